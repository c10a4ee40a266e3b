/* SPDX-License-Identifier: ISC */
#include "base/eight.h"
#include "words/trie.h"

struct trie_edge {
	int32_t node;		/* from where */
	uint32_t word;
	int32_t to;		/* 0: this slot is free (nothing leads to the root) */
};

/* How a word is known in the table, and where it is looked for. */
struct print {
	uint64_t key;		/* of struct word_slot, and rest */
	uint32_t rest;
	uint64_t hash;
};

/* Eight bytes at a time, each mixed in by a multiplication; the last eight may overlap with those ahead. */
static uint64_t
long_key(struct span word)
{
	const uint64_t golden = 0x9E3779B97F4A7C15u;
	uint64_t h = word.len * golden;

	for (size_t i = 0; i + 8 <= word.len; i += 8) {
		h = (h ^ eight_in_order(word.p + i)) * golden;
		h ^= h >> 29;
	}
	h = (h ^ eight_in_order(word.p + word.len - 8)) * golden;
	return (h ^ h >> 29) | (uint64_t)WORD_LONG << 56;
}

static inline struct print
print_of(struct span word)
{
	struct print print = { 0 };

	if (word.len > WORD_MIDDLE) {
		print.key = long_key(word);
	} else if (word.len > WORD_SHORT) {
		print.key = word_key(eight_in_order(word.p) & ~(uint64_t)0 >> 8, word.len);
		print.rest = (uint32_t)(eight_in_order(word.p + word.len - 8) >> 32);
	} else {
		print.key = word_key(eight_of_few(word.p, word.len), word.len);
	}
	print.hash = word_hash(print.key, print.rest);
	return print;
}

/* The slot of the word with this print, or the free one where it would go. */
static inline size_t
find_slot(const struct vocabulary *v, struct span word, const struct print *print)
{
	size_t i = print->hash >> v->shift;

	while (v->slot[i].key != 0 && (v->slot[i].key != print->key || v->slot[i].rest != print->rest ||
	    (word.len > WORD_MIDDLE && !span_same(v->word[v->slot[i].number], word))))
		i = (i + 1) & (v->slots - 1);
	return i;
}

/* Puts a word with this print where there is none as yet: find_slot() said so. */
static void
put_word(struct vocabulary *v, size_t i, const struct print *print, uint32_t number)
{
	v->slot[i] = (struct word_slot){ print->key, print->rest, number };
	v->at[number] = (uint32_t)i;
	if (!v->keeps)
		v->filter[print->hash >> 54] |= (uint64_t)1 << (print->hash >> 48 & 63);
}

/* In the order of their numbers, as they came: see vocabulary_forget(). */
static void
set_slots(struct vocabulary *v, size_t slots)
{
	struct word_slot *old = v->slot;

	if (v->filter == NULL)
		v->filter = mem_zeroed(WORD_FILTER, sizeof(*v->filter));
	v->slots = slots;
	v->shift = 64;
	for (size_t n = v->slots; n > 1; n /= 2)
		v->shift--;
	v->slot = mem_zeroed(v->slots, sizeof(*v->slot));
	v->at = mem_resize(v->at, vocabulary_most(v) + 1, sizeof(*v->at));
	for (uint32_t n = 1; n <= v->words; n++) {
		const struct word_slot *slot = &old[v->at[n]];
		size_t i = word_hash(slot->key, slot->rest) >> v->shift;

		while (v->slot[i].key != 0)
			i = (i + 1) & (v->slots - 1);
		v->slot[i] = *slot;
		v->at[n] = (uint32_t)i;
	}
	mem_free(old);
}

static void
grow_vocabulary(struct vocabulary *v)
{
	set_slots(v, v->slots == 0 ? 256 : v->slots * 2);
}

void
vocabulary_ready(struct vocabulary *v)
{
	if (v->slots == 0)
		grow_vocabulary(v);
}

void
vocabulary_reserve(struct vocabulary *v, size_t words)
{
	size_t slots = v->slots == 0 ? 256 : v->slots;

	while (words > slots / 4 * 3)
		slots *= 2;
	if (slots > v->slots)
		set_slots(v, slots);
	if (words >= v->capacity) {
		v->capacity = words + 1;
		v->word = mem_resize(v->word, v->capacity, sizeof(*v->word));
	}
}

static uint32_t
add_word(struct vocabulary *v, struct span folded, const struct print *print)
{
	size_t i;

	vocabulary_ready(v);
	i = find_slot(v, folded, print);
	if (v->slot[i].number != WORD_UNKNOWN)
		return v->slot[i].number;
	if (v->words >= vocabulary_most(v)) {
		grow_vocabulary(v);
		i = find_slot(v, folded, print);
	}
	v->words++;
	v->word = mem_grow(v->word, v->words, &v->capacity, sizeof(*v->word));
	v->word[v->words] = arena_copy(v->keeps ? &v->passing : &v->arena, folded);
	put_word(v, i, print, v->words);
	return v->words;
}

uint32_t
vocabulary_add(struct vocabulary *v, struct span folded)
{
	struct print print = print_of(folded);

	return add_word(v, folded, &print);
}

uint32_t
vocabulary_add_key(struct vocabulary *v, uint64_t key, uint32_t rest)
{
	struct print print = { key, rest, word_hash(key, rest) };
	char bytes[16];
	size_t len = (key >> 56) - 1;

	eight_write(bytes, key);
	if (len > WORD_SHORT)
		eight_write(bytes + len - 4, rest);
	return add_word(v, (struct span){ bytes, len }, &print);
}

uint32_t
vocabulary_find(const struct vocabulary *v, struct span folded)
{
	struct print print = print_of(folded);

	return v->slots == 0 ? WORD_UNKNOWN : v->slot[find_slot(v, folded, &print)].number;
}

uint32_t
vocabulary_find_kept(const struct vocabulary *v, struct span folded)
{
	struct print print = print_of(folded);

	return filter_has(v, print.hash) ? v->slot[find_slot(v, folded, &print)].number : WORD_UNKNOWN;
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
		v->slot[v->at[v->words]] = (struct word_slot){ 0, 0, 0 };
	arena_empty(&v->passing);
}

void
vocabulary_free(struct vocabulary *v)
{
	arena_free(&v->passing);
	arena_free(&v->arena);
	mem_free(v->word);
	mem_free(v->at);
	mem_free(v->filter);
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
