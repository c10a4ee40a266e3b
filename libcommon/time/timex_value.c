/* SPDX-License-Identifier: ISC */
/* Values in TIMEX3: ISO 8601 with its own codes for decades, seasons, parts of days and vague times. */
#include <math.h>

#include "time/timex_match.h"
#include "time/timex_resolve.h"

/* "1978", "BC0480" */
static void
write_year(struct buf *to, int year)
{
	if (year <= 0) {
		buf_string(to, "BC");
		year = 1 - year;
	}
	buf_padded(to, (size_t)year, 4);
}

void
timex_write_day(struct buf *to, long day)
{
	struct cal_day d;

	if (!cal_to(CAL_GREGORIAN, day, &d))
		return;
	if (d.year < 0)
		buf_byte(to, '-');
	buf_padded(to, (size_t)(d.year < 0 ? -d.year : d.year), 4);
	buf_byte(to, '-');
	buf_padded(to, (size_t)d.month, 2);
	buf_byte(to, '-');
	buf_padded(to, (size_t)d.day, 2);
}

/* As timex_write_day(), years before 1 as TIMEX3 writes them. */
static void
write_timex_day(struct buf *to, long day)
{
	struct cal_day d;

	if (!cal_to(CAL_GREGORIAN, day, &d))
		return;
	write_year(to, d.year);
	buf_byte(to, '-');
	buf_padded(to, (size_t)d.month, 2);
	buf_byte(to, '-');
	buf_padded(to, (size_t)d.day, 2);
}

/* The years that a decade, century or millennium has. */
static int
years_of(enum timex_precision precision)
{
	return precision == PRECISION_DECADE ? 10 : precision == PRECISION_CENTURY ? 100 : 1000;
}

/* The first digits of a year: decades keep three, centuries two, millennia one. */
static void
write_years(struct buf *to, const struct timex_time *time)
{
	int unit = years_of(time->precision), digits = unit == 10 ? 3 : unit == 100 ? 2 : 1, n = time->year;

	if (n < 0 || (n == 0 && time->to < -719000)) {
		buf_string(to, "BC");
		n = -n;
	}
	buf_padded(to, (size_t)(n / unit), (unsigned)digits);
}

static void
write_date(struct buf *to, const struct timex_time *time)
{
	static const char *const seasons[] = { "", "-SP", "-SU", "-FA", "-WI" };

	if (time->precision == PRECISION_DAY) {
		write_timex_day(to, time->from);
		return;
	}
	/* what fits no Gregorian unit is an interval */
	if (time->calendar > CALENDAR_GREGORIAN || time->precision == PRECISION_THIRD) {
		write_timex_day(to, time->from);
		buf_byte(to, '/');
		write_timex_day(to, time->to);
		return;
	}
	if (time->precision <= PRECISION_DECADE) {
		write_years(to, time);
		return;
	}
	write_year(to, time->year);
	switch (time->precision) {
	case PRECISION_HALF:
		buf_string(to, time->part == 1 ? "-H1" : "-H2");
		break;
	case PRECISION_QUARTER:
		buf_string(to, "-Q");
		buf_number(to, (size_t)time->part);
		break;
	case PRECISION_SEASON:
		buf_string(to, seasons[time->part]);
		break;
	case PRECISION_MONTH:
		buf_byte(to, '-');
		buf_padded(to, (size_t)time->month, 2);
		break;
	case PRECISION_WEEK: case PRECISION_WEEKEND:
		buf_string(to, "-W");
		buf_padded(to, (size_t)time->part, 2);
		if (time->precision == PRECISION_WEEKEND)
			buf_string(to, "-WE");
		break;
	default:
		break;
	}
}

void
timex_write_zone(struct buf *to, int zone)
{
	if (zone == 0) {
		buf_byte(to, 'Z');
		return;
	}
	buf_byte(to, zone < 0 ? '-' : '+');
	buf_padded(to, (size_t)(zone < 0 ? -zone : zone) / 60, 2);
	buf_byte(to, ':');
	buf_padded(to, (size_t)(zone < 0 ? -zone : zone) % 60, 2);
}

