/* SPDX-License-Identifier: ISC */
/* sp-date: dates that are true to the source, the same of a text and of its records. */
#include "harness.h"
#include "sp-date/date.h"

static void
find(struct document *doc)
{
	static struct tables tables;
	static const struct date_settings settings = { .vague = true };
	static struct date_finder finder = { .settings = &settings };

	if (finder.reader == NULL) {
		finder.reader = timex_reader_new(&tables);
		table_load(&finder.joints, &tables, "any/joint", 1, 1);
	}
	date_find(&finder, doc);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	prove_engine(find, data, size);
	return 0;
}
