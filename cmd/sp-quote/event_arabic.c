/* SPDX-License-Identifier: ISC */
/* Who speaks in Arabic, whose verb stands first: where its subject ends, which an object may follow without a mark. */
#include "event_plain.h"

enum { HOLDER_ATOMS = 6 };

#define ARTICLE "ال"

static bool
is_definite(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	return span_begins(text, SPAN(ARTICLE)) || span_begins(text, SPAN("و" ARTICLE)) || atom_has(c, i, i + 1, WORD_PLACE);
}

/* "his speech", "her mother": what it is of is written onto it */
static bool
has_owner(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	return span_ends(text, SPAN("ه")) || span_ends(text, SPAN("ها")) || span_ends(text, SPAN("هم"));
}

/* "التركي", "العامة", "الرسمي": goes with the definite noun ahead */
static bool
is_adjective(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	if (!span_begins(text, SPAN(ARTICLE)))
		return false;
	return atom_has(c, i, i + 1, WORD_MODIFIER) || span_ends(text, SPAN("ي")) || span_ends(text, SPAN("ية")) || span_ends(text, SPAN("يون")) ||
	    span_ends(text, SPAN("يين"));
}

/* "to the press", "to the newspaper", "by voting": a preposition is written onto the word, or stands by itself ahead of marks. */
static bool
is_prefixed(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	if (span_begins(text, SPAN("لل")) || span_begins(text, SPAN("بال")) || span_is(text, "ل") || span_is(text, "لـ"))
		return true;
	return span_begins(text, SPAN("ل")) && (lexis_rest(c->r->lexis, text, strlen("ل"))->class & (SPEAKS | WORD_MEDIA | WORD_TITLE)) != 0;
}

/* "باسم الحكومة" behind a spokesman: the phrase goes on */
static bool
is_in_name_of(const struct clause *c, uint32_t i, uint32_t start)
{
	return i > start && span_is(atom_text(c, i), "باسم");
}

/*
 * A noun phrase is whole once a word of it is definite: "وزير الصحة", "الوزير". What goes on is an adjective, the
 * second half of "التربية والتعليم", or who holds the office; an object does not: "رفض الوزير الاتهامات".
 */
uint32_t
arabic_end(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t start = i;
	bool whole = false;

	if (atom_has(c, i, end, WORD_SUBJECT))
		return i + 1;
	for (; i < end && i - start < PLAIN_ATOMS; i++) {
		if (c->atom[i].kind == ATOM_NAME)
			return i + 1;
		if (plain_is_marked_name(c, i, start)) {
			whole = true;
			continue;
		}
		if (c->atom[i].kind != ATOM_WORD || c->atom[i].cue != NO_CUE || atom_has(c, i, end, PLAIN_ENDS) || is_prefixed(c, i))
			break;
		if (is_in_name_of(c, i, start)) {
			whole = false;
			continue;
		}
		if (whole && !is_adjective(c, i) && !span_begins(atom_text(c, i), SPAN("و" ARTICLE)) && !atom_has(c, i, end, WORD_CONJUNCTION))
			break;
		whole |= is_definite(c, i) || (i > start && has_owner(c, i));
	}
	while (i > start && atom_has(c, i - 1, end, WORD_CONJUNCTION))
		i--;
	return i;
}

/*
 * "رئيسة لجنة الطاقة في البرلمان ريم القاسمي": who holds the office behind what it is of and where, if what is said
 * follows; atom `to`, where the phrase ended, if there is none.
 */
static uint32_t
holder_behind(const struct clause *c, uint32_t from, uint32_t to, uint32_t end)
{
	if (!atom_has(c, from, to, WORD_OFFICE | WORD_PERSON) || !(atom_has(c, to, end, WORD_PREPOSITION) || is_prefixed(c, to)))
		return to;
	for (uint32_t i = to + 1; i < end && i < to + HOLDER_ATOMS; i++) {
		const struct atom *behind = &c->atom[i + 1];

		if (atom_is_person(c, &c->atom[i])) {
			bool said = i + 1 >= end || behind->kind == ATOM_COLON || behind->kind == ATOM_QUOTE || behind->kind == ATOM_COMMA ||
			    atom_has(c, i + 1, end, WORD_REPORT);

			return said && !atom_has(c, i - 1, end, WORD_PREPOSITION) ? i : to;
		}
		if (c->atom[i].kind != ATOM_WORD || c->atom[i].cue != NO_CUE || atom_has(c, i, end, PLAIN_ENDS & ~WORD_PREPOSITION))
			return to;
	}
	return to;
}

