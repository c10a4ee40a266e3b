/* SPDX-License-Identifier: ISC */
/* Dates of a calendar with the name of a month: "Sunday, 18 February 2024", "the 29th of Bahman", "18 /Feb/ 2024". */
#include "time/timex_match.h"

const struct timex timex_empty = {
	.century = TIMEX_UNSAID, .decade = TIMEX_UNSAID, .year = TIMEX_UNSAID, .month = TIMEX_UNSAID,
	.day = TIMEX_UNSAID, .weekday = TIMEX_UNSAID, .week = TIMEX_UNSAID, .quarter = TIMEX_UNSAID,
	.half = TIMEX_UNSAID, .season = TIMEX_UNSAID, .third = TIMEX_UNSAID, .hour = TIMEX_UNSAID,
	.minute = TIMEX_UNSAID, .second = TIMEX_UNSAID, .zone = TIMEX_UNSAID, .rule = "?"
};

/* The second name of one month: "فبراير/شباط", "شباط (فبراير)" */
static size_t
second_name(const struct items *s, size_t i, const struct timex *t)
{
	bool bracket = item_mark(s, i, '(');

	if (!bracket && !item_mark(s, i, '/') && !item_is_dash(s, i))
		return i;
	if (!item_is(s, i + 1, TIME_MONTH) || item_at(s, i + 1)->w->month != t->month ||
	    item_at(s, i + 1)->w->calendar != t->calendar)
		return i;
	if (bracket && !item_mark(s, i + 2, ')'))
		return i;
	return bracket ? i + 3 : i + 2;
}

/*
 * "jan 5", "5 june", "may 3rd", "march 2015", written as tweets write: without its capital a name of a month is one beside
 * its day or year; "may 3" could go on "times".
 */
static bool
has_number_beside(const struct items *s, size_t i)
{
	bool weak = (item_at(s, i)->w->how & MONTH_WEAK) != 0, stop = item_mark(s, i + 1, '.') && item_joined(s, i + 1);
	size_t next = i + 1 + (stop && (item_at(s, i)->w->how & MONTH_ABBREVIATION) != 0);
	const struct item *number = item_at(s, next), *ahead = item_at(s, i - 1);
	int nth;

	if (number->kind == TOKEN_DIGITS && ordinal_match(s, next, &nth) != 0)
		return nth <= 31;
	if (item_digits(s, next, 4, 4))
		return number->value > 1900 && number->value < 2100;
	if (weak)
		return false;
	if (item_digits(s, next, 1, 2))
		return number->value >= 1 && number->value <= 31 && ((item_at(s, i)->w->how & MONTH_NAME) == 0 || item_at(s, next + 1)->kind == TOKEN_MARK || word_has_any(item_at(s, next + 1)->w));
	return i > 0 && item_digits(s, i - 1, 1, 2) && ahead->value >= 1 && ahead->value <= 31 && ahead->blank;
}

size_t
month_match(const struct items *s, size_t i, struct timex *t, bool *weak)
{
	const struct item *item = item_at(s, i);
	const struct time_word *w = item->w;
	bool month_word = false;

	/* Persian and Arabic: "ماه مهر", "شهر رمضان" */
	if (item_has(s, i, ROLE_MONTH_WORD)) {
		month_word = true;
		item = item_at(s, ++i);
		w = item->w;
	}
	if ((w->is & TIME_MONTH) == 0 || ((w->how & MONTH_CAPITAL) != 0 && item->shape == TOKEN_LOWER && !has_number_beside(s, i)))
		return 0;
	t->month = w->month;
	t->calendar = (enum time_calendar)w->calendar;
	*weak = (w->how & MONTH_WEAK) != 0 && !month_word;
	i++;
	/* "Feb." with the full stop of an abbreviation, when more of the date follows: "Feb. 5", "Feb. of 1999", "Feb. '99" */
	if (item_mark(s, i, '.') && item_joined(s, i) && (w->how & MONTH_ABBREVIATION) != 0 &&
	    item_at(s, i + 1 + (item_has(s, i + 1, ROLE_OF) || item_mark(s, i + 1, '\'') || item_mark(s, i + 1, 0x2019)))->kind == TOKEN_DIGITS)
		i++;
	if (item_has(s, i, ROLE_MONTH_WORD)) {	/* "بهمن ماه" */
		*weak = false;
		i++;
	}
	return second_name(s, i, t);
}

