/* SPDX-License-Identifier: ISC */
/* Whose verb it is: the subject, sought from the verb to the left; from the clause's begin: clause_subject.c. */
#include "event.h"
#include "phrase_part.h"

enum { RELATIVE_ATOMS = 12, LIST_ATOMS = 40, FEW_ATOMS = 4 };

/* "Hicks, his sister, said": a word of which nothing is known opens the sentence. */
static bool
is_unknown_name(const struct clause *c, uint32_t from, uint32_t to)
{
	const struct atom *a = &c->atom[from];

	return to == from + 1 && a->begins && a->kind == ATOM_WORD && a->capital && a->class == 0 && a->cue == NO_CUE && !atom_is_gerund(c, a);
}

/* Of an atom that is a name. */
static enum name_type
type_of(const struct clause *c, uint32_t i)
{
	return c->names->entity[c->names->mention[c->atom[i].ref].entity].type;
}

/*
 * "Ruiz, speaking at a meeting with the mayor, Omar Cho, in Karlsund, said", "Ruiz, who had come with her aide, Omar Cho, said": an aside
 * opens behind whoever begins the sentence, and what it names is not who said it.
 */
static bool
across_aside(const struct clause *c, uint32_t least, uint32_t comma, uint32_t *begin, uint32_t *end)
{
	uint32_t p = least + 1;
	bool relative = false;

	while (p < comma && p - least < PHRASE_ATOMS && (c->atom[p].kind <= ATOM_NAME || c->atom[p].kind == ATOM_OTHER))
		p++;
	if (!atom_is(c, p, comma, ATOM_COMMA) || p + 2 >= comma || !(atom_word(c, p + 1, "who") || (atom_is_gerund(c, &c->atom[p + 1]) && !c->atom[p + 1].capital)) ||
	    atom_has(c, least, p, WORD_CLAUSE | WORD_PREPOSITION) || phrase_back(c, least, p) != least || !phrase_speaks(c, least, p))
		return false;
	for (uint32_t i = p + 1; i < comma; i++) {
		if (c->atom[i].kind == ATOM_QUOTE || c->atom[i].kind == ATOM_COLON || c->atom[i].kind == ATOM_DASH || (atom_has(c, i, comma, WORD_CONJUNCTION) && atom_has(c, i + 1, comma, WORD_SUBJECT)))
			return false;
		relative |= atom_has(c, i, comma, WORD_RELATIVE);
		if (!relative && atom_is_verb(&c->atom[i]))
			return false;
	}
	*begin = least;
	*end = p;
	return true;
}

/*
 * The verb stands behind a comma: "Ana Ruiz, the mayor, said", "Ruiz, who
 * leads it, said", "Ruiz, in a statement, said". The nearest comma to the left
 * with somebody ahead of it.
 */
static bool
across_apposition(const struct clause *c, uint32_t least, uint32_t comma, uint32_t *begin, uint32_t *end)
{
	if (c->atom[comma].kind == ATOM_COMMA && across_aside(c, least, comma, begin, end))
		return true;
	for (uint32_t i = comma; i-- > least + 1 && comma - i < 2 * PHRASE_ATOMS; ) {
		uint32_t b;

		if (c->atom[i].kind == ATOM_QUOTE || c->atom[i].kind == ATOM_COLON)
			return false;
		if (c->atom[i].kind != ATOM_COMMA && c->atom[i].kind != ATOM_DASH && c->atom[i].kind != ATOM_OPEN)
			continue;
		/* "He left and, in a letter to them, said": his */
		if (atom_has(c, i - 1, c->n, WORD_CONJUNCTION))
			return false;
		b = phrase_back(c, least, i);
		if (b == i || !(phrase_speaks(c, b, i) || is_unknown_name(c, b, i)))
			continue;
		/* not in "as Ana Ruiz, a doctor, put it", a clause */
		if (b > least && c->atom[b - 1].kind == ATOM_WORD && (c->atom[b - 1].class & WORD_PREPOSITION) != 0 &&
		    ((c->atom[b - 1].class & WORD_CLAUSE) == 0 || c->atom[comma].kind != ATOM_COMMA)) {
			uint32_t inner = phrase_without_adverbial(c, b, i);

			if (inner == b)
				continue;
			b = inner;
		}
		/* "Ana Ruiz, M.P., who leads it, said": no name of anybody's */
		if (b > least + 1 && i <= b + 2 && c->atom[b].kind == ATOM_NAME && c->atom[i].kind == ATOM_COMMA && c->atom[b - 1].kind == ATOM_COMMA &&
		    atom_is_person(c, &c->atom[b - 2]) && !c->atom[b - 2].possessive && type_of(c, b) != NAME_PERSON) {
			*begin = phrase_back(c, least, b - 1);
			*end = b - 1;
			return true;
		}
		/* "the mayor, a doctor, said": somebody named ahead of the office is the head */
		if (b > least + 1 && c->atom[b - 1].kind == ATOM_COMMA && c->atom[b].kind == ATOM_WORD &&
		    (c->atom[b].class & (WORD_DETERMINER | WORD_OFFICE)) != 0 && c->atom[b - 2].kind == ATOM_NAME && !c->atom[b - 2].possessive) {
			uint32_t further = phrase_back(c, least, b - 1);

			if (phrase_speaks(c, further, b - 1) && !(further > least && atom_has(c, further - 1, b, WORD_PREPOSITION))) {
				*begin = further;
				*end = b - 1;
				return true;
			}
		}
		*begin = b;
		*end = i;
		return true;
	}
	return false;
}

