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
};

/* Fills a zeroed sieve with the words of a lexicon. */
void sieve_fill(struct sieve *sieve, const struct timex_words *lexicon);

/*
 * The next stretch of text, from byte *at on, that is worth reading: from..to,
 * cut at blanks. Moves *at behind it. False when there is none.
 */
bool sieve_next(const struct sieve *sieve, struct span text, size_t *at, size_t *from, size_t *to);

#endif
