/* SPDX-License-Identifier: ISC */
/* The date that a document says it has. */
#include "base/buf.h"
#include "time/timex_match.h"

/* The day of an expression that says month and year; the first of the month where it says no more. */
static long
day_of(const struct timex *t, enum reckoning lunar)
{
	int year = t->bc ? 1 - t->year : t->year;

	return cal_from(reckoning_of(t->calendar, year, lunar), year, t->month, t->day == TIMEX_UNSAID ? 1 : t->day);
}

/* "2/27/15", "5/10/2012": settles the year and, with month_first, the order; false where they stay open. */
static bool
settle_numbers(struct timex *t, bool month_first)
{
	if (t->short_year) {
		if (t->language != LANGUAGE_ENGLISH || strcmp(t->rule, "numeric") != 0 || t->year < 0 || t->year > 99)
			return false;
		t->year += t->year < 50 ? 2000 : 1900;
		t->calendar = CALENDAR_GREGORIAN;
	}
	if (t->order_open) {
		int month = t->day;

		if (!month_first)
			return false;
		t->day = t->month;
		t->month = month;
	}
	return true;
}

/* The Gregorian date of an expression that says month and year; false if it has none by itself. */
static bool
write_iso(struct timex *t, bool month_first, enum reckoning lunar, char iso[11])
{
	struct buf b = { 0 };
	struct cal_day g;
	long day;

	if (t->year == TIMEX_UNSAID || t->bc || !settle_numbers(t, month_first))
		return false;
	day = day_of(t, lunar);
	if (day == CAL_NO_SUCH_DAY || !cal_to(CAL_GREGORIAN, day, &g) || g.year < 1 ||
	    (t->day == TIMEX_UNSAID && t->calendar > CALENDAR_GREGORIAN))
		return false;
	buf_padded(&b, (size_t)g.year, 4);
	buf_byte(&b, '-');
	buf_padded(&b, (size_t)g.month, 2);
	if (t->day != TIMEX_UNSAID) {
		buf_byte(&b, '-');
		buf_padded(&b, (size_t)g.day, 2);
	}
	memcpy(iso, b.p, b.len);
	iso[b.len] = '\0';
	buf_free(&b);
	return true;
}

static bool
own_date_in(struct timex_reader *reader, enum language language, bool month_first, struct span text, size_t *from, size_t *to,
    char iso[11])
{
	struct items *items = &reader->items;
	bool found = false;
	size_t end;

	items_read(items, text, timex_words_of(reader, language));
	for (size_t i = 0; items->trigger && i < items->n; i = end > i ? end : i + 1) {
		struct timex t = timex_empty;
		bool weak;

		end = item_is(items, i, TIME_TRIGGER) || items->item[i].kind == TOKEN_DIGITS ? date_match(items, i, &t) : 0;
		weak = t.day == TIMEX_UNSAID || t.short_year;
		if (end == 0 || (found && weak) || !write_iso(&t, month_first, language_lunar(language), iso))
			continue;
		*from = items->item[i].start;
		*to = items->item[end - 1].end;
		if (!weak)
			return true;
		found = true;
	}
	return found;
}

bool
timex_own_date(struct timex_reader *reader, bool month_first, struct span text, size_t *from, size_t *to, char iso[11])
{
	enum language language = language_of(text, SPAN("und"));

	if (own_date_in(reader, language, month_first, text, from, to, iso))
		return true;
	if (language == LANGUAGE_ENGLISH)
		return false;
	return own_date_in(reader, language == LANGUAGE_PERSIAN ? LANGUAGE_ARABIC : LANGUAGE_PERSIAN, month_first, text, from, to, iso);
}

bool
timex_is_american(struct timex_reader *reader, struct span text)
{
	struct timex t = timex_empty;

	items_read(&reader->items, text, timex_words_of(reader, LANGUAGE_ENGLISH));
	return reader->items.n > 0 && clock_match(&reader->items, 0, &t) != 0 && clock_is_american(&t);
}

static bool
own_day_in(struct timex_reader *reader, enum language language, struct span text, long *day)
{
	struct items *items = &reader->items;

	items_read(items, text, timex_words_of(reader, language));
	for (size_t i = 0; items->trigger && i < items->n; i++) {
		struct timex t = timex_empty;

		if (!item_is(items, i, TIME_TRIGGER) && items->item[i].kind != TOKEN_DIGITS)
			continue;
		if (date_match(items, i, &t) == 0 || t.day == TIMEX_UNSAID || t.year == TIMEX_UNSAID || t.short_year || t.order_open)
			continue;
		*day = day_of(&t, language_lunar(language));
		return *day != CAL_NO_SUCH_DAY;
	}
	return false;
}

bool
timex_own_day(struct timex_reader *reader, struct span text, long *day)
{
	enum language language = language_of(text, SPAN("und"));

	if (own_day_in(reader, language, text, day))
		return true;
	if (language == LANGUAGE_ENGLISH)
		return false;
	return own_day_in(reader, language == LANGUAGE_PERSIAN ? LANGUAGE_ARABIC : LANGUAGE_PERSIAN, text, day);
}
