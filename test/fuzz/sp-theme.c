/* SPDX-License-Identifier: ISC */
/* sp-theme: themes of units, the same of a text and of its records. */
#include "harness.h"
#include "sp-theme/tag.h"

static void
find(struct document *doc)
{
	static struct tables tables;
	static struct themes themes;
	static struct scorer scorer;
	static const struct tag_settings settings = { .most = 0 };
	static struct sink none = { .pass_all = true };	/* nothing goes out ahead of the end */

	if (scorer.themes == NULL) {
		(void)theme_number(&themes, SPAN("*"));
		must(themes_load(&themes, &tables, "press"));
		scorer_new(&scorer, &themes, &tables);
	}
	scorer_read(&scorer, doc);
	must(tag(&scorer, doc, &settings, &none));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	prove_engine(find, data, size);
	return 0;
}
