/* SPDX-License-Identifier: ISC */
/*
 * Weeks by number, weekdays by count: "2024-W07", "week 12 of 2001", "the last Friday of
 * November", "the Friday before last", "two Fridays ago", "the year after next".
 */
#include "time/timex_persian.h"

enum { LAST_WEEK = 53 };

/* A weekday's full name, in the singular or the plural. */
static bool
is_weekday(const struct items *s, size_t i, bool plural)
{
	const struct item *item = item_at(s, i);

	return (item->w->is & TIME_WEEKDAY) != 0 && weekday_cased(item) &&
	    (item->w->how & WEEKDAY_WEAK) == 0 && ((item->w->how & WEEKDAY_PLURAL) != 0) == plural;
}

static bool
is_week_number(const struct items *s, size_t i)
{
	return item_digits(s, i, 1, 2) && item_at(s, i)->value >= 1 && item_at(s, i)->value <= LAST_WEEK;
}

/* "2024-W07", "2024W07", with a weekday behind "2024-W07-3" */
static size_t
iso_match(const struct items *s, size_t i, struct timex *t)
{
	size_t w = item_is_dash(s, i + 1) && item_joined(s, i + 1) ? i + 2 : i + 1, end = w + 2;

	if (!item_digits(s, i, 4, 4) || item_at(s, i)->value < 1000 || !item_joined(s, w) || !item_joined(s, w + 1) ||
	    !span_is(item_text(s, w), "W") || !item_digits(s, w + 1, 2, 2) || !is_week_number(s, w + 1))
		return 0;
	t->year = (int)item_at(s, i)->value;
	t->week = (int)item_at(s, w + 1)->value;
	t->rule = "week";
	if (item_is_dash(s, end) && item_joined(s, end) && item_joined(s, end + 1) && item_digits(s, end + 1, 1, 1) &&
	    item_at(s, end + 1)->value >= 1 && item_at(s, end + 1)->value <= 7) {
		t->weekday = (int)item_at(s, end + 1)->value - 1;
		return end + 2;
	}
	return end;
}

/* "week 12 of 2001", "week 7, 2024" */
static size_t
numbered_match(const struct items *s, size_t i, struct timex *t)
{
	struct timex year = timex_empty;
	size_t next = i + 2, end;

	if (!item_is(s, i, TIME_UNIT) || item_at(s, i)->w->unit != UNIT_WEEK || (item_at(s, i)->w->how & (UNIT_PLURAL | UNIT_SET)) != 0 ||
	    !is_week_number(s, i + 1))
		return 0;
	if (item_has(s, next, ROLE_OF) || item_has(s, next, ROLE_IN) || item_mark(s, next, ','))
		next++;
	if (!item_digits(s, next, 4, 4) || (end = bare_year_match(s, next, &year)) == 0) {
		/* "in week 40"; "in week 4 of the trial", "at week 12" count from elsewhere */
		if (i == 0 || !item_has(s, i - 1, ROLE_IN) || item_at(s, i)->shape != TOKEN_LOWER || next != i + 2)
			return 0;
		t->week = (int)item_at(s, i + 1)->value;
		t->rule = "week";
		return next;
	}
	t->year = year.year;
	t->week = (int)item_at(s, i + 1)->value;
	t->rule = "week";
	return end;
}

