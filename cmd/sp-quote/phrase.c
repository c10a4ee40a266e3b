/* SPDX-License-Identifier: ISC */
#include "phrase.h"

enum { PHRASE_ATOMS = 40, RELATIVE_ATOMS = 12 };

enum { SPEAKS = WORD_OFFICE | WORD_PERSON | WORD_GROUP | WORD_ORGAN | WORD_DOCUMENT | WORD_FAMILY };

/* What no noun phrase goes across. */
enum { ENDS_PHRASE = WORD_SUBJECT | WORD_RELATIVE | WORD_AUXILIARY | WORD_INFINITIVE | WORD_NEGATION | WORD_THERE };

bool
atom_speaks(const struct clause *c, const struct atom *a)
{
	if (a->kind == ATOM_NAME) {
		const struct mention *m = &c->names->mention[a->ref];

		return c->names->entity[m->entity].type != NAME_PLACE || m->to - m->from > 1;
	}
	return a->kind == ATOM_WORD && (a->class & (SPEAKS | WORD_SUBJECT)) != 0;
}

bool
atom_is_verb(const struct atom *a)
{
	if (a->kind != ATOM_WORD)
		return false;
	return (a->class & WORD_AUXILIARY) != 0 ||
	    (a->cue != NO_CUE && (a->form & (FORM_PAST | FORM_S)) != 0 &&
	    (a->class & (SPEAKS | WORD_MEDIA | WORD_PREPOSITION)) == 0);
}

static bool
is_adverb(const struct clause *c, const struct atom *a)
{
	struct span text;

	if (a->kind != ATOM_WORD || (a->class & (SPEAKS | WORD_SUBJECT | WORD_DETERMINER)) != 0)
		return false;
	if ((a->class & (WORD_ADVERB | WORD_NEGATION)) != 0)
		return true;
	text = token_text(&c->p->token[a->from], c->p->passage.place.text);
	return text.len > 4 && !a->capital && span_ends(text, SPAN("ly")) && a->cue == NO_CUE;
}

/* A word or name that stands in noun phrases. */
static bool
is_nominal(const struct atom *a)
{
	if (a->kind == ATOM_NAME)
		return true;
	if (a->kind == ATOM_OTHER)
		return false;
	return a->kind == ATOM_WORD && (a->class & (ENDS_PHRASE | WORD_PREPOSITION | WORD_CONJUNCTION)) == 0 &&
	    ((a->class & (WORD_CLAUSE | WORD_ADVERB)) == 0 || (a->class & (WORD_TIME | SPEAKS | WORD_MODIFIER)) != 0) && !atom_is_verb(a);
}

static bool
is_hyphen(const struct clause *c, const struct atom *a)
{
	return a->kind == ATOM_OTHER && (c->p->token[a->from].mark == '-' || c->p->token[a->from].mark == '\'' ||
	    c->p->token[a->from].mark == 0x2019 || c->p->token[a->from].mark == '/' || c->p->token[a->from].mark == '%' ||
	    c->p->token[a->from].mark == '$' || c->p->token[a->from].mark == '&');
}

/* A stop within a phrase: "U.S. officials", "Gov. ..." */
static bool
is_inner_stop(const struct clause *c, uint32_t i)
{
	const struct atom *a = &c->atom[i];

	return a->kind == ATOM_STOP && c->p->token[a->from].mark == '.' && !c->p->token[a->from].blank &&
	    i + 1 < c->n && !c->atom[i + 1].begins && c->atom[i + 1].kind != ATOM_QUOTE;
}

