/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/anchor.h"
#include "text/label.h"
#include "text/seam.h"

enum {
	HEAD_MOST = 3,		/* lines of a letterhead */
	LEAST = 24		/* printed lines; what is shorter has no second page */
};

/* What lines of one key have in common. */
struct recurring {
	struct span key;
	uint32_t count, cuts;		/* how often; how often inside a sentence */
	uint32_t steps[LINE_KEY_NUMBERS];	/* how often this number is one more than at the last time */
	uint32_t at, least, most;	/* lines from the last one to this one, empty ones counted */
	bool bare;			/* a page number and nothing else */
	bool head;			/* inside a sentence, capitals, and a number apart from them */
	unsigned long last[LINE_KEY_NUMBERS];
};

struct recurrings {
	struct recurring *r;
	uint32_t *slot, *of_line;	/* hash table; by line, number + 1 of its recurring */
	size_t n, capacity, slots;
	uint32_t printed;		/* lines so far, empty ones counted */
};

static uint32_t
find_recurring(struct recurrings *all, struct arena *a, struct span key)
{
	size_t i = 1469598103u;

	for (size_t k = 0; k < key.len; k++)
		i = (i ^ (unsigned char)key.p[k]) * 1099511628211u;
	i ^= i >> 29;
	for (i &= all->slots - 1; all->slot[i] != 0; i = (i + 1) & (all->slots - 1))
		if (span_same(all->r[all->slot[i] - 1].key, key))
			return all->slot[i] - 1;
	all->r = arena_grow(a, all->r, all->n, &all->capacity, sizeof(*all->r));
	all->r[all->n] = (struct recurring){ .key = arena_copy(a, key) };
	all->slot[i] = (uint32_t)++all->n;
	return (uint32_t)all->n - 1;
}

/* A line beside an empty one, or beside a page's end: where heads and feet stand. */
static bool
stands_apart(const struct lines *l, size_t i)
{
	return l->line[i].columns <= LINE_KEY_COLUMNS / 2 && (i == 0 || i + 1 == l->n || l->line[i].empties > 0 ||
	    l->line[i + 1].empties > 0 || l->line[i].feed || l->line[i + 1].feed);
}

static bool
begins_lower(const struct lines *l, struct span source, size_t i)
{
	return i < l->n && utf_is_lower(seam_first_letter(line_text(&l->line[i], source)));
}

/* A sentence goes on over the line; what stands ahead of what is said, "ana  9:41 AM", is none. */
static bool
cuts_sentence(const struct anchor_tools *r, const struct lines *l, struct span source, size_t i)
{
	struct span ahead = line_text(&l->line[i - 1], source);

	return !seam_ends_sentence(ahead) && (begins_lower(l, source, i + 1) || begins_lower(l, source, i + 2) || begins_lower(l, source, i + 3)) &&
	    label_read(r->words, ahead, false).shape != LABEL_TIMED;
}

static void
count_line(const struct anchor_tools *r, struct recurrings *all, struct arena *a, const struct lines *l, struct span source, size_t i)
{
	struct line_key *key = r->key;
	struct recurring *rec;

	line_key_read(key, line_text(&l->line[i], source));
	all->of_line[i] = find_recurring(all, a, buf_span(&key->text)) + 1;
	rec = &all->r[all->of_line[i] - 1];
	if (rec->count > 0) {
		uint32_t apart = all->printed - rec->at;

		rec->least = rec->count == 1 || apart < rec->least ? apart : rec->least;
		rec->most = apart > rec->most ? apart : rec->most;
	}
	rec->at = all->printed;
	if (rec->count == 0)
		rec->bare = key->numbers > 0 && l->line[i].columns < 24 && furniture_is_number(r->furniture, line_text(&l->line[i], source));
	for (size_t f = 0; f < key->numbers; f++) {
		rec->steps[f] += rec->count > 0 && key->number[f] == rec->last[f] + 1;
		rec->last[f] = key->number[f];
	}
	rec->count++;
	if (i > 0 && i + 1 < l->n && cuts_sentence(r, l, source, i)) {
		unsigned long number;
		struct span text = line_text(&l->line[i], source);

		rec->cuts++;
		rec->head |= label_is_shouted(text) && furniture_number_apart(text, &number);
	}
}

/*
 * Counts pages, or recurs, inside sentences, or counts at equal distances: a
 * heading that is numbered does none of these.
 */
static bool
is_anchor(const struct recurring *rec)
{
	uint32_t steps = 0;

	for (size_t f = 0; f < LINE_KEY_NUMBERS; f++)
		if (rec->steps[f] > steps)
			steps = rec->steps[f];
	if (rec->head)			/* "84     THE SALT ROADS", heard of once */
		return true;
	if (rec->count < 2)
		return false;
	if (steps * 10 >= (rec->count - 1) * 7)
		return rec->cuts * 4 >= rec->count ||
		    (rec->bare && rec->count > 2 && rec->least > 8 && rec->most * 3 <= rec->least * 4);
	return memchr(rec->key.p, '#', rec->key.len) == NULL && rec->cuts * 2 >= rec->count && rec->cuts > 1;
}

/* True if lines i and on are the first `n` lines of the document again. */
static bool
repeats_head(const struct lines *l, struct span source, size_t i, size_t n)
{
	if (i + n > l->n || l->line[i].empties == 0)
		return false;
	for (size_t k = 0; k < n; k++)
		if ((k > 0 && l->line[i + k].empties > 0) ||
		    !span_same(line_text(&l->line[i + k], source), line_text(&l->line[k], source)))
			return false;
	return true;
}

void
anchors_of_letterhead(struct lines *l, struct arena *a, struct span source, struct edges *e)
{
	size_t n = 1;

	while (n < l->n && n <= HEAD_MOST && l->line[n].empties == 0)
		n++;
	if (n < 2 || n > HEAD_MOST || l->line[0].columns > LINE_KEY_COLUMNS / 2)
		return;
	for (size_t i = n; i < l->n; i++) {
		if (l->line[i].role != LINE_BODY || !repeats_head(l, source, i, n))
			continue;
		for (size_t k = 0; k < n; k++)
			l->line[k].role = l->line[i + k].role = LINE_FURNITURE;
		edge_add(e, a, i, i + n, true);
		i += n - 1;
	}
}

void
anchors_find(const struct anchor_tools *r, struct lines *l, struct arena *a, struct span source, struct edges *e)
{
	struct recurrings all = { .slots = 64 };
	size_t printed = 0;

	for (size_t i = 0; i < l->n && printed < LEAST; i++)
		printed += 1 + l->line[i].empties;
	if (printed < LEAST)
		return;
	while (all.slots < l->n * 2)
		all.slots *= 2;
	all.slot = arena_array(a, all.slots, sizeof(*all.slot));
	all.of_line = arena_array(a, l->n + 1, sizeof(*all.of_line));
	for (size_t i = 0; i < l->n; i++) {
		all.printed += 1 + l->line[i].empties;
		if (stands_apart(l, i) && !furniture_is_bracketed(line_text(&l->line[i], source)) && l->line[i].role == LINE_BODY)
			count_line(r, &all, a, l, source, i);
	}
	for (size_t i = 0; i < l->n; i++) {
		size_t end = i;

		while (end < l->n && all.of_line[end] != 0 && is_anchor(&all.r[all.of_line[end] - 1]))
			l->line[end++].role = LINE_FURNITURE;
		if (end > i) {
			edge_add(e, a, i, end, true);
			i = end - 1;
		}
	}
}
