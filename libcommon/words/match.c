/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "base/few.h"
#include "base/mem.h"
#include "base/utf.h"
#include "words/match.h"
#include "words/settle.h"
#include "words/trie.h"

enum {
	WAYS_MOST = 64,		/* patterns in the making that begin at one word; "a* ab* abc*" makes several */
	NO_GAP = UINT32_MAX
};

/* A piece of a rule's pattern that ends at a node of the trie. */
struct entry {
	uint32_t rule;
	uint32_t rank;		/* how closely it names its words */
	uint32_t gapped;	/* number of its struct gapped, or NO_GAP */
	uint32_t next;		/* of the same node; 0: none */
	uint8_t piece;
	bool linear;		/* as the rule is */
};

/* What begins with a symbol: most patterns are a single one, and few words of a text begin any. */
struct first {
	uint32_t entry;		/* of the patterns that are this symbol and no more; 0: none */
	int32_t node;		/* of the trie, from which others go on; 0: there are none */
};

/* A rule with gaps, and how much of it was found in this sentence. */
struct gapped {
	uint64_t sentence;
	uint8_t found, pieces;
	uint32_t from[THEME_PIECES], to[THEME_PIECES];	/* words */
};

struct matcher {
	const struct themes *themes;
	struct stemmer *stemmer;
	struct symbols *symbols;
	struct symbol_view text;
	uint64_t sentence;		/* number of the text's first one: counted up from text to text */
	struct trie trie;		/* of patterns of two symbols and more */
	struct entry *entry;		/* from 1 */
	size_t entries, entry_capacity;
	struct gapped *gapped;
	size_t gappeds, gapped_capacity;
	struct candidate *candidate;
	size_t candidates, candidate_capacity;
	struct theme_hit *hit;
	size_t hits, hit_capacity;
	struct theme_gap *gap;
	size_t gaps, gap_capacity;
	struct settler settler;
	struct first *first;		/* by symbol */
	size_t first_capacity;
};

static void
add_entry(struct matcher *m, const uint32_t *symbols, size_t n, struct entry entry)
{
	struct first *first;
	size_t used;
	int32_t there;

	m->first = mem_reach(m->first, symbols[0], &m->first_capacity, sizeof(*first));
	first = &m->first[symbols[0]];
	there = n == 1 ? (int32_t)first->entry : trie_longest(&m->trie, symbols, n, &used);
	entry.next = n == 1 || (used == n && there != TRIE_NOTHING) ? (uint32_t)there : 0;
	m->entry = mem_grow(m->entry, m->entries, &m->entry_capacity, sizeof(entry));
	m->entry[m->entries] = entry;
	if (n == 1) {
		first->entry = (uint32_t)m->entries++;
	} else {
		trie_add(&m->trie, symbols, n, (int32_t)m->entries++);
		first->node = trie_step(&m->trie, 0, symbols[0]);
	}
}

static uint32_t
new_gapped(struct matcher *m)
{
	m->gapped = mem_grow(m->gapped, m->gappeds, &m->gapped_capacity, sizeof(*m->gapped));
	m->gapped[m->gappeds] = (struct gapped){ 0 };
	return (uint32_t)m->gappeds++;
}

static void
add_rule(struct matcher *m, uint32_t number)
{
	const struct theme_rule *rule = &m->themes->rule[number];
	struct span rest = rule->pattern;
	uint32_t symbols[THEME_WORDS];
	size_t n = 0;
	struct entry entry = { .rule = number, .gapped = NO_GAP, .linear = rule->linear };

	while (rest.p != NULL) {
		struct span item = span_next(&rest, ' ');

		if (span_is(item, "...")) {
			if (entry.gapped == NO_GAP)
				entry.gapped = new_gapped(m);
			if (n > 0)
				add_entry(m, symbols, n, entry);
			entry.piece++;
			n = 0;
		} else if (item.len > 0) {
			n += symbols_item(m->symbols, item, rule->exact, symbols + n, THEME_WORDS - n, &entry.rank);
		}
	}
	if (n > 0)
		add_entry(m, symbols, n, entry);
	if (entry.gapped != NO_GAP)
		m->gapped[entry.gapped].pieces = entry.piece + 1;
}

