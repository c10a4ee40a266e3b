/* SPDX-License-Identifier: ISC */
/* Where somebody is said to speak without a verb: "according to", "his claim that", labels, signatures. */
#include "event.h"

enum { SOURCE_ATOMS = 16, FROM_ATOMS = 5, LABEL_ATOMS = 6, LEAST_SAID = 4, ACRONYM = 6, SIGNATURE_ATOMS = 24 };

/* "We heard the words of Isaiah: Q": they are his, if they follow. */
static bool
words_of(struct clause *c, uint32_t i)
{
	uint32_t end;

	if (!phrase_right(c, i + 2, &end) || !(atom_is(c, end, c->n, ATOM_COLON) || atom_is(c, end, c->n, ATOM_COMMA)) || !atom_is(c, end + 1, c->n, ATOM_QUOTE))
		return false;
	event_speaker(event_add(c, EVENT_LABEL, i - 1, end + 1), i + 2, end);
	return true;
}

bool
event_according(struct clause *c, uint32_t i)
{
	uint32_t end, at = i + 2;

	if (!atom_has(c, i, c->n, WORD_SOURCE))
		return false;
	/* "in his words" */
	if (i > 1 && atom_word(c, i - 2, "in") && atom_has(c, i - 1, i, WORD_POSSESSIVE) && !atom_word(c, i + 1, "of")) {
		event_speaker(event_add(c, EVENT_ACCORDING, i - 2, i + 1), i - 1, i);
		return true;
	}
	if (i > 1 && atom_word(c, i - 2, "in") && atom_word(c, i - 1, "the") && atom_word(c, i + 1, "of"))
		i -= 2;
	else if (i > 0 && atom_word(c, i - 1, "the") && atom_word(c, i + 1, "of"))
		return words_of(c, i);
	else if (!atom_word(c, i + 1, "to"))
		return false;
	if (!phrase_right(c, at, &end))
		for (end = at; end < c->n && end < at + SOURCE_ATOMS && !c->atom[end].begins && c->atom[end].kind != ATOM_COMMA &&
		    c->atom[end].kind != ATOM_STOP && c->atom[end].kind != ATOM_COLON; end++)
			;	/* "according to "A Life", a book": whatever it is */
	if (end > at)
		event_speaker(event_add(c, EVENT_ACCORDING, i, at), at, end);
	return true;
}

bool
event_has_source(struct event *e, const struct atom *verb, uint32_t i)
{
	if (i < e->to)
		return true;
	if (i > e->to || (verb->form & FORM_PARTICIPLE) == 0)
		return false;
	e->end = i + 1;
	return true;
}

/* Capitalised words of which nothing else is known. */
static bool
is_unknown_name(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (!c->atom[i].capital || c->atom[i].class != 0 || c->atom[i].cue != NO_CUE)
			return false;
	return from < to;
}

/* "FULL TIME: Halden 2-1 Karven": capitals that set something apart; "NATO:" speaks. */
static bool
is_shouted(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		for (uint32_t t = c->atom[i].from; t < c->atom[i].to; t++)
			if (c->p->token[t].shape != TOKEN_UPPER)
				return false;
	return c->atom[to - 1].to - c->atom[from].from > 1 ||
	    token_bytes(&c->p->token[c->atom[from].from]) > ACRONYM;
}

/* "VERDICT: Wrong", "Contact: Ana Ruiz", "Editor's note:": in the text such a label speaks only if it names somebody who is known, or says what he is. */
static bool
has_somebody(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (c->atom[i].kind == ATOM_NAME ? c->names->entity[c->names->mention[c->atom[i].ref].entity].type != NAME_UNKNOWN :
		    atom_has(c, i, to, SPEAKS & ~WORD_DOCUMENT) && c->atom[i].cue == NO_CUE && !c->atom[i].possessive)
			return true;
	return false;
}

/* "From Ruiz:", "From the desk of Ruiz:" */
static uint32_t
past_from(const struct clause *c, uint32_t begin, uint32_t colon)
{
	if (!atom_word(c, begin, "from"))
		return begin;
	for (uint32_t i = begin + 1; i < colon && i < begin + FROM_ATOMS; i++)
		if (atom_word(c, i, "of"))
			return i + 1;
	return begin + 1;
}

/* "Tolls will rise - Ana Ruiz:" ahead of a quotation: behind the last dash, if a name stands there; else `begin`. */
static uint32_t
past_dash(const struct clause *c, uint32_t begin, uint32_t colon)
{
	for (uint32_t i = colon; i-- > begin + 1 && colon - i < LABEL_ATOMS; )
		if (c->atom[i].kind == ATOM_DASH)
			return i + 1 < colon && c->atom[i + 1].kind == ATOM_NAME ? i + 1 : begin;
	return begin;
}

