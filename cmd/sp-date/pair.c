/* SPDX-License-Identifier: ISC */
/* Two names of one day: "22 Bahman 1357 (February 11, 1979)", "17 رجب 1445هـ الموافق 29 يناير 2024م", "Nowruz (March 20)". */
#include "date.h"
#include "time/timex_match.h"
#include "time/timex_span.h"

enum { JOINT_MOST = 40 };	/* bytes that may stand between the halves */

/* Words that say that two dates are one day. */
static bool
is_joint(const struct table *joints, struct span between)
{
	between = span_trim(between);
	if (span_begins(between, SPAN("،")) && between.len > 2)	/* "، برابر با" */
		between = span_trim(span_cut(between, 2, between.len));
	for (size_t i = 0; i < joints->rows; i++)
		if (span_same(between, joints->row[i].cell[0]))
			return true;
	return false;
}

static bool
is_day(const struct timex *t)
{
	return t->month != TIMEX_UNSAID && t->day != TIMEX_UNSAID;
}

/* "Nowruz", not "Easter week", "next Nowruz" */
static bool
is_named_day(const struct timex *t)
{
	return t->holiday != NULL && t->week == TIMEX_UNSAID && t->origin == ORIGIN_NONE && t->unit == UNIT_NONE;
}

/* A day in each of two calendars, or a named day and a day. */
static bool
can_pair(const struct timex *a, const struct timex *b)
{
	if (is_named_day(a) || is_named_day(b))
		return is_day(is_named_day(a) ? b : a);
	return is_day(a) && is_day(b) && a->calendar != b->calendar;
}

/* "Two years later, in mid-1980,", "That year, 1980,": the year behind says which */
static bool
is_apposition(const struct found_dates *dates, const struct found_date *a, const struct found_date *b)
{
	struct span between;

	if (a->passage != b->passage || a->timex.unit != UNIT_YEAR || a->timex.origin != ORIGIN_TEXT || a->timex.definite ||
	    b->timex.year == TIMEX_UNSAID || b->timex.from - a->timex.to > 6)
		return false;
	between = span_trim(span_cut(dates->passage[a->passage].place.text, a->timex.to, b->timex.from));
	return span_is(between, ", in") || span_is(between, "(") || span_is(between, ",") || span_is(between, "in");
}

void
range_resolve(const struct timex_context *c, const struct found_dates *dates, struct found_date *a)
{
	struct timex_time end, begin;
	struct timex t = a->timex;

	if (!a->timex.begins_range || a + 1 >= dates->date + dates->n)
		return;
	timex_try(c, &a[1].timex, &end);
	timex_try(c, &a->timex, &begin);
	if (end.from == CAL_NO_SUCH_DAY || begin.from == CAL_NO_SUCH_DAY || begin.from <= end.from)
		return;
	/* "from October until April": the year before; "from June 5 to June 3" is a slip */
	for (int back = 0, most = t.month != a[1].timex.month ? 1 : 0; back <= most && begin.from > end.from; back++) {
		t.year = end.year - back;
		timex_try(c, &t, &begin);
	}
	if (begin.from != CAL_NO_SUCH_DAY && begin.from <= end.from) {
		a->time = begin;
		a->time.anchor = end.anchor;
	}
}

void
ended_resolve(const struct timex_context *c, const struct found_dates *dates, struct found_date *a)
{
	enum { HALF_A_QUARTER = 45 };
	const struct found_date *b = a + 1;
	struct timex_time end;
	struct span between;
	int year, month, day;

	bool week = a->timex.unit == UNIT_WEEK;

	/* a company's own count goes on: "the first quarter ... the quarter ended Sept. 29" */
	if ((!week && (c->last_quarter != 0 || a->timex.unit != UNIT_QUARTER)) || !a->timex.definite || a->timex.shift != 0 ||
	    a->timex.year != TIMEX_UNSAID || b >= dates->date + dates->n || b->passage != a->passage || !is_day(&b->timex))
		return;
	between = span_trim(span_cut(dates->passage[a->passage].place.text, a->timex.to, b->timex.from));
	if (!span_is(between, "ended") && !span_is(between, "ending") && !span_is(between, "that ended") && !span_is(between, "that ended on") &&
	    !(week && (span_is(between, "beginning") || span_is(between, "commencing") || span_is(between, "starting"))))
		return;
	timex_try(c, &b->timex, &end);
	if (end.from == CAL_NO_SUCH_DAY)
		return;
	if (week) {	/* "the week beginning 6 April" */
		span_week_of(&a->time, end.from);
		a->time.anchor = "text";
		return;
	}
	cal_to_gregorian(end.from - HALF_A_QUARTER, &year, &month, &day);
	span_part(&a->time, PRECISION_QUARTER, year, (month + 2) / 3);
	a->time.anchor = "text";
}