/* Most words of a text begin no pattern, and are to say so themselves. */
static void
know_first(struct matcher *m)
{
	uint32_t n = symbols_made(m->symbols) + 1;

	m->first = mem_reach(m->first, n, &m->first_capacity, sizeof(*m->first));
	for (uint32_t symbol = 0; symbol < n; symbol++)
		if (m->first[symbol].entry != 0 || m->first[symbol].node != 0)
			symbols_begin(m->symbols, symbol);
}

static bool
has_arabic(struct span pattern)
{
	int32_t c;

	for (size_t i = 0; i < pattern.len; ) {
		i += utf_read(pattern.p + i, pattern.p + pattern.len, &c);
		if (utf_is_arabic(c))
			return true;
	}
	return false;
}

struct matcher *
matcher_new(const struct themes *themes, struct tables *tables, struct span lang, bool arabic)
{
	struct matcher *m = mem_zeroed(1, sizeof(*m));

	m->themes = themes;
	m->stemmer = stemmer_new(tables, lang);
	m->symbols = symbols_new(m->stemmer);
	m->entry = mem_grow(m->entry, 0, &m->entry_capacity, sizeof(*m->entry));
	m->entries = 1;
	for (size_t i = 0; i < themes->rules; i++)
		if (arabic || !has_arabic(themes->rule[i].pattern))
			add_rule(m, (uint32_t)i);
	know_first(m);
	return m;
}

static struct candidate *
new_candidate(struct matcher *m, const struct entry *entry)
{
	struct candidate *c;

	m->candidate = mem_grow(m->candidate, m->candidates, &m->candidate_capacity, sizeof(*c));
	c = &m->candidate[m->candidates++];
	*c = (struct candidate){ .rule = entry->rule, .rank = entry->rank };
	return c;
}

static struct theme_hit *
put_hit(struct matcher *m, uint32_t rule, uint32_t from, uint32_t to)
{
	m->hit = mem_grow(m->hit, m->hits, &m->hit_capacity, sizeof(*m->hit));
	m->hit[m->hits] = (struct theme_hit){ rule, m->text.lexeme[from].start, m->text.lexeme[to - 1].end, 0, 0 };
	return &m->hit[m->hits++];
}

static void
put_pieces(struct matcher *m, const struct candidate *c)
{
	struct theme_hit *hit = put_hit(m, c->rule, c->from[0], c->to[c->pieces - 1]);

	hit->gap = (uint32_t)m->gaps;
	hit->gaps = c->pieces - 1;
	for (uint32_t i = 1; i < c->pieces; i++) {
		m->gap = mem_grow(m->gap, m->gaps, &m->gap_capacity, sizeof(*m->gap));
		m->gap[m->gaps++] = (struct theme_gap){ m->text.lexeme[c->to[i - 1] - 1].end, m->text.lexeme[c->from[i]].start };
	}
}

/* A piece of a rule with gaps: the pieces must come in order, within one sentence. */
static void
found_piece(struct matcher *m, const struct entry *entry, uint32_t from, uint32_t to)
{
	struct gapped *g = &m->gapped[entry->gapped];
	uint64_t sentence = m->sentence + m->text.lexeme[from].sentence;
	struct candidate *c;

	if (g->sentence != sentence)
		g->found = 0;
	if (entry->piece == 0 && g->found <= 1)
		g->found = 0;	/* the last first piece is the nearest */
	if (entry->piece != g->found || (g->found > 0 && from < g->to[g->found - 1]))
		return;
	g->sentence = sentence;
	g->from[g->found] = from;
	g->to[g->found++] = to;
	if (g->found < g->pieces)
		return;
	c = new_candidate(m, entry);
	c->pieces = g->pieces;
	memcpy(c->from, g->from, sizeof(c->from));
	memcpy(c->to, g->to, sizeof(c->to));
	for (size_t i = 0; i < g->pieces; i++)
		c->words += g->to[i] - g->from[i];
	g->found = 0;
}

