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

#include <endian.h>
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

/* As eight_read(), the first byte the lowest on every machine: eight_bits_ahead() may be asked of it. */
static inline uint64_t
eight_in_order(const char *p)
{
	return le64toh(eight_read(p));
}

/* Puts eight bytes as eight_in_order() gives them. */
static inline void
eight_write(char *to, uint64_t x)
{
	x = htole64(x);
	memcpy(to, &x, sizeof(x));
}

/* As eight_in_order(), of the n bytes that there are, n < 8; zeros stand for the others. */
static inline uint64_t
eight_of_few(const char *p, size_t n)
{
	uint32_t four[2];

	if (n >= 4) {	/* what is read twice is the same both times */
		memcpy(&four[0], p, sizeof(four[0]));
		memcpy(&four[1], p + n - 4, sizeof(four[1]));
		return le32toh(four[0]) | (uint64_t)le32toh(four[1]) << 8 * (n - 4);
	}
	return n == 0 ? 0 : (unsigned char)p[0] | (uint64_t)(unsigned char)p[n / 2] << 8 * (n / 2) |
	    (uint64_t)(unsigned char)p[n - 1] << 8 * (n - 1);
}

/* Bytes that are no ASCII letters, small or capital. */
static inline uint64_t
eight_no_letters(uint64_t x)
{
	uint64_t small = (x | EIGHT_EACH * 0x20) & ~EIGHT_HIGH;

	/* 0xE0 less what is below 'a' is 0x80 and more yet; so is 5 more than what is above 'z' */
	return (x | (EIGHT_EACH * 0xE0 - small) | (small + EIGHT_EACH * 0x05)) & EIGHT_HIGH;
}

/* Of eight bytes in order, the bits of those ahead of the first that a test holds for: eight times their number, 64 if it holds for none. */
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
