/* SPDX-License-Identifier: ISC */
/*
 * Memory. Nothing here returns NULL: when memory runs out, the handler set by
 * mem_on_failure() is called, which must not return (the tools name the
 * document they were reading and end with status 1). So callers need no check,
 * which no test would reach.
 */
#ifndef SP_MEM_H
#define SP_MEM_H

#include <stddef.h>

#include "base/span.h"

/* The handler gets the number of bytes that were wanted, and must not return. Without a handler the program aborts. */
void mem_on_failure(void (*handler)(size_t bytes));

/*
 * To be called once, before anything else: has large pieces go back to the
 * system when they are freed, so that a run over many documents needs no more
 * than the largest of them does. Does nothing where the C library is not glibc.
 */
void mem_begin(void);

/* Room for n things of `size` bytes, to be freed by mem_free(). An n * size that overflows counts as out of memory. */
void *mem_array(size_t n, size_t size);

/* As mem_array(), zeroed. */
void *mem_zeroed(size_t n, size_t size);

/* p grown or shrunk to n things of `size` bytes, moved or not; p may be NULL. */
void *mem_resize(void *p, size_t n, size_t size);

/* p may be NULL. */
void mem_free(void *p);

/*
 * The next calls are for growing arrays: p is the array or NULL, *capacity the
 * number of things it has room for, `size` the bytes of one. Each returns the
 * array, moved or not.
 */

/*
 * For an array whose contents are no longer needed: a small one is kept as it
 * is for the next document, a large one shrinks to a small one.
 */
void *mem_idle(void *p, size_t *capacity, size_t size);

/* For an array that will not grow beyond its n things: a large one gives back the room that it does not use. */
void *mem_trim(void *p, size_t n, size_t *capacity, size_t size);

/* The part of mem_grow() for a full array. */
void *mem_double(void *p, size_t n, size_t *capacity, size_t size);

/* Makes room for one more thing behind the n that there are; doubles *capacity if there is none. */
static inline void *
mem_grow(void *p, size_t n, size_t *capacity, size_t size)
{
	return n < *capacity ? p : mem_double(p, n, capacity, size);
}

/* The part of mem_reach() for an index beyond the capacity. */
void *mem_extend(void *p, size_t i, size_t *capacity, size_t size);

/* The same for an array used by index, such as the number of a word: makes room for index i; what is new is zero. */
static inline void *
mem_reach(void *p, size_t i, size_t *capacity, size_t size)
{
	return i < *capacity ? p : mem_extend(p, i, capacity, size);
}

/* As qsort(3); p may be NULL if n is 0. */
void mem_sort(void *p, size_t n, size_t size, int (*order)(const void *, const void *));

/*
 * An arena: pieces of memory that live and die together, such as all that
 * belongs to one document. A zeroed struct is an empty arena.
 */
struct arena {
	struct arena_block *block;	/* the newest; it links to the others */
	char *next;			/* the free part of the newest block, aligned for any type: things are taken from its front, */
	size_t room;			/* texts, which need no alignment, from its end; its bytes */
};

static inline size_t
arena_rounded(size_t bytes)
{
	size_t align = _Alignof(max_align_t);

	return (bytes + align - 1) / align * align;
}

/* The part of arena_get() for a full block. */
void *arena_more(struct arena *a, size_t bytes);

/* This many bytes, aligned for any type, not zeroed; they live until the arena is emptied. */
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

/* n things of `size` bytes, zeroed. An n * size that overflows counts as out of memory. */
void *arena_array(struct arena *a, size_t n, size_t size);

/*
 * A copy of s in the arena, with a NUL behind it that len does not count, so
 * that it can serve as a C string if s holds no NUL. Texts are many and short:
 * they are packed, without alignment.
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
 * For an array in an arena of which it is known how many things it will hold:
 * room for n in all. The arena's last piece grows in place; any other moves,
 * and its old room is lost until the arena is emptied.
 */
void *arena_reserve(struct arena *a, void *p, size_t n, size_t *capacity, size_t size);

/*
 * As mem_grow(), for an array in an arena: all the room it leaves behind is at
 * most what it has in the end. It begins small, as such arrays are many and
 * mostly short.
 */
void *arena_grow(struct arena *a, void *p, size_t n, size_t *capacity, size_t size);

/* A moment in the life of an arena, to go back to. */
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

/* Forgets all pieces got since the mark was taken. The arena must not have been emptied in between. */
void arena_back(struct arena *a, struct arena_mark mark);

/* Forgets all pieces. Keeps one block, unless it is large, so that a next document of that size needs no system call. */
void arena_empty(struct arena *a);

/* Forgets all pieces and gives all memory back. */
void arena_free(struct arena *a);

#endif
