/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/in.h"
#include "base/num.h"
#include "tool/complain.h"
#include "tool/opt_table.h"

enum {
	OPTIONS_MOST = 64		/* shared and own ones of any tool */
};

static _Noreturn void
usage_exit(const struct options *opt)
{
	const struct tool *tool = opt->tool;

	(void)fprintf(stderr, "usage: %s [OPTION ...] %s; try '%s --help'\n", tool->name, tool->operands, tool->name);
	exit(2);
}

static _Noreturn void
wrong_usage(const struct options *opt, const char *option, const char *what)
{
	struct buf line = { 0 };

	buf_string(&line, what);
	buf_string(&line, "; try '");
	buf_string(&line, opt->tool->name);
	buf_string(&line, " --help'");
	complain(option, buf_cstring(&line));
	buf_free(&line);
	exit(2);
}

struct getopt_tables {
	char letters[3 * OPTIONS_MOST];
	struct option longs[OPTIONS_MOST];
	size_t n_letters, n_longs;
};

static void
add_row(struct getopt_tables *g, const struct option_row *row)
{
	if (g->n_longs + 1 >= OPTIONS_MOST)
		abort();	/* a tool with 63 options: raise the number */
	g->longs[g->n_longs++] = (struct option){
		row->name, row->argument != NULL ? required_argument : no_argument, NULL, row->letter
	};
	if (row->letter >= 256)
		return;
	g->letters[g->n_letters++] = (char)row->letter;
	if (row->argument != NULL)
		g->letters[g->n_letters++] = ':';
}

static bool
is_own(const struct tool *tool, int letter)
{
	for (const struct option_row *row = tool->own; row != NULL && row->letter != 0; row++)
		if (row->letter == letter)
			return true;
	return false;
}

static _Noreturn void
bad_option(const struct options *opt, int got, char *argv[])
{
	char letter[3] = { '-', (char)optopt, '\0' };
	const char *name = optopt > 0 && optopt < 256 ? letter : argv[optind - 1];

	wrong_usage(opt, name, got == ':' ? "the option wants an argument" : "no such option");
}

static void
read_options(struct options *opt, int argc, char *argv[])
{
	const struct tool *tool = opt->tool;
	struct getopt_tables g = { .letters = ":", .n_letters = 1 };
	int got;

	for (const struct option_row *row = tool->own; row != NULL && row->letter != 0; row++)
		add_row(&g, row);
	for (size_t i = 0; shared_row(tool, i) != NULL; i++)
		add_row(&g, shared_row(tool, i));
	opterr = 0;
	while ((got = getopt_long(argc, argv, g.letters, g.longs, NULL)) != -1) {
		if (got == '?' || got == ':')
			bad_option(opt, got, argv);
		if (is_own(tool, got)) {
			if (!tool->take(opt, got, optarg))
				exit(2);
		} else if (got == 'h') {
			help_print(tool);
		} else if (got == 'V') {
			help_version(tool);
		} else if (!shared_take(opt, got, optarg)) {
			exit(2);
		}
	}
	opt->operand = argv + optind;
	opt->operands = (size_t)(argc - optind);
}

/* The first "--" from argv[from] on; argc if there is none. */
static int
find_dashes(int argc, char *argv[], int from)
{
	while (from < argc && strcmp(argv[from], "--") != 0)
		from++;
	return from;
}

/*
 * OPERAND ... -- COMMAND ARGUMENT ...: what the command is given is not ours to
 * read. A "--" ahead of all operands only ends the options, and the next one
 * begins the command.
 */
static void
read_command(struct options *opt, int argc, char *argv[])
{
	int dashes = find_dashes(argc, argv, 1);

	read_options(opt, dashes, argv);
	if (opt->operands == 0 && dashes < argc) {
		int first = dashes + 1;

		dashes = find_dashes(argc, argv, first);
		opt->operand = argv + first;
		opt->operands = (size_t)(dashes - first);
	}
	argv[dashes] = NULL;
	if (dashes + 1 < argc)
		opt->command = argv + dashes + 1;
}

/* SP_TABLES is a list of folders with ":" between; -L comes after it. */
static void
read_environment(struct options *opt)
{
	const char *folders = (opt->tool->shared & OPT_TABLES) != 0 ? getenv("SP_TABLES") : NULL;
	char *list, *item;

	if ((opt->tool->shared & OPT_PEOPLE) != 0)
		opt->people = getenv("SP_PEOPLE");
	if (opt->people != NULL && *opt->people == '\0')
		opt->people = NULL;
	if (folders == NULL)
		return;
	list = (char *)arena_copy(&opt->tables.arena, span_of(folders)).p;
	while ((item = strsep(&list, ":")) != NULL)
		if (*item != '\0')
			(void)shared_take(opt, 'L', item);
}

