/* SPDX-License-Identifier: ISC */
#include <math.h>

#include "time/timex_match.h"
#include "time/timex_span.h"

enum { SHIFT_MOST = 20000 };	/* units; beyond it there is no year to name */

void
span_gregorian_day(struct timex_time *time, long day)
{
	struct cal_day d;

	if (!cal_to(CAL_GREGORIAN, day, &d)) {
		time->out_of_range = true;
		return;
	}
	timex_day(time, CALENDAR_GREGORIAN, CAL_GREGORIAN, d.year, d.month, d.day);
}

void
timex_day(struct timex_time *time, enum time_calendar calendar, enum reckoning r, int year, int month, int day)
{
	span_month(time, calendar, r, year, month, day);
}

void
span_month(struct timex_time *time, enum time_calendar calendar, enum reckoning r, int year, int month, int day)
{
	int days = cal_month_days(r, year, month);

	time->calendar = calendar;
	time->reckoning = r;
	time->year = year;
	time->month = month;
	time->day = day;
	time->precision = day == TIMEX_UNSAID ? PRECISION_MONTH : PRECISION_DAY;
	if (!cal_has_year(r, year)) {
		time->out_of_range = true;
		time->from = time->to = CAL_NO_SUCH_DAY;
		return;
	}
	if (days == 0 || (day != TIMEX_UNSAID && (day < 1 || day > days))) {
		time->no_such_day = true;
		time->from = time->to = CAL_NO_SUCH_DAY;
		return;
	}
	time->from = cal_from(r, year, month, day == TIMEX_UNSAID ? 1 : day);
	time->to = day == TIMEX_UNSAID ? time->from + days - 1 : time->from;
}

void
span_years(struct timex_time *time, enum timex_precision precision, enum time_calendar calendar, int year, int n)
{
	enum reckoning r = reckoning_of(calendar, year, CAL_UMALQURA);
	int first = year, last = year + n - 1;

	if (year < 0 && n > 1) {	/* the 480s BC: 489 to 480 BC */
		first = year - n + 2;
		last = year + 1;
	}
	time->precision = precision;
	time->calendar = calendar;
	time->reckoning = r;
	time->year = year;
	if (!cal_has_year(r, first) || !cal_has_year(r, last)) {
		time->out_of_range = true;
		time->from = time->to = CAL_NO_SUCH_DAY;
		return;
	}
	time->from = cal_from(r, first, 1, 1);
	time->to = cal_from(r, last, 12, cal_month_days(r, last, 12));
}

/* The nth hundred or thousand years of an era. */
static void
span_ages(struct timex_time *time, enum timex_precision precision, int years, enum time_calendar calendar, int nth, bool bc)
{
	if (calendar == CALENDAR_NONE)
		calendar = CALENDAR_GREGORIAN;
	if (bc) {
		span_years(time, precision, calendar, 1 - years * nth, years);
		time->year = -(nth - 1) * years;
		time->from = cal_from_gregorian(1 - years * nth, 1, 1);
		time->to = cal_from_gregorian(-years * (nth - 1), 12, 31);
		return;
	}
	span_years(time, precision, calendar, years * (nth - 1) + 1, years);
	time->year = years * (nth - 1);
}

void
span_century(struct timex_time *time, enum time_calendar calendar, int nth, bool bc)
{
	span_ages(time, PRECISION_CENTURY, 100, calendar, nth, bc);
}

void
span_millennium(struct timex_time *time, enum time_calendar calendar, int nth, bool bc)
{
	span_ages(time, PRECISION_MILLENNIUM, 1000, calendar, nth, bc);
}

void
span_part(struct timex_time *time, enum timex_precision precision, int year, int part)
{
	int months = precision == PRECISION_HALF ? 6 : 3, first = 1 + months * (part - 1), last_year = year;

	time->precision = precision;
	time->calendar = CALENDAR_GREGORIAN;
	time->reckoning = CAL_GREGORIAN;
	time->year = year;
	time->part = part;
	if (precision == PRECISION_SEASON)	/* northern, by months: spring is March to May */
		first += 2;
	time->from = cal_from_gregorian(year, first, 1);
	if (first + months - 1 > 12) {
		last_year++;
		first -= 12;
	}
	time->to = cal_from_gregorian(last_year, first + months - 1, cal_month_days(CAL_GREGORIAN, last_year, first + months - 1));
	time->out_of_range = time->from == CAL_NO_SUCH_DAY || time->to == CAL_NO_SUCH_DAY;
}

void
span_solar_part(struct timex_time *time, enum timex_precision precision, int year, int part)
{
	int months = precision == PRECISION_HALF ? 6 : 3, first = 1 + months * (part - 1), last = first + months - 1;

	time->precision = precision;
	time->calendar = CALENDAR_SOLAR;
	time->reckoning = CAL_SOLAR;
	time->year = year;
	time->part = part;
	time->out_of_range = !cal_has_year(CAL_SOLAR, year);
	if (time->out_of_range)
		return;
	time->from = cal_from(CAL_SOLAR, year, first, 1);
	time->to = cal_from(CAL_SOLAR, year, last, cal_month_days(CAL_SOLAR, year, last));
}

