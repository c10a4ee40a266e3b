/* SPDX-License-Identifier: ISC */
/* What a careful reader would notice about the dates of a document. Reported, never mended. */
#include "date.h"

void
warning_add(struct found_date *date, const char *what)
{
	if (date->warnings < sizeof(date->warning) / sizeof(date->warning[0]))
		date->warning[date->warnings++] = what;
}

/* "the February 11th vote: everyone must take part", a week after it */
static bool
is_future_in_past(const struct found_date *d, const struct timex_context *c)
{
	return d->timex.tense == TENSE_FUTURE && d->timex.year == TIMEX_UNSAID && d->timex.month != TIMEX_UNSAID &&
	    d->timex.day != TIMEX_UNSAID && c->document.precision == PRECISION_DAY && d->time.from != CAL_NO_SUCH_DAY &&
	    d->time.to < c->document.from && c->document.from - d->time.to < 60;
}

void
warning_find(struct found_dates *dates, const struct timex_context *c)
{
	for (size_t i = 0; i < dates->n; i++) {
		struct found_date *d = &dates->date[i];

		if (d->time.no_such_day)
			warning_add(d, "no-such-day");
		if (d->time.out_of_range)
			warning_add(d, "out-of-range");
		if (d->time.weekday_mismatch)
			warning_add(d, "weekday-mismatch");
		if (d->time.ambiguous_order)
			warning_add(d, "ambiguous-order");
		if (d->pair != NULL && d->agreement[0] == 'd')
			warning_add(d, "pair-mismatch");
		if (d->timex.mixed_digits)
			warning_add(d, "mixed-digits");
		if (is_future_in_past(d, c))
			warning_add(d, "future-event-in-past");
	}
}
