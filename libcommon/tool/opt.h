/* SPDX-License-Identifier: ISC */
/*
 * The command line: one table a tool, one loop for all. Here alone the
 * environment is read and the process is ended.
 */
#ifndef SP_OPT_H
#define SP_OPT_H

#include "record/sink.h"
#include "tool/complain.h"
#include "words/table.h"

/* Options with one meaning everywhere; a tool names those it takes. */
enum shared_option {
	OPT_ALL = 1 << 0,	/* -a, --all */
	OPT_NAME = 1 << 1,	/* -d NAME, --doc */
	OPT_DATE = 1 << 2,	/* -D DATE, --date */
	OPT_LANG = 1 << 3,	/* -l LANG, --lang */
	OPT_TABLES = 1 << 4,	/* -L DIR, --tables, and -T TABLE, --print-table */
	OPT_FORMAT = 1 << 5,	/* -o FORMAT, --output, and -H, --header */
	OPT_MOST = 1 << 6,	/* -n N, --most */
	OPT_LEAST = 1 << 7,	/* -m N, --least */
	OPT_PEOPLE = 1 << 8,	/* -p FILE, --people */
	OPT_THEMES = 1 << 9,	/* -t FILE, --themes */
	OPT_STATE = 1 << 10,	/* -s FILE, --state */
	OPT_WITHIN = 1 << 11,	/* -w, --within */
	OPT_FILES0 = 1 << 12,	/* --files0-from=F */
	/* what every filter over records takes */
	OPT_FILTER = OPT_ALL | OPT_NAME | OPT_DATE | OPT_LANG | OPT_TABLES | OPT_FORMAT | OPT_FILES0
};

/* One option of a tool's own. */
struct option_row {
	int letter;		/* or a number from 256 up where it has only a long form */
	const char *name;	/* long form */
	const char *argument;	/* what the usage calls its argument; NULL: it takes none */
	const char *help;	/* one line, lower case */
};

struct options;

struct tool {
	const char *name;		/* "sp-quote" */
	const char *operands;		/* "[FILE ...]" */
	const char *purpose;		/* one line for --help */
	unsigned shared;		/* enum shared_option, or-ed */
	bool takes_command;		/* behind its operands and a "--" */
	bool takes_archive;		/* as its first operand */
	bool reads_nothing;		/* no operand: standard input is not read all the same */
	const struct option_row *own;	/* ended by a row with letter 0; may be NULL */
	/* Takes an option of its own into opt->own. False: the argument is wrong; it has called option_wrong(). */
	bool (*take)(struct options *opt, int letter, const char *argument);
};

struct options {
	const struct tool *tool;
	void *own;			/* the tool's settings */
	bool all, header, within;
	const char *name;		/* -d, or NULL */
	const char *date;		/* -D, a valid ISO 8601 date, or NULL */
	const char *lang;		/* -l, or NULL */
	const char *print_table;	/* -T, or NULL */
	enum sink_format format;
	long most;			/* -n, 0: no limit */
	double least;			/* -m */
	bool has_least;
	const char *people;		/* -p or SP_PEOPLE, or NULL */
	const char **themes;		/* -t, in order */
	size_t n_themes;
	const char *state;		/* -s, or NULL */
	const char *files0;		/* --files0-from, or NULL */
	bool confine_required, confine_off;	/* --confine=require, --confine=off */
	struct tables tables;		/* SP_TABLES and -L are set up; load what you need */
	const char **folders;
	size_t n_folders;
	char **operand;			/* what follows the options (and the archive), NULL at the end */
	size_t operands;
	const char *archive;		/* of a tool that takes one */
	char **command;			/* of a tool that takes one: it and its arguments, NULL at the end; NULL: none */
};

/*
 * To be called first of all. Reads the command line and the environment; on
 * wrong usage says so and ends with status 2; -h and -V answer and end.
 */
void options_read(struct options *opt, int argc, char *argv[]);

/*
 * To be called when the tool has loaded its tables: if lines of the user's
 * were wrong, says which and ends with status 2; with -T prints the table and ends.
 */
void options_settle(struct options *opt);

/* "TOOL: OPTION: what", for arguments that are wrong; always false. */
bool option_wrong(const char *option, const char *what);

/* As strtonum(3), with a message that names the option. */
bool option_number(const char *option, const char *argument, long least, long most, long *value);

/* Sets up the sink as the options and standard output want it. */
void options_sink(const struct options *opt, struct sink *sink);

/* Reads a file that an option names, or says why it cannot be used and ends with status 2. Freed by tables_free(). */
struct span options_file(struct options *opt, const char *path);

/*
 * The end of every main(): closes the sink, says what failed, and returns the
 * exit status: 0, or 1 if `failures` or writing says so.
 */
int options_end(struct options *opt, struct sink *sink, size_t failures);

#endif
