/* SPDX-License-Identifier: ISC */
/* Where what is reported ends. */
#include "content_part.h"
#include "event_plain.h"

enum { SHORTEST = 2, LONGEST = 1000, NEAR_EVENTS = 64 };	/* atoms; events */

/* A comma stands ahead of atom i, which is not the first, also as the last mark of a quotation. */
static bool
behind_comma(const struct attribution *a, uint32_t i)
{
	const struct clause *c = &a->clause;
	const struct stretch *s;

	if (c->atom[i - 1].kind != ATOM_QUOTE)
		return c->atom[i - 1].kind == ATOM_COMMA || c->atom[i - 1].kind == ATOM_DASH;
	s = &a->marks->s[c->atom[i - 1].ref];
	return token_is_mark(c->p, s->end - 1, ',');
}

/* Where another attribution begins behind event k: ", adding that", "and said", ", but she said". */
static uint32_t
next_attribution(const struct attribution *a, uint32_t from, uint32_t end, uint32_t k, uint32_t events)
{
	const struct clause *c = &a->clause;

	for (uint32_t n = k + 1; n < events && n < k + NEAR_EVENTS; n++) {
		const struct event *e = &c->event[n];
		uint32_t at = e->shared ? e->verb : e->begin;

		while (at > from && e->shared && atom_has(c, at - 1, end, WORD_ADVERB | WORD_AUXILIARY))
			at--;
		if (at <= from + 1 || (e->relative && !e->shared) || plain_is_reported(c, e->verb, c->event[k].verb))
			continue;
		if (e->shared && e->from == c->event[k].from && (e->form != FORM_BASE || c->event[k].form == FORM_BASE) &&
		    (behind_comma(a, at) || atom_has(c, at - 1, end, WORD_CONJUNCTION)))
			return c->atom[at - 1].kind == ATOM_QUOTE ? at : at - 1;	/* the comma may stand within the marks */
		if (!e->shared && e->kind == EVENT_ACCORDING && behind_comma(a, at))
			return c->atom[at - 1].kind == ATOM_QUOTE && a->said[c->atom[at - 1].ref].form == FORM_MIXED ? at : at - 1;
		/* "asked them to be "quick," Ruiz said": a tag */
		if (!e->shared && e->kind == EVENT_VERB && c->atom[at - 1].kind == ATOM_QUOTE && behind_comma(a, at))
			return at;
		if (!e->shared && atom_has(c, at - 1, end, WORD_CONJUNCTION | WORD_CLAUSE) && behind_comma(a, at - 1))
			return at - 2;
		/* ", the mayor said, "No."": it brings what follows */
		if (!e->shared && e->kind == EVENT_VERB && behind_comma(a, at) && atom_is(c, e->verb_end, end, ATOM_COMMA) && e->verb_end + 1 < end &&
		    content_is_direct(a, e->verb_end + 1))
			return at - 1;
		if (!e->shared && e->kind == EVENT_VERB && e->form != FORM_ING &&
		    (atom_has(c, at - 1, end, WORD_CONJUNCTION) || (at > from + SHORTEST + 1 && atom_has(c, at - 1, end, WORD_CONTRAST))))
			return at - 1;
	}
	return end;
}

uint32_t
content_comma(const struct clause *c, uint32_t from, uint32_t to)
{
	while (from < to && c->atom[from].kind != ATOM_COMMA)
		from++;
	return from;
}

/* "that the study, whose author left, was weak": the clause from `from` has nothing but its subject ahead of the comma. */
static bool
ends_subject(const struct clause *c, uint32_t from, uint32_t comma)
{
	uint32_t end;

	from += atom_has(c, from, comma, WORD_REPORT);
	return from < comma && phrase_right(c, from, &end) && end == comma;
}

/* Where a clause within another one ends: at its comma, behind an aside if that stands between its subject and its verb. */
static uint32_t
inner_end(const struct attribution *a, uint32_t from, uint32_t to)
{
	const struct clause *c = &a->clause;
	uint32_t comma = content_comma(c, from, to), aside = comma;

	/* "Although he called it "good," he left": in marks */
	for (uint32_t i = from; i < comma; i++)
		if (c->atom[i].kind == ATOM_QUOTE && behind_comma(a, i + 1))
			return i + 1;
	/* "when she claimed that the group, or what is left of it, had his name, he left" */
	if (comma < to && atom_has(c, from, to, WORD_REPORT) && ends_subject(c, from, comma))
		aside = content_comma(c, comma + 1, to);
	return aside > comma && aside < to ? content_comma(c, aside + 1, to) : comma;
}

