/* SPDX-License-Identifier: ISC */
/* Where the words that are reported begin and end in Persian and Arabic: behind the verb, with few frames. */
#include "content_part.h"
#include "event_plain.h"
#include "words/arabic.h"

enum { THAT_ATOMS = 16, SOURCE_ATOMS = 12, OBJECT_ATOMS = 8, WHERE_ATOMS = 5, SHORTEST = 2, WHOLE_CLAUSE = 3, ASKED_ATOMS = 64, BYLINE_ATOMS = 4, BYLINE_PAR = 3 };	/* atoms */

/*
 * "that" within reach of the verb. In Persian it stands right behind it ("گفت که"), or behind
 * "this" ("با اشاره به این که"); in Arabic behind who speaks, to whom and when.
 */
static uint32_t
find_that(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t reach = c->r->lexis->lang[0] == 'a' ? THAT_ATOMS : 2, first = i;

	for (uint32_t k = i; k < end && k < i + reach; k++) {
		if (atom_has(c, k, end, WORD_REPORT) && !(k > first && atom_frame(c, k - 1, FRAME_WITHOUT)))
			return k;
		if (plain_is_marked_name(c, k, first))
			continue;
		if (atom_is(c, k, end, ATOM_QUOTE) || atom_is(c, k, end, ATOM_COLON) || atom_is(c, k, end, ATOM_STOP) || c->atom[k].cue != NO_CUE)
			return end;
	}
	return end;
}

/* "he said today: it is late": the colon within reach, and no quotation behind it. */
static uint32_t
find_colon(const struct clause *c, uint32_t i, uint32_t end)
{
	for (uint32_t k = i; k < end && k < i + THAT_ATOMS; k++) {
		if (atom_is(c, k, end, ATOM_COLON))
			return atom_is(c, k + 1, end, ATOM_QUOTE) ? end : k;
		if (atom_is(c, k, end, ATOM_QUOTE) || atom_is(c, k, end, ATOM_STOP) || c->atom[k].cue != NO_CUE)
			return end;
	}
	return end;
}

/* Where it goes on behind an aside between commas, or behind one comma, at atom `from`. */
static uint32_t
past_aside(const struct clause *c, uint32_t from, uint32_t end)
{
	uint32_t i = from + 1;

	if (!atom_is(c, from, end, ATOM_COMMA))
		return from;
	while (i < end && c->atom[i].kind <= ATOM_NAME)
		i++;
	return atom_is(c, i, end, ATOM_COMMA) ? i + 1 : from + 1;
}

/* Past "during the meeting" ahead of what is said by a noun: "أكد المدير خلال اللقاء ضرورة العمل". */
static uint32_t
past_where(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t k = i;

	if (!atom_has(c, i, end, WORD_PREPOSITION) || atom_frame(c, i, FRAME_OBJECT | FRAME_FROM))
		return i;
	while (k < end && k < i + WHERE_ATOMS && c->atom[k].kind <= ATOM_NAME && c->atom[k].cue == NO_CUE && !atom_has(c, k, end, WORD_REPORT))
		if (arabic_is_act(c, ++k))
			return k;
	return i;
}

/* "انتقد الوزير صمت المجلس": what an Arabic verb praises or blames, behind its subject. End if it has none, or a preposition. */
static uint32_t
find_praised(const struct clause *c, const struct event *e, uint32_t i, uint32_t end)
{
	enum { NONE = WORD_PREPOSITION | WORD_REPORT | WORD_CLAUSE | WORD_ADVERB | WORD_TIME | WORD_PRONOUN | WORD_RELATIVE };

	if ((!e->inverted && e->form != FORM_ING) || !(atom_is(c, i, end, ATOM_WORD) || atom_is(c, i, end, ATOM_NAME)) || c->atom[i].cue != NO_CUE)
		return end;
	return atom_has(c, i, end, NONE) || arabic_has_by(atom_text(c, i)) || arabic_has_to(atom_text(c, i)) ? end : i;
}

/* Ahead of the comma, or of a participle: "انتقد الوزير صمت المجلس قائلا". */
static uint32_t
praised_end(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t comma = content_comma(c, i, end);

	while (i < comma && (c->atom[i].cue == NO_CUE || (c->atom[i].form & FORM_ING) == 0))
		i++;
	return i;
}

/*
 * "دعا إلى الحوار", "حذر الوزير من العواقب", "طالب بالإفراج": what an Arabic verb asks for, warns of or promises, behind the
 * preposition that the verb has, or where "by" is written onto it. End if there is none within reach.
 */
