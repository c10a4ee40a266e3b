/* SPDX-License-Identifier: ISC */
/* What the tables know of a word beside a stop, as bits. */
#ifndef SP_LEXICON_H
#define SP_LEXICON_H

#include "base/buf.h"
#include "text/wordshape.h"
#include "words/table.h"
#include "words/trie.h"

enum lexicon_bits {
	/* of the word before the stop; cells of the tables abbrev */
	LEXICON_TITLE = 1 << 0,		/* "Mr.": ends no sentence */
	LEXICON_NUMBER = 1 << 1,	/* "No.", "Jan.": none before a number */
	LEXICON_ACRONYM = 1 << 2,	/* "U.S.", "Inc.": only before a word that begins sentences */
	LEXICON_INNER = 1 << 3,		/* "approx.": not before lower case, however informal */
	LEXICON_MARK = 1 << 4,		/* "Yahoo!": the mark belongs to the name */
	LEXICON_LINK = 1 << 8,		/* "vs.": between two things, it ends no sentence, whatever follows */
	LEXICON_PART = 1 << 11,		/* "vol.": "I" behind it is a number too */
	/* of the word behind it; tables of their own */
	LEXICON_STARTER = 1 << 5,	/* "The": begins sentences */
	LEXICON_SAYING = 1 << 6,	/* "asked": carries a quotation on */
	LEXICON_OPENING = 1 << 7,	/* "At": a phrase ahead of the sentence's own matter */
	LEXICON_COUNTED = 1 << 9,	/* "Figure": its number and stop end no sentence */
	LEXICON_CLOSING = 1 << 10	/* "Regards": closes a letter */
};

struct lexicon {
	struct vocabulary words;
	struct lexicon_word {
		uint16_t any;		/* bits of the word */
		uint16_t capital;	/* bits that count only where it has a capital: "Ill." */
	} *bits;		/* by number of the word */
	size_t capacity;
	size_t longest;		/* bytes that a word of it may have */
	struct wordshapes shapes, abbreviations;	/* of all words, and of those of the tables abbrev */
	struct buf folded;	/* scratch */
};

/* Fills a zeroed lexicon from the tables. */
void lexicon_load(struct lexicon *l, struct tables *tables);

/* The bits of a word as it stands, without the stop; 0 where no table has it. */
unsigned lexicon_bits(struct lexicon *l, struct span word);

/* Its bits if it may be an abbreviation; of most other words 0, whatever other tables have of them. For words of ASCII. */
unsigned lexicon_abbreviation(struct lexicon *l, struct span word);

void lexicon_free(struct lexicon *l);

#endif
