/* SPDX-License-Identifier: ISC */
/* Who speaks in Arabic, whose verb stands first: where its subject ends, which an object may follow without a mark. */
#include "event_plain.h"
#include "words/arabic.h"

enum { HOLDER_ATOMS = 6, WHO_ATOMS = 12 };

static bool
is_definite(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	/* "والد", a father, begins as "and the" does */
	return arabic_has_article(text) || (arabic_has_and_article(text) && !atom_has(c, i, i + 1, SPEAKS)) || atom_has(c, i, i + 1, WORD_PLACE);
}

/* "التركي", "العامة", "الرسمي": goes with the definite noun ahead */
static bool
is_adjective(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	return arabic_has_article(text) && (atom_has(c, i, i + 1, WORD_MODIFIER) || arabic_is_adjective(text));
}

/* "to the press", "to the newspaper", "by voting": a preposition is written onto the word, or stands by itself ahead of marks. */
static bool
is_prefixed(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	if (arabic_has_to_the(text) || arabic_has_by_the(text) || arabic_is_to(text))
		return true;
	return arabic_has_to(text) && (lexis_rest(c->r->lexis, text, strlen(ARABIC_TO))->class & (SPEAKS | WORD_MEDIA | WORD_TITLE)) != 0;
}

/* "باسم الحكومة" behind a spokesman: the phrase goes on */
static bool
is_in_name_of(const struct clause *c, uint32_t i, uint32_t start)
{
	return i > start && atom_frame(c, i, FRAME_ON);
}

/* "الأمين العام للأمم المتحدة", "المدير العام لمنظمة الصحة", "المركز الوطني للإحصاء": what somebody is of stands behind "to" where an adjective is between. */
static bool
is_of_body(const struct clause *c, uint32_t start, uint32_t i)
{
	struct span text = atom_text(c, i);

	if (i == start + 2 && is_adjective(c, i - 1) && atom_has(c, start, i - 1, WORD_ORGAN) && arabic_has_to_the(text) && c->atom[i].class == 0)
		return (lexis_rest(c->r->lexis, text, strlen(ARABIC_TO))->class & (SPEAKS | WORD_MEDIA | WORD_TITLE)) == 0 && !arabic_is_many(text);
	if (i < start + 2 || !is_adjective(c, i - 1) || !atom_has(c, start, i, WORD_OFFICE) || !arabic_has_to(text) || c->atom[i].class != 0)
		return false;
	return (lexis_rest(c->r->lexis, arabic_behind_to(text), 0)->class & WORD_ORGAN) != 0;
}

/*
 * A noun phrase is whole once a word of it is definite: "وزير الصحة", "الوزير". What goes on is an adjective, the
 * second half of "التربية والتعليم", or who holds the office; an object does not: "رفض الوزير الاتهامات".
 */
static uint32_t
goes_to(const struct clause *c, uint32_t start, uint32_t i, bool whole, uint32_t end)
{
	for (; i < end && i - start < PLAIN_ATOMS; i++) {
		if (c->atom[i].kind == ATOM_NAME)
			return i + 1;
		if (plain_is_marked_name(c, i, start)) {
			whole = true;
			continue;
		}
		if (whole && is_of_body(c, start, i)) {
			whole = arabic_has_to_the(atom_text(c, i));
			continue;
		}
		if (c->atom[i].kind != ATOM_WORD || c->atom[i].cue != NO_CUE || atom_has(c, i, end, PLAIN_ENDS) || is_prefixed(c, i))
			break;
		if (is_in_name_of(c, i, start)) {
			whole = false;
			continue;
		}
		/* "دراسة أجراها باحثون": which they made */
		if (i == start + 1 && c->atom[i].class == 0 && arabic_has_owner(atom_text(c, i)) && atom_has(c, start, i, WORD_DOCUMENT) && !arabic_has_article(atom_text(c, start)))
			break;
		/* "اتهمت المندوبة المتمردين": many do not go with one */
		if (whole && arabic_is_many(atom_text(c, i)) && !atom_has(c, start, i, WORD_GROUP))
			break;
		if (whole && !is_adjective(c, i) && !arabic_has_and_article(atom_text(c, i)) && !atom_has(c, i, end, WORD_CONJUNCTION))
			break;
		/* "my teacher" */
		whole |= is_definite(c, i) || (atom_has(c, i, end, WORD_FAMILY) && arabic_is_relative(atom_text(c, i))) || (i > start && arabic_has_owner(atom_text(c, i)));
	}
	while (i > start && atom_has(c, i - 1, end, WORD_CONJUNCTION))
		i--;
	return i;
}

