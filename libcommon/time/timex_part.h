/* SPDX-License-Identifier: ISC */
/* Parts of a year: quarters, halves, seasons. For the resolver. */
#ifndef SP_TIMEX_PART_H
#define SP_TIMEX_PART_H

#include "time/timex_resolve.h"

/* A quarter, a half, a season: of a year that is said, or near. *time stays as it is where there is no telling. */
void part_time(const struct timex_context *c, const struct timex *t, struct timex_time *time);

/*
 * "the quarter", "the latest quarter", "the year-ago period": the one spoken of,
 * else the last that is over. False where the expression is none of these; true
 * with *time as it was where it is one and nothing tells which.
 */
bool quarter_spoken_of(const struct timex_context *c, const struct timex *t, struct timex_time *time);

/* timex_named.c: "Nowruz", "Ashura in 61 AH", "the day after Christmas". */
void holiday_time(const struct timex_context *c, const struct timex *t, struct timex_time *time);

/* "the same period last year", "the corresponding quarter of 2022"; the year where nothing tells which period. */
void same_part_time(const struct timex_context *c, const struct timex *t, struct timex_time *time);

/* "2024-W07", with a weekday its day; "week 40" of a year near the document. Nothing where the year has no such week. */
void week_time(const struct timex_context *c, const struct timex *t, struct timex_time *time);

/* "the last Friday of November": the day of the month that *time is; nothing where it is none. */
void nth_weekday_time(const struct timex *t, struct timex_time *time);

/* "the first nine months", "the last ten days" of the year or month that *time is; as it was where it has not so many. */
void edge_time(const struct timex *t, struct timex_time *time);

#endif
