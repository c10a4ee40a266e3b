/* SPDX-License-Identifier: ISC */
#include "base/num.h"
#include "base/utf.h"
#include "text/anchor.h"
#include "text/page.h"
#include "text/seam.h"

enum {
	REACH = 3,		/* lines at a page's edge that may be furniture */
	NEAR = 2,		/* pages on either side to compare with: left and right heads alternate */
	FOOT_MOST = 40,		/* lines of the notes at its foot */
	EMPTIES = 3,		/* empty lines that end a page */
	SHORT = 60		/* columns of a letterhead that is known by its shape alone */
};

struct seeker {
	struct page_rules *rules;
	struct lines *lines;
	struct arena *arena;
	struct span source;
	struct edges edges;
	size_t *rule, rules_drawn, capacity;	/* lines that are "----" */
	struct span *key;	/* by line, once it was asked for; NULL: no page is like another */
};

void
page_rules_load(struct page_rules *r, struct tables *t, struct label_words *words)
{
	r->words = words;
	furniture_load(&r->furniture, t);
}

void
page_rules_free(struct page_rules *r)
{
	furniture_free(&r->furniture);
	buf_free(&r->key.text);
}

/* The k-th line below (k >= 0) or above (k < 0; -1 is the nearest) an edge, if it lies on that page. */
static struct line *
line_at(const struct lines *l, const struct edges *e, size_t n, int k)
{
	size_t at;

	if (k >= 0) {
		at = e->edge[n].below + (size_t)k;
		return at < (n + 1 < e->n ? e->edge[n + 1].above : l->n) ? &l->line[at] : NULL;
	}
	at = e->edge[n].above;
	return at >= (size_t)-k + (n > 0 ? e->edge[n - 1].below : 0) ? &l->line[at - (size_t)-k] : NULL;
}

/* The key of a line, which is held against those of up to four other pages, and they against it. */
static struct span
key_of(struct seeker *s, const struct line *line)
{
	struct span *key = &s->key[line - s->lines->line];

	if (key->p == NULL) {
		line_key_read(&s->rules->key, line_text(line, s->source));
		*key = arena_copy(s->arena, buf_span(&s->rules->key.text));
	}
	return *key;
}

/* Numbers that are words by themselves; of "HARB0UR" none is. */
static size_t
numbers_of(struct span key)
{
	size_t n = 0;

	for (size_t i = 0; i < key.len; i++)
		n += key.p[i] == '#' && (i == 0 || key.p[i - 1] == ' ') && (i + 1 == key.len || key.p[i + 1] == ' ');
	return n;
}

/*
 * The line is what the head of the other page was made of: the title on the first page, where
 * later ones have a page number too, or "THE WATER BOARD" where they have "The Water Board"; or "CHAPTER I" above a chapter, and "CHAPTER II" there.
 */
static bool
is_title_of(struct seeker *s, struct line *line, const struct line *other, bool first)
{
	struct span text = line_text(line, s->source);

	if (first && (numbers_of(key_of(s, line)) < numbers_of(key_of(s, other)) ||
	    (label_is_shouted(text) && !label_is_shouted(line_text(other, s->source)) && span_same(key_of(s, line), key_of(s, other)))))
		return true;
	if (span_same(text, line_text(other, s->source)) || !furniture_is_chapter(&s->rules->furniture, text))
		return false;
	line->heading = true;
	return true;
}

/* A line nearly the same stands at the k-th place of a page close by. */
static bool
recurs(struct seeker *s, size_t n, int k)
{
	const struct edges *e = &s->edges;
	struct line *line = line_at(s->lines, e, n, k);

	for (size_t m = n < NEAR ? 0 : n - NEAR; s->key != NULL && m <= n + NEAR && m < e->n; m++) {
		const struct line *other = m == n ? NULL : line_at(s->lines, e, m, k);

		if (other != NULL && other->columns <= LINE_KEY_COLUMNS && line_keys_alike(key_of(s, line), key_of(s, other)) &&
		    !is_title_of(s, line, other, n == 0 && k >= 0))
			return true;
	}
	return false;
}

/* True if the k-th lines of this page and of a page beside it count the pages, whatever else they say. */
static bool
counts_pages(const struct seeker *s, size_t n, int k)
{
	const struct edge *edge = s->edges.edge;
	const struct line *line = line_at(s->lines, &s->edges, n, k), *before, *after;
	unsigned long number, other;

	if (!edge[n].sure || !furniture_number_apart(line_text(line, s->source), &number))
		return false;
	before = n > 0 && edge[n - 1].sure ? line_at(s->lines, &s->edges, n - 1, k) : NULL;
	after = n + 1 < s->edges.n && edge[n + 1].sure ? line_at(s->lines, &s->edges, n + 1, k) : NULL;
	return (before != NULL && furniture_number_apart(line_text(before, s->source), &other) && other + 1 == number) ||
	    (after != NULL && furniture_number_apart(line_text(after, s->source), &other) && number + 1 == other);
}

