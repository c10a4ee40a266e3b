/* SPDX-License-Identifier: ISC */
#include <bsd/stdlib.h>
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
#include "base/utf.h"
#include "time/cal.h"
#include "tool/opt.h"

#ifndef SP_VERSION
#define SP_VERSION "0.0"
#endif

enum {
	/* shared options that have no letter */
	LONG_FILES0 = 1000, LONG_CONFINE,
	OPTIONS_MOST = 64,		/* shared and own ones of any tool */
	OPTION_FILE_MOST = 256 * 1024 * 1024	/* bytes of a file that an option names */
};

static const struct shared_row {
	unsigned bit;		/* 0: every tool has it */
	struct option_row row;
} shared[] = {
	{ OPT_ALL, { 'a', "all", NULL, "put out all records that came in as well, in place" } },
	{ OPT_NAME, { 'd', "doc", "NAME", "name of the document, in place of the file's" } },
	{ OPT_DATE, { 'D', "date", "DATE", "date of the document: 2024-02-18, 2024-02 or 2024" } },
	{ OPT_LANG, { 'l', "lang", "LANG", "language of the document: en, fa, ar, ..." } },
	{ OPT_PEOPLE, { 'p', "people", "FILE", "names that belong to one person: sp-people(5)" } },
	{ OPT_THEMES, { 't', "themes", "FILE", "theme file: sp-themes(5); may be given again" } },
	{ OPT_STATE, { 's', "state", "FILE", "state kept from run to run" } },
	{ OPT_MOST, { 'n', "most", "N", "at most N" } },
	{ OPT_LEAST, { 'm', "least", "N", "only with a score or sureness of N at least" } },
	{ OPT_WITHIN, { 'w', "within", NULL, "within one document only" } },
	{ OPT_FORMAT, { 'o', "output", "FORMAT", "tsv, json or text" } },
	{ OPT_FORMAT, { 'H', "header", NULL, "put a header line first" } },
	{ OPT_TABLES, { 'L', "tables", "DIR", "folder of word tables: sp-tables(5); may be given again" } },
	{ OPT_TABLES, { 'T', "print-table", "TABLE", "print the table in force, such as en/abbrev, and end" } },
	{ OPT_FILES0, { LONG_FILES0, "files0-from", "FILE", "read names of files, each ended by NUL, from FILE" } },
	{ 0, { LONG_CONFINE, "confine", "WHEN", "give up rights: auto, require or off" } },
	{ 0, { 'h', "help", NULL, "this help" } },
	{ 0, { 'V', "version", NULL, "version" } },
};

enum { SHARED = sizeof(shared) / sizeof(shared[0]) };

static const char *program = "sp";
static const char *subject;

