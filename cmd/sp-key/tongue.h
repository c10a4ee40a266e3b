/* SPDX-License-Identifier: ISC */
/* What sp-key knows of the words of a language. */
#ifndef SP_KEY_TONGUE_H
#define SP_KEY_TONGUE_H

#include "words/stem.h"
#include "words/token.h"

/*
 * What a word says, as the table common has it: nothing, very little, it is common; the rest are not there.
 * BAND_CLAUSE: nothing, and what it stands in is more of a sentence than a phrase: "the offer was late".
 */
enum band { BAND_REST, BAND_NOTHING, BAND_LITTLE, BAND_COMMON, BAND_CLAUSE };

static inline bool
band_says(unsigned band)
{
	return band != BAND_NOTHING && band != BAND_CLAUSE;
}

struct word {
	uint32_t stem;		/* the number that the caller gave its stem; WORD_UNKNOWN: none yet */
	uint32_t speaks;	/* number of the document in which somebody of this name speaks */
	uint8_t band;		/* enum band */
	bool reports : 1;		/* a verb of saying */
	bool dates : 1;		/* a month or a weekday */
	bool greets : 1;		/* a formula begins with it */
	bool verb : 1;			/* Persian: a form of one */
	bool open : 1;			/* Persian, Arabic: no table tells, and its letters may: tongue_looks_like_verb() */
};

struct tongue {
	struct stemmer *stemmer;
	struct vocabulary words;	/* those of the tables stay */
	struct word *word;		/* by number of the word; zero behind the end */
	size_t capacity;
	struct trie formulae;
	uint32_t document;		/* the one that is read, from 1 */
	bool arabic, persian;
};

/* Loads the tables of a language; those of English where there are none for it. To be freed by tongue_free(). */
struct tongue *tongue_new(struct tables *tables, struct span lang);

/* Drops the words that came from texts, and the numbers of all stems. */
void tongue_forget(struct tongue *t);

/* t may be NULL. */
void tongue_free(struct tongue *t);

/* What is known of a word; valid until the next call. */
static inline struct word *
tongue_word(struct tongue *t, uint32_t number)
{
	t->word = mem_reach(t->word, number, &t->capacity, sizeof(*t->word));
	return &t->word[number];
}

/* The same of a word that was not met before: "and said" is "said". */
struct word *tongue_meet(struct tongue *t, uint32_t number);

/* An open word, as it stands in the text, is written as verbs are: words of one fold differ, and each is asked for itself. */
bool tongue_looks_like_verb(const struct tongue *t, struct span text);

#endif