static uint32_t
find_object(const struct clause *c, uint32_t verb, uint32_t i, uint32_t end)
{
	bool noun = atom_frame(c, verb, FRAME_NOUN);

	i = past_aside(c, i, end);
	for (uint32_t k = i; k < end && k < i + OBJECT_ATOMS && c->atom[k].kind <= ATOM_NAME && c->atom[k].cue == NO_CUE; k++) {
		/* "أشار من جانبه إلى": such a verb has what is said behind another one */
		if (noun && atom_frame(c, k, FRAME_OBJECT) && arabic_has_owner(atom_text(c, k + 1)) && atom_has(c, k + 2, end, WORD_PREPOSITION))
			continue;
		if (atom_frame(c, k, noun ? FRAME_OBJECT | FRAME_FROM : FRAME_OBJECT) && atom_is(c, k + 1, end, ATOM_WORD) && !atom_has(c, k + 1, end, WORD_PLACE | WORD_TIME))
			return k + 1;
		if (c->atom[k].kind == ATOM_WORD && (c->atom[k].class & ~(uint32_t)WORD_FIRST) == 0 && arabic_has_by(atom_text(c, k)))
			return k;
	}
	return end;
}

/*
 * "أكد المدير، أمس، ضرورة العمل", "أعرب عن قلقه", "نفت وجود خلاف": what an Arabic verb says by a noun alone, behind its
 * subject, an aside and a preposition. End if it says nothing so.
 */
static uint32_t
find_act(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t time = i = past_aside(c, i, end);

	while (atom_has(c, i, end, WORD_TIME | WORD_ADVERB))
		i++;
	i += i > time && atom_is(c, i, end, ATOM_COMMA);	/* "، مهند الشمري، اليوم الأربعاء، زيادة" */
	i += atom_has(c, i, end, WORD_PREPOSITION) && (atom_frame(c, i, FRAME_OBJECT) || atom_frame(c, i, FRAME_FROM));
	i = past_where(c, i, end);
	i += i < end && arabic_has_to_the(atom_text(c, i)) && arabic_is_act(c, i + 1);	/* "أكد الوزير للصحفيين حرصه" */
	/* "أنكر المتهم ما نسب إليه" */
	return i + 1 < end && (arabic_is_act(c, i) || (atom_frame(c, i, FRAME_WHAT) && atom_has(c, i, end, WORD_RELATIVE))) ? i : end;
}

/* "كتبت: سلمى الحداد": who wrote the report, in a paragraph of its own. */
static bool
is_byline(const struct clause *c, const struct event *e, uint32_t colon, uint32_t end)
{
	if (e->verb > 0 || c->par > BYLINE_PAR || colon != e->verb_end || !(end == c->n || c->atom[end].begins) || end > colon + 1 + BYLINE_ATOMS)
		return false;
	for (uint32_t i = colon + 1; i < end; i++)
		if (c->atom[i].kind > ATOM_NAME || c->atom[i].cue != NO_CUE || (c->atom[i].class & ~(uint32_t)WORD_FIRST) != 0)
			return false;
	return true;
}

static bool
begins_with_and(const struct clause *c, uint32_t i)
{
	return c->r->lexis->lang[0] == 'a' && arabic_has_and(atom_text(c, i));
}

/* "نوشته بود", had written: atom i, behind the verb, is its second half. */
static bool
is_of_verb(const struct clause *c, uint32_t i, uint32_t end)
{
	return c->r->lexis->lang[0] == 'f' && atom_has(c, i, end, WORD_AUXILIARY);
}

uint32_t
content_plain_behind(const struct clause *c, const struct event *e, uint32_t q)
{
	uint32_t from = e->inverted ? e->end : e->verb_end;

	from = past_aside(c, from + is_of_verb(c, from, q), q);
	/* "قال المتحدث باسم الشرطة في مكان الحادث «نحقق»": such a verb has no object but what is said */
	if (c->r->lexis->lang[0] == 'a' && atom_frame(c, e->verb, FRAME_BARE) && !atom_has(c, from, q, WORD_PREPOSITION | WORD_REPORT))
		return q;
	return from;
}

/*
 * Where another verb of speech takes the word: ", adding that", "and added that". Behind "stating
 * that A, she said" the last comma ahead of the main verb ends A.
 */
