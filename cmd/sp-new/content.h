/* SPDX-License-Identifier: ISC */
/* What is in a file, and whether somebody still writes to it. */
#ifndef SP_CONTENT_H
#define SP_CONTENT_H

#include <sys/stat.h>
#include <time.h>

#include "base/digest.h"

struct content {
	unsigned char digest[DIGEST];
	struct stat status;	/* of the file, when it was opened */
	bool is_settled;	/* it stayed as it was while it was read */
};

/* Reads the file through. Returns 0 or errno. */
int content_read(struct content *c, const char *path);

/* True if the file is still the one that was read. */
bool content_stays(const struct content *c, const char *path);

/* True if nobody wrote to it within so many seconds before `now`; a time ahead of now by more than that counts as long ago. */
bool content_is_quiet(const struct content *c, time_t now, long seconds);

#endif
