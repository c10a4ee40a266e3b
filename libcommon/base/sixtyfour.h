/* SPDX-License-Identifier: ISC */
/* Sixty-four bytes as four times sixteen (base/sixteen.h), and the result of a test on them as the bits of one number. */
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

/* True if the highest bit of any byte is set. */
static inline bool
sixtyfour_any(const struct sixtyfour *x)
{
	return sixteen_any((struct sixteen){ x->part[0].of | x->part[1].of | x->part[2].of | x->part[3].of });
}

/* Bit i of the result is the highest bit of byte i. */
static inline uint64_t
sixtyfour_bits(const struct sixtyfour *x)
{
	return sixteen_bits(x->part[0]) | (uint64_t)sixteen_bits(x->part[1]) << 16 | (uint64_t)sixteen_bits(x->part[2]) << 32 |
	    (uint64_t)sixteen_bits(x->part[3]) << 48;
}

#endif