static uint32_t
next_verb(const struct clause *c, uint32_t from, uint32_t to, uint32_t k, uint32_t events)
{
	bool stated = c->event[k].form == FORM_ING && c->r->lexis->lang[0] == 'f';
	uint32_t comma = to, i = from + SHORTEST;

	for (uint32_t but = i; k + 1 < events && but < to; but++)
		if (plain_is_contrast(c, but, to))
			to = but - (c->atom[but - 1].kind == ATOM_COMMA);

	for (uint32_t n = k + 1; n < events && c->event[n].verb < to; n++) {
		uint32_t at = c->event[n].verb;

		if (c->event[n].kind != EVENT_VERB || at <= from + SHORTEST)
			continue;
		if (plain_is_reported(c, at, c->event[k].verb))
			continue;
		for (; i < at; i++)
			if (c->atom[i].kind == ATOM_COMMA)
				comma = i;
		if (comma < at && stated && c->event[n].form != FORM_ING)
			return comma;
		/* "stating that A he said: B" */
		if (stated && c->event[n].form != FORM_ING && (atom_is(c, c->event[n].verb_end, c->n, ATOM_COLON) || atom_has(c, c->event[n].verb_end, c->n, WORD_REPORT)))
			return at;
		if (atom_is(c, at - 1, to, ATOM_COMMA) || atom_has(c, at - 1, to, WORD_CONJUNCTION))
			return at - 1;
		/* " .. مضيفا أن": two stops in place of a comma */
		if (atom_is(c, at - 1, to, ATOM_STOP)) {
			while (at > from && atom_is(c, at - 1, to, ATOM_STOP))
				at--;
			return at;
		}
		/* "، فيما نفت الوزارة" */
		if (at > from + SHORTEST + 1 && atom_has(c, at - 1, to, WORD_CLAUSE) && atom_is(c, at - 2, to, ATOM_COMMA))
			return at - 2;
		if (begins_with_and(c, at))
			return at;
	}
	return to;
}

/* "According to a source in the ministry (on Monday),": the comma within reach behind a source that opens the sentence; else where it ends. */
static uint32_t
source_end(const struct clause *c, uint32_t begin, const struct event *e, uint32_t end)
{
	uint32_t i = e->end;

	if (e->begin > begin + atom_has(c, begin, end, WORD_CONJUNCTION))
		return i;
	while (i < end && i < e->end + SOURCE_ATOMS && c->atom[i].kind <= ATOM_NAME && (c->atom[i].cue == NO_CUE || c->r->lexis->lang[0] == 'a') && !atom_has(c, i, end, WORD_REPORT))
		i++;
	return atom_is(c, i, end, ATOM_COMMA) ? i : e->end;
}

/* Behind "according to her,", or ahead of it. */
static bool
according(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to)
{
	const struct clause *c = &a->clause;
	const struct event *e = &c->event[k];

	uint32_t behind = source_end(c, begin, e, end);

	*to = (struct content){ .from = begin, .to = e->begin, .rule = "according", .sure = 80 };
	to->to -= to->to > begin && c->atom[to->to - 1].kind == ATOM_COMMA;
	/* "به نقل از روابط عمومی، علی کریمی گفت:": the source hands on what another one says */
	for (uint32_t n = k + 1; atom_is(c, behind, end, ATOM_COMMA) && c->r->lexis->lang[0] == 'f' && atom_frame(c, e->verb_end - 1, FRAME_RELAY) && n < events; n++)
		if (c->event[n].kind == EVENT_VERB && c->event[n].from == behind + 1 && c->event[n].to > behind + 1)
			return false;
	if (atom_is(c, behind, end, ATOM_COMMA)) {
		to->from = behind + 1;
		to->to = content_end(a, begin, to->from, end, k, events);
	}
	return to->to >= to->from + SHORTEST;
}

/*
 * "He said that the work is done and with thanks to the press announced": in Persian a verb of speech without a subject of
 * its own takes over behind the "and" that stands between a finite verb and a preposition.
 */
static uint32_t
next_predicate(const struct clause *c, uint32_t from, uint32_t to, uint32_t k, uint32_t events)
{
	const struct event *next = &c->event[k + 1];

	if (k + 1 >= events || next->kind != EVENT_VERB || next->from != c->event[k].from || next->verb >= to)
		return to;
	for (uint32_t i = next->verb; i-- > from + SHORTEST && !atom_has(c, i, to, WORD_REPORT); )
		if (atom_has(c, i, to, WORD_CONJUNCTION) && atom_has(c, i - 1, to, WORD_AUXILIARY) && atom_has(c, i + 1, to, WORD_PREPOSITION))
			return i;
	return to;
}