uint32_t
arabic_end(const struct clause *c, uint32_t i, uint32_t end)
{
	/* "قال لاهثا:" */
	if (i < end && c->atom[i].class == 0 && arabic_is_manner(atom_text(c, i)) && (atom_is(c, i + 1, end, ATOM_COLON) || atom_is(c, i + 1, end, ATOM_QUOTE)))
		return i;
	return atom_has(c, i, end, WORD_SUBJECT) ? i + 1 : goes_to(c, i, i, false, end);
}

bool
arabic_hides_article(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	return arabic_has_to_the(text) && (lexis_rest(c->r->lexis, text, strlen(ARABIC_TO))->class & SPEAKS) == 0;
}

bool
arabic_is_act(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	if (text.len == 0 || (c->atom[i].class & SPEAKS) != 0)
		return false;
	if (atom_frame(c, i, FRAME_ACT))
		return true;
	/* "قلقه": his concern */
	return (lexis_owned(c->r->lexis, text)->frame & FRAME_ACT) != 0;
}

uint32_t
arabic_source(const struct clause *c, uint32_t i, uint32_t end, uint32_t *from)
{
	bool what = atom_frame(c, i, FRAME_WHAT);
	uint32_t to;

	*from = i + 1;
	if (arabic_is_to(atom_text(c, *from)) || atom_has(c, *from, end, WORD_PREPOSITION))
		++*from;
	/* "وفق ما أعلنه الوزير", "وفقا لما أفاد به": the verb, and the pronoun behind it */
	if (what || atom_frame(c, *from, FRAME_WHAT)) {
		*from += 1 + !what;
		*from += atom_has(c, *from, end, WORD_PRONOUN) && !atom_has(c, *from, end, WORD_SUBJECT);
	}
	if (*from < end && c->atom[*from].kind == ATOM_WORD && is_prefixed(c, *from) && !arabic_is_to(atom_text(c, *from)))
		return goes_to(c, *from, *from + 1, arabic_hides_article(c, *from), end);
	to = arabic_end(c, *from, end);
	/* "وفق الجدول الزمني": what is definite, and no word for who speaks, is no source; a family's name ends as an adjective does */
	if (!what && *from < end && c->atom[*from].class == 0 && arabic_has_article(atom_text(c, *from)) && !arabic_is_adjective(atom_text(c, *from)) &&
	    !atom_is_person(c, &c->atom[to - 1]))
		return *from;
	return to;
}

/*
 * "رئيسة لجنة الطاقة في البرلمان ريم القاسمي": who holds the office behind what it is of and where, if what is said
 * follows; atom `to`, where the phrase ended, if there is none.
 */
