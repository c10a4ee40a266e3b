/* SPDX-License-Identifier: ISC */
/* What is reported ahead of the verb, or on both sides of it. */
#include "content_part.h"
#include "phrase_part.h"

enum { LONGEST = 1000, SHORTEST = 2, SOURCE_ATOMS = 16, AS_ATOMS = 8, TIME_ATOMS = 4, CIRCUMSTANCE_ATOMS = 10 };	/* atoms */

/* "Asked whether it was late" */
static bool
is_asked(const struct clause *c, uint32_t from, uint32_t to)
{
	return c->atom[from].cue != NO_CUE && (c->atom[from].form & FORM_PARTICIPLE) != 0 && (atom_has(c, from + 1, to, WORD_QUESTION | WORD_CLAUSE | WORD_REPORT) || atom_word(c, from + 1, "by"));
}

/* "Three weeks before the vote", "Asked about the vote", "Told that it was late" */
static bool
begins_adverbial(const struct clause *c, uint32_t from, uint32_t to)
{
	const struct atom *a = &c->atom[from];

	if (a->kind == ATOM_WORD && a->cue != NO_CUE && (a->form & FORM_PARTICIPLE) != 0)
		return true;
	for (uint32_t i = from + 1; i < from + TIME_ATOMS && i < to; i++)
		if (atom_has(c, i, to, WORD_TIME))
			return atom_has(c, i + 1, to, WORD_CLAUSE);
	return false;
}

/* "Now", "Just last week", "A few minutes later" */
static bool
is_only_time(const struct clause *c, uint32_t from, uint32_t to)
{
	bool time = false;

	for (uint32_t i = from; i < to; i++) {
		bool when = atom_is_adverb(c, &c->atom[i]) || atom_has(c, i, to, WORD_TIME | WORD_ADVERB);

		if (!when && !atom_has(c, i, to, WORD_DETERMINER | WORD_MODIFIER) && !atom_word(c, i, "last"))
			return false;
		time |= when;
	}
	return time;
}

/* "At the debate", "When asked": no statement. */
static bool
is_adverbial(const struct clause *c, uint32_t from, uint32_t to)
{
	if (atom_has(c, from, to, WORD_REPORT))
		return false;
	if (is_only_time(c, from, to))
		return true;
	if (!atom_has(c, from, to, WORD_PREPOSITION | WORD_CLAUSE) && c->atom[from].form != FORM_ING && !begins_adverbial(c, from, to))
		return false;
	/* "At last, wearily" */
	while (to > from + 2 && atom_is_adverb(c, &c->atom[to - 1]) && c->atom[to - 2].kind == ATOM_COMMA)
		to -= 2;
	/* "Around 30 people would come" has a verb of its own */
	for (uint32_t i = from; i < to; i++)
		if (c->atom[i].kind == ATOM_COMMA ||
		    (i > from + 1 && atom_has(c, i, to, WORD_AUXILIARY) && !atom_has(c, from, to, WORD_CLAUSE) && !is_asked(c, from, to)))
			return false;
	return true;
}

/* "Speaking after the hearing, he said: Q", "In the film, which opens on Friday, he says: Q": all that is said stands in marks. */
static bool
only_opens(const struct clause *c, uint32_t from, uint32_t right, uint32_t end)
{
	return c->atom[from].begins && (atom_is(c, right, end, ATOM_COLON) || atom_is(c, right, end, ATOM_QUOTE) ||
	    (atom_is(c, right, end, ATOM_COMMA) && atom_is(c, right + 1, end, ATOM_QUOTE))) &&
	    (atom_has(c, from, end, WORD_PREPOSITION) || atom_is_gerund(c, &c->atom[from]) || atom_word(c, from, "earlier") || atom_word(c, from, "later"));
}

/* "The next day", "A short time later" */
static bool
is_short_time(const struct clause *c, uint32_t from, uint32_t to)
{
	bool time = false;

	for (uint32_t i = from; i < to; i++) {
		if (c->atom[i].kind != ATOM_WORD || atom_has(c, i, to, WORD_SUBJECT | WORD_AUXILIARY))
			return false;
		time |= atom_has(c, i, to, WORD_TIME);
	}
	return time && to <= from + TIME_ATOMS;
}

