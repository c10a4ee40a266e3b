/* SPDX-License-Identifier: ISC */
/* A growing string of bytes that owns its memory. A zeroed struct is an empty one. */
#ifndef SP_BUF_H
#define SP_BUF_H

#include "base/span.h"

struct buf {
	char *p;		/* NULL while nothing was added */
	size_t len;		/* bytes in use */
	size_t capacity;	/* bytes there is room for */
};

/* Makes room for at least this many more bytes and returns where they go; the caller then adds to len what it wrote. */
static inline char *buf_room(struct buf *b, size_t bytes);

/* Appends the bytes of a span, one byte, a C string without its NUL. */
static inline void buf_add(struct buf *b, struct span s);
static inline void buf_byte(struct buf *b, char c);
static inline void buf_string(struct buf *b, const char *string);

/* Appends n in decimal digits. */
void buf_number(struct buf *b, size_t n);
void buf_signed(struct buf *b, long long n);

/* Appends n in at least `width` digits, with zeros in front: buf_padded(b, 7, 2) adds "07". width is at most 20. */
void buf_padded(struct buf *b, size_t n, unsigned width);

/* Keeps the first len bytes; len must not exceed b->len. */
static inline void buf_cut(struct buf *b, size_t len);

/* The contents, borrowed until the next change. */
static inline struct span buf_span(const struct buf *b);

/* The contents as a C string, borrowed until the next change. */
const char *buf_cstring(struct buf *b);

/* Gives the memory back; leaves an empty buf, ready for use. */
void buf_free(struct buf *b);

/* The part of buf_room() that has to ask for memory. */
char *buf_more_room(struct buf *b, size_t bytes);

static inline char *
buf_room(struct buf *b, size_t bytes)
{
	return b->capacity - b->len < bytes || b->p == NULL ? buf_more_room(b, bytes) : b->p + b->len;
}

static inline void
buf_cut(struct buf *b, size_t len)
{
	b->len = len;
}

static inline struct span
buf_span(const struct buf *b)
{
	return (struct span){ b->p, b->len };
}

static inline void
buf_add(struct buf *b, struct span s)
{
	if (s.len == 0)
		return;
	memcpy(buf_room(b, s.len), s.p, s.len);
	b->len += s.len;
}

static inline void
buf_byte(struct buf *b, char c)
{
	*buf_room(b, 1) = c;
	b->len++;
}

static inline void
buf_string(struct buf *b, const char *string)
{
	buf_add(b, span_of(string));
}

#endif
