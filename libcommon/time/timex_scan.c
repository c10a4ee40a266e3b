/* SPDX-License-Identifier: ISC */
/* From a text to its expressions: where to look, what to leave alone. */
#include "time/timex_match.h"

static size_t (*const language_match[LANGUAGES])(const struct items *, size_t, struct timex *) = {
	english_match, persian_match, arabic_match
};

/* "the Friday Imam", "15 Khordad Street", "خیابان پانزده خرداد": what stands ahead of such a word names no time */
static bool
is_name_part(const struct items *s, size_t i, size_t end, const struct timex *t)
{
	const struct item *item = item_at(s, i), *initial = i > 1 ? item_at(s, i - 2) : &item_none;

	if (i > 1 && item->shape == TOKEN_CAPITAL && item->blank && item_mark(s, i - 1, '.') && item_joined(s, i - 1) && initial->kind == TOKEN_WORD &&
	    initial->end - initial->start == 1 && initial->shape != TOKEN_LOWER && t->year == TIMEX_UNSAID && t->day == TIMEX_UNSAID && end == i + 1)
		return true;	/* "A. Winter", "Ms T. Sunday", "Mr O. Weeks" */
	if (i > 0 && item_is(s, i - 1, TIME_AHEAD) && t->year == TIMEX_UNSAID && (t->weekday != TIMEX_UNSAID || t->day != TIMEX_UNSAID))
		return true;
	return item_is(s, end, TIME_BEHIND) && !item_at(s, end - 1)->possessive && t->year == TIMEX_UNSAID &&
	    (t->weekday != TIMEX_UNSAID || t->month != TIMEX_UNSAID || t->holiday != NULL);
}

/* Ages; and "soon" of what is told: "was soon defeated". */
static bool
is_no_time(const struct items *s, size_t i, const struct timex *t)
{
	if (t->rule[0] == 'a' && t->rule[2] == 'e')
		return true;
	return t->reference == REF_FUTURE && t->tense == TENSE_PAST && item_text(s, i).len == 4;
}

/* "Thursday: rain from the west", "The outlook for Friday", "The funeral is on Friday", "The vote is in May": it is ahead */
static bool
is_announced_weekday(const struct items *s, size_t i, size_t end, const struct timex *t)
{
	if (t->month != TIMEX_UNSAID && t->year == TIMEX_UNSAID && t->origin == ORIGIN_NONE && t->day == TIMEX_UNSAID)
		return i > 1 && item_has(s, i - 1, ROLE_IN) && item_has(s, i - 2, ROLE_PRESENT_TENSE);
	if (t->weekday == TIMEX_UNSAID || t->day != TIMEX_UNSAID || t->origin != ORIGIN_NONE)
		return false;
	return (item_mark(s, end, ':') && !item_joined(s, end + 1) && (i == 0 || item_at(s, i - 1)->kind == TOKEN_MARK)) ||
	    (i > 0 && (item_has(s, i - 1, ROLE_FOR) || item_has(s, i - 1 - (i > 1 && item_has(s, i - 1, ROLE_ON)), ROLE_PRESENT_TENSE)));
}

/* "10am-5pm", "9-5" behind days of the week */
static bool
is_span_of_hours(const struct items *s, size_t i)
{
	struct timex clock = timex_empty;
	size_t at = item_mark(s, i, ',') || item_mark(s, i, ':') ? i + 1 : i, end = item_at(s, at)->kind == TOKEN_DIGITS ? clock_match(s, at, &clock) : 0;

	if (end == 0 && item_digits(s, at, 1, 2))
		end = at + 1;
	return end != 0 && (item_is_dash(s, end) || item_has(s, end, ROLE_TO)) && item_digits(s, end + 1, 1, 2) && clock_match(s, end + 1, &clock) != 0;
}

/* "open Tuesday to Sunday", "8am to 6pm Monday to Friday", "Mon-Sat, 10am-5pm": all such days */
static bool
begins_opening_days(const struct items *s, size_t i, size_t end, const struct timex *t)
{
	if ( t->weekday == TIMEX_UNSAID || end != i + 1 || t->type != TIMEX_DATE || t->origin != ORIGIN_NONE ||
	    (!item_has(s, end, ROLE_TO) && !item_is_dash(s, end)) || !item_is(s, end + 1, TIME_WEEKDAY))
		return false;
	return (i > 0 && (item_has(s, i - 1, ROLE_OPEN) || item_has(s, i - 1, ROLE_AM) || item_has(s, i - 1, ROLE_PM))) || is_span_of_hours(s, end + 2);
}

/* "Sat, 10am" of "Mon-Sat, 10am-5pm" is two expressions: makes t the day alone */
static bool
ends_opening_days(const struct items *s, size_t i, const struct timex_list *list, size_t first, struct timex *t)
{
	const struct timex *last = list->n > first ? &list->timex[list->n - 1] : NULL;

	if (last == NULL || last->type != TIMEX_SET || last->weekday == TIMEX_UNSAID || t->weekday == TIMEX_UNSAID || t->hour == TIMEX_UNSAID ||
	    !item_is(s, i, TIME_WEEKDAY) || i < 2 || last->to != item_at(s, i - 2)->end)
		return false;
	t->hour = t->minute = TIMEX_UNSAID;
	t->type = TIMEX_DATE;
	return true;
}

/* Can an expression begin with item i, whose begins are not 0? "the committee", "over lunch" begin nothing, "several odd years" does. */
static inline bool
can_begin(const struct items *s, size_t i)
{
	return (s->item[i].begins & BEGINS_ALONE) != 0 || !item_is_unknown(item_at(s, i + 1)) || span_is(item_text(s, i + 1), "odd");
}

