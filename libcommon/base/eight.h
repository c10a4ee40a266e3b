/* SPDX-License-Identifier: ISC */
/*
 * Tests on eight bytes at once, in one register: most text is plain, so a loop
 * that asks for eight bytes at a time whether any of them matters is soon
 * through. A test returns 0x80 in each byte for which it holds, 0 in the
 * others; no byte affects the answer for its neighbours. Only on little-endian
 * machines is the first byte in memory the lowest one: of eight_read() ask
 * whether a test holds anywhere, not where; for that read by eight_in_order().
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

/* Test: bytes beyond ASCII. */
static inline uint64_t
eight_wide(uint64_t x)
{
	return x & EIGHT_HIGH;
}

/* True if all eight bytes are printable ASCII: no controls, nothing beyond. */
static inline bool
eight_printed(uint64_t x)
{
	/* none reaches 0x80 by itself, nor with 1 added, as DEL does; all do with 0x60 added, which controls do not */
	return ((x | (x + EIGHT_EACH)) & EIGHT_HIGH) == 0 && ((x + EIGHT_EACH * 0x60) & EIGHT_HIGH) == EIGHT_HIGH;
}

/* Test: bytes equal to c. */
static inline uint64_t
eight_equal(uint64_t x, unsigned char c)
{
	uint64_t y = x ^ EIGHT_EACH * c;

	return ~((((y & ~EIGHT_HIGH) + ~EIGHT_HIGH) | y) | ~EIGHT_HIGH);
}

/* As eight_read(), but with the first byte lowest on every machine, so that eight_bits_ahead() works on it. */
static inline uint64_t
eight_in_order(const char *p)
{
	return le64toh(eight_read(p));
}

/* Writes what eight_in_order() read. */
static inline void
eight_write(char *to, uint64_t x)
{
	x = htole64(x);
	memcpy(to, &x, sizeof(x));
}

/* As eight_in_order(), where only n < 8 bytes may be read; the others become 0. */
static inline uint64_t
eight_of_few(const char *p, size_t n)
{
	uint32_t four[2];

	if (n >= 4) {	/* the two halves overlap, and agree there */
		memcpy(&four[0], p, sizeof(four[0]));
		memcpy(&four[1], p + n - 4, sizeof(four[1]));
		return le32toh(four[0]) | (uint64_t)le32toh(four[1]) << 8 * (n - 4);
	}
	return n == 0 ? 0 : (unsigned char)p[0] | (uint64_t)(unsigned char)p[n / 2] << 8 * (n / 2) |
	    (uint64_t)(unsigned char)p[n - 1] << 8 * (n - 1);
}

/* Test: bytes that are not ASCII letters, of either case. */
static inline uint64_t
eight_no_letters(uint64_t x)
{
	uint64_t small = (x | EIGHT_EACH * 0x20) & ~EIGHT_HIGH;

	/* below 'a', 0xE0 - c is 0x80 or more; above 'z', c + 5 is */
	return (x | (EIGHT_EACH * 0xE0 - small) | (small + EIGHT_EACH * 0x05)) & EIGHT_HIGH;
}

/* How many bits lie before the first byte for which a test holds, on eight bytes in order: 0, 8, ..., 56; 64 if it holds for none. */
static inline unsigned
eight_bits_ahead(uint64_t test)
{
	return test == 0 ? 64 : (unsigned)__builtin_ctzll(test) & ~7U;
}

/* x with all but its lowest `bits` bits cleared; bits is 0 to 63. */
static inline uint64_t
eight_cut(uint64_t x, unsigned bits)
{
	return x & (((uint64_t)1 << bits) - 1);
}

#endif
