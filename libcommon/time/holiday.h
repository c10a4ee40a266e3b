/* SPDX-License-Identifier: ISC */
/* Named days, and the rule that says when each falls. Knows no text of documents and no clock. */
#ifndef SP_HOLIDAY_H
#define SP_HOLIDAY_H

#include "base/span.h"
#include "time/cal.h"

enum holiday_rule {
	HOLIDAY_DAY,		/* a day of each year of a reckoning: "gregorian 12-25" */
	HOLIDAY_EASTER,		/* so many days from Easter Sunday: "easter-2" */
	HOLIDAY_ORTHODOX,	/* the same of the Eastern churches */
	HOLIDAY_NTH,		/* a weekday of a month by count: "nth 11 4 4", the fourth Thursday of November */
	HOLIDAY_LAST_FRIDAY,	/* the last Friday of a lunar month: "lastfriday lunar 9" */
	HOLIDAY_FIXED		/* one day of history: "fixed 2001-9-11" */
};

struct holiday {
	enum holiday_rule rule;
	enum reckoning reckoning;	/* of HOLIDAY_DAY: CAL_CIVIL stands for any lunar one */
	int year;			/* HOLIDAY_FIXED */
	int month, day;			/* HOLIDAY_DAY, HOLIDAY_FIXED; month alone: HOLIDAY_NTH, HOLIDAY_LAST_FRIDAY */
	int nth, weekday;		/* HOLIDAY_NTH: 1 to 5, or -1 for the last; 0 is Monday */
	int offset;			/* HOLIDAY_EASTER, HOLIDAY_ORTHODOX: days */
	int event;			/* the year of the event that the day recalls; 0 if the tables name none */
};

/* Reads a rule as the tables LANG/holiday write it. False if it is none. */
bool holiday_read(struct holiday *h, struct span rule);

/*
 * The day on which it falls in a year of its own reckoning, holiday_reckoning().
 * `lunar` is the lunar reckoning to use. CAL_NO_SUCH_DAY if there is none.
 */
long holiday_in(const struct holiday *h, int year, enum reckoning lunar);

/* The day on which it falls closest to `near`, before or after. CAL_NO_SUCH_DAY if there is none. */
long holiday_near(const struct holiday *h, long near, enum reckoning lunar);

/* The reckoning of a year that stands beside the name: "Ashura 61" is a lunar year. */
enum reckoning holiday_reckoning(const struct holiday *h, enum reckoning lunar);

#endif
