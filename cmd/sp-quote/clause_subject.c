/* SPDX-License-Identifier: ISC */
/* The subject, sought from the begin of the clause. */
#include "event_plain.h"
#include "phrase_part.h"

enum { NOUNS = 4 };

/* What stands between no noun and those ahead of it. */
enum { NO_NOUN = WORD_PREPOSITION | WORD_DETERMINER | WORD_CONJUNCTION | WORD_AUXILIARY | WORD_RELATIVE | WORD_SUBJECT | WORD_POSSESSIVE };

bool
cleft_subject(const struct clause *c, uint32_t begin, uint32_t *from, uint32_t *to)
{
	if (begin + 3 >= c->n || c->atom[begin].kind != ATOM_WORD || c->atom[begin].sex != 'n' ||
	    (c->atom[begin].class & WORD_SUBJECT) == 0 || (c->atom[begin + 1].class & WORD_AUXILIARY) == 0)
		return false;
	*from = begin + 2;
	return phrase_right(c, *from, to) && *to < c->n && c->atom[*to].kind == ATOM_WORD &&
	    (c->atom[*to].class & WORD_RELATIVE) != 0;
}

/* "Some" Democrats have, "the conservative" paper has: the head stands at atom i, right ahead of the auxiliary. */
static bool
goes_on(const struct clause *c, uint32_t i, uint32_t to)
{
	return i + 1 < to && atom_has(c, i + 1, to, WORD_AUXILIARY) && (c->atom[i].kind == ATOM_NAME ||
	    (c->atom[i].kind == ATOM_WORD && (c->atom[i].class == 0 || atom_speaks(c, &c->atom[i])) && !atom_has(c, i, to, WORD_PRONOUN | WORD_SUBJECT) &&
	    !c->atom[i].capital && !atom_is_adverb(c, &c->atom[i])));
}

/* Atom k is somebody named behind his office: "her brother" Omar. */
static bool
is_holder(const struct clause *c, uint32_t k, uint32_t to)
{
	uint8_t type;

	if (k >= to || c->atom[k].kind != ATOM_NAME)
		return false;
	if (atom_is_person(c, &c->atom[k]))
		return atom_has(c, k - 1, to, WORD_OFFICE | WORD_PERSON);
	type = c->names->entity[c->names->mention[c->atom[k].ref].entity].type;
	return !c->atom[k].possessive && atom_has(c, k - 1, to, WORD_FAMILY | (type == NAME_ORGAN || type == NAME_PLACE ? 0 : WORD_OFFICE | WORD_PERSON));
}

/* "Opposition" members, "police" officers: many, and many ahead of them. */
static bool
is_of_many(const struct atom *a, const struct atom *next)
{
	enum { ALONE = WORD_PRONOUN | WORD_SUBJECT | WORD_DETERMINER };

	return a->kind == ATOM_WORD && (a->class & (WORD_GROUP | WORD_ORGAN)) != 0 && (next->class & WORD_GROUP) != 0 && ((a->class | next->class) & ALONE) == 0 && a->cue == NO_CUE;
}

/* What somebody is stands at atom i + 1: "the veteran" politician, "Head" coach Omar Cho, "Halden Lane" analyst Ana Ruiz, "Union" president Ana Ruiz. */
static bool
is_ahead_of_office(const struct clause *c, uint32_t i, uint32_t to)
{
	const struct atom *a = &c->atom[i], *next = a + 1;
	bool named = atom_is(c, i + 2, to, ATOM_NAME);

	if (atom_has(c, i, to, WORD_PERSON | WORD_OFFICE) && ((next->class & WORD_PERSON) != 0 || named) && next->cue == NO_CUE)
		return true;
	if (a->kind == ATOM_NAME && named && !a->possessive && !next->capital && next->cue == NO_CUE && (next->class & WORD_PERSON) != 0 && atom_is_person(c, &c->atom[i + 2]))
		return true;
	return named && atom_has(c, i, to, WORD_ORGAN);
}