/* 1 to 31 in digits, with its ending; or in words. */
static size_t
day_match(const struct items *s, size_t i, int *day)
{
	size_t end = ordinal_match(s, i, day);
	double n;

	if (end != 0)
		return *day >= 1 && *day <= 31 ? end : 0;
	if (item_digits(s, i, 1, 2)) {
		*day = (int)item_at(s, i)->value;
		/* "the 22d of July", "3d March" as letters once had it */
		if (item_joined(s, i + 1) && span_is(item_text(s, i + 1), "d") && (*day % 10 == 2 || *day % 10 == 3) && *day <= 23)
			return i + 2;
		return *day >= 1 && *day <= 31 ? i + 1 : 0;
	}
	if (!item_is_eastern(s, i) || item_at(s, i)->kind != TOKEN_WORD)
		return 0;
	end = number_match(s, i, &n);
	*day = (int)n;
	return end != 0 && n >= 1 && n <= 31 ? end : 0;
}

/* Marks between the parts: none, a comma, a slash or a dash; the stop of "5th Dec., 2013" goes with its comma. */
static size_t
separator(const struct items *s, size_t i)
{
	if (item_mark(s, i, '.') && item_joined(s, i) && item_mark(s, i + 1, ','))
		i++;
	if (item_mark(s, i, ',') || item_mark(s, i, '/') || item_mark(s, i, 0x60C) || item_is_dash(s, i))
		return i + 1;
	return i;
}

/* Two digits with no further number or month on them, at most a mark: "78" of "15 MAR 78"; not "15 MAR 78.50", "40% of them". */
static bool
is_short_year(const struct items *s, size_t i)
{
	return item_digits(s, i, 2, 2) && !item_has(s, i + 1, ROLE_COUNTED) && !item_is(s, i + 1, TIME_MONTH | TIME_UNIT) &&
	    !item_mark(s, i + 1, '%') && !(item_joined(s, i + 1) && item_joined(s, i + 2) && item_at(s, i + 2)->kind == TOKEN_DIGITS);
}

/* "15 MAR 78": i is behind the month */
static bool
is_military_year(const struct items *s, size_t i)
{
	return item_is(s, i - 1, TIME_MONTH) && item_at(s, i - 1)->shape == TOKEN_UPPER && item_at(s, i - 2)->kind == TOKEN_DIGITS &&
	    is_short_year(s, i) && (item_at(s, i)->value > 31 || (item_joined(s, i) && item_joined(s, i - 1)));	/* "22FEB24" too */
}

/* "15-Mar-18": i is behind the month */
static bool
is_dashed_year(const struct items *s, size_t i)
{
	return item_is(s, i - 1, TIME_MONTH) && item_is_dash(s, i) && item_joined(s, i) && item_is_dash(s, i - 2) && is_short_year(s, i + 1);
}

/* "24 March 809;", "in Ramadan 187": three digits that a mark or a verb leaves a year; i is behind the month */
static bool
is_early_year(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i), *behind = item_at(s, i + 1);

	if (item->digits != 3 || item->kind != TOKEN_DIGITS || item->value < 100 || !item->blank || !item_is(s, i - 1, TIME_MONTH) || item_is_eastern(s, i))
		return false;
	if (behind->kind == TOKEN_MARK)
		return item_is_dash(s, i + 1) ? item_at(s, i + 1)->blank : memchr(",;)", (int)behind->value, 3) != NULL && !(behind->value == ',' && item_joined(s, i + 2));
	return item_at(s, i - 1)->w->calendar == CALENDAR_LUNAR && (word_has(behind->w, ROLE_SUBJECT) || word_has(behind->w, ROLE_PAST_TENSE) || word_has(behind->w, ROLE_THE));
}

