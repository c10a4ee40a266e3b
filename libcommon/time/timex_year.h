/* SPDX-License-Identifier: ISC */
/* What an expression without a year counts from, and the year it lies in; for timex_resolve.c. */
#ifndef SP_TIMEX_YEAR_H
#define SP_TIMEX_YEAR_H

#include "time/timex_resolve.h"

/* Which side of the document date an expression without a year lies: -1, 1, 0 for the nearest. */
int timex_side(const struct timex_context *c, const struct timex *t);

/* What a relative expression counts from; of PRECISION_NONE where there is nothing. */
const struct timex_time *timex_base(const struct timex_context *c, enum timex_origin origin);

/* "document" or "text". */
const char *timex_base_name(const struct timex_context *c, const struct timex_time *base);

/* The year of a day in a reckoning, 0 where it does not reach. */
int timex_year_in(enum reckoning r, long day);

/* The year of a month said without: stated, spoken of before, or near the base. False where nothing tells. */
bool timex_year_of_month(const struct timex_context *c, const struct timex *t, enum reckoning r, int *year, const char **anchor);

/*
 * "on the 26th", "the 15th of next month": the month spoken of last or told relatively, else next to the document's day.
 * *time stays as it is where there is no telling.
 */
void timex_day_of_month(const struct timex_context *c, const struct timex *t, struct timex_time *time);

/* The day of a weekday without a date. *time stays as it is where there is no telling. */
void timex_weekday_time(const struct timex_context *c, const struct timex *t, struct timex_time *time);

/* The lunar year that a month of a year said without an era in Persian lies in: years of today are solar ones. */
int timex_lunar_year(const struct timex_context *c, int year, int month, enum reckoning lunar);

/* A year of two digits in full; others as they are. */
int timex_full_year(const struct timex_context *c, int year, bool short_year, enum time_calendar calendar);

#endif
