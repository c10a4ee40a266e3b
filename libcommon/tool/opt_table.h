/* SPDX-License-Identifier: ISC */
/*
 * The options that tools share: inside the room of opt.c.
 */
#ifndef SP_OPT_TABLE_H
#define SP_OPT_TABLE_H

#include "tool/opt.h"

/* All rows that tools share, one after the other; `bit` is of enum shared_option, 0: every tool has it. */
struct shared_row {
	unsigned bit;
	struct option_row row;
};

/* The i-th row that this tool takes, NULL past the last. */
const struct option_row *shared_row(const struct tool *tool, size_t i);

/* Takes the value of a shared option but -h and -V; false if it is wrong (and said so). */
bool shared_take(struct options *opt, int letter, const char *argument);

/* One screen made of the tables, or the version; both end with status 0, or 1 if that could not be written. */
_Noreturn void help_print(const struct tool *tool);
_Noreturn void help_version(const struct tool *tool);

/* -T: the table in force; ends as above, or with status 2 if there is no such table. */
_Noreturn void help_table(struct options *opt);

#endif
