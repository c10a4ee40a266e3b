/* SPDX-License-Identifier: ISC */
/* Which year a day or month without one lies in, and which month a day. */
#include <stdlib.h>

#include "time/timex_match.h"
#include "time/timex_span.h"
#include "time/timex_year.h"

/* A day without a year is the nearest one within so many days, a month within the other, whatever the tense. */
enum { NEAR_DAYS = 75, NEAR_MONTH = 31 };

/* Which side of the document date an expression without a year lies: -1, 1, 0 for the nearest. */
int
timex_side(const struct timex_context *c, const struct timex *t)
{
	switch (c->settings.prefer) {
	case PREFER_PAST: return -1;
	case PREFER_FUTURE: return 1;
	case PREFER_NEAREST: return 0;
	case PREFER_TENSE: break;
	}
	return t->tense == TENSE_FUTURE ? 1 : t->tense == TENSE_PAST ? -1 : 0;
}

/* What a relative expression counts from. */
const struct timex_time *
timex_base(const struct timex_context *c, enum timex_origin origin)
{
	if (origin == ORIGIN_TEXT && c->last.precision != PRECISION_NONE)
		return &c->last;
	return &c->document;
}

const char *
timex_base_name(const struct timex_context *c, const struct timex_time *base)
{
	return base == &c->document ? "document" : "text";
}

/* The year of a day in a reckoning. */
int
timex_year_in(enum reckoning r, long day)
{
	struct cal_day d;

	return cal_to(r, day, &d) || (r != CAL_GREGORIAN && cal_to(CAL_CIVIL, day, &d)) ? d.year : 0;
}

/*
 * The year for a month (and day) said without one: near the base, on the side
 * that tense asks for. A day within a month of the base is the nearest one, whatever the tense.
 */
static int
year_near(const struct timex_context *c, const struct timex *t, enum reckoning r, const struct timex_time *base, int side)
{
	int middle = timex_year_in(r, base->from), best = middle;
	long best_distance = LONG_MAX;

	for (int year = middle - 1; year <= middle + 1; year++) {
		struct timex_time m = { 0 };
		long d;
		bool wrong;

		span_month(&m, t->calendar, r, year, t->month, t->day);
		if (m.from == CAL_NO_SUCH_DAY)
			continue;
		d = m.from > base->to ? m.from - base->to : m.to < base->from ? base->from - m.to : 0;
		/* a month told without tense is behind: news tells of what was */
		wrong = d > 0 && (((side < 0 || (side == 0 && t->day == TIMEX_UNSAID && c->settings.prefer == PREFER_TENSE)) &&
		    m.from > base->to) || (side > 0 && m.to < base->from));
		if (t->over)
			wrong = m.from > base->to;
		else if (d <= (t->day != TIMEX_UNSAID ? NEAR_DAYS : NEAR_MONTH) && c->settings.prefer == PREFER_TENSE)
			wrong = false;
		else if (t->weekday != TIMEX_UNSAID && t->day != TIMEX_UNSAID && c->settings.prefer == PREFER_TENSE)	/* "Friday, 20 September" */
			wrong = cal_weekday(m.from) != t->weekday;
		if (wrong)
			d += 100000;
		if (d < best_distance) {
			best_distance = d;
			best = year;
		}
	}
	return best;
}

/* "Wednesday 3 September", told of beside a year: of the year before or behind it, where the day of the week is right only there. */
static int
year_of_weekday(const struct timex_context *c, const struct timex *t, enum reckoning r, int year)
{
	static const int beside[] = { 0, -1, 1 };

	for (size_t k = 0; t->weekday != TIMEX_UNSAID && t->day != TIMEX_UNSAID && k < sizeof(beside) / sizeof(beside[0]); k++) {
		struct timex_time m = { .from = CAL_NO_SUCH_DAY };

		span_month(&m, t->calendar, r, year + beside[k], t->month, t->day);
		if (m.from != CAL_NO_SUCH_DAY && cal_weekday(m.from) == t->weekday)
			return year + beside[k];
	}
	/* "The funeral is on Friday 14 March", behind a life */
	if (t->weekday != TIMEX_UNSAID && t->day != TIMEX_UNSAID && c->document.precision == PRECISION_DAY) {
		int near = year_near(c, t, r, &c->document, 0);
		struct timex_time m = { .from = CAL_NO_SUCH_DAY };

		span_month(&m, t->calendar, r, near, t->month, t->day);
		if (m.from != CAL_NO_SUCH_DAY && cal_weekday(m.from) == t->weekday)
			return near;
	}
	return year;
}

/*
 * The year that a narrative has come to: the one said last, unless it was only
 * looked at from months that go on ("planned for 1976. On 11 March"); a month far
 * ahead of the last one is in the next year.
 */
