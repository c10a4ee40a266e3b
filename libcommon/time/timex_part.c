/* SPDX-License-Identifier: ISC */
/* Which quarter, half, season or week is meant, and which day of a month or week. */
#include <stdlib.h>

#include "time/timex_match.h"
#include "time/timex_part.h"
#include "time/timex_span.h"
#include "time/timex_year.h"

/* Moves a part of the base's year a year back or on: the nearest, on the side of the tense unless it is just over. */
static void
nearest_part(const struct timex_context *c, const struct timex *t, const struct timex_time *base, struct timex_time *time)
{
	int side = timex_side(c, t);

	if (time->from > base->to && (side < 0 || (side == 0 && time->from - base->to > 120)))
		span_part(time, time->precision, time->year - 1, time->part);
	else if (time->to < base->from && side > 0 && base->from - time->to > 120)
		span_part(time, time->precision, time->year + 1, time->part);
}

/* Of a year of the solar calendar: by its era, in Persian by its number, elsewhere too where that calendar is spoken of. */
static bool
is_solar(const struct timex_context *c, const struct timex *t)
{
	return t->calendar == CALENDAR_SOLAR || (t->calendar == CALENDAR_NONE && !t->bc && t->year > 1200 && t->year < 1450 &&
	    (t->language == LANGUAGE_PERSIAN || c->solar_words > 0));
}

void
part_time(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	enum timex_precision precision = t->quarter != TIMEX_UNSAID ? PRECISION_QUARTER :
	    t->half != TIMEX_UNSAID ? PRECISION_HALF : PRECISION_SEASON;
	int part = precision == PRECISION_QUARTER ? t->quarter : precision == PRECISION_HALF ? t->half : t->season;
	const struct timex_time *base = &c->document;
	int year, month, day;

	if (t->year != TIMEX_UNSAID && is_solar(c, t)) {
		span_solar_part(time, precision, timex_full_year(c, t->year, t->short_year, CALENDAR_SOLAR), part);
		return;
	}
	if (t->year != TIMEX_UNSAID) {
		span_part(time, precision, timex_full_year(c, t->bc ? 1 - t->year : t->year, t->short_year, CALENDAR_GREGORIAN) - t->year_ago, part);
		return;
	}
	if (t->origin != ORIGIN_NONE || (c->narrative && c->last.precision >= PRECISION_YEAR))
		/* "in the second half of the year": of the document's, unless a story is told; "Last year fell flat, the year's third quarter ..." is not */
		base = timex_base(c, t->definite && !c->narrative && t->rule[0] != 'd' ? ORIGIN_DOCUMENT : t->origin == ORIGIN_NONE ? ORIGIN_TEXT : t->origin);
	if (base->precision == PRECISION_NONE)
		return;
	time->anchor = timex_base_name(c, base);
	if (t->language == LANGUAGE_PERSIAN && t->unit == UNIT_YEAR) {
		span_solar_part(time, precision, timex_year_in(CAL_SOLAR, base->from) + (int)t->shift, part);
		return;
	}
	cal_to_gregorian(base->from, &year, &month, &day);
	/* a story goes on: "they passed the winter of 1777; in spring" */
	if (base == &c->last && t->origin == ORIGIN_NONE && precision == PRECISION_SEASON && base->precision == PRECISION_SEASON &&
	    part < base->part)
		year++;
	if (t->unit == UNIT_YEAR || base == &c->last) {
		span_part(time, precision, year + (int)t->shift - t->year_ago, part);
		return;
	}
	span_part(time, precision, year, part);
	if (t->origin == ORIGIN_DOCUMENT && t->shift < 0 && time->to >= base->from) {
		span_part(time, precision, year - 1, part);
		if (time->to >= base->from)	/* "last winter", said in a winter that began the year before */
			span_part(time, precision, year - 2, part);
	} else if (t->origin == ORIGIN_DOCUMENT && t->shift > 0 && time->from <= base->to)
		span_part(time, precision, year + 1, part);
	else if (t->origin == ORIGIN_NONE)
		nearest_part(c, t, base, time);
	if (t->year_ago || (t->origin == ORIGIN_DOCUMENT && t->shift <= -2))	/* "the summer before last" */
		span_part(time, precision, time->year - 1, part);
	else if (t->origin == ORIGIN_DOCUMENT && t->shift >= 2)
		span_part(time, precision, time->year + 1, part);
}

