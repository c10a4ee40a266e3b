/* SPDX-License-Identifier: ISC */
#include "time/cal.h"
#include "time/cal_lunar.h"

enum { YEAR_MOST = 9999, SOLAR_MOST = 9377 };

static long
floor_div(long a, long b)
{
	return a / b - (a % b != 0 && (a % b < 0) != (b < 0));
}

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
month_days(int month, bool leap)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month < 1 || month > 12 ? 0 : days[month - 1] + (month == 2 && leap);
}

long
cal_from_gregorian(int year, int month, int day)
{
	if (year < -YEAR_MOST || year > YEAR_MOST || day < 1 || day > month_days(month, is_leap(year)))
		return CAL_NO_SUCH_DAY;
	long y = month <= 2 ? year - 1 : year;
	long era = floor_div(y, 400);
	long of_era = y - era * 400;
	long of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
	long of_era_days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;

	return era * 146097 + of_era_days - 719468;
}

void
cal_to_gregorian(long days, int *year, int *month, int *day)
{
	long z = days + 719468;
	long era = floor_div(z, 146097);
	long of_era = z - era * 146097;
	long y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	long of_year = of_era - (365 * y + y / 4 - y / 100);
	long m = (5 * of_year + 2) / 153;

	*day = (int)(of_year - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = (int)(y + era * 400 + (*month <= 2));
}

/* As the Gregorian formula, with eras of four years; 1 March of year 0 is day -719470. */
static long
from_julian(int year, int month, int day)
{
	if (year < -YEAR_MOST || year > YEAR_MOST || day < 1 || day > month_days(month, year % 4 == 0))
		return CAL_NO_SUCH_DAY;
	long y = month <= 2 ? year - 1 : year;

	return floor_div(1461 * y, 4) + (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1 - 719470;
}

static void
to_julian(long days, struct cal_day *to)
{
	long z = days + 719470;
	long y = floor_div(4 * z + 3, 1461);
	long of_year = z - floor_div(1461 * y, 4);
	long m = (5 * of_year + 2) / 153;

	to->day = (int)(of_year - (153 * m + 2) / 5 + 1);
	to->month = (int)(m < 10 ? m + 3 : m - 9);
	to->year = (int)(y + (to->month <= 2));
}

/*
 * 1 Farvardin, by the 33-year rule, which gives all 293 New Year days of the
 * official table (University of Tehran, 1206 to 1498; CC0 in roozbehp/persiancalendar)
 * and parts from the sky first at 1503, whose year begins a day earlier.
 */
static long
solar_new_year(int year)
{
	return 365L * (year - 1) + (8L * year + 21) / 33 - 492268 - (year == 1503);
}

static int
solar_month_days(int year, int month)
{
	if (month < 1 || month > 12 || year < 1 || year > SOLAR_MOST)
		return 0;
	if (month <= 6)
		return 31;
	if (month <= 11)
		return 30;
	return (int)(solar_new_year(year + 1) - solar_new_year(year)) - 336;
}

static long
from_solar(int year, int month, int day)
{
	if (day < 1 || day > solar_month_days(year, month))
		return CAL_NO_SUCH_DAY;
	return solar_new_year(year) + (month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6) + day - 1;
}

static bool
to_solar(long days, struct cal_day *to)
{
	long year = floor_div((days + 492268) * 33, 12053) + 1, of_year;

	if (year < 0)
		return false;
	/* never too high, and too low by one at most: tried for every day */
	year += solar_new_year((int)year + 1) <= days;
	if (year < 1 || year > SOLAR_MOST)
		return false;
	of_year = days - solar_new_year((int)year);
	to->year = (int)year;
	to->month = (int)(of_year < 186 ? of_year / 31 : (of_year - 6) / 30) + 1;
	to->day = (int)(days - from_solar((int)year, to->month, 1)) + 1;
	return true;
}

int
cal_month_days(enum reckoning r, int year, int month)
{
	switch (r) {
	case CAL_GREGORIAN: return month_days(month, is_leap(year));
	case CAL_JULIAN: return month_days(month, year % 4 == 0);
	case CAL_SOLAR: return solar_month_days(year, month);
	default: return lunar_month_days(r, year, month);
	}
}

bool
cal_has_year(enum reckoning r, int year)
{
	if (r == CAL_GREGORIAN || r == CAL_JULIAN)
		return year >= -YEAR_MOST && year <= YEAR_MOST;
	return cal_month_days(r, year, 1) > 0;
}

long
cal_from(enum reckoning r, int year, int month, int day)
{
	switch (r) {
	case CAL_GREGORIAN: return cal_from_gregorian(year, month, day);
	case CAL_JULIAN: return from_julian(year, month, day);
	case CAL_SOLAR: return from_solar(year, month, day);
	default: return lunar_from(r, year, month, day);
	}
}

bool
cal_to(enum reckoning r, long days, struct cal_day *to)
{
	if (days < -4371587 || days > 2932896)	/* the years -9999 to 9999 */
		return false;
	switch (r) {
	case CAL_GREGORIAN: cal_to_gregorian(days, &to->year, &to->month, &to->day); return true;
	case CAL_JULIAN: to_julian(days, to); return true;
	case CAL_SOLAR: return to_solar(days, to);
	default: return lunar_to(r, days, to);
	}
}

int
cal_weekday(long days)
{
	return (int)(((days + 3) % 7 + 7) % 7);
}

/* The week of a day is that of its Thursday. */
int
cal_week(long days, int *year)
{
	long thursday = days - cal_weekday(days) + 3;
	int month, day;

	cal_to_gregorian(thursday, year, &month, &day);
	return (int)(thursday - cal_from_gregorian(*year, 1, 1)) / 7 + 1;
}

long
cal_from_week(int year, int week)
{
	long fourth = cal_from_gregorian(year, 1, 4);

	if (fourth == CAL_NO_SUCH_DAY)
		return CAL_NO_SUCH_DAY;
	return fourth - cal_weekday(fourth) + 7L * (week - 1);
}

long
cal_easter(int year)
{
	int a = year % 19, b = year / 100, c = year % 100;
	int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
	int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;

	return cal_from_gregorian(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
}

long
cal_orthodox_easter(int year)
{
	int a = year % 4, b = year % 7, c = year % 19;
	int d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;

	return from_julian(year, (d + e + 114) / 31, (d + e + 114) % 31 + 1);
}
