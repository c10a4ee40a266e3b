/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "roll.h"

/* FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
static size_t
hash_of(struct span s)
{
	uint64_t h = 0xcbf29ce484222325u;

	for (size_t i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.p[i]) * 0x100000001b3u;
	return (size_t)(h ^ h >> 32);
}

/* Where the name's number is, or where it would go. */
static size_t *
slot_of(const struct roll *r, struct span name)
{
	size_t at = hash_of(name) & (r->slots - 1);

	while (r->slot[at] != 0 && !span_same(r->name[r->slot[at] - 1], name))
		at = (at + 1) & (r->slots - 1);
	return &r->slot[at];
}

static void
widen(struct roll *r)
{
	mem_free(r->slot);
	r->slots = r->slots == 0 ? 64 : r->slots * 2;
	r->slot = mem_zeroed(r->slots, sizeof(*r->slot));
	for (size_t i = 0; i < r->names; i++)
		*slot_of(r, r->name[i]) = i + 1;
}

size_t
roll_number(struct roll *r, struct span name)
{
	size_t *slot;

	if (r->names * 2 >= r->slots)
		widen(r);
	slot = slot_of(r, name);
	if (*slot == 0) {
		r->name = mem_grow(r->name, r->names, &r->name_capacity, sizeof(*r->name));
		r->name[r->names++] = arena_copy(&r->arena, name);
		*slot = r->names;
	}
	return *slot;
}

void
roll_free(struct roll *r)
{
	arena_free(&r->arena);
	mem_free(r->name);
	mem_free(r->slot);
	*r = (struct roll){ 0 };
}
