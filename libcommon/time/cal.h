/* SPDX-License-Identifier: ISC */
/*
 * Days in three reckonings. No text, no clock. A day is its number from
 * 1970-01-01 (proleptic Gregorian), negative ahead of it.
 */
#ifndef SP_CAL_H
#define SP_CAL_H

#include <limits.h>
#include <stdbool.h>

#define CAL_NO_SUCH_DAY LONG_MIN

enum reckoning {
	CAL_GREGORIAN,		/* proleptic */
	CAL_JULIAN,
	CAL_SOLAR,		/* Solar Hijri, Iran's civil calendar */
	CAL_CIVIL,		/* lunar Hijri by the 30-year cycle */
	CAL_UMALQURA,		/* lunar Hijri by the Saudi table, 1318 to 1500 */
	CAL_IRAN		/* lunar Hijri as kept in Iran, 1265 to 1447 */
};

struct cal_day {
	int year, month, day;
};

/*
 * The number of a day in any reckoning. CAL_NO_SUCH_DAY for a day that the
 * month does not have, and for years out of range: -9999 to 9999 (0 is 1 BC)
 * for Gregorian and Julian, 1 to 9377 for Solar Hijri, 1 to 9665 for the
 * civil lunar one, and the years of the table for the other two.
 */
long cal_from(enum reckoning r, int year, int month, int day);

/* The other way. False where the reckoning does not reach. */
bool cal_to(enum reckoning r, long days, struct cal_day *to);

/* Days of a month, 0 where there is no such month. */
int cal_month_days(enum reckoning r, int year, int month);

/* True if years of the reckoning reach to this one. */
bool cal_has_year(enum reckoning r, int year);

/*
 * Proleptic Gregorian; year -9999 to 9999 (0 is 1 BC), month 1 to 12, day 1
 * to 31. CAL_NO_SUCH_DAY for a day that the month does not have. Formula:
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
long cal_from_gregorian(int year, int month, int day);

/* The other way. */
void cal_to_gregorian(long days, int *year, int *month, int *day);

/* 0 Monday to 6 Sunday. */
int cal_weekday(long days);

/* ISO 8601: the week of a day (1 to 53), and the year it belongs to. */
int cal_week(long days, int *year);

/* The Monday of an ISO week. */
long cal_from_week(int year, int week);

/* Easter Sunday of the Western churches, year 1583 and later. The anonymous Gregorian algorithm (Meeus, ch. 8). */
long cal_easter(int year);

/* Easter Sunday of the Eastern churches. Meeus, ch. 8. */
long cal_orthodox_easter(int year);

#endif
