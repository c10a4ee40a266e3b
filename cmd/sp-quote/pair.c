/* SPDX-License-Identifier: ISC */
#include "pair.h"

static bool
is_word(const struct prose *p, uint32_t i)
{
	return i < p->n && p->token[i].kind != TOKEN_MARK;
}

static bool
blank_after(const struct prose *p, uint32_t i)
{
	return i + 1 >= p->n || p->token[i + 1].blank;
}

/* What stands ahead lets a quotation begin: a blank, a bracket, a dash, another opening mark. */
static bool
may_open(const struct prose *p, uint32_t i)
{
	uint32_t before;

	if (p->token[i].blank)
		return true;
	before = token_mark(&p->token[i - 1]);
	return before == '(' || before == '[' || before == '-' || before == '/' || before == '*' || before == '_' ||
	    mark_is_dash(before) || (mark_is_quotation(before) && (p->token[i - 1].blank || i == 1));
}

/* 'em, 'til, 'tis, '79: a letter or the century was left out. */
static bool
is_elision(const struct prose *p, uint32_t i)
{
	static const char *const words[] = { "em", "til", "till", "tis", "twas", "twill", "cause", "bout", "n", "cos", "round", "neath", "gainst" };
	struct span word;

	if (p->token[i + 1].kind == TOKEN_DIGITS)
		return token_bytes(&p->token[i + 1]) == 2;
	word = token_text(&p->token[i + 1], p->passage.place.text);
	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
		if (word.len == strlen(words[k]) && (word.p[0] | 0x20) == words[k][0] &&
		    memcmp(word.p + 1, words[k] + 1, word.len - 1) == 0)
			return true;
	return false;
}

/* A single mark that may close: something ahead of it, no letter behind. */
bool
pair_may_close_single(const struct prose *p, uint32_t i)
{
	return i > 0 && !p->token[i].blank && (blank_after(p, i) || !is_word(p, i + 1));
}

/* The stack place (from 1) of the innermost open stretch of this kind, 0 if there is none. */
static unsigned
open_of(const struct pairing *m, enum mark_kind kind)
{
	for (unsigned d = m->depth; d > 0; d--)
		if (m->to->s[m->stack[d - 1]].kind == kind)
			return d;
	return 0;
}

void
pair_push(struct pairing *m, enum mark_kind kind, uint32_t open, uint32_t inner)
{
	/* a mark with nothing behind it opens nothing: He said " */
	if (m->depth == LEVELS || inner >= m->p->n)
		return;
	m->to->s = arena_grow(&m->r->doc->arena, m->to->s, m->to->n, &m->to->capacity, sizeof(*m->to->s));
	m->to->s[m->to->n] = (struct stretch){
		.par = m->par, .open = open, .inner = inner, .end = m->p->n, .close = m->p->n, .next = STRETCH_NONE,
		.outer = m->depth > 0 ? m->stack[m->depth - 1] : STRETCH_NONE,
		.kind = kind, .level = (uint8_t)(m->depth + 1), .unclosed = true
	};
	m->stack[m->depth++] = (uint32_t)m->to->n++;
}

/* Closes the open stretch at this place of the stack; what was opened inside it and not closed was no quotation. */
static void
pop(struct pairing *m, unsigned place, uint32_t end, uint32_t close)
{
	struct stretch *s = &m->to->s[m->stack[place - 1]];

	for (unsigned d = m->depth; d > place; d--)
		m->to->s[m->stack[d - 1]].kind = NO_MARK;
	s->end = end;
	s->close = close;
	s->unclosed = false;
	if (end <= s->inner)
		s->kind = NO_MARK;
	m->depth = place - 1;
}

/* Ends an open stretch that another one of its kind cuts short: ahead of a sentence, behind all that was quoted in it. */
void
pair_cut_short(struct pairing *m, unsigned place, uint32_t at)
{
	struct stretch *s = &m->to->s[m->stack[place - 1]];
	uint32_t least = s->inner;

	for (unsigned d = m->depth; d > place; d--)
		m->to->s[m->stack[d - 1]].kind = NO_MARK;
	for (uint32_t k = m->stack[place - 1] + 1; k < m->to->n; k++)
		if (m->to->s[k].kind != NO_MARK && m->to->s[k].open < at && m->to->s[k].close > least)
			least = m->to->s[k].close;	/* closed, as what is open inside has no mark by now */
	while (at > least && !m->p->token[at].opens)
		at--;
	s->end = s->close = at;
	if (at <= s->inner + 1)
		s->kind = NO_MARK;
	m->depth = place - 1;
}

/* A straight mark: what stands on both sides decides. */
static void
take_straight(struct pairing *m, uint32_t i)
{
	const struct prose *p = m->p;
	unsigned place = open_of(m, STRAIGHT);
	bool opens = may_open(p, i) && !blank_after(p, i);

	if (place == 0) {
		unsigned curly = open_of(m, DOUBLE);

		if (curly > 0 && !p->token[i].blank)
			pop(m, curly, i, i + 1);	/* opened curly, closed straight */
		else if (opens || (p->token[i].blank && i + 1 < p->n))
			pair_push(m, STRAIGHT, i, i + 1);
		return;
	}
	if (!p->token[i].blank && p->token[i - 1].kind == TOKEN_DIGITS && blank_after(p, i) && is_word(p, i + 1) &&
	    p->token[i + 1].shape == TOKEN_LOWER && m->last_straight > i)
		return;		/* a 6" pipe */
	if (opens && p->token[i].blank) {
		pair_cut_short(m, place, i);
		pair_push(m, STRAIGHT, i, i + 1);
	} else {
		pop(m, place, i, i + 1);
	}
}

