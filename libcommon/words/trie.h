/* SPDX-License-Identifier: ISC */
/*
 * Words as numbers, and phrases as paths of words. A vocabulary gives each
 * folded word a number; a trie finds the longest phrase that begins at a word.
 * Both are hash tables with open addressing; the cost of a look-up does not
 * grow with the number of phrases.
 */
#ifndef SP_TRIE_H
#define SP_TRIE_H

#include <stdint.h>

#include "base/mem.h"
#include "base/span.h"

enum { WORD_UNKNOWN = 0 };

struct vocabulary {
	struct arena arena;	/* the bytes of the words that stay */
	struct arena passing;	/* and of those that vocabulary_forget() drops */
	struct span *word;	/* by number, from 1 */
	uint32_t words;		/* the highest number */
	uint32_t kept;		/* the highest number that stays */
	bool keeps;		/* vocabulary_keep() was called */
	size_t capacity;
	uint32_t *at;		/* by number: its slot */
	struct word_slot *slot;	/* hash table */
	size_t slots;		/* a power of two */
	unsigned shift;		/* what is left of a hash of 64 bits behind this many is a slot */
	uint64_t *filter;	/* a bit for each hash that a word which stays may have: small, and ahead of the table */
};

/* Most words are short, and most others of middle length: the slot has all there is to them. */
struct word_slot {
	uint64_t key;		/* word_key() of the first WORD_SHORT bytes; of a long word a hash, the highest byte WORD_LONG; 0: this slot is free */
	uint32_t rest;		/* of a word of middle length the last four bytes, some of them in the key too; else 0 */
	uint32_t number;
};

/* The most bytes of a short word and of one of middle length; what marks the others. */
enum { WORD_SHORT = 7, WORD_MIDDLE = 11, WORD_LONG = 0xFF, WORD_FILTER = 1 << 10 };

/* The number of a folded word (utf_fold()), or of any text that is taken as it is, made if there is none; 1 and up, in order. */
uint32_t vocabulary_add(struct vocabulary *v, struct span folded);

/* Its number, or WORD_UNKNOWN. */
uint32_t vocabulary_find(const struct vocabulary *v, struct span folded);

/* The key of a word of len bytes, at most WORD_MIDDLE: the first WORD_SHORT of them, in order (base/eight.h), and in the highest byte how many, and one. */
static inline uint64_t
word_key(uint64_t bytes, size_t len)
{
	return bytes | (uint64_t)(len + 1) << 56;
}

/* Fibonacci hashing (Knuth, TAOCP 3, 6.4): the highest bits are the ones that count. Of a short word the rest is 0. */
static inline uint64_t
word_hash(uint64_t key, uint32_t rest)
{
	const uint64_t golden = 0x9E3779B97F4A7C15u;

	return (key ^ (rest * golden) >> 8) * golden;
}

static inline bool
filter_has(const struct vocabulary *v, uint64_t hash)
{
	return (v->filter[hash >> 54] >> (hash >> 48 & 63) & 1) != 0;
}

/*
 * For words of at most WORD_MIDDLE bytes by what their slots say of them. The vocabulary must be ready. False of most words
 * that are not there, or came since vocabulary_keep(); true of all others.
 */
static inline bool
vocabulary_may_have(const struct vocabulary *v, uint64_t key, uint32_t rest)
{
	return filter_has(v, word_hash(key, rest));
}

/* The number, or WORD_UNKNOWN. */
static inline uint32_t
vocabulary_find_key(const struct vocabulary *v, uint64_t key, uint32_t rest)
{
	size_t i = word_hash(key, rest) >> v->shift;

	while ((v->slot[i].key != key || v->slot[i].rest != rest) && v->slot[i].key != 0)
		i = (i + 1) & (v->slots - 1);
	return v->slot[i].number;
}

/* The number, made if there is none. */
uint32_t vocabulary_add_key(struct vocabulary *v, uint64_t key, uint32_t rest);

/* As vocabulary_find(), for words that stay: most others are known by the filter. The vocabulary must be ready. */
uint32_t vocabulary_find_kept(const struct vocabulary *v, struct span folded);

/* Makes an empty vocabulary fit to be asked for keys. */
void vocabulary_ready(struct vocabulary *v);

/* Makes room for this many words at once. */
void vocabulary_reserve(struct vocabulary *v, size_t words);

/* How many words there may be ahead of more slots: at most three quarters of them are in use. */
static inline size_t
vocabulary_most(const struct vocabulary *v)
{
	return v->slots / 4 * 3;
}

/* The words that are there now stay; those that come from now on are one document's. */
void vocabulary_keep(struct vocabulary *v);

/* Drops the words that came since vocabulary_keep(), so that memory does not grow with the documents. */
void vocabulary_forget(struct vocabulary *v);

void vocabulary_free(struct vocabulary *v);

struct trie {
	struct trie_edge *edge;	/* hash table by (node, word) */
	size_t edges, slots;
	int32_t *value;		/* by node; node 0 is the root; -1: no phrase ends here */
	size_t nodes, capacity;
};

enum { TRIE_NOTHING = -1 };

/* Makes the phrase of n words, n > 0, lead to value (0 and up); a later one replaces an earlier one. */
void trie_add(struct trie *t, const uint32_t *words, size_t n, int32_t value);

/* The node that follows `node` (0 at first) by this word, or -1. */
int32_t trie_step(const struct trie *t, int32_t node, uint32_t word);

/* The value of a node, or TRIE_NOTHING. */
static inline int32_t
trie_value(const struct trie *t, int32_t node)
{
	return t->value[node];
}

/*
 * The longest phrase at the front of words[0..n): its value, or TRIE_NOTHING;
 * *used is how many words it takes.
 */
int32_t trie_longest(const struct trie *t, const uint32_t *words, size_t n, size_t *used);

void trie_free(struct trie *t);

#endif
