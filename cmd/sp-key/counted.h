/* SPDX-License-Identifier: ISC */
/* The phrases of a document, each once, found by their stems. */
#ifndef SP_KEY_COUNTED_H
#define SP_KEY_COUNTED_H

#include "base/mem.h"
#include "phrase.h"

struct counted {
	struct phrase *phrase;
	size_t n, capacity;
	uint32_t *slot;			/* hash table of the phrases: their number, from 1; 0: free */
	size_t slots, slot_capacity;	/* powers of two; few are used for a short document, so that they stay at hand */
};

/* The hash of a phrase whose last stem this is, made of that of the stems ahead of it, 0 of none. */
static inline uint64_t
counted_hash(uint64_t hash, uint32_t stem)
{
	return (hash ^ stem) * 0x9E3779B97F4A7C15u;
}

/* Forgets all phrases; of a text of so many bytes there will be room for most. */
void counted_begin(struct counted *c, size_t bytes);

/* The slot of a phrase, or the free one where it would go. Behind the last word of both there are zeros, which no stem is. */
static inline size_t
counted_slot(const struct counted *c, const uint32_t stem[PHRASE_WORDS], uint64_t hash)
{
	size_t i = hash >> 32 & (c->slots - 1);

	while (c->slot[i] != 0 && memcmp(c->phrase[c->slot[i] - 1].stem, stem, PHRASE_WORDS * sizeof(*stem)) != 0)
		i = (i + 1) & (c->slots - 1);
	return i;
}

/* At least `least` slots, a power of two, and twice as many as there were. */
void counted_grow(struct counted *c, size_t least);

/*
 * The phrase of these stems, zeros behind them; if there is none, room for it, where the caller
 * puts it: then *made. Borrowed until the next one is made.
 */
static inline struct phrase *
counted_phrase(struct counted *c, const uint32_t stem[PHRASE_WORDS], uint64_t hash, bool *made)
{
	size_t slot;

	if (2 * c->n >= c->slots)
		counted_grow(c, 0);
	slot = counted_slot(c, stem, hash);
	*made = c->slot[slot] == 0;
	if (*made) {
		c->phrase = mem_grow(c->phrase, c->n, &c->capacity, sizeof(*c->phrase));
		c->slot[slot] = (uint32_t)++c->n;
	}
	return &c->phrase[c->slot[slot] - 1];
}

/* The phrase of `words` words that begins with the one at i of a phrase; NULL if there is none. */
struct phrase *counted_part(const struct counted *c, const struct phrase *phrase, size_t i, size_t words);

void counted_free(struct counted *c);

#endif