static int
told_year(const struct timex_context *c, const struct timex *t, enum reckoning r)
{
	int year = timex_year_in(r, c->last_year_from);
	struct cal_day m;

	if (c->last_month_from == CAL_NO_SUCH_DAY || !cal_to(r, c->last_month_from, &m))
		return year;
	/* said again and again, a year is where the story is: "the war of 1862 ... the spring of 1862 ... on September 5" */
	if (year != m.year && (c->last_year_announced || (c->said_year == year && c->said_times > 1)))
		return year;
	/* from August 1782 back: "all that came to its end in 1781. In September" */
	if (year < m.year && c->last.precision == PRECISION_YEAR && c->last.from == c->last_year_from)
		return year;
	if (year != m.year)
		return t->month >= m.month && c->count - c->last_month_at <= 12 ? m.year : year;
	return t->month + 6 <= m.month ? year + 1 : year;
}

/* "On 13 November 1952 they marched; on 14 November": days that go on within a month, whatever the 14th of another year was. */
static bool
goes_on(const struct timex_context *c, const struct timex *t)
{
	return c->narrative && c->last_day.precision == PRECISION_DAY && c->last_day.calendar == t->calendar &&
	    c->last_day.month == t->month && t->day > c->last_day.day && c->last_month_from != CAL_NO_SUCH_DAY &&
	    c->last_day.from >= c->last_month_from && c->count - c->last_month_at <= 2;
}

/* "4 Sept - 20 Dec", "from March to October": the next such month or day behind the one ahead, unless the clause says that all is over. */
static bool
year_that_follows(const struct timex_context *c, const struct timex *t, enum reckoning r, int *year)
{
	struct timex_time m = { .from = CAL_NO_SUCH_DAY };

	if (c->last.precision < PRECISION_MONTH)
		return false;
	*year = timex_year_in(r, c->last.from);
	span_month(&m, t->calendar, r, *year, t->month, t->day);
	if (m.from != CAL_NO_SUCH_DAY && m.from < c->last.from)
		span_month(&m, t->calendar, r, ++*year, t->month, t->day);
	return m.from != CAL_NO_SUCH_DAY && (c->document.precision == PRECISION_NONE || timex_side(c, t) >= 0 || m.from <= c->document.to);
}

/*
 * Is a month or day, in a document without a date, one that the year said last does not give a year? So it is in news, which
 * speak of Friday and yesterday ("Kennedy won in 1960. He spoke Friday of the April 19 primary"), and for what will be or is
 * in every year: "It burned in 1702. The fair is held in October".
 */
static bool
is_of_untold_day(const struct timex_context *c, const struct timex *t)
{
	enum { SHARE = 4 };

	if (t->origin != ORIGIN_NONE || c->last.precision >= PRECISION_MONTH || t->weekday != TIMEX_UNSAID || t->language != LANGUAGE_ENGLISH)
		return false;
	if (SHARE * c->deictic > c->years_near + c->years_far)
		return true;
	return t->day == TIMEX_UNSAID && (t->promised || t->tense == TENSE_NONE);
}

/* The year of a month said without: stated, spoken of before, or near the base. */
bool
timex_year_of_month(const struct timex_context *c, const struct timex *t, enum reckoning r, int *year, const char **anchor)
{
	const struct timex_time *base = &c->document;

	if (t->origin != ORIGIN_NONE && t->unit == UNIT_YEAR) {
		base = timex_base(c, t->origin);
		*anchor = timex_base_name(c, base);
		if (base->precision == PRECISION_NONE)
			return false;
		*year = timex_year_in(r, base->from) + (int)t->shift;
		return true;
	}
	if (t->day != TIMEX_UNSAID && t->origin == ORIGIN_NONE && c->full_year[t->calendar][t->month][t->day] != 0 && !goes_on(c, t)) {
		*year = c->full_year[t->calendar][t->month][t->day];
		*anchor = "text";
		return true;
	}
	if (t->follows && (base->precision != PRECISION_NONE || c->last.precision >= PRECISION_MONTH) && year_that_follows(c, t, r, year)) {
		*anchor = timex_base_name(c, base->precision != PRECISION_NONE ? base : &c->last);
		return true;
	}
	if (c->narrative && c->last_year_from != CAL_NO_SUCH_DAY && t->origin == ORIGIN_NONE) {
		*year = year_of_weekday(c, t, r, told_year(c, t, r));
		*anchor = "text";
		return true;
	}
	if (t->origin == ORIGIN_TEXT && c->last.precision >= PRECISION_YEAR)	/* "the following August" */
		base = &c->last;
	if (base->precision == PRECISION_NONE && is_of_untold_day(c, t))
		return false;
	if (base->precision == PRECISION_NONE)
		base = &c->last;
	if (base->precision == PRECISION_NONE)
		return false;
	*anchor = timex_base_name(c, base);
	if (t->origin == ORIGIN_NONE || t->nearest) {
		*year = base->precision <= PRECISION_YEAR || t->nearest ? year_of_weekday(c, t, r, timex_year_in(r, base->from)) :
		    year_near(c, t, r, base, timex_side(c, t));
		return true;
	}
	*year = timex_year_in(r, base->from);
	if (t->shift != 0) {	/* "last April": the latest that is over; "next April" */
		struct timex_time m = { 0 };

		span_month(&m, t->calendar, r, *year, t->month, t->day);
		if (t->shift < 0 && m.to >= base->from)
			--*year;
		else if (t->shift > 0 && m.from <= base->to)
			++*year;
	}
	return true;
}