/*
 * A closed standard descriptor is taken up by something that fails on use, so
 * that no file of ours gets its number. Reading from a descriptor opened for
 * writing, and the reverse, gives EBADF: what the user did, in the kernel's words.
 */
static void
hold_descriptors(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		if (fcntl(fd, F_GETFD) >= 0 || errno != EBADF)
			continue;
		if (open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
			exit(1);
	}
}

static void
take_archive(struct options *opt)
{
	if (opt->print_table != NULL)
		return;
	if (opt->operands == 0)
		wrong_usage(opt, NULL, "no archive");
	opt->archive = *opt->operand++;
	opt->operands--;
}

static void
check_folders(const struct options *opt)
{
	for (size_t i = 0; i < opt->n_folders; i++) {
		struct stat st;
		int error = stat(opt->folders[i], &st) != 0 ? errno : S_ISDIR(st.st_mode) ? 0 : ENOTDIR;

		if (error != 0) {
			complain(opt->folders[i], strerror(error));
			exit(2);
		}
	}
}

void
options_read(struct options *opt, int argc, char *argv[])
{
	mem_begin();
	complain_as(opt->tool->name);
	hold_descriptors();
	opt->format = isatty(STDOUT_FILENO) == 1 ? SINK_TEXT : SINK_TSV;
	read_environment(opt);
	if (opt->tool->takes_command)
		read_command(opt, argc, argv);
	else
		read_options(opt, argc, argv);
	if (opt->tool->takes_archive)
		take_archive(opt);
	opt->tables.folder = opt->folders;
	opt->tables.folders = opt->n_folders;
	check_folders(opt);
	if (opt->operands == 0 && opt->files0 == NULL && opt->print_table == NULL && !opt->tool->reads_nothing &&
	    isatty(STDIN_FILENO) == 1)
		usage_exit(opt);
}

void
options_settle(struct options *opt)
{
	struct span rest = buf_span(&opt->tables.wrong);

	if (opt->print_table != NULL)
		help_table(opt);
	if (opt->tables.wrongs == 0)
		return;
	while (rest.len > 0)
		complain(NULL, arena_copy(&opt->tables.arena, span_next(&rest, '\n')).p);
	exit(2);
}

static unsigned
terminal_width(void)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	size_t n = 0;

	if (columns != NULL)
		(void)num_size(span_of(columns), &n);
	if (n == 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		n = size.ws_col;
	if (n == 0)
		n = 80;
	return n < 20 ? 20 : n > 100 ? 100 : (unsigned)n;	/* longer lines are hard to read */
}

void
options_sink(const struct options *opt, struct sink *sink)
{
	const char *no_colour = getenv("NO_COLOR"), *term = getenv("TERM");
	bool terminal = isatty(STDOUT_FILENO) == 1;

	*sink = (struct sink){ .format = opt->format, .header = opt->header, .pass_all = opt->all };
	out_open(&sink->out, STDOUT_FILENO);
	sink->prompt = terminal;
	sink->width = opt->format == SINK_TEXT ? terminal_width() : 80;
	sink->colour = terminal && (no_colour == NULL || *no_colour == '\0') &&
	    term != NULL && strcmp(term, "dumb") != 0;
	complain_after(&sink->out);
}

struct span
options_file(struct options *opt, const char *path)
{
	struct in in = { 0 };
	struct span text = { "", 0 };
	const char *wrong = in_open_regular(&in, path);

	if (wrong == NULL) {
		text = arena_copy(&opt->tables.arena, in_all(&in));
		wrong = in.error == 0 ? NULL : strerror(in.error);
	}
	if (wrong != NULL) {
		complain(path, wrong);
		exit(2);
	}
	in_free(&in);
	return text;
}

int
options_end(struct options *opt, struct sink *sink, size_t failures)
{
	int error = sink_close(sink);

	complain_after(NULL);
	/* a reader that went away has what it wanted; with SIGPIPE ignored the status alone tells */
	if (error != 0 && error != EPIPE)
		complain("standard output", strerror(error));
	tables_free(&opt->tables);
	mem_free(opt->folders);
	mem_free(opt->themes);
	return error != 0 || failures > 0;
}