/* The verb stands behind a clause without commas that ends at atom i: what stands ahead of its "that" or "who". */
static bool
across_relative(const struct clause *c, uint32_t least, uint32_t i, uint32_t *begin, uint32_t *end)
{
	for (uint32_t k = i; k-- > least + 1 && i - k < RELATIVE_ATOMS; ) {
		if (c->atom[k].kind == ATOM_COMMA || c->atom[k].kind == ATOM_QUOTE)
			return false;
		if (c->atom[k].kind != ATOM_WORD || (c->atom[k].class & (WORD_RELATIVE | WORD_REPORT)) == 0)
			continue;
		*end = k;
		*begin = phrase_without_adverbial(c, phrase_back(c, least, k), k);
		return *begin < *end;
	}
	return false;
}

/* Hassan, "52", who asked */
static bool
is_age(const struct clause *c, uint32_t i)
{
	return c->atom[i].kind == ATOM_WORD && c->p->token[c->atom[i].from].kind == TOKEN_DIGITS && c->atom[i - 1].kind == ATOM_COMMA;
}

/* Atom i is a place that is part of a phrase: "the senator of Florida". */
static bool
is_whence(const struct clause *c, uint32_t i)
{
	return c->atom[i].kind == ATOM_NAME && type_of(c, i) == NAME_PLACE &&
	    c->atom[i - 1].kind == ATOM_WORD && (c->atom[i - 1].class & WORD_PREPOSITION) != 0;
}

/*
 * "Ana Ruiz of the Harbour Council, who": a body is no "who"; "a letter from Ana Ruiz, which": nor is a person a
 * "which". What stands ahead of the preposition that governs the name which ends at atom far is meant; else far.
 */
static uint32_t
past_owner(const struct clause *c, uint32_t least, uint32_t far, bool person)
{
	uint32_t i = far - 1;

	if (far < least + 3 || c->atom[i].kind != ATOM_NAME || (type_of(c, i) == NAME_PERSON) != person || (!person && type_of(c, i) == NAME_UNKNOWN))
		return far;
	while (i > least + 1 && (atom_has(c, i - 1, c->n, WORD_DETERMINER) || (person && far - i < FEW_ATOMS && !atom_has(c, i - 1, c->n, WORD_PREPOSITION))))
		i--;
	if (i <= least + 1 || !atom_has(c, i - 1, c->n, WORD_PREPOSITION))
		return far;
	if (person)
		return c->atom[i - 2].kind == ATOM_WORD ? i - 1 : far;
	return c->atom[i - 2].kind == ATOM_NAME && type_of(c, i - 2) == NAME_PERSON ? i - 1 : far;
}

/* "Two diplomats briefed on the talks said": what a participle and its preposition govern is not who says it. */
static void
ahead_of_participle(const struct clause *c, uint32_t least, uint32_t verb, uint32_t *begin, uint32_t *end)
{
	uint32_t from, to = *begin - 2;

	if (*begin <= least + 3 || *begin >= *end || (c->atom[verb].form & FORM_ING) != 0 || !atom_has(c, *begin - 1, c->n, WORD_PREPOSITION) ||
	    atom_has(c, *begin - 1, c->n, WORD_CLAUSE) || c->atom[to].cue == NO_CUE || (c->atom[to].form & FORM_PARTICIPLE) == 0)
		return;
	from = phrase_back(c, least, to);
	if (from < to && phrase_speaks(c, from, to) && !atom_has(c, from, to, WORD_SUBJECT) && (from == least || !atom_has(c, from - 1, c->n, WORD_PREPOSITION))) {
		*begin = from;
		*end = to;
	}
}

/* "one of them said", "two of us say": what ends ahead of atom i. */
static bool
is_one_of(const struct clause *c, uint32_t least, uint32_t i)
{
	return i > least + 2 && atom_has(c, i - 1, c->n, WORD_PRONOUN) && atom_word(c, i - 2, "of") && atom_has(c, i - 3, c->n, WORD_DETERMINER);
}

