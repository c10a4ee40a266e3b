/* SPDX-License-Identifier: ISC */
/*
 * One run of sp-new: the candidates one by one, and what is done with those
 * that are new. A file is done once its name is out, or its command succeeded;
 * the state on disk never says so earlier. This is a part of main(): it reads
 * the clock, complains and writes.
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
	size_t most;		/* files that are done in this run */
	long quiet_time;	/* seconds */
	bool null, dry_run;
	struct out *out;
	struct state *state;

	struct ledger ledger;
	size_t failures;	/* files and saves that went wrong */
	bool no_command;	/* the command could not be started */
	bool is_stuck;		/* the state could not be saved: nothing more is done that could not be remembered */
	size_t done, unsaved;	/* files; of them, those that the state on disk does not know of yet */
	double saved_at, save_took;	/* seconds of a steady clock */
};

void turnover_run(struct turnover *t, const struct candidate *candidate, size_t n);

/* Dies of a signal that came during the run; else returns the exit status, given that of all else. */
int turnover_end(const struct turnover *t, int status);

#endif
