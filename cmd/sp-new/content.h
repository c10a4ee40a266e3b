/* SPDX-License-Identifier: ISC */
/* What is in a file, and whether somebody is still writing to it. */
#ifndef SP_CONTENT_H
#define SP_CONTENT_H

#include <sys/stat.h>
#include <time.h>

#include "base/digest.h"

struct content {
	unsigned char digest[DIGEST];
	struct stat status;	/* the file's, when it was opened */
	bool is_settled;	/* it did not change while it was read */
};

/* Reads the whole file. Returns 0 or errno. */
int content_read(struct content *c, const char *path);

/* True if the file is still the one that was read. */
bool content_stays(const struct content *c, const char *path);

/*
 * True if the file was not written to in the `seconds` before `now`. A time
 * stamp that lies in the future by more than that counts as long ago.
 */
bool content_is_quiet(const struct content *c, time_t now, long seconds);

#endif
