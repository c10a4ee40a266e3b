/* SPDX-License-Identifier: ISC */
/* A borrowed piece of text: bytes that belong to somebody else, not ended by a NUL. */
#ifndef SP_SPAN_H
#define SP_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/eight.h"

struct span {
	const char *p;
	size_t len;		/* bytes */
};

/* The span of a string literal. */
#define SPAN(literal) ((struct span){ (literal), sizeof(literal) - 1 })

/* The span of a C string. */
static inline struct span
span_of(const char *string)
{
	return (struct span){ string, strlen(string) };
}

/* The bytes from p up to, but not including, end. */
static inline struct span
span_between(const char *p, const char *end)
{
	return (struct span){ p, (size_t)(end - p) };
}

/* Bytes from..to of s, without byte `to`; from <= to <= s.len. */
static inline struct span
span_cut(struct span s, size_t from, size_t to)
{
	return (struct span){ s.p + from, to - from };
}

static inline bool
span_same(struct span a, struct span b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.p, b.p, a.len) == 0);
}

static inline bool
span_is(struct span a, const char *string)
{
	return span_same(a, span_of(string));
}

static inline bool
span_begins(struct span s, struct span with)
{
	return s.len >= with.len && (with.len == 0 || memcmp(s.p, with.p, with.len) == 0);
}

static inline bool
span_ends(struct span s, struct span with)
{
	return s.len >= with.len &&
	    (with.len == 0 || memcmp(s.p + s.len - with.len, with.p, with.len) == 0);
}

/* True if all its bytes are ASCII; so of an empty one. */
static inline bool
span_is_ascii(struct span s)
{
	uint64_t all = 0;
	size_t i = 0;

	for (; i + 8 <= s.len; i += 8)
		all |= eight_read(s.p + i);
	for (; i < s.len; i++)
		all |= (unsigned char)s.p[i];
	return eight_wide(all) == 0;
}

/* Compares by bytes, a prefix first: negative, 0 or positive. */
int span_order(struct span a, struct span b);

/* s without the ASCII white space (blank, TAB, LF, VT, FF, CR) at its ends. */
struct span span_trim(struct span s);

/* The folder of a path: up to and including its last "/"; "." if it has none. Borrowed from the path. */
static inline struct span
span_folder(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash == NULL ? SPAN(".") : span_between(path, slash + 1);
}

/*
 * Takes the piece up to the next separator off the front of *rest and returns
 * it; the separator is dropped. At the last piece *rest becomes { NULL, 0 }.
 */
struct span span_next(struct span *rest, char separator);

#endif
