/* SPDX-License-Identifier: ISC */
#include "event.h"
#include "phrase_part.h"

/* What no noun phrase goes across. */
enum { ENDS_PHRASE = WORD_SUBJECT | WORD_RELATIVE | WORD_AUXILIARY | WORD_INFINITIVE | WORD_NEGATION | WORD_THERE };

bool
atom_is_verb(const struct atom *a)
{
	if (a->kind != ATOM_WORD)
		return false;
	return (a->class & WORD_AUXILIARY) != 0 ||
	    (a->cue != NO_CUE && (a->form & (FORM_PAST | FORM_S)) != 0 &&
	    (a->class & (SPEAKS | WORD_MEDIA | WORD_PREPOSITION)) == 0);
}

bool
atom_is_adverb(const struct clause *c, const struct atom *a)
{
	struct span text;

	if (a->kind != ATOM_WORD || (a->class & (SPEAKS | WORD_SUBJECT | WORD_DETERMINER)) != 0)
		return false;
	if ((a->class & (WORD_ADVERB | WORD_NEGATION)) != 0)
		return true;
	text = token_text(&c->p->token[a->from], c->p->passage.place.text);
	return text.len > 4 && !a->capital && span_ends(text, SPAN("ly")) && a->cue == NO_CUE;
}

bool
atom_is_reflexive(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	return atom_has(c, i, c->n, WORD_PRONOUN) && (span_ends(text, SPAN("self")) || span_ends(text, SPAN("selves")));
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
	return a->kind == ATOM_OTHER && (token_mark(&c->p->token[a->from]) == '-' || token_mark(&c->p->token[a->from]) == '\'' ||
	    token_mark(&c->p->token[a->from]) == 0x2019 || token_mark(&c->p->token[a->from]) == '/' || token_mark(&c->p->token[a->from]) == '%' ||
	    token_mark(&c->p->token[a->from]) == '$' || token_mark(&c->p->token[a->from]) == '&' || token_mark(&c->p->token[a->from]) == ',');
}

/* A mother-"in"-law, father-"of"-two Omar Cho. Atom i is not the first. */
static bool
is_between_hyphens(const struct clause *c, uint32_t i)
{
	return i + 1 < c->n && c->atom[i + 1].kind == ATOM_OTHER && c->atom[i].kind == ATOM_WORD && is_hyphen(c, &c->atom[i - 1]) && is_hyphen(c, &c->atom[i + 1]);
}

/* A stop within a phrase: "U.S. officials", "Gov. ..." */
static bool
is_inner_stop(const struct clause *c, uint32_t i)
{
	const struct atom *a = &c->atom[i];

	return a->kind == ATOM_STOP && token_mark(&c->p->token[a->from]) == '.' && !c->p->token[a->from].blank &&
	    i + 1 < c->n && !c->atom[i + 1].begins && c->atom[i + 1].kind != ATOM_QUOTE;
}

/* Behind a name "rising", and none of "polling average", "meeting". */
static bool
is_participle(const struct clause *c, uint32_t i)
{
	const struct atom *a = &c->atom[i];

	return a->kind == ATOM_WORD && !a->capital && a->class == 0 && a->to == a->from + 1 && atom_is_gerund(c, a) &&
	    (i + 1 == c->n || !is_nominal(&c->atom[i + 1]) || (c->atom[i + 1].class & (WORD_PREPOSITION | WORD_DETERMINER | WORD_POSSESSIVE | WORD_PRONOUN)) != 0);
}

/* "such storms", "the claims": a plural behind a determiner, though a verb has that form too. */
static bool
is_noun(const struct clause *c, uint32_t start, uint32_t i)
{
	const struct atom *a = &c->atom[i];

	return i > start && a->kind == ATOM_WORD && a->cue != NO_CUE && (a->class & WORD_SOURCE) == 0 && (a->form & FORM_S) != 0 && atom_has(c, i - 1, i, WORD_DETERMINER) &&
	    (c->atom[i - 1].class & (WORD_PRONOUN | WORD_SUBJECT | WORD_GROUP | WORD_RELATIVE)) == 0;
}

/* A quotation that goes on with its sentence: no nickname. */
static bool
ends_on_comma(const struct clause *c, const struct atom *quotation)
{
	return token_is_comma(c->p, c->marks->s[quotation->ref].end - 1);
}

/* "said the girl", "said his mother", ahead of a preposition at atom i that may bring anything: somebody, or whatever it is that speaks. */
static bool
is_told_of(const struct clause *c, uint32_t start, uint32_t i)
{
	const struct atom *noun = &c->atom[i - 1];

	if (noun->kind != ATOM_WORD || !((noun->class & (WORD_PERSON | WORD_FAMILY)) != 0 || (noun->class == 0 && start > 0 && event_behind_quotation(c, start - 1))))
		return false;
	return (atom_word(c, start, "the") || atom_has(c, start, i, WORD_POSSESSIVE)) && !atom_word(c, i, "of") && !atom_word(c, i, "for");
}

