/* SPDX-License-Identifier: ISC */
/*
 * The sieve in front of the matchers: which stretches of an English text can
 * hold an expression at all. Most of a text falls through after one look at each byte.
 */
#ifndef SP_TIMEX_SIEVE_H
#define SP_TIMEX_SIEVE_H

#include "time/timex_word.h"

/* SIEVE_COMPANY: how many words at most are looked at ahead of one that counts in company only. */
enum { SIEVE_BITS = 1 << 14, SIEVE_BEGIN_BITS = 12, SIEVE_COMPANY = 3 };

/* A set of words by their hashes: one that is not in it may be taken to be, hardly ever. */
struct sieve_set {
	uint64_t bits[SIEVE_BITS / 64];
};

enum sieve_kind {
	SIEVE_NOTHING,
	SIEVE_NUMBER,	/* a number in one word: as SIEVE_BESIDE, but nothing where it is one alone: "one of them" */
	SIEVE_BESIDE,	/* begins no stretch, but is something to the matchers where one is read: a number, "may", "wk" */
	SIEVE_ALONE,	/* an expression could turn on it if it stood in other company: "I am" */
	SIEVE_COUNTS
};

/* A word or number of the text: its bytes. */
struct sieve_hit {
	size_t from, to;
	enum sieve_kind kind;
};

struct sieve {
	struct sieve_set any;		/* words that an expression turns on */
	struct sieve_set capital;	/* the same, where they begin with a capital */
	struct sieve_set part;		/* a word of a phrase that stands for it: "being" */
	struct sieve_set whole;		/* that word and what the phrase has ahead of it: "the time being" */
	struct sieve_set beside;	/* number words and short ones, which count beside others only */
	/* by the first three letters of a word the lengths that words of these sets have: nearly all words end there, without being hashed */
	uint32_t lengths[1 << SIEVE_BEGIN_BITS];
	bool filled;
	struct sieve_hit *hit;		/* of the text at hand, in order */
	size_t hits, hit_capacity;
};

/* timex_sieve_fill.c: fills a zeroed sieve with the words of a lexicon. */
void sieve_fill(struct sieve *sieve, const struct timex_words *lexicon);

/* How far a text is read: the last stretch found, and the number of the hit that comes behind it. */
struct sieve_place {
	size_t from, to;
	size_t hit;
};

/*
 * Finds the hits of a text, and sets the place at its front. False, and no more than
 * that is to be had of it, where the text has something of the Arabic script; if it is
 * known to be English for all that, mixed, that does not matter.
 */
bool sieve_begin(struct sieve *sieve, struct span text, bool mixed, struct sieve_place *place);

/* The next stretch of the same text that is worth reading: place->from to place->to, cut at blanks. False when there is none. */
bool sieve_next(const struct sieve *sieve, struct span text, struct sieve_place *place);

void sieve_free(struct sieve *sieve);

/* What filling and reading have in common: how a run of letters is hashed, small or capital. */
static inline bool
sieve_letter(unsigned char c)
{
	return (unsigned)((c | 0x20) - 'a') < 26;
}

static inline uint32_t
sieve_hash(const unsigned char *p, size_t len)
{
	uint32_t hash = 0;

	for (size_t i = 0; i < len; i++)
		hash = hash * 33 + (p[i] | 0x20);
	return hash;
}

/* The hash of words that follow one another, from the last one back to the one ahead of them. */
static inline uint32_t
sieve_joined(uint32_t words, uint32_t ahead)
{
	return (words ^ words >> 15) * 0x2C1B3C6DU + ahead;
}

static inline uint32_t
sieve_bit(uint32_t hash)
{
	return (hash ^ hash >> 13) % SIEVE_BITS;
}

static inline bool
sieve_has(const struct sieve_set *set, uint32_t hash)
{
	return (set->bits[sieve_bit(hash) / 64] >> (sieve_bit(hash) % 64) & 1) != 0;
}

/* The slot of lengths[] for the first three bytes of a word, in order. */
static inline uint32_t
sieve_beginning(uint32_t three)
{
	return (three & 0x1F1F1FU) * 0x9E3779B1U >> (32 - SIEVE_BEGIN_BITS);
}

/* The bit of lengths[] for a length; some long words share theirs with short ones. */
static inline uint32_t
sieve_length(size_t len)
{
	return len & 31;
}

#endif
