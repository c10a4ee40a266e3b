/* SPDX-License-Identifier: ISC */
/* What a running head has in common with itself on another page. */
#ifndef SP_LINEKEY_H
#define SP_LINEKEY_H

#include "base/buf.h"

enum {
	LINE_KEY_NUMBERS = 6,	/* numbers of a line that may count pages */
	LINE_KEY_COLUMNS = 160	/* no running head is longer; so are no lines that are to be compared */
};

struct line_key {
	struct buf text;	/* folded, a run of digits as "#", a run of white space as one blank */
	unsigned long number[LINE_KEY_NUMBERS];
	size_t numbers;		/* how many there are, the first LINE_KEY_NUMBERS */
};

void line_key_read(struct line_key *key, struct span text);

/*
 * True if two keys are nearly the same: one has the other's words in another
 * order, as left and right pages have; or their Levenshtein distance is at most
 * 15 % of the longer one. Keys of fewer than four bytes must be equal.
 */
bool line_keys_alike(struct span a, struct span b);

#endif
