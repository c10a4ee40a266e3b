/* SPDX-License-Identifier: ISC */
/* Dates of less than a day's exactness as what they are: the days from one to another. */
#ifndef SP_INTERVAL_H
#define SP_INTERVAL_H

#include "base/span.h"

/* First and last day, both within, as cal.h numbers them. */
struct interval {
	long first, last;
};

/*
 * Reads ISO 8601 as far as it goes: "2024", "2024-02", "2024-02-18", each with
 * "-" ahead for years before 0; all of s. False if it is anything else.
 */
bool interval_of(struct interval *i, struct span s);

#endif
