/* SPDX-License-Identifier: ISC */
/* The names that a Persian or Arabic document has in full, by which one word of them is known again. */
#ifndef SP_NAME_FULL_H
#define SP_NAME_FULL_H

#include "words/arabic.h"
#include "words/entity.h"

enum { NAME_ALONE = UINT32_MAX };	/* a word that is a name all by itself, none stands ahead of it */

/* By word: the full name that ends on it, and the one of three words that has it in the middle. */
struct full {
	uint32_t ahead;		/* the word ahead of it; NAME_ALONE: it has none; 0: no name ends on it */
	uint32_t first, last;	/* of the three words */
	uint8_t others;		/* a first name: how many words behind it there are that were not there before */
	uint8_t bare;		/* how often no word stands there that could be of the name */
	uint8_t alone;		/* how often it stands so where a subject does */
	bool named;		/* one of them stands there again, or "bin": it is of the name */
};

/* What is known of the word at token i. */
static inline const struct word_info *
full_info(const struct names *names, const struct prose *p, uint32_t i)
{
	return paragraph_info(names->reading, p, i);
}

/* Token i is a word of one of these classes (enum word_class). */
static inline bool
full_has(const struct names *names, const struct prose *p, uint32_t i, uint32_t class)
{
	return i < p->n && p->token[i].kind == TOKEN_WORD && (full_info(names, p, i)->class & class) != 0;
}

/* "القحطاني": a family's name goes on behind another one. */
static inline bool
full_is_family(const struct prose *p, uint32_t i)
{
	struct span text = token_text(&p->token[i], p->passage.place.text);

	return arabic_has_article(text) && arabic_is_relative(text);
}

/*
 * "وقف طه بعيدا. ضحك طه ضحكة. قال طه: نعم. سكت طه.": in a story one is called by the first name alone, and what stands behind it is of the
 * sentence: each time it is another word, and more than once none.
 */
bool full_is_called(const struct full *full, uint32_t word);

/* "Vahid Karimi opened": where the name of tokens name..end ends; of three plain words the last is none of it, if the two are known for one. */
uint32_t full_cut(const struct names *names, const struct prose *p, const struct full *full, uint32_t name, uint32_t end);

/* Learns the full name of tokens name..end. */
void full_learn(const struct names *names, const struct prose *p, struct full *full, uint32_t name, uint32_t end);

/*
 * "وأضاف الرفاعي", "به گفته رضایی": the second word of a name of three, alone where one is named who speaks: behind a verb
 * or a source, in Persian where a sentence begins.
 */
void full_learn_alone(const struct names *names, const struct prose *p, struct full *full, uint32_t i);

/* Takes note of what stands behind the first name at token i, whose mention ends ahead of token `end`. */
void full_learn_called(const struct names *names, const struct prose *p, struct full *full, uint32_t i, uint32_t end);

/*
 * In Arabic: a preposition written onto the article ("for the press"), or a definite noun of the
 * feminine ("the plan"), which no family is called.
 */
bool full_is_noun(const struct names *names, const struct prose *p, uint32_t i);

/* A word that a name can have at token i; behind "bin" any. */
bool full_is_plain(const struct names *names, const struct prose *p, uint32_t i, bool first, bool behind_particle);

/* The end of the plain words from token i on, NAME_WORDS at most, "bin" and "abd" not counted. */
uint32_t full_end(const struct names *names, const struct prose *p, uint32_t i);

#endif
