/* SPDX-License-Identifier: ISC */
/* Whom the pronouns to come may mean: who has spoken, and who was told of. */
#include "speaker_part.h"

enum { OWNED_ATOMS = 5, TURN_PARAGRAPHS = 64 };

void
context_speak(struct context *x, const struct speaker *s, uint32_t par, uint32_t token)
{
	if (!span_same(x->last.who, s->who))
		x->before = x->last;
	x->last = *s;
	x->last.par = par;
	x->last.token = token;
	if (s->creature && !x->is_story)
		x->last.sex = 0;
	x->unknown = 0;
}

void
context_note(struct context *x, const struct speaker *s)
{
	if (s->who.len == 0 || s->sex == 'i' || s->sex == 'y')
		return;
	if (s->sex == 'p')
		x->group = *s;
	else if (s->sex == 'f')
		x->woman = *s;
	else if (s->sex == 'm')
		x->man = *s;
	else if (s->sex == 'n')
		x->thing = *s;
	if (s->sex != 'p' && s->sex != 'n')
		x->any = *s;
}

void
context_note_subject(struct context *x, const struct clause *c, uint32_t from, const struct speaker *s)
{
	if (reading_has_case(c->r) || !atom_has(c, from, c->n, WORD_ORGAN | WORD_DOCUMENT))
		context_note(x, s);
}

void
context_note_owner(struct context *x, const struct clause *c, uint32_t begin, uint32_t end)
{
	struct speaker owner;

	if (!atom_is(c, begin, end, ATOM_NAME) || !c->atom[begin].possessive || c->p->is_head)
		return;
	for (uint32_t i = begin + 1; i < end && i < begin + OWNED_ATOMS && c->atom[i].kind == ATOM_WORD && !atom_has(c, i, end, WORD_AUXILIARY | WORD_PREPOSITION); i++)
		if (atom_speaks(c, &c->atom[i]))
			return;
	owner = speaker_of(x, c, begin, begin + 1);
	if (owner.entity != ENTITY_NONE && x->names->entity[owner.entity].type == NAME_PERSON)
		context_note(x, &owner);
}

/* Who has the next turn behind that of a paragraph, or the one ahead of it; empty: nobody within a few paragraphs, or nobody who is named. */
static struct span
other_turn(const struct clause *c, bool behind)
{
	struct span who = c->p->passage.who;
	uint32_t par = c->par;

	for (int seen = 0; seen < TURN_PARAGRAPHS && (behind ? par + 1 < c->r->pars : par > 0); seen++) {
		const struct prose *p = &c->r->par[behind ? ++par : --par];

		if (p->has_speaker && !span_same(p->passage.who, who))
			return p->passage.who;
	}
	return (struct span){ NULL, 0 };
}

/* The turn of a paragraph ends on a question. */
static bool
asks(const struct clause *c)
{
	const struct prose *p = c->p;

	for (uint32_t par = c->par + 1; par < c->r->pars && par < c->par + TURN_PARAGRAPHS && span_same(c->r->par[par].passage.who, c->p->passage.who); par++)
		p = &c->r->par[par];
	return token_is_mark(p, p->n - 1, '?');
}

void
context_take_addressee(const struct clause *c, struct speaker *s)
{
	bool behind;

	if (s->sex != 'y' || s->who.len > 0 || !c->p->has_speaker)
		return;
	behind = asks(c);
	s->who = other_turn(c, behind);
	if (s->who.len == 0)
		s->who = other_turn(c, !behind);
}
