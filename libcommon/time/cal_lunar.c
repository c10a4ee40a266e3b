/* SPDX-License-Identifier: ISC */
#include <stddef.h>

#include "time/cal_lunar.h"

enum { CIVIL_EPOCH = -492148, CIVIL_MOST = 9665, CYCLE_DAYS = 10631 };

static const struct lunar_table *
table_of(enum reckoning r)
{
	return r == CAL_UMALQURA ? &lunar_umalqura : r == CAL_IRAN ? &lunar_iran : NULL;
}

/* Civil: 11 leap years in 30, of 355 days: (11y + 14) mod 30 < 11. */
static long
civil_new_year(int year)
{
	return 354L * (year - 1) + (11L * year + 3) / 30 + CIVIL_EPOCH;
}

int
lunar_month_days(enum reckoning r, int year, int month)
{
	const struct lunar_table *t = table_of(r);

	if (month < 1 || month > 12)
		return 0;
	if (t == NULL) {
		if (year < 1 || year > CIVIL_MOST)
			return 0;
		return month < 12 ? 29 + month % 2 : (int)(civil_new_year(year + 1) - civil_new_year(year)) - 325;
	}
	if (year < t->first || year >= t->first + t->years)
		return 0;
	return 29 + (t->long_months[year - t->first] >> (month - 1) & 1);
}

static int
year_days(const struct lunar_table *t, int year)
{
	int days = 12 * 29;

	for (unsigned bits = t->long_months[year - t->first]; bits != 0; bits &= bits - 1)
		days++;
	return days;
}

static long
new_year(const struct lunar_table *t, int year)
{
	long begin = t->begin;

	for (int y = t->first; y < year; y++)
		begin += year_days(t, y);
	return begin;
}

long
lunar_from(enum reckoning r, int year, int month, int day)
{
	const struct lunar_table *t = table_of(r);
	long days;

	if (day < 1 || day > lunar_month_days(r, year, month))
		return CAL_NO_SUCH_DAY;
	days = t == NULL ? civil_new_year(year) : new_year(t, year);
	for (int m = 1; m < month; m++)
		days += lunar_month_days(r, year, m);
	return days + day - 1;
}

/* The year of a day, 0 where there is none; *begin is its first day. */
static int
year_of(const struct lunar_table *t, long days, long *begin)
{
	int year;

	if (t == NULL) {
		if (days < CIVIL_EPOCH)
			return 0;
		year = (int)((30 * (days - CIVIL_EPOCH) + 10646) / CYCLE_DAYS);
		year += civil_new_year(year + 1) <= days;
		year -= civil_new_year(year) > days;
		*begin = civil_new_year(year);
		return year > CIVIL_MOST ? 0 : year;
	}
	*begin = t->begin;
	for (year = t->first; days >= *begin && year < t->first + t->years; year++) {
		if (days < *begin + year_days(t, year))
			return year;
		*begin += year_days(t, year);
	}
	return 0;
}

bool
lunar_to(enum reckoning r, long days, struct cal_day *to)
{
	long begin;

	to->year = year_of(table_of(r), days, &begin);
	if (to->year == 0)
		return false;
	to->month = 1;
	for (int n; to->month < 12 && days >= begin + (n = lunar_month_days(r, to->year, to->month)); to->month++)
		begin += n;
	to->day = (int)(days - begin) + 1;
	return true;
}
