/* SPDX-License-Identifier: ISC */
/* Who speaks in Persian, whose verb stands last; and what Arabic has in common with it: event_arabic.c. */
#include "event_plain.h"
#include "words/arabic.h"

enum { DATELINE_ATOMS = 5, MARKED_ATOMS = 4, MARKED_TOKENS = 3, LABEL_ATOMS = 8 };	/* a word and its marks */

/* "تهران - ایرنا - ", "گروه حوادث: ": past the place and the agency, or the desk, that a report begins with. */
static uint32_t
past_dateline(const struct clause *c, uint32_t begin, uint32_t end)
{
	uint32_t past = begin;

	if (begin > 0)
		return begin;
	for (uint32_t i = begin; i < end && i - past < DATELINE_ATOMS; i++) {
		if (c->atom[i].cue != NO_CUE)
			break;
		if (i > past && (c->atom[i].kind == ATOM_DASH || (c->atom[i].kind == ATOM_COLON && !atom_is(c, i + 1, end, ATOM_QUOTE))))
			past = i + 1;
	}
	return past;
}

/* A body or a paper, in Arabic also behind "to" that is written onto it. */
static bool
is_body(const struct clause *c, uint32_t i)
{
	struct span text = atom_text(c, i);

	return atom_has(c, i, c->n, WORD_ORGAN | WORD_MEDIA | WORD_GROUP) || (c->r->lexis->lang[0] == 'a' && c->atom[i].class == 0 && arabic_has_to(text) &&
	    (arabic_is_to(text) || (lexis_rest(c->r->lexis, text, strlen(ARABIC_TO))->class & (WORD_ORGAN | WORD_MEDIA)) != 0));
}

/*
 * "حزب «فردا»", "حركة \"فتح\"", "لجريدة «البيان»": marks around the name of a body, not around what it says. Around one word
 * they may stand behind more of it: "وكالة أنباء الشرق «وام»".
 */
bool
plain_is_marked_name(const struct clause *c, uint32_t i, uint32_t start)
{
	uint32_t reach;

	if (i <= start || c->atom[i].kind != ATOM_QUOTE || c->atom[i].begins)
		return false;
	/* "يرى صاحب «سقف من طين» أن": an Arabic noun without an article is of what the marks name */
	if (c->r->lexis->lang[0] == 'a' && atom_has(c, i - 1, i, WORD_OFFICE | WORD_PERSON) && !arabic_has_article(atom_text(c, i - 1)) &&
	    (atom_has(c, i + 1, c->n, WORD_REPORT) || atom_is(c, i + 1, c->n, ATOM_COLON)))
		return true;
	reach = c->atom[i].to == c->atom[i].from + MARKED_TOKENS ? MARKED_ATOMS : 1;
	for (uint32_t k = i; k-- > start && i - k <= reach && c->atom[k].kind <= ATOM_NAME && c->atom[k].cue == NO_CUE; ) {
		if (is_body(c, k))
			return true;
		if (atom_has(c, k, i, PLAIN_ENDS))
			break;
	}
	return false;
}

/* "یکی از نمایندگان", some of them; "امام جمعه", the imam of Friday, who is no day */
static bool
goes_on(const struct clause *c, uint32_t i, uint32_t start)
{
	if (i > start && atom_frame(c, i, FRAME_ON))
		return atom_has(c, i - 1, i, WORD_DETERMINER) || (i > start + 1 && atom_has(c, i - 1, i, WORD_PERSON | WORD_GROUP) && atom_has(c, i - 2, i, WORD_DETERMINER));	/* "یک تن از آنان" */
	return i > start && atom_has(c, i, i + 1, WORD_TIME) && atom_frame(c, i - 1, FRAME_DAY);
}

