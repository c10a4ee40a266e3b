/* SPDX-License-Identifier: ISC */
/* What opt.c, opt_shared.c (the shared options) and opt_help.c (--help, -V, -T) know of each other; nobody else includes this. */
#ifndef SP_OPT_TABLE_H
#define SP_OPT_TABLE_H

#include "tool/opt.h"

/* A shared option, and its bit of enum shared_option; 0: every tool has it. */
struct shared_row {
	unsigned bit;
	struct option_row row;
};

/* The i-th shared option, from 0, that this tool takes; NULL behind the last. */
const struct option_row *shared_row(const struct tool *tool, size_t i);

/* Takes a shared option other than -h and -V. False if its argument is wrong, which was said. */
bool shared_take(struct options *opt, int letter, const char *argument);

/* Prints --help or the version, and ends with status 0, or 1 if it could not be written. */
_Noreturn void help_print(const struct tool *tool);
_Noreturn void help_version(const struct tool *tool);

/* -T: prints the table in force, and ends as above, or with status 2 if there is no such table. */
_Noreturn void help_table(struct options *opt);

#endif