bool
quarter_spoken_of(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	int year, month, day, quarter;

	if ((t->unit != UNIT_QUARTER && t->unit != UNIT_PERIOD) || t->shift_vague || (t->origin != ORIGIN_TEXT && t->year == TIMEX_UNSAID))
		return false;
	if (c->last_quarter != 0 && !(t->latest && c->document.precision >= PRECISION_MONTH)) {
		span_part(time, PRECISION_QUARTER, t->year != TIMEX_UNSAID ? t->year : c->last_quarter_year - t->year_ago, c->last_quarter);
		if (t->shift != 0)
			span_shift(time, time, UNIT_QUARTER, t->shift);
		time->anchor = "text";
		return true;
	}
	if ((t->unit == UNIT_PERIOD && (t->year_ago || c->narrative)) || t->year != TIMEX_UNSAID)
		return false;
	/* "They lived there to 1945. That period was hard." */
	if (c->document.precision < PRECISION_MONTH || (t->unit == UNIT_PERIOD && !t->latest))
		return true;
	/* no quarter was spoken of: news tells of the last one that is over */
	cal_to_gregorian(c->document.from, &year, &month, &day);
	quarter = (month - 1) / 3;
	span_part(time, PRECISION_QUARTER, quarter == 0 ? year - 1 - t->year_ago : year - t->year_ago, quarter == 0 ? 4 : quarter);
	time->anchor = "document";
	return true;
}

void
week_time(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	enum { HALF_YEAR = 183 };
	long monday, near = c->document.from;
	int year, side = timex_side(c, t);

	if (t->year == TIMEX_UNSAID && c->document.precision < PRECISION_MONTH)
		return;
	if (t->year == TIMEX_UNSAID)
		(void)cal_week(near, &year);
	else
		year = t->year;
	monday = cal_from_week(year, t->week);
	if (t->year == TIMEX_UNSAID && (labs(monday - near) > HALF_YEAR || (side > 0 && monday + 6 < near)))	/* "in week 2", said in December */
		monday = cal_from_week(monday < near ? year + 1 : year - 1, t->week);
	if (cal_week(monday, &year) != t->week)
		return;
	if (t->weekday != TIMEX_UNSAID)
		span_gregorian_day(time, monday + t->weekday);
	else
		span_week_of(time, monday);
}

void
nth_weekday_time(const struct timex *t, struct timex_time *time)
{
	struct cal_day d;
	long day;

	if (time->precision != PRECISION_MONTH || time->from == CAL_NO_SUCH_DAY)
		return;
	if (t->nth < 0)
		day = time->to - (cal_weekday(time->to) - t->weekday + 7) % 7;
	else
		day = time->from + (t->weekday - cal_weekday(time->from) + 7) % 7 + 7L * (t->nth - 1);
	if (day > time->to) {
		time->no_such_day = true;
		time->from = time->to = CAL_NO_SUCH_DAY;
		return;
	}
	(void)cal_to(time->reckoning, day, &d);	/* a day of the month that is there */
	timex_day(time, time->calendar, time->reckoning, d.year, d.month, d.day);
}

/* So many months at the begin or the end of the year that *time is: a quarter and a half have their own names. */
static void
edge_months(int months, struct timex_time *time)
{
	int n = months < 0 ? -months : months, first = months < 0 ? 13 - n : 1, last = first + n - 1;
	enum timex_precision precision = n == 3 ? PRECISION_QUARTER : PRECISION_HALF;
	enum reckoning r = time->reckoning;

	if ((n == 3 || n == 6) && r == CAL_GREGORIAN) {
		span_part(time, precision, time->year, months < 0 ? 12 / n : 1);
		return;
	}
	time->from = cal_from(r, time->year, first, 1);
	time->to = cal_from(r, time->year, last, cal_month_days(r, time->year, last));
	time->precision = PRECISION_THIRD;
}

void
edge_time(const struct timex *t, struct timex_time *time)
{
	long days = (t->edge_unit == UNIT_WEEK ? 7L : 1L) * (t->edge < 0 ? -t->edge : t->edge);

	if (time->from == CAL_NO_SUCH_DAY || (time->precision != PRECISION_YEAR && time->precision != PRECISION_MONTH))
		return;
	if (t->edge_unit == UNIT_MONTH) {
		if (time->precision == PRECISION_YEAR)
			edge_months(t->edge, time);
		return;
	}
	if (days > time->to - time->from)
		return;
	if (t->edge < 0)
		time->from = time->to - days + 1;
	else
		time->to = time->from + days - 1;
	time->precision = PRECISION_THIRD;
}
