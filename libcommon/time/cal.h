/* SPDX-License-Identifier: ISC */
/*
 * Days in three reckonings. No text, no clock. A day is its number from
 * 1970-01-01 (proleptic Gregorian), negative ahead of it.
 */
#ifndef SP_CAL_H
#define SP_CAL_H

#include <limits.h>

#define CAL_NO_SUCH_DAY LONG_MIN

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

#endif
