/* SPDX-License-Identifier: ISC */
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "base/mem.h"

enum {
	/* bytes */
	BLOCK = 64 * 1024,	/* the smallest block of an arena */
	KEEP = 2 * 1024 * 1024,	/* blocks and arrays up to this size are kept from document to document: fresh pages would cost more than using them does */
	MOST = 8 * KEEP,	/* blocks of an arena double up to this size */
	LARGE = KEEP / 8,	/* from this size on glibc is told to map pieces, and unmap them when freed; untold it learns not to */
	HUGE = 4 * 1024 * 1024	/* from this size on a piece is worth pages of 2 MB */
};

struct arena_block {
	struct arena_block *older;
	size_t size;		/* of bytes[] */
	_Alignas(max_align_t) char bytes[];
};

static void (*on_failure)(size_t);

void
mem_on_failure(void (*handler)(size_t))
{
	on_failure = handler;
}

static void *
checked(void *p, size_t bytes)
{
	if (p == NULL) {
		if (on_failure != NULL)
			on_failure(bytes);
		abort();
	}
	return p;
}

static size_t
product(size_t n, size_t size)
{
	if (size != 0 && n > SIZE_MAX / size)
		checked(NULL, SIZE_MAX);
	return n * size == 0 ? 1 : n * size;
}

#ifdef MEM_TORTURE
/* Test build: the allocation with the number in MALLOC_FAIL_AT fails; the first is 1. test/torture.sh reads mem_asked, the count. */
extern unsigned long mem_asked;
unsigned long mem_asked;

static bool
fails_now(void)
{
	static unsigned long fail_at;

	if (mem_asked++ == 0 && getenv("MALLOC_FAIL_AT") != NULL)
		fail_at = strtoul(getenv("MALLOC_FAIL_AT"), NULL, 10);
	return mem_asked == fail_at;
}
#else
#define fails_now() false
#endif

void
mem_begin(void)
{
#ifdef M_MMAP_THRESHOLD
	(void)mallopt(M_MMAP_THRESHOLD, LARGE);
	(void)mallopt(M_TRIM_THRESHOLD, LARGE);	/* less than this stays at the end of the heap, for the next document */
#endif
}

/*
 * Asks for huge pages under a huge piece: handed out 4 kB at a time, memory
 * takes half the time that a large document takes. It is advice, which the
 * system may ignore. It is given for the whole mapping, including the head
 * that malloc puts before the piece, because mremap(2) has to copy a mapping
 * that was advised in part.
 */
static void *
advised(void *p, size_t bytes)
{
#ifdef MADV_HUGEPAGE
	if (bytes >= HUGE) {
		size_t ahead = (uintptr_t)p % (size_t)sysconf(_SC_PAGESIZE);

		(void)madvise((char *)p - ahead, bytes + ahead, MADV_HUGEPAGE);
	}
#endif
	return p;
}

void *
mem_array(size_t n, size_t size)
{
	size_t bytes = product(n, size);

	return advised(checked(fails_now() ? NULL : malloc(bytes), bytes), bytes);
}

void *
mem_zeroed(size_t n, size_t size)
{
	size_t bytes = product(n, size);

	return advised(checked(fails_now() ? NULL : calloc(1, bytes), bytes), bytes);
}

void *
mem_resize(void *p, size_t n, size_t size)
{
	size_t bytes = product(n, size);

	return advised(checked(fails_now() ? NULL : realloc(p, bytes), bytes), bytes);
}

void
mem_free(void *p)
{
	free(p);
}

void *
mem_idle(void *p, size_t *capacity, size_t size)
{
	if (*capacity <= KEEP / size)
		return p;
	*capacity = LARGE / size;
	return mem_resize(p, *capacity, size);
}

void *
mem_trim(void *p, size_t n, size_t *capacity, size_t size)
{
	if (*capacity <= KEEP / size)
		return p;
	*capacity = n > LARGE / size ? n : LARGE / size;
	return mem_resize(p, *capacity, size);
}

static size_t
next_capacity(size_t n, size_t capacity)
{
	size_t next = capacity < 8 ? 16 : capacity * 2;

	if (next < capacity)
		checked(NULL, SIZE_MAX);
	return next > n ? next : n + 1;
}

void *
mem_double(void *p, size_t n, size_t *capacity, size_t size)
{
	*capacity = next_capacity(n, *capacity);
	return mem_resize(p, *capacity, size);
}

void *
mem_extend(void *p, size_t i, size_t *capacity, size_t size)
{
	size_t old = *capacity;

	p = mem_grow(p, i, capacity, size);
	memset((char *)p + old * size, 0, (*capacity - old) * size);
	return p;
}

void
mem_sort(void *p, size_t n, size_t size, int (*order)(const void *, const void *))
{
	if (n > 1)
		qsort(p, n, size, order);
}

void *
arena_more(struct arena *a, size_t bytes)
{
	struct arena_block *block = a->block;
	size_t size;

	if (bytes > SIZE_MAX / 2)
		checked(NULL, bytes);
	bytes = arena_rounded(bytes);
	size = bytes > BLOCK ? bytes : BLOCK;
	/* larger blocks as the arena grows, so that a large document needs few */
	if (block != NULL && size < block->size * 2 && block->size < MOST)
		size = block->size * 2;
	block = mem_array(1, sizeof(*block) + size);
	block->older = a->block;
	block->size = size;
	a->block = block;
	a->room = size - bytes;
	a->next = block->bytes + bytes;
	return block->bytes;
}

void *
arena_array(struct arena *a, size_t n, size_t size)
{
	size_t bytes = product(n, size);

	return memset(arena_get(a, bytes), 0, bytes);
}

void *
arena_reserve(struct arena *a, void *p, size_t n, size_t *capacity, size_t size)
{
	size_t had = arena_rounded(*capacity * size), bytes = product(n, size), end = arena_rounded(bytes);
	void *to = p;

	if (n <= *capacity)
		return p;
	if (*capacity > 0 && (char *)p + had == a->next && end >= bytes && end <= had + a->room) {
		a->next += end - had;
		a->room -= end - had;
	} else {
		to = arena_get(a, bytes);
		if (*capacity > 0)
			memcpy(to, p, *capacity * size);
	}
	*capacity = n;
	return to;
}

void *
arena_grow(struct arena *a, void *p, size_t n, size_t *capacity, size_t size)
{
	return n < *capacity ? p : arena_reserve(a, p, n < 2 ? 2 : n * 2, capacity, size);
}

/* Frees a block and the older ones up to `last`, which stays; NULL: all. */
static void
free_blocks(struct arena_block *block, const struct arena_block *last)
{
	while (block != last) {
		struct arena_block *older = block->older;

		mem_free(block);
		block = older;
	}
}

void
arena_back(struct arena *a, struct arena_mark mark)
{
	free_blocks(a->block, mark.block);
	*a = (struct arena){ mark.block, mark.next, mark.room };
}

void
arena_empty(struct arena *a)
{
	struct arena_block *newest = a->block;

	if (newest == NULL)
		return;
	if (newest->size > KEEP) {
		arena_free(a);
		return;
	}
	free_blocks(newest->older, NULL);
	newest->older = NULL;
	a->next = newest->bytes;
	a->room = newest->size;
}

void
arena_free(struct arena *a)
{
	free_blocks(a->block, NULL);
	*a = (struct arena){ NULL, NULL, 0 };
}