/* "the last Friday of November 2021", "the first Monday in May"; "the fifth" may be none, as a 30th is */
static size_t
nth_weekday_match(const struct items *s, size_t i, struct timex *t)
{
	size_t at = item_has(s, i, ROLE_THE) ? i + 1 : i, end, year;
	struct timex y = *t;
	int nth = -1;
	bool weak;

	if (item_has(s, at, ROLE_LAST) || item_has(s, at, ROLE_LAST_OF))
		end = at + 1;
	else if ((end = ordinal_match(s, at, &nth)) == 0 || nth > 5)
		return 0;
	if (!is_weekday(s, end, false) || (!item_has(s, end + 1, ROLE_OF) && !item_has(s, end + 1, ROLE_IN)))
		return 0;
	if (item_has(s, end + 1, ROLE_OF) && (item_has(s, end + 2, ROLE_EACH) || item_has(s, end + 2, ROLE_THE)) && item_is(s, end + 3, TIME_UNIT) &&
	    item_at(s, end + 3)->w->unit == UNIT_MONTH && (item_at(s, end + 3)->w->how & UNIT_PLURAL) == 0) {
		if (!item_has(s, end + 2, ROLE_EACH))
			return 0;
		t->amount[0] = (struct timex_amount){ 1, UNIT_MONTH };	/* "the first Monday of each month" */
		t->amounts = 1;
		t->type = TIMEX_SET;
		t->rule = "set";
		return end + 4;
	}
	y.weekday = item_at(s, end)->w->weekday - 1;
	if ((end = month_match(s, end + 2, &y, &weak)) == 0)
		return 0;
	y.nth = nth;
	y.rule = "nth-weekday";
	*t = y;
	year = year_match(s, item_mark(s, end, ',') ? end + 1 : end, &y);
	if (year == 0 || item_has(s, year, ROLE_COUNTED))
		return end;
	*t = y;
	return year;
}

/* Does a word of time stand there, which "last" ahead of it belongs to: "the week before last Christmas"? */
static bool
goes_on(const struct items *s, size_t i)
{
	return item_is(s, i, TIME_TRIGGER | TIME_CARDINAL | TIME_ORDINAL) || item_at(s, i)->kind == TOKEN_DIGITS ||
	    item_has(s, i, ROLE_FEW) || item_has(s, i, ROLE_SEVERAL);
}

/* "the Friday before last", "the week before last", "the year after next" */
static size_t
second_match(const struct items *s, size_t i, struct timex *t)
{
	size_t at = item_has(s, i, ROLE_THE) ? i + 1 : i;
	const struct time_word *w = item_at(s, at)->w;
	bool back = item_has(s, at + 1, ROLE_BEFORE) && item_has(s, at + 2, ROLE_LAST);

	if ((!back && !(item_has(s, at + 1, ROLE_AFTER) && item_has(s, at + 2, ROLE_NEXT))) || goes_on(s, at + 3))
		return 0;
	if (is_weekday(s, at, false)) {
		t->weekday = w->weekday - 1;
		t->rule = "relative-weekday";
	} else if ((w->is & TIME_SEASON) != 0 && (w->how & SEASON_PLURAL) == 0) {	/* "the summer before last" */
		t->season = w->season;
		t->rule = "relative-season";
	} else if ((w->is & TIME_UNIT) != 0 && (w->how & (UNIT_PLURAL | UNIT_SET | UNIT_WEAK)) == 0 && w->unit >= UNIT_WEEK &&
	    w->unit <= UNIT_CENTURY) {
		t->unit = (enum time_unit)w->unit;
		t->rule = "relative-unit";
	} else {
		return 0;
	}
	t->origin = ORIGIN_DOCUMENT;
	t->shift = back ? -2 : 2;
	return at + 3;
}

/* "the Monday before that", "and the Thursday after.": beside what was told; not "the Friday after he left" */
static size_t
weekday_beside(const struct items *s, size_t i, struct timex *t)
{
	bool back = item_has(s, i + 2, ROLE_BEFORE), that = item_has(s, i + 3, ROLE_THAT);
	const struct item *behind = item_at(s, i + 3 + that);

	if (!item_has(s, i, ROLE_THE) || !is_weekday(s, i + 1, false) || (!back && !item_has(s, i + 2, ROLE_AFTER)) ||
	    (behind->kind != TOKEN_MARK && !(that && word_has(behind->w, ROLE_SUBJECT))))
		return 0;
	t->weekday = item_at(s, i + 1)->w->weekday - 1;
	t->origin = ORIGIN_TEXT;
	t->shift = back ? -1 : 1;
	t->rule = "relative-weekday";
	return i + 3 + that;
}

