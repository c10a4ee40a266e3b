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

#endif