/* "پدربزرگ اخم کرد", "پیرمرد آه کشید", "پدربزرگ عصایش را": what the verb behind it does not go without, or what is his. An office may be what somebody becomes. */
static bool
is_part_of_verb(const struct clause *c, uint32_t start, uint32_t i)
{
	if (i == start || c->atom[i].kind != ATOM_WORD || atom_has(c, start, i, WORD_OFFICE))
		return false;
	/* "پدربزرگ خندید.": the sentence ends on its verb, and most verbs of a story on these letters */
	if (i == start + 1 && c->atom[i].class == 0 && (span_ends(atom_text(c, i), SPAN("د")) || span_ends(atom_text(c, i), SPAN("ت"))) && atom_has(c, start, i, WORD_FAMILY | WORD_PERSON) && atom_is(c, i + 1, c->n, ATOM_STOP))
		return true;
	return atom_frame(c, i + 1, FRAME_BARE) || (i == start + 1 && atom_frame(c, i + 1, FRAME_OBJECT) && span_ends(atom_text(c, i), SPAN("ش")));
}

/* "وزیر راه دو ماه پیش", "عمو رجب پنجاه سال": how long or when, and no part of who it is. */
static bool
is_span_of_time(const struct clause *c, uint32_t start, uint32_t i)
{
	return i > start && atom_has(c, i, c->n, WORD_DETERMINER) && atom_has(c, i + 1, c->n, WORD_TIME);
}

/* Behind a name what stands is no part of it, but an office beside it: "علی کریمی رئیس پلیس راه". */
static uint32_t
persian_end(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t start = i;

	if (atom_has(c, i, end, WORD_SUBJECT))
		return i + 1;
	while (i < end && i - start < PLAIN_ATOMS && !is_part_of_verb(c, start, i) && !is_span_of_time(c, start, i) && !(i > start && c->atom[i - 1].kind == ATOM_NAME) && (c->atom[i].kind == ATOM_NAME ||
	    goes_on(c, i, start) || plain_is_marked_name(c, i, start) || (c->atom[i].kind == ATOM_WORD && c->atom[i].cue == NO_CUE && !atom_has(c, i, end, PLAIN_ENDS))))
		i++;
	i += i > start && atom_frame(c, i - 1, FRAME_ON) && atom_has(c, i, end, WORD_SUBJECT);	/* "یکی از آنان" */
	while (i > start && atom_has(c, i - 1, end, WORD_CONJUNCTION))
		i--;
	return i;
}

uint32_t
plain_end(const struct clause *c, uint32_t i, uint32_t end)
{
	return c->r->lexis->lang[0] == 'a' ? arabic_end(c, i, end) : persian_end(c, i, end);
}

struct event *
plain_add(struct clause *c, uint8_t kind, uint32_t verb, uint32_t verb_end, uint32_t from, uint32_t to)
{
	struct event *e = event_add(c, kind, verb, verb_end);

	e->cue = c->atom[verb].cue;
	e->form = (c->atom[verb].form & FORM_ING) != 0 ? FORM_ING : FORM_PAST;
	event_speaker(e, from, to);
	return e;
}

/* "In Tabriz Ali Karimi said": no preposition governs the person at atom i. */
static bool
is_named(const struct clause *c, uint32_t preposition, uint32_t i)
{
	/* "در روز شنبه وزیر نیرو", "در همین حال رئیس مجلس" */
	if (i > preposition + 1 && atom_has(c, i - 1, i, WORD_TIME) && atom_has(c, i, c->n, WORD_OFFICE | WORD_ORGAN))
		return true;
	return i > preposition + 1 && atom_is_person(c, &c->atom[i]) && (c->atom[i - 1].class & WORD_PREPOSITION) == 0;
}

