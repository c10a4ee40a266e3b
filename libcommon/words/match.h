/* SPDX-License-Identifier: ISC */
/*
 * Finds the rules of theme files in a text. Rules that people wrote: the
 * longest match wins over the words it covers, rules of one theme for the same
 * words count once. Learnt rules: all matches count.
 */
#ifndef SP_MATCH_H
#define SP_MATCH_H

#include "words/symbol.h"
#include "words/theme.h"

/* What "..." passes over: words, with the blanks around them; bytes of the text. */
struct theme_gap {
	uint32_t from, to;
};

struct theme_hit {
	uint32_t rule;		/* of themes.rule */
	uint32_t start, end;	/* bytes of the text */
	uint32_t gap, gaps;	/* of the list of gaps, which few have: the first, and how many */
};

struct matcher;

/*
 * For texts of one language; those that have no letter of Arabic need no rules that do, and `arabic` is false.
 * The themes and the tables must outlive it.
 */
struct matcher *matcher_new(const struct themes *themes, struct tables *tables, struct span lang, bool arabic);

/* The hits in a text, by start; *n of them, borrowed until the next call. */
const struct theme_hit *matcher_read(struct matcher *m, struct span text, size_t *n);

/* The gaps of these hits; *n of them. */
const struct theme_gap *matcher_gaps(const struct matcher *m, size_t *n);

/* All words of a text; the hits of the last one are valid no more. */
struct symbol_view matcher_words(struct matcher *m, struct span text);
struct symbols *matcher_symbols(struct matcher *m);

void matcher_free(struct matcher *m);

#endif
