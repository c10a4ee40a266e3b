/* SPDX-License-Identifier: ISC */
/*
 * The sieve in front of the matchers: which stretches of an English text can
 * hold an expression at all. Most of a text falls through after one look at each byte.
 */
#ifndef SP_TIMEX_SIEVE_H
#define SP_TIMEX_SIEVE_H

#include "time/timex_word.h"

enum { SIEVE_BITS = 1 << 14, SIEVE_BEGIN_BITS = 12 };

/* A word that an expression can turn on, or a number: bytes of the text. */
struct sieve_hit {
	size_t from, to;
};

/*
 * Hashes of the words that an expression turns on; capital: only where the word begins with one.
 * Ahead of them, by the first three letters of a word, the lengths that such words have: nearly
 * all words end there, without being hashed.
 */
struct sieve {
	uint64_t any[SIEVE_BITS / 64], capital[SIEVE_BITS / 64];
	uint32_t lengths[1 << SIEVE_BEGIN_BITS];
	bool filled;
	struct sieve_hit *hit;		/* of the text at hand, in order */
	size_t hits, hit_capacity;
};

/* Fills a zeroed sieve with the words of a lexicon. */
void sieve_fill(struct sieve *sieve, const struct timex_words *lexicon);

/* How far a text is read: the last stretch found, and the number of the hit that comes behind it. */
struct sieve_place {
	size_t from, to;
	size_t hit;
};

/* Finds the hits of a text, and sets the place at its front. */
void sieve_begin(struct sieve *sieve, struct span text, struct sieve_place *place);

/* The next stretch of the same text that is worth reading: place->from to place->to, cut at blanks. False when there is none. */
bool sieve_next(const struct sieve *sieve, struct span text, struct sieve_place *place);

void sieve_free(struct sieve *sieve);

#endif
