/* SPDX-License-Identifier: ISC */
/* sp-date: temporal expressions, their values, and what does not fit. */
#include <string.h>

#include "convert.h"
#include "date.h"
#include "tool/confine.h"
#include "tool/source.h"

enum { LONG_ORDER = 256, LONG_PREFER, LONG_TO, LONG_JULIAN, LONG_NO_VAGUE };

static const struct option_row own[] = {
	{ 'f', "format", "FORMAT", "values as timex3 or edtf (timex3)" },
	{ LONG_ORDER, "order", "ORDER", "read 1/2/2024 as dmy or mdy" },
	{ LONG_PREFER, "prefer", "SIDE", "days without a year: past, future or nearest" },
	{ LONG_JULIAN, "julian", NULL, "dates before 15 October 1582 are Julian" },
	{ LONG_NO_VAGUE, "no-vague", NULL, "leave out now, recently, the future" },
	{ LONG_TO, "to", "CALENDAR", "convert: one date a line in, one out" },
	{ 0, NULL, NULL, NULL }
};

/* The index of a word in a list ended by NULL, or -1. */
static int
choice(const char *const *words, const char *word)
{
	for (int i = 0; words[i] != NULL; i++)
		if (strcmp(words[i], word) == 0)
			return i;
	return -1;
}

static bool
take(struct options *opt, int letter, const char *argument)
{
	static const char *const formats[] = { "timex3", "edtf", NULL };
	static const char *const orders[] = { "", "dmy", "mdy", NULL };
	static const char *const sides[] = { "", "past", "future", "nearest", NULL };
	struct date_settings *settings = opt->own;
	int n;

	switch (letter) {
	case LONG_JULIAN:
		settings->timex.julian = true;
		return true;
	case LONG_NO_VAGUE:
		settings->vague = false;
		return true;
	case LONG_ORDER:
		n = choice(orders, argument);
		settings->timex.order = (enum timex_order)n;
		return n > 0 || option_wrong("--order", "want dmy or mdy");
	case LONG_PREFER:
		n = choice(sides, argument);
		settings->timex.prefer = (enum timex_prefer)n;
		return n > 0 || option_wrong("--prefer", "want past, future or nearest");
	case LONG_TO:
		settings->to = convert_to(argument);
		return settings->to >= 0 ||
		    option_wrong("--to", "want gregorian, solar, lunar, umalqura, civil or julian");
	}
	n = choice(formats, argument);
	settings->format = (enum date_format)n;
	return n >= 0 || option_wrong("-f", "want timex3 or edtf");
}

static const struct tool sp_date = {
	.name = "sp-date",
	.operands = "[FILE ...]",
	.purpose = "Finds temporal expressions, gives each its value, and says what does not fit.",
	.shared = OPT_FILTER,
	.own = own,
	.take = take
};

int
main(int argc, char *argv[])
{
	struct date_settings settings = { .vague = true, .to = -1 };
	struct options opt = { .tool = &sp_date, .own = &settings };
	struct date_finder finder = { .settings = &settings };
	struct source in;
	struct sink out;
	struct document doc = { 0 };

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	source_open(&in, &opt);
	finder.reader = splitter_dates(in.splitter);
	table_load(&finder.joints, &opt.tables, "any/joint", 1, 1);
	options_settle(&opt);
	confine(&opt);

	if (settings.to >= 0)
		in.failures += convert_all(finder.reader, opt.operand, (enum reckoning)settings.to, &out.out, complain);
	while (settings.to < 0 && source_next(&in, &doc)) {
		date_find(&finder, &doc);
		if (!sink_document(&out, &doc))
			break;
		document_empty(&doc);
	}
	source_close(&in);
	document_free(&doc);
	date_finder_free(&finder);
	return options_end(&opt, &out, in.failures);
}