static uint32_t
holder_behind(const struct clause *c, uint32_t verb, uint32_t from, uint32_t to, uint32_t end)
{
	bool behind = atom_has(c, to, end, WORD_PREPOSITION) || is_prefixed(c, to);

	if (atom_is_person(c, &c->atom[to - 1]))
		return to;
	/* "قال مدير مستشفى الرحمة العام الدكتور سامي الرفاعي إن": no object of such a verb could stand there */
	if (!atom_has(c, from, to, WORD_OFFICE | WORD_PERSON) || !(behind || atom_frame(c, verb, FRAME_BARE)))
		return to;
	for (uint32_t i = to + behind; i < end && i < to + HOLDER_ATOMS; i++) {
		const struct atom *behind = &c->atom[i + 1];

		if (atom_is_person(c, &c->atom[i])) {
			bool said = i + 1 >= end || behind->kind == ATOM_COLON || behind->kind == ATOM_QUOTE || behind->kind == ATOM_COMMA ||
			    atom_has(c, i + 1, end, WORD_REPORT) || arabic_is_act(c, i + 1);

			return said && !atom_has(c, i - 1, end, WORD_PREPOSITION) ? i : to;
		}
		if (c->atom[i].kind != ATOM_WORD || c->atom[i].cue != NO_CUE || atom_has(c, i, end, PLAIN_ENDS & ~WORD_PREPOSITION))
			return to;
	}
	return to;
}

/* "that the number": behind "that" without a pronoun stands a noun, whatever verb is written like it. */
static bool
is_behind_that(const struct clause *c, uint32_t i, uint32_t begin)
{
	return i > begin && (c->atom[i - 1].class & WORD_REPORT) != 0 && arabic_is_bare_that(atom_text(c, i - 1)) && !atom_frame(c, i, FRAME_BARE);
}

/* "قال مسؤول، طلب عدم نشر اسمه، إن": between two commas more is told of who speaks, ahead of what he says. */
static bool
is_aside(const struct clause *c, const struct event *last, uint32_t i, uint32_t end)
{
	uint32_t reach = i + PLAIN_ATOMS < end ? i + PLAIN_ATOMS : end;

	if (c->atom[i].cue == NO_CUE || !last->inverted || i <= last->to || i - last->to > PLAIN_ATOMS || c->atom[last->to].kind != ATOM_COMMA || (c->atom[i].form & FORM_ING) != 0)
		return false;
	for (uint32_t k = last->to + 1; k < i; k++)
		if (c->atom[k].kind > ATOM_NAME)
			return false;
	while (i < reach && c->atom[i].kind <= ATOM_NAME)
		i++;
	return atom_is(c, i, reach, ATOM_COMMA) && atom_has(c, i + 1, end, WORD_REPORT);
}

/* "أن الوزارة تتابع الوضع، مبينا": a verb of what is reported, of which nothing is said further. */
static bool
is_reported(const struct clause *c, const struct event *last, uint32_t i, uint32_t end)
{
	uint32_t that = i;

	while (that > last->end && i - that < PLAIN_ATOMS && c->atom[that].kind <= ATOM_NAME && !atom_has(c, that, end, WORD_REPORT))
		that--;
	if (that <= last->verb || !atom_has(c, that, end, WORD_REPORT))
		return false;
	while (++i < end && c->atom[i].kind <= ATOM_NAME)
		if (atom_has(c, i, end, WORD_REPORT) || c->atom[i].cue != NO_CUE)
			return false;
	return i == end || c->atom[i].kind == ATOM_COMMA || c->atom[i].kind == ATOM_STOP;
}

/* "عبر المدرب، سامي الرفاعي، عن حزنه": who does so stands between. */
static bool
is_expressing(const struct clause *c, uint32_t i)
{
	uint32_t k = i + 1;

	while (k < c->n && k < i + WHO_ATOMS && c->atom[k].kind <= ATOM_COMMA && c->atom[k].cue == NO_CUE && !atom_frame(c, k, FRAME_FROM) && (c->atom[k].class & (WORD_REPORT | WORD_PREPOSITION)) == 0)
		k++;
	return k < c->n && atom_frame(c, k, FRAME_FROM) && (k == i + 1 || atom_speaks(c, &c->atom[i + 1]));
}

/* "عبّر عن" expresses, "عبر" is a way; "من يتحدث": whoever speaks. */
static bool
is_no_cue(const struct clause *c, uint32_t i, uint32_t begin)
{
	if (atom_has(c, i, i + 1, WORD_PREPOSITION) && !is_expressing(c, i))
		return true;
	return i > begin && atom_frame(c, i - 1, FRAME_OBJECT) && (c->atom[i].form & FORM_ING) == 0 && !arabic_has_conjunction(atom_text(c, i));
}