/* "The man who", "Hassan, 52, who", with the relative right ahead of atom i: whom it means. */
static bool
ahead_of_relative(const struct clause *c, uint32_t least, uint32_t i, uint32_t *begin, uint32_t *end)
{
	uint32_t far = i - 1;

	if (far > least && (c->atom[far - 1].kind == ATOM_COMMA || c->atom[far - 1].kind == ATOM_DASH))
		far--;
	if (far > least + 2 && is_age(c, far - 1))
		far -= 2;
	if (far > least + 2 && is_whence(c, far - 1))
		far -= 2;
	else if (atom_word(c, i - 1, "who"))
		far = past_owner(c, least, far, false);
	else if (atom_word(c, i - 1, "which"))
		far = past_owner(c, least, far, true);
	*begin = far > least && c->atom[far - 1].kind == ATOM_NAME ? far - 1 : phrase_back(c, least, far);
	/* "next to a postcard from Ana Ruiz which" */
	for (uint32_t k = far; far < i - 1 && k-- > *begin && far - k < FEW_ATOMS; )
		if (atom_is_article(c, k))
			*begin = k;
	*end = far;
	/* "was found by Ana Ruiz, a clerk who said": whose apposition it is */
	if (*begin > least + 1 && *begin < far && (atom_word(c, *begin, "a") || atom_word(c, *begin, "an")) && c->atom[*begin - 1].kind == ATOM_COMMA &&
	    atom_is_person(c, &c->atom[*begin - 2]) && !c->atom[*begin - 2].possessive) {
		*end = *begin - 1;
		*begin -= 2;
	}
	return *begin < *end;
}

static bool
subject_left(const struct clause *c, uint32_t least, uint32_t verb, uint32_t *begin, uint32_t *end)
{
	uint32_t i = verb, from, to;

	while (i > least && (atom_is_adverb(c, &c->atom[i - 1]) ||
	    (c->atom[i - 1].kind == ATOM_WORD && (c->atom[i - 1].class & WORD_AUXILIARY) != 0)))
		i--;
	while (i > least + 1 && atom_is_reflexive(c, i - 1) && c->atom[i - 2].kind != ATOM_QUOTE && c->atom[i - 2].kind != ATOM_COMMA)
		i--;
	if (i == least)
		return false;
	/* "Ruiz, who leads it, said" ends on a comma; "the man who said" on "who" */
	if (atom_has(c, i - 1, c->n, WORD_RELATIVE) && (c->atom[i - 1].class & WORD_REPORT) == 0)
		return ahead_of_relative(c, least, i, begin, end);
	if (is_one_of(c, least, i)) {
		*begin = i - 3;
		*end = i;
		return true;
	}
	/* "Groups that have endorsed him say": he has no subject's form, so the groups say */
	if (c->atom[i - 1].kind == ATOM_WORD && (c->atom[i - 1].class & (WORD_PRONOUN | WORD_SUBJECT | WORD_GROUP | WORD_DETERMINER)) == WORD_PRONOUN &&
	    c->atom[i - 1].sex != 'n' && (c->atom[i - 1].sex != 0 || atom_word(c, i - 1, "nobody")))
		return across_relative(c, least, i - 1, begin, end);
	if (c->atom[i - 1].kind == ATOM_COMMA || c->atom[i - 1].kind == ATOM_DASH)
		return across_apposition(c, least, i - 1, begin, end);
	if (c->atom[i - 1].kind == ATOM_CLOSE) {
		uint32_t open = i - 1;

		while (open > least && c->atom[open].kind != ATOM_OPEN)
			open--;
		i = open;
	}
	*end = i;
	*begin = phrase_back(c, least, i);
	*begin = phrase_without_adverbial(c, *begin, *end);
	ahead_of_participle(c, least, verb, begin, end);
	/* "A man who was not authorized to speak publicly said" */
	if (*begin < *end && !phrase_speaks(c, *begin, *end) && across_relative(c, least, *begin, &from, &to) && (c->atom[to].class & WORD_REPORT) == 0 && phrase_speaks(c, from, to)) {
		*begin = from;
		*end = to;
	}
	return *begin < *end;
}

/* "Saturday", "this week" */
static bool
is_time(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (!atom_has(c, i, to, WORD_TIME | WORD_DETERMINER) && !(to == from + 1 && c->p->token[c->atom[i].from].kind == TOKEN_DIGITS && atom_word(c, i - 1, "in")))
			return false;	/* "in 1938" */
	return from < to;
}

/* "Doris Day": a first name, and what may be a surname. */
static bool
is_surname(const struct clause *c, uint32_t i)
{
	const struct atom *a = &c->atom[i - 1];

	return c->atom[i].capital && a->kind == ATOM_NAME && a->to == a->from + 1 && (paragraph_info(c->r, c->p, a->from)->class & WORD_FIRST) != 0;
}