/* The atom behind whoever has the noun at atom i, UINT32_MAX if nobody has: "Ruiz's claim", "the workers' claim". */
static uint32_t
behind_owner(const struct clause *c, uint32_t begin, uint32_t i)
{
	if (i > begin && (c->atom[i - 1].possessive || atom_has(c, i - 1, c->n, WORD_POSSESSIVE)))
		return i;
	/* the mark behind "workers" is an atom of its own */
	return i > begin + 1 && c->atom[i - 1].kind == ATOM_OTHER && c->atom[i - 2].possessive ? i - 1 : UINT32_MAX;
}

/* Where who has the noun begins: "the mayor's claim". */
static uint32_t
owner(const struct clause *c, uint32_t begin, uint32_t i)
{
	uint32_t from, to;

	return c->atom[i - 1].kind == ATOM_WORD && c->atom[i - 1].possessive && phrase_left(c, begin, i, &from, &to) && to == i ? from : i - 1;
}

/* "Port to close for a week: minister", "Port to close: WHO": behind the colon of a headline stands nothing but who says so, to *end. */
static bool
is_behind_headline(const struct clause *c, uint32_t begin, uint32_t colon, uint32_t *end)
{
	const struct atom *last;
	uint32_t label;

	if (!c->p->is_head || begin > 0 || colon < LEAST_SAID || !phrase_right(c, colon + 1, end) || *end < c->n || *end > colon + 1 + LABEL_ATOMS)
		return false;
	last = &c->atom[*end - 1];
	if (last->kind == ATOM_WORD ? !atom_speaks(c, last) || last->cue != NO_CUE || last->possessive :
	    *end > colon + 2 || c->p->token[last->from].shape != TOKEN_UPPER || c->names->entity[c->names->mention[last->ref].entity].type != NAME_ORGAN)
		return false;
	for (uint32_t i = 0; i < colon; i++)
		if (c->atom[i].kind == ATOM_QUOTE || c->atom[i].kind == ATOM_COLON)
			return false;
	return !(phrase_right(c, 0, &label) && label == colon);
}

void
event_label(struct clause *c, uint32_t begin, uint32_t first, uint32_t colon)
{
	uint32_t end, dash;
	bool quoted = colon + 1 < c->n && c->atom[colon + 1].kind == ATOM_QUOTE;

	/* "Ruiz's words: Q" */
	if (quoted && colon > begin + 1 && atom_has(c, colon - 1, colon, WORD_SOURCE) && behind_owner(c, begin, colon - 1) == colon - 1) {
		event_speaker(event_add(c, EVENT_LABEL, colon, colon + 1), owner(c, begin, colon - 1), colon - 1);
		return;
	}
	if (!quoted && is_behind_headline(c, begin, colon, &end)) {
		event_speaker(event_add(c, EVENT_LABEL, colon, colon + 1), colon + 1, end);
		return;
	}
	dash = quoted ? past_dash(c, begin, colon) : begin;
	/* a headline may report what the label says without marks, so may a paragraph of a transcript */
	if (colon + 1 >= c->n || (!quoted && (begin > 0 || colon > LABEL_ATOMS)) || (c->events > first && dash == begin))
		return;
	begin = dash;
	/* "KARVEN: The port": a dateline */
	if (!quoted && begin + 1 == colon && c->atom[begin].kind == ATOM_NAME &&
	    c->names->entity[c->names->mention[c->atom[begin].ref].entity].type == NAME_PLACE)
		return;
	if (!quoted && !c->p->is_head && atom_has(c, begin, c->n, WORD_DETERMINER | WORD_PREPOSITION | WORD_SUBJECT))
		return;
	for (uint32_t i = begin; i < colon; i++)
		if (atom_is_verb(&c->atom[i]) || c->atom[i].kind == ATOM_QUOTE)
			return;
	begin = past_from(c, begin, colon);
	if (begin >= colon)
		return;		/* nothing stands ahead of it, or no more than "From" */
	if (!quoted && (c->p->is_head ? is_shouted(c, begin, colon) : !has_somebody(c, begin, colon)))
		return;
	if (phrase_right(c, begin, &end) && (phrase_speaks(c, begin, end) || is_unknown_name(c, begin, end)) && (end == colon || c->atom[end].kind == ATOM_COMMA))
		event_speaker(event_add(c, EVENT_LABEL, colon, colon + 1), begin, end);
}

void
event_signature(struct clause *c, uint32_t i)
{
	uint32_t end;

	if (i == 0 || c->atom[i - 1].kind != ATOM_QUOTE || i + 1 >= c->n || !c->atom[i + 1].capital)
		return;
	if (phrase_right(c, i + 1, &end) && (end == c->n || c->atom[end].begins || c->atom[end].kind == ATOM_COMMA ||
	    c->atom[end].kind == ATOM_STOP || c->atom[end].kind == ATOM_OPEN))
		event_speaker(event_add(c, EVENT_DASH, i, i + 1), i + 1, end);
}

