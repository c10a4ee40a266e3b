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
	struct buf bytes;	/* what was read, and not yet dropped */
	size_t taken;		/* bytes at its front that were handed out */
	size_t searched;	/* bytes after those that are known to hold no LF */
};

/* Opens the file, "-" being standard input. False if it cannot be opened; error says why. A zeroed struct may be opened. */
bool in_open(struct in *in, const char *path);

/*
 * Reads until at least this many bytes are there, or no more come, and returns
 * all that are there without taking them; borrowed until the next call.
 */
struct span in_peek(struct in *in, size_t bytes);

/*
 * Takes the next line, without its LF; borrowed until the next call. False at
 * the end, and on an error, which error then tells. A last line without LF is a
 * line too; *whole, if not NULL, says whether there was one.
 */
bool in_line(struct in *in, struct span *line, bool *whole);

/* Takes all the rest; borrowed until the next call. Look at error afterwards: what came before it is returned. */
struct span in_all(struct in *in);

/*
 * Opens a file of words or rules: a regular one of at most 256 MiB, as a FIFO
 * that nobody writes to, or a device without end, would hold us up. Returns
 * NULL, or what is wrong; error is set where the system said so.
 */
const char *in_open_regular(struct in *in, const char *path);

/* Takes this many of the bytes that in_peek() showed. */
static inline void
in_take(struct in *in, size_t bytes)
{
	in->taken += bytes;
	in->searched = 0;
}

/* Closes it, unless it is standard input; keeps some memory for the next in_open(). */
void in_close(struct in *in);

/* Closes it and gives all memory back. */
void in_free(struct in *in);

#endif
