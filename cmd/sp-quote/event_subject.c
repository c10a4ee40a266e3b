/* SPDX-License-Identifier: ISC */
/* What stands where the subject stands: is the verb that of whoever is named there? */
#include "event.h"
#include "phrase_part.h"

enum { FAR = 6 };

bool
event_brings_clause(const struct clause *c, uint32_t verb)
{
	if (c->r->lexis->cue[c->atom[verb].cue].class > CUE_TELL || verb + 2 >= c->n || c->atom[verb + 1].begins)
		return false;
	return atom_word(c, verb + 1, "that") || atom_has(c, verb + 1, c->n, WORD_SUBJECT | WORD_THERE) ||
	    (atom_has(c, verb + 1, c->n, WORD_DETERMINER) && atom_has(c, verb + 2, c->n, WORD_AUXILIARY));
}

/* "Ruiz made comments on", "Ruiz saw old friends and": a person has a verb already, and what looks like one is a noun. */
static bool
has_own_verb(const struct clause *c, uint32_t from, uint32_t to)
{
	/* "Ruiz supporters argue"; "Ruiz in his speech argues" */
	if (to == from + 2 && span_ends(atom_text(c, to - 1), SPAN("s")))
		return false;
	if (atom_has(c, from + 1, to, WORD_PREPOSITION))
		return false;
	return c->atom[from].kind == ATOM_NAME && !c->atom[from].possessive && c->atom[to - 1].kind == ATOM_WORD && !c->atom[to - 1].capital &&
	    !phrase_speaks(c, from + 1, to) && c->names->entity[c->names->mention[c->atom[from].ref].entity].type == NAME_PERSON;
}

/* They "came from their home states": the verb of a pronoun, and what it governs. */
static bool
is_predicate(const struct clause *c, uint32_t begin, uint32_t from, uint32_t to)
{
	if (from == begin || !atom_has(c, from - 1, to, WORD_SUBJECT))
		return false;
	for (uint32_t i = from + 1; i < to; i++)
		if (atom_has(c, i, to, WORD_PREPOSITION))
			return true;
	return false;
}

/* "..., one slide says": the end of the sentence behind a comma. */
static bool
is_tag(const struct clause *c, uint32_t from, uint32_t verb)
{
	return from > 1 && c->atom[from - 1].kind == ATOM_COMMA && !c->atom[from].begins &&
	    (verb + 1 == c->n || c->atom[verb + 1].begins || c->atom[verb + 1].kind == ATOM_STOP);
}

/* "who said", "who previously said", "Ruiz, who has in the past said": the speaker ends at atom `to`, the verb's group begins at `group`. */
static bool
is_relative(const struct clause *c, uint32_t to, uint32_t group)
{
	uint32_t i = group;

	while (i > to && atom_is_adverb(c, &c->atom[i - 1]))
		i--;
	if (atom_has(c, i - 1, c->n, WORD_RELATIVE))
		return true;
	i = to < group && c->atom[to].kind == ATOM_COMMA ? to + 1 : to;
	if (!atom_has(c, i, group, WORD_RELATIVE))
		return false;
	i += atom_has(c, i + 1, group, WORD_AUXILIARY);
	if (!atom_has(c, i + 1, group, WORD_PREPOSITION))
		return false;
	for (i++; i < group; i++)
		if (c->atom[i].kind != ATOM_WORD)
			return false;
	return true;
}

/* "The psalmist says, Q", "the recipe says Q": whatever that is. */
static bool
brings_quotation(const struct clause *c, uint32_t from, uint32_t to, uint32_t verb)
{
	uint32_t i = verb + 1;

	i += atom_is(c, i, c->n, ATOM_COMMA) || atom_is(c, i, c->n, ATOM_COLON);
	return atom_is(c, i, c->n, ATOM_QUOTE) && to == verb && c->atom[verb].form == FORM_S && c->r->lexis->cue[c->atom[verb].cue].class == CUE_SAY && atom_is_article(c, from);
}

/* Atom i is governed by a preposition that "and" or "but" stands ahead of. */
static bool
is_in_adverbial(const struct clause *c, uint32_t begin, uint32_t i)
{
	uint32_t from = i;

	while (i > begin && from - i < FAR && (atom_has(c, i - 1, c->n, WORD_DETERMINER | WORD_TIME) || atom_is_adverb(c, &c->atom[i - 1])))
		i--;
	return i > begin + 2 && atom_has(c, i - 1, c->n, WORD_PREPOSITION) && !atom_has(c, i - 1, c->n, WORD_CLAUSE) && atom_has(c, i - 2, c->n, WORD_CONJUNCTION);
}

bool
event_has_subject(struct clause *c, struct event *e, uint32_t begin, uint32_t first, uint32_t from, uint32_t to)
{
	uint32_t verb = e->verb;

	/* "a swiftly called meeting": no verb of anybody's; ", a charge Ruiz denied": no report */
	if ((to == from + 1 && atom_word(c, from, "a")) || (atom_is_article(c, from) && to > from + 2 && atom_is(c, to - 1, to, ATOM_NAME) &&
	    c->atom[to - 2].cue != NO_CUE))
		return false;
	/* "In a statement posted online, the group said": nobody posts */
	if ((e->form & FORM_PARTICIPLE) != 0 && e->begin == verb && from == begin + 1 && atom_is_article(c, from) && atom_has(c, to - 1, to, WORD_DOCUMENT) &&
	    atom_has(c, begin, from, WORD_PREPOSITION))
		return false;
	/* "Ruiz wrote, and in a statement said": she did */
	if (is_in_adverbial(c, begin, from))
		return event_share(c, e, begin, first);
	/* "popular figures": a noun, unless somebody stands ahead of it */
	e->relative = is_relative(c, to, e->begin);
	if (((e->form & FORM_PAST) == 0 || to - from > FAR) && !phrase_speaks(c, from, to) && !(e->relative && atom_is(c, verb + 1, c->n, ATOM_COLON)) && !event_brings_clause(c, verb) &&
	    !is_tag(c, from, verb) && !brings_quotation(c, from, to, verb) && !(c->p->is_head && c->atom[from].capital) && !(to == from + 1 && c->atom[from].kind == ATOM_NAME) && !event_behind_quotation(c, from) &&
	    !atom_has(c, to - 1, c->n, WORD_GROUP))
		return false;
	if ((e->form & FORM_PAST) == 0 && (has_own_verb(c, from, to) || is_predicate(c, begin, from, to)))
		return false;
	event_speaker(e, from, to);
	return true;
}