/* "The next day, she tweeted this: Q", "In May, she told the board that it was late", "he explained how": what is said lies behind the verb alone. */
static bool
tells_behind(const struct clause *c, uint32_t from, const struct event *e, uint32_t end)
{
	bool opens = atom_has(c, from, end, WORD_PREPOSITION | WORD_CLAUSE | WORD_QUESTION) || c->atom[from].form == FORM_ING ||
	    begins_adverbial(c, from, e->begin - 1) || atom_is_adverb(c, &c->atom[from]) || is_short_time(c, from, e->begin - 1);

	for (uint32_t i = e->verb_end; i < end && i < e->verb_end + CIRCUMSTANCE_ATOMS; i++) {
		if (c->atom[i].kind != ATOM_WORD && c->atom[i].kind != ATOM_NAME)
			return opens && atom_is(c, i, end, ATOM_COLON);
		if (atom_has(c, i, end, WORD_REPORT | WORD_QUESTION) && !atom_word(c, i, "when") && !atom_word(c, i, "where"))
			return true;
	}
	return false;
}

/* "But, he said, it is late": all lies behind the attribution. */
static bool
content_behind(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to)
{
	const struct event *e = &a->clause.event[k];

	if (!atom_is(&a->clause, e->end, end, ATOM_COMMA) || e->end + 2 >= end || content_is_direct(a, e->end + 1))
		return false;
	*to = (struct content){ .from = e->end + 1, .rule = "behind", .sure = 85 };
	to->to = content_end(a, begin, to->from, end, k, events);
	return to->to > to->from + 1;
}

/* "It is late, he said, and Ruiz warned that": from atom i on another speaks for herself. */
static bool
tells_on(const struct clause *c, uint32_t i, uint32_t k, uint32_t events)
{
	const struct event *next = &c->event[k + 1];

	return k + 1 < events && atom_has(c, i, c->n, WORD_CONJUNCTION) && next->kind == EVENT_VERB && !next->shared && !next->noun && next->from == i + 1;
}

/* Behind the comma at atom i a clause goes on, or begins. */
static bool
goes_on(const struct clause *c, uint32_t i, uint32_t end)
{
	return atom_is(c, i, end, ATOM_COMMA) && i + 1 < end &&
	    (atom_is_verb(&c->atom[i + 1]) || atom_has(c, i + 1, end, WORD_SUBJECT | WORD_NEGATION | WORD_CONJUNCTION));
}

/*
 * "The road, she said wearily on Monday, was closed": past where and when it was said, to the comma behind which the
 * clause goes on, as it must if nothing but its subject stands ahead; else i.
 */
static uint32_t
past_circumstance(const struct clause *c, uint32_t i, uint32_t end, bool bare)
{
	uint32_t k = i;

	while (k < end && k - i < CIRCUMSTANCE_ATOMS) {
		if (atom_is(c, k, end, ATOM_COMMA))
			return bare || goes_on(c, k, end) ? k : i;
		/* "on", and what it governs */
		if (!atom_is_adverb(c, &c->atom[k]) && !(atom_has(c, k, end, WORD_DETERMINER) && atom_has(c, k + 1, end, WORD_TIME)) && !(atom_has(c, k, end, WORD_PREPOSITION | WORD_TIME) && !atom_has(c, k, end, WORD_CLAUSE)) &&
		    !(k > i && (c->atom[k].kind == ATOM_NAME || (c->atom[k].kind == ATOM_WORD && c->atom[k].cue == NO_CUE &&
		    !atom_has(c, k, end, WORD_AUXILIARY | WORD_SUBJECT | WORD_CONJUNCTION | WORD_CLAUSE | WORD_RELATIVE)))))
			return i;
		k++;
	}
	return i;
}