static void
take_single(struct pairing *m, uint32_t i, enum mark_kind kind)
{
	const struct prose *p = m->p;
	unsigned place = open_of(m, kind);
	bool closes = pair_may_close_single(p, i);

	if (closes && place > 0) {
		/* 'The workers' vote isn't over' */
		bool plural = i + 1 < p->n && p->token[i + 1].kind == TOKEN_WORD && p->token[i + 1].shape == TOKEN_LOWER &&
		    p->token[i - 1].kind == TOKEN_WORD && (p->passage.place.text.p[token_end(&p->token[i - 1]) - 1] | 0x20) == 's';

		if (!plural || m->last_single <= i || m->to->s[m->stack[place - 1]].inner + 1 == i)
			pop(m, place, i, i + 1);
	} else if (may_open(p, i) && !blank_after(p, i) && is_word(p, i + 1) && !is_elision(p, i) && m->last_single > i && place == 0) {
		pair_push(m, kind, i, i + 1);
	}
}

/* “ and ”: also the wrong way round, and closing what a straight one opened. */
static void
take_double(struct pairing *m, uint32_t i, bool left)
{
	const struct prose *p = m->p;
	unsigned place = open_of(m, DOUBLE), low = open_of(m, LOW);
	bool opens = may_open(p, i) && !blank_after(p, i);

	if (left && low > 0 && !p->token[i].blank) {
		pop(m, low, i, i + 1);
	} else if (left && place > 0 && !opens && (blank_after(p, i) || !is_word(p, i + 1))) {
		pop(m, place, i, i + 1);
	} else if (left) {
		pair_push(m, DOUBLE, i, i + 1);
	} else if (low > 0 && place == 0) {
		pop(m, low, i, i + 1);
	} else if (place > 0 && !(opens && p->token[i].blank)) {
		pop(m, place, i, i + 1);
	} else if (open_of(m, STRAIGHT) > 0 && !p->token[i].blank) {
		pop(m, open_of(m, STRAIGHT), i, i + 1);
	} else if (opens && p->token[i].blank) {
		if (place > 0)
			pair_cut_short(m, place, i);
		pair_push(m, DOUBLE, i, i + 1);	/* ”so“ or ”so” */
	}
}

/* Marks with two shapes, also the wrong way round: »so«. */
static void
take_pair(struct pairing *m, uint32_t i, enum mark_kind kind, bool left)
{
	unsigned place = open_of(m, kind);
	bool reversed = place > 0 && left && (token_mark(&m->p->token[m->to->s[m->stack[place - 1]].open]) == 0xBB ||
	    token_mark(&m->p->token[m->to->s[m->stack[place - 1]].open]) == 0x203A);

	if (left && !reversed)
		pair_push(m, kind, i, i + 1);
	else if (place > 0)
		pop(m, place, i, i + 1);
	else if (may_open(m->p, i) && !blank_after(m->p, i))
		pair_push(m, kind, i, i + 1);
}

/* `` and '' and `: returns the tokens it took. */
static uint32_t
take_typewriter(struct pairing *m, uint32_t i)
{
	const struct prose *p = m->p;
	bool twice = token_is_mark(p, i + 1, token_mark(&p->token[i])) && !p->token[i + 1].blank;
	unsigned place = open_of(m, GRAVE);

	if (token_mark(&p->token[i]) == '`') {
		pair_push(m, GRAVE, i, i + 1 + twice);
		return 1 + twice;
	}
	if (place > 0 && (twice || (pair_may_close_single(p, i) && m->to->s[m->stack[place - 1]].inner == m->to->s[m->stack[place - 1]].open + 1))) {
		pop(m, place, i, i + 1 + twice);
		return 1 + twice;
	}
	/* three of them: the inner one closes first */
	if (twice && token_is_mark(p, i + 2, '\'') && !p->token[i + 2].blank && open_of(m, TICK) > open_of(m, TICKS) && !p->token[i].blank)
		twice = false;
	if (twice) {
		place = open_of(m, TICKS);
		if (place > 0 && !(p->token[i].blank && !blank_after(p, i + 1)))
			pop(m, place, i, i + 2);
		else if (place == 0 && may_open(p, i) && !blank_after(p, i + 1))
			pair_push(m, TICKS, i, i + 2);
		else if (place > 0) {
			pair_cut_short(m, place, i);
			pair_push(m, TICKS, i, i + 2);
		}
		return 2;
	}
	take_single(m, i, TICK);
	return 1;
}

uint32_t
pair_take(struct pairing *m, uint32_t i)
{
	switch (token_mark(&m->p->token[i])) {
	case '"': case 0xFF02: take_straight(m, i); return 1;
	case '\'': case '`': return take_typewriter(m, i);
	case 0x201C: case 0x201F: take_double(m, i, true); return 1;
	case 0x201D: take_double(m, i, false); return 1;
	case 0x201E: pair_push(m, LOW, i, i + 1); return 1;
	case 0xAB: take_pair(m, i, GUILLEMET, true); return 1;
	case 0xBB: take_pair(m, i, GUILLEMET, false); return 1;
	case 0x2039: take_pair(m, i, ANGLE, true); return 1;
	case 0x203A: take_pair(m, i, ANGLE, false); return 1;
	case 0x300C: case 0x300E: take_pair(m, i, CORNER, true); return 1;
	case 0x300D: case 0x300F: take_pair(m, i, CORNER, false); return 1;
	default: take_single(m, i, SINGLE); return 1;
	}
}