static void
write_all(int fd, struct span s)
{
	while (s.len > 0) {
		ssize_t n = write(fd, s.p, s.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return;
		s.p += n;
		s.len -= (size_t)n;
	}
}

void
complain(const char *name, const char *what)
{
	struct buf line = { 0 };

	buf_string(&line, program);
	buf_string(&line, ": ");
	if (name != NULL) {
		sink_safe(&line, span_of(name));
		buf_string(&line, ": ");
	}
	sink_safe(&line, span_of(what));
	buf_byte(&line, '\n');
	write_all(STDERR_FILENO, buf_span(&line));
	buf_free(&line);
}

void
complain_about(const char *name)
{
	subject = name;
}

static struct sink *open_sink;

/* What is finished is not lost; no memory is taken on this way. */
static void
out_of_memory(size_t bytes)
{
	static const char what[] = "out of memory\n";

	(void)bytes;
	if (open_sink != NULL)
		(void)out_flush(&open_sink->out);
	write_all(STDERR_FILENO, span_of(program));
	write_all(STDERR_FILENO, SPAN(": "));
	if (subject != NULL) {
		write_all(STDERR_FILENO, span_of(subject));
		write_all(STDERR_FILENO, SPAN(": "));
	}
	write_all(STDERR_FILENO, span_of(what));
	exit(1);
}

static _Noreturn void
usage_exit(const struct options *opt)
{
	struct buf line = { 0 };

	buf_string(&line, "usage: ");
	buf_string(&line, opt->tool->name);
	buf_string(&line, " [OPTION ...] ");
	buf_string(&line, opt->tool->operands);
	buf_string(&line, "; try '");
	buf_string(&line, opt->tool->name);
	buf_string(&line, " --help'\n");
	write_all(STDERR_FILENO, buf_span(&line));
	buf_free(&line);
	exit(2);
}

static _Noreturn void
wrong_usage(const char *option, const char *what)
{
	struct buf line = { 0 };

	buf_string(&line, what);
	buf_string(&line, "; try '");
	buf_string(&line, program);
	buf_string(&line, " --help'");
	complain(option, buf_cstring(&line));
	buf_free(&line);
	exit(2);
}

bool
option_wrong(const struct options *opt, const char *option, const char *what)
{
	(void)opt;
	complain(option, what);
	return false;
}

bool
option_number(const struct options *opt, const char *option, const char *argument,
    long least, long most, long *value)
{
	const char *wrong;

	*value = (long)strtonum(argument, least, most, &wrong);
	if (wrong == NULL)
		return true;
	return option_wrong(opt, option, strcmp(wrong, "invalid") == 0 ? "not a whole number" : wrong);
}

static bool
valid_date(const char *s)
{
	struct span d = span_of(s);
	size_t year, month = 1, day = 1;

	if ((d.len != 4 && d.len != 7 && d.len != 10) || !num_size(span_cut(d, 0, 4), &year))
		return false;
	if (d.len >= 7 && (d.p[4] != '-' || !num_size(span_cut(d, 5, 7), &month)))
		return false;
	if (d.len == 10 && (d.p[7] != '-' || !num_size(span_cut(d, 8, 10), &day)))
		return false;
	return cal_from_gregorian((int)year, (int)month, (int)day) != CAL_NO_SUCH_DAY;
}

static bool
valid_lang(const char *s)
{
	size_t n = strlen(s);

	return n >= 2 && n <= 8 && strspn(s, "abcdefghijklmnopqrstuvwxyz-") == n;
}

static bool
take_format(struct options *opt, const char *argument)
{
	static const char *const formats[] = { [SINK_TSV] = "tsv", [SINK_JSON] = "json", [SINK_TEXT] = "text" };

	for (enum sink_format f = SINK_TSV; f <= SINK_TEXT; f++)
		if (strcmp(argument, formats[f]) == 0) {
			opt->format = f;
			return true;
		}
	return option_wrong(opt, "-o", "want tsv, json or text");
}

static void
add_folder(struct options *opt, const char *path)
{
	opt->folders = mem_resize(opt->folders, opt->n_folders + 1, sizeof(*opt->folders));
	opt->folders[opt->n_folders++] = path;
}

static bool
take_least(struct options *opt, const char *argument)
{
	char *end;

	opt->least = strtod(argument, &end);
	opt->has_least = true;
	if (end == argument || *end != '\0' || opt->least != opt->least)
		return option_wrong(opt, "-m", "not a number");
	return true;
}

static bool
take_confine(struct options *opt, const char *argument)
{
	opt->confine_required = strcmp(argument, "require") == 0;
	opt->confine_off = strcmp(argument, "off") == 0;
	if (opt->confine_required || opt->confine_off || strcmp(argument, "auto") == 0)
		return true;
	return option_wrong(opt, "--confine", "want auto, require or off");
}

static bool
take_shared(struct options *opt, int letter, const char *argument)
{
	switch (letter) {
	case 'a': opt->all = true; return true;
	case 'H': opt->header = true; return true;
	case 'w': opt->within = true; return true;
	case 'd':
		opt->name = argument;
		return *argument != '\0' || option_wrong(opt, "-d", "the name is empty");
	case 'D':
		opt->date = argument;
		return valid_date(argument) ||
		    option_wrong(opt, "-D", "no such date; want 2024-02-18, 2024-02 or 2024");
	case 'l':
		opt->lang = argument;
		return valid_lang(argument) || option_wrong(opt, "-l", "want a language code, such as en");
	case 'p': opt->people = argument; return true;
	case 's': opt->state = argument; return true;
	case 'T': opt->print_table = argument; return true;
	case 'L': add_folder(opt, argument); return true;
	case 't':
		opt->themes = mem_resize(opt->themes, opt->n_themes + 1, sizeof(*opt->themes));
		opt->themes[opt->n_themes++] = argument;
		return true;
	case 'n': return option_number(opt, "-n", argument, 1, 1000000000, &opt->most);
	case 'm': return take_least(opt, argument);
	case 'o': return take_format(opt, argument);
	case LONG_FILES0: opt->files0 = argument; return true;
	case LONG_CONFINE: return take_confine(opt, argument);
	}
	return false;
}

static void
help_row(const struct option_row *row)
{
	char left[40];
	int used;

	if (row->letter < 256)
		used = snprintf(left, sizeof(left), "  -%c, --%s", row->letter, row->name);
	else
		used = snprintf(left, sizeof(left), "      --%s", row->name);
	if (row->argument != NULL && used > 0 && (size_t)used < sizeof(left))
		(void)snprintf(left + used, sizeof(left) - (size_t)used, row->letter < 256 ? " %s" : "=%s", row->argument);
	(void)printf("%-26s %s\n", left, row->help);
}

/* Standard output is checked here as everywhere. */
static _Noreturn void
end_output(void)
{
	int wrong = ferror(stdout);

	if (fclose(stdout) != 0 || wrong) {
		complain("standard output", strerror(errno));
		exit(1);
	}
	exit(0);
}

static _Noreturn void
help(const struct tool *tool)
{
	(void)printf("usage: %s [OPTION ...] %s\n%s\n\n", tool->name, tool->operands, tool->purpose);
	for (const struct option_row *row = tool->own; row != NULL && row->letter != 0; row++)
		help_row(row);
	for (size_t i = 0; i < SHARED; i++)
		if (shared[i].bit == 0 || (tool->shared & shared[i].bit) != 0)
			help_row(&shared[i].row);
	(void)printf("\nThe manual: man %s, man 5 sp-records, man 7 sp\n", tool->name);
	end_output();
}

static _Noreturn void
version(const struct tool *tool)
{
	(void)printf("%s (sp) %s\n", tool->name, SP_VERSION);
	end_output();
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

	(void)opt;
	wrong_usage(name, got == ':' ? "the option wants an argument" : "no such option");
}

static void
read_options(struct options *opt, int argc, char *argv[])
{
	const struct tool *tool = opt->tool;
	struct getopt_tables g = { .letters = ":", .n_letters = 1 };
	int got;

	for (const struct option_row *row = tool->own; row != NULL && row->letter != 0; row++)
		add_row(&g, row);
	for (size_t i = 0; i < SHARED; i++)
		if (shared[i].bit == 0 || (tool->shared & shared[i].bit) != 0)
			add_row(&g, &shared[i].row);
	opterr = 0;
	while ((got = getopt_long(argc, argv, g.letters, g.longs, NULL)) != -1) {
		if (got == '?' || got == ':')
			bad_option(opt, got, argv);
		if (is_own(tool, got)) {
			if (!tool->take(opt, got, optarg))
				exit(2);
		} else if (got == 'h') {
			help(tool);
		} else if (got == 'V') {
			version(tool);
		} else if (!take_shared(opt, got, optarg)) {
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
	list = (char *)arena_copy(&opt->tables.arena, (struct span){ folders, strlen(folders) + 1 }).p;
	while ((item = strsep(&list, ":")) != NULL)
		if (*item != '\0')
			add_folder(opt, item);
}

/*
 * A closed standard descriptor is taken up by something that fails on use, so
 * that no file of ours gets its number. Reading from a descriptor opened for
 * writing, and the reverse, gives EBADF: what the user did, in the kernel's words.
 */
static void
hold_descriptors(struct options *opt)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++) {
		if (fcntl(fd, F_GETFD) >= 0 || errno != EBADF)
			continue;
		if (fd == STDIN_FILENO)
			opt->input_closed = true;
		if (open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
			exit(1);
	}
}

void
options_read(struct options *opt, int argc, char *argv[])
{
	program = opt->tool->name;
	mem_on_failure(out_of_memory);
	hold_descriptors(opt);
	opt->format = isatty(STDOUT_FILENO) == 1 ? SINK_TEXT : SINK_TSV;
	read_environment(opt);
	if (opt->tool->takes_command)
		read_command(opt, argc, argv);
	else
		read_options(opt, argc, argv);
	opt->tables.folder = opt->folders;
	opt->tables.folders = opt->n_folders;
	for (size_t i = 0; i < opt->n_folders; i++) {
		struct stat st;

		if (stat(opt->folders[i], &st) != 0 || !S_ISDIR(st.st_mode)) {
			complain(opt->folders[i], S_ISREG(st.st_mode) ? strerror(ENOTDIR) : strerror(errno));
			exit(2);
		}
	}
	if (opt->operands == 0 && opt->files0 == NULL && opt->print_table == NULL &&
	    isatty(STDIN_FILENO) == 1)
		usage_exit(opt);
}

static _Noreturn void
print_table(struct options *opt)
{
	struct table table;
	struct buf text = { 0 };

	table_load(&table, &opt->tables, opt->print_table, 1, TABLE_CELLS);
	if (table.rows == 0) {
		complain(opt->print_table, "no such table");
		exit(2);
	}
	table_print(&text, &table);
	(void)fwrite(text.p, 1, text.len, stdout);
	buf_free(&text);
	end_output();
}

void
options_settle(struct options *opt)
{
	struct span rest = buf_span(&opt->tables.wrong);

	if (opt->print_table != NULL)
		print_table(opt);
	if (opt->tables.wrongs == 0)
		return;
	while (rest.len > 0) {
		struct span line = arena_copy(&opt->tables.arena, span_next(&rest, '\n'));

		((char *)line.p)[line.len] = '\0';
		complain(NULL, line.p);
	}
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
	open_sink = sink;
}

struct span
options_file(struct options *opt, const char *path)
{
	struct in in = { 0 };
	struct stat st;
	struct span text = { "", 0 };
	int error = 0;

	/* O_NONBLOCK: a FIFO without a writer must not hold us up */
	in.fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (in.fd < 0 || fstat(in.fd, &st) != 0) {
		error = errno;
	} else if (S_ISDIR(st.st_mode)) {
		error = EISDIR;
	} else if (!S_ISREG(st.st_mode)) {
		complain(path, "not a regular file");
		exit(2);
	} else if (st.st_size > OPTION_FILE_MOST) {
		error = EFBIG;
	} else {
		text = arena_copy(&opt->tables.arena, in_all(&in));
		error = in.error;
	}
	if (error != 0) {
		complain(path, strerror(error));
		exit(2);
	}
	in_free(&in);
	return text;
}

int
options_end(struct options *opt, struct sink *sink, size_t failures)
{
	int error = sink_close(sink);

	open_sink = NULL;
	/* a reader that went away has what it wanted; with SIGPIPE ignored the status alone tells */
	if (error != 0 && error != EPIPE)
		complain("standard output", strerror(error));
	tables_free(&opt->tables);
	mem_free(opt->folders);
	mem_free(opt->themes);
	return error != 0 || failures > 0;
}