/* "Mr. President, the minister said": who is spoken to does not. */
static void
skip_address(const struct clause *c, uint32_t end, uint32_t *from, uint32_t *to)
{
	uint32_t next = *to + 1, behind;

	if (!atom_has(c, *from, *to, WORD_TITLE) || !atom_is(c, *to, end, ATOM_COMMA))
		return;
	for (uint32_t i = *from; i < *to; i++)
		if (c->atom[i].kind == ATOM_NAME)
			return;
	behind = plain_end(c, next, end);
	if (behind > next && phrase_speaks(c, next, behind)) {
		*from = next;
		*to = behind;
	}
}

/* The subject of a Persian sentence: its first noun phrase, past adverbials that end on a comma. */
static bool
first_phrase(const struct clause *c, uint32_t begin, uint32_t end, uint32_t *from, uint32_t *to)
{
	uint32_t i = past_dateline(c, begin, end);

	/* "۱- وزیر گفت" */
	if (i + 1 < end && c->atom[i].kind == ATOM_WORD && c->p->token[c->atom[i].from].kind == TOKEN_DIGITS && c->atom[i + 1].kind >= ATOM_DASH)
		i += 2;
	while (i < end && (atom_has(c, i, end, WORD_CONJUNCTION | WORD_CLAUSE | WORD_TIME) ||
	    (atom_has(c, i, end, WORD_DETERMINER) && atom_has(c, i + 1, end, WORD_TIME)) || (atom_has(c, i, end, WORD_MODIFIER) && atom_has(c, i - 1, i, WORD_TIME)) || c->atom[i].kind == ATOM_COMMA ||
	    c->atom[i].kind == ATOM_STOP || c->atom[i].kind == ATOM_QUOTE))
		i++;
	while (atom_has(c, i, end, WORD_PREPOSITION)) {
		uint32_t governed = i++;

		while (i < end && c->atom[i].kind != ATOM_COMMA && !is_named(c, governed, i))
			i++;
		i += atom_is(c, i, end, ATOM_COMMA);
	}
	if (i >= end)
		return false;
	*from = i;
	*to = plain_end(c, i, end);
	if (atom_frame(c, *to, FRAME_OBJECT))
		*to = plain_without_object(c, *from, *to);
	/* "this (object) Ali Karimi said" */
	if (atom_has(c, *from, end, WORD_DETERMINER) && atom_frame(c, *to, FRAME_OBJECT) && *to <= *from + 2) {
		*from = *to + 1;
		*to = plain_end(c, *from, end);
	}
	skip_address(c, end, from, to);
	return *to > *from;
}

/* "In the report it is said that": no subject, so the document speaks that the sentence begins with and the verb at atom i ends. */
static bool
is_written(const struct clause *c, uint32_t begin, uint32_t i, uint32_t *from, uint32_t *to)
{
	uint32_t first = past_dateline(c, begin, i);

	if (!atom_has(c, first, i, WORD_PREPOSITION))
		return false;
	*from = first + 1;
	*to = persian_end(c, *from, i);
	if (*to != i || *to == *from)
		return false;
	for (uint32_t k = *from; k < i; k++)
		if (!atom_has(c, k, i, WORD_DETERMINER))
			return atom_has(c, k, i, WORD_DOCUMENT);
	return false;
}

bool
plain_source(struct clause *c, uint32_t i, uint32_t end)
{
	bool ahead = i > 0 && atom_has(c, i - 1, end, WORD_PREPOSITION) && !c->atom[i].begins && !(c->r->lexis->lang[0] == 'f' && atom_frame(c, i - 1, FRAME_OBJECT));
	uint32_t from = i + 1, to;

	if (!atom_has(c, i, end, WORD_SOURCE))
		return false;
	if (c->r->lexis->lang[0] == 'a') {
		to = arabic_source(c, i, end, &from);
	} else {
		from += atom_has(c, from, end, WORD_PREPOSITION);
		from += atom_frame(c, from, FRAME_FROM);	/* "بر اساس اعلام پلیس" */
		to = plain_end(c, from, end);
	}
	if (to <= from || !(c->r->lexis->lang[0] == 'a' || ahead || phrase_speaks(c, from, to)))
		return false;
	plain_add(c, EVENT_ACCORDING, ahead ? i - 1 : i, i + 1, from, to)->cue = NO_CUE;
	return true;
}