/* The year behind a month or a day, with what stands between; `at` where there is none. */
static size_t
year_behind(const struct items *s, size_t at, struct timex *t)
{
	size_t next = separator(s, at), end;
	struct timex y = *t;

	if (next == at && item_has(s, at, ROLE_OF) && (item_digits(s, at + 1, 4, 4) || item_is_eastern(s, at)))
		next = at + 1;
	if (next == at && item_has(s, at, ROLE_OF) && (item_mark(s, at + 1, '\'') || item_mark(s, at + 1, 0x2019)))	/* "January of '98" */
		next = at + 1;
	if (item_mark(s, next, '\'') || item_mark(s, next, 0x2019)) {	/* "Feb. '78" */
		if (!item_digits(s, next + 1, 2, 2) || !item_joined(s, next + 1))
			return at;
		t->year = (int)item_at(s, next + 1)->value;
		t->short_year = true;
		return next + 2;
	}
	if (next == at ? is_military_year(s, at) : is_dashed_year(s, at)) {
		t->year = (int)item_at(s, next)->value;
		t->short_year = true;
		return next + 1;
	}
	end = year_match(s, next, &y);
	if (end == 0 && next == at && is_early_year(s, at)) {
		t->year = (int)item_at(s, at)->value;
		return at + 1;
	}
	if (end != 0 && is_beyond_calendar(&y) && item_at(s, next)->kind == TOKEN_WORD)	/* "۳ آبان دو هزار نفر آمدند" */
		return at;
	/* "May 18, 1000 people": a number of other things; not "May 18, 1973 people" */
	if (end == 0 || (item_has(s, end, ROLE_COUNTED) && !is_uneven_year(s, end - 1)))
		return at;
	/* "May 18, 6:30" and "May 2,000" */
	if (item_digits(s, next, 1, 4) && item_joined(s, end) && item_joined(s, end + 1) && ((item_mark(s, end, ':') &&
	    item_digits(s, end + 1, 2, 2)) || (item_mark(s, end, ',') && item_digits(s, end + 1, 3, 3))))
		return at;
	*t = y;
	return end;
}

/* "18 February 2024", "the 29th of Bahman", "30 - May 2016", "8-Feb-2023" */
static size_t
day_month(const struct items *s, size_t i, struct timex *t)
{
	size_t end, next;
	bool weak;
	int day;

	if (item_has(s, i, ROLE_THE))
		i++;
	end = day_match(s, i, &day);
	if (end == 0)
		return 0;
	next = separator(s, end);
	if (next == end + 1 && item_mark(s, end, ','))
		return 0;
	while (item_has(s, next, ROLE_OF) && next < end + 3)
		next++;
	end = month_match(s, next, t, &weak);
	if (end == 0)
		return 0;
	t->day = day;
	return year_behind(s, end, t);
}

/* "February 18, 2024", "Feb. 18", "June 2017", "June" */
static size_t
month_day(const struct items *s, size_t i, struct timex *t, bool *weak)
{
	size_t end = month_match(s, i, t, weak), next, after;
	int day;

	if (end == 0)
		return 0;
	/* "شهریور ۲۰": Persian writes the day ahead of its month; behind it two digits are a year */
	if (t->calendar == CALENDAR_SOLAR && item_is_eastern(s, i) && item_digits(s, end, 2, 2) && item_at(s, end)->blank &&
	    !item_joined(s, end) && !item_has(s, end + 1, ROLE_COUNTED) && !item_is(s, end + 1, TIME_UNIT)) {
		t->year = (int)item_at(s, end)->value;
		t->short_year = true;
		*weak = false;
		return end + 1;
	}
	next = item_mark(s, end, '/') || item_is_dash(s, end) ? end + 1 : end;
	if (item_has(s, next, ROLE_THE))
		next++;
	/* "by the end of May the Second Squadron" */
	after = item_digits(s, next, 1, 2) || item_is_eastern(s, i) ? day_match(s, next, &day) : 0;
	/* "شهریور ۲۰ نفر": twenty men */
	if (after != 0 && item_is_eastern(s, i) && (item_has(s, after, ROLE_COUNTED) || item_is(s, after, TIME_UNIT)))
		return end;
	/* "June 10:30": a clock time; "June 3.5 %"; "June 2,000" but "June 2,2001" */
	if (after != 0 && !(item_joined(s, after) && (item_mark(s, after, ':') || item_mark(s, after, '.') ||
	    (item_mark(s, after, ',') && item_digits(s, after + 1, 3, 3))) &&
	    item_joined(s, after + 1) && item_at(s, after + 1)->kind == TOKEN_DIGITS) && !item_mark(s, after, '%') &&
	    !(item_is_eastern(s, i) && !item_digits(s, next, 1, 2))) {
		t->day = day;
		*weak = false;
		return year_behind(s, after, t);
	}
	after = year_behind(s, end, t);
	if (after != end)
		*weak = false;
	return after;
}