static inline bool
can_begin_eastern(const struct item *item)
{
	return (item->begins & BEGINS_ALONE) != 0 || item->w->is != 0 || word_has_any(item->w);
}

/* The first item from i on that can begin an expression at all, s->n if there is none; most of a text is passed over here. */
static inline size_t
next_begin(const struct items *s, size_t i, enum language language)
{
	const struct item *item = s->item + i, *end = s->item + s->n;

	if (language == LANGUAGE_ENGLISH)
		while (item < end && (item->begins == 0 || !can_begin(s, (size_t)(item - s->item))))
			item++;
	else
		while (item < end && !can_begin_eastern(item))
			item++;
	return (size_t)(item - s->item);
}

static inline bool
is_trigger(const struct item *item)
{
	return item->kind == TOKEN_DIGITS || item->w->triggers;
}

/*
 * Does something that an expression turns on stand at i or soon behind? *next is where the last answer came from.
 * No expression goes on over two words that the tables do not know, and hardly any over one ("every other week").
 */
static bool
trigger_near(const struct items *s, size_t i, size_t *next)
{
	enum { NEAR = 9, UNKNOWN = 2 };
	int unknown = 0;

	if (*next < i)
		*next = i;
	while (*next < s->n && *next < i + NEAR && !is_trigger(&s->item[*next]))
		++*next;
	if (*next >= s->n || *next >= i + NEAR)
		return false;
	if (item_has(s, i, ROLE_CURRENT) || item_has(s, i + 1, ROLE_CURRENT))
		return true;	/* "the present" turns on itself, where others are near */
	for (size_t k = i; k < *next && unknown < UNKNOWN; k++)
		unknown += item_is_unknown(&s->item[k]);
	return unknown < UNKNOWN;
}

void
timex_list_add(struct timex_list *list, const struct timex *t)
{
	list->timex = mem_grow(list->timex, list->n, &list->capacity, sizeof(*t));
	list->timex[list->n++] = *t;
}

/* The expressions of one stretch of text, which begins at byte `base` of the whole. */
static void
scan_stretch(struct items *s, struct timex_words *lexicon, enum language language, struct span text, size_t base,
    struct timex_list *list)
{
	size_t end, next_trigger = 0, first = list->n;

	items_read(s, text, lexicon);
	if (language == LANGUAGE_PERSIAN)
		items_split(s);
	if (!s->trigger)
		return;
	for (size_t i = next_begin(s, 0, language); i < s->n; i = next_begin(s, end, language)) {
		struct timex t;

		end = i + 1;
		if (item_is(s, i, TIME_TRAP) || !trigger_near(s, i, &next_trigger))
			continue;
		t = timex_empty;
		end = language_match[language](s, i, &t);
		if (end == 0) {
			end = i + 1;
			continue;
		}
		t.tense = tense_around(s, i, end, language == LANGUAGE_PERSIAN);
		t.promised = t.tense == TENSE_FUTURE && t.month != TIMEX_UNSAID && tense_promises(s, i, end, t.day == TIMEX_UNSAID);
		if (t.tense == TENSE_NONE && t.mod == MOD_BEFORE)	/* "تا جمعه" */
			t.tense = TENSE_FUTURE;
		if (begins_opening_days(s, i, end, &t)) {
			t.type = TIMEX_SET;
			t.rule = "set";
		}
		if (ends_opening_days(s, i, list, first, &t))
			end = i + 1;
		if (t.tense == TENSE_NONE && is_announced_weekday(s, i, end, &t))
			t.tense = TENSE_FUTURE;
		if (language == LANGUAGE_ENGLISH && t.part != PART_NONE && t.shift < 0 && t.tense == TENSE_FUTURE && !item_has(s, i - 1, ROLE_BY) && strcmp(t.rule, "tonight") == 0)
			t.shift = 0;	/* "will turn colder overnight" */
		if (is_name_part(s, i, end, &t) || is_no_time(s, i, &t))
			continue;
		t.from = s->item[i].start;
		t.to = s->item[end - 1].end;
		t.language = language;
		t.announced = i == 0 || ((item_has(s, i - 1, ROLE_IN) || item_has(s, i - 1, ROLE_THE)) && item_at(s, i - 1)->shape == TOKEN_CAPITAL);
		t.over = i > 0 && item_has(s, i - 1, ROLE_ENDED) && item_has(s, i - 1, ROLE_PAST_TENSE);
		t.looked_back = i > 0 && item_has(s, i - 1, ROLE_SINCE);
		if (t.looked_back)
			t.tense = TENSE_PAST;
		end = range_add(s, i, end, &t, list, first);
	}
	for (size_t i = first; i < list->n; i++) {
		list->timex[i].from += base;
		list->timex[i].to += base;
	}
}

void
timex_scan(struct timex_reader *reader, struct span text, struct span lang, struct timex_list *list)
{
	struct sieve *sieve = &reader->sieve;
	struct timex_words *english;
	struct sieve_place at;

	/* once it has its words, the sieve sees on its way that a text is English */
	if (!sieve->filled || !sieve_begin(sieve, text, false, &at)) {
		enum language language = language_of(text, lang);
		struct timex_words *lexicon = timex_words_of(reader, language);

		if (language != LANGUAGE_ENGLISH) {
			scan_stretch(&reader->items, lexicon, language, text, 0, list);
			return;
		}
		if (!sieve->filled)
			sieve_fill(sieve, lexicon);
		(void)sieve_begin(sieve, text, true, &at);
	}
	english = timex_words_of(reader, LANGUAGE_ENGLISH);
	while (sieve_next(sieve, text, &at))
		scan_stretch(&reader->items, english, LANGUAGE_ENGLISH, span_cut(text, at.from, at.to), at.from, list);
}
