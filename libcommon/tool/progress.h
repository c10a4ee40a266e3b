/* SPDX-License-Identifier: ISC */
/*
 * The line on standard error that tells how far a long run is: documents,
 * records, speed, and what remains. The only place in the library that asks the
 * clock, and only for this line: no result depends on it.
 */
#ifndef SP_PROGRESS_H
#define SP_PROGRESS_H

#include <stdint.h>

#include "tool/opt.h"

/* Seconds on a steady clock, counted from some moment. */
double progress_clock(void);

struct progress {
	const char *tool;	/* NULL: nothing is shown */
	double began, next;	/* progress_clock(): when the run began; when the line is to be shown again */
	size_t documents, records;
	uint64_t total;		/* bytes of all inputs; 0: not known */
	uint64_t passed;	/* bytes of the inputs before the one at hand */
	uint64_t size;		/* of the input at hand */
	int fd;			/* of the input at hand, -1: none */
};

/*
 * Begins to count. Nothing is ever shown unless standard error is a terminal;
 * nor if records go to a terminal, which shows them, or into a pipe, where the
 * last tool shows the line.
 */
void progress_begin(struct progress *p, const struct options *opt);

/* Another input was opened. */
void progress_input(struct progress *p, int fd);

/* Counts more records; `done`: with them one document is complete. Shows the line after a second, then four times a second. */
void progress_records(struct progress *p, size_t records, bool done);

/* The end of the run: takes the line away. */
void progress_end(struct progress *p);

/* Takes the line away, if there is one, so that a message can be written. */
void progress_wipe(void);

#endif
