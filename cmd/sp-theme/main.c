/* SPDX-License-Identifier: ISC */
/* sp-theme: units to themes, by theme files. */
#include <string.h>

#include "tag.h"
#include "tool/confine.h"
#include "tool/source.h"
#include "tool/theme_files.h"

enum { LONG_ROLLUP = 256 };

struct own {
	struct tag_settings tag;
	enum kind level;
};

static const struct option_row own[] = {
	{ 'u', "unit", "LEVEL", "what of a text gets themes: turn, para or sent (sent)" },
	{ LONG_ROLLUP, "rollup", NULL, "add sub-themes up to the theme they belong to" },
	{ 0, NULL, NULL, NULL }
};

static bool
take(struct options *opt, int letter, const char *argument)
{
	struct own *settings = opt->own;

	if (letter == LONG_ROLLUP) {
		settings->tag.rollup = true;
		return true;
	}
	settings->level = kind_of(span_of(argument));
	return kind_is_body(settings->level) || option_wrong(opt, "-u", "want turn, para or sent");
}

static const struct tool sp_theme = {
	.name = "sp-theme",
	.operands = "[FILE ...]",
	.purpose = "Says what each unit is about, by theme files (press, where none is named).",
	.shared = OPT_FILTER | OPT_THEMES | OPT_MOST | OPT_LEAST,
	.own = own,
	.take = take
};

int
main(int argc, char *argv[])
{
	struct own settings = { .level = KIND_SENT };
	struct options opt = { .tool = &sp_theme, .own = &settings };
	struct themes themes = { 0 };
	struct scorer scorer;
	struct source in;
	struct sink out;
	struct document doc = { 0 };

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	options_themes(&opt, &themes, "press");
	source_open(&in, &opt);
	in.split.level = settings.level;
	scorer_new(&scorer, &themes, &opt.tables);
	if (opt.print_table == NULL)
		scorer_prepare(&scorer, SPAN("en"));
	options_settle(&opt);
	confine(&opt);
	settings.tag.most = (size_t)opt.most;
	settings.tag.least = opt.least;
	settings.tag.has_least = opt.has_least;

	while (source_next(&in, &doc)) {
		scorer_read(&scorer, &doc);
		tag(&scorer, &doc, &settings.tag);
		if (!sink_document(&out, &doc))
			break;
		document_empty(&doc);
	}
	source_close(&in);
	document_free(&doc);
	scorer_free(&scorer);
	themes_free(&themes);
	return options_end(&opt, &out, in.failures);
}
