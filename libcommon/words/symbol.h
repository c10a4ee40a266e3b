/* SPDX-License-Identifier: ISC */
/*
 * What the words of patterns and the words of a text have in common: symbols.
 * "Elections" in a text is the symbol of the stem "election", of the begin
 * "elect", of itself. Each distinct word is resolved once and remembered.
 */
#ifndef SP_SYMBOL_H
#define SP_SYMBOL_H

#include "words/stem.h"
#include "words/token.h"

enum symbol_kind {
	SYMBOL_BEGIN,	/* "elect*" */
	SYMBOL_STEM,	/* "election", in any form */
	SYMBOL_WORD,	/* "election", as it stands but for case */
	SYMBOL_CASE	/* "=US" */
};

struct symbols;

/* The stemmer stays the caller's, and must outlive it. */
struct symbols *symbols_new(struct stemmer *stemmer);

/*
 * The symbols of one item of a pattern ("econom*", "=US", "well-known"), at
 * most `most`, to `symbols`; returns how many. *rank grows by how closely they
 * name their words. exact: no other forms.
 */
size_t symbols_item(struct symbols *x, struct span item, bool exact, uint32_t *symbols, size_t most, uint32_t *rank);

/* How many symbols there are; they are numbered from 1. */
uint32_t symbols_made(const struct symbols *x);

/* Says of a symbol that patterns begin with it; ahead of the first text. */
void symbols_begin(struct symbols *x, uint32_t symbol);

/* One word of a text. */
struct lexeme {
	uint32_t start, end;	/* bytes */
	uint32_t word;		/* number in the room's vocabulary */
	uint32_t sentence;	/* counted up at each stop in the text */
	uint32_t first, n;	/* its symbols: symbol_view.symbol[first..first+n) */
	bool begins;		/* a pattern may begin with it: one does with one of its symbols */
	bool joins;		/* nothing but blanks, a hyphen or an inner dot lies between it and the one ahead */
};

struct symbol_view {
	const struct lexeme *lexeme;
	size_t n;
	const uint32_t *symbol;
	uint32_t sentences;	/* all sentences that begin in the text */
};

/*
 * Reads a text: all its words, or only those that may take part in a pattern. Valid until the next call. No symbol must be made after
 * the first text was read.
 */
struct symbol_view symbols_read(struct symbols *x, struct span text, bool all);

/* A word of the last text, folded. */
struct span symbols_word(const struct symbols *x, uint32_t word);

void symbols_free(struct symbols *x);

#endif
