/* SPDX-License-Identifier: ISC */
#include "dashes.h"
#include "pair.h"
#include "base/sixteen.h"
#include "base/utf.h"

/*
 * Of stretches of one kind within each other, as many were opened as closed,
 * or the outer one was left open: "One, he said. "Two" is two, not one in one.
 */
static void
settle_open(struct pairing *m)
{
	for (unsigned d = m->depth; d > 0; d--) {
		uint32_t self = m->stack[d - 1];
		struct stretch *s = &m->to->s[self];

		if (s->kind == SINGLE || s->kind == TICK || s->kind == GRAVE) {
			s->kind = NO_MARK;
			continue;
		}
		for (uint32_t k = self + 1; k < m->to->n; k++) {
			struct stretch *in = &m->to->s[k];

			if (in->outer != self || in->kind != s->kind || in->unclosed)
				continue;
			m->depth = d;
			pair_cut_short(m, d, in->open);
			break;
		}
	}
}

/* Drops what turned out to be no quotation, and levels with it. */
static void
sweep(struct pairing *m, size_t from)
{
	struct stretches *to = m->to;
	size_t n = from;

	for (size_t i = from; i < to->n; i++) {
		struct stretch *s = &to->s[i];

		while (s->outer != STRETCH_NONE && (to->s[s->outer].kind == NO_MARK || to->s[s->outer].close <= s->open))
			s->outer = to->s[s->outer].outer;
	}
	for (size_t i = from; i < to->n; i++) {
		m->moved = mem_grow(m->moved, i - from, &m->moved_capacity, sizeof(*m->moved));
		m->moved[i - from] = (uint32_t)n;
		if (to->s[i].kind == NO_MARK)
			continue;
		to->s[n] = to->s[i];
		if (to->s[n].outer != STRETCH_NONE)
			to->s[n].outer = m->moved[to->s[n].outer - from];
		to->s[n].level = to->s[n].outer == STRETCH_NONE ? 1 : (uint8_t)(to->s[to->s[n].outer].level + 1);
		n++;
	}
	to->n = n;
}

/* What ended the paragraph ahead open and goes on here. */
struct carried {
	uint32_t stretch;	/* or STRETCH_NONE */
	enum mark_kind kind;
};

static bool
is_opener(const struct prose *p, uint32_t i, enum mark_kind kind)
{
	uint32_t mark = token_mark(&p->token[i]);

	if (p->token[i].kind != TOKEN_MARK)
		return false;
	switch (kind) {
	case DOUBLE: return mark == 0x201C || mark == 0x201D;
	case STRAIGHT: return mark == '"';
	case TICKS: return mark == '\'' && token_is_mark(p, i + 1, '\'');
	case GUILLEMET: return mark == 0xAB || mark == 0xBB;
	case ANGLE: return mark == 0x2039 || mark == 0x203A;
	case CORNER: return mark == 0x300C || mark == 0x300E;
	default: return mark == 0x201E;		/* LOW: no other kind is left open */
	}
}

/* Not reopened: the first mark of the kind in the paragraph closes. */
static bool
closes_first(const struct pairing *m, enum mark_kind kind)
{
	const struct prose *p = m->p;

	for (uint32_t k = 0; k < p->marks; k++) {
		uint32_t i = m->mark[k], mark = token_mark(&p->token[i]);

		if (mark == '"' && (kind == STRAIGHT || kind == DOUBLE))
			return !p->token[i].blank;
		if ((mark == 0x201C || mark == 0x201D) && (kind == DOUBLE || kind == STRAIGHT || kind == LOW))
			return mark == 0x201D && !p->token[i].blank;
		if ((mark == 0xAB || mark == 0xBB) && kind == GUILLEMET)
			return mark == 0xBB;
		if ((mark == 0x2039 || mark == 0x203A) && kind == ANGLE)
			return mark == 0x203A;
		if (mark >= 0x300C && mark <= 0x300F && kind == CORNER)
			return mark == 0x300D || mark == 0x300F;
	}
	return false;
}

/* Opens in this paragraph what goes on from the one ahead. Returns the token to go on with. */
static uint32_t
carry_on(struct pairing *m, struct carried *c)
{
	uint32_t from = 0;

	if (c->stretch == STRETCH_NONE)
		return 0;
	if (m->p->kind == KIND_NOTE || m->p->is_head)
		return 0;
	if (m->p->n > 0 && is_opener(m->p, 0, c->kind))
		from = c->kind == TICKS ? 2 : 1;
	else if (!closes_first(m, c->kind))
		return 0;
	if (from >= m->p->n)
		return 0;
	pair_push(m, c->kind, 0, from);
	m->to->s[m->to->n - 1].goes_on = true;
	m->to->s[c->stretch].next = (uint32_t)m->to->n - 1;
	m->to->s[c->stretch].unclosed = false;
	return from;
}

static void
look_ahead(struct pairing *m)
{
	m->last_single = m->last_straight = 0;
	for (uint32_t k = m->p->marks; k-- > 0; ) {
		uint32_t i = m->mark[k], mark = token_mark(&m->p->token[i]);

		if (m->last_straight == 0 && mark == '"')
			m->last_straight = i;
		if (m->last_single == 0 && (mark == '\'' || mark == 0x2019) && pair_may_close_single(m->p, i))
			m->last_single = i;
	}
}

