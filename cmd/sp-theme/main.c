/* SPDX-License-Identifier: ISC */
/* sp-theme: units to themes, by theme files. */
#include <stdlib.h>
#include <string.h>

#include "import.h"
#include "tag.h"
#include "tool/confine.h"
#include "tool/source.h"
#include "tool/theme_files.h"

enum { LONG_ROLLUP = 256, LONG_IMPORT };

struct own {
	struct tag_settings tag;
	enum kind level;
};

static const struct option_row own[] = {
	{ 'u', "unit", "LEVEL", "what of a text gets themes: turn, para or sent (sent)" },
	{ LONG_IMPORT, "import", "FILE", "make a theme file of a .dic, .lc3, .cat or .yml dictionary, and end" },
	{ LONG_ROLLUP, "rollup", NULL, "add sub-themes up to the theme they belong to" },
	{ 0, NULL, NULL, NULL }
};

static void
warn(struct span warnings)
{
	struct buf line = { 0 };

	while (warnings.len > 0) {
		buf_cut(&line, 0);
		buf_add(&line, span_next(&warnings, '\n'));
		complain(NULL, buf_cstring(&line));
	}
	buf_free(&line);
}

/* Nothing is put out of a file that cannot be read as a whole. */
static int
import(struct options *opt, const char *path)
{
	struct sink out;
	struct import im = { .name = span_of(path) };
	const char *wrong = import_read(&im, options_file(opt, path));

	options_sink(opt, &out);
	warn(buf_span(&im.warnings));
	if (wrong != NULL)
		complain(path, wrong);
	else
		buf_add(&out.out.bytes, buf_span(&im.themes));
	import_free(&im);
	return wrong != NULL ? 2 : options_end(opt, &out, 0);
}

static bool
take(struct options *opt, int letter, const char *argument)
{
	struct own *settings = opt->own;

	if (letter == LONG_ROLLUP) {
		settings->tag.rollup = true;
		return true;
	}
	if (letter == LONG_IMPORT)
		exit(import(opt, argument));	/* here already: it reads no standard input, terminal or not */
	settings->level = kind_of(span_of(argument));
	if (!kind_is_body(settings->level))
		return option_wrong("-u", "want turn, para or sent");
	return true;
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
		scorer_prepare_user(&scorer);	/* what is wrong with the user's tables comes first */
	options_settle(&opt);
	confine(&opt);
	settings.tag.most = (size_t)opt.most;
	settings.tag.least = opt.least;
	settings.tag.has_least = opt.has_least;

	while (source_next(&in, &doc)) {
		scorer_read(&scorer, &doc);
		if (!tag(&scorer, &doc, &settings.tag, &out) || !sink_document(&out, &doc))
			break;
		document_empty(&doc);
	}
	source_close(&in);
	document_free(&doc);
	scorer_free(&scorer);
	themes_free(&themes);
	return options_end(&opt, &out, in.failures);
}
