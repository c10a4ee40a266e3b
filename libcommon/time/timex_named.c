/* SPDX-License-Identifier: ISC */
/* Which day a named one is: of the year that is said, of the event that it recalls, or near the document. */
#include "time/timex_match.h"
#include "time/timex_part.h"
#include "time/timex_span.h"
#include "time/timex_year.h"

/* "They were absent on Ashura", said half a year from it: the day of the event itself. */
static bool
is_event(const struct timex *t, const struct timex_time *base, long day)
{
	enum { NEAR_EVENT = 60 };

	if (t->holiday->event == 0 || t->origin != ORIGIN_NONE)
		return false;
	return base->precision == PRECISION_NONE || day == CAL_NO_SUCH_DAY || day > base->to + NEAR_EVENT || day < base->from - NEAR_EVENT;
}

/*
 * The calendar of a year behind a named day, whose own is given: "Ashura in 61 AH", "Ashura 1357", "عيد الأضحى عام 1444",
 * "Christmas 1400"
 */
static enum time_calendar
calendar_of_holiday(const struct timex *t, enum reckoning own, enum reckoning lunar)
{
	if (t->calendar != CALENDAR_NONE)
		return t->calendar;
	if (own == CAL_GREGORIAN && t->language != LANGUAGE_PERSIAN)
		return CALENDAR_GREGORIAN;
	if (own == lunar && (t->year < 1200 || (t->year < 1500 && t->language == LANGUAGE_ARABIC)))
		return CALENDAR_LUNAR;
	return t->year > 1200 && t->year < 1500 ? CALENDAR_SOLAR : CALENDAR_GREGORIAN;
}

/* The named day that falls within a year of a calendar: "Ashura 1357" is the lunar day within the solar year. */
static long
holiday_within(const struct holiday *h, enum time_calendar calendar, int year, enum reckoning lunar)
{
	enum reckoning r = reckoning_of(calendar, year, lunar), own = holiday_reckoning(h, lunar);
	long from = cal_from(r, year, 1, 1), to = cal_from(r, year + 1, 1, 1);

	if (from == CAL_NO_SUCH_DAY)
		return CAL_NO_SUCH_DAY;
	for (int y = timex_year_in(own, from) - 1; y <= timex_year_in(own, to) + 1; y++) {
		long day = holiday_in(h, y, lunar);

		if (day != CAL_NO_SUCH_DAY && day >= from && (to == CAL_NO_SUCH_DAY || day < to))
			return day;
	}
	return CAL_NO_SUCH_DAY;
}

/* "The shops will be closed at Christmas": the next one, if the nearest is not close by. */
static long
on_side(const struct timex_context *c, const struct timex *t, const struct timex_time *base, long day, enum reckoning lunar)
{
	enum { CLOSE_BEHIND = 30, CLOSE_AHEAD = 90 };	/* days in which tense does not count */
	int side = timex_side(c, t);

	if ((side > 0 && day < base->from - CLOSE_BEHIND) || (side < 0 && day > base->to + CLOSE_AHEAD))
		return holiday_near(t->holiday, day + (side < 0 ? -355 : 355), lunar);
	return day;
}

void
holiday_time(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	enum reckoning lunar = language_lunar(t->language), own = holiday_reckoning(t->holiday, lunar);
	const struct timex_time *base = timex_base(c, t->origin == ORIGIN_NONE ? ORIGIN_DOCUMENT : t->origin);
	long day = CAL_NO_SUCH_DAY;

	if (t->holiday->rule == HOLIDAY_FIXED) {
		day = holiday_in(t->holiday, 0, lunar);
	} else if (t->year != TIMEX_UNSAID) {
		enum time_calendar calendar = calendar_of_holiday(t, own, lunar);

		day = holiday_within(t->holiday, calendar, timex_full_year(c, t->year, t->short_year, calendar), lunar);
	} else if (t->language == LANGUAGE_PERSIAN && t->unit == UNIT_YEAR) {	/* "نوروز امسال", "عاشورای سال گذشته" */
		if (base->precision == PRECISION_NONE)
			return;
		day = holiday_within(t->holiday, CALENDAR_SOLAR, timex_year_in(CAL_SOLAR, base->from) + (int)t->shift, lunar);
		time->anchor = timex_base_name(c, base);
	} else if (is_event(t, base, base->precision == PRECISION_NONE ? CAL_NO_SUCH_DAY : holiday_near(t->holiday, base->from, lunar))) {
		day = holiday_in(t->holiday, t->holiday->event, lunar);
	} else if (base->precision != PRECISION_NONE) {
		if (c->narrative && c->last_year_from != CAL_NO_SUCH_DAY && own == CAL_GREGORIAN)
			day = holiday_in(t->holiday, timex_year_in(CAL_GREGORIAN, c->last_year_from), lunar);
		else
			day = holiday_near(t->holiday, base->from, lunar);
		if (day != CAL_NO_SUCH_DAY && t->shift != 0 && t->origin == ORIGIN_DOCUMENT && (t->shift < 0 ? day > base->to : day < base->from))
			day = holiday_near(t->holiday, day + (t->shift < 0 ? -355 : 355), lunar);
		if (day != CAL_NO_SUCH_DAY && t->shift == 0 && !c->narrative)
			day = on_side(c, t, base, day, lunar);
		time->anchor = timex_base_name(c, base);
	}
	if (day != CAL_NO_SUCH_DAY) {
		struct cal_day d;

		if (t->unit == UNIT_DAY)	/* "the day after Christmas" */
			day += (long)t->shift;
		else if (t->unit == UNIT_WEEK && t->weekday != TIMEX_UNSAID)	/* "the Friday before Christmas" */
			day += t->shift < 0 ? -((cal_weekday(day) - t->weekday + 6) % 7 + 1) : (t->weekday - cal_weekday(day) + 6) % 7 + 1;
		if (own != CAL_GREGORIAN && (cal_to(own, day, &d) || cal_to(own = CAL_CIVIL, day, &d)))
			timex_day(time, own == CAL_SOLAR ? CALENDAR_SOLAR : CALENDAR_LUNAR, own, d.year, d.month, d.day);
		else
			span_gregorian_day(time, day);
	}
}