/*
 * Behind a phrase that begins at `start` and that somebody heads, the preposition at atom i brings how it was said, and to whom:
 * "said Ruiz with a smile", "said the girl in a low voice", "to her hostess", "without haste"; but "said a clerk at a bank".
 */
static bool
is_manner(const struct clause *c, uint32_t start, uint32_t i)
{
	bool person = atom_is_person(c, &c->atom[i - 1]);

	if (!person && !is_told_of(c, start, i))
		return false;
	if (atom_word(c, i + 1, "a") || atom_word(c, i + 1, "an") || atom_has(c, i + 1, c->n, WORD_POSSESSIVE))
		return true;
	return !person && (atom_word(c, i, "without") || (atom_word(c, i, "to") && atom_word(c, i + 1, "the")));
}

bool
phrase_right(const struct clause *c, uint32_t i, uint32_t *end)
{
	uint32_t start = i;
	bool speaks = false, determined = false;

	if (i >= c->n)
		return false;
	if ((c->atom[i].kind == ATOM_WORD && (c->atom[i].class & WORD_SUBJECT) != 0) || (atom_word(c, i, "one") && (i + 1 == c->n || c->atom[i + 1].kind == ATOM_STOP || c->atom[i + 1].kind == ATOM_COMMA))) {
		*end = i + 1;
		return true;
	}
	for (; i < c->n && i - start < PHRASE_ATOMS && !(i > start && c->atom[i].begins); i++) {
		const struct atom *a = &c->atom[i];

		if (is_inner_stop(c, i) || is_hyphen(c, a) || (i > start && c->atom[i - 1].kind == ATOM_OTHER && is_between_hyphens(c, i)))
			continue;
		/* Joe "Shorty" Lane */
		if (a->kind == ATOM_QUOTE && i > start && c->atom[i - 1].kind == ATOM_NAME && i + 1 < c->n && c->atom[i + 1].capital && !c->atom[i + 1].begins && !ends_on_comma(c, a))
			continue;
		if ((a->class & WORD_PREPOSITION) != 0 && i > start && is_manner(c, start, i))
			break;
		if (a->kind == ATOM_WORD && (a->class & WORD_PREPOSITION) != 0 && speaks && i + 1 < c->n &&
		    (is_nominal(&c->atom[i + 1])) && (a->class & (WORD_CLAUSE | WORD_ADVERB)) == 0 &&
		    (c->atom[i + 1].class & WORD_TIME) == 0)
			continue;
		if (atom_has(c, i, c->n, WORD_CONJUNCTION) && speaks && atom_is(c, i + 1, c->n, ATOM_NAME))
			continue;
		/* "a properly drawn map", but "the supply was" */
		if (!speaks && atom_is_adverb(c, a) && (i == start || (c->atom[i - 1].class & WORD_DETERMINER) != 0)) {
			speaks = i > start && i + 1 < c->n && atom_is_verb(&c->atom[i + 1]);
			continue;
		}
		if (!(is_nominal(a) || is_noun(c, start, i)) || (speaks && ((a->class & WORD_TIME) != 0 || (atom_is_reflexive(c, i) && !atom_is(c, i + 1, c->n, ATOM_NAME)))) || atom_is_adverb(c, a))
			break;
		/* "said Ruiz rising from his chair" */
		if (i > start && c->atom[i - 1].kind == ATOM_NAME && is_participle(c, i))
			break;
		/* "said Ruiz very gravely", but "told those outside the hall shortly after" */
		if (speaks && a->kind == ATOM_WORD && a->class == 0 && !a->capital && i + 1 < c->n && atom_is_adverb(c, &c->atom[i + 1]) && !determined)
			break;
		if (speaks && atom_has(c, i, c->n, WORD_DETERMINER) && !(i > start && ((c->atom[i - 1].class & WORD_PREPOSITION) != 0 || is_hyphen(c, &c->atom[i - 1]))))
			break;		/* "said Ruiz the next day" */
		determined |= a->kind == ATOM_WORD && (a->class & WORD_DETERMINER) != 0;
		/* "one of the men" */
		speaks |= atom_speaks(c, a) || a->kind == ATOM_NAME || (a->class & WORD_DETERMINER) == 0 ||
		    (i == start && atom_word(c, i + 1, "of"));
	}
	*end = i;
	return speaks;
}

bool
atom_is_gerund(const struct clause *c, const struct atom *a)
{
	return a->kind == ATOM_WORD && span_ends(token_text(&c->p->token[a->from], c->p->passage.place.text), SPAN("ing"));
}

