/* SPDX-License-Identifier: ISC */
/* sp-split: documents to units. */
#include <string.h>

#include "tool/confine.h"
#include "tool/source.h"

enum { LONG_INFORMAL = 256 };

static const struct option_row own[] = {
	{ 'u', "unit", "LEVEL", "turn, para or sent (sent)" },
	{ 'q', "keep-quotations", NULL, "end no sentence inside a quotation" },
	{ LONG_INFORMAL, "informal", NULL, "sentences may begin in lower case" },
	{ 'F', "furniture", NULL, "put out letterheads and page numbers too" },
	{ 0, NULL, NULL, NULL }
};

static bool
take(struct options *opt, int letter, const char *argument)
{
	struct split_settings *settings = opt->own;

	switch (letter) {
	case 'q': settings->keep_quotations = true; return true;
	case 'F': settings->furniture = true; return true;
	case LONG_INFORMAL: settings->informal = true; return true;
	}
	settings->level = kind_of(span_of(argument));
	return kind_is_body(settings->level) || option_wrong("-u", "want turn, para or sent");
}

static const struct tool sp_split = {
	.name = "sp-split",
	.operands = "[FILE ...]",
	.purpose = "Splits transcripts and reports into title, turns, paragraphs and sentences.",
	.shared = OPT_FILTER,
	.own = own,
	.take = take
};

int
main(int argc, char *argv[])
{
	struct split_settings settings = { .level = KIND_SENT };
	struct options opt = { .tool = &sp_split, .own = &settings };
	struct source in;
	struct sink out;
	struct document doc = { 0 };

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	source_open(&in, &opt);
	in.split = settings;
	in.by_parts = true;
	options_settle(&opt);
	confine(&opt);

	out.pass_all = true;	/* records are units already */
	while (source_next(&in, &doc)) {
		if (!sink_document(&out, &doc))
			break;
		document_empty(&doc);
	}
	source_close(&in);
	document_free(&doc);
	return options_end(&opt, &out, in.failures);
}
