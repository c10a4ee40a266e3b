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
	uint32_t *slot;		/* hash table of numbers, 0 is free */
	size_t slots;		/* a power of two */
};

/* The number of a folded word (utf_fold()), made if there is none; 1 and up, in order. */
uint32_t vocabulary_add(struct vocabulary *v, struct span folded);

/* Its number, or WORD_UNKNOWN. */
uint32_t vocabulary_find(const struct vocabulary *v, struct span folded);

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
int32_t trie_value(const struct trie *t, int32_t node);

/*
 * The longest phrase at the front of words[0..n): its value, or TRIE_NOTHING;
 * *used is how many words it takes.
 */
int32_t trie_longest(const struct trie *t, const uint32_t *words, size_t n, size_t *used);

void trie_free(struct trie *t);

#endif