/*
 * What is said may stand at the edge of many pages: "MR. KIRK: Yes.", "A.  Yes.", and what is left of a paragraph,
 * "weeks."
 */
static bool
is_speech(const struct seeker *s, const struct line *line, struct span text)
{
	struct label l;

	if (line->empties == 0 && text.p[0] >= 'a' && text.p[0] <= 'z' && text.p[text.len - 1] == '.' && memchr(text.p, '/', text.len) == NULL)
		return true;
	l = label_read(s->rules->words, text, false);
	if (l.shape == LABEL_TIMED)		/* "Ana Ruiz  9:41 AM" */
		return true;
	return l.body < text.len && (l.shape == LABEL_LETTER || ((l.shape == LABEL_CAPS || l.shape == LABEL_STOP) && l.known));
}

/* From the edge inwards, as long as lines match: nothing inside a page is touched. */
static void
mark_side(struct seeker *s, size_t n, int step)
{
	for (int k = step > 0 ? 0 : -1; k < REACH && k >= -REACH; k += step) {
		struct line *line = line_at(s->lines, &s->edges, n, k);
		struct span text;

		if (line == NULL || line->columns > LINE_KEY_COLUMNS)
			return;
		if (line->role == LINE_FURNITURE)
			continue;
		text = line_text(line, s->source);
		if (furniture_is_bracketed(text) || (!furniture_is_number(&s->rules->furniture, text) && !recurs(s, n, k) &&
		    !counts_pages(s, n, k)) || is_speech(s, line, text))
			return;
		line->role = LINE_FURNITURE;
	}
}

/*
 * A letterhead that stands once, known by its shape: a few short lines without
 * stops at the top of a page, or what stands below a picture there, an empty
 * line, and on that page a sentence that goes on.
 */
static void
mark_letterhead(struct seeker *s, size_t n)
{
	struct lines *l = s->lines;
	struct span source = s->source;
	const struct edges *e = &s->edges;
	size_t at = e->edge[n].below, end, above = e->edge[n].above, last = e->edge[n + 1].above;

	for (int k = 0; k < 2 * REACH && above > 0 && l->line[above - 1].role == LINE_FURNITURE; k++)
		above--;
	while (at < last && l->line[at].role == LINE_FURNITURE)
		at++;
	for (end = at; end < last && end - at <= REACH; end++) {
		if (end > at && l->line[end].empties > 0)
			break;
		if ((l->line[end].columns > SHORT || seam_ends_sentence(line_text(&l->line[end], source))) &&
		    (end > at || !furniture_is_caption(&s->rules->furniture, line_text(&l->line[end], source))))
			return;
	}
	if (end >= last || end - at > REACH || above == 0 ||
	    seam_ends_sentence(line_text(&l->line[above - 1], source)) ||
	    !utf_is_lower(seam_first_letter(line_text(&l->line[end], source))))
		return;
	while (at < end)
		l->line[at++].role = LINE_FURNITURE;
}

/* "1 See the Harbour Act.", "12" alone, "* Not signed." */
static bool
begins_footnote(struct span text)
{
	unsigned long number;
	size_t len = num_read(text, 1000, &number);

	if (len == 0)
		return text.len > 2 && (text.p[0] == '*' || span_begins(text, SPAN("\xE2\x80\xA0")));
	return number > 0 && number < 1000 && (len == text.len || (text.p[len] == ' ' && len + 1 < text.len));
}

/*
 * "... that those at the", an empty line or a rule, "3 See the Harbour Act.",
 * and on the next page "quays had grown": the notes at a page's foot stand
 * within a sentence, and are no part of it.
 */
static void
mark_footnotes(struct seeker *s, size_t n)
{
	struct line *line = s->lines->line;
	const struct edge *edge = s->edges.edge;
	size_t top = edge[n - 1].below, end = edge[n].above, next = edge[n].below;

	while (next < edge[n + 1].above && line[next].role == LINE_FURNITURE)
		next++;
	if (next == edge[n + 1].above || !utf_is_lower(seam_first_letter(line_text(&line[next], s->source))))
		return;
	while (end > top && line[end - 1].role == LINE_FURNITURE)
		end--;
	for (size_t i = end, above; i > top + 1 && end - i < FOOT_MOST; ) {
		struct span text = line_text(&line[--i], s->source);

		if (line[i].role != LINE_BODY || (line[i].empties == 0 && line[i - 1].role == LINE_BODY) || !begins_footnote(text))
			continue;
		for (above = i; above > top && line[above - 1].role != LINE_BODY; above--)
			;
		if (above == top)
			return;
		if (seam_ends_sentence(line_text(&line[above - 1], s->source)))
			continue;	/* the note ahead */
		for (; i < end; i++)
			line[i].role = LINE_FURNITURE;
		return;
	}
}

