/* SPDX-License-Identifier: ISC */
/* What the finders of whose words they are share. */
#ifndef SP_QUOTE_ATTRIBUTE_PART_H
#define SP_QUOTE_ATTRIBUTE_PART_H

#include "attribute.h"

/* How sure a rule is, in percent; see BUGS of sp-quote(1). */
enum { SURE_BEFORE = 85, SURE_AFTER = 95, SURE_NEAR = 85, SURE_COLON = 75, SURE_WITHIN = 75, SURE_LATER = 60, SURE_NEXT = 90, SURE_AHEAD = 45, SURE_TOLD = 75, SURE_HEARD = 50,
	SURE_SUBJECT = 50, SURE_CARRY = 35, SURE_TURN = 50, SURE_NOBODY = 10 };

static inline const struct atom *
atom_at(const struct attribution *a, uint32_t i)
{
	return &a->clause.atom[i];
}

static inline bool
is_kind(const struct attribution *a, uint32_t i, uint8_t kind)
{
	return atom_at(a, i)->kind == kind;
}

/* The last mark inside a stretch, 0 if it is a word. */
static inline uint32_t
last_inside(const struct attribution *a, const struct stretch *s)
{
	const struct prose *p = &a->r->par[s->par];

	return token_mark(&p->token[s->end - 1]);
}

/* "She said she doubted it: Q" is said, not doubted. */
static inline bool
is_thought(const struct attribution *a, uint32_t event)
{
	uint16_t cue = a->clause.event[event].cue;

	return cue != NO_CUE && a->r->lexis->cue[cue].class == CUE_THINK;
}

/* Stretch `stretch` is the event's, NO_EVENT if no event tells, by this rule, which is so sure. */
void attribution_say(struct attribution *a, uint32_t stretch, uint32_t event, const char *rule, uint8_t sure);

/* A tag, the event, stands right behind the quotation at atom q: "Yes," said Ruiz. The last event ahead of it is `left`. */
bool attribution_is_tag(const struct attribution *a, uint32_t q, uint32_t left, uint32_t event);

/* Gives quotation atom q of the sentence, whose events begin at `first`, to one of the events near it. False if there is none. */
bool attribution_by_event(struct attribution *a, uint32_t q, struct around near, uint32_t first);

#endif
