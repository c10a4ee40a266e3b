/* SPDX-License-Identifier: ISC */
/*
 * The sieve in front of the matchers: which stretches of an English text can
 * hold an expression at all. Most of a text falls through after one look at each byte.
 */
#ifndef SP_TIMEX_SIEVE_H
#define SP_TIMEX_SIEVE_H

#include "time/timex_word.h"

enum { SIEVE_BITS = 1 << 14, SIEVE_BEGINS = 1 << 12 };

/*
 * Hashes of the words that an expression turns on; capital: only where the word begins with one.
 * Ahead of them, by the first three letters of a word, the lengths that such words have: nearly
 * all words end there, without being hashed.
 */
struct sieve {
	uint64_t any[SIEVE_BITS / 64], capital[SIEVE_BITS / 64];
	uint16_t lengths[SIEVE_BEGINS];
	bool filled;
};

/* Fills a zeroed sieve with the words of a lexicon. */
void sieve_fill(struct sieve *sieve, const struct timex_words *lexicon);

/* How far a text is read: the last stretch found, and the word that counts which comes behind it; hit_end 0: none does. */
struct sieve_place {
	size_t from, to;
	size_t hit, hit_end;
};

/* Sets the place at the front of a text. */
void sieve_begin(const struct sieve *sieve, struct span text, struct sieve_place *place);

/* The next stretch of text that is worth reading: place->from to place->to, cut at blanks. False when there is none. */
bool sieve_next(const struct sieve *sieve, struct span text, struct sieve_place *place);

#endif
