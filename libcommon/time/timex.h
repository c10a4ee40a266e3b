/* SPDX-License-Identifier: ISC */
/*
 * Temporal expressions: finding them in a text, and what each says. A text is
 * matched without regard to what stands elsewhere; timex_resolve.h gives values.
 */
#ifndef SP_TIMEX_H
#define SP_TIMEX_H

#include "time/cal.h"
#include "time/timex_item.h"

enum timex_type { TIMEX_DATE, TIMEX_TIME, TIMEX_DURATION, TIMEX_SET };

/* TIMEX_UNSAID: a field that the words do not give. */
enum { TIMEX_UNSAID = INT_MIN };

enum timex_mod {
	MOD_NONE, MOD_START, MOD_MID, MOD_END, MOD_APPROX, MOD_LESS_THAN, MOD_MORE_THAN, MOD_EQUAL_OR_LESS,
	MOD_EQUAL_OR_MORE, MOD_BEFORE, MOD_AFTER
};

/* Where a relative expression counts from. */
enum timex_origin {
	ORIGIN_NONE,
	ORIGIN_DOCUMENT,	/* the date of the document: "last week", "two days ago" */
	ORIGIN_TEXT		/* the date last spoken of: "two days later", "that year" */
};

enum timex_tense { TENSE_NONE, TENSE_PAST, TENSE_FUTURE };

struct timex_amount {
	double n;		/* below 0: not said how many */
	enum time_unit unit;
};

/* One expression. Fields hold what the words say, TIMEX_UNSAID (or 0, NONE) where they do not. */
struct timex {
	size_t from, to;		/* bytes of the text */
	const char *rule;		/* which rule found it */
	enum timex_type type;
	enum time_calendar calendar;
	int century;			/* from 1; 20 is 1901 to 2000, as people count; with unit UNIT_MILLENNIUM one of those */
	int decade;			/* its first year, of two digits for "the sixties" */
	int year, month, day;
	int weekday;			/* 0 Monday */
	int week;			/* of the year, from 1; 0: that of the day */
	int nth;			/* which such weekday of the month, -1 the last; 0 none */
	int quarter, half, season;
	int third;			/* of a month or year, in Persian "decades": 1 to 3 */
	int edge;			/* so many units at the begin of a year or month, at its end below 0: "the first nine months of 2023"; 0 none */
	enum time_unit edge_unit;
	int hour, minute, second;
	int zone;			/* minutes ahead of UTC */
	enum time_part part;
	enum time_reference reference;
	const struct holiday *holiday;
	enum timex_origin origin;
	enum time_unit unit;		/* of a relative one, or of a duration said to be a set */
	double shift;			/* units from the origin */
	bool shift_vague;		/* "some years ago" */
	bool nearest;			/* "this Friday": not the next or last */
	bool same_day;			/* "a year ago today", "a week ago Sunday": a day, so many units from the origin */
	int aside;			/* days that the same day is from the origin's: "a month ago yesterday" */
	bool year_ago;			/* "the year-ago quarter" */
	bool same_part;			/* "the same period last year": what was spoken of, in the year that year or shift say */
	bool latest;			/* "the latest quarter": the last that is over */
	bool day_first, month_first;	/* "26/4/2023", "4/26/2023": numbers that leave one reading */
	bool yearless;			/* "4/18": a date where the document's others or the user tell the order, else perhaps a fraction */
	bool zone_in_value;
	bool fiscal, bc, explicit_era, short_year, definite, weekend, order_open, mixed_digits, bare, out_of_range;
	struct timex_amount amount[2];	/* of a duration */
	size_t amounts;
	enum timex_mod mod;
	enum timex_tense tense;		/* of the clause */
	bool called;			/* a month alone in its text that is a first name too: "April." */
	bool promised;			/* the clause says that what is of this day will be, and tells of nothing that was */
	unsigned language;		/* enum language: whose land decides lunar months */
	bool announced;			/* "In 1777, ...": a year that what follows lies in */
	bool over;			/* "the year ended March 31": no day to come, however near */
	bool looked_back;		/* "since 1513": a narrative does not go on from there */
	bool double_year;		/* "26" of "2025/26" */
	bool begins_range;		/* "from April 1" of "from April 1 to November 20" */
	bool follows;			/* "Friday" of "from Monday to Friday": behind what was spoken of last */
	bool range;			/* both ends are one expression: "از ۷ شعبان تا ۲۳ رمضان" */
};

/* What timex_reader_new() gives. */
struct timex_reader;

/*
 * A reader of dates by these tables, which must outlive it. Its words are many, loaded as they are
 * needed: who has a splitter takes that one's reader, splitter_dates().
 */
struct timex_reader *timex_reader_new(struct tables *tables);

/* NULL is none. */
void timex_reader_free(struct timex_reader *reader);

/*
 * The first expression in text (valid UTF-8) that names a full day by itself,
 * or else a month with its year: its bytes, and its Gregorian date in ISO 8601
 * ("2024-02-18", "2024-02"). "7/26/2017" counts where the numbers leave one
 * reading, "7/6/2017" with month_first alone; of English "7/26/17" is of the
 * hundred years up to 2049. False if there is none.
 */
bool timex_own_date(struct timex_reader *reader, bool month_first, struct span text, size_t *from, size_t *to, char iso[11]);

/* Does text begin with a clock time whose zone is one of North America, "12:46 P.M. EDT", where the month goes first in numbers? */
bool timex_is_american(struct timex_reader *reader, struct span text);

/*
 * The day that text names first by itself, in any of the calendars; "1402-11-29"
 * is Solar Hijri by its year. False if there is none.
 */
bool timex_own_day(struct timex_reader *reader, struct span text, long *day);

/* A growing list of expressions, in order of the text. */
struct timex_list {
	struct timex *timex;
	size_t n, capacity;
};

/*
 * Puts the expressions of a text behind what is in the list. lang is that of the document ("en", "fa", "ar",
 * "und"); the script of the text has the last word.
 */
void timex_scan(struct timex_reader *reader, struct span text, struct span lang, struct timex_list *list);

#endif
