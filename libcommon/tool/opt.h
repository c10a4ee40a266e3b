/* SPDX-License-Identifier: ISC */
/*
 * The command line: each tool gives a table of its options, and one loop reads
 * them all. Only this floor reads the environment or ends the process.
 */
#ifndef SP_OPT_H
#define SP_OPT_H

#include "record/sink.h"
#include "tool/complain.h"
#include "words/table.h"

/* The options that mean the same everywhere; a tool lists those it takes. */
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

/* One option. */
struct option_row {
	int letter;		/* or a number from 256 up, if it has only a long form */
	const char *name;	/* the long form, without "--" */
	const char *argument;	/* what --help calls its argument; NULL: it takes none */
	const char *help;	/* one line, lower case */
};

struct options;

struct tool {
	const char *name;		/* "sp-quote" */
	const char *operands;		/* "[FILE ...]" */
	const char *purpose;		/* one line for --help */
	unsigned shared;		/* enum shared_option, or-ed */
	bool takes_command;		/* behind its operands and "--" */
	bool takes_archive;		/* as its first operand */
	bool reads_nothing;		/* without operands it does not read standard input */
	const struct option_row *own;	/* its own options, ended by a row with letter 0; may be NULL */
	/* Takes one of its own options into opt->own. False if the argument is wrong; it has said so by option_wrong(). */
	bool (*take)(struct options *opt, int letter, const char *argument);
};

struct options {
	/* set by main() */
	const struct tool *tool;
	void *own;			/* the tool's own settings, for tool->take() */

	/* set by options_read(): the shared options */
	bool all, header, within;	/* -a, -H, -w */
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
	const char **folders;		/* SP_TABLES, then -L, in order */
	size_t n_folders;

	/* and what follows from them */
	struct tables tables;		/* knows the folders; load from it what you need */
	char **operand;			/* what follows the options (and the archive), ended by NULL */
	size_t operands;
	const char *archive;		/* the first operand of a tool that takes one */
	char **command;			/* of a tool that takes one, ended by NULL; NULL: none was given */
};

/*
 * To be called first of all. Reads the command line and the environment. Wrong
 * usage ends the program with status 2; -h and -V print and end it.
 */
void options_read(struct options *opt, int argc, char *argv[]);

/*
 * To be called when the tool has loaded its tables: -T prints its table and
 * ends the program; lines of the user's tables that are wrong are named, and
 * end it with status 2.
 */
void options_settle(struct options *opt);

/* Says "TOOL: OPTION: what" of an argument that is wrong. Always false, to be returned by take(). */
bool option_wrong(const char *option, const char *what);

/* As strtonum(3), into *value. False if it is wrong, which was said. */
bool option_number(const char *option, const char *argument, long least, long most, long *value);

/* Opens the sink on standard output, as the options and the terminal ask for. */
void options_sink(const struct options *opt, struct sink *sink);

/*
 * Reads a file that an option names; it lives until options_end(). One that
 * cannot be used ends the program with status 2 and a message.
 */
struct span options_file(struct options *opt, const char *path);

/*
 * The end of every main(): closes the sink, says if that failed, frees the
 * options, and returns the exit status: 1 if it failed or failures > 0, else 0.
 */
int options_end(struct options *opt, struct sink *sink, size_t failures);

#endif
