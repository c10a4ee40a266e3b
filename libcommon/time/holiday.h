/* SPDX-License-Identifier: ISC */
/* Named days and the rule by which each falls. No text of documents, no clock. */
#ifndef SP_HOLIDAY_H
#define SP_HOLIDAY_H

#include "base/span.h"
#include "time/cal.h"

enum holiday_rule { HOLIDAY_DAY, HOLIDAY_EASTER, HOLIDAY_ORTHODOX, HOLIDAY_NTH, HOLIDAY_LAST_FRIDAY, HOLIDAY_FIXED };

struct holiday {
	enum holiday_rule rule;
	enum reckoning reckoning;	/* of HOLIDAY_DAY: CAL_CIVIL stands for any lunar one */
	int year;			/* HOLIDAY_FIXED */
	int month, day;			/* HOLIDAY_DAY, HOLIDAY_FIXED; HOLIDAY_NTH: month */
	int nth, weekday;		/* HOLIDAY_NTH: 1 to 5 or -1 for the last; 0 Monday */
	int offset;			/* days from Easter Sunday */
	int event;			/* the year of the event that the day recalls, 0 if the tables name none */
};

/* Reads a rule as the tables write it. False if it is none. */
bool holiday_read(struct holiday *h, struct span rule);

/*
 * The day it falls on in a year of its own reckoning (Gregorian for all rules
 * but HOLIDAY_DAY), `lunar` being the lunar reckoning to use. CAL_NO_SUCH_DAY if there is none.
 */
long holiday_in(const struct holiday *h, int year, enum reckoning lunar);

/* The day on or next to `near` by number of days: the closest one. CAL_NO_SUCH_DAY if there is none. */
long holiday_near(const struct holiday *h, long near, enum reckoning lunar);

/* The reckoning that a year beside the name counts in. */
enum reckoning holiday_reckoning(const struct holiday *h, enum reckoning lunar);

#endif
