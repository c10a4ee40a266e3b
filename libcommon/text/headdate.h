/* SPDX-License-Identifier: ISC */
/* Dates in the head of a document, as they stand in its lines. */
#ifndef SP_HEADDATE_H
#define SP_HEADDATE_H

#include "text/body.h"
#include "time/timex.h"

enum { HEADDATE_LONGEST = 90 };	/* bytes of a paragraph that is a date and little else */

struct head_dates {
	struct timex_reader *reader;
	bool month_first;	/* "5/10/2012" is a day of May, as headdate_is_american() told */
};

/* Does a clock at the head of the document tell of North America, "12:46 P.M. EDT", where the month goes first? */
bool headdate_is_american(struct timex_reader *reader, const struct body *b);

/* A date that may be the document's own: where it stands in the text, and its value. A text without a number has none. */
bool headdate_own(const struct head_dates *dates, struct span text, size_t *from, size_t *to, char iso[11]);

/* The offset one past the dash of a date line at the front of a paragraph, 0 if there is none. */
size_t headdate_dash(struct span text);

/* A paragraph that is a date, with a place, a weekday, a time at the most; of a headline, "# Board — 3 May 2011", more is known. */
bool headdate_is_line(const struct head_dates *dates, const struct paragraph *par, bool headline, char iso[11]);

#endif
