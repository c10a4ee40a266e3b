/* SPDX-License-Identifier: ISC */
/* sp-new: the transcripts that are new or changed since last time. */
#include <stdlib.h>
#include <string.h>

#include "tool/confine.h"
#include "tool/state.h"
#include "turnover.h"
#include "walk.h"

enum { LONG_MATCH = 256, LONG_QUIET_TIME, LONG_DRY_RUN, LONG_NO_WAIT };

struct own {
	struct turnover turnover;
	struct walk walk;
	bool no_wait;
};

static const struct option_row own[] = {
	{ '0', "null", NULL, "end each name with NUL" },
	{ LONG_MATCH, "match", "GLOB", "in folders only files with such names; may be given again" },
	{ LONG_QUIET_TIME, "quiet-time", "SECONDS", "leave files that were written to since then" },
	{ LONG_DRY_RUN, "dry-run", NULL, "show what would be done" },
	{ LONG_NO_WAIT, "no-wait", NULL, "end with status 1 if another run has the state" },
	{ 0, NULL, NULL, NULL }
};

static bool
take(struct options *opt, int letter, const char *argument)
{
	struct own *o = opt->own;

	switch (letter) {
	case '0': o->turnover.null = true; return true;
	case LONG_DRY_RUN: o->turnover.dry_run = true; return true;
	case LONG_NO_WAIT: o->no_wait = true; return true;
	case LONG_QUIET_TIME: return option_number("--quiet-time", argument, 0, 1000000000, &o->turnover.quiet_time);
	}
	o->walk.match = mem_resize(o->walk.match, o->walk.matches + 1, sizeof(*o->walk.match));
	o->walk.match[o->walk.matches++] = argument;
	return true;
}

static const struct tool sp_new = {
	.name = "sp-new",
	.operands = "FOLDER|FILE ... [-- COMMAND [ARGUMENT ...]]",
	.purpose = "Names the transcripts that are new or changed since last time, or runs a command on each.",
	.shared = OPT_STATE | OPT_MOST,
	.own = own,
	.takes_command = true,
	.take = take
};

/* A state that cannot be used ends the program; the file is left as it is. */
static void
open_state(struct state *state, struct ledger *ledger, const char *path, bool no_wait)
{
	const char *wrong;

	state_open_or_exit(state, path, no_wait);
	wrong = state->is_new ? NULL : ledger_read(ledger, buf_span(&state->bytes));
	if (wrong == NULL)
		return;
	complain(path, wrong);
	exit(2);
}

static void
walk_all(struct walk *walk, const struct options *opt, const struct state *state)
{
	const char *slash = strrchr(state->path, '/');
	struct stat folder;

	if (fstat(state->folder, &folder) == 0) {
		walk->state = slash == NULL ? state->path : slash + 1;
		walk->state_device = folder.st_dev;
		walk->state_folder = folder.st_ino;
	}
	for (size_t i = 0; i < opt->operands; i++)
		walk_add(walk, opt->operand[i]);
	walk_settle(walk);
}

int
main(int argc, char *argv[])
{
	struct own settings = { 0 };
	struct options opt = { .tool = &sp_new, .own = &settings };
	struct turnover *turnover = &settings.turnover;
	struct walk *walk = &settings.walk;
	struct state state;
	struct sink out;

	options_read(&opt, argc, argv);
	if (opt.state == NULL)
		(void)option_wrong("-s", "a state file is needed; try 'sp-new --help'");
	else if (opt.operands == 0)
		(void)option_wrong(NULL, "no folder and no file; try 'sp-new --help'");
	if (opt.state == NULL || opt.operands == 0)
		return 2;
	options_sink(&opt, &out);
	open_state(&state, &turnover->ledger, opt.state, settings.no_wait);
	/* what we may not do a command may not either */
	if (opt.command == NULL)
		confine_but_folder(&opt, state.folder);
	walk_all(walk, &opt, &state);

	turnover->command = opt.command;
	turnover->most = opt.most > 0 ? (size_t)opt.most : walk->n;
	turnover->out = &out.out;
	turnover->state = &state;
	turnover_run(turnover, walk->candidate, walk->n);

	state_close(&state);
	ledger_free(&turnover->ledger);
	walk_free(walk);
	mem_free(walk->match);
	return turnover_end(turnover, options_end(&opt, &out, turnover->failures));
}
