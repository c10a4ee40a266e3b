/* SPDX-License-Identifier: ISC */
/* Theme files: of any bytes, rules or complaints. */
#include "harness.h"
#include "words/theme.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span text = { (const char *)data, size };
	struct tables tables = { 0 };
	struct themes themes = { 0 };

	(void)theme_number(&themes, SPAN("*"));
	themes_read(&themes, &tables, text, "f");
	must(tables.wrong.len == 0 || tables.wrongs > 0);
	themes_free(&themes);
	tables_free(&tables);
	return 0;
}
