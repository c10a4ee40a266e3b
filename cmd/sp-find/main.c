/* SPDX-License-Identifier: ISC */
/* sp-find: records out of an archive, by their words and by what is known of them. */
#include <limits.h>

#include "search.h"
#include "tool/confine.h"
#include "tool/opt.h"

enum {
	LONG_WHO = 256, LONG_THEME, LONG_KIND, LONG_AFTER, LONG_BEFORE, LONG_ABOUT, LONG_CONTEXT, LONG_EXACT, LONG_QUERY
};

static const struct option_row own[] = {
	{ LONG_WHO, "who", "NAME", "only the words of people with this in their name" },
	{ LONG_THEME, "theme", "THEME", "only what is about this theme" },
	{ LONG_KIND, "kind", "KIND,...", "only records of these kinds, or all (what filters read)" },
	{ 'd', "doc", "NAME", "only this document" },
	{ LONG_AFTER, "after", "DATE", "only documents of this date or later" },
	{ LONG_BEFORE, "before", "DATE", "only documents of this date or earlier" },
	{ LONG_ABOUT, "about", NULL, "--after and --before mean dates named in the text" },
	{ LONG_CONTEXT, "context", "N", "also N units before and after each record" },
	{ 'a', "all", NULL, "also all records that lie within those found" },
	{ LONG_EXACT, "exact", NULL, "match case, marks and letters as written" },
	{ LONG_QUERY, "query", NULL, "the words are an expression: AND, OR, NOT, NEAR()" },
	{ 0, NULL, NULL, NULL }
};

struct settings {
	struct search search;
	struct interval after, before;
	bool has_after, has_before;
};

static bool
take_date(const char *name, const char *argument, struct interval *days, bool *has)
{
	*has = interval_of(days, span_of(argument));
	return *has || option_wrong(name, "no such date; want 2024-02-18, 2024-02 or 2024");
}

static bool
take(struct options *opt, int letter, const char *argument)
{
	struct settings *set = opt->own;
	long n = 0;

	switch (letter) {
	case LONG_WHO: set->search.who = argument; return true;
	case LONG_THEME: set->search.theme = argument; return true;
	case LONG_KIND: set->search.kinds = argument; return true;
	case 'd': set->search.doc = argument; return true;
	case LONG_AFTER: return take_date("--after", argument, &set->after, &set->has_after);
	case LONG_BEFORE: return take_date("--before", argument, &set->before, &set->has_before);
	case LONG_ABOUT: set->search.about = true; return true;
	case 'a': set->search.all = true; return true;
	case LONG_EXACT: set->search.exact = true; return true;
	case LONG_QUERY: set->search.query = true; return true;
	}
	if (!option_number("--context", argument, 0, 1000000, &n))
		return false;
	set->search.context = (size_t)n;
	return true;
}

static const struct tool sp_find = {
	.name = "sp-find",
	.operands = "ARCHIVE [WORD ...]",
	.purpose = "Finds records in an archive of sp-store; without words, all that the options leave.",
	.shared = OPT_MOST | OPT_FORMAT,
	.takes_archive = true,
	.reads_nothing = true,
	.own = own,
	.take = take
};

/* From the first day of --after to the last day of --before; without end where one is not given. */
static void
settle_days(struct search *s, const struct settings *set)
{
	s->has_days = set->has_after || set->has_before;
	s->days.first = set->has_after ? set->after.first : LONG_MIN;
	s->days.last = set->has_before ? set->before.last : LONG_MAX;
}

int
main(int argc, char *argv[])
{
	struct settings set = { 0 };
	struct search *s = &set.search;
	struct options opt = { .tool = &sp_find, .own = &set };
	struct archive_reader archive = { 0 };
	struct sink out;
	bool wrong_query = false;
	size_t failures = 0;
	int status;

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	options_settle(&opt);
	settle_days(s, &set);
	confine_but_reading(&opt);

	s->word = opt.operand;
	s->words = opt.operands;
	s->most = (size_t)opt.most;
	s->db = &archive.db;
	s->out = &out;
	if (archive_open_to_read(&archive, opt.archive, 10)) {
		(void)search_run(s);
		wrong_query = s->query && archive.db.syntax;
	}
	if (!archive_read_well(&archive)) {
		complain(wrong_query ? "--query" : opt.archive, buf_cstring(&archive.db.wrong));
		failures++;
	}
	db_close(&archive.db);
	status = options_end(&opt, &out, failures);
	return wrong_query ? 2 : status;
}