void
apposition_resolve(const struct timex_context *c, const struct found_dates *dates, struct found_date *a)
{
	struct found_date *b = a + 1;
	struct timex year = timex_empty;

	if (b >= dates->date + dates->n || !is_apposition(dates, a, b))
		return;
	year.year = b->timex.year;
	year.bc = b->timex.bc;
	year.calendar = b->timex.calendar;
	year.explicit_era = b->timex.explicit_era;
	year.short_year = b->timex.short_year;
	timex_try(c, &year, &a->time);
	a->time.anchor = "text";
}

/* "in 1401 (2022)": the years of two calendars, 621 or 622 apart */
static void
find_year_pair(const struct found_dates *dates, struct found_date *a, struct found_date *b)
{
	struct span between;
	int apart;

	if (a->passage != b->passage || a->timex.month != TIMEX_UNSAID || b->timex.month != TIMEX_UNSAID ||
	    a->timex.year == TIMEX_UNSAID || b->timex.year == TIMEX_UNSAID || a->timex.bc || b->timex.bc || a->timex.short_year ||
	    b->timex.from - a->timex.to > 4)
		return;
	between = span_trim(span_cut(dates->passage[a->passage].place.text, a->timex.to, b->timex.from));
	apart = b->timex.year - a->timex.year;
	if (!span_is(between, "(") && !span_is(between, "/"))
		return;
	if (apart == 621 || apart == 622)
		a->timex.calendar = CALENDAR_SOLAR;
	else if (apart == -621 || apart == -622)
		b->timex.calendar = CALENDAR_SOLAR;
}

void
weekday_resolve(const struct timex_context *c, const struct found_dates *dates, struct found_date *a)
{
	const struct found_date *b = a + 1;
	struct timex_time day;

	if (a->timex.weekday == TIMEX_UNSAID || a->timex.day != TIMEX_UNSAID || a->timex.month != TIMEX_UNSAID || a->timex.type != TIMEX_DATE ||
	    b >= dates->date + dates->n || b->passage != a->passage || !is_day(&b->timex) || b->timex.weekday != TIMEX_UNSAID || b->pair != NULL ||
	    !span_is(span_trim(span_cut(dates->passage[a->passage].place.text, a->timex.to, b->timex.from)), "("))
		return;
	timex_try(c, &b->timex, &day);
	if (day.precision != PRECISION_DAY || day.from == CAL_NO_SUCH_DAY)
		return;
	timex_try(c, &a->timex, &a->time);
	if (cal_weekday(day.from) != a->timex.weekday) {
		a->time.weekday_mismatch = a->time.precision == PRECISION_DAY;
		return;
	}
	a->time = day;
	a->time.anchor = "text";
}

void
pair_find(struct found_dates *dates, const struct table *joints)
{
	for (size_t i = 0; i + 1 < dates->n; i++) {
		struct found_date *a = &dates->date[i], *b = a + 1;
		struct span text, between;

		find_year_pair(dates, a, b);
		if (a->pair != NULL || a->passage != b->passage || !can_pair(&a->timex, &b->timex) ||
		    b->timex.from - a->timex.to > JOINT_MOST)
			continue;
		text = dates->passage[a->passage].place.text;
		between = span_cut(text, a->timex.to, b->timex.from);
		if (!is_joint(joints, between))
			continue;
		a->pair = b;
		b->pair = a;
		a->listed = span_is(span_trim(between), ",") || span_is(span_trim(between), "،");
	}
}

/* The half without a year takes the year in which it lies next to the other. */
static void
resolve_beside(struct found_date *open, const struct timex_time *fixed, const struct timex_context *c)
{
	struct timex_context beside = *c;
	struct timex t = open->timex;

	beside.document = *fixed;
	beside.last = (struct timex_time){ 0 };
	beside.last_day = beside.last;
	beside.narrative = false;
	beside.settings.prefer = PREFER_NEAREST;
	memset(beside.full_year, 0, sizeof(beside.full_year));
	if (is_named_day(&t))
		t.origin = ORIGIN_DOCUMENT;	/* the yearly day, not the event that it recalls */
	timex_try(&beside, &t, &open->time);
	open->time.anchor = "pair";
}

static const char *
agreement_of(const struct found_date *a, const struct found_date *b)
{
	long days;

	if (a->time.from == CAL_NO_SUCH_DAY || b->time.from == CAL_NO_SUCH_DAY)
		return "disagree";
	days = a->time.from > b->time.from ? a->time.from - b->time.from : b->time.from - a->time.from;
	if (days == 0)
		return "agree";
	/* lunar months begin by sight, so a day more or less is no slip */
	if (days == 1 && (a->time.calendar == CALENDAR_LUNAR || b->time.calendar == CALENDAR_LUNAR))
		return "within-a-day";
	return "disagree";
}

