/* SPDX-License-Identifier: ISC */
/* How a piece of text begins and ends, as far as its letters tell: does a sentence go on in the next piece? */
#ifndef SP_SEAM_H
#define SP_SEAM_H

#include <stdint.h>

#include "base/span.h"

/* True if the text ends as a sentence does: a stop, closing marks behind it or not. */
bool seam_ends_sentence(struct span text);

/* The first letter or digit, behind opening marks; 0 if the text begins with none. */
int32_t seam_first_letter(struct span text);

/* "and who is the": the last word has three small letters at the most. */
bool seam_ends_small(struct span text);

/* Each is few words with a capital, a colon, and more: "Present: Ida Roe", "Absent: Karl Marl". */
bool seam_are_fields(struct span a, struct span b);

/* "2021-09-23 19:45": numbers of a date, and of an hour, and nothing else */
bool seam_is_stamp(struct span text);

/* Two lines that are not one, whatever they look like; told soon of most. */
static inline bool
seam_are_apart(struct span a, struct span b)
{
	if (b.p[0] < 'A')
		return b.p[0] >= '0' && b.p[0] <= '9' && seam_is_stamp(b);
	return b.p[0] <= 'Z' && a.p[0] >= 'A' && a.p[0] <= 'Z' && seam_are_fields(a, b);
}

/* A sentence ends within: "four times a year. It heard", "a year.1 It heard"; no abbreviation, as far as four small letters tell. */
bool seam_ends_within(struct span text);

#endif
