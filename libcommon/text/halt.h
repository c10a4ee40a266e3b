/* SPDX-License-Identifier: ISC */
/* Where a scan for the ends of sentences has to stop and look: a table over bytes. */
#ifndef SP_HALT_H
#define SP_HALT_H

#include <stdint.h>

#include "base/span.h"

/* Why the scan looks closer at a byte. */
enum halt {
	HALT_NOT,
	HALT_ALWAYS,
	HALT_STOP,	/* not within a number or an address: "3.5", "a.org" */
	HALT_PAIR,	/* with a certain byte behind it: "--", "//" */
	HALT_CUT,	/* behind a dash */
	HALT_ITEM,	/* in a list */
	HALT_LEAD	/* with certain bytes behind it that make one character */
};

struct halts {
	unsigned char why[256];
	uint64_t second[256];	/* HALT_LEAD: the second bytes that matter, a bit each */
	uint64_t third;		/* and the third ones of U+2000 to U+203F */
	bool informal;		/* why[] has more in it than running text halts at */
};

/* Makes the scan halt at a character; one beyond ASCII. */
void halt_at(struct halts *halts, int32_t c);

/* The next byte from i (below text.len) on at which to look closer, or text.len. in_list: markers of items count. */
size_t halt_next(const struct halts *halts, struct span text, size_t i, bool in_list);

#endif