void
timex_write_clock(struct buf *to, const struct timex *t)
{
	static const char *const parts[] = { "", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT" };

	if (t->hour == TIMEX_UNSAID) {
		buf_string(to, parts[t->part]);
		return;
	}
	buf_byte(to, 'T');
	buf_padded(to, (size_t)t->hour, 2);
	if (t->hour != 24 || (t->minute != TIMEX_UNSAID && t->minute != 0)) {
		buf_byte(to, ':');
		buf_padded(to, (size_t)(t->minute == TIMEX_UNSAID ? 0 : t->minute), 2);
	}
	if (t->second != TIMEX_UNSAID) {
		buf_byte(to, ':');
		buf_padded(to, (size_t)t->second, 2);
	}
	if (t->zone_in_value)
		timex_write_zone(to, t->zone);
}

/* "3", "22.8", "X" */
static void
write_count(struct buf *to, double n)
{
	double whole = floor(n);

	if (n < 0) {
		buf_byte(to, 'X');
		return;
	}
	buf_number(to, (size_t)whole);
	if (n > whole) {
		unsigned hundredths = (unsigned)((n - whole) * 100 + 0.5);

		buf_byte(to, '.');
		if (hundredths % 10 == 0)
			buf_padded(to, hundredths / 10, 1);
		else
			buf_padded(to, hundredths, 2);
	}
}

/* "5 1/2 hours" is PT5H30M */
static void
write_amount(struct buf *to, struct timex_amount a, bool *timed)
{
	static const char *const names[] = {
		"", "S", "M", "H", "D", "D", "W", "WE", "W", "M", "Q", "M", "M", "Y", "DE", "CE", "CE", "L", "X", "X"
	};

	if (a.unit <= UNIT_HOUR && !*timed) {
		buf_byte(to, 'T');
		*timed = true;
	}
	if (a.n > 0 && (a.unit == UNIT_FORTNIGHT || a.unit == UNIT_HALF || a.unit == UNIT_SEASON))
		a.n *= a.unit == UNIT_FORTNIGHT ? 2 : a.unit == UNIT_HALF ? 6 : 3;
	if (a.unit == UNIT_HALF_CENTURY)
		a.n *= 0.5;
	if (a.n > 0 && a.n != floor(a.n) && (a.unit == UNIT_HOUR || a.unit == UNIT_MINUTE)) {
		if (a.n >= 1) {
			buf_number(to, (size_t)a.n);
			buf_string(to, names[a.unit]);
		}
		buf_number(to, (size_t)((a.n - floor(a.n)) * 60 + 0.5));
		buf_string(to, names[a.unit - 1]);
		return;
	}
	write_count(to, a.n);
	buf_string(to, names[a.unit]);
}

static void
write_duration(struct buf *to, const struct timex *t)
{
	bool timed = false;

	buf_byte(to, 'P');
	for (size_t i = 0; i < t->amounts; i++)
		write_amount(to, t->amount[i], &timed);
}

/* "every Friday": XXXX-WXX-5 */
static void
write_set(struct buf *to, const struct timex *t)
{
	static const char *const seasons[] = { "", "XXXX-SP", "XXXX-SU", "XXXX-FA", "XXXX-WI" };

	if (t->amounts > 0) {
		write_duration(to, t);
		return;
	}
	if (t->weekday != TIMEX_UNSAID) {
		buf_string(to, "XXXX-WXX-");
		buf_number(to, (size_t)t->weekday + 1);
	} else if (t->month != TIMEX_UNSAID) {
		buf_string(to, "XXXX-");
		buf_padded(to, (size_t)t->month, 2);
	} else if (t->season != TIMEX_UNSAID) {
		buf_string(to, seasons[t->season]);
	} else {
		buf_string(to, "XXXX-XX-XX");
	}
	timex_write_clock(to, t);
}

/* "66 million years ago": MA66, as TIMEX2 has what no calendar reaches; thousands are KA, thousands of millions GA */
static void
write_ages(struct buf *to, double years)
{
	static const struct {
		const char *name;
		double years;
	} ages[] = { { "GA", 1e9 }, { "MA", 1e6 }, { "KA", 1e3 } };
	size_t i = 0;

	while (years < ages[i].years)
		i++;
	buf_string(to, ages[i].name);
	write_count(to, years / ages[i].years);
}

bool
timex_is_age(const struct timex *t, const struct timex_time *time)
{
	enum { ROUND = 1000 };

	return t->unit == UNIT_YEAR && t->shift <= -10000 && t->type == TIMEX_DATE && !t->definite &&
	    (time->precision == PRECISION_NONE || time->out_of_range || fmod(t->shift, ROUND) == 0);
}

void
timex_write(struct buf *to, const struct timex *t, const struct timex_time *time)
{
	static const char *const references[] = { "", "PRESENT_REF", "PAST_REF", "FUTURE_REF", "" };

	if (t->reference != REF_NONE) {
		buf_string(to, references[t->reference]);
		return;
	}
	if (t->type == TIMEX_DURATION) {
		write_duration(to, t);
		return;
	}
	if (t->type == TIMEX_SET) {
		write_set(to, t);
		return;
	}
	if (t->shift_vague) {
		/* seen from where it counts from: "some months later" lies ahead of what was told, though all is past */
		buf_string(to, strcmp(t->rule, "ago") == 0 || strcmp(t->rule, "earlier") == 0 ? "PAST_REF" : "FUTURE_REF");
		return;
	}
	if (timex_is_age(t, time)) {
		write_ages(to, -t->shift);
		return;
	}
	if (time->precision == PRECISION_NONE || time->no_such_day || time->out_of_range)
		return;
	write_date(to, time);
	if (time->precision == PRECISION_DAY && t->type == TIMEX_TIME)
		timex_write_clock(to, t);
}

void
timex_write_native(struct buf *to, const struct timex_time *time)
{
	bool minus = time->year < 0;

	if (minus)
		buf_byte(to, '-');
	buf_padded(to, (size_t)(minus ? -time->year : time->year), 4);
	if (time->precision <= PRECISION_DECADE) {
		int last = time->year + years_of(time->precision) - 1;

		buf_byte(to, '/');
		buf_padded(to, (size_t)last, 4);
		return;
	}
	if (time->precision < PRECISION_MONTH || time->month == 0)
		return;
	buf_byte(to, '-');
	buf_padded(to, (size_t)time->month, 2);
	if (time->precision != PRECISION_DAY)
		return;
	buf_byte(to, '-');
	buf_padded(to, (size_t)time->day, 2);
}
