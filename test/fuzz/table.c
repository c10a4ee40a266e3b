/* SPDX-License-Identifier: ISC */
/* Tables: what is read and printed is read the same. */
#include "harness.h"
#include "words/table.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct tables t = { 0 };
	struct table once = { .name = "x" }, twice = { .name = "x" };
	struct buf printed = { 0 };

	table_read(&once, &t, (struct span){ (const char *)data, size }, "f", 1, TABLE_CELLS);
	table_print(&printed, &once);
	table_read(&twice, &t, buf_span(&printed), "g", 1, TABLE_CELLS);
	must(once.rows == twice.rows);
	for (size_t i = 0; i < once.rows; i++)
		for (unsigned c = 0; c < TABLE_CELLS; c++)
			must(span_same(once.row[i].cell[c], twice.row[i].cell[c]));
	must(t.wrong.len == 0 || t.wrongs > 0);
	buf_free(&printed);
	tables_free(&t);
	return 0;
}
