/* SPDX-License-Identifier: ISC */
/* Whose an Arabic verb is where its subject stands ahead of it, or it has none of its own. */
#include "event_plain.h"
#include "words/arabic.h"

enum { WITHIN_ATOMS = 64 };	/* from the begin of a sentence on, in which its own subject stands */

/* "The minister promised the traders, and said": he, for the verb is of one, and they are many. */
static bool
is_of_others(const struct clause *c, uint32_t verb, const struct event *e)
{
	return e->from < e->to && atom_has(c, e->from, e->to, WORD_GROUP) && !arabic_is_plural_verb(atom_text(c, verb));
}

/* "كان الوزير قد كتب": the subject stands behind the first auxiliary. False if there is none. */
static bool
find_behind_auxiliary(const struct clause *c, uint32_t verb, uint32_t begin, uint32_t *from, uint32_t *to)
{
	uint32_t last = verb - atom_has(c, verb - 1, verb, WORD_AUXILIARY);

	for (uint32_t i = last; i-- > begin && last - i < PLAIN_ATOMS; ) {
		uint32_t behind;

		if (!atom_has(c, i, verb, WORD_AUXILIARY))
			continue;
		behind = arabic_end(c, i + 1, verb);
		/* "كان المرصد الوطني للصحة قد حذر": all of it */
		while (behind > i + 1 && behind < last && c->atom[behind].kind == ATOM_WORD && c->atom[behind].class == 0 && c->atom[behind].cue == NO_CUE)
			behind++;
		if (behind == i + 1 || behind != last)
			return false;
		*from = i + 1;
		*to = behind;
		return true;
	}
	return false;
}

/* "أما البطريرك فقال": of whom the sentence is to tell, and "so" is written onto the verb at atom `verb`. False if it is not. */
static bool
find_topic(const struct clause *c, uint32_t verb, uint32_t begin, uint32_t *from, uint32_t *to)
{
	uint32_t behind;

	if (!atom_frame(c, begin, FRAME_TOPIC) || verb < begin + 2 || !arabic_has_so(atom_text(c, verb)))
		return false;
	behind = arabic_end(c, begin + 1, verb);
	if (behind == begin + 1)
		return false;
	*from = begin + 1;
	*to = behind;
	return true;
}

/*
 * "وزارة البيئة قالت أمس إن", "الوزير سأل النائب": whoever opens the sentence ahead of the verb at atom `verb`, which no letter
 * ties to what is ahead. False if anything but adverbs stands between.
 */
static bool
find_first(const struct clause *c, uint32_t verb, uint32_t begin, uint32_t *from, uint32_t *to)
{
	uint32_t last = verb, start = begin + atom_has(c, begin, verb, WORD_CONJUNCTION | WORD_CONTRAST), behind;

	if (arabic_has_conjunction(atom_text(c, verb)) || (c->atom[verb].form & FORM_ING) != 0 || start >= verb || !atom_speaks(c, &c->atom[start]) || c->atom[start].cue != NO_CUE)
		return false;
	while (last > start + 1 && atom_has(c, last - 1, verb, WORD_ADVERB | WORD_TIME | WORD_AUXILIARY))
		last--;
	behind = arabic_end(c, start, last);
	/* "خطيب الجامع الكبير يدعو": any adjective */
	while (behind > start && behind < last && c->atom[behind].kind == ATOM_WORD && c->atom[behind].class == 0 && c->atom[behind].cue == NO_CUE && arabic_has_article(atom_text(c, behind)))
		behind++;
	if (behind != last)
		return false;
	*from = start;
	*to = behind;
	return true;
}

/* "وفي نهاية الجولة وجه المحافظ الشكر، مضيفا": who stands behind the sentence's own verb, which no table knows. False if nobody does. */
static bool
find_within(const struct clause *c, uint32_t verb, uint32_t begin, uint32_t *from, uint32_t *to)
{
	for (uint32_t i = begin + 1; i < verb && i < begin + WITHIN_ATOMS; i++)
		if ((atom_is_person(c, &c->atom[i]) || (atom_has(c, i, verb, WORD_OFFICE | WORD_PERSON) && arabic_has_article(atom_text(c, i)))) &&
		    c->atom[i - 1].kind == ATOM_WORD && c->atom[i - 1].class == 0 && !(arabic_has_article(atom_text(c, i - 1)) || atom_has(c, i - 1, i, WORD_PLACE))) {
			*from = i;
			*to = arabic_end(c, i, verb);
			return *to > i;
		}
	return false;
}

/* "سأل القاضي المتهم: «...» فأجاب": who was asked, by the last event e, answers. False if nobody was. */
static bool
find_asked(const struct clause *c, uint32_t verb, const struct event *e, uint32_t *from, uint32_t *to)
{
	if (c->r->lexis->cue[e->cue].class != CUE_ASK || !arabic_has_so(atom_text(c, verb)))
		return false;
	*from = e->inverted ? e->to : e->verb_end;
	*to = arabic_end(c, *from, verb);
	return *to > *from && phrase_speaks(c, *from, *to);
}

void
arabic_share(struct clause *c, uint32_t verb, uint32_t begin, uint32_t end, uint32_t first)
{
	uint32_t from = begin + 1 + (atom_has(c, begin + 1, end, WORD_PRONOUN) && !atom_has(c, begin + 1, end, WORD_SUBJECT)), to = arabic_end(c, from, end);

	if (verb > begin && (find_behind_auxiliary(c, verb, begin, &from, &to) || find_first(c, verb, begin, &from, &to))) {
		plain_add(c, EVENT_VERB, verb, verb + 1, from, to);
		return;
	}
	if (c->events > first && find_asked(c, verb, &c->event[c->events - 1], &from, &to)) {
		;
	} else if (c->events > first && !is_of_others(c, verb, &c->event[c->events - 1])) {
		from = c->event[c->events - 1].from;
		to = c->event[c->events - 1].to;
	} else if (verb == begin && atom_has(c, verb, end, WORD_CLAUSE)) {
		return;		/* "يذكر أن": the reporter reminds, nobody says so */
	} else if ((c->atom[verb].form & FORM_ING) != 0 && atom_has(c, begin, verb, WORD_PREPOSITION) && find_within(c, verb, begin, &from, &to)) {
		;
	} else if (verb == begin || to > verb || atom_has(c, begin, verb, WORD_PREPOSITION) || !phrase_speaks(c, from, to)) {
		from = to = 0;
	}
	plain_add(c, EVENT_VERB, verb, verb + 1, from, to)->shared = true;
}

bool
arabic_subject_ahead(const struct clause *c, uint32_t verb, uint32_t begin, uint32_t *from, uint32_t *to)
{
	return find_topic(c, verb, begin, from, to) || find_behind_auxiliary(c, verb, begin, from, to) || find_first(c, verb, begin, from, to);
}
