/* SPDX-License-Identifier: ISC */
/* What a careful reader would notice about the dates of a document. Reported, never mended. */
#include "date.h"

static void
warning_add(struct found_date *date, const char *what)
{
	if (date->warnings < sizeof(date->warning) / sizeof(date->warning[0]))
		date->warning[date->warnings++] = what;
}

/* "the February 11th vote: everyone must take part", a week after it */
static bool
is_future_in_past(const struct found_date *d, const struct timex_context *c)
{
	return d->timex.promised && d->timex.month != TIMEX_UNSAID &&
	    d->timex.day != TIMEX_UNSAID && c->document.precision == PRECISION_DAY && d->time.from != CAL_NO_SUCH_DAY &&
	    d->time.to < c->document.from && c->document.from - d->time.to < 60;
}

/* The noun that a date stands ahead of: "the February 11th elections", "the 22nd of Bahman (February 11th) rallies". */
static struct span
event_of(const struct found_dates *dates, const struct found_date *d)
{
	struct span text = dates->passage[d->passage].place.text, none = { NULL, 0 };
	size_t at = d->timex.to, end;
	bool bracket = at < text.len && text.p[at] == ')' && d->pair == d - 1;

	if (d->timex.month == TIMEX_UNSAID || d->timex.day == TIMEX_UNSAID || d->timex.year != TIMEX_UNSAID)
		return none;
	if (!bracket && (d->timex.from < 4 || memcmp(text.p + d->timex.from - 4, "the ", 4) != 0))
		return none;
	at += bracket;
	if (at >= text.len || text.p[at] != ' ')
		return none;
	for (end = ++at; end < text.len && text.p[end] >= 'a' && text.p[end] <= 'z'; end++)
		;
	return end - at > 3 ? span_cut(text, at, end) : none;
}

/* One day, two events: the second of them is likely a slip. */
static void
find_two_events(struct found_dates *dates)
{
	struct found_date *last = NULL;
	struct span last_event = { NULL, 0 };

	for (size_t i = 0; i < dates->n; i++) {
		struct found_date *d = &dates->date[i];
		struct span event = event_of(dates, d);

		if (event.len == 0 || d->time.from == CAL_NO_SUCH_DAY)
			continue;
		if (last != NULL && last->time.from == d->time.from && !span_same(event, last_event)) {
			if (last->warnings == 0 || strcmp(last->warning[last->warnings - 1], "two-events-one-date") != 0)
				warning_add(last, "two-events-one-date");
			warning_add(d, "two-events-one-date");
		}
		last = d;
		last_event = event;
	}
}

void
warning_find(struct found_dates *dates, const struct timex_context *c)
{
	for (size_t i = 0; i < dates->n; i++) {
		struct found_date *d = &dates->date[i];

		if (d->time.no_such_day)
			warning_add(d, "no-such-day");
		if (d->time.out_of_range && !timex_is_age(&d->timex, &d->time))
			warning_add(d, "out-of-range");
		if (d->time.weekday_mismatch)
			warning_add(d, "weekday-mismatch");
		if (d->time.ambiguous_order)
			warning_add(d, "ambiguous-order");
		if (d->pair != NULL && d->agreement[0] == 'd')
			warning_add(d, "pair-mismatch");
		if (d->timex.mixed_digits)
			warning_add(d, "mixed-digits");
		if (d->timex.short_year && c->document.precision == PRECISION_NONE)
			warning_add(d, "ambiguous-year");
		if (is_future_in_past(d, c))
			warning_add(d, "future-event-in-past");
	}
	find_two_events(dates);
}
