/* SPDX-License-Identifier: ISC */
/*
 * Memory. Nothing here returns NULL: when memory is short the handler of
 * mem_on_failure() is called, and it must not return (the tools report the
 * document at hand and end with status 1). So no caller needs a check that
 * no test would reach.
 */
#ifndef SP_MEM_H
#define SP_MEM_H

#include <stddef.h>

#include "base/span.h"

/* handler: gets the number of bytes that were wanted; must not return. */
void mem_on_failure(void (*handler)(size_t bytes));

/*
 * Once, ahead of all else: large pieces go back to the system as they are
 * freed, so that a run over many documents takes what the largest takes. Where
 * the C library is not glibc it has its own way, and nothing is done.
 */
void mem_begin(void);

/* n things of the given size each; to be freed by mem_free(). Overflow counts as shortage. */
void *mem_array(size_t n, size_t size);

/* As mem_array(), zeroed. */
void *mem_zeroed(size_t n, size_t size);

/* p grown or shrunk to n things of the given size; p may be NULL. */
void *mem_resize(void *p, size_t n, size_t size);

void mem_free(void *p);

/*
 * To be called where all things of an array are done with: room that a large document took is given back, but for
 * a little, and waits for the next one. Returns the array, moved or not. p may be NULL.
 */
void *mem_idle(void *p, size_t *capacity, size_t size);

/* Gives back what a large array has beyond its n things. Returns the array, moved or not. p may be NULL. */
void *mem_trim(void *p, size_t n, size_t *capacity, size_t size);

/* What mem_grow() does where the array is full. */
void *mem_double(void *p, size_t n, size_t *capacity, size_t size);

/*
 * Room for at least one more thing in a growing array of n: doubles *capacity as
 * needed and returns the array, moved or not.
 */
static inline void *
mem_grow(void *p, size_t n, size_t *capacity, size_t size)
{
	return n < *capacity ? p : mem_double(p, n, capacity, size);
}

/* What mem_reach() does where the array ends ahead of place i. */
void *mem_extend(void *p, size_t i, size_t *capacity, size_t size);

/*
 * The same for an array that is asked for by place, such as by the number of a
 * word: grown as needed for place i, and what comes in that way is zero.
 */
static inline void *
mem_reach(void *p, size_t i, size_t *capacity, size_t size)
{
	return i < *capacity ? p : mem_extend(p, i, capacity, size);
}

/* As qsort(3); where n is 0, p may be NULL. */
void mem_sort(void *p, size_t n, size_t size, int (*order)(const void *, const void *));

/*
 * An arena: pieces that live and die together, such as all of one document.
 * A zeroed struct is an empty arena.
 */
struct arena {
	struct arena_block *block;	/* newest first */
	char *next;			/* what is free of the newest block, aligned for any type, */
	size_t room;			/* and its bytes; texts are taken off its far end */
};

static inline size_t
arena_rounded(size_t bytes)
{
	size_t align = _Alignof(max_align_t);

	return (bytes + align - 1) / align * align;
}

/* What arena_get() does where the newest block is full. */
void *arena_more(struct arena *a, size_t bytes);

/* bytes of memory, aligned for any type, not zeroed; lives until the arena is emptied. */
static inline void *
arena_get(struct arena *a, size_t bytes)
{
	char *p = a->next;

	if (bytes > a->room || arena_rounded(bytes) > a->room || p == NULL)
		return arena_more(a, bytes);
	a->next += arena_rounded(bytes);
	a->room -= arena_rounded(bytes);
	return p;
}

/* n things of the given size, zeroed. Overflow counts as shortage. */
void *arena_array(struct arena *a, size_t n, size_t size);

/*
 * A copy of s that lives as long as the arena. A NUL that does not count stands
 * behind it: if s has none, it is a C string too. Texts are many and short, and
 * need no alignment: they stand close together.
 */
static inline struct span
arena_copy(struct arena *a, struct span s)
{
	char *p;

	if (s.len >= a->room) {
		p = arena_more(a, s.len + 1);
	} else {
		a->room -= s.len + 1;
		p = a->next + a->room;
	}
	if (s.len > 0)
		memcpy(p, s.p, s.len);
	p[s.len] = '\0';
	return (struct span){ p, s.len };
}

/*
 * Room for n things in all in an array that lives in an arena, where it is known how many there will be. What is the
 * arena's last piece grows where it is; any other leaves its old place behind.
 */
void *arena_reserve(struct arena *a, void *p, size_t n, size_t *capacity, size_t size);

/*
 * As mem_grow(), for an array that lives in an arena: of old places, the waste is at most the size of the array. It
 * begins with room for few, as such arrays are many, and most of them short.
 */
void *arena_grow(struct arena *a, void *p, size_t n, size_t *capacity, size_t size);

/* How full an arena is. */
struct arena_mark {
	struct arena_block *block;
	char *next;
	size_t room;
};

static inline struct arena_mark
arena_mark(const struct arena *a)
{
	return (struct arena_mark){ a->block, a->next, a->room };
}

/* Forgets all pieces that were got since the mark was taken; the arena was not emptied since. */
void arena_back(struct arena *a, struct arena_mark mark);

/* Forgets all pieces; keeps one block, unless it is large, so that the next document needs no system call. */
void arena_empty(struct arena *a);

/* Forgets all pieces and gives all memory back. */
void arena_free(struct arena *a);

#endif
