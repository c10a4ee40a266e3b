/* SPDX-License-Identifier: ISC */
/*
 * What the words of patterns and the words of a text have in common: symbols.
 * "Elections" in a text is the symbol of the stem "election", of the begin
 * "elect", of itself. Each distinct word is resolved once and remembered.
 */
#ifndef SP_LEXICON_H
#define SP_LEXICON_H

#include "words/stem.h"
#include "words/token.h"

enum symbol_kind {
	SYMBOL_BEGIN,	/* "elect*" */
	SYMBOL_STEM,	/* "election", in any form */
	SYMBOL_WORD,	/* "election", as it stands but for case */
	SYMBOL_CASE	/* "=US" */
};

struct lexicon;

/* The stemmer stays the caller's, and must outlive it. */
struct lexicon *lexicon_new(struct stemmer *stemmer);

/*
 * The symbols of one item of a pattern ("econom*", "=US", "well-known"), at
 * most `most`, to `symbols`; returns how many. *rank grows by how closely they
 * name their words. exact: no other forms.
 */
size_t lexicon_item(struct lexicon *x, struct span item, bool exact, uint32_t *symbols, size_t most, uint32_t *rank);

/* The symbol of the stem of a folded word. */
uint32_t lexicon_stem(struct lexicon *x, struct span folded);

/* One word of a text. */
struct lexeme {
	uint32_t start, end;	/* bytes */
	uint32_t word;		/* number in the lexicon's vocabulary */
	uint32_t sentence;	/* counted up at each stop in the text */
	uint32_t first, n;	/* its symbols: lexicon.symbol[first..first+n) */
	bool joins;		/* nothing but blanks, a hyphen or an inner dot lies between it and the word ahead */
};

struct lexicon_view {
	const struct lexeme *lexeme;
	size_t n;
	const uint32_t *symbol;
};

/*
 * Reads a text; valid until the next call. No symbol must be made after the
 * first text was read.
 */
struct lexicon_view lexicon_read(struct lexicon *x, struct span text);

/* A word of the last text, folded. */
struct span lexicon_word(const struct lexicon *x, uint32_t word);

void lexicon_free(struct lexicon *x);

#endif
