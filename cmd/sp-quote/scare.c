/* SPDX-License-Identifier: ISC */
#include "scare.h"

enum { FEW_WORDS = 3, SURE_WITHIN_FLOOR = 49 };

static uint32_t
count_words(const struct prose *p, const struct stretch *s)
{
	uint32_t n = 0;

	for (uint32_t i = s->inner; i < s->end; i++)
		n += p->token[i].kind != TOKEN_MARK;
	return n;
}

/* Most words begin with a capital letter: "The Art of the Deal". */
static bool
is_title_case(const struct reading *r, const struct prose *p, const struct stretch *s)
{
	uint32_t capitals = 0, small = 0;

	for (uint32_t i = s->inner; i < s->end; i++) {
		if (p->token[i].kind != TOKEN_WORD)
			continue;
		if (p->token[i].shape != TOKEN_LOWER)
			capitals++;
		else if ((paragraph_info(r, p, i)->class & (WORD_PREPOSITION | WORD_DETERMINER | WORD_CONJUNCTION | WORD_INFINITIVE)) == 0)
			small++;
	}
	return capitals > 0 && small == 0;
}

/* "in his book, Q", "on Radio Karlsund's Q": what stands ahead has titles. */
static bool
names_a_work(const struct clause *c, uint32_t q, uint32_t begin)
{
	const struct atom *before = &c->atom[q - 1];

	if (before->kind == ATOM_COMMA && q > begin + 1)
		before--;
	else if (before->possessive)
		return true;
	else if (before->kind == ATOM_OTHER && q > begin + 1 && before[-1].possessive)
		return true;
	return (before->class & WORD_MEDIA) != 0;
}

bool
is_scare(const struct attribution *a, uint32_t q, uint32_t begin, uint32_t end)
{
	const struct clause *c = &a->clause;
	const struct stretch *s = &a->marks->s[c->atom[q].ref];
	const struct said *said = &a->said[c->atom[q].ref];
	uint32_t words = count_words(c->p, s), last = 0;
	const struct atom *before = q > begin ? &c->atom[q - 1] : NULL;
	bool framed = said->sure > SURE_WITHIN_FLOOR && strcmp(said->rule, "next") != 0;

	if (s->goes_on || s->next != STRETCH_NONE)
		return false;
	if (words == 0)
		return true;
	if (s->level > 1 && (!framed || (said->form == FORM_MIXED && words <= 2 * FEW_WORDS)))
		return true;
	last = c->p->token[s->end - 1].kind == TOKEN_MARK ? c->p->token[s->end - 1].mark : 0;
	if (before != NULL && (before->kind == ATOM_NAME || (before->class & WORD_FIRST) != 0) && q + 1 < end && c->atom[q + 1].capital && words <= FEW_WORDS)
		return true;	/* Joe "Shorty" Lane */
	if (before != NULL && before->kind == ATOM_WORD && (before->class & WORD_SCARE) != 0 && words <= 2 * FEW_WORDS &&
	    strcmp(said->rule, "before") != 0)
		return true;
	if (before != NULL && names_a_work(c, q, begin) && is_title_case(c->r, c->p, s))
		return true;
	if (!framed && words > 1 && is_title_case(c->r, c->p, s) && !mark_ends_sentence(last) && last != ',')
		return true;
	if (!framed && words <= FEW_WORDS && !(last != 0 && (before == NULL || before->kind == ATOM_COLON)))
		return true;
	return false;
}