/* ", who leads it", ", which failed": what the reporter adds, and what a semicolon cuts off. */
static uint32_t
next_aside(const struct attribution *a, uint32_t from, uint32_t end, bool noun)
{
	const struct clause *c = &a->clause;

	for (uint32_t i = from + 1; i < end; i++) {
		if (c->atom[i].kind == ATOM_STOP && token_mark(&c->p->token[c->atom[i].from]) == ';')
			return i;
		if (atom_has(c, i, end, WORD_RELATIVE) && !atom_has(c, i, end, WORD_REPORT) && behind_comma(a, i)) {
			uint32_t comma = !noun && ends_subject(c, from, i - 1) ? content_comma(c, i, end) : end;

			if (comma == end)
				return i;
			i = comma;
		}
		/* ", a claim that has been denied", ", a view that has few friends" */
		if (atom_has(c, i, end, WORD_DETERMINER) && atom_has(c, i + 2, end, WORD_RELATIVE) && atom_is_article(c, i) && behind_comma(a, i) && c->atom[i - 1].kind != ATOM_DASH && i + 3 < end && atom_is_verb(&c->atom[i + 3]) && c->atom[i + 1].kind == ATOM_WORD)
			return i;
		/* not "said the plan, however, was dead", nor "that it was late, but that he" */
		if (atom_has(c, i, end, WORD_CONTRAST) && behind_comma(a, i) && !atom_has(c, i + 1, end, WORD_REPORT) && !(atom_is(c, i + 1, end, ATOM_COMMA) && i + 2 < end && atom_is_verb(&c->atom[i + 2])))
			return i;
	}
	return end;
}

bool
content_is_closed(const struct clause *c, uint32_t i, uint32_t end)
{
	return atom_is(c, i, end, ATOM_QUOTE) && atom_is(c, i + 1, end, ATOM_COMMA) && !atom_is(c, i + 2, end, ATOM_QUOTE);
}

/* "Lane, who said it was late, has left", "Lane, saying it was late, has left", "The man who said Q has left": the comma, or the quotation, ahead of the verb. */
static uint32_t
next_main_verb(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i + 1 < to; i++)
		if ((c->atom[i].kind == ATOM_COMMA || c->atom[i].kind == ATOM_QUOTE) && atom_is_verb(&c->atom[i + 1]))
			return i + (c->atom[i].kind == ATOM_QUOTE);
	return to;
}

/* "After he told them that it was late, they left", "Asked if it was late, she left": the clause of the event ends. */
static bool
is_subordinate(const struct clause *c, uint32_t begin, const struct event *e, uint32_t end)
{
	if (atom_has(c, begin, end, WORD_CLAUSE) && e->begin > begin && e->begin < begin + 8 && content_comma(c, begin, e->begin) == e->begin)
		return true;
	if (e->begin > 0 && atom_has(c, e->begin - 1, end, WORD_CLAUSE) && !atom_has(c, e->begin - 1, end, WORD_REPORT))
		return true;
	/* where verbs need no subject ("وأوضح أن الخط باق، وأن العمل بدأ") that tells nothing */
	return reading_has_case(c->r) && (e->from == e->to || (e->passive && e->from > e->verb)) && e->begin == begin;
}

/* "was late.[4]": the number of a note. */
static bool
is_note(const struct clause *c, uint32_t i)
{
	return c->atom[i].kind == ATOM_OPEN && token_is_mark(c->p, c->atom[i].from, '[') && c->p->token[c->atom[i + 1].from].kind == TOKEN_DIGITS && atom_is(c, i + 2, c->n, ATOM_CLOSE);
}

uint32_t
content_end(const struct attribution *a, uint32_t begin, uint32_t from, uint32_t end, uint32_t k, uint32_t events)
{
	const struct clause *c = &a->clause;
	uint32_t to = next_attribution(a, from, end, k, events);

	if (to > from + LONGEST)
		to = from + LONGEST;

	to = next_aside(a, from, to, c->event[k].noun);
	if (is_subordinate(c, begin, &c->event[k], end))
		to = inner_end(a, from, to);
	else if (c->event[k].relative || (c->event[k].form == FORM_ING && c->event[k].shared))
		to = next_main_verb(c, from, to);
	for (uint32_t i = from; i < to; i++)
		if (content_is_direct(a, i))
			to = i;
	if (to > from + 4 && is_note(c, to - 3 - atom_is(c, to - 1, end, ATOM_STOP)))
		to -= 3 + atom_is(c, to - 1, end, ATOM_STOP);
	while (to > from && (atom_is(c, to - 1, end, ATOM_STOP) || atom_is(c, to - 1, end, ATOM_COMMA) || atom_is(c, to - 1, end, ATOM_COLON) ||
	    atom_is(c, to - 1, end, ATOM_DASH) || atom_has(c, to - 1, end, WORD_CONJUNCTION)))
		to--;
	return to;
}
