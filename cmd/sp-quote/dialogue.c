/* SPDX-License-Identifier: ISC */
#include "dialogue.h"

enum {
	LEAST = 4,	/* paragraphs that are nothing but quotations */
	SHARE = 5,	/* and at least one in so many of those that have any */
	APART = 3,	/* paragraphs from one that quotes to the next, in one talk */
	SURE_REPLY = 35
};

/* One paragraph of a talk. */
struct line {
	uint32_t first, last;	/* its stretches of the first level */
	bool known;		/* its speaker */
	bool goes_on;		/* with what the line ahead has said */
};

/* Paragraph par is nothing but what stands between marks. */
static bool
is_bare(const struct reading *r, const struct stretches *marks, uint32_t par)
{
	uint32_t at = 0;

	for (uint32_t s = marks->first[par]; s < marks->first[par + 1]; s++) {
		if (marks->s[s].level > 1)
			continue;
		if (marks->s[s].open != at)
			return false;
		at = marks->s[s].close;
	}
	return at > 0 && at == r->par[par].n;
}

bool
dialogue_is(const struct reading *r, const struct stretches *marks)
{
	uint32_t bare = 0, all = 0;

	for (uint32_t i = 0; i < r->pars; i++) {
		all += marks->first[i] < marks->first[i + 1];
		bare += is_bare(r, marks, i);
	}
	return bare >= LEAST && bare >= all / SHARE;
}

static const struct speaker *
speaker_of_line(const struct attribution *a, const struct line *l)
{
	return &a->said[l->last].speaker;
}

static bool
is_same(const struct attribution *a, const struct line *l, const struct line *m)
{
	return l->known && m->known && span_same(speaker_of_line(a, l)->who, speaker_of_line(a, m)->who);
}

/* Line l is spoken by whoever speaks line m. */
static void
take(struct attribution *a, struct line *l, const struct line *m)
{
	const struct speaker speaker = *speaker_of_line(a, m);

	for (uint32_t s = l->first; s <= l->last; s++) {
		if (a->marks->s[s].level > 1 || a->said[s].form == FORM_SCARE)
			continue;
		a->said[s].speaker = speaker;
		a->said[s].rule = "reply";
		a->said[s].sure = SURE_REPLY;
	}
	l->known = true;
}

/* The lines of one talk, n of them: what is not known, from those ahead, then from those behind. */
static void
fill(struct attribution *a, struct line *line, size_t n)
{
	for (size_t i = 1; i < n; i++) {
		if (line[i].known)
			continue;
		if (line[i].goes_on && line[i - 1].known)
			take(a, &line[i], &line[i - 1]);
		else if (i > 1 && line[i - 2].known && !is_same(a, &line[i - 2], &line[i - 1]))
			take(a, &line[i], &line[i - 2]);
	}
	for (size_t i = n; i-- > 0; )
		if (!line[i].known && i + 2 < n && line[i + 2].known && !is_same(a, &line[i + 2], &line[i + 1]))
			take(a, &line[i], &line[i + 2]);
}

/* Reads the line of paragraph par. False if it has none. */
static bool
read_line(const struct attribution *a, uint32_t par, struct line *l)
{
	const struct stretches *marks = a->marks;

	*l = (struct line){ .first = STRETCH_NONE };
	for (uint32_t s = marks->first[par]; s < marks->first[par + 1]; s++) {
		if (marks->s[s].level > 1 || a->said[s].form == FORM_SCARE)
			continue;
		if (l->first == STRETCH_NONE) {
			l->first = s;
			l->goes_on = marks->s[s].goes_on;
		}
		l->last = s;
		l->known = a->said[s].speaker.who.len > 0;
	}
	return l->first != STRETCH_NONE;
}

void
dialogue_fill(struct attribution *a)
{
	struct line *line = arena_array(&a->r->doc->arena, a->r->pars + 1, sizeof(*line));
	uint32_t par = 0;
	size_t n = 0;

	for (uint32_t i = 0; i < a->r->pars; i++) {
		if (n > 0 && i > par + APART) {
			fill(a, line, n);
			n = 0;
		}
		if (read_line(a, i, &line[n])) {
			par = i;
			n++;
		}
	}
	fill(a, line, n);
}