/* "Minister: the bridge is safe", "Ruiz: "No."": a headline, or a label ahead of a quotation. */
static void
label(struct clause *c, uint32_t begin, uint32_t end)
{
	uint32_t to = plain_end(c, begin, end), colon = to;

	/* "وزیر در جمع دانشجویان: پل امن است": where the minister speaks */
	while (c->p->is_head && to > begin && colon < end && colon < to + LABEL_ATOMS && c->atom[colon].kind <= ATOM_NAME && c->atom[colon].cue == NO_CUE &&
	    atom_has(c, to, end, WORD_PREPOSITION))
		colon++;
	/* "ابتسمت سلمى الحداد: «نعم»": an Arabic verb that no table knows, and its subject */
	if (c->r->lexis->lang[0] == 'a' && to == begin + 2 && atom_is_person(c, &c->atom[begin + 1]) && c->atom[begin].kind == ATOM_WORD && c->atom[begin].class == 0 &&
	    !arabic_has_article(atom_text(c, begin)))
		begin++;
	if (colon > begin && colon + 1 < end && c->atom[colon].kind == ATOM_COLON &&
	    (c->p->is_head || c->atom[colon + 1].kind == ATOM_QUOTE) && phrase_speaks(c, begin, to))
		plain_add(c, EVENT_LABEL, colon, colon + 1, begin, to)->cue = NO_CUE;
}

/* "The agency wrote in the words of a member": whoever is quoted so between the subject and its verb at atom i, and no source of all. */
static bool
take_relay(struct clause *c, uint32_t first, uint32_t i, uint32_t subject, uint32_t *from, uint32_t *to)
{
	const struct event *e = c->events > first ? &c->event[c->events - 1] : NULL;

	if (e == NULL || e->kind != EVENT_ACCORDING || !atom_frame(c, e->verb_end - 1, FRAME_RELAY) || (e->begin <= subject && e->to != i) ||
	    (c->atom[i].form & FORM_ING) != 0)
		return false;
	*from = e->from;
	*to = e->to;
	c->events--;
	return true;
}

bool
plain_is_own(const struct clause *c, uint32_t verb)
{
	const struct atom *a = &c->atom[verb];

	return c->r->lexis->lang[0] == 'f' && (a->form & FORM_ING) == 0 && span_ends(token_text(&c->p->token[a->to - 1], c->p->passage.place.text), SPAN("م"));
}

/* "وزیر آلمان که مدعی شده بود": of whom "who" tells that he speaks. False if the verb at atom i is another's. */
static bool
find_relative(const struct clause *c, uint32_t begin, uint32_t i, uint32_t *from, uint32_t *to)
{
	while (i > begin && atom_has(c, i - 1, i, WORD_ADVERB))
		i--;
	if (i < begin + 2 || !atom_has(c, i - 1, i, WORD_REPORT))
		return false;
	*to = *from = i - 1;
	while (*from > begin && *to - *from < PLAIN_ATOMS && c->atom[*from - 1].kind <= ATOM_NAME && c->atom[*from - 1].cue == NO_CUE &&
	    !atom_has(c, *from - 1, *to, PLAIN_ENDS))
		--*from;
	while (*from < *to && !atom_speaks(c, &c->atom[*from]))
		++*from;
	return *from < *to && !atom_has(c, *from, *to, WORD_ORGAN | WORD_DOCUMENT);
}

