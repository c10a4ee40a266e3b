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
	JOINED = 4096,	/* a letter that is written together with the word behind it: Arabic "and", "by" */
	PHRASE = 8192,	/* a phrase of the tables may begin with it: "no longer" */
	SUM = 16384,	/* brings more of a number: "and" of "two hundred and five" */
	TIMES = 32768,	/* multiplies what is ahead of it: "million" */
	RELATIVE = 1 << 16,	/* its day depends on that of the text: "tomorrow", "next week" */
	MUTUAL = 1 << 17,	/* what is on its sides may change places: "and", "with", "met" */
	AHEAD = 1 << 18,	/* what is not yet: "will" */
	DONE = 1 << 19	/* what has been: "has" */
};

/*
 * A choice among several of a kind, the kind in the bits above. Kinds are
 * numbered from 1 for each language, and so are the choices of all kinds of
 * measures, and those of all kinds of sides. The last kind of measure is that of RELATIVE.
 */
enum { CHOICE_BITS = 7, CHOICES = 1 << CHOICE_BITS, KIND_BITS = 4, KINDS = 1 << KIND_BITS, KIND_RELATIVE = KINDS - 1 };

/* What is known of a distinct word of one language. */
struct known {
	uint32_t stem;		/* its number among all words; 0: not looked at */
	uint32_t as;		/* the word of the tables that is a number, month or weekday as it is; 0: none */
};

/* What a phrase is: NEGATION, UP, DOWN, SIDE or RELATIVE; of the last two which one. */
struct phrase {
	uint32_t class, side;
};

/* A mark that is a measure: "$". */
struct sign {
	uint32_t mark, measure;
};

/* One language. */
struct tongue {
	struct stemmer *stemmer;
	struct vocabulary words;	/* as they stand, folded */
	uint32_t *class;		/* by word of the tables, as the next four */
	size_t classes;
	uint32_t *digits;		/* of number words: that of their digits; of months and weekdays: one for all names */
	uint64_t *value;		/* of number words, "one" and "million" too */
	uint16_t *measure;		/* of MEASURE and RATE: kind and choice */
	uint32_t *side;			/* of SIDE and RELATIVE: kind and choice */
	struct choices { struct vocabulary kinds, choices; } measures, sides;	/* their numbers */
	struct known *known;
	size_t known_capacity;
	struct trie formulae, phrases;	/* the value of a phrase is its place in `phrase` */
	struct phrase *phrase;
	size_t phrase_n, phrase_capacity;
	struct sign *sign;
	size_t signs, sign_capacity;
	struct tokens tokens;
	bool joins;			/* some words are JOINED */
};

/* Loads the tables of the language. */
struct tongue *tongue_new(struct stems *stems, struct span lang);

/* Looks at a word of the tongue for the first time. */
const struct known *tongue_meet(struct stems *stems, struct tongue *t, uint32_t word);

/* What is known of a word of the tongue, until the next one is asked for. May move stems.weight. */
static inline const struct known *
tongue_known(struct stems *stems, struct tongue *t, uint32_t word)
{
	return word < t->known_capacity && t->known[word].stem != 0 ? &t->known[word] : tongue_meet(stems, t, word);
}

/* What token i of the last text may be, besides itself. */
unsigned tongue_class(const struct tongue *t, size_t i);

/* Of what a number beside token i of the last text is one, if the token is a sign: "$". Else 0. */
uint32_t tongue_sign(const struct tongue *t, size_t i);

/* The phrase that begins at token i of the last text, whose class has PHRASE; *end is the token behind it. NULL if there is none. */
const struct phrase *tongue_phrase(const struct tongue *t, size_t i, size_t *end);

void tongue_free(struct tongue *t);

#endif
