/* SPDX-License-Identifier: ISC */
/*
 * gnuplot as a child: it is started before any right is given up, waits for
 * its script on a pipe, and its picture comes back on another.
 */
#ifndef SP_GNUPLOT_H
#define SP_GNUPLOT_H

#include <sys/types.h>

#include "base/buf.h"

struct gnuplot {
	pid_t pid;
	int script, picture;	/* our ends of the pipes */
	int error;		/* errno of what failed on them, or 0 */
};

/* Returns 0 or errno: ENOENT where there is none. */
int gnuplot_start(struct gnuplot *g);

/*
 * Gives it the script, takes the picture and waits for its end. Returns NULL
 * if all went well, or what went wrong; then the picture is not whole.
 */
const char *gnuplot_draw(struct gnuplot *g, struct span script, struct buf *picture);

#endif