/* "The road, she told us on Monday, was closed": the comma, or where the verb and its speaker end. */
static uint32_t
behind_attribution(const struct clause *c, const struct event *e, uint32_t begin, uint32_t end)
{
	uint32_t i = e->end, told;
	bool bare = e->begin > begin && phrase_right(c, begin, &told) && told + 1 == e->begin;

	while (i < end && atom_is_adverb(c, &c->atom[i]))
		i++;
	if (content_is_here(c, i, end))
		i++;
	if (atom_is(c, i, end, ATOM_COMMA))
		return i;
	i = past_circumstance(c, e->end + content_is_here(c, e->end, end), end, bare);
	if (i > e->end || e->inverted || e->end != e->verb_end || c->r->lexis->cue[e->cue].class != CUE_TELL || !phrase_right(c, i, &told))
		return i;
	i = goes_on(c, told, end) ? told : past_circumstance(c, told, end, bare);
	/* "It was late, Ruiz told reporters." */
	return i > told || goes_on(c, i, end) || i == end || atom_is(c, i, end, ATOM_STOP) || atom_has(c, i, end, WORD_TIME | WORD_PREPOSITION) ? i : e->end;
}

/* "It is open, says Ana Ruiz, a clerk", "said Ana Ruiz, spokeswoman for the port": who she is. */
static bool
is_apposition(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from; i < to; i++)
		if (atom_is_verb(&c->atom[i]) || atom_has(c, i, to, WORD_SUBJECT | WORD_NEGATION))
			return false;
	return atom_has(c, from, to, WORD_DETERMINER) || (!atom_has(c, from, to, WORD_CONJUNCTION | WORD_CLAUSE | WORD_PREPOSITION) && phrase_speaks(c, from, to));
}

/* "The bridge is "a joke," said Ruiz": a clause that has begun ahead of the marks, which the attribution, atom `left`, is behind. */
static bool
content_ends_quoted(const struct attribution *a, uint32_t begin, uint32_t left)
{
	const struct clause *c = &a->clause;
	uint32_t q = left - 1;

	if (left < begin + 3 || c->atom[q].kind != ATOM_QUOTE || a->said[c->atom[q].ref].form != FORM_MIXED)
		return false;
	for (uint32_t i = begin; i < q; i++)
		if (c->atom[i].kind != ATOM_WORD && c->atom[i].kind != ATOM_NAME)
			return false;
	return !atom_has(c, begin, q, WORD_CLAUSE);
}

bool
content_around(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to)
{
	const struct clause *c = &a->clause;
	const struct event *e = &c->event[k];
	uint32_t left = e->begin, right, from = begin;

	if (left > begin + LONGEST ||  c->r->lexis->cue[e->cue].class == CUE_CALL)	/* "The boy, called Tom, was found", "The boy, a pupil called Tom, was found" */
		return false;
	right = behind_attribution(c, e, begin, end);
	if (content_ends_quoted(a, begin, left)) {
		*to = (struct content){ .from = begin + atom_has(c, begin, end, WORD_CONJUNCTION), .to = left, .rule = "tag", .sure = 85 };
		return true;
	}
	if (left <= begin + 1 || !(atom_is(c, left - 1, end, ATOM_COMMA) || atom_is(c, left - 1, end, ATOM_DASH)))
		return false;
	/* what a semicolon, a colon or a direct quotation cuts off belongs to others */
	for (uint32_t i = begin; i + 1 < left; i++)
		if (c->atom[i].kind == ATOM_COLON || content_is_direct(a, i) ||
		    (c->atom[i].kind == ATOM_STOP && token_mark(&c->p->token[c->atom[i].from]) == ';'))
			from = i + 1;
	while (from + 1 < left && (atom_has(c, from, end, WORD_CONJUNCTION) || atom_is(c, from, end, ATOM_COMMA)))
		from++;
	if (from + 1 >= left)
		return content_behind(a, begin, k, end, events, to);
	for (uint32_t i = begin; i < from; i++)
		if (content_is_direct(a, i))
			return false;
	*to = (struct content){ .from = from, .to = left - 1, .rule = "tag", .sure = 85 };
	if (only_opens(c, from, right, end) || tells_behind(c, from, e, end))
		return false;
	if ((!atom_is(c, right, end, ATOM_COMMA) || (right + 1 < end && content_is_direct(a, right + 1))) && is_adverbial(c, from, left - 1))
		return false;
	if (right < end && c->atom[right].kind == ATOM_WORD && !atom_is_adverb(c, &c->atom[right]) && !atom_has(c, right, end, WORD_PREPOSITION | WORD_TIME | WORD_ADVERB | WORD_CLAUSE | WORD_CONJUNCTION | WORD_DETERMINER | WORD_PRONOUN))
		return false;
	if (atom_is(c, right, end, ATOM_COMMA) && right + 1 < end && !content_is_direct(a, right + 1)) {
		uint32_t from2 = right + 1, to2;

		if (tells_on(c, from2, k, events))
			return true;
		to2 = content_end(a, begin, from2, end, k, events);
		if (to2 > from2 && !atom_has(c, from2, end, WORD_RELATIVE) && c->atom[from2].form != FORM_ING && !(e->inverted && is_apposition(c, from2, to2))) {
			to->from2 = from2;
			to->to2 = to2;
			to->rule = "around";
		}
	}
	return true;
}