static void
pair_paragraph(struct pairing *m, struct carried *carried)
{
	const struct prose *p = m->p;
	size_t first = m->to->n;
	uint32_t from;

	m->depth = 0;
	if (p->marks == 0 && carried->stretch == STRETCH_NONE)
		return;
	look_ahead(m);
	from = carry_on(m, carried);
	if (m->depth == 0)
		carried->stretch = STRETCH_NONE;
	for (uint32_t k = 0; k < p->marks; k++)
		if (m->mark[k] >= from)
			from = m->mark[k] + pair_take(m, m->mark[k]);
	settle_open(m);
	sweep(m, first);
	if (carried->stretch != STRETCH_NONE && (m->to->n == first || !m->to->s[first].goes_on)) {
		m->to->s[carried->stretch].next = STRETCH_NONE;
		m->to->s[carried->stretch].unclosed = true;
	}
	carried->stretch = STRETCH_NONE;
	/* what goes on in the next paragraph ends this one with a sentence: "a" b "c is a stray mark */
	if (p->n == 0 || p->token[p->n - 1].kind != TOKEN_MARK)
		return;
	for (size_t k = m->to->n; k-- > first; )
		if (m->to->s[k].unclosed && m->to->s[k].level == 1 && m->to->s[k].close == p->n) {
			carried->stretch = (uint32_t)k;
			carried->kind = m->to->s[k].kind;
		}
}

/* The paragraph ends on a colon, and is itself none that is cited. */
static bool
announces(const struct prose *p)
{
	return !p->is_cited && p->n > 0 && token_is_mark(p, p->n - 1, ':');
}

/* "- Ana Ruiz": who wrote the block. */
static bool
is_signature(const struct prose *p)
{
	return p->n > 1 && p->token[0].kind == TOKEN_MARK && (token_mark(&p->token[0]) == '-' || mark_is_dash(token_mark(&p->token[0])));
}

/* "Ruiz wrote:" and, as a block, "> It is late.": all of a paragraph is a quotation though no mark says so; the next such one goes on with it. */
static void
add_cited(struct stretches *to, const struct reading *r, uint32_t par)
{
	const struct prose *p = &r->par[par];
	bool goes_on = par > 0 && to->n > 0 && to->s[to->n - 1].kind == CITED && to->s[to->n - 1].par == par - 1;

	if (par == 0 || p->marks > 0 || p->n == 0 || p->is_head || is_signature(p) || (!goes_on && !announces(p - 1) && !(par + 1 < r->pars && is_signature(p + 1))))
		return;
	if (goes_on)
		to->s[to->n - 1].next = (uint32_t)to->n;
	to->s = arena_grow(&r->doc->arena, to->s, to->n, &to->capacity, sizeof(*to->s));
	to->s[to->n++] = (struct stretch){ .par = par, .end = p->n, .close = p->n, .next = STRETCH_NONE, .outer = STRETCH_NONE, .kind = CITED, .level = 1, .goes_on = goes_on };
}

/* The bytes that a quotation mark may begin with. */
static inline struct sixteen
sixteen_quoting(struct sixteen x)
{
	x.of = (x.of == '"') | (x.of == '\'') | (x.of == '`') | (x.of < 0);
	return x;
}

static bool
is_ascii_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

bool
marks_may_be(struct span text)
{
	const char *p = text.p, *end = p + text.len;

	while (p < end) {
		size_t plain = end - p >= 16 ? sixteen_first(sixteen_quoting(sixteen_read(p))) : 0, len;
		int32_t c;

		p += plain;
		if (plain == 16)
			continue;
		len = utf_read(p, end, &c);
		if (mark_is_quotation((uint32_t)c) && !((c == '\'' || c == 0x2019) && p > text.p && is_ascii_letter(p[-1]) &&
		    p + len < end && is_ascii_letter(p[len])))
			return true;
		p += len;
	}
	return false;
}

bool
stretch_begins_upper(const struct prose *p, const struct stretch *s)
{
	uint32_t i = s->inner;

	while (i < s->end && p->token[i].kind == TOKEN_MARK)
		i++;
	return i < s->end && (p->token[i].kind == TOKEN_DIGITS || p->token[i].shape != TOKEN_LOWER);
}

void
marks_find(struct stretches *to, const struct reading *r)
{
	struct pairing m = { .to = to, .r = r };
	struct carried carried = { .stretch = STRETCH_NONE };
	bool dashes = !reading_has_case(r) && dashes_are_spoken(r);

	*to = (struct stretches){ 0 };
	to->first = arena_array(&r->doc->arena, r->pars + 1, sizeof(*to->first));
	for (size_t i = 0; i < r->pars; i++) {
		m.p = &r->par[i];
		m.par = (uint32_t)i;
		m.mark = r->mark + m.p->first_mark;
		to->first[i] = (uint32_t)to->n;
		pair_paragraph(&m, &carried);
		if (m.p->is_cited)
			add_cited(to, r, (uint32_t)i);
		if (dashes && to->n == to->first[i])
			dashes_add(to, r, (uint32_t)i);
	}
	to->first[r->pars] = (uint32_t)to->n;
	mem_free(m.moved);
}

bool
marks_cover(const struct stretches *marks, uint32_t par, uint32_t token)
{
	uint32_t from = marks->first[par], to = marks->first[par + 1];

	/* the last one that opens at the token or ahead of it, and those it stands in */
	while (from < to) {
		uint32_t middle = from + (to - from) / 2;

		if (marks->s[middle].open <= token)
			from = middle + 1;
		else
			to = middle;
	}
	for (uint32_t s = from > marks->first[par] ? from - 1 : STRETCH_NONE; s != STRETCH_NONE; s = marks->s[s].outer)
		if (marks->s[s].end > token)
			return true;
	return false;
}
