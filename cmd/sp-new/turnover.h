/* SPDX-License-Identifier: ISC */
/*
 * One run of sp-new: goes through the candidates and handles those that are
 * new. A file is done once its name has been written, or its command has
 * succeeded; the state on disk never says so earlier. This is a part of main():
 * it reads the clock, writes, and complains.
 */
#ifndef SP_TURNOVER_H
#define SP_TURNOVER_H

#include "command.h"
#include "content.h"
#include "ledger.h"
#include "tool/opt.h"
#include "tool/state.h"
#include "walk.h"

struct turnover {
	/* what was asked for */
	char **command;		/* NULL: print the names */
	size_t most;		/* so many files in this run */
	long quiet_time;	/* files written to within so many seconds are left for later */
	bool null;		/* names end in NUL, not LF */
	bool dry_run;		/* only show what would be done */
	struct out *out;
	struct state *state;

	/* how far the run is */
	struct ledger ledger;
	size_t failures;	/* files and saves that went wrong */
	bool no_command;	/* the command could not be started */
	bool is_stuck;		/* the state could not be saved: so nothing more is done, as it would be forgotten */
	size_t done, unsaved;	/* files handled; entries that the state on disk lacks */
	double saved_at, save_took;	/* progress_clock(): when the state was saved last, and how long that took */
};

/* Handles the n candidates in order, and saves the state. */
void turnover_run(struct turnover *t, const struct candidate *candidate, size_t n);

/* If a signal came during the run, dies of it; else returns the exit status: 2 if the command could not be started, or `status`. */
int turnover_end(const struct turnover *t, int status);

#endif
