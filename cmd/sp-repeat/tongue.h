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

/* What a word may be, besides itself. EACH: "a" of "a day"; WHEN: "until" of "until May". */
enum {
	NEGATION = 1, UP = 2, DOWN = 4, REPORT = 8, DATE = 16, NUMBER = 32, WEAK = 64, EACH = 128, WHEN = 256,
	MEASURE = 512,	/* of what a number is one: "million", "miles" */
	RATE = 1024,	/* how often: "daily" */
	SIDE = 2048,	/* one of several that exclude each other: "open", "closed" */
	JOINED = 4096	/* a letter that is written together with the word behind it: Arabic "and", "by" */
};

/*
 * A choice among several of a kind, the kind in the bits above. Kinds are
 * numbered from 1 for each language, and so are the choices of all kinds of
 * measures, and those of all kinds of sides.
 */
enum { CHOICE_BITS = 7, CHOICES = 1 << CHOICE_BITS, KIND_BITS = 4, KINDS = 1 << KIND_BITS };

/* What is known of a distinct word of one language. */
struct known {
	uint32_t stem;		/* its number among all words; 0: not looked at */
	uint32_t number;	/* of a number word: that of its digits; of a month or weekday: one for all its names */
};

/* One language. */
struct tongue {
	struct stemmer *stemmer;
	struct vocabulary words;	/* as they stand, folded */
	uint16_t *class;		/* by word of the tables, as the next three */
	size_t classes;
	uint32_t *digits;		/* of number words, months, weekdays: known.number */
	uint16_t *measure;		/* of MEASURE and RATE: kind and choice */
	uint32_t *side;			/* of SIDE: kind and choice */
	struct choices { struct vocabulary kinds, choices; } measures, sides;	/* their numbers */
	struct known *known;
	size_t known_capacity;
	struct trie formulae;
	struct tokens tokens;
	bool joins;			/* some words are JOINED */
};

/* Loads the tables of the language. */
struct tongue *tongue_new(struct stems *stems, struct span lang);

/* The stem of a word of the tongue. May move stems.weight. */
const struct known *tongue_known(struct stems *stems, struct tongue *t, uint32_t word);

/* What token i of the last text may be, besides itself. */
unsigned tongue_class(const struct tongue *t, size_t i);

void tongue_free(struct tongue *t);

#endif