bool
phrase_right(const struct clause *c, uint32_t i, uint32_t *end)
{
	uint32_t start = i;
	bool speaks = false;

	if (i >= c->n)
		return false;
	if (c->atom[i].kind == ATOM_WORD && (c->atom[i].class & WORD_SUBJECT) != 0) {
		*end = i + 1;
		return true;
	}
	for (; i < c->n && i - start < PHRASE_ATOMS && !(i > start && c->atom[i].begins); i++) {
		const struct atom *a = &c->atom[i];

		if (is_inner_stop(c, i) || is_hyphen(c, a))
			continue;
		/* Joe "Shorty" Lane */
		if (a->kind == ATOM_QUOTE && i > start && c->atom[i - 1].kind == ATOM_NAME && i + 1 < c->n && c->atom[i + 1].capital &&
		    !c->atom[i + 1].begins)
			continue;
		if (a->kind == ATOM_WORD && (a->class & WORD_PREPOSITION) != 0 && speaks && i + 1 < c->n &&
		    (is_nominal(&c->atom[i + 1])) && (a->class & (WORD_CLAUSE | WORD_ADVERB)) == 0 &&
		    (c->atom[i + 1].class & WORD_TIME) == 0)
			continue;
		if (a->kind == ATOM_WORD && (a->class & WORD_CONJUNCTION) != 0 && speaks && i + 1 < c->n &&
		    c->atom[i + 1].kind == ATOM_NAME)
			continue;
		if (!speaks && is_adverb(c, a) && (i == start || (c->atom[i - 1].class & WORD_DETERMINER) != 0))
			continue;	/* "a properly drawn map" */
		if (!is_nominal(a) || (speaks && (a->class & WORD_TIME) != 0) || is_adverb(c, a))
			break;
		if (speaks && a->kind == ATOM_WORD && (a->class & WORD_DETERMINER) != 0 &&
		    !(i > start && (c->atom[i - 1].class & WORD_PREPOSITION) != 0))
			break;		/* "said Ruiz the next day" */
		/* "one of the men" */
		speaks |= atom_speaks(c, a) || a->kind == ATOM_NAME || (a->class & WORD_DETERMINER) == 0 ||
		    (i == start && atom_word(c, i + 1, "of"));
	}
	*end = i;
	return speaks;
}

static bool
is_article(const struct clause *c, const struct atom *a)
{
	struct span text = token_text(&c->p->token[a->from], c->p->passage.place.text);

	return a->kind == ATOM_WORD && (span_is(text, "the") || span_is(text, "a") || span_is(text, "an"));
}

/* "Speaking at a rally" begins no subject. */
static bool
is_gerund(const struct clause *c, const struct atom *a)
{
	return a->kind == ATOM_WORD && span_ends(token_text(&c->p->token[a->from], c->p->passage.place.text), SPAN("ing"));
}

/* The noun phrase that ends ahead of atom `end`: where it begins; `end` itself if there is none. */
static uint32_t
phrase_back(const struct clause *c, uint32_t least, uint32_t end)
{
	uint32_t i = end, begin = end;

	if (end > least && c->atom[end - 1].kind == ATOM_WORD &&
	    (c->atom[end - 1].class & (WORD_SUBJECT | WORD_PRONOUN)) != 0)
		return end - 1;
	while (i > least && end - i < PHRASE_ATOMS) {
		const struct atom *a = &c->atom[i - 1];

		if (a->kind == ATOM_CLOSE) {
			while (i > least && c->atom[i - 1].kind != ATOM_OPEN)
				i--;
			if (i > least)
				i--;
			continue;
		}
		if (is_hyphen(c, a) || (a->kind == ATOM_STOP && is_inner_stop(c, i - 1))) {
			i--;
			continue;
		}
		if (a->kind == ATOM_QUOTE && i < end && c->atom[i].kind == ATOM_NAME && !(i - 1 > least && c->atom[i - 2].possessive)) {
			i--;		/* the "late" Smith, not on the radio's "Morning Talk" Smith */
			continue;
		}
		if (a->kind == ATOM_WORD && (a->class & WORD_PREPOSITION) != 0) {
			/* "two days after the council": no phrase goes back over the time */
			if (i - 1 == least || !is_nominal(&c->atom[i - 2]) || c->atom[i - 1].begins ||
			    ((a->class & WORD_CLAUSE) != 0 && (c->atom[i - 2].class & WORD_TIME) != 0))
				break;
			i--;
			continue;
		}
		if (a->kind == ATOM_WORD && (a->class & WORD_CONJUNCTION) != 0 && i >= 2 && i - 1 > least && begin == i &&
		    (c->atom[i - 2].kind == ATOM_NAME || (c->atom[i - 2].class & SPEAKS) != 0)) {
			i--;
			continue;
		}
		if (!is_nominal(a) || is_adverb(c, a) || (a->begins && is_gerund(c, a)))
			break;
		i--;
		begin = i;
		if (c->atom[i].begins)
			break;
		/* "critics say the mayor": an article begins a phrase, if nothing governs it */
		if (is_article(c, a) && i > least && c->atom[i - 1].kind == ATOM_WORD &&
		    (c->atom[i - 1].class & (WORD_PREPOSITION | WORD_CONJUNCTION | WORD_DETERMINER)) == 0)
			break;
	}
	return begin;
}

