/* SPDX-License-Identifier: ISC */
#include "words/trie.h"

struct trie_edge {
	int32_t node;		/* from where */
	uint32_t word;
	int32_t to;		/* 0: this slot is free (nothing leads to the root) */
};

/* Eight bytes at a time, each mixed in by a multiplication (Fibonacci hashing; Knuth, TAOCP 3, 6.4). */
static uint64_t
hash_bytes(struct span s)
{
	const uint64_t golden = 0x9E3779B97F4A7C15u;
	uint64_t h = s.len * golden, eight;
	uint32_t four;

	for (; s.len >= 8; s = span_cut(s, 8, s.len)) {
		memcpy(&eight, s.p, 8);
		h = (h ^ eight) * golden;
		h ^= h >> 29;
	}
	eight = 0;
	if (s.len >= 4) {	/* the first four bytes and the last four, which may overlap */
		memcpy(&eight, s.p, 4);
		eight <<= 32;
		memcpy(&four, s.p + s.len - 4, 4);
		eight |= four;
	} else {
		for (size_t i = 0; i < s.len; i++)
			eight = eight << 8 | (unsigned char)s.p[i];
	}
	h = (h ^ eight) * golden;
	return h ^ h >> 32;
}

/* The slot of the word, or the free one where it would go. */
static size_t
word_slot(const struct vocabulary *v, struct span folded)
{
	size_t i = hash_bytes(folded) & (v->slots - 1);

	while (v->slot[i] != 0 && !span_same(v->word[v->slot[i]], folded))
		i = (i + 1) & (v->slots - 1);
	return i;
}

static void
grow_vocabulary(struct vocabulary *v)
{
	v->slots = v->slots == 0 ? 256 : v->slots * 2;
	mem_free(v->slot);
	v->slot = mem_zeroed(v->slots, sizeof(*v->slot));
	for (uint32_t n = 1; n <= v->words; n++)
		v->slot[word_slot(v, v->word[n])] = n;
}

uint32_t
vocabulary_add(struct vocabulary *v, struct span folded)
{
	size_t i;

	if ((size_t)v->words * 2 >= v->slots)
		grow_vocabulary(v);
	i = word_slot(v, folded);
	if (v->slot[i] == 0) {
		v->words++;
		v->word = mem_grow(v->word, v->words, &v->capacity, sizeof(*v->word));
		v->word[v->words] = arena_copy(v->keeps ? &v->passing : &v->arena, folded);
		v->slot[i] = v->words;
	}
	return v->slot[i];
}

uint32_t
vocabulary_find(const struct vocabulary *v, struct span folded)
{
	return v->slots == 0 ? WORD_UNKNOWN : v->slot[word_slot(v, folded)];
}

void
vocabulary_keep(struct vocabulary *v)
{
	v->kept = v->words;
	v->keeps = true;
}

void
vocabulary_forget(struct vocabulary *v)
{
	/* last come, first gone: no word's way through the table ever led over a later one */
	for (; v->words > v->kept; v->words--)
		v->slot[word_slot(v, v->word[v->words])] = 0;
	arena_empty(&v->passing);
}

void
vocabulary_free(struct vocabulary *v)
{
	arena_free(&v->passing);
	arena_free(&v->arena);
	mem_free(v->word);
	mem_free(v->slot);
	*v = (struct vocabulary){ 0 };
}

static size_t
edge_slot(const struct trie *t, int32_t node, uint32_t word)
{
	uint64_t h = ((uint64_t)(uint32_t)node << 32 | word) * 0x9E3779B97F4A7C15u;
	size_t i = (h >> 32) & (t->slots - 1);

	while (t->edge[i].to != 0 && (t->edge[i].node != node || t->edge[i].word != word))
		i = (i + 1) & (t->slots - 1);
	return i;
}

static void
grow_edges(struct trie *t)
{
	struct trie_edge *old = t->edge;
	size_t slots = t->slots;

	t->slots = slots == 0 ? 256 : slots * 2;
	t->edge = mem_zeroed(t->slots, sizeof(*t->edge));
	for (size_t i = 0; i < slots; i++)
		if (old[i].to != 0)
			t->edge[edge_slot(t, old[i].node, old[i].word)] = old[i];
	mem_free(old);
}

static int32_t
new_node(struct trie *t)
{
	t->value = mem_grow(t->value, t->nodes, &t->capacity, sizeof(*t->value));
	t->value[t->nodes] = TRIE_NOTHING;
	return (int32_t)t->nodes++;
}

void
trie_add(struct trie *t, const uint32_t *words, size_t n, int32_t value)
{
	int32_t node = t->nodes == 0 ? new_node(t) : 0;

	for (size_t i = 0; i < n; i++) {
		size_t slot;

		if (t->edges * 2 >= t->slots)
			grow_edges(t);
		slot = edge_slot(t, node, words[i]);
		if (t->edge[slot].to == 0) {
			t->edge[slot] = (struct trie_edge){ node, words[i], new_node(t) };
			t->edges++;
		}
		node = t->edge[slot].to;
	}
	t->value[node] = value;
}

int32_t
trie_step(const struct trie *t, int32_t node, uint32_t word)
{
	size_t slot;

	if (t->slots == 0 || word == WORD_UNKNOWN)
		return -1;
	slot = edge_slot(t, node, word);
	return t->edge[slot].to == 0 ? -1 : t->edge[slot].to;
}

int32_t
trie_value(const struct trie *t, int32_t node)
{
	return t->value[node];
}

int32_t
trie_longest(const struct trie *t, const uint32_t *words, size_t n, size_t *used)
{
	int32_t node = 0, best = TRIE_NOTHING;

	*used = 0;
	for (size_t i = 0; i < n; i++) {
		node = trie_step(t, node, words[i]);
		if (node < 0)
			break;
		if (t->value[node] != TRIE_NOTHING) {
			best = t->value[node];
			*used = i + 1;
		}
	}
	return best;
}

void
trie_free(struct trie *t)
{
	mem_free(t->edge);
	mem_free(t->value);
	*t = (struct trie){ 0 };
}
