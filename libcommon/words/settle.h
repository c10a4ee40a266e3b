/* SPDX-License-Identifier: ISC */
/*
 * Which of the rules that were found in a text stand: the longest match wins
 * over the words it covers, rules of one theme for the same words count once,
 * weight 0 excludes. sp-themes(5) has the rules.
 */
#ifndef SP_SETTLE_H
#define SP_SETTLE_H

#include "words/theme.h"

/* A rule that was found, before the longest wins. */
struct candidate {
	uint32_t rule, rank;	/* rank: how closely it names its words */
	uint32_t words;		/* how many it takes */
	uint32_t pieces;
	uint32_t from[THEME_PIECES], to[THEME_PIECES];	/* words of the text, by piece */
	bool stands;		/* set by settle() */
};

/* Memory kept from text to text; zeroed at first. */
struct settler {
	const struct themes *themes;
	uint32_t *shield;	/* by word: 0, or 1 + the number of the shield list's first for it */
	size_t capacity;
	struct shield *shields;
	size_t n_shields, shields_capacity;
};

/*
 * Says of each of the n candidates, which come in the order of the text,
 * whether it stands; may sort them otherwise. words: of the text.
 */
void settle(struct settler *s, const struct themes *themes, struct candidate *candidate, size_t n, size_t words);

void settler_free(struct settler *s);

#endif