/* The rest of a signature, from atom i on: nothing, a stop, or what the signer is: ", mayor of Karlsund", "(1870-1931)". */
static bool
ends_signature(const struct clause *c, uint32_t i)
{
	if (i == c->n || (i + 1 == c->n && c->atom[i].kind == ATOM_STOP))
		return true;
	if (c->n - i > SIGNATURE_ATOMS || (c->atom[i].kind != ATOM_COMMA && c->atom[i].kind != ATOM_OPEN))
		return false;
	for (; i < c->n; i++)
		if (c->atom[i].begins || c->atom[i].kind == ATOM_COLON || atom_has(c, i, c->n, WORD_AUXILIARY | WORD_SUBJECT | WORD_RELATIVE) ||
		    (c->atom[i].cue != NO_CUE && (c->atom[i].form & FORM_PAST) != 0))
			return false;
	return true;
}

bool
event_signed(const struct clause *c, uint32_t *end)
{
	return c->n > 1 && (c->atom[0].kind == ATOM_DASH || token_is_mark(c->p, 0, '-')) && c->atom[1].kind == ATOM_NAME &&
	    phrase_right(c, 1, end) && ends_signature(c, *end);
}

bool
event_is_described(const struct clause *c, uint32_t i)
{
	return c->atom[i - 1].kind == ATOM_WORD && c->atom[i - 1].class == 0 && (atom_word(c, i - 2, "a") || atom_word(c, i - 2, "an")) &&
	    !atom_word(c, i - 1, "third");	/* "a third say" */
}

/* "his answer was that" */
static bool
is_equated(const struct clause *c, uint32_t i)
{
	return event_is_be(c, i + 1) && atom_word(c, i + 2, "that");
}

/* "his claim that", "a promise to", "questions about": a noun, not a verb, and what it reports behind it. */
static bool
is_noun_of_report(const struct clause *c, uint32_t begin, uint32_t i)
{
	enum cue_class class = c->r->lexis->cue[c->atom[i].cue].class;
	bool governed;

	if ((c->atom[i].form & (FORM_BASE | FORM_S)) == 0 || (c->atom[i].form & FORM_PAST) != 0 || class >= CUE_THINK || i + 2 >= c->n)
		return false;
	/* "in order to" */
	if (i > begin && atom_word(c, i - 1, "in") && atom_has(c, i + 1, c->n, WORD_INFINITIVE))
		return false;
	governed = behind_owner(c, begin, i) != UINT32_MAX || class == CUE_NOUN ||
	    (i > begin + 1 && event_is_described(c, i)) ||
	    (i > begin && atom_has(c, i - 1, c->n, WORD_DETERMINER | WORD_PREPOSITION) && !atom_has(c, i - 1, c->n, WORD_SUBJECT | WORD_RELATIVE | WORD_GROUP));
	/* "new questions about" is no verb's frame, "we would say about" is */
	if (atom_word(c, i + 1, "about") && class != CUE_LIST)
		return governed || (i > begin && c->atom[i - 1].kind == ATOM_WORD && !atom_speaks(c, &c->atom[i - 1]) &&
		    !atom_has(c, i - 1, c->n, WORD_AUXILIARY | WORD_INFINITIVE | WORD_ADVERB | WORD_RELATIVE | WORD_NEGATION));
	if (!governed || (class > CUE_URGE && class != CUE_NOUN))
		return false;
	if (is_equated(c, i))
		return behind_owner(c, begin, i) != UINT32_MAX;
	/* not "the report that was lost", "a bark that woke the dog" */
	if (atom_word(c, i + 1, "that"))
		return !atom_is_verb(&c->atom[i + 2]) && !(i + 3 < c->n && c->atom[i + 2].kind == ATOM_WORD && c->atom[i + 2].class == 0 && atom_has(c, i + 3, c->n, WORD_DETERMINER));
	return (class == CUE_PROMISE || class == CUE_URGE) ? atom_has(c, i + 1, c->n, WORD_INFINITIVE) || atom_word(c, i + 1, "for") : class == CUE_NOUN && atom_word(c, i + 1, "of");
}

bool
event_noun(struct clause *c, uint32_t begin, uint32_t first, uint32_t i)
{
	struct event *e;
	uint32_t behind;

	if (!is_noun_of_report(c, begin, i))
		return false;
	behind = behind_owner(c, begin, i);
	e = event_add(c, EVENT_VERB, i, is_equated(c, i) ? i + 2 : i + 1);
	e->cue = c->atom[i].cue;
	e->form = FORM_BASE;
	e->noun = true;
	if (behind != UINT32_MAX)
		event_speaker(e, owner(c, begin, behind), behind);
	else	/* "Ruiz repeated the claim that" */
		(void)event_share(c, e, begin, first);
	return true;
}
