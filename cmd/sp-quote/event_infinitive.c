/* SPDX-License-Identifier: ISC */
/* Whose infinitive it is: "he used to say", "she is said to have told them". */
#include "event.h"
#include "phrase_part.h"

/* "Yes," he used to say; "No," she went on to say; she "went on" to assure him: the subject ahead of the verb that brings the infinitive. */
static bool
used_to(const struct clause *c, struct event *e, uint32_t begin, uint32_t infinitive)
{
	uint32_t from, to;

	for (uint32_t verb = infinitive; verb > begin && verb-- > infinitive - 2; )
		if (phrase_left(c, begin, verb, &from, &to) && (to == verb || (atom_word(c, verb, "used") && atom_is(c, verb - 1, verb, ATOM_COMMA))) && (event_behind_quotation(c, from) || atom_word(c, verb, "used") || (atom_word(c, verb, "went") && c->atom[verb].cue != NO_CUE))) {
			e->begin = verb;
			event_speaker(e, from, to);
			return true;
		}
	return false;
}

/* "Ruiz is said to have told them": others say so, and what she told is hers. */
static bool
said_to(const struct clause *c, struct event *e, uint32_t begin, uint32_t infinitive)
{
	uint32_t from, to, group, verb = infinitive - 1;
	uint16_t cue;

	if (infinitive < begin + 2 || !event_is_be(c, verb - 1))
		return false;
	cue = c->atom[verb].cue;
	if (cue == NO_CUE || (c->atom[verb].form & FORM_PARTICIPLE) == 0 ||
	    (c->r->lexis->cue[cue].class != CUE_SAY && c->r->lexis->cue[cue].class != CUE_THINK))
		return false;
	group = event_group(c, begin, verb);
	if (!phrase_left(c, begin, group, &from, &to) || !phrase_speaks(c, from, to))
		return false;
	e->begin = group;
	event_speaker(e, from, to);
	return true;
}

bool
event_raised(const struct clause *c, struct event *e, uint32_t begin, uint32_t infinitive)
{
	return used_to(c, e, begin, infinitive) || said_to(c, e, begin, infinitive);
}
