/* SPDX-License-Identifier: ISC */
/* Who speaks in Persian, whose verb stands last, and in Arabic, whose verb stands first. */
#include "phrase.h"

enum { PLAIN_ATOMS = 24 };

/* What ends a noun phrase. */
enum { ENDS = WORD_PREPOSITION | WORD_TIME | WORD_AUXILIARY | WORD_REPORT | WORD_CLAUSE | WORD_SUBJECT };

static bool
has(const struct clause *c, uint32_t i, uint32_t end, uint32_t class)
{
	return i < end && c->atom[i].kind == ATOM_WORD && (c->atom[i].class & class) != 0;
}

static uint32_t
plain_end(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t start = i;

	if (has(c, i, end, WORD_SUBJECT))
		return i + 1;
	while (i < end && i - start < PLAIN_ATOMS && (c->atom[i].kind == ATOM_NAME || (c->atom[i].kind == ATOM_WORD &&
	    c->atom[i].cue == NO_CUE && !has(c, i, end, ENDS))))
		i++;
	while (i > start && has(c, i - 1, end, WORD_CONJUNCTION))
		i--;
	return i;
}

static struct event *
add(struct clause *c, uint8_t kind, uint32_t verb, uint32_t verb_end, uint32_t from, uint32_t to)
{
	struct event *e;

	c->event = mem_grow(c->event, c->events, &c->event_capacity, sizeof(*c->event));
	e = &c->event[c->events++];
	*e = (struct event){ .kind = kind, .verb = verb, .verb_end = verb_end, .from = from, .to = to,
		.begin = verb, .end = verb_end, .cue = c->atom[verb].cue, .form = FORM_PAST };
	if (from < to && from < e->begin)
		e->begin = from;
	if (from < to && to > e->end)
		e->end = to;
	return e;
}

/* The subject of a Persian sentence: its first noun phrase, past adverbials that end on a comma. */
static bool
first_phrase(const struct clause *c, uint32_t begin, uint32_t end, uint32_t *from, uint32_t *to)
{
	uint32_t i = begin;

	while (i < end && (has(c, i, end, WORD_CONJUNCTION | WORD_CLAUSE | WORD_TIME) || c->atom[i].kind == ATOM_COMMA || c->atom[i].kind == ATOM_QUOTE))
		i++;
	while (has(c, i, end, WORD_PREPOSITION)) {
		while (i < end && c->atom[i].kind != ATOM_COMMA)
			i++;
		i++;
	}
	if (i >= end)
		return false;
	*from = i;
	*to = plain_end(c, i, end);
	return *to > *from;
}

static void
persian(struct clause *c, uint32_t begin, uint32_t end)
{
	uint32_t from = 0, to = 0;
	bool found = first_phrase(c, begin, end, &from, &to);

	for (uint32_t i = begin; i < end; i++) {
		/* "according to him": the source word behind "to" */
		if (has(c, i, end, WORD_SOURCE) && i > begin && has(c, i - 1, end, WORD_PREPOSITION) && plain_end(c, i + 1, end) > i + 1) {
			add(c, EVENT_ACCORDING, i - 1, i + 1, i + 1, plain_end(c, i + 1, end))->cue = NO_CUE;
			continue;
		}
		if (c->atom[i].kind != ATOM_WORD || c->atom[i].cue == NO_CUE)
			continue;
		if (found && from < i)
			add(c, EVENT_VERB, i, i + 1, from, to)->shared = c->events > 1 && c->event[c->events - 2].from == from;
		else
			add(c, EVENT_VERB, i, i + 1, 0, 0)->shared = true;
	}
}

static void
arabic(struct clause *c, uint32_t begin, uint32_t end)
{
	for (uint32_t i = begin; i < end; i++) {
		uint32_t to;

		if (c->atom[i].kind != ATOM_WORD || c->atom[i].cue == NO_CUE)
			continue;
		to = plain_end(c, i + 1, end);
		if (to > i + 1) {
			add(c, EVENT_VERB, i, i + 1, i + 1, to)->inverted = true;
		} else if (i > begin && has(c, i - 1, end, WORD_SUBJECT)) {
			add(c, EVENT_VERB, i, i + 1, i - 1, i);
		} else {
			add(c, EVENT_VERB, i, i + 1, 0, 0)->shared = true;
		}
	}
}

void
events_plain(struct clause *c)
{
	bool first = c->r->lexis->lang[0] == 'a';

	for (uint32_t i = 0; i < c->n; ) {
		uint32_t end = sentence_end(c, i);

		if (first)
			arabic(c, i, end);
		else
			persian(c, i, end);
		i = end;
	}
}
