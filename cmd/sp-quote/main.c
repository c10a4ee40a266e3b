/* SPDX-License-Identifier: ISC */
/* sp-quote: units to quotations, with their speakers. */
#include "quote.h"
#include "tool/confine.h"
#include "tool/source.h"

enum { LONG_SCARE = 256 };

static const struct option_row own[] = {
	{ 'i', "indirect", NULL, "reported speech too, and mixed quotations to their full extent" },
	{ LONG_SCARE, "scare", NULL, "put out what stands in marks and is no quotation" },
	{ 0, NULL, NULL, NULL }
};

static bool
take(struct options *opt, int letter, const char *argument)
{
	struct quote_settings *settings = opt->own;

	(void)argument;
	if (letter == 'i')
		settings->indirect = true;
	else
		settings->scare = true;
	return true;
}

static const struct tool sp_quote = {
	.name = "sp-quote",
	.operands = "[FILE ...]",
	.purpose = "Finds quotations and says whose words they are.",
	.shared = OPT_FILTER | OPT_MOST | OPT_LEAST | OPT_PEOPLE,
	.own = own,
	.take = take
};

int
main(int argc, char *argv[])
{
	struct quote_settings settings = { .least = 0 };
	struct options opt = { .tool = &sp_quote, .own = &settings };
	struct people people = { 0 };
	struct source in;
	struct sink out;
	struct document doc = { 0 };
	struct quoter *quoter;

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	doc.passes = opt.all;
	if (opt.people != NULL)
		people_read(&people, &opt.tables, options_file(&opt, opt.people), opt.people);
	quoter = quoter_new(&opt.tables, &people);
	settings.least = opt.least > 0 ? (unsigned)opt.least : 0;
	settings.most = opt.most > 0 ? (size_t)opt.most : 0;
	source_open(&in, &opt);
	options_settle(&opt);
	confine(&opt);

	while (source_next(&in, &doc)) {
		if (!quote_find(quoter, &settings, &doc, &out) || !sink_document(&out, &doc))
			break;
		document_empty(&doc);
	}
	source_close(&in);
	document_free(&doc);
	quoter_free(quoter);
	people_free(&people);
	return options_end(&opt, &out, in.failures);
}