/* "به یاد داریم که منتقدان می‌گفتند": whoever stands between "that" and the verb at atom i. False if it is anything else. */
static bool
find_behind_that(const struct clause *c, uint32_t begin, uint32_t i, uint32_t *from, uint32_t *to)
{
	uint32_t k = i;

	while (k > begin && i - k < PLAIN_ATOMS && c->atom[k - 1].kind <= ATOM_NAME && !atom_has(c, k - 1, i, WORD_REPORT))
		k--;
	if (k == begin || !atom_has(c, k - 1, i, WORD_REPORT) || persian_end(c, k, i) != i || k == i)
		return false;
	*from = k;
	*to = i;
	return phrase_speaks(c, k, i);
}

/* "نگاهی به رود انداخت و گفت": something, not somebody, opens the sentence, and the verb at atom i is a second one. */
static bool
is_object_ahead(const struct clause *c, uint32_t i, uint32_t from, uint32_t to)
{
	return to == from + 1 && c->atom[from].kind == ATOM_WORD && c->atom[from].class == 0 && atom_has(c, i - 1, i, WORD_CONJUNCTION) && atom_has(c, to, i, WORD_PREPOSITION) &&
	    span_ends(atom_text(c, from), SPAN("ی"));
}

/* Where the subject ends that begins at atom i, an object behind it left out. */
static uint32_t
subject_end(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t to = persian_end(c, i, end);

	return to > i && atom_frame(c, to, FRAME_OBJECT) ? plain_without_object(c, i, to) : to;
}

bool
plain_is_contrast(const struct clause *c, uint32_t i, uint32_t end)
{
	uint32_t to;

	if (c->r->lexis->lang[0] != 'f' || !atom_has(c, i, end, WORD_CONTRAST) || c->atom[i].begins)
		return false;
	to = subject_end(c, i + 1, end);
	if (to == i + 1 || !phrase_speaks(c, i + 1, to) || atom_has(c, i + 1, i + 2, WORD_DETERMINER) || atom_frame(c, to, FRAME_OBJECT))
		return false;
	while (to < end && c->atom[to].kind <= ATOM_NAME && c->atom[to].cue == NO_CUE && !atom_has(c, to, end, WORD_AUXILIARY))
		to++;
	return to < end && c->atom[to].kind == ATOM_WORD && c->atom[to].cue != NO_CUE;
}

static void
persian(struct clause *c, uint32_t begin, uint32_t end)
{
	uint32_t from = 0, to = 0, first = c->events, who, who_end;
	bool found = first_phrase(c, begin, end, &from, &to);

	for (uint32_t i = begin; i < end; i++) {
		if (plain_source(c, i, end))
			continue;
		/* "علی کریمی می‌گوید پول نیست اما وزارت نیرو این را رد کرد": another one */
		if (plain_is_contrast(c, i, end)) {
			from = i + 1;
			to = subject_end(c, from, end);
			found = true;
		}
		if (c->atom[i].kind != ATOM_WORD || c->atom[i].cue == NO_CUE)
			continue;
		found |= take_relay(c, first, i, from, &from, &to) || (!found && is_written(c, begin, i, &from, &to));
		if (plain_is_own(c, i) && !(found && atom_has(c, from, i, WORD_SUBJECT)))
			plain_add(c, EVENT_VERB, i, i + 1, 0, 0);
		else if (find_relative(c, begin, i, &who, &who_end) || (!found && find_behind_that(c, begin, i, &who, &who_end)))
			plain_add(c, EVENT_VERB, i, i + 1, who, who_end);
		else if (found && from < i && !is_object_ahead(c, i, from, to))
			plain_add(c, EVENT_VERB, i, i + 1, from, to)->shared = c->events > 1 && c->event[c->events - 2].from == from;
		else
			plain_add(c, EVENT_VERB, i, i + 1, 0, 0)->shared = true;
	}
}

void
events_plain(struct clause *c)
{
	bool first = c->r->lexis->lang[0] == 'a';
	struct sentence s = { 0 };

	while (sentence_next(c, &s)) {
		label(c, s.begin, s.end);
		if (first)
			events_arabic(c, s.begin, s.end);
		else
			persian(c, s.begin, s.end);
	}
}
