/* SPDX-License-Identifier: ISC */
/* Resolved times made from years, months, parts of years and shifts; for timex_resolve.c. */
#ifndef SP_TIMEX_SPAN_H
#define SP_TIMEX_SPAN_H

#include "time/timex_resolve.h"

/* A day of the Gregorian calendar. */
void span_gregorian_day(struct timex_time *time, long day);

/* A month, or a day of it (TIMEX_UNSAID: the month). Sets no_such_day and out_of_range. */
void span_month(struct timex_time *time, enum time_calendar calendar, enum reckoning r, int year, int month, int day);

/* n years of a calendar from `year`; year 0 is 1 BC, and -480 for ten is the 480s BC. */
void span_years(struct timex_time *time, enum timex_precision precision, enum time_calendar calendar, int year, int n);

/* The nth century. */
void span_century(struct timex_time *time, enum time_calendar calendar, int nth, bool bc);

/* The nth thousand years. */
void span_millennium(struct timex_time *time, enum time_calendar calendar, int nth, bool bc);

/* A quarter, half or season of a Gregorian year. */
void span_part(struct timex_time *time, enum timex_precision precision, int year, int part);

/* The ISO week of a day. */
void span_week_of(struct timex_time *time, long day);

/* `shift` units from a base, in the precision of the unit; *time may be *base. */
void span_shift(struct timex_time *time, const struct timex_time *base, enum time_unit unit, double shift);

/* The day so many days, weeks, months or years from a day; where its month has no such day, the last. */
void span_same_day(struct timex_time *time, long from, enum time_unit unit, int shift);

/* A quarter (from 1), half or season (spring is 1) of a year of the solar calendar. */
void span_solar_part(struct timex_time *time, enum timex_precision precision, int year, int part);

/* As span_shift(), by months, years and decades of the solar calendar; false for other units. */
bool span_solar_shift(struct timex_time *time, const struct timex_time *base, enum time_unit unit, double shift);

#endif
