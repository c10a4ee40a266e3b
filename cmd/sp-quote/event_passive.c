/* SPDX-License-Identifier: ISC */
/* By whom, where the verb is passive. */
#include "event.h"

enum { AGENT_ATOMS = 3 };

bool
event_agent(const struct clause *c, struct event *e)
{
	uint32_t i = e->verb_end, end;

	while (i < c->n && i < e->verb_end + AGENT_ATOMS && c->atom[i].kind == ATOM_WORD && !atom_word(c, i, "by"))
		i++;
	if (!atom_word(c, i, "by") || !phrase_right(c, i + 1, &end))
		return false;
	/* "asked by the judge to leave" */
	for (uint32_t k = i + 2; k < end; k++)
		if (atom_has(c, k, end, WORD_INFINITIVE) && c->atom[k + 1].kind == ATOM_WORD && !atom_has(c, k + 1, c->n, WORD_DETERMINER))
			end = k;
	event_speaker(e, i + 1, end);
	return true;
}

bool
event_quoted(const struct clause *c, struct event *e, uint32_t begin)
{
	uint32_t from, to;

	if (c->r->lexis->cue[e->cue].class != CUE_RELAY || !phrase_left(c, begin, e->begin, &from, &to))
		return false;
	event_speaker(e, from, to);
	return true;
}

bool
event_is_impersonal(const struct clause *c, uint32_t verb)
{
	uint32_t i = verb + 1;

	switch (c->r->lexis->cue[c->atom[verb].cue].class) {
	case CUE_SAY: case CUE_PROMISE: case CUE_RELAY: case CUE_TELL:
		return atom_has(c, i, c->n, WORD_REPORT | WORD_QUESTION);
	case CUE_ASK: case CUE_URGE:
		i += atom_has(c, i, c->n, WORD_NEGATION) && atom_has(c, i + 1, c->n, WORD_INFINITIVE);
		return atom_has(c, i, c->n, WORD_REPORT | WORD_QUESTION | WORD_INFINITIVE);
	case CUE_PRAISE:
		return atom_word(c, i, "of") || atom_word(c, i, "for");
	case CUE_CALL:
		return atom_has(c, i, c->n, WORD_DETERMINER) || (i < c->n && c->atom[i].kind == ATOM_QUOTE);
	case CUE_LIST:
		return i < c->n && (c->atom[i].kind == ATOM_NAME || atom_has(c, i, c->n, WORD_DETERMINER | WORD_POSSESSIVE | WORD_QUESTION));
	default:
		return false;
	}
}

bool
event_is_heard(const struct clause *c, struct event *e, uint32_t begin)
{
	uint32_t from, to, i = e->verb_end;

	if (c->r->lexis->cue[e->cue].class != CUE_TELL || !(i == c->n || c->atom[i].begins || c->atom[i].kind == ATOM_STOP || atom_has(c, i, c->n, WORD_TIME)) ||
	    !phrase_left(c, begin, e->begin, &from, &to) || to != e->begin || from < begin + 2 || c->atom[from - 1].kind != ATOM_COMMA)
		return false;
	e->begin = from;
	return true;
}

bool
event_hears(const struct clause *c, struct event *e, uint32_t begin)
{
	uint32_t from, to;

	/* "We heard from several drivers that": from whom is said */
	if (atom_word(c, e->verb_end, "from") && phrase_right(c, e->verb_end + 1, &to) && atom_has(c, to, c->n, WORD_REPORT)) {
		event_speaker(e, e->verb_end + 1, to);
		e->verb_end = to;
		e->inverted = false;
		return true;
	}
	if ((e->form & (FORM_PAST | FORM_S)) == 0 || !phrase_left(c, begin, e->begin, &from, &to) || to != e->begin ||
	    (paragraph_info(c->r, c->p, c->atom[to - 1].to - 1)->class & WORD_ORGAN) == 0)
		return false;
	e->passive = true;
	e->begin = from;
	return true;
}
