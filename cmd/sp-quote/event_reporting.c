/* SPDX-License-Identifier: ISC */
/* Whose words they are where one reports what another said. */
#include "event.h"

enum {
	REPORTING_EVENTS = 8,
	MODAL_ATOMS = 16	/* so far ahead of its verb "would" stands at most: "would, if they asked, call it" */
};

/* ", but she", "; she", ", in which she": a clause that no verb of speech ahead of it governs. */
static bool
is_cut(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i + 1 < to; i++) {
		if (c->atom[i].kind == ATOM_QUOTE || c->atom[i].kind == ATOM_STOP || c->atom[i].kind == ATOM_COLON)
			return true;
		if (c->atom[i].kind != ATOM_COMMA && c->atom[i].kind != ATOM_DASH)
			continue;
		if ((c->atom[i + 1].class & (WORD_CONJUNCTION | WORD_CONTRAST | WORD_CLAUSE | WORD_RELATIVE)) != 0 ||
		    ((c->atom[i + 1].class & WORD_PREPOSITION) != 0 && (c->atom[i + 2].class & WORD_RELATIVE) != 0))
			return true;
	}
	return false;
}

uint32_t
event_reporting(const struct clause *c, uint32_t first, uint32_t near)
{
	for (uint32_t k = near; k-- > first && near - k < REPORTING_EVENTS; ) {
		const struct event *e = &c->event[k], *n = &c->event[near];

		/* but "Ruiz came and said the clerks asked whether it was Q": right behind her verb */
		if (e->kind != EVENT_VERB || (e->shared && e->form != FORM_ING && n->begin != e->verb_end) || e->inverted || e->relative || n->begin < e->verb_end)
			continue;
		/* "Ruiz told the council, calling it Q": she goes on, and calls it so herself */
		if (n->shared && n->form == FORM_ING && n->from == e->from && c->atom[n->begin - 1].kind == ATOM_COMMA)
			continue;
		/* "After the mayor argued that it would hold, Ruiz said": a clause of her own */
		if (!n->shared && (c->atom[n->begin - 1].kind == ATOM_COMMA || c->atom[n->begin - 1].kind == ATOM_DASH))
			continue;
		if (c->r->lexis->cue[e->cue].class > CUE_TELL || (e->form & (FORM_PAST | FORM_S | FORM_BASE | FORM_ING)) == 0)
			continue;
		if (!is_cut(c, e->verb_end, n->begin))
			near = k;
	}
	return near;
}

bool
event_is_told(const struct clause *c, uint32_t k)
{
	static const char *const modals[] = { "would", "will", "could", "should", "might", "may", "must" };
	uint32_t verb = c->event[k].verb, begin = c->event[k].begin;

	if (c->event[k].passive && c->event[k].from == c->event[k].to)
		return true;
	for (uint32_t i = verb - begin > MODAL_ATOMS ? verb - MODAL_ATOMS : begin; i < verb; i++)
		for (size_t n = 0; n < sizeof(modals) / sizeof(modals[0]); n++)
			if (atom_word(c, i, modals[n]))
				return true;
	return false;
}
