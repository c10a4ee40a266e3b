/* SPDX-License-Identifier: ISC */
#include "counted.h"

enum { BYTES_A_SLOT = 8 };	/* of text; of two slots one is used, and most documents have a phrase in twelve bytes */

void
counted_grow(struct counted *c, size_t least)
{
	c->slots = c->slots == 0 ? 1024 : c->slots * 2;
	while (c->slots < least)
		c->slots *= 2;
	if (c->slots > c->slot_capacity) {
		mem_free(c->slot);
		c->slot = mem_zeroed(c->slots, sizeof(*c->slot));
		c->slot_capacity = c->slots;
	} else {
		memset(c->slot, 0, c->slots * sizeof(*c->slot));
	}
	for (size_t n = 0; n < c->n; n++) {
		uint64_t hash = 0;
		size_t i;

		for (size_t w = 0; w < c->phrase[n].words; w++)
			hash = counted_hash(hash, c->phrase[n].stem[w]);
		for (i = hash >> 32 & (c->slots - 1); c->slot[i] != 0; i = (i + 1) & (c->slots - 1))
			;
		c->slot[i] = (uint32_t)n + 1;
	}
}

void
counted_begin(struct counted *c, size_t bytes)
{
	c->slots = 0;
	c->n = 0;
	counted_grow(c, bytes / BYTES_A_SLOT);
}

struct phrase *
counted_part(const struct counted *c, const struct phrase *phrase, size_t i, size_t words)
{
	uint32_t stem[PHRASE_WORDS] = { 0 };
	uint64_t hash = 0;
	size_t slot;

	for (size_t w = 0; w < words; w++) {
		stem[w] = phrase->stem[i + w];
		hash = counted_hash(hash, stem[w]);
	}
	slot = counted_slot(c, stem, hash);
	return c->slot[slot] == 0 ? NULL : &c->phrase[c->slot[slot] - 1];
}

void
counted_free(struct counted *c)
{
	mem_free(c->phrase);
	mem_free(c->slot);
}
