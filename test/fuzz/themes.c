/* SPDX-License-Identifier: ISC */
/* Theme files and people files: of any bytes, rules or complaints, and no circle without end. */
#include "harness.h"
#include "words/people.h"
#include "words/score.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span text = { (const char *)data, size };
	struct tables tables = { 0 };
	struct themes themes = { 0 };
	struct people people = { 0 };

	(void)theme_number(&themes, SPAN("*"));
	themes_read(&themes, &tables, text, "f");
	people_read(&people, &tables, text, "f");
	must(tables.wrong.len == 0 || tables.wrongs > 0);
	themes_free(&themes);
	people_free(&people);
	tables_free(&tables);
	return 0;
}