static bool
weekday_allowed(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i);

	return (item->w->is & TIME_WEEKDAY) != 0 && (item->w->how & WEEKDAY_PLURAL) == 0 &&
	    ((item->w->how & (WEEKDAY_CAPITAL | WEEKDAY_WEAK)) == 0 || (item->w->how & WEEKDAY_SHORT) != 0 || item->shape != TOKEN_LOWER || item_is_eastern(s, i));
}

/* What follows a weekday ahead of its date: "Sunday, 18 February", "Mon 30 - May", "Friday, the 13th of May" */
static size_t
behind_weekday(const struct items *s, size_t i)
{
	if (item_mark(s, i, '.') && item_joined(s, i) && item_at(s, i - 1)->end - item_at(s, i - 1)->start <= 5)
		i++;
	if (item_mark(s, i, ',') || item_mark(s, i, 0x60C) || item_is_dash(s, i))
		i++;
	if (item_has(s, i, ROLE_DATE_WORD) || (item_is_eastern(s, i) && (item_has(s, i, ROLE_ON) ||	/* "الخميس الموافق ٢٠ أبريل" */
	    (s->lexicon->prefixes && item_has(s, i, ROLE_IN)))))	/* "الخميس في 12 كانون الأول" */
		i++;
	return i;
}

/* A weekday behind the date: "29 Bahman 1402, Sunday", "۲۳ فروردین چهارشنبه" */
static size_t
weekday_behind(const struct items *s, size_t end, struct timex *t)
{
	if (item_is_eastern(s, end) && weekday_allowed(s, end) && t->day != TIMEX_UNSAID) {
		t->weekday = item_at(s, end)->w->weekday - 1;
		return end + 1;
	}
	return end;
}

static size_t
calendar_date(const struct items *s, size_t i, struct timex *t, bool *weak)
{
	size_t end;

	*weak = false;
	if ((end = day_month(s, i, t)) != 0 || (end = numeric_match(s, i, t)) != 0)
		return end;
	return month_day(s, i, t, weak);
}

static bool
begins_with_year(const struct items *s, size_t i)
{
	return item_is_eastern(s, i) || item_digits(s, i, 4, 4);
}

/* "۱۴۰۱ هجری شمسی ۲۳ فروردین": the year ahead */
static size_t
year_first(const struct items *s, size_t i, struct timex *t)
{
	size_t end = year_match(s, i, t), next;
	int year = t->year;
	enum time_calendar calendar = t->calendar;
	bool weak;

	if (end == 0 || (calendar == CALENDAR_NONE && !item_is_eastern(s, end)))
		return 0;
	next = calendar_date(s, end, t, &weak);
	if (next == 0 || t->year != year || t->day == TIMEX_UNSAID || (calendar != CALENDAR_NONE && calendar != t->calendar)) {
		return 0;
	}
	return next;
}

size_t
date_match(const struct items *s, size_t i, struct timex *t)
{
	struct timex d = *t;
	bool weak = false;
	size_t end;

	if (weekday_allowed(s, i)) {
		const struct time_word *w = item_at(s, i)->w;
		size_t next = behind_weekday(s, i + 1);

		end = calendar_date(s, next, &d, &weak);
		if (end != 0 && d.day != TIMEX_UNSAID) {
			d.weekday = w->weekday - 1;
			d.rule = "weekday-date";
			*t = d;
			return weekday_behind(s, end, t);
		}
		if (end == 0 && (end = weekday_nth(s, next, t)) != 0) {
			t->weekday = w->weekday - 1;
			return end;
		}
		if ((w->how & WEEKDAY_WEAK) != 0 && !((w->how & WEEKDAY_SHORT) != 0 && item_at(s, i)->shape == TOKEN_LOWER))
			return 0;
		d = *t;
		d.weekday = w->weekday - 1;
		d.rule = "weekday";
		*t = d;
		return i + 1;
	}
	if ((end = calendar_date(s, i, &d, &weak)) == 0) {
		if (!begins_with_year(s, i))
			return 0;
		d = *t;
		if ((end = year_first(s, i, &d)) == 0)
			return 0;
	}
	if (d.rule[0] != 'n')
		d.rule = d.day != TIMEX_UNSAID ? (d.year != TIMEX_UNSAID ? "date" : "day-month") :
		    d.year != TIMEX_UNSAID ? "month-year" : "month";
	d.bare = weak;
	*t = d;
	return weekday_behind(s, end, t);
}
