/* SPDX-License-Identifier: ISC */
/* sp-name: units to the names in them. */
#include "name_find.h"
#include "tool/confine.h"
#include "tool/source.h"

static const struct tool sp_name = {
	.name = "sp-name",
	.operands = "[FILE ...]",
	.purpose = "Finds persons, organisations and places, and joins the mentions of each.",
	.shared = OPT_FILTER | OPT_MOST | OPT_PEOPLE
};

int
main(int argc, char *argv[])
{
	struct options opt = { .tool = &sp_name };
	struct people people = { 0 };
	struct source in;
	struct sink out;
	struct document doc = { 0 };
	struct namer namer;

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	doc.passes = opt.all;
	if (opt.people != NULL)
		people_read(&people, &opt.tables, options_file(&opt, opt.people), opt.people);
	namer_open(&namer, &opt.tables, &people);
	source_open(&in, &opt);
	options_settle(&opt);
	confine(&opt);

	while (source_next(&in, &doc)) {
		if (!name_find(&namer, &doc, opt.most > 0 ? (size_t)opt.most : 0, &out) || !sink_document(&out, &doc))
			break;
		document_empty(&doc);
	}
	source_close(&in);
	document_free(&doc);
	namer_close(&namer);
	people_free(&people);
	return options_end(&opt, &out, in.failures);
}