/* "two Fridays ago", "three Sundays from now" */
static size_t
weekdays_match(const struct items *s, size_t i, struct timex *t)
{
	size_t end = number_match(s, i, &t->shift);
	bool ahead = item_has(s, end + 1, ROLE_FROM) && item_is(s, end + 2, TIME_REF) && item_at(s, end + 2)->w->reference == REF_PRESENT;

	if (end == 0 || t->shift < 1 || t->shift > LAST_WEEK || !is_weekday(s, end, true) || (!ahead && !item_has(s, end + 1, ROLE_AGO)))
		return 0;
	t->weekday = item_at(s, end)->w->weekday - 1;
	t->origin = ORIGIN_DOCUMENT;
	t->rule = "relative-weekday";
	if (ahead)
		return end + 3;
	t->shift = -t->shift;
	return end + 2;
}

/* "الأسبوع الثاني من مايو", "هفته دوم اسفند": within the month */
static size_t
week_of_month(const struct items *s, size_t i, size_t *month)
{
	int nth;

	if (!item_is(s, i, TIME_UNIT) || item_at(s, i)->w->unit != UNIT_WEEK || (item_at(s, i)->w->how & (UNIT_PLURAL | UNIT_SET)) != 0)
		return 0;
	if (item_has(s, i + 1, ROLE_RECENT) || item_has(s, i + 1, ROLE_END))
		*month = i + 2;
	else if ((*month = ordinal_match(s, i + 1, &nth)) == 0 || nth > 5)
		return 0;
	return *month;
}

/* "آخرین جمعه آبان", "آخر جمعة من نوفمبر", "جمعه آخر آبان"; a plain ordinal behind the day is its date: "الجمعة الثاني من مايو" */
static size_t
eastern_weekday(const struct items *s, size_t i, size_t *month, struct timex *t)
{
	bool behind = item_is(s, i, TIME_WEEKDAY);
	size_t day = behind ? i : i + 1;
	int nth = -1;

	if (behind ? !item_has(s, i + 1, ROLE_RECENT) && !item_has(s, i + 1, ROLE_END) : !item_has(s, i, ROLE_LAST_OF) &&
	    ((day = ordinal_match(s, i, &nth)) == 0 || nth > 5))
		return 0;
	if (!item_is(s, day, TIME_WEEKDAY))
		return 0;
	t->weekday = item_at(s, day)->w->weekday - 1;
	t->nth = nth;
	return *month = behind ? i + 2 : day + 1;
}

size_t
weekly_eastern(const struct items *s, size_t i, struct timex *t)
{
	size_t month, end, year;
	struct timex y;
	bool weak;

	if (week_of_month(s, i, &month) == 0 && eastern_weekday(s, i, &month, t) == 0)
		return 0;
	if (item_has(s, month, ROLE_OF))
		month++;
	y = *t;
	if ((end = persian_month(s, month, &y)) == 0) {
		y = *t;
		if ((end = month_match(s, month, &y, &weak)) == 0)
			return 0;
		if (y.year == TIMEX_UNSAID && (year = year_match(s, end, &y)) != 0)
			end = year;
	}
	*t = y;
	t->rule = t->nth != 0 ? "nth-weekday" : t->year != TIMEX_UNSAID ? "month-year" : "month";
	return end;
}

size_t
weekly_match(const struct items *s, size_t i, struct timex *t)
{
	size_t at = item_has(s, i, ROLE_THE) ? i + 1 : i, end;

	if (item_digits(s, i, 4, 4))
		return iso_match(s, i, t);
	if (item_is(s, at, TIME_UNIT | TIME_WEEKDAY | TIME_SEASON) && !(item_is(s, at, TIME_ORDINAL) && item_is(s, at + 1, TIME_WEEKDAY)))	/* "second" */
		return (end = second_match(s, i, t)) != 0 || (end = weekday_beside(s, i, t)) != 0 ? end : numbered_match(s, i, t);
	return (end = nth_weekday_match(s, i, t)) != 0 ? end : weekdays_match(s, i, t);
}