/* "لم يكشف ... عن", "عبر حسابه": a word that is written like a verb and is none. */
static bool
is_no_verb(const struct clause *c, uint32_t i, uint32_t begin, uint32_t end, uint32_t first)
{
	const struct event *last = c->events > first ? &c->event[c->events - 1] : NULL;

	if (is_behind_that(c, i, begin))
		return true;
	if (is_no_cue(c, i, begin))
		return true;
	/* "who scored", "without telling" */
	if (i > begin && atom_has(c, i - 1, i, WORD_RELATIVE | WORD_DETERMINER))
		return true;
	if (last != NULL && !arabic_has_conjunction(atom_text(c, i)) && is_reported(c, last, i, end))
		return true;
	/* "an official asked not to be named": of whom speaks already more is told */
	return last != NULL && last->inverted && last->to == i && (c->atom[i].form & FORM_ING) == 0 && !arabic_has_conjunction(atom_text(c, i));
}

/* "نقلت الصحيفة عن مسؤول قوله", "نقل الموقع الرسمي للنادي عن": who is quoted, behind the "from" nearest to atom i. False if it is not there. */
static bool
is_relayed(const struct clause *c, uint32_t verb, uint32_t i, uint32_t end, uint32_t *from, uint32_t *to)
{
	if (c->r->lexis->cue[c->atom[verb].cue].class != CUE_RELAY)
		return false;
	for (uint32_t k = i; k < end && k < i + HOLDER_ATOMS && !atom_frame(c, i, FRAME_FROM) && c->atom[k].kind == ATOM_WORD && c->atom[k].cue == NO_CUE; k++)
		if (atom_frame(c, k + 1, FRAME_FROM))
			i = k + 1;
	if (i >= end || !atom_frame(c, i, FRAME_FROM))
		return false;
	*from = i + 1;
	*to = arabic_end(c, *from, end);
	return *to > *from;
}

/* "سامي الرفاعي، الذي قال إن": who somebody is, and what he said. */
static bool
add_relative(struct clause *c, uint32_t i, uint32_t begin, uint32_t end)
{
	uint32_t name = i - 2;

	if (i < begin + 2 || !atom_has(c, i - 1, i, WORD_RELATIVE) || !(atom_has(c, i + 1, end, WORD_REPORT) || atom_is(c, i + 1, end, ATOM_COLON)))
		return false;
	name -= c->atom[name].kind == ATOM_COMMA && name > begin;
	/* "سامي الرفاعي، وكيل الوزارة، الذي قال": past what he is */
	for (uint32_t k = name; !atom_is_person(c, &c->atom[name]) && k > begin && name - k < HOLDER_ATOMS && c->atom[k].kind <= ATOM_COMMA && c->atom[k].kind != ATOM_QUOTE; k--)
		if (c->atom[k].kind == ATOM_COMMA && atom_has(c, k + 1, i, WORD_OFFICE | WORD_PERSON))
			name = k - 1;
	if (!atom_is_person(c, &c->atom[name]))
		return false;
	plain_add(c, EVENT_VERB, i, i + 1, name, name + 1)->relative = true;
	return true;
}

/* "said to me my father", "said to him"; "إلى" is folded as "to me" is, but ends on another letter. */
static bool
is_to_whom(const struct clause *c, uint32_t i, uint32_t end)
{
	return atom_has(c, i, end, WORD_PRONOUN) && !atom_has(c, i, end, WORD_SUBJECT) && (!atom_has(c, i, end, WORD_PREPOSITION) || arabic_is_relative(atom_text(c, i)));
}

/* "المصلين", "المتظاهرين": many who do something, in the form that no subject has. */
static bool
is_object_form(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	return c->atom[i].kind == ATOM_WORD && (c->atom[i].class & ~(uint32_t)WORD_GROUP) == 0 && text.len >= strlen("المصلين") && span_begins(text, SPAN("الم")) && span_ends(text, SPAN("ين"));
}

