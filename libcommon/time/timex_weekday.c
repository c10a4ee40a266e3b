/* SPDX-License-Identifier: ISC */
/* The day of a weekday without a date. */
#include "time/timex_match.h"
#include "time/timex_span.h"
#include "time/timex_year.h"

/* "from Monday to Friday", "on Monday, Wednesday and Friday": the next such day behind the one ahead, unless the clause says that all is over. */
static bool
goes_on(const struct timex_context *c, const struct timex *t, const struct timex_time *base, int side, long *day)
{
	if (c->last.precision != PRECISION_DAY)
		return false;
	*day = c->last.from + (t->weekday - cal_weekday(c->last.from) + 7) % 7;
	return side >= 0 || *day <= base->from;
}

/* "Thursday will be dry. Highs on Friday near 9": no verb, and close behind a day that is ahead */
static bool
goes_on_ahead(const struct timex_context *c, const struct timex *t, const struct timex_time *base, long *day)
{
	enum { CLOSE = 3, WEEK = 7 };
	/* "Wednesday, October 11: Site visit", "Thursday: no meetings" */
	bool heading = c->heading.precision == PRECISION_DAY && c->heading.from > base->from;
	long from = heading ? c->heading.from : c->last.from;

	if (t->origin != ORIGIN_NONE || t->tense == TENSE_PAST || c->settings.prefer != PREFER_TENSE || base != &c->document)
		return false;
	if (!heading && (t->tense != TENSE_NONE || c->last.precision != PRECISION_DAY || from <= base->from || from > base->from + WEEK))
		return false;
	*day = from + (t->weekday - cal_weekday(from) + 7) % 7;
	return *day - from <= CLOSE;
}

void
timex_weekday_time(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	const struct timex_time *base = timex_base(c, t->origin == ORIGIN_NONE ? (c->narrative ? ORIGIN_TEXT : ORIGIN_DOCUMENT) : t->origin);
	int side = t->origin == ORIGIN_NONE ? timex_side(c, t) : (int)t->shift;
	long day, back;

	if (base->precision != PRECISION_DAY && t->origin == ORIGIN_TEXT && c->last_day.precision == PRECISION_DAY)
		base = &c->last_day;
	if (base->precision != PRECISION_DAY && t->origin == ORIGIN_NONE && t->tense != TENSE_PAST)	/* "The funeral is Friday", behind a life */
		base = &c->document;
	if (base->precision != PRECISION_DAY)
		return;
	time->anchor = timex_base_name(c, base);
	if ((t->follows && goes_on(c, t, base, side, &day)) || goes_on_ahead(c, t, base, &day)) {
		span_gregorian_day(time, day);
		return;
	}
	back = (cal_weekday(base->from) - t->weekday + 7) % 7;
	if (t->same_day) {	/* "a week ago Sunday": a week ahead of the last one */
		day = base->from - back + 7 * (long)t->shift;
	} else if (t->unit == UNIT_WEEK) {
		enum { FIRST = 2 };	/* "دوشنبه هفته بعد": the week of Persian begins on Saturday */

		day = base->from - (cal_weekday(base->from) + FIRST) % 7 + 7 * (long)t->shift + (t->weekday + FIRST) % 7;
	} else if (t->shift < -1 || t->shift > 1) {	/* "the Friday before last", "two Fridays ago" */
		day = base->from - back + 7 * (long)t->shift + (t->shift < 0 && back > 0 ? 7 : 0);
	} else if (t->nearest) {
		day = base->from - cal_weekday(base->from) + t->weekday;
		if (day < base->from && t->tense != TENSE_PAST && cal_weekday(base->from) > 4)	/* "this Friday", said at the weekend */
			day += 7;
	} else if (t->origin != ORIGIN_NONE && t->shift != 0) {
		day = side < 0 ? base->from - (back == 0 ? 7 : back) : base->from + (back == 0 ? 7 : 7 - back);
	} else if (side > 0) {
		day = back == 0 ? base->from : base->from + 7 - back;
	} else if (side == 0 && (c->settings.prefer == PREFER_NEAREST || t->origin == ORIGIN_TEXT)) {	/* "that Friday" */
		day = back > 3 ? base->from + 7 - back : base->from - back;
		if (t->tense == TENSE_PAST && c->document.precision == PRECISION_DAY && base->from <= c->document.to && day > c->document.to)
			day -= 7;
	} else {
		day = base->from - back;
	}
	span_gregorian_day(time, day);
}