static void
found(struct matcher *m, uint32_t number, uint32_t from, uint32_t to)
{
	for (; number != 0; number = m->entry[number].next) {
		const struct entry *entry = &m->entry[number];
		struct candidate *c;

		if (entry->linear) {
			(void)put_hit(m, entry->rule, from, to);
		} else if (entry->gapped != NO_GAP) {
			found_piece(m, entry, from, to);
		} else {
			c = new_candidate(m, entry);
			c->words = to - from;
			c->pieces = 1;
			c->from[0] = from;
			c->to[0] = to;
		}
	}
}

/* The patterns that end at this node. */
static void
reached(struct matcher *m, int32_t node, size_t from, size_t to)
{
	int32_t entry = trie_value(&m->trie, node);

	if (entry != TRIE_NOTHING)
		found(m, (uint32_t)entry, (uint32_t)from, (uint32_t)to);
}

/* The nodes that the first word of a pattern leads to; returns how many. */
static size_t
set_out(struct matcher *m, int32_t *way, size_t from)
{
	const struct lexeme *l = &m->text.lexeme[from];
	size_t ways = 0;

	for (uint32_t s = 0; s < l->n && ways < WAYS_MOST; s++) {
		const struct first *first = &m->first[m->text.symbol[l->first + s]];

		if (first->node != 0)
			way[ways++] = first->node;
		if (first->entry != 0)
			found(m, first->entry, (uint32_t)from, (uint32_t)from + 1);
	}
	return ways;
}

/* All patterns that begin at this word. */
static void
walk(struct matcher *m, size_t from)
{
	int32_t way[2][WAYS_MOST];
	size_t ways = set_out(m, way[0], from), now = 0;

	for (size_t at = from + 1; ways > 0 && at < m->text.n; at++) {
		const struct lexeme *l = &m->text.lexeme[at];
		size_t next = 0;

		if (l->n == 0 || !l->joins)
			return;
		for (size_t w = 0; w < ways; w++)
			for (uint32_t s = 0; s < l->n && next < WAYS_MOST; s++) {
				int32_t node = trie_step(&m->trie, way[now][w], m->text.symbol[l->first + s]);

				if (node < 0)
					continue;
				way[!now][next++] = node;
				reached(m, node, from, at + 1);
			}
		now = !now;
		ways = next;
	}
}

/* Those of the candidates that stand. */
static void
put_standing(struct matcher *m)
{
	if (m->candidates == 0)
		return;
	settle(&m->settler, m->themes, m->candidate, m->candidates, m->text.n);
	for (size_t i = 0; i < m->candidates; i++)
		if (m->candidate[i].stands)
			put_pieces(m, &m->candidate[i]);
}

static int
hit_order(const void *a, const void *b)
{
	const struct theme_hit *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	return (x->rule > y->rule) - (x->rule < y->rule);
}

const struct theme_hit *
matcher_read(struct matcher *m, struct span text, size_t *n)
{
	struct symbol_view words;

	m->sentence += m->text.sentences;
	words = m->text = symbols_read(m->symbols, text, false);
	m->candidates = m->hits = m->gaps = 0;
	for (size_t i = 0; i < words.n; i++)
		if (words.lexeme[i].begins)
			walk(m, i);
	put_standing(m);
	few_sort(m->hit, m->hits, sizeof(*m->hit), hit_order);
	*n = m->hits;
	return m->hit;
}

const struct theme_gap *
matcher_gaps(const struct matcher *m, size_t *n)
{
	*n = m->gaps;
	return m->gap;
}

struct symbol_view
matcher_words(struct matcher *m, struct span text)
{
	return symbols_read(m->symbols, text, true);
}

struct symbols *
matcher_symbols(struct matcher *m)
{
	return m->symbols;
}

void
matcher_free(struct matcher *m)
{
	if (m == NULL)
		return;
	symbols_free(m->symbols);
	stemmer_free(m->stemmer);
	trie_free(&m->trie);
	mem_free(m->entry);
	mem_free(m->gapped);
	mem_free(m->candidate);
	mem_free(m->hit);
	mem_free(m->gap);
	mem_free(m->first);
	settler_free(&m->settler);
	mem_free(m);
}