int
timex_full_year(const struct timex_context *c, int year, bool short_year, enum time_calendar calendar)
{
	int base;

	if (!short_year)
		return year;
	/* without a document date: the hundred years up to 2049, or 1410 */
	base = c->document.precision != PRECISION_NONE ? timex_year_in(calendar == CALENDAR_SOLAR ? CAL_SOLAR : CAL_GREGORIAN,
	    c->document.from) : calendar == CALENDAR_SOLAR ? 1400 : 2039;
	/* the latest year that is not more than ten years ahead */
	year += base / 100 * 100;
	if (year > base + 10)
		year -= 100;
	return year;
}

/*
 * "محرم ۱۳۵۷" in Persian without an era: since the law of 1304 (1343 AH) years are solar ones, so that a year up to the
 * document's own is that, and the lunar month one within it.
 */
int
timex_lunar_year(const struct timex_context *c, int year, int month, enum reckoning lunar)
{
	enum { LAST_COUNTED = 1343, NOW = 1404 };
	int solar = c->document.precision != PRECISION_NONE ? timex_year_in(CAL_SOLAR, c->document.to) : NOW;
	long from = cal_from(CAL_SOLAR, year, 1, 1), to = cal_from(CAL_SOLAR, year + 1, 1, 1);
	int first = timex_year_in(lunar, from);

	if (year <= LAST_COUNTED || year > solar || from == CAL_NO_SUCH_DAY)
		return year;
	for (int y = first; y <= first + 1; y++) {
		long begin = cal_from(reckoning_of(CALENDAR_LUNAR, y, lunar), y, month, 1);

		if (begin != CAL_NO_SUCH_DAY && begin >= from && begin < to)
			return y;
	}
	return year;
}

/* "on the 26th" with no month spoken of of late: next to the document's day, on the side that tense asks for; "Tuesday 21st" is a Tuesday. */
static void
day_near(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	int side = timex_side(c, t);
	long best = LONG_MAX;
	struct cal_day d;

	if (c->document.precision != PRECISION_DAY)
		return;
	(void)cal_to(CAL_GREGORIAN, c->document.from, &d);	/* which has all days */
	for (int k = -1; k <= 1; k++) {
		struct timex_time day = { .from = CAL_NO_SUCH_DAY };
		int month = d.month + k, year = d.year + (month > 12) - (month < 1);
		long away;

		span_month(&day, CALENDAR_GREGORIAN, CAL_GREGORIAN, year, (month + 11) % 12 + 1, t->day);
		if (day.from == CAL_NO_SUCH_DAY)
			continue;
		away = labs(day.from - c->document.from) + ((side < 0 && day.from > c->document.from) || (side > 0 && day.from < c->document.from) ? 1000 : 0) +
		    (t->weekday != TIMEX_UNSAID && cal_weekday(day.from) != t->weekday ? 10000 : 0);
		if (away < best) {
			best = away;
			*time = day;
			time->anchor = "document";
		}
	}
}

void
timex_day_of_month(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	enum { TALK = 4 };	/* expressions that a month is spoken of for */
	bool solar = t->language == LANGUAGE_PERSIAN, said = t->unit == UNIT_MONTH;
	enum reckoning r = solar ? CAL_SOLAR : CAL_GREGORIAN;
	enum time_calendar calendar = solar ? CALENDAR_SOLAR : CALENDAR_GREGORIAN;
	const struct timex_time *base = timex_base(c, t->origin);
	struct cal_day d;
	int month;

	if (!said && (c->last_month_from == CAL_NO_SUCH_DAY || (!c->narrative && c->count - c->last_month_at > TALK))) {
		day_near(c, t, time);
		return;
	}
	if ((said && base->precision < PRECISION_MONTH) || !cal_to(r, said ? base->from : c->last_month_from, &d))
		return;
	month = d.month + (said ? (int)t->shift : 0);
	/* a story goes on: "on 28 June they met; on the 5th" */
	if (!said && c->narrative && c->last_day.precision == PRECISION_DAY && c->last_day.from >= c->last_month_from && t->day < c->last_day.day)
		month++;
	span_month(time, calendar, r, d.year + (month > 12) - (month < 1), (month + 11) % 12 + 1, t->day);
	time->anchor = said ? timex_base_name(c, base) : "text";
	/* told in July: "on the 31st", June having been spoken of; "Tuesday 21st", which the month spoken of has not */
	if (!said && !c->narrative && (time->from == CAL_NO_SUCH_DAY ? labs(c->last_month_from - c->document.from) <= NEAR_DAYS :
	    t->weekday != TIMEX_UNSAID && cal_weekday(time->from) != t->weekday))
		day_near(c, t, time);
}
