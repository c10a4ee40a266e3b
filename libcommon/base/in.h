/* SPDX-License-Identifier: ISC */
/* Input: a file or a descriptor, by lines or whole, with its error kept. */
#ifndef SP_IN_H
#define SP_IN_H

#include "base/buf.h"
#include "base/span.h"

struct in {
	int fd;			/* -1 when not open */
	int error;		/* errno of what went wrong, 0 if nothing did */
	bool ended;		/* nothing more to read */
	struct buf bytes;	/* what was read and not yet taken */
	size_t taken;		/* bytes of it that were handed out */
	size_t searched;	/* bytes behind them that hold no line end */
};

/* Opens the file, "-" being standard input. False, with error set, if it cannot be. */
bool in_open(struct in *in, const char *path);

/* Reads on until at least this many bytes are at hand, or no more come; returns what is at hand. */
struct span in_peek(struct in *in, size_t bytes);

/*
 * The next line without its LF, borrowed until the next call; false at the
 * end or on an error. A last line that has no LF counts; *whole, if not NULL,
 * says whether it had one.
 */
bool in_line(struct in *in, struct span *line, bool *whole);

/* All the rest, borrowed until the next call. Look at error afterwards. */
struct span in_all(struct in *in);

/*
 * Opens a file of words or rules: a regular one of at most 256 MiB, as a FIFO
 * that nobody writes to, or a device without end, would hold us up. Returns
 * NULL, or what is wrong; error is set where the system said so.
 */
const char *in_open_regular(struct in *in, const char *path);

/* Closes it; keeps the memory for the next in_open(). */
void in_close(struct in *in);

void in_free(struct in *in);

#endif
