/* SPDX-License-Identifier: ISC */
/*
 * Eight bytes at a time, in one register: most text is plain, and a loop that
 * asks eight bytes whether there is anything to look at is through with it
 * soon. A test gives 0x80 in each byte that it holds for; no byte has a part in
 * the answer for another. The first byte in memory is the lowest on a
 * little-endian machine only: ask whether any holds, not which.
 */
#ifndef SP_EIGHT_H
#define SP_EIGHT_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define EIGHT_EACH 0x0101010101010101u	/* times a byte: that byte eight times */
#define EIGHT_HIGH 0x8080808080808080u

static inline uint64_t
eight_read(const char *p)
{
	uint64_t x;

	memcpy(&x, p, sizeof(x));
	return x;
}

/* Bytes beyond ASCII. */
static inline uint64_t
eight_wide(uint64_t x)
{
	return x & EIGHT_HIGH;
}

/* True of eight bytes of ASCII that are no controls. */
static inline bool
eight_printed(uint64_t x)
{
	/* none is wide or becomes so, a DEL, by one more; and all do by 0x60 more */
	return ((x | (x + EIGHT_EACH)) & EIGHT_HIGH) == 0 && ((x + EIGHT_EACH * 0x60) & EIGHT_HIGH) == EIGHT_HIGH;
}

/* Bytes that equal c. */
static inline uint64_t
eight_equal(uint64_t x, unsigned char c)
{
	uint64_t y = x ^ EIGHT_EACH * c;

	return ~((((y & ~EIGHT_HIGH) + ~EIGHT_HIGH) | y) | ~EIGHT_HIGH);
}

/* As eight_read(), the first byte the lowest on every machine: eight_run() may be asked of it. */
static inline uint64_t
eight_in_order(const char *p)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	return __builtin_bswap64(eight_read(p));
#else
	return eight_read(p);
#endif
}

/* The same of the n bytes that there are, n < 8; zeros stand for the others. */
static inline uint64_t
eight_of_few(const char *p, size_t n)
{
	uint64_t x = 0;

	while (n-- > 0)
		x = x << 8 | (unsigned char)p[n];
	return x;
}

/* ASCII letters, small and capital. */
static inline uint64_t
eight_letters(uint64_t x)
{
	uint64_t small = (x | EIGHT_EACH * 0x20) & ~EIGHT_HIGH;

	/* 0x1F more than 'a' is 0x80, 5 more than 'z' is not yet */
	return (small + EIGHT_EACH * 0x1F) & ~(small + EIGHT_EACH * 0x05) & ~x & EIGHT_HIGH;
}

/* Of eight bytes in order, the bits of the first ones that a test does not hold for: eight times their number, 64 if for none. */
static inline unsigned
eight_bits_ahead(uint64_t test)
{
	return test == 0 ? 64 : (unsigned)__builtin_ctzll(test) & ~7U;
}

/* The first `bits` bits, 0 to 63; the others 0. */
static inline uint64_t
eight_cut(uint64_t x, unsigned bits)
{
	return x & (((uint64_t)1 << bits) - 1);
}

#endif
