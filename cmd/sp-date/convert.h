/* SPDX-License-Identifier: ISC */
/* --to: one date a line in, the same day in another reckoning out. */
#ifndef SP_CONVERT_H
#define SP_CONVERT_H

#include "base/out.h"
#include "time/timex.h"

/* The number of a reckoning that --to names, -1 if there is none. */
int convert_to(const char *name);

/*
 * Converts all lines of the files, or of standard input where there are none:
 * one date a line in, one out, "-" where a line names no day or the reckoning
 * does not reach. Files that cannot be read are complained of. Returns how
 * many lines and files failed.
 */
size_t convert_all(struct timex_reader *reader, char **paths, enum reckoning to, struct out *out,
    void (*complain)(const char *name, const char *what));

#endif
