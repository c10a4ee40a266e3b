/* SPDX-License-Identifier: ISC */
/* What a document as a whole tells about its expressions: its date, the years it is about, how it writes numeric dates. */
#include "time/timex_match.h"
#include "time/timex_resolve.h"
#include "time/timex_span.h"

#include "base/num.h"

enum { FAR_YEARS = 3, MANY = 5 };

/* "2024", "2024-02", "2024-02-18": how many numbers were read */
static int
read_iso(struct span date, int field[3])
{
	int n = 0;

	while (n < 3 && date.len > 0) {
		unsigned long value;
		size_t len = num_read(date, 9999, &value);

		if (len == 0)
			break;
		field[n++] = (int)value;
		date = span_cut(date, len, date.len);
		if (date.len == 0 || *date.p != '-')
			break;
		date = span_cut(date, 1, date.len);
	}
	return n;
}

void
timex_begin(struct timex_context *c, const struct timex_settings *settings, struct span date)
{
	int field[3];
	int n = read_iso(date, field);

	memset(c, 0, sizeof(*c));
	c->settings = *settings;
	c->last_year_from = c->last_month_from = CAL_NO_SUCH_DAY;
	if (n == 0)
		return;
	if (n == 1)
		span_years(&c->document, PRECISION_YEAR, CALENDAR_GREGORIAN, field[0], 1);
	else
		span_month(&c->document, CALENDAR_GREGORIAN, CAL_GREGORIAN, field[0], field[1], n == 3 ? field[2] : TIMEX_UNSAID);
	if (c->document.from == CAL_NO_SUCH_DAY)
		c->document.precision = PRECISION_NONE;
}

/* The year of ours in which a year begins, as far as a year or so matters not. */
static int
our_year(const struct timex *t)
{
	enum { SOLAR = 621, LUNAR = 622, FIRST = 1200, LAST = 1450 };

	if (t->calendar == CALENDAR_LUNAR)
		return t->year - t->year / 33 + LUNAR;
	if (t->calendar == CALENDAR_SOLAR || (t->language == LANGUAGE_PERSIAN && t->calendar == CALENDAR_NONE && !t->explicit_era &&
	    t->year > FIRST && t->year < LAST))
		return t->year + SOLAR;
	return t->year;
}

void
timex_survey(struct timex_context *c, const struct timex *t)
{
	int year;

	if (t->calendar == CALENDAR_SOLAR)
		c->solar_words++;
	/* "26/4/23" could begin with its year, "4/26/23" not */
	if (t->calendar != CALENDAR_SOLAR && !t->yearless) {
		c->order_dmy += t->day_first && !t->short_year;
		c->order_mdy += t->month_first;
	}
	c->american |= clock_is_american(t);
	c->deictic += (t->rule[0] == 'w' && t->month == TIMEX_UNSAID) || (t->rule[0] == 't' && t->origin == ORIGIN_DOCUMENT);
	if (t->year == TIMEX_UNSAID || t->short_year)
		return;
	if (t->bc) {
		c->years_bc++;
		c->years_far++;
		return;
	}
	year = our_year(t);
	if ((t->calendar == CALENDAR_SOLAR && t->language != LANGUAGE_PERSIAN) || year < 1000)
		return;
	if (year == t->year && year < 1600 && !(year >= 1300 && year <= 1410))
		c->years_medieval++;
	if (c->document.precision != PRECISION_NONE && (year > c->document.year + FAR_YEARS || year < c->document.year - FAR_YEARS))
		c->years_far++;
	else
		c->years_near++;
}

void
timex_surveyed(struct timex_context *c)
{
	if (c->order_mdy == c->order_dmy)	/* a London paper may tell often when New York trades */
		c->order_mdy += c->american;
	c->narrative = c->years_far >= MANY && c->years_far > 3 * c->years_near && c->years_far > 2 * c->deictic;
}