/* "Ana Ruiz Saturday said", "the mayor late Friday told us": the time behind who does it is no part of her. */
static uint32_t
without_time(const struct clause *c, uint32_t begin, uint32_t end)
{
	uint32_t i = end;

	while (i > begin + 1 && atom_has(c, i - 1, end, WORD_TIME) && !c->atom[i - 1].possessive)
		i--;
	if (i == end)
		return end;
	if (i > begin + 1 && (atom_word(c, i - 1, "on") || atom_word(c, i - 1, "in")) && atom_speaks(c, &c->atom[i - 2]) && !c->atom[i - 2].possessive)
		return i - 1;	/* "Ruiz on Friday" */
	while (i > begin + 1 && (atom_has(c, i - 1, end, WORD_MODIFIER | WORD_ADVERB | WORD_DETERMINER) || atom_word(c, i - 1, "last")) && !atom_speaks(c, &c->atom[i - 1]))
		i--;
	return atom_speaks(c, &c->atom[i - 1]) && !c->atom[i - 1].possessive && !atom_has(c, i - 1, end, WORD_DETERMINER) && !is_surname(c, i) ? i : end;
}

/* "Holm, Lund and Ruiz said", with a comma ahead of the "and" or without: where the list begins that opens the sentence; else begin. */
static uint32_t
list_begin(const struct clause *c, uint32_t least, uint32_t begin, uint32_t end)
{
	uint32_t i = begin;

	if (c->atom[begin].kind != ATOM_NAME)
		return begin;
	if (i > least + 1 && i + 1 == end && atom_word(c, i - 1, "and") && c->atom[i - 2].kind == ATOM_COMMA)
		i--;
	else if (!atom_word(c, i + 1, "and"))
		return begin;
	while (i > least + 1 && begin - i < LIST_ATOMS && c->atom[i - 1].kind == ATOM_COMMA && c->atom[i - 2].kind == ATOM_NAME && !c->atom[i - 2].possessive &&
	    type_of(c, i - 2) == NAME_PERSON)
		i -= 2;
	return c->atom[i].kind == ATOM_NAME && (i == least || c->atom[i].begins || c->atom[i - 1].kind == ATOM_QUOTE) ? i : begin;
}

/* "The Karlsund, Norland-based company said": where the name of the place begins the phrase; else begin. */
static uint32_t
based_begin(const struct clause *c, uint32_t least, uint32_t begin, uint32_t end)
{
	if (begin < least + 3 || begin + 2 >= end || c->atom[begin].kind != ATOM_NAME || !atom_word(c, begin + 2, "based") || c->atom[begin - 1].kind != ATOM_COMMA ||
	    c->atom[begin - 2].kind != ATOM_NAME || !atom_is_article(c, begin - 3))
		return begin;
	return begin - 3;
}

bool
phrase_left(const struct clause *c, uint32_t least, uint32_t verb, uint32_t *begin, uint32_t *end)
{
	if (!subject_left(c, least, verb, begin, end))
		return false;
	*end = without_time(c, *begin, *end);
	*begin = based_begin(c, least, list_begin(c, least, *begin, *end), *end);
	/* "Ruiz on Saturday said", "Ruiz this week said": the time is not who does it */
	if (*begin > least + 1 && is_time(c, *begin, *end)) {
		uint32_t ahead = *begin - ((c->atom[*begin - 1].class & WORD_PREPOSITION) != 0 && c->atom[*begin - 1].kind == ATOM_WORD), from, to;

		if (ahead > least && subject_left(c, least, ahead, &from, &to) && (phrase_speaks(c, from, to) || c->atom[from].kind == ATOM_NAME)) {
			*begin = from;
			*end = to;
		}
	}
	/* "the mayor, Ana Ruiz, in a speech to the club said": all of it is governed */
	if (*begin > least + 2 && atom_has(c, *begin - 1, c->n, WORD_PREPOSITION) && !atom_has(c, *begin - 1, c->n, WORD_CLAUSE) && c->atom[*begin - 2].kind == ATOM_COMMA) {
		uint32_t from, to;

		if (across_apposition(c, least, *begin - 2, &from, &to)) {
			*begin = from;
			*end = to;
			return true;
		}
	}
	/* "Ruiz has in the past said": who does it stands ahead of the auxiliary */
	if (*begin > least + 2 && c->atom[*begin - 1].kind == ATOM_WORD && (c->atom[*begin - 1].class & WORD_PREPOSITION) != 0 &&
	    c->atom[*begin - 2].kind == ATOM_WORD && (c->atom[*begin - 2].class & WORD_AUXILIARY) != 0)
		return subject_left(c, least, *begin - 1, begin, end);
	return true;
}
