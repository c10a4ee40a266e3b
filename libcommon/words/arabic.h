/* SPDX-License-Identifier: ISC */
/*
 * What Arabic writes onto a word: the article, "and" and "so", "to" and "by", whose it is, and the endings of an
 * adjective. Letters that are no words of their own, and so in no table. The text is as it stands, not folded.
 */
#ifndef SP_ARABIC_H
#define SP_ARABIC_H

#include "base/span.h"

#define ARABIC_ARTICLE "ال"
#define ARABIC_AND "و"
#define ARABIC_TO "ل"

/* "the minister", and not "and the minister" */
static inline bool
arabic_has_article(struct span word)
{
	return span_begins(word, SPAN(ARABIC_ARTICLE));
}

static inline struct span
arabic_without_article(struct span word)
{
	return arabic_has_article(word) ? span_cut(word, strlen(ARABIC_ARTICLE), word.len) : word;
}

/* "لاهثا", "متعجبا": panting, wondering: how somebody does it */
static inline bool
arabic_is_manner(struct span word)
{
	size_t letter = strlen(ARABIC_AND);

	if (span_ends(word, SPAN("اً")))
		word.len -= strlen("ً");
	if (!span_ends(word, SPAN("ا")) || word.len < 5 * letter)
		return false;
	return (word.len == 5 * letter && span_begins(span_cut(word, letter, word.len), SPAN("ا"))) || span_begins(word, SPAN("مت")) || span_begins(word, SPAN("مست"));
}

static inline bool
arabic_has_and(struct span word)
{
	return span_begins(word, SPAN(ARABIC_AND));
}

static inline bool
arabic_has_and_article(struct span word)
{
	return span_begins(word, SPAN(ARABIC_AND ARABIC_ARTICLE));
}

/* "and production", "and the delegation": "and" ahead of a letter that none of the names have behind it which begin with its own */
static inline bool
arabic_has_and_word(struct span word)
{
	return (arabic_has_and_article(word) && word.len > strlen(ARABIC_AND ARABIC_ARTICLE) + strlen("ين")) || span_begins(word, SPAN(ARABIC_AND "أ")) ||
	    span_begins(word, SPAN(ARABIC_AND "إ"));
}

/* "so" written onto the word: "as for the minister, he said" */
static inline bool
arabic_has_so(struct span word)
{
	return span_begins(word, SPAN("ف"));
}

/* "and" or "so": a sentence goes on, or another one begins */
static inline bool
arabic_has_conjunction(struct span word)
{
	return arabic_has_and(word) || arabic_has_so(word);
}

/* "to the press": the article has lost its first letter behind "to". */
static inline bool
arabic_has_to_the(struct span word)
{
	return span_begins(word, SPAN(ARABIC_TO ARABIC_TO));
}

static inline bool
arabic_has_by_the(struct span word)
{
	return span_begins(word, SPAN("ب" ARABIC_ARTICLE));
}

/* "by" written onto the word, which may be any word that begins with its letter */
static inline bool
arabic_has_by(struct span word)
{
	return span_begins(word, SPAN("ب"));
}

/* "to" written onto the word, which may be any word that begins with its letter */
static inline bool
arabic_has_to(struct span word)
{
	return span_begins(word, SPAN(ARABIC_TO));
}

/* What stands behind "to" or "to the" that is written onto its first word. */
static inline struct span
arabic_behind_to(struct span text)
{
	return span_cut(text, arabic_has_to_the(text) ? 2 * strlen(ARABIC_TO) : strlen(ARABIC_TO), text.len);
}

/* "to" by itself, also drawn out ahead of a mark or a figure */
static inline bool
arabic_is_to(struct span word)
{
	return span_is(word, ARABIC_TO) || span_is(word, ARABIC_TO "ـ");
}

/* "his speech", "her mother": what it is of is written onto it. How many bytes; 0: nothing is. */
static inline size_t
arabic_owner_length(struct span word)
{
	return span_ends(word, SPAN("ه")) ? strlen("ه") : span_ends(word, SPAN("ها")) || span_ends(word, SPAN("هم")) ? strlen("ها") : 0;
}

static inline bool
arabic_has_owner(struct span word)
{
	return arabic_owner_length(word) > 0;
}

/* "Turkish": ends as an adjective of a place does, and many a family name */
static inline bool
arabic_is_relative(struct span word)
{
	return span_ends(word, SPAN("ي"));
}

/* "Turkish" of whatever sex and number */
static inline bool
arabic_is_adjective(struct span word)
{
	return arabic_is_relative(word) || span_ends(word, SPAN("ية")) || span_ends(word, SPAN("يون")) || span_ends(word, SPAN("يين"));
}

/* "Turkish" of many */
static inline bool
arabic_is_many(struct span word)
{
	return span_ends(word, SPAN("ون")) || span_ends(word, SPAN("ين"));
}

/* ends as most words do that are she or it */
static inline bool
arabic_is_feminine(struct span word)
{
	return span_ends(word, SPAN("ة"));
}

/* "that" without a pronoun written onto it, with the sign for two letters or without */
static inline bool
arabic_is_bare_that(struct span word)
{
	return span_ends(word, SPAN("ن")) || span_ends(word, SPAN("نّ"));
}

/* "they said", "they say" */
static inline bool
arabic_is_plural_verb(struct span word)
{
	return span_ends(word, SPAN("وا")) || span_ends(word, SPAN("ون"));
}

/* The letter of "she" ahead of a verb, and behind it. */
#define ARABIC_SHE "ت"

#endif
