/* SPDX-License-Identifier: ISC */
/* What was spoken of, in another year: "the same period last year", "the corresponding quarter of 2022". */
#include "time/timex_match.h"
#include "time/timex_part.h"
#include "time/timex_span.h"
#include "time/timex_year.h"

/* "the same period", "the comparable quarter": of the length that was spoken of */
static bool
is_same_unit(const struct items *s, size_t end, const struct timex *t)
{
	if (t->origin != ORIGIN_TEXT || t->shift != 0 || t->definite || t->fiscal || end < 2)
		return false;
	return (t->unit == UNIT_DAY || t->unit == UNIT_WEEK || t->unit == UNIT_MONTH || t->unit == UNIT_QUARTER || t->unit == UNIT_HALF ||
	    t->unit == UNIT_PERIOD) && strcmp(t->rule, "relative-unit") == 0 && (item_has(s, end - 2, ROLE_SAME) || item_has(s, end - 2, ROLE_YEAR_AGO));
}

size_t
same_of_year(const struct items *s, size_t i, struct timex *t)
{
	bool of = item_has(s, i, ROLE_OF) || item_has(s, i, ROLE_IN);
	struct timex year;
	size_t end;

	if (!is_same_unit(s, i, t))
		return i;
	year = timex_empty;
	if (of && item_digits(s, i + 1, 4, 4) && (end = bare_year_match(s, i + 1, &year)) != 0) {
		t->year = year.year;
	} else if ((end = relative_match(s, i + of, &year)) != 0 && year.unit == UNIT_YEAR && year.type == TIMEX_DATE && !year.shift_vague &&
	    !year.definite && year.origin != ORIGIN_NONE) {
		t->origin = year.origin;
		t->shift = year.shift;
	} else {
		return i;
	}
	t->same_part = true;
	t->rule = "same-part";
	return end;
}

/* What "the same" points back to, in its own year; PRECISION_NONE where nothing does. */
static void
spoken_of(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	struct timex plain = *t;
	enum timex_precision last = c->last.precision;

	if ((t->unit == UNIT_PERIOD && last > PRECISION_YEAR && last <= PRECISION_THIRD) || (t->unit == UNIT_MONTH && last == PRECISION_MONTH) ||
	    (t->unit == UNIT_DAY && last == PRECISION_DAY) || (t->unit == UNIT_HALF && last == PRECISION_HALF)) {
		*time = c->last;
		return;
	}
	/* "up on the same month last year", of which nothing was told: the document's own */
	if ((t->unit == UNIT_MONTH || t->unit == UNIT_WEEK) && c->document.precision >= (t->unit == UNIT_MONTH ? PRECISION_MONTH : PRECISION_DAY)) {
		*time = c->document;
		if (t->unit == UNIT_WEEK)
			span_week_of(time, time->from);
		else
			time->precision = PRECISION_MONTH;
		return;
	}
	plain.year = TIMEX_UNSAID;
	plain.origin = ORIGIN_TEXT;
	plain.shift = 0;
	plain.year_ago = false;
	(void)quarter_spoken_of(c, &plain, time);
}

/* The same day of the month, or the last one that the month has. */
static long
in_year(enum reckoning r, long day, int years)
{
	struct cal_day d;
	int days;

	if (!cal_to(r, day, &d))
		return CAL_NO_SUCH_DAY;
	days = cal_month_days(r, d.year + years, d.month);
	return cal_from(r, d.year + years, d.month, d.day > days || d.day == cal_month_days(r, d.year, d.month) ? days : d.day);
}

void
same_part_time(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	struct timex_time was = { .from = CAL_NO_SUCH_DAY };
	const struct timex_time *base = timex_base(c, t->origin);
	enum reckoning r;
	int year = t->year;
	bool solar = t->language == LANGUAGE_PERSIAN && (year == TIMEX_UNSAID || (year > 1200 && year < 1450));

	spoken_of(c, t, &was);
	r = solar ? CAL_SOLAR : was.from != CAL_NO_SUCH_DAY && year == TIMEX_UNSAID ? was.reckoning : CAL_GREGORIAN;
	if (year == TIMEX_UNSAID) {
		base = t->origin == ORIGIN_TEXT && was.from != CAL_NO_SUCH_DAY ? &was : base;
		if (base->precision == PRECISION_NONE)
			return;
		year = timex_year_in(r, base->from) + (int)t->shift;
		time->anchor = timex_base_name(c, base == &was ? &c->last : base);
	}
	if (was.from == CAL_NO_SUCH_DAY || was.reckoning != r) {
		if (t->unit == UNIT_PERIOD || t->unit == UNIT_QUARTER)
			span_years(time, PRECISION_YEAR, solar ? CALENDAR_SOLAR : CALENDAR_GREGORIAN, year, 1);
	} else if ((solar || r == CAL_GREGORIAN) && (was.precision == PRECISION_QUARTER || was.precision == PRECISION_HALF ||
	    was.precision == PRECISION_SEASON)) {
		(solar ? span_solar_part : span_part)(time, was.precision, year, was.part);
	} else if (was.precision == PRECISION_WEEK) {
		span_week_of(time, cal_from_week(year, was.part));
	} else if (was.precision == PRECISION_THIRD) {
		int years = year - timex_year_in(r, was.from);

		was.from = in_year(r, was.from, years);
		was.to = in_year(r, was.to, years);
		was.year = year;
		was.anchor = time->anchor;
		*time = was;
	} else if (was.month != 0) {
		span_month(time, was.calendar, r, year, was.month, was.precision == PRECISION_DAY ? was.day : TIMEX_UNSAID);
	}
}
