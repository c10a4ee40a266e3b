/* SPDX-License-Identifier: ISC */
/* sp-key: phrases that mark a document. */
#include <string.h>

#include "key.h"
#include "tool/confine.h"
#include "tool/source.h"

enum { LONG_BACKGROUND = 256, MOST = 15 };

static const struct option_row own[] = {
	{ LONG_BACKGROUND, "background", "FILE", "what such documents say anyway: text or records" },
	{ 0, NULL, NULL, NULL }
};

static bool
take(struct options *opt, int letter, const char *argument)
{
	(void)letter;
	*(const char **)opt->own = argument;
	return true;
}

static const struct tool sp_key = {
	.name = "sp-key",
	.operands = "[FILE ...]",
	.purpose = "Finds the phrases that mark a document, 15 at most where -n does not say.",
	.shared = OPT_FILTER | OPT_MOST | OPT_LEAST,
	.own = own,
	.take = take
};

/* Reads the background by the same code as all other input, with the same tables. False if it cannot be read. */
static bool
read_background(struct options *opt, struct phrases *phrases, const char *path)
{
	struct options given = *opt;
	char *operand[] = { (char *)path, NULL };
	struct source in;
	struct document doc = { 0 };
	bool fine;

	opt->operand = operand;
	opt->operands = 1;
	opt->files0 = opt->name = NULL;
	source_open(&in, opt);
	while (source_next(&in, &doc)) {
		phrases_background(phrases, &doc);
		document_empty(&doc);
	}
	fine = in.failures == 0;
	source_close(&in);
	document_free(&doc);
	opt->operand = given.operand;
	opt->operands = given.operands;
	opt->files0 = given.files0;
	opt->name = given.name;
	return fine;
}

int
main(int argc, char *argv[])
{
	const char *background = NULL;
	struct options opt = { .tool = &sp_key, .own = &background };
	struct key_settings settings;
	struct phrases *phrases;
	struct source in;
	struct sink out;
	struct document doc = { 0 };

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	phrases = phrases_new(&opt.tables);
	phrases_prepare(phrases);
	source_open(&in, &opt);
	options_settle(&opt);
	if (background != NULL && !read_background(&opt, phrases, background)) {
		source_close(&in);
		phrases_free(phrases);
		(void)options_end(&opt, &out, 1);
		return 2;
	}
	confine(&opt);
	settings = (struct key_settings){ opt.most > 0 ? (size_t)opt.most : MOST, opt.least };

	while (source_next(&in, &doc)) {
		key_find(phrases, &doc, &settings);
		if (!sink_document(&out, &doc))
			break;
		document_empty(&doc);
	}
	source_close(&in);
	document_free(&doc);
	phrases_free(phrases);
	return options_end(&opt, &out, in.failures);
}