/* "Republican" senators, "Karlsund Company" chief Ana Ruiz: atom i says of what the head is that stands behind it. */
static bool
is_ahead_of_head(const struct clause *c, uint32_t i, uint32_t to)
{
	const struct atom *next = &c->atom[i + 1];

	if (i + 1 < to && next->kind == ATOM_WORD && ((next->class & (WORD_OFFICE | WORD_PERSON)) != 0 ? is_ahead_of_office(c, i, to) : is_of_many(&c->atom[i], next) && next->cue == NO_CUE))
		return true;
	if (c->atom[i].kind == ATOM_NAME ? atom_is_person(c, &c->atom[i]) : !atom_has(c, i, to, WORD_MODIFIER))
		return false;
	for (uint32_t k = i + 1; k < to && k - i < NOUNS; k++) {
		if (c->atom[k].kind != ATOM_WORD || c->atom[k].cue != NO_CUE || (c->atom[k].class & NO_NOUN) != 0)
			return false;
		if (atom_speaks(c, &c->atom[k]))
			return true;
	}
	return false;
}

/* "In the back seat Omar sat up": atom i is a name, and what stands ahead of it no more than where. */
static bool
is_behind_place(const struct clause *c, uint32_t begin, uint32_t i, uint32_t to)
{
	return begin + 1 < i && c->atom[i].kind == ATOM_NAME && atom_is_person(c, &c->atom[i]) && atom_has(c, begin, i, WORD_DETERMINER) && c->atom[i - 1].kind == ATOM_WORD &&
	    c->atom[i - 1].class == 0 && !c->atom[i - 1].capital && !atom_is_gerund(c, &c->atom[i - 1]) && i + 1 < to && c->atom[i + 1].kind == ATOM_WORD && !atom_has(c, i + 1, to, WORD_PREPOSITION | WORD_CONJUNCTION);
}

/* "the mother of three", "the mother-of-three", whose head is atom i: past how many there are; else `end`. */
static uint32_t
behind_children(const struct clause *c, uint32_t i, uint32_t end, uint32_t to)
{
	uint32_t of = i + 1 + (i + 1 < to && c->atom[i + 1].kind == ATOM_OTHER), many = of + 1 + (of + 1 < to && c->atom[of + 1].kind == ATOM_OTHER);

	return many < to && atom_has(c, i, to, WORD_FAMILY) && atom_word(c, of, "of") && atom_has(c, many, to, WORD_DETERMINER) && !atom_is_article(c, many) ? many + 1 : end;
}

/* "The miller scratched his head": he opens the clause, and nothing but the verb stands between. */
static bool
does_ahead(const struct clause *c, uint32_t from, uint32_t own)
{
	if (own < from + 3 || own > from + NOUNS + 1 || !atom_is_article(c, from))
		return false;
	for (uint32_t k = from + 1; k < own; k++)
		if (c->atom[k].kind != ATOM_WORD || (c->atom[k].class & (NO_NOUN | WORD_TIME)) != 0)
			return false;
	return true;
}