static void
add_verb(struct clause *c, uint32_t i, uint32_t begin, uint32_t end, uint32_t first)
{
	uint32_t from = i + 1 + is_to_whom(c, i + 1, end);
	bool object = c->r->lexis->cue[c->atom[i].cue].class == CUE_URGE || c->r->lexis->cue[c->atom[i].cue].class == CUE_PROMISE;
	uint32_t to = (c->atom[i].form & FORM_ING) != 0 ? i : arabic_end(c, from, end);

	if (to > from && arabic_subject_ahead(c, i, begin, &from, &to)) {
		plain_add(c, EVENT_VERB, i, i + 1, from, to);
		return;
	}
	/* "وأكد ضرورة": what is said, and nobody is named who says it; "أنه كتب الفصل": "he" is in the word ahead */
	if (to > from && (arabic_is_act(c, from) || (i > begin && atom_has(c, i - 1, i, WORD_REPORT) && !arabic_is_bare_that(atom_text(c, i - 1)))))
		to = from;
	/* "ودعا المصلين إلى التعاون": many, in the form that an object has */
	if (object && to == from + 1 && is_object_form(c, from))
		to = from;
	/* "طالب بفتح": whoever it is, not what is asked for */
	if (object && from < end && c->atom[from].class == 0 && arabic_has_by(atom_text(c, from)))
		to = from;

	if (to > from) {
		uint32_t holder = holder_behind(c, i, from, to, end), whom, whom_end;

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
		arabic_share(c, i, begin, end, first);
	}
}

/* "ذكرت الوكالة نقلا عن مصدر أن": whoever is quoted so behind the verb and its subject has said it; the last event is the source. */
static void
give_relay(struct clause *c, uint32_t first)
{
	struct event *source = &c->event[c->events - 1], *verb = source - 1;

	if (c->events < first + 2 || verb->kind != EVENT_VERB || !atom_frame(c, source->verb_end - 1, FRAME_RELAY))
		return;
	for (uint32_t i = verb->end; i < source->begin; i++)
		if ((c->atom[i].kind > ATOM_NAME && c->atom[i].kind != ATOM_COMMA) || atom_has(c, i, source->begin, WORD_REPORT))
			return;
	event_speaker(verb, source->from, source->to);
	verb->inverted = true;
	verb->end = source->end;
	c->events--;
}

/* "نقلا عن مصدر، ذكرت الصحيفة أن": the source stands ahead of the verb, which is the last event. */
static void
take_relay_ahead(struct clause *c, uint32_t begin, uint32_t first)
{
	struct event *verb = &c->event[c->events - 1], *source = verb - 1;

	if (c->events != first + 2 || source->kind != EVENT_ACCORDING || source->begin > begin || !verb->inverted || !atom_frame(c, source->verb_end - 1, FRAME_RELAY) ||
	    !atom_is(c, verb->verb - 1, verb->verb, ATOM_COMMA) || !atom_has(c, verb->end, c->n, WORD_REPORT))
		return;
	verb->from = source->from;
	verb->to = source->to;
	*source = *verb;
	c->events--;
}

void
events_arabic(struct clause *c, uint32_t begin, uint32_t end)
{
	uint32_t first = c->events;

	for (uint32_t i = begin; i < end; i++)
		if (plain_source(c, i, end))
			give_relay(c, first);
		else if (c->events > first && is_aside(c, &c->event[c->events - 1], i, end))
			c->atom[i].cue = NO_CUE;
		else if (c->atom[i].kind == ATOM_WORD && c->atom[i].cue != NO_CUE && !add_relative(c, i, begin, end)) {
			if (!is_no_verb(c, i, begin, end, first)) {
				add_verb(c, i, begin, end, first);
				take_relay_ahead(c, begin, first);
			} else if (is_no_cue(c, i, begin)) {
				c->atom[i].cue = NO_CUE;
			}
		}
}