/* "أن العمل بدأ، وهو ما نفاه الوزير": what the reporter adds of an Arabic report. */
static uint32_t
next_remark(const struct clause *c, uint32_t from, uint32_t to)
{
	for (uint32_t i = from + SHORTEST; i + 2 < to; i++)
		if (c->atom[i].kind == ATOM_COMMA && atom_frame(c, i + 2, FRAME_WHAT) && atom_has(c, i + 1, to, WORD_ADVERB | WORD_SUBJECT))
			return i;
	return to;
}

/* "خواستار ورود دیوان به این موضوع شد": what a Persian noun asks for stands ahead of its verb, or behind "that". False if there is no verb. */
static bool
find_asked(const struct clause *c, const struct event *e, uint32_t end, struct content *to)
{
	uint32_t i = e->verb_end;

	if (!atom_frame(c, e->verb, FRAME_WHAT) || c->atom[e->verb].to > c->atom[e->verb].from + 1)
		return false;
	while (i < end && i - e->verb_end < ASKED_ATOMS && c->atom[i].kind <= ATOM_COMMA && !atom_has(c, i, end, WORD_AUXILIARY))
		i++;
	if (!atom_has(c, i, end, WORD_AUXILIARY))
		return false;
	*to = (struct content){ .from = e->verb_end, .to = i, .rule = "object", .sure = 60 };
	if (atom_has(c, i + 1, end, WORD_REPORT))
		*to = (struct content){ .from = i + 1, .rule = "that", .sure = 90 };
	return true;
}

/*
 * "خانواده را سنگر جامعه دانست": what a Persian verb calls something; from where that begins, behind a comma or who speaks, or
 * with "this". "بازداشت سه خبرنگار را محکوم کرد": what it praises or blames. False if that cannot be told, or marks have it.
 */
static bool
find_called(const struct clause *c, const struct event *e, struct content *to)
{
	bool praised = c->r->lexis->cue[e->cue].class == CUE_PRAISE;
	uint32_t least = e->from < e->to && e->to < e->verb ? e->to : 0, object = e->verb, i;

	while (object > least && e->verb - object < PLAIN_ATOMS && c->atom[object - 1].kind <= ATOM_NAME && !atom_frame(c, object, FRAME_OBJECT))
		object--;
	if (object + 2 - praised > e->verb || !atom_frame(c, object, FRAME_OBJECT) || (atom_has(c, object + 1, e->verb, WORD_PREPOSITION) && !atom_frame(c, object + 1, FRAME_ON)))
		return false;
	for (i = object; i > least && c->atom[i - 1].kind <= ATOM_NAME && !atom_has(c, i - 1, object, PLAIN_ENDS | WORD_DETERMINER); i--)
		;
	/* "وی بازداشت سه خبرنگار را محکوم کرد": all behind who blames it, if it is clear where that ends */
	for (uint32_t k = i; praised && least > 0 && k > least && c->atom[k - 1].kind <= ATOM_NAME && !atom_has(c, k - 1, object, PLAIN_ENDS & ~WORD_ADVERB); )
		i = --k == least || c->atom[k - 1].kind == ATOM_COMMA ? k : i;
	if (praised && least > 0 && i == least && c->atom[least - 1].kind != ATOM_NAME && !atom_has(c, least - 1, object, WORD_SUBJECT) && !atom_frame(c, i, FRAME_SAME))
		return false;
	if (i > least && atom_has(c, i - 1, object, WORD_DETERMINER))
		i--;
	else if (i > least && c->atom[i - 1].kind != ATOM_COMMA)
		return false;
	*to = (struct content){ .from = i, .to = praised ? object : e->verb, .rule = "object", .sure = 60 };
	return i < object;
}

/*
 * "از کاهش سرقت خبر داد", "بر ضرورت کار تأکید کرد": what a Persian verb with a noun tells of stands ahead of it, behind the
 * preposition of that noun. False if none is there.
 */
static bool
find_governed(const struct clause *c, const struct event *e, struct content *to)
{
	uint32_t least = e->from < e->to && e->to < e->verb ? e->to : 0, i = e->verb;

	if (!atom_frame(c, e->verb, FRAME_NOUN) || c->atom[e->verb].to < c->atom[e->verb].from + 2)
		return false;
	while (i > least && e->verb - i < ASKED_ATOMS && c->atom[i - 1].kind <= ATOM_QUOTE && c->atom[i - 1].cue == NO_CUE && !atom_frame(c, i - 1, FRAME_OBJECT) && !c->atom[i].begins)
		i--;
	/* "پس از بازدید از پل" */
	while (i < e->verb && (!atom_frame(c, i, FRAME_NOUN) || (i > least && atom_has(c, i - 1, e->verb, WORD_PREPOSITION))))
		i++;
	i += i + 1 < e->verb && atom_has(c, i + 1, e->verb, WORD_PREPOSITION);	/* "نسبت به" */
	if (i + 1 >= e->verb || atom_has(c, i + 1, e->verb, WORD_PLACE | WORD_TIME))
		return false;
	*to = (struct content){ .from = i + 1, .to = e->verb, .rule = "object", .sure = 60 };
	return true;
}

