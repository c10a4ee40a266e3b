/* SPDX-License-Identifier: ISC */
/* --to: one date a line in, the same day in another reckoning out. */
#ifndef SP_CONVERT_H
#define SP_CONVERT_H

#include "base/out.h"
#include "time/timex.h"

/* The number of a reckoning that --to names, -1 if there is none. */
int convert_to(const char *name);

/*
 * Puts the day that a line names, written YYYY-MM-DD in the given reckoning,
 * and a line end; "-" where the line names none or the reckoning does not
 * reach. Returns false then.
 */
bool convert_line(struct timex_reader *reader, struct span line, enum reckoning to, struct out *out);

#endif
