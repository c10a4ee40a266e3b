/* SPDX-License-Identifier: ISC */
/* Whose participle it is: "adding", "with Ruiz adding". */
#include "event.h"
#include "phrase_part.h"

/* "They left, with Ruiz calling it a day", "They left - Ruiz calling it a day and Cho adding": a subject of its own. */
static bool
absolute(const struct clause *c, uint32_t begin, uint32_t first, uint32_t verb, uint32_t *from, uint32_t *to)
{
	const struct event *before = c->events > first + 1 ? &c->event[c->events - 2] : NULL;
	uint32_t i = verb, ahead;

	while (i > begin && atom_is_adverb(c, &c->atom[i - 1]))
		i--;
	*from = phrase_back(c, begin, i);
	*to = i;
	if (*from >= i || *from == begin || !phrase_speaks(c, *from, i))
		return false;
	ahead = *from - 1;
	if (c->atom[ahead].kind == ATOM_DASH)
		return true;
	if (atom_word(c, ahead, "with"))
		return ahead == begin || c->atom[ahead - 1].kind == ATOM_COMMA;
	if (atom_has(c, ahead, c->n, WORD_CONJUNCTION))
		return before != NULL && before->form == FORM_ING && !before->shared && before->from < before->to;
	return false;
}

/* "quoted Ruiz as saying", "Ruiz was quoted as saying": who says it is who is quoted. */
static bool
relayed(const struct clause *c, uint32_t begin, uint32_t first, uint32_t verb, uint32_t *from, uint32_t *to)
{
	const struct event *e = c->events > first + 1 ? &c->event[c->events - 2] : NULL;

	if (e == NULL || e->kind != EVENT_VERB || verb < 2 || !atom_word(c, verb - 1, "as") || c->r->lexis->cue[e->cue].class != CUE_RELAY)
		return false;
	if (e->passive)
		return phrase_left(c, begin, e->begin, from, to);
	*from = e->verb_end;
	return phrase_right(c, *from, to) && *to <= verb - 1;
}

bool
event_is_relayed(const struct clause *c, uint32_t k)
{
	return k > 0 && k < c->events && c->event[k].form == FORM_ING && c->event[k - 1].cue != NO_CUE && atom_word(c, c->event[k].verb - 1, "as") &&
	    c->r->lexis->cue[c->event[k - 1].cue].class == CUE_RELAY;
}

void
event_participle(struct clause *c, uint32_t begin, uint32_t first, uint32_t verb)
{
	struct event *e;
	uint32_t from, to;

	if (verb > begin && (atom_has(c, verb - 1, c->n, WORD_DETERMINER | WORD_POSSESSIVE) || atom_word(c, verb - 1, "under")))
		return;		/* "the saying", "under questioning" */
	e = event_add(c, EVENT_VERB, verb, verb + 1);
	e->cue = c->atom[verb].cue;
	e->form = FORM_ING;
	if (verb > begin && event_is_be(c, verb - 1)) {
		uint32_t group = event_group(c, begin, verb);

		e->begin = group;
		if (phrase_left(c, begin, group, &from, &to)) {
			event_speaker(e, from, to);
			return;
		}
	}
	/* "Ruiz's calling him a jerk" */
	if (verb > begin && c->atom[verb - 1].possessive) {
		event_speaker(e, c->atom[verb - 1].kind == ATOM_NAME ? verb - 1 : phrase_back(c, begin, verb), verb);
		return;
	}
	if (relayed(c, begin, first, verb, &from, &to) || absolute(c, begin, first, verb, &from, &to)) {
		event_speaker(e, from, to);
		return;
	}
	if (!event_share(c, e, begin, first))
		c->events--;
}