/* "On Monday the mayor", "In a statement Ruiz": the phrase without the adverbial ahead of it. */
static uint32_t
without_adverbial(const struct clause *c, uint32_t begin, uint32_t end)
{
	bool governed = begin > 0 && c->atom[begin - 1].kind == ATOM_WORD && !c->atom[begin].begins &&
	    (c->atom[begin - 1].class & WORD_PREPOSITION) != 0;

	if (!governed)
		return begin;
	for (uint32_t i = end; i-- > begin + 1; ) {
		const struct atom *a = &c->atom[i], *b = &c->atom[i - 1];

		if ((b->class & WORD_PREPOSITION) != 0 || b->possessive)
			continue;
		if (a->kind == ATOM_NAME && (b->kind == ATOM_NAME || (b->kind == ATOM_WORD && (b->class & (SPEAKS | WORD_MODIFIER)) == 0)))
			return i;
		/* "On the radio "Morning Talk" Ana Ruiz", not "of Joe "Shorty" Lane" */
		if (a->kind == ATOM_NAME && b->kind == ATOM_QUOTE && i > begin + 1 && c->atom[i - 2].kind != ATOM_NAME)
			return i;
		/* "In a letter to the council Ana Ruiz": a body of people is no office of hers */
		if (a->kind == ATOM_NAME && b->kind == ATOM_WORD && (b->class & (WORD_MODIFIER | (SPEAKS & ~(WORD_ORGAN | WORD_DOCUMENT)))) == 0 &&
		    c->names->entity[c->names->mention[a->ref].entity].type == NAME_PERSON)
			return i;
		if (a->kind == ATOM_WORD && (a->class & WORD_DETERMINER) != 0)
			return i;
	}
	return begin;
}

bool
phrase_speaks(const struct clause *c, uint32_t begin, uint32_t end)
{
	bool speaks = false;

	for (uint32_t i = begin; i < end; i++) {
		const struct atom *a = &c->atom[i];

		if (a->kind == ATOM_WORD && i > begin && (a->class & (WORD_PREPOSITION | WORD_RELATIVE)) != 0)
			break;
		speaks |= atom_speaks(c, a) && !a->possessive;
	}
	return speaks;
}

/*
 * The verb stands behind a comma: "Ana Ruiz, the mayor, said", "Ruiz, who
 * leads it, said", "Ruiz, in a statement, said". The nearest comma to the left
 * with somebody ahead of it.
 */
