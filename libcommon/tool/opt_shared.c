/* SPDX-License-Identifier: ISC */
#include <bsd/stdlib.h>
#include <stdlib.h>
#include <string.h>

#include "time/interval.h"
#include "tool/complain.h"
#include "tool/opt_table.h"

/* shared options that have no letter */
enum { LONG_FILES0 = 1000, LONG_CONFINE };

static const struct shared_row shared[] = {
	{ OPT_ALL, { 'a', "all", NULL, "put out the records that came in as well, in place" } },
	{ OPT_NAME, { 'd', "doc", "NAME", "name of the document, in place of the file's" } },
	{ OPT_DATE, { 'D', "date", "DATE", "date of the document: 2024-02-18, 2024-02 or 2024" } },
	{ OPT_LANG, { 'l', "lang", "LANG", "language of the document: en, fa, ar, ..." } },
	{ OPT_PEOPLE, { 'p', "people", "FILE", "names that belong to one person: sp-people(5)" } },
	{ OPT_THEMES, { 't', "themes", "FILE", "theme file: sp-themes(5); may be given again" } },
	{ OPT_STATE, { 's', "state", "FILE", "state kept from run to run" } },
	{ OPT_MOST, { 'n', "most", "N", "at most N" } },
	{ OPT_LEAST, { 'm', "least", "N", "only with a score or sureness of at least N" } },
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

const struct option_row *
shared_row(const struct tool *tool, size_t i)
{
	for (size_t r = 0; r < SHARED; r++)
		if ((shared[r].bit == 0 || (tool->shared & shared[r].bit) != 0) && i-- == 0)
			return &shared[r].row;
	return NULL;
}

bool
option_wrong(const char *option, const char *what)
{
	complain(option, what);
	return false;
}

bool
option_number(const char *option, const char *argument, long least, long most, long *value)
{
	const char *wrong;

	*value = (long)strtonum(argument, least, most, &wrong);
	if (wrong == NULL)
		return true;
	return option_wrong(option, strcmp(wrong, "invalid") == 0 ? "not a whole number" : wrong);
}

static bool
valid_date(const char *s)
{
	struct interval days;

	return *s != '-' && interval_of(&days, span_of(s));
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
	return option_wrong("-o", "want tsv, json or text");
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
		return option_wrong("-m", "not a number");
	return true;
}

static bool
take_confine(struct options *opt, const char *argument)
{
	opt->confine_required = strcmp(argument, "require") == 0;
	opt->confine_off = strcmp(argument, "off") == 0;
	if (opt->confine_required || opt->confine_off || strcmp(argument, "auto") == 0)
		return true;
	return option_wrong("--confine", "want auto, require or off");
}

bool
shared_take(struct options *opt, int letter, const char *argument)
{
	switch (letter) {
	case 'a': opt->all = true; return true;
	case 'H': opt->header = true; return true;
	case 'w': opt->within = true; return true;
	case 'd':
		opt->name = argument;
		if (*argument == '\0')
			return option_wrong("-d", "the name is empty");
		return true;
	case 'D':
		opt->date = argument;
		if (!valid_date(argument))
			return option_wrong("-D", "no such date; want 2024-02-18, 2024-02 or 2024");
		return true;
	case 'l':
		opt->lang = argument;
		if (!valid_lang(argument))
			return option_wrong("-l", "want a language code, such as en");
		return true;
	case 'p': opt->people = argument; return true;
	case 's': opt->state = argument; return true;
	case 'T': opt->print_table = argument; return true;
	case 'L': add_folder(opt, argument); return true;
	case 't':
		opt->themes = mem_resize(opt->themes, opt->n_themes + 1, sizeof(*opt->themes));
		opt->themes[opt->n_themes++] = argument;
		return true;
	case 'n': return option_number("-n", argument, 1, 1000000000, &opt->most);
	case 'm': return take_least(opt, argument);
	case 'o': return take_format(opt, argument);
	case LONG_FILES0: opt->files0 = argument; return true;
	case LONG_CONFINE: return take_confine(opt, argument);
	}
	return false;
}
