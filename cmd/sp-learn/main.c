/* SPDX-License-Identifier: ISC */
/* sp-learn: coded units to a theme file. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "model.h"
#include "tool/confine.h"
#include "tool/source.h"
#include "tool/theme_files.h"

enum { LONG_FOLDS = 256, MET_IN_UNITS = 2 };

static const struct option_row own[] = {
	{ LONG_FOLDS, "folds", "N", "learn N times, each time from all documents but a part, and say how right it was" },
	{ 0, NULL, NULL, NULL }
};

static bool
take(struct options *opt, int letter, const char *argument)
{
	(void)letter;
	return option_number("--folds", argument, 2, 1000, opt->own);
}

static const struct tool sp_learn = {
	.name = "sp-learn",
	.operands = "[CODED ...]",
	.purpose = "Learns a theme file from coded units: records of kind theme.",
	.shared = OPT_NAME | OPT_DATE | OPT_LANG | OPT_TABLES | OPT_THEMES | OPT_FILES0,
	.own = own,
	.take = take
};

/* Says what is wrong with what was coded. */
static bool
is_wrong(const struct coded *coded, size_t documents, long folds)
{
	struct buf what = { 0 };
	struct span name;
	const char *wrong = coded_wrong(coded, &name);

	if (wrong != NULL) {
		buf_add(&what, name);
		complain(buf_cstring(&what), wrong);
	} else if (documents < (size_t)folds) {
		buf_number(&what, documents);
		buf_string(&what, documents == 1 ? " document is fewer than " : " documents are fewer than ");
		buf_number(&what, (size_t)folds);
		complain("--folds", buf_cstring(&what));
	}
	documents = what.len;
	buf_free(&what);
	return documents > 0;
}

/* Reads all coded units; returns how many documents have some. */
static size_t
read_all(struct source *in, struct scorer *scorer, struct coded *coded, struct features *features)
{
	struct document doc = { 0 }, units = { 0 };
	size_t documents = 0;

	while (source_next(in, &doc)) {
		coded_read(coded, &doc, &units);
		scorer_read(scorer, &units);
		features_read(features, scorer, &units, (uint32_t)documents++);
		document_empty(&units);
		document_empty(&doc);
	}
	document_free(&units);
	document_free(&doc);
	return documents;
}

int
main(int argc, char *argv[])
{
	long folds = 0;
	struct options opt = { .tool = &sp_learn, .own = &folds };
	struct themes themes = { 0 };
	struct scorer scorer;
	struct coded coded = { 0 };
	struct features features = { 0 };
	struct model_input input = { &coded, &features, &themes, 0 };
	struct source in;
	struct sink out;

	options_read(&opt, argc, argv);
	options_sink(&opt, &out);
	options_themes(&opt, &themes, NULL);
	source_open(&in, &opt);
	scorer_new(&scorer, &themes, &opt.tables);
	if (opt.print_table == NULL)
		features_prepare_user(&features, &scorer);
	options_settle(&opt);
	confine(&opt);

	input.documents = read_all(&in, &scorer, &coded, &features);
	features_prune(&features, MET_IN_UNITS);
	if (coded.themes.words == 0) {
		if (input.documents > 0)
			complain(NULL, "nothing to learn from: no unit has a record of kind theme");
	} else if (is_wrong(&coded, input.documents, folds)) {
		in.failures++;
	} else if (folds == 0) {
		model_write(&input, &out.out);
	} else {
		model_cross_validate(&input, (size_t)folds, &out.out);
	}
	source_close(&in);
	features_free(&features);
	coded_free(&coded);
	scorer_free(&scorer);
	themes_free(&themes);
	return options_end(&opt, &out, in.failures);
}