bool
content_listed(const struct clause *c, uint32_t begin, uint32_t end, struct content *to)
{
	for (uint32_t i = begin + 1; i + 2 < end && i < begin + LONGEST; i++)
		if (atom_has(c, i, end, WORD_AUXILIARY) && atom_has(c, i + 1, end, WORD_DETERMINER | WORD_PREPOSITION | WORD_GROUP)) {
			*to = (struct content){ .from = begin, .to = i, .rule = "listed", .sure = 55 };
			return true;
		}
	return false;
}

bool
content_as(const struct clause *c, uint32_t begin, uint32_t k, uint32_t end, struct content *to)
{
	const struct event *e = &c->event[k];
	uint32_t i = e->end > e->verb_end ? e->end : e->verb_end;

	if (e->begin == begin || e->shared || e->from >= e->to || c->r->lexis->cue[e->cue].class > CUE_TELL || !atom_word(c, e->begin - 1, "as"))
		return false;
	while (i < end && i < e->verb_end + AS_ATOMS && !atom_is(c, i, end, ATOM_COMMA) && !atom_is(c, i, end, ATOM_STOP))
		if (atom_is_verb(&c->atom[i]) || atom_has(c, i++, end, WORD_REPORT | WORD_SUBJECT))
			return false;
	*to = (struct content){ .from = i + 1, .to = end, .rule = "as", .sure = 50 };
	if (e->begin == begin + 1)
		return atom_is(c, i, end, ATOM_COMMA);
	to->from = begin;
	to->to = e->begin - 2;
	return e->begin > begin + 2 && atom_is(c, e->begin - 2, end, ATOM_COMMA);
}

bool
content_beside_source(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to)
{
	const struct clause *c = &a->clause;
	const struct event *e = &c->event[k];
	uint32_t comma = e->end;
	bool opens = true;

	for (uint32_t i = begin; i < e->begin && opens; i++)
		opens = i < begin + SHORTEST && !atom_speaks(c, &c->atom[i]) && !(c->atom[i].class == 0 && c->atom[i].capital);
	/* "According to a count made at the gates, it was full" */
	while (opens && comma < end && comma < e->end + SOURCE_ATOMS && !atom_is(c, comma, end, ATOM_COMMA) &&
	    !atom_is(c, comma, end, ATOM_STOP) && c->atom[comma].kind != ATOM_QUOTE)
		comma++;
	if (opens && atom_is(c, comma, end, ATOM_COMMA) && comma + SHORTEST < end) {
		bool named = comma == e->end && comma + SHORTEST + 2 < end && atom_is_person(c, &c->atom[comma + 1]) && atom_is(c, comma + 2, end, ATOM_COMMA) &&
		    e->from < e->to && atom_has(c, e->from, e->to, WORD_DETERMINER) && phrase_speaks(c, e->from, e->to) && !atom_is_article(c, comma + 3);

		/* "According to the mayor, Ana Ruiz, it was full" */
		*to = (struct content){ .from = comma + 1 + 2 * named, .rule = "according", .sure = comma == e->end ? 85 : 60 };
		to->to = content_end(a, begin, to->from, end, k, events);
		return to->to >= to->from + SHORTEST;
	}
	if (content_around(a, begin, k, end, events, to))
		return true;
	if (e->begin < begin + SHORTEST) {
		/* "According to Ruiz it was full" */
		*to = (struct content){ .from = e->end, .rule = "according", .sure = 60 };
		to->to = content_end(a, begin, to->from, end, k, events);
		return e->begin == begin && content_is_clause(c, e->end, end) && to->to >= to->from + SHORTEST;
	}
	*to = (struct content){ .from = begin, .to = e->begin, .rule = "according", .sure = 85 };
	return true;
}