/* Where nothing else tells of pages. */
static void
add_dashed_numbers(struct seeker *s)
{
	struct lines *l = s->lines;

	for (size_t i = 0; i < l->n; i++)
		if (s->source.p[l->line[i].start] == '-' && l->line[i].role == LINE_BODY &&
		    furniture_is_dashed_number(line_text(&l->line[i], s->source))) {
			l->line[i].role = LINE_FURNITURE;
			edge_add(&s->edges, s->arena, i, i + 1, true);
		}
}

static void
mark_rule(struct seeker *s, size_t i)
{
	s->lines->line[i].role = LINE_FURNITURE;
	s->rule = arena_grow(s->arena, s->rule, s->rules_drawn, &s->capacity, sizeof(*s->rule));
	s->rule[s->rules_drawn++] = i;
}

static void
find_edges(struct seeker *s)
{
	struct lines *l = s->lines;
	struct furniture *f = &s->rules->furniture;
	struct anchor_tools tools = { f, &s->rules->key, s->rules->words };

	edge_add(&s->edges, s->arena, 0, 0, true);
	for (size_t i = 0; i < l->n; i++) {
		struct span text = line_text(&l->line[i], s->source);
		bool breaks = i > 0 && (l->line[i].feed || (l->feeds == 0 && l->line[i].empties >= EMPTIES));

		if (l->line[i].role != LINE_BODY)
			continue;
		if (!furniture_begins_prose(f, text)) {
			if (furniture_is_page_mark(text)) {
				l->line[i].role = LINE_FURNITURE;
				edge_add(&s->edges, s->arena, i, i + 1, true);
				continue;
			}
			if (furniture_is_rule(text))
				mark_rule(s, i);
			else if (furniture_is_phrase(f, text))
				l->line[i].role = LINE_FURNITURE;
		}
		if (breaks)
			edge_add(&s->edges, s->arena, i, i, l->line[i].feed);
	}
	if (s->edges.n == 1)
		anchors_of_letterhead(l, s->arena, s->source, &s->edges);
	if (s->edges.n == 1)
		anchors_find(&tools, l, s->arena, s->source, &s->edges);
	if (s->edges.n == 1)
		add_dashed_numbers(s);
	edge_add(&s->edges, s->arena, l->n, l->n, true);
}

/* Pages are counted where something shows that there are any: a form feed, or furniture. */
static bool
is_paged(const struct lines *l, const struct edges *e)
{
	if (l->feeds > 0)
		return true;
	for (size_t n = 1; n + 1 < e->n; n++) {
		size_t above = e->edge[n].above, below = e->edge[n].below;

		if (above != below || (below < l->n && l->line[below].role == LINE_FURNITURE) ||
		    (above > 0 && l->line[above - 1].role == LINE_FURNITURE))
			return true;
	}
	return false;
}

static size_t
number_pages(struct lines *l, const struct edges *e)
{
	bool paged = is_paged(l, e), pending = false;
	size_t n = 1, page = 1;

	for (size_t i = 0; i < l->n; i++) {
		for (; n < e->n && e->edge[n].above <= i; n++) {
			page += paged && i > 0;
			pending = true;
		}
		l->line[i].page = (uint32_t)page;
		if (l->line[i].role == LINE_BODY) {
			l->line[i].edge = pending;
			pending = false;
		}
	}
	return page;
}

/* Within a page what stands below a rule begins anew. */
static void
begin_below(struct lines *l, size_t rule, size_t next)
{
	while (++rule < next && l->line[rule].role != LINE_BODY)
		;
	if (rule < next && !l->line[rule].edge)
		l->line[rule].begins = true;
}

size_t
pages_find(struct page_rules *r, struct lines *l, struct arena *a, struct span source)
{
	struct seeker s = { .rules = r, .lines = l, .arena = a, .source = source };
	size_t pages;

	find_edges(&s);
	/* an edge between two pages at the least: what is a page's own recurs nowhere */
	s.key = s.edges.n < 3 ? NULL : mem_zeroed(l->n, sizeof(*s.key));
	for (size_t n = 0; n < s.edges.n; n++) {
		mark_side(&s, n, 1);
		mark_side(&s, n, -1);
	}
	mem_free(s.key);
	for (size_t n = 1; n + 1 < s.edges.n; n++)
		mark_letterhead(&s, n);
	for (size_t n = 1; n + 1 < s.edges.n; n++)
		mark_footnotes(&s, n);
	pages = number_pages(l, &s.edges);
	for (size_t i = 0; i < s.rules_drawn; i++)
		begin_below(l, s.rule[i], i + 1 < s.rules_drawn ? s.rule[i + 1] : l->n);
	return pages;
}
