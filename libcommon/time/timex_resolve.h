/* SPDX-License-Identifier: ISC */
/*
 * From what an expression says to the time it means. One context a document:
 * begin it, survey all expressions once, then resolve them in order. Nothing
 * is asked of the clock; without a document date relative ones stay open.
 */
#ifndef SP_TIMEX_RESOLVE_H
#define SP_TIMEX_RESOLVE_H

#include "base/buf.h"
#include "time/timex.h"

enum timex_prefer { PREFER_TENSE, PREFER_PAST, PREFER_FUTURE, PREFER_NEAREST };
enum timex_order { ORDER_OPEN, ORDER_DMY, ORDER_MDY };

enum timex_precision {
	PRECISION_NONE, PRECISION_MILLENNIUM, PRECISION_CENTURY, PRECISION_DECADE, PRECISION_YEAR, PRECISION_HALF, PRECISION_SEASON,
	PRECISION_QUARTER, PRECISION_MONTH, PRECISION_THIRD, PRECISION_WEEK, PRECISION_WEEKEND, PRECISION_DAY
};

/* A resolved time: fields of its own calendar as far as the precision goes. */
struct timex_time {
	enum timex_precision precision;	/* PRECISION_NONE: not resolved */
	enum time_calendar calendar;
	enum reckoning reckoning;
	int year;			/* astronomical: 0 is 1 BC; of a decade or century its first as named */
	int month, day;
	int part;			/* number of the half, season, quarter, week or third */
	long from, to;			/* days, both within; CAL_NO_SUCH_DAY: no such day */
	const char *anchor;		/* document, text, pair or NULL */
	bool no_such_day, out_of_range, weekday_mismatch, ambiguous_order;
};

struct timex_settings {
	enum timex_prefer prefer;
	enum timex_order order;
	bool julian;			/* Gregorian month names before 1582-10-15 count in the Julian calendar */
};

struct timex_context {
	struct timex_settings settings;
	struct timex_time document;	/* PRECISION_NONE without a document date */
	struct timex_time last;		/* last spoken of */
	struct timex_time last_day;	/* last one of a full day */
	struct timex_time last_timed;	/* the day that was last said with a time: "10 a.m. Friday" */
	size_t last_timed_at;		/* and when: its number, 0 for never */
	struct timex_time heading;	/* the day that stands at the head of what is read: clock times count from it */
	long last_month_from;		/* first day of the last month spoken of; CAL_NO_SUCH_DAY */
	size_t last_month_at;		/* in the count of expressions */
	bool last_year_announced;	/* "In 1777, ..." */
	int said_year;			/* last said in so many digits, and how often in a row */
	size_t said_times;
	long last_year_from;		/* first day of the last year spoken of; CAL_NO_SUCH_DAY */
	int last_quarter_year, last_quarter;	/* 0: none spoken of */
	size_t last_quarter_at;		/* in the count of expressions */
	size_t count;
	size_t deictic;			/* weekdays, today, yesterday: told from the day of the document */
	size_t years_near, years_far, years_bc, years_medieval, solar_words;
	size_t order_dmy, order_mdy;	/* numeric dates that leave one reading */
	bool american;			/* an hour is told in a zone where the month goes first: decides where those do not */
	bool narrative;			/* tells of a time far from its own */
	int full_year[4][13][32];	/* by calendar, month, day: the year it was last said with, 0 none */
};

/* date: ISO 8601 to the year, month or day, or "-". */
void timex_begin(struct timex_context *c, const struct timex_settings *settings, struct span date);

/* Counts what an expression tells about the document. */
void timex_survey(struct timex_context *c, const struct timex *t);

/* To be called when all were surveyed. */
void timex_surveyed(struct timex_context *c);

/* The time that a date or time expression means. Changes the context: what is spoken of now. */
void timex_resolve(struct timex_context *c, const struct timex *t, struct timex_time *time);

/* Takes a time that was resolved elsewhere as spoken of. */
void timex_remember(struct timex_context *c, const struct timex *t, const struct timex_time *time);

/* As timex_resolve(), leaving the context as it is. */
void timex_try(const struct timex_context *c, const struct timex *t, struct timex_time *time);

/* A day in a calendar as a resolved time; *time is its reading there. */
void timex_day(struct timex_time *time, enum time_calendar calendar, enum reckoning r, int year, int month, int day);

/* timex_value.c: appends the TIMEX3 value, nothing where it is not resolved. */
void timex_write(struct buf *to, const struct timex *t, const struct timex_time *time);

/* "66 million years ago": so far back that no calendar has a year for it. */
bool timex_is_age(const struct timex *t, const struct timex_time *time);

/* timex_edtf.c: appends the value in EDTF (ISO 8601-2). */
void timex_write_edtf(struct buf *to, const struct timex *t, const struct timex_time *time, const struct timex_context *c);

/* Appends the part of the day or the clock time: "TMO", "T06:36+03:30". */
void timex_write_clock(struct buf *to, const struct timex *t);

/* Appends an offset in minutes: "+03:30", "Z". */
void timex_write_zone(struct buf *to, int zone);

/* Appends a day as YYYY-MM-DD (a minus ahead of years before 0). */
void timex_write_day(struct buf *to, long day);

/* Appends a time that is none of the Gregorian calendar as written in its own: "1402-11-29", "1402-11", "1360/1369". */
void timex_write_native(struct buf *to, const struct timex_time *time);

#endif
