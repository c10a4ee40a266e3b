/* SPDX-License-Identifier: ISC */
/*
 * Lunar Hijri months: by the 30-year cycle (civil), and by two tables of
 * month lengths. cal.h is what others use.
 */
#ifndef SP_CAL_LUNAR_H
#define SP_CAL_LUNAR_H

#include <stdint.h>

#include "time/cal.h"

/* Month lengths of consecutive years: bit m-1 is set where month m has 30 days, else it has 29. */
struct lunar_table {
	int first, years;
	long begin;			/* the first day of the first year */
	const uint16_t *long_months;
};

/* Saudi Arabia; from the table of npm @umalqura/core 0.0.7. */
extern const struct lunar_table lunar_umalqura;

/* Iran, as the months were kept; from roozbehp/qamari, CC0. */
extern const struct lunar_table lunar_iran;

int lunar_month_days(enum reckoning r, int year, int month);
long lunar_from(enum reckoning r, int year, int month, int day);
bool lunar_to(enum reckoning r, long days, struct cal_day *to);

#endif
