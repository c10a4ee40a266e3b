/* SPDX-License-Identifier: ISC */
/* Values in EDTF, ISO 8601-2: decades as 197X, seasons 21 to 24, quarters 33 to 36, intervals with a slash. */
#include "time/timex_match.h"
#include "time/timex_resolve.h"

static void
write_interval(struct buf *to, long from, long until)
{
	timex_write_day(to, from);
	buf_byte(to, '/');
	timex_write_day(to, until);
}

/* "1978", "-0479": astronomical years */
static void
write_year(struct buf *to, int year)
{
	if (year < 0)
		buf_byte(to, '-');
	buf_padded(to, (size_t)(year < 0 ? -year : year), 4);
}

/* Decades and centuries keep their first digits; those BC are intervals of years. */
static void
write_years(struct buf *to, const struct timex_time *time)
{
	bool decade = time->precision == PRECISION_DECADE;

	if (time->year <= 0 || time->precision == PRECISION_MILLENNIUM) {
		write_interval(to, time->from, time->to);
		return;
	}
	buf_padded(to, (size_t)time->year / (decade ? 10 : 100), decade ? 3 : 2);
	buf_string(to, decade ? "X" : "XX");
}

static void
write_time(struct buf *to, const struct timex_time *time)
{
	struct cal_day d;

	if (time->precision == PRECISION_DAY) {
		timex_write_day(to, time->from);
		return;
	}
	if (time->calendar > CALENDAR_GREGORIAN || time->precision == PRECISION_WEEK || time->precision == PRECISION_WEEKEND ||
	    time->precision == PRECISION_THIRD) {
		write_interval(to, time->from, time->to);
		return;
	}
	if (time->precision <= PRECISION_DECADE) {
		write_years(to, time);
		return;
	}
	write_year(to, time->year);
	if (time->precision == PRECISION_YEAR)
		return;
	buf_byte(to, '-');
	if (time->precision == PRECISION_MONTH && cal_to(CAL_GREGORIAN, time->from, &d))
		buf_padded(to, (size_t)d.month, 2);
	else
		buf_number(to, (size_t)time->part + (time->precision == PRECISION_SEASON ? 20 : time->precision == PRECISION_QUARTER ? 32 : 39));
}

/* now, the past, the future: open intervals around the document's day */
static void
write_reference(struct buf *to, const struct timex *t, const struct timex_context *c)
{
	if (c->document.precision == PRECISION_NONE)
		return;
	if (t->reference == REF_PAST)
		buf_string(to, "../");
	timex_write_day(to, t->reference == REF_FUTURE ? c->document.to : c->document.from);
	if (t->reference == REF_FUTURE)
		buf_string(to, "/..");
}

void
timex_write_edtf(struct buf *to, const struct timex *t, const struct timex_time *time, const struct timex_context *c)
{
	if (t->reference != REF_NONE) {
		write_reference(to, t, c);
		return;
	}
	/* lengths and repetitions are no part of EDTF: ISO 8601 durations stand for them */
	if (t->type == TIMEX_DURATION || t->type == TIMEX_SET) {
		timex_write(to, t, time);
		return;
	}
	if (time->precision == PRECISION_NONE || time->no_such_day || time->out_of_range)
		return;
	write_time(to, time);
	if (t->type == TIMEX_TIME && time->precision == PRECISION_DAY && t->hour != TIMEX_UNSAID)
		timex_write_clock(to, t);
	if (t->mod == MOD_APPROX)
		buf_byte(to, '~');
}
