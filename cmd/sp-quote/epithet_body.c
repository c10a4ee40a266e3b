/* SPDX-License-Identifier: ISC */
/* Which body is meant by what it is: "the council", "the Karlsund-based company". */
#include "speaker_part.h"

enum { BODY_MENTIONS = 48 };	/* how far back a body is looked for that has the word in its name */

/* Of the words of a mention one is this. */
static bool
has_word(const struct prose *p, const struct mention *m, uint32_t word)
{
	for (uint32_t i = m->name; i < m->to; i++)
		if (p->word[i] == word)
			return true;
	return false;
}

/* "Harbour Council" is no company: its name says what it is. */
static bool
is_said(const struct context *x, uint32_t entity)
{
	const struct reading *r = x->names->reading;
	const struct mention *m = &x->names->mention[x->names->entity[entity].best];
	const struct prose *p = &r->par[m->par];

	if (p->is_head)
		return true;	/* "Harbour Bridge Collapse" */
	for (uint32_t i = m->name; i < m->to; i++)
		if (p->token[i].shape != TOKEN_LOWER && (paragraph_info(r, p, i)->class & (WORD_ORGAN | WORD_DOCUMENT | WORD_GROUP)) != 0 && (paragraph_info(r, p, i)->frame & FRAME_BODY) == 0)
			return true;
	return false;
}

/* Ahead of the noun, atom `to` - 1, and behind "the" stands nothing, or where it is from: "Karlsund-based". */
static bool
is_bare(const struct clause *c, uint32_t from, uint32_t to)
{
	return to == from + 2 || (to > from + 3 && atom_word(c, to - 2, "based") && c->atom[to - 3].kind == ATOM_OTHER);
}

/* Who was spoken of is a body that the noun, atom i, may stand for. */
static bool
may_be_meant(const struct context *x, const struct clause *c, uint32_t i, const struct speaker *s)
{
	return speaker_is_recent(s, c->par) && s->entity != ENTITY_NONE && x->names->entity[s->entity].type == NAME_ORGAN && (atom_frame(c, i, FRAME_SAME) || !is_said(x, s->entity));
}

/* "on LinkedIn": where something was written. */
static bool
is_written_on(const struct prose *p, uint32_t i)
{
	return i > 0 && (token_is_text(p, i - 1, "on") || token_is_text(p, i - 1, "via"));
}

/* The one body named ahead of token i that may be a company; ENTITY_NONE if there are several. */
static uint32_t
only_body(const struct context *x, uint32_t par, uint32_t i)
{
	uint32_t only = ENTITY_NONE;

	for (uint32_t n = x->names->first[par + 1], seen = 0; n-- > 0 && seen++ < BODY_MENTIONS; ) {
		const struct mention *m = &x->names->mention[n];

		if (m->entity == ENTITY_NONE || m->entity == only || x->names->reading->par[m->par].is_head || x->names->entity[m->entity].type != NAME_ORGAN || (m->par == par && m->from > i) || is_written_on(&x->names->reading->par[m->par], m->from) || is_said(x, m->entity))
			continue;
		if (only != ENTITY_NONE)
			return ENTITY_NONE;
		only = m->entity;
	}
	return only;
}

bool
speaker_by_body(const struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s)
{
	const struct atom *noun = &c->atom[to - 1];
	uint32_t word, entity;

	if ((noun->class & (WORD_ORGAN | WORD_GROUP | WORD_FAMILY | WORD_PERSON | WORD_OFFICE)) != WORD_ORGAN || to < from + 2 || noun->kind != ATOM_WORD || noun->capital || !atom_word(c, from, "the") || !is_bare(c, from, to))
		return false;
	word = c->p->word[noun->from];
	for (uint32_t n = x->names->first[c->par + 1], seen = 0; to == from + 2 && n-- > 0 && seen++ < BODY_MENTIONS; ) {
		const struct mention *m = &x->names->mention[n];

		if (m->entity == ENTITY_NONE || m->words < 2 || c->r->par[m->par].is_head || x->names->entity[m->entity].type != NAME_ORGAN || (m->par == c->par && m->from > noun->from) || !has_word(&c->r->par[m->par], m, word))
			continue;
		speaker_take(x, s, m->entity);
		return true;
	}
	if (!atom_frame(c, to - 1, FRAME_BODY))
		return false;
	/* what was spoken of last; "the organisation" may be anything */
	if (may_be_meant(x, c, to - 1, &x->thing))
		entity = x->thing.entity;
	else if (may_be_meant(x, c, to - 1, &x->heard))
		entity = x->heard.entity;
	else
		entity = only_body(x, c->par, noun->from);
	if (entity == ENTITY_NONE)
		return false;
	speaker_take(x, s, entity);
	s->guessed = true;
	return true;
}
