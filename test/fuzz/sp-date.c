/* SPDX-License-Identifier: ISC */
/* sp-date: dates that are true to the source, the same of a text and of its records. */
#include "harness.h"
#include "sp-date/date.h"

static void
find(struct document *doc)
{
	static struct tables tables;
	static struct timex_reader *reader;
	static const struct date_settings settings = { .vague = true };

	if (reader == NULL)
		reader = timex_reader_new(&tables);
	date_find(reader, &settings, doc);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	prove_engine(find, data, size);
	return 0;
}