/* The first noun phrase of atoms i..to, of a clause that begins at `from`, that no preposition governs. */
static bool
first_subject(const struct clause *c, uint32_t from, uint32_t i, uint32_t to, uint32_t *begin, uint32_t *end)
{
	for (; i < to; i++) {
		const struct atom *a = &c->atom[i];

		if (!atom_speaks(c, a) || a->possessive || a->depth > 0 || is_ahead_of_head(c, i, to) ||
		    (atom_has(c, i, to, WORD_GROUP) && atom_has(c, i + 1, to, WORD_TIME)))
			continue;	/* the last: "a few days later" */
		*begin = phrase_back(c, from, i + 1);
		if (*begin > from && atom_has(c, *begin, to, WORD_POSSESSIVE) && is_done_to(c, *begin)) {
			if (!does_ahead(c, from, *begin))
				continue;
			*end = *begin - 1;
			*begin = from;
			return true;
		}
		if (*begin > i || is_behind_place(c, *begin, i, to))
			*begin = i;
		if (*begin > from && c->atom[*begin - 1].kind == ATOM_WORD && (c->atom[*begin - 1].class & WORD_PREPOSITION) != 0)
			continue;
		if (a->kind == ATOM_WORD && phrase_head(c->r, c->p, c->atom[*begin].from, a->to) != a->from)
			continue;
		/* "after Ana Ruiz, a curator, saw it": she, though a small word stands ahead */
		if (*begin > from + 2 && c->atom[*begin - 1].kind == ATOM_COMMA && atom_is_person(c, &c->atom[*begin - 2]) && atom_is_article(c, *begin) &&
		    atom_has(c, *begin - 3, to, WORD_CLAUSE) && !c->atom[*begin - 2].possessive) {
			*end = *begin - 1;
			*begin -= 2;
			return true;
		}
		/* "Mr. Speaker, I rise": spoken to */
		if (i + 2 < to && c->atom[i + 1].kind == ATOM_COMMA && c->atom[i + 2].kind == ATOM_WORD &&
		    (c->atom[i + 2].sex == 'i' || c->atom[i + 2].sex == 'y'))
			continue;
		*end = i + 1 + is_holder(c, i + 1, to);
		*end = behind_children(c, i, *end, to);
		*end += goes_on(c, *end, to);
		if (*end == i + 1 && a->kind == ATOM_NAME && *end + 1 < to && atom_word(c, *end, "and") && 
		    atom_is_person(c, &c->atom[*end + 1]))
			*end += 2;	/* "Holm and Ruiz had a statement:" */
		return true;
	}
	return false;
}

/* The same in Persian and Arabic, whose noun phrases begin with their head: "ثمن سامي الرفاعي الخطة" has a verb ahead of him. */
static bool
first_plain_subject(const struct clause *c, uint32_t from, uint32_t i, uint32_t to, uint32_t *begin, uint32_t *end)
{
	/* "وأضاف أن الأمين العام": of the main clause, not of what is reported */
	for (; i < to && !atom_has(c, i, to, WORD_REPORT); i++) {
		uint32_t back;

		if (!atom_speaks(c, &c->atom[i]) || c->atom[i].depth > 0)
			continue;
		back = phrase_back(c, from, i + 1);
		if (back > from && atom_has(c, back - 1, to, WORD_PREPOSITION))
			continue;
		*begin = i;
		while (*begin > from && atom_has(c, *begin - 1, to, WORD_DETERMINER | WORD_TITLE))
			--*begin;
		*end = plain_end(c, *begin, to);
		if (*end > i)
			return true;
	}
	return false;
}

/* "In May", "Thanking the crews", "Asked about them", "Flanked by two lawyers": no subject stands in there. */
static bool
is_opening(const struct clause *c, uint32_t i, uint32_t to)
{
	const struct atom *a = &c->atom[i];

	if (a->kind != ATOM_WORD)
		return false;
	return (a->class & WORD_PREPOSITION) != 0 || atom_is_gerund(c, a) || (a->cue != NO_CUE && (a->form & FORM_PARTICIPLE) != 0) ||
	    (a->class == 0 && atom_has(c, i + 1, to, WORD_PREPOSITION) && span_ends(atom_text(c, i), SPAN("ed")));
}

bool
clause_subject(const struct clause *c, uint32_t from, uint32_t to, uint32_t *begin, uint32_t *end)
{
	bool (*find)(const struct clause *, uint32_t, uint32_t, uint32_t, uint32_t *, uint32_t *) = reading_has_case(c->r) ? first_subject : first_plain_subject;
	uint32_t i = from;

	/* "Thanking the crews that mended the Sarab dam, he ...": behind the comma; "In May he said no, citing": ahead of it */
	if (from < to && is_opening(c, from, to)) {
		while (i < to && c->atom[i].kind != ATOM_COMMA)
			i++;
		if (i < to && find(c, from, i, to, begin, end))
			return true;
	}
	return find(c, from, from, to, begin, end);
}
