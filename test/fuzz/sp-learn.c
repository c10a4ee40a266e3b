/* SPDX-License-Identifier: ISC */
/* sp-learn: of any units, coded in any way, a theme file that is read without a complaint, and always the same one. */
#include "records.h"
#include "sp-learn/model.h"

enum { MOST = 1024 };		/* bytes of an input: some hundred records */

/* Two documents of one input: a part for each. */
static void
learn(struct bytes bytes, struct out *out)
{
	static struct tables tables;
	struct themes themes = { 0 };
	struct scorer scorer;
	struct coded coded = { 0 };
	struct features features = { 0 };
	struct model_input in = { &coded, &features, &themes, 2 };
	struct document doc[2] = { { 0 }, { 0 } }, units = { 0 };
	struct bytes part[2] = { { bytes.p, bytes.left / 2 }, { bytes.p + bytes.left / 2, bytes.left - bytes.left / 2 } };

	(void)theme_number(&themes, SPAN("*"));
	themes_read(&themes, &tables, SPAN("<i>\tseven\nAda\tthree\t2\n"), "f");
	scorer_new(&scorer, &themes, &tables);
	for (uint32_t i = 0; i < 2; i++) {
		records(&doc[i], &part[i]);
		coded_read(&coded, &doc[i], &units);
		scorer_read(&scorer, &units);
		features_read(&features, &scorer, &units, i);
		document_empty(&units);
	}
	features_prune(&features, 2);
	if (coded.themes.words > 0) {
		model_write(&in, out);
		must(out->error == 0);
		themes_read(&themes, &tables, buf_span(&out->bytes), "learnt");
		if (tables.wrongs > 0)
			(void)fprintf(stderr, "%.*s\n%.*s", (int)out->bytes.len, out->bytes.p, (int)tables.wrong.len, tables.wrong.p);
		must(tables.wrongs == 0);
		model_cross_validate(&in, 2, out);
	}
	document_free(&doc[0]);
	document_free(&doc[1]);
	document_free(&units);
	features_free(&features);
	coded_free(&coded);
	scorer_free(&scorer);
	themes_free(&themes);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct bytes bytes = { data, size < MOST ? size : MOST };
	struct out once = { .fd = -1 }, twice = { .fd = -1 };

	learn(bytes, &once);
	learn(bytes, &twice);
	must(span_same(buf_span(&once.bytes), buf_span(&twice.bytes)));
	buf_free(&once.bytes);
	buf_free(&twice.bytes);
	return 0;
}