bool
content_plain(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to)
{
	const struct clause *c = &a->clause;
	const struct event *e = &c->event[k];
	enum cue_class class = a->r->lexis->cue[e->cue].class;
	bool persian = a->r->lexis->lang[0] == 'f';
	uint32_t i = e->inverted ? e->end : e->verb_end, that, colon, object;

	i += e->kind == EVENT_VERB && is_of_verb(c, i, end);

	if (e->kind == EVENT_ACCORDING)
		return according(a, begin, k, end, events, to);
	if (e->kind == EVENT_LABEL && !atom_is(c, i, end, ATOM_QUOTE))
		*to = (struct content){ .from = i, .rule = "label", .sure = 60 };
	else if (e->kind != EVENT_VERB || class >= CUE_THINK)
		return false;
	else if (persian && (find_asked(c, e, end, to) || ((class == CUE_CALL || class == CUE_PRAISE) && e->form != FORM_ING && find_called(c, e, to))))
		;
	else if ((that = find_that(c, i, end)) < end)
		*to = (struct content){ .from = that, .rule = "that", .sure = 90 };
	else if (!persian && (class == CUE_URGE || class == CUE_PROMISE || atom_frame(c, e->verb, FRAME_NOUN)) && (object = find_object(c, e->verb, i, end)) < end)
		*to = (struct content){ .from = object, .to = content_comma(c, object, end), .rule = "object", .sure = 60 };
	else if (!persian && class != CUE_RELAY && (object = find_act(c, i, end)) < end)
		*to = (struct content){ .from = object, .to = content_comma(c, object, end), .rule = "object", .sure = 60 };
	/* "وأضاف قائلا: الخط باق" */
	else if (!persian && e->form == FORM_ING && class <= CUE_ASK && atom_is(c, i, end, ATOM_COLON) && (colon = find_colon(c, i, end)) < end)
		*to = (struct content){ .from = colon + 1, .rule = "colon", .sure = 70 };
	else if (!persian && class == CUE_PRAISE && !atom_frame(c, e->verb, FRAME_NOUN | FRAME_BARE) && (object = find_praised(c, e, i, end)) < end)
		*to = (struct content){ .from = object, .to = praised_end(c, object, end), .rule = "object", .sure = 60 };
	else if (e->form == FORM_ING)	/* "pointing to the vote": no statement */
		return false;
	else if (class <= CUE_ASK && atom_has(c, i, end, WORD_QUESTION))
		*to = (struct content){ .from = i, .rule = "question", .sure = 70 };
	else if ((colon = find_colon(c, i, end)) < end && !is_byline(c, e, colon, end))
		*to = (struct content){ .from = colon + 1, .rule = "colon", .sure = 70 };
	else if (persian && !atom_is(c, i, end, ATOM_QUOTE) && find_governed(c, e, to))
		return to->to >= to->from + SHORTEST;
	/* "he stressed the state helps": a Persian clause needs no word ahead of it */
	else if (persian && class <= CUE_URGE && i + WHOLE_CLAUSE < end && c->atom[i].kind <= ATOM_QUOTE &&
	    !atom_has(c, i, end, WORD_CONJUNCTION) && c->atom[i].cue == NO_CUE &&
	    /* "گفته بود «سد پر است»، افزود": the marks have it all */
	    !(c->atom[i].kind == ATOM_QUOTE && c->atom[i + 1].kind >= ATOM_COMMA && c->atom[i + 1].kind <= ATOM_STOP))
		*to = (struct content){ .from = i, .rule = "clause", .sure = 60 };
	else
		return false;
	to->to = next_verb(c, to->from, content_end(a, begin, to->from, to->to > 0 ? to->to : end, k, events), k, events);
	to->to = persian ? next_predicate(c, to->from, to->to, k, events) : next_remark(c, to->from, to->to);
	/* "who asked that his name be kept back told us": the main verb is none of what she asked */
	if (class == CUE_URGE && to->from == i && k + 1 < events && c->event[k + 1].kind == EVENT_VERB && c->event[k + 1].verb < to->to)
		return false;
	return to->to >= to->from + SHORTEST;
}
