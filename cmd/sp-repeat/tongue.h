/* SPDX-License-Identifier: ISC */
/* One language's words: which are numbers, negations, verbs of saying, and how much each says. */
#ifndef SP_TONGUE_H
#define SP_TONGUE_H

#include "words/stem.h"
#include "words/token.h"

/* Stems of all languages, and "#5" for numbers. */
struct stems {
	struct tables *tables;
	struct vocabulary words;
	float *weight;			/* by stem: how much it says, 0 to 1 */
	size_t weights;
	struct buf key;			/* scratch */
};

/* The number of a stem, made if there is none; `weight` is that of a new one. Moves stems.weight. */
uint32_t stems_number(struct stems *r, struct span stem, float weight);

/* What a word may be, besides itself. */
enum { NEGATION = 1, UP = 2, DOWN = 4, REPORT = 8, DATE = 16, NUMBER = 32, WEAK = 64, HAS_CLASS = 128 };

/* What is known of a distinct word of one language. */
struct known {
	uint32_t stem;		/* its number among all words; 0: not looked at */
	uint32_t number;	/* of a number word: that of its digits */
};

/* One language. */
struct tongue {
	struct stemmer *stemmer;
	struct vocabulary words;	/* as they stand, folded */
	uint8_t *class;			/* by word of the tables */
	size_t classes;
	uint32_t *digits;		/* by word of the tables: number words */
	struct known *known;
	size_t known_capacity;
	struct trie formulae;
	struct tokens tokens;
};

/* Loads the tables of the language. */
struct tongue *tongue_new(struct stems *stems, struct span lang);

/* The stem of a word of the tongue. May move stems.weight. */
const struct known *tongue_known(struct stems *stems, struct tongue *t, uint32_t word);

/* What token i of the last text may be, besides itself. */
unsigned tongue_class(const struct tongue *t, size_t i);

void tongue_free(struct tongue *t);

#endif
