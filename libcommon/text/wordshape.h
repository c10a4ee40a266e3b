/* SPDX-License-Identifier: ISC */
/*
 * A sieve ahead of a vocabulary: of the words of a table the lengths, and by length
 * the letters they begin and end with. Most words that are none of the table
 * fall through, and need not be looked up.
 */
#ifndef SP_WORDSHAPE_H
#define SP_WORDSHAPE_H

#include <stdint.h>

#include "base/span.h"

enum { WORDSHAPE_LONGEST = 32 };	/* bytes; a longer word is not told apart */

/* By bytes of a word, a bit for each letter. A zeroed struct has none. */
struct wordshapes {
	uint32_t first[WORDSHAPE_LONGEST + 1], last[WORDSHAPE_LONGEST + 1];
};

/* The word, folded, is of the table. */
static inline void
wordshape_add(struct wordshapes *w, struct span word)
{
	if (word.len == 0 || word.len > WORDSHAPE_LONGEST)
		return;
	w->first[word.len] |= (uint32_t)1 << (word.p[0] & 31);
	w->last[word.len] |= (uint32_t)1 << (word.p[word.len - 1] & 31);
}

/* False if no word of the table is as long, or none begins, or none ends, as this one of ASCII does, whatever its case. */
static inline bool
wordshape_may_be(const struct wordshapes *w, struct span word)
{
	return word.len > WORDSHAPE_LONGEST || (word.len > 0 &&
	    (w->first[word.len] >> (word.p[0] & 31) & w->last[word.len] >> (word.p[word.len - 1] & 31) & 1) != 0);
}

#endif