bool
is_done_to(const struct clause *c, uint32_t i)
{
	return i > 0 && atom_has(c, i, c->n, WORD_POSSESSIVE) && !atom_has(c, i, c->n, WORD_SUBJECT) && c->atom[i - 1].kind == ATOM_WORD && c->atom[i - 1].class == 0 && !c->atom[i - 1].capital;
}

/* Of the atoms least..i, which end on a bracket that closes, what stands ahead of the one that opens it ends there. */
static uint32_t
ahead_of_bracket(const struct clause *c, uint32_t least, uint32_t i)
{
	while (i > least && c->atom[i - 1].kind != ATOM_OPEN)
		i--;
	return i > least ? i - 1 : i;
}

/*
 * Atom i stands within a phrase that ends ahead of atom `end`, and begins none: a hyphen, the stop of "U.S.", the "late" Smith;
 * not on the radio's "Morning Talk" Smith, nor: the hall "was late," Smith said.
 */
static bool
is_within(const struct clause *c, uint32_t least, uint32_t end, uint32_t i)
{
	const struct atom *a = &c->atom[i];

	if (is_hyphen(c, a) || (a->kind == ATOM_STOP && is_inner_stop(c, i)))
		return true;
	if (i + 1 >= end)
		return false;
	if (i > least && c->atom[i + 1].kind == ATOM_OTHER && is_between_hyphens(c, i))
		return true;
	return a->kind == ATOM_QUOTE && c->atom[i + 1].kind == ATOM_NAME && !(i > least && c->atom[i - 1].possessive) && !ends_on_comma(c, a);
}

uint32_t
phrase_back(const struct clause *c, uint32_t least, uint32_t end)
{
	uint32_t i = end, begin = end;

	if (end > least && c->atom[end - 1].kind == ATOM_WORD &&
	    (c->atom[end - 1].class & (WORD_SUBJECT | WORD_PRONOUN)) != 0)
		return end - 1;
	while (i > least && end - i < PHRASE_ATOMS) {
		const struct atom *a = &c->atom[i - 1];

		if (a->kind == ATOM_CLOSE) {
			i = ahead_of_bracket(c, least, i);
			continue;
		}
		if (is_within(c, least, end, i - 1)) {
			i--;
			continue;
		}
		if (a->kind == ATOM_WORD && (a->class & WORD_PREPOSITION) != 0) {
			/* "two days after the council", "put off the vote after members": none goes back over the time, nor over a clause's begin */
			if (i - 1 == least || !is_nominal(&c->atom[i - 2]) || c->atom[i - 1].begins ||
			    ((a->class & WORD_CLAUSE) != 0 && ((c->atom[i - 2].class & WORD_TIME) != 0 || phrase_speaks(c, begin, end))))
				break;
			i--;
			continue;
		}
		if (a->kind == ATOM_WORD && (a->class & WORD_CONJUNCTION) != 0 && i >= 2 && i - 1 > least && begin == i &&
		    (c->atom[i - 2].kind == ATOM_NAME || (c->atom[i - 2].class & SPEAKS) != 0)) {
			i--;
			continue;
		}
		/* "at that time" */
		if (i > least + 1 && i < end && atom_word(c, i - 1, "that") && atom_has(c, i - 2, end, WORD_PREPOSITION) && !atom_has(c, i - 2, end, WORD_CLAUSE)) {
			i--;
			continue;
		}
		if (!is_nominal(a) || atom_is_adverb(c, a) || (a->begins && atom_is_gerund(c, a))) {
			/* "my first guide": what stands behind the determiner is of the phrase */
			if (i == end || i <= least + 1 || !atom_has(c, i - 2, end, WORD_DETERMINER) || !atom_is_adverb(c, a) || !(atom_is_article(c, i - 2) || atom_has(c, i - 2, end, WORD_POSSESSIVE)))
				break;
			i--;
			continue;
		}
		/* "Ruiz agreed, noting Cho had": what reports him is no part of him */
		if (i > least + 1 && ((a->cue != NO_CUE && c->atom[i - 2].kind == ATOM_COMMA) || c->atom[i - 2].kind == ATOM_QUOTE) && atom_is_gerund(c, a))
			break;
		i--;
		begin = i;
		if (c->atom[i].begins)
			break;
		/* "critics say the mayor": an article begins a phrase, if nothing governs it */
		if (i > least && c->atom[i - 1].kind == ATOM_WORD &&
		    (c->atom[i - 1].class & (WORD_PREPOSITION | WORD_CONJUNCTION | WORD_DETERMINER)) == 0 && (atom_is_article(c, i) || ((c->atom[i].class & WORD_POSSESSIVE) != 0 && is_done_to(c, i))))
			break;
	}
	return begin;
}

uint32_t
phrase_without_adverbial(const struct clause *c, uint32_t begin, uint32_t end)
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
