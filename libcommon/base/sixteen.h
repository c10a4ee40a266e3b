/* SPDX-License-Identifier: ISC */
/*
 * Tests on sixteen bytes at once, as a vector of GCC and Clang: one register
 * on machines that have such, more instructions on others. Operators on .of
 * work byte by byte; a comparison gives -1 in each byte for which it holds and
 * 0 in the others. Bytes are signed: those beyond ASCII are negative.
 */
#ifndef SP_SIXTEEN_H
#define SP_SIXTEEN_H

#include <endian.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

struct sixteen {
	int8_t of __attribute__((vector_size(16)));
};

static inline struct sixteen
sixteen_read(const char *p)
{
	struct sixteen x;

	memcpy(&x, p, sizeof(x));
	return x;
}

/* As sixteen_read(), where only n < 16 bytes may be read; the others become 'x', as no test here looks for a letter of its own. */
static inline struct sixteen
sixteen_of_few(const char *p, size_t n)
{
	struct sixteen x;
	char few[16];

	memset(few, 'x', sizeof(few));
	memcpy(few, p, n);
	memcpy(&x, few, sizeof(x));
	return x;
}

/* Bit i of the result is the highest bit of byte i: set where a comparison holds, and in bytes beyond ASCII. */
static inline uint32_t
sixteen_bits(struct sixteen x)
{
#ifdef __SSE2__		/* one instruction; this stands in the innermost loops */
	return (uint32_t)_mm_movemask_epi8((__m128i)x.of);
#else
	/* the multiplication gathers the eight bits of a half in its highest byte */
	const uint64_t high = 0x8080808080808080u, gather = 0x0002040810204081u;
	uint64_t half[2];

	memcpy(half, &x, sizeof(half));
	return (uint32_t)((le64toh(half[0]) & high) * gather >> 56 | (le64toh(half[1]) & high) * gather >> 56 << 8);
#endif
}

/* True if the highest bit of any byte is set. */
static inline bool
sixteen_any(struct sixteen x)
{
	return sixteen_bits(x) != 0;
}

/* The index of the first byte whose highest bit is set, 16 if there is none. */
static inline size_t
sixteen_first(struct sixteen x)
{
	return (size_t)__builtin_ctz(sixteen_bits(x) | 0x10000);
}

/* The sum of the bytes, each read as 0 to 255. */
static inline size_t
sixteen_sum(struct sixteen x)
{
	const uint64_t even = 0x00FF00FF00FF00FFu;
	uint64_t half[2], pairs;

	memcpy(half, &x, sizeof(half));
	pairs = (half[0] & even) + (half[0] >> 8 & even) + (half[1] & even) + (half[1] >> 8 & even);
	return (size_t)(pairs * 0x0001000100010001u >> 48);
}

/* Test: bytes equal to c. */
static inline struct sixteen
sixteen_equal(struct sixteen x, char c)
{
	x.of = x.of == c;
	return x;
}

/* Test: ASCII control characters. */
static inline struct sixteen
sixteen_control(struct sixteen x)
{
	x.of = ((x.of < ' ') & (x.of >= 0)) | (x.of == 0x7F);
	return x;
}

/* Test: ASCII control characters except DEL, and bytes beyond ASCII. */
static inline struct sixteen
sixteen_odd(struct sixteen x)
{
	x.of = x.of < ' ';
	return x;
}

/* Test, for text without controls: what may have to be mended: "&", DEL, a blank followed by a blank. y: the bytes one further on. */
static inline struct sixteen
sixteen_loose(struct sixteen x, struct sixteen y)
{
	x.of = (x.of == '&') | (x.of == 0x7F) | ((x.of | y.of) == ' ');
	return x;
}

/* Test: where a line may end: LF, VT, FF, CR. */
static inline struct sixteen
sixteen_line_end(struct sixteen x)
{
	x.of = (x.of >= '\n') & (x.of <= '\r');
	return x;
}

/* Test: what may be Markdown: an escape, emphasis, a link. */
static inline struct sixteen
sixteen_markdown(struct sixteen x)
{
	x.of = (x.of == '*') | (x.of == '_') | ((x.of >= '[') & (x.of <= ']'));
	return x;
}

/* Test: ASCII letters, and bytes beyond ASCII. */
static inline struct sixteen
sixteen_wordly(struct sixteen x)
{
	x.of = (((x.of | 0x20) >= 'a') & ((x.of | 0x20) <= 'z')) | (x.of < 0);
	return x;
}

#endif
