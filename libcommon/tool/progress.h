/* SPDX-License-Identifier: ISC */
/*
 * How far a long run is, on a terminal, to standard error: documents, records,
 * how fast, what remains. The one place of the library that asks the clock, and
 * only for this line: no result depends on it.
 */
#ifndef SP_PROGRESS_H
#define SP_PROGRESS_H

#include <stdint.h>

#include "tool/opt.h"

/* Seconds of a steady clock, from any beginning. */
double progress_clock(void);

struct progress {
	const char *tool;	/* NULL: nothing is shown */
	double began, next;	/* seconds of a steady clock; when the line is shown again */
	size_t documents, records;
	uint64_t total;		/* bytes of all inputs; 0: not known */
	uint64_t passed;	/* of them, those of the inputs that were read */
	uint64_t size;		/* of the input at hand */
	int fd;			/* of the input at hand, -1: none */
};

/*
 * Nothing is shown unless standard error is a terminal, nor where records go to
 * a terminal, nor into a pipe: there the last one of the pipeline shows it.
 */
void progress_begin(struct progress *p, const struct options *opt);

/* Another input was opened. */
void progress_input(struct progress *p, int fd);

/* So many records more, and with them one document is `done`. The line comes after a second, and then some times a second. */
void progress_records(struct progress *p, size_t records, bool done);

/* Takes the line away. */
void progress_end(struct progress *p);

/* Takes the line away, if there is one, so that something else can be said. */
void progress_wipe(void);

#endif