/* A verb without a subject of its own is of whom the sentence spoke before: "the minister closed his speech, saying". */
static void
share(struct clause *c, uint32_t verb, uint32_t begin, uint32_t end, uint32_t first)
{
	uint32_t from = begin + 1, to = arabic_end(c, from, end);

	if (c->events > first) {
		from = c->event[c->events - 1].from;
		to = c->event[c->events - 1].to;
	} else if (verb == begin || to > verb || !phrase_speaks(c, from, to)) {
		from = to = 0;
	}
	plain_add(c, EVENT_VERB, verb, verb + 1, from, to)->shared = true;
}

/* "that the number": behind "that" without a pronoun stands a noun, whatever verb is written like it. */
static bool
is_behind_that(const struct clause *c, uint32_t i, uint32_t begin)
{
	return i > begin && (c->atom[i - 1].class & WORD_REPORT) != 0 &&
	    (span_ends(atom_text(c, i - 1), SPAN("ن")) || span_ends(atom_text(c, i - 1), SPAN("نّ")));
}

/* "لم يكشف ... عن", "عبر حسابه": a word that is written like a verb and is none. */
static bool
is_no_verb(const struct clause *c, uint32_t i, uint32_t begin, uint32_t first)
{
	struct span text = atom_text(c, i);
	const struct event *last = c->events > first ? &c->event[c->events - 1] : NULL;

	if (is_behind_that(c, i, begin))
		return true;
	/* "عبّر عن" expresses, "عبر" is a way */
	if (atom_has(c, i, i + 1, WORD_PREPOSITION) && !span_is(atom_text(c, i + 1), "عن"))
		return true;
	/* "who scored", "without telling" */
	if (i > begin && atom_has(c, i - 1, i, WORD_RELATIVE | WORD_DETERMINER))
		return true;
	/* "an official asked not to be named": of whom speaks already more is told */
	return last != NULL && last->inverted && last->to == i && (c->atom[i].form & FORM_ING) == 0 && !span_begins(text, SPAN("و")) && !span_begins(text, SPAN("ف"));
}

/* "نقلت الصحيفة عن مسؤول قوله": who is quoted, behind "from" at atom i. False if it is not there. */
static bool
is_relayed(const struct clause *c, uint32_t verb, uint32_t i, uint32_t end, uint32_t *from, uint32_t *to)
{
	if (c->r->lexis->cue[c->atom[verb].cue].class != CUE_RELAY || !span_is(atom_text(c, i), "عن"))
		return false;
	*from = i + 1;
	*to = arabic_end(c, *from, end);
	return *to > *from;
}

static void
add_verb(struct clause *c, uint32_t i, uint32_t begin, uint32_t end, uint32_t first)
{
	/* "said to me my father" */
	uint32_t from = i + 1 + atom_has(c, i + 1, end, WORD_PRONOUN);
	uint32_t to = (c->atom[i].form & FORM_ING) != 0 ? i : arabic_end(c, from, end);

	if (to > from) {
		uint32_t holder = holder_behind(c, from, to, end), whom, whom_end;

		if (holder > to) {
			from = holder;
			to = holder + 1;
		} else if (is_relayed(c, i, to, end, &whom, &whom_end)) {
			from = whom;
			to = whom_end;
		}
		plain_add(c, EVENT_VERB, i, i + 1, from, to)->inverted = true;
	} else if (is_relayed(c, i, i + 1, end, &from, &to)) {
		plain_add(c, EVENT_VERB, i, i + 1, from, to)->inverted = true;
	} else if (i > begin && atom_has(c, i - 1, end, WORD_SUBJECT)) {
		plain_add(c, EVENT_VERB, i, i + 1, i - 1, i);
	} else {
		share(c, i, begin, end, first);
	}
}

void
events_arabic(struct clause *c, uint32_t begin, uint32_t end)
{
	uint32_t first = c->events;

	for (uint32_t i = begin; i < end; i++)
		if (!plain_source(c, i, end) && c->atom[i].kind == ATOM_WORD && c->atom[i].cue != NO_CUE && !is_no_verb(c, i, begin, first))
			add_verb(c, i, begin, end, first);
}
