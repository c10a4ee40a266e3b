/* SPDX-License-Identifier: ISC */
/* What has the form of a verb and is a plural: "some states", "her remarks". */
#include "event.h"

static bool
is_number(const struct clause *c, uint32_t i)
{
	return c->atom[i].kind == ATOM_WORD && c->p->token[c->atom[i].from].kind == TOKEN_DIGITS;
}

bool
event_is_counted(const struct clause *c, uint32_t begin, uint32_t i)
{
	const struct atom *a = &c->atom[i];

	if (i == begin)
		return false;
	if (atom_has(c, i - 1, i, WORD_DETERMINER) && c->atom[i - 1].sex == 'p')
		return a->form == FORM_S;
	if (!is_number(c, i - 1))
		return false;
	if ((a->form & FORM_PARTICIPLE) != 0)
		return atom_is(c, i + 1, c->n, ATOM_WORD) && !c->atom[i + 1].capital && span_ends(atom_text(c, i + 1), SPAN("s")) &&
		    !atom_has(c, i + 1, c->n, WORD_DETERMINER | WORD_POSSESSIVE | WORD_PRONOUN | WORD_PREPOSITION | WORD_AUXILIARY);
	return (a->form & FORM_S) != 0 && i > begin + 1 && atom_has(c, i - 2, c->n, WORD_PREPOSITION | WORD_DETERMINER) && !atom_word(c, i - 3, "one");
}

bool
event_is_plural(const struct clause *c, uint32_t i)
{
	const struct atom *ahead = &c->atom[i - 1];

	if (ahead->cue != NO_CUE && (ahead->form & FORM_PAST) != 0 && atom_has(c, i + 1, c->n, WORD_PREPOSITION))
		return true;
	return (ahead->kind == ATOM_NAME ? !atom_is_person(c, ahead) : ahead->kind == ATOM_WORD && ahead->class == 0 && ahead->cue == NO_CUE) &&
	    !ahead->possessive && atom_has(c, i - 2, c->n, WORD_POSSESSIVE) && i + 1 < c->n && c->atom[i + 1].kind == ATOM_WORD && !event_brings_clause(c, i);
}