bool
span_solar_shift(struct timex_time *time, const struct timex_time *base, enum time_unit unit, double shift)
{
	struct cal_day d;
	long months;

	if (fabs(shift) > SHIFT_MOST || base->from == CAL_NO_SUCH_DAY || !cal_to(CAL_SOLAR, base->from, &d))
		return false;
	if (unit == UNIT_YEAR && shift == floor(shift)) {
		span_years(time, PRECISION_YEAR, CALENDAR_SOLAR, d.year + (int)shift, 1);
		return true;
	}
	if (unit == UNIT_DECADE) {
		span_years(time, PRECISION_DECADE, CALENDAR_SOLAR, (int)floor(d.year / 10.0 + shift) * 10, 10);
		return true;
	}
	if (unit != UNIT_MONTH && unit != UNIT_YEAR)
		return false;
	months = 12L * d.year + d.month - 1 + (long)floor(unit == UNIT_YEAR ? 12 * shift : shift);
	span_month(time, CALENDAR_SOLAR, CAL_SOLAR, (int)(months / 12), (int)(months % 12) + 1, TIMEX_UNSAID);
	return true;
}

void
span_week_of(struct timex_time *time, long day)
{
	time->precision = PRECISION_WEEK;
	time->calendar = CALENDAR_GREGORIAN;
	time->reckoning = CAL_GREGORIAN;
	time->part = cal_week(day, &time->year);
	time->from = day - cal_weekday(day);
	time->to = time->from + 6;
}

/* `months` months from the month of a day */
static void
shift_months(struct timex_time *time, long day, long months)
{
	int year, month, d;

	cal_to_gregorian(day, &year, &month, &d);
	months += 12L * year + month - 1;
	span_month(time, CALENDAR_GREGORIAN, CAL_GREGORIAN, (int)floor(months / 12.0), (int)(months - 12 * (long)floor(months / 12.0)) + 1,
	    TIMEX_UNSAID);
}

static void
shift_days(struct timex_time *time, long day, enum time_unit unit, double shift)
{
	if (unit == UNIT_WEEK || unit == UNIT_FORTNIGHT || unit == UNIT_WEEKEND) {
		span_week_of(time, day + (long)(7 * shift * (unit == UNIT_FORTNIGHT ? 2 : 1)));
		if (unit == UNIT_WEEKEND) {
			time->precision = PRECISION_WEEKEND;
			time->from += 5;
		}
		return;
	}
	span_gregorian_day(time, day + (unit <= UNIT_HOUR ? 0 : (long)shift));
}

/* Years, decades, centuries: in the calendar of the base. */
static void
shift_years(struct timex_time *time, const struct timex_time *base, enum time_unit unit, double shift)
{
	struct cal_day d;
	int year;

	if (!cal_to(CAL_GREGORIAN, base->from, &d))
		return;
	year = d.year;
	switch (unit) {
	case UNIT_YEAR:
		/* "half a year" */
		if (shift != floor(shift))
			shift_months(time, base->from, (long)(12 * shift));
		else
			span_years(time, PRECISION_YEAR, CALENDAR_GREGORIAN, year + (int)shift, 1);
		return;
	case UNIT_DECADE:
		year = (int)floor((year + 10 * shift) / 10) * 10;
		span_years(time, PRECISION_DECADE, CALENDAR_GREGORIAN, year, 10);
		return;
	case UNIT_HALF_CENTURY: case UNIT_CENTURY:
		/* "half a century ago" */
		if (unit == UNIT_HALF_CENTURY || shift != floor(shift)) {
			year = (int)floor((year + (unit == UNIT_CENTURY ? 100 : 50) * shift) / 10) * 10;
			span_years(time, PRECISION_DECADE, CALENDAR_GREGORIAN, year, 10);
			return;
		}
		year += (int)(100 * shift);
		if (year > 0)
			span_century(time, CALENDAR_GREGORIAN, year / 100 + 1, false);
		return;
	default:
		return;
	}
}

void
span_shift(struct timex_time *time, const struct timex_time *from, enum time_unit unit, double shift)
{
	struct timex_time base = *from;
	int year, month, day;

	if (fabs(shift) > SHIFT_MOST || base.from == CAL_NO_SUCH_DAY) {
		time->out_of_range = base.from != CAL_NO_SUCH_DAY;
		return;
	}
	if (unit == UNIT_MONTH) {
		if (base.precision >= PRECISION_SEASON)
			shift_months(time, base.from, (long)floor(shift));
	} else if (unit == UNIT_QUARTER) {
		long n;

		cal_to_gregorian(base.from, &year, &month, &day);
		n = 4L * year + (month - 1) / 3 + (long)shift;
		span_part(time, PRECISION_QUARTER, (int)(n / 4), (int)(n % 4) + 1);
	} else if (unit == UNIT_HALF) {
		long n;

		cal_to_gregorian(base.from, &year, &month, &day);
		n = 2L * year + (month > 6) + (long)shift;
		span_part(time, PRECISION_HALF, (int)(n / 2), (int)(n % 2) + 1);
	} else if (unit <= UNIT_FORTNIGHT) {
		shift_days(time, base.from, unit, shift);
	} else {
		shift_years(time, &base, unit, shift);
	}
}

void
span_same_day(struct timex_time *time, long from, enum time_unit unit, int shift)
{
	enum { AGES = 12 * 9999 };	/* months: no remainder is below 0 */
	int year, month, day, months = AGES + (unit == UNIT_MONTH ? shift : 12 * shift);
	long there;

	if (unit == UNIT_WEEK || unit == UNIT_DAY) {
		span_gregorian_day(time, from + (unit == UNIT_WEEK ? 7L : 1L) * shift);
		return;
	}
	cal_to_gregorian(from, &year, &month, &day);
	months += 12 * year + month - 1;
	/* a month ago, said on the 31st */
	year = months / 12 - AGES / 12;
	month = months % 12 + 1;
	while (day > 28 && cal_from_gregorian(year, month, day) == CAL_NO_SUCH_DAY)
		day--;
	there = cal_from_gregorian(year, month, day);
	if (there != CAL_NO_SUCH_DAY)
		span_gregorian_day(time, there);
}