/* Nothing tells which year they are of: 22 Bahman (February 11), in a document without a date. */
static bool
is_open(const struct found_date *d)
{
	return d->time.precision == PRECISION_NONE && !d->time.no_such_day && !d->time.out_of_range;
}

/*
 * Churches, lands and the old calendar keep some named days on days of their own: Easter
 * (May 5), Thanksgiving (October 14), Christmas (January 7). No slip is told from those.
 */
static bool
is_kept_otherwise(const struct found_date *named, const struct found_date *day)
{
	const struct holiday *h = named->timex.holiday;
	struct cal_day old;

	if (h->rule == HOLIDAY_EASTER || h->rule == HOLIDAY_ORTHODOX || h->rule == HOLIDAY_NTH)
		return true;
	return h->rule == HOLIDAY_DAY && h->reckoning == CAL_GREGORIAN && day->time.from != CAL_NO_SUCH_DAY &&
	    cal_to(CAL_JULIAN, day->time.from, &old) && old.month == h->month && old.day == h->day;
}

/* "Ashura (July 17)": of the years about the document's, the one in which both are one day, if there is one. */
static void
resolve_named(const struct timex_context *c, struct found_date *named, struct found_date *day)
{
	static const int shifts[] = { 0, 1, -1 };
	struct timex t = day->timex;
	int year = 0;

	for (size_t i = 0; i < sizeof(shifts) / sizeof(shifts[0]); i++) {
		if (i > 0)
			t.year = year + shifts[i];
		timex_try(c, &t, &day->time);
		if (day->time.from == CAL_NO_SUCH_DAY)
			return;
		if (i == 0)
			year = day->time.year;
		resolve_beside(named, &day->time, c);
		if (agreement_of(named, day)[0] != 'd')
			return;
	}
	timex_try(c, &day->timex, &day->time);
	resolve_beside(named, &day->time, c);
}

/* A pair that is none after all: each is resolved by itself. */
static void
part_pair(const struct timex_context *c, struct found_date *first, struct found_date *second)
{
	first->pair = second->pair = NULL;
	second->time = (struct timex_time){ 0 };
	timex_try(c, &first->timex, &first->time);
}

static void
resolve_halves(const struct timex_context *c, struct found_date *first, struct found_date *second)
{
	bool first_year = first->timex.year != TIMEX_UNSAID, second_year = second->timex.year != TIMEX_UNSAID;
	struct found_date *fixed = !first_year && second_year ? second : first, *open = fixed == first ? second : first;

	timex_try(c, &fixed->timex, &fixed->time);
	if (!first_year && !second_year) {
		/* an earlier full date of either half decides for both */
		timex_try(c, &open->timex, &open->time);
		if (open->time.anchor != NULL && open->time.anchor[0] == 't' && fixed->time.anchor != NULL && fixed->time.anchor[0] == 'd') {
			struct found_date *other = fixed;

			fixed = open;
			open = other;
		}
	}
	if (open->timex.year != TIMEX_UNSAID)
		timex_try(c, &open->timex, &open->time);
	else if (fixed->time.from != CAL_NO_SUCH_DAY)
		resolve_beside(open, &fixed->time, c);
}

/* Ahead of the reform the day is one of the Julian calendar, where that makes the two halves one day: "9 August 833 (18 Rajab 218 AH)" */
static void
try_julian(const struct timex_context *c, struct found_date *half, const struct found_date *other)
{
	enum { REFORM = 1582 };
	struct timex_context julian = *c;
	struct found_date old = *half;

	if (half->timex.year == TIMEX_UNSAID || half->time.reckoning != CAL_GREGORIAN || half->time.from == CAL_NO_SUCH_DAY || half->time.year > REFORM)
		return;
	julian.settings.julian = true;
	timex_try(&julian, &half->timex, &old.time);
	if (agreement_of(&old, other)[0] != 'd')
		half->time = old.time;
}

void
pair_resolve(const struct timex_context *c, struct found_date *first, struct found_date *second)
{
	bool first_named = is_named_day(&first->timex), named = first_named || is_named_day(&second->timex);
	struct found_date *name = first_named ? first : second, *day = first_named ? second : first;

	if (named && first->timex.year == TIMEX_UNSAID && second->timex.year == TIMEX_UNSAID)
		resolve_named(c, name, day);
	else
		resolve_halves(c, first, second);
	if (agreement_of(first, second)[0] == 'd') {
		try_julian(c, first, second);
		try_julian(c, second, first);
	}
	first->agreement = second->agreement = agreement_of(first, second);
	/* "1 Muharram, 1 Farvardin": a list, where they do not agree */
	if (is_open(first) || is_open(second) || (first->agreement[0] == 'd' && (first->listed || (named && is_kept_otherwise(name, day)))))
		part_pair(c, first, second);
}
