/* SPDX-License-Identifier: ISC */
/* Sixty-four bytes as four times sixteen (base/sixteen.h), and what holds for each of them as the bits of one number. */
#ifndef SP_SIXTYFOUR_H
#define SP_SIXTYFOUR_H

#include "base/sixteen.h"

struct sixtyfour {
	struct sixteen part[4];
};

static inline struct sixtyfour
sixtyfour_read(const char *p)
{
	return (struct sixtyfour){ { sixteen_read(p), sixteen_read(p + 16), sixteen_read(p + 32), sixteen_read(p + 48) } };
}

static inline bool
sixtyfour_any(const struct sixtyfour *x)
{
	return sixteen_any((struct sixteen){ x->part[0].of | x->part[1].of | x->part[2].of | x->part[3].of });
}

/*
 * Bit i is set if byte i is -1; the others must be 0. Each eight bytes give one bit to the eight bytes
 * of a square of eight by eight bits, which is then turned over (Warren, Hacker's Delight, 7-3).
 */
static inline uint64_t
sixtyfour_bits(const struct sixtyfour *x)
{
	static const struct sixteen bit[4] = {
		{ { 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2 } },
		{ { 4, 4, 4, 4, 4, 4, 4, 4, 8, 8, 8, 8, 8, 8, 8, 8 } },
		{ { 16, 16, 16, 16, 16, 16, 16, 16, 32, 32, 32, 32, 32, 32, 32, 32 } },
		{ { 64, 64, 64, 64, 64, 64, 64, 64, -128, -128, -128, -128, -128, -128, -128, -128 } }
	};
	struct sixteen all = {
		(x->part[0].of & bit[0].of) | (x->part[1].of & bit[1].of) | (x->part[2].of & bit[2].of) | (x->part[3].of & bit[3].of)
	};
	uint64_t half[2], square, moved;

	memcpy(half, &all, sizeof(half));
	square = le64toh(half[0]) | le64toh(half[1]);
	moved = (square ^ square >> 7) & 0x00AA00AA00AA00AAu;
	square ^= moved ^ moved << 7;
	moved = (square ^ square >> 14) & 0x0000CCCC0000CCCCu;
	square ^= moved ^ moved << 14;
	moved = (square ^ square >> 28) & 0x00000000F0F0F0F0u;
	return square ^ moved ^ moved << 28;
}

#endif
