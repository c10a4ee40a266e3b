/* SPDX-License-Identifier: ISC */
#include "base/few.h"
#include "base/mem.h"
#include "words/settle.h"

/* A theme that a word is shielded from. */
struct shield {
	uint32_t theme;
	uint32_t next;		/* 0, or 1 + the number of the next one for the same word */
};

/* Most words first, then from the front; the one that names its words most closely ahead of others. */
static int
candidate_order(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->words != y->words)
		return x->words > y->words ? -1 : 1;
	if (x->from[0] != y->from[0])
		return x->from[0] < y->from[0] ? -1 : 1;
	if (x->to[0] != y->to[0])
		return x->to[0] < y->to[0] ? -1 : 1;
	if (x->rank != y->rank)
		return x->rank > y->rank ? -1 : 1;
	return (x->rule > y->rule) - (x->rule < y->rule);
}

/* Is the theme, or one it belongs to, among those that the word is shielded from? */
static bool
is_shielded(const struct settler *s, uint32_t word, uint32_t theme)
{
	struct span name = s->themes->name[theme];

	for (uint32_t i = s->shield[word]; i != 0; i = s->shields[i - 1].next) {
		uint32_t from = s->shields[i - 1].theme;
		struct span shield = s->themes->name[from];

		if (from == THEME_ALL || from == theme)
			return true;
		if (name.len > shield.len && name.p[shield.len] == '/' && span_begins(name, shield))
			return true;
	}
	return false;
}

static bool
is_free(const struct settler *s, const struct candidate *c)
{
	uint32_t theme = s->themes->rule[c->rule].theme;

	for (uint32_t p = 0; p < c->pieces; p++)
		for (uint32_t w = c->from[p]; w < c->to[p]; w++)
			if (s->shield[w] != 0 && is_shielded(s, w, theme))
				return false;
	return true;
}

static void
shield(struct settler *s, const struct candidate *c, uint32_t theme)
{
	for (uint32_t p = 0; p < c->pieces; p++)
		for (uint32_t w = c->from[p]; w < c->to[p]; w++) {
			s->shields = mem_grow(s->shields, s->n_shields, &s->shields_capacity, sizeof(*s->shields));
			s->shields[s->n_shields] = (struct shield){ theme, s->shield[w] };
			s->shield[w] = (uint32_t)++s->n_shields;
		}
}

static bool
same_words(const struct candidate *a, const struct candidate *b)
{
	if (a->from[0] != b->from[0] || a->to[0] != b->to[0] || a->pieces != b->pieces)
		return false;
	for (uint32_t p = 1; p < a->pieces; p++)
		if (a->from[p] != b->from[p] || a->to[p] != b->to[p])
			return false;
	return true;
}

/*
 * Candidates for the same words, from the first one on: each theme's closest
 * rule counts, weight 0 excludes its theme; once all have had their say the
 * words are taken. Returns how many they are.
 */
static size_t
settle_same(struct settler *s, struct candidate *first, size_t n)
{
	bool taken = false;
	size_t i;

	for (i = 0; i < n && same_words(first, &first[i]); i++) {
		const struct theme_rule *rule = &s->themes->rule[first[i].rule];

		first[i].stands = false;
		if (!is_free(s, &first[i]))
			continue;
		shield(s, &first[i], rule->theme);
		taken |= first[i].stands = rule->weight != 0;
	}
	if (taken)
		shield(s, first, THEME_ALL);
	return i;
}

/* Settles candidates that share words, of the words from..to. */
static void
settle_all(struct settler *s, struct candidate *candidate, size_t n, size_t from, size_t to)
{
	few_sort(candidate, n, sizeof(*candidate), candidate_order);
	while (s->capacity < to)
		s->shield = mem_grow(s->shield, s->capacity, &s->capacity, sizeof(*s->shield));
	memset(s->shield + from, 0, (to - from) * sizeof(*s->shield));
	s->n_shields = 0;
	for (size_t i = 0; i < n; )
		i += settle_same(s, candidate + i, n - i);
}

/* How many candidates from the first one on share words, each with one ahead of it; *to is where their words end. */
static size_t
together(const struct candidate *first, size_t n, uint32_t *to)
{
	size_t i;

	*to = first->to[0];
	for (i = 1; i < n && first[i].from[0] < *to; i++)
		if (first[i].to[0] > *to)
			*to = first[i].to[0];
	return i;
}

static bool
have_gaps(const struct candidate *candidate, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (candidate[i].pieces != 1)
			return true;
	return false;
}

/* Most take words of their own, and nothing has to be settled; a few share some, and those are settled by themselves. */
void
settle(struct settler *s, const struct themes *themes, struct candidate *candidate, size_t n, size_t words)
{
	s->themes = themes;
	if (have_gaps(candidate, n)) {
		settle_all(s, candidate, n, 0, words);
		return;
	}
	for (size_t i = 0, k; i < n; i += k) {
		uint32_t to;

		k = together(&candidate[i], n - i, &to);
		if (k == 1)
			candidate[i].stands = themes->rule[candidate[i].rule].weight != 0;
		else
			settle_all(s, &candidate[i], k, candidate[i].from[0], to);
	}
}

void
settler_free(struct settler *s)
{
	mem_free(s->shield);
	mem_free(s->shields);
}