static bool
across_apposition(const struct clause *c, uint32_t least, uint32_t comma, uint32_t *begin, uint32_t *end)
{
	for (uint32_t i = comma; i-- > least + 1 && comma - i < 2 * PHRASE_ATOMS; ) {
		uint32_t b;

		if (c->atom[i].kind == ATOM_QUOTE || c->atom[i].kind == ATOM_COLON)
			return false;
		if (c->atom[i].kind != ATOM_COMMA && c->atom[i].kind != ATOM_DASH && c->atom[i].kind != ATOM_OPEN)
			continue;
		b = phrase_back(c, least, i);
		if (b == i || !phrase_speaks(c, b, i))
			continue;
		if (b > least && c->atom[b - 1].kind == ATOM_WORD && (c->atom[b - 1].class & WORD_PREPOSITION) != 0) {
			uint32_t inner = without_adverbial(c, b, i);

			if (inner == b)
				continue;
			b = inner;
		}
		/* "the mayor, a doctor, said": somebody named ahead of the office is the head */
		if (b > least + 1 && c->atom[b - 1].kind == ATOM_COMMA && c->atom[b].kind == ATOM_WORD &&
		    (c->atom[b].class & (WORD_DETERMINER | WORD_OFFICE)) != 0 && c->atom[b - 2].kind == ATOM_NAME && !c->atom[b - 2].possessive) {
			uint32_t further = phrase_back(c, least, b - 1);

			if (phrase_speaks(c, further, b - 1)) {
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
		*begin = without_adverbial(c, phrase_back(c, least, k), k);
		return *begin < *end;
	}
	return false;
}

/* Atom i is a place that is part of a phrase: "the senator of Florida". */
static bool
is_whence(const struct clause *c, uint32_t i)
{
	return c->atom[i].kind == ATOM_NAME && c->names->entity[c->names->mention[c->atom[i].ref].entity].type == NAME_PLACE &&
	    c->atom[i - 1].kind == ATOM_WORD && (c->atom[i - 1].class & WORD_PREPOSITION) != 0;
}

static bool
subject_left(const struct clause *c, uint32_t least, uint32_t verb, uint32_t *begin, uint32_t *end)
{
	uint32_t i = verb;

	while (i > least && (is_adverb(c, &c->atom[i - 1]) ||
	    (c->atom[i - 1].kind == ATOM_WORD && (c->atom[i - 1].class & WORD_AUXILIARY) != 0)))
		i--;
	if (i == least)
		return false;
	/* "Ruiz, who leads it, said" ends on a comma; "the man who said" on "who" */
	if (c->atom[i - 1].kind == ATOM_WORD && (c->atom[i - 1].class & WORD_RELATIVE) != 0 &&
	    (c->atom[i - 1].class & WORD_REPORT) == 0) {
		uint32_t far = i - 1;

		if (far > least && c->atom[far - 1].kind == ATOM_COMMA)
			far--;
		if (far > least + 2 && is_whence(c, far - 1))
			far -= 2;
		*begin = far > least && c->atom[far - 1].kind == ATOM_NAME ? far - 1 : phrase_back(c, least, far);
		*end = far;
		return *begin < far;
	}
	/* "Groups that have endorsed him say": he has no subject's form, so the groups say */
	if (c->atom[i - 1].kind == ATOM_WORD && (c->atom[i - 1].class & (WORD_PRONOUN | WORD_SUBJECT | WORD_GROUP | WORD_DETERMINER)) == WORD_PRONOUN &&
	    c->atom[i - 1].sex != 'n')
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
	*begin = without_adverbial(c, *begin, *end);
	return *begin < *end;
}

bool
phrase_left(const struct clause *c, uint32_t least, uint32_t verb, uint32_t *begin, uint32_t *end)
{
	if (!subject_left(c, least, verb, begin, end))
		return false;
	/* "Ruiz has in the past said": who does it stands ahead of the auxiliary */
	if (*begin > least + 2 && c->atom[*begin - 1].kind == ATOM_WORD && (c->atom[*begin - 1].class & WORD_PREPOSITION) != 0 &&
	    c->atom[*begin - 2].kind == ATOM_WORD && (c->atom[*begin - 2].class & WORD_AUXILIARY) != 0)
		return subject_left(c, least, *begin - 1, begin, end);
	return true;
}

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

bool
clause_subject(const struct clause *c, uint32_t from, uint32_t to, uint32_t *begin, uint32_t *end)
{
	uint32_t i = from;

	/* "Thanking the crews that mended the Sarab dam, he ...": behind the comma */
	if (from < to && c->atom[from].kind == ATOM_WORD && ((c->atom[from].class & WORD_PREPOSITION) != 0 || is_gerund(c, &c->atom[from]))) {
		while (i < to && c->atom[i].kind != ATOM_COMMA)
			i++;
		if (i == to)
			i = from;
	}
	for (; i < to; i++) {
		const struct atom *a = &c->atom[i];

		if (!atom_speaks(c, a) || a->possessive || a->depth > 0)
			continue;
		*begin = phrase_back(c, from, i + 1);
		if (*begin > i)
			*begin = i;
		if (*begin > from && c->atom[*begin - 1].kind == ATOM_WORD &&
		    (c->atom[*begin - 1].class & WORD_PREPOSITION) != 0)
			continue;
		if (a->kind == ATOM_WORD && phrase_head(c->r, c->p, c->atom[*begin].from, a->to) != a->from)
			continue;
		/* "Mr. Speaker, I rise": spoken to */
		if (i + 2 < to && c->atom[i + 1].kind == ATOM_COMMA && c->atom[i + 2].kind == ATOM_WORD &&
		    (c->atom[i + 2].sex == 'i' || c->atom[i + 2].sex == 'y'))
			continue;
		*end = i + 1;
		return true;
	}
	return false;
}
