/* SPDX-License-Identifier: ISC */
#include "tap.h"
#include "words/table.h"

static void
reads(const char *text, size_t rows, size_t wrongs, const char *what)
{
	struct table table = { .name = "x" };
	struct tables t = { 0 };

	table_read(&table, &t, span_of(text), "f", 2, 3);
	ok(table.rows == rows && t.wrongs == wrongs, what);
	tables_free(&t);
}

static void
grammar(void)
{
	struct table table = { .name = "x" };
	struct tables t = { 0 };

	table_read(&table, &t, SPAN("\xEF\xBB\xBF# head\n\na\tb\r\nc\td\te\t# why\nf # g\th"), "f", 2, 3);
	same(table.rows, 3, "comments, empty lines and a byte order mark are passed over");
	is(table.row[0].cell[1], "b", "CR is no part of a cell");
	same(table.row[1].cells, 3, "a comment behind a tab is cut off");
	is(table.row[2].cell[0], "f # g", "not so behind a blank");
	same(table.row[2].line, 5, "the line of a row");
	tables_free(&t);
}

static void
complaints(void)
{
	struct tables t = { 0 };

	for (size_t i = 1; i <= 12; i++)
		table_complain_at(&t, "f", i, "wrong");
	same(t.wrongs, 12, "all are counted");
	ok(span_ends(buf_span(&t.wrong), SPAN("f:10: wrong\n")), "ten are told");
	tables_free(&t);
}

static void
printing(void)
{
	struct table table = { .name = "x" };
	struct tables t = { 0 };
	struct buf b = { 0 };

	table_read(&table, &t, SPAN("a\tb\n"), "f", 2, 3);
	table_print(&b, &table);
	is(buf_span(&b), "a\tb\t# f:1\n", "a table is printed in its own grammar");
	buf_free(&b);
	tables_free(&t);
}

/* The bytes of built-in tables are not looked at when they are loaded. */
static void
bytes_are_sound(void)
{
	struct table table = { .name = "x" };
	struct tables t = { 0 };

	for (const struct table_data *d = table_data; d->name != NULL; d++) {
		struct span text = { d->text, d->len };
		size_t lines = 0;

		table_read(&table, &t, text, d->name, 1, TABLE_CELLS);
		for (size_t i = 0; i < text.len; i++)
			lines += text.p[i] == '\n';
		if (lines != d->lines)
			ok(false, d->name);
	}
	ok(t.wrongs == 0, "the built-in tables are UTF-8 without NUL");
	tables_free(&t);
}

/*
 * Built-in tables are not looked through for lines with one key, unless there are the user's: no two of
 * them may have it, or a folder without a table would change what a table says.
 */
static void
keys_differ(void)
{
	const char *none[] = { "no/such/folder" };
	struct tables plain = { 0 }, settled = { .folder = none, .folders = 1 };
	struct table a, b;

	for (const struct table_data *d = table_data; d->name != NULL; d++) {
		table_load(&a, &plain, d->name, 1, TABLE_CELLS);
		table_load(&b, &settled, d->name, 1, TABLE_CELLS);
		if (a.rows != b.rows)
			ok(false, d->name);
	}
	ok(settled.wrongs == 0, "the keys of a built-in table differ");
	tables_free(&plain);
	tables_free(&settled);
}

static void
forgetting(void)
{
	struct table kept, table;
	struct tables t = { 0 };
	const void *room;

	table_load(&kept, &t, "any/lang", 2, 2);
	room = arena_get(&t.arena, 8);
	table_load(&table, &t, "en/common", 2, 2);
	ok(table.rows > 0, "a table of many rows");
	table_done(&table, &t);
	ok(table.rows == 0 && kept.rows > 0 && kept.row[kept.rows - 1].cells == 2, "done with it, the one ahead of it stays");
	ok((const char *)arena_get(&t.arena, 8) == (const char *)room + arena_rounded(8), "and its room is free again");
	tables_free(&t);
}

int
main(void)
{
	size_t built_in = 0;
	struct table table;
	struct tables t = { 0 };

	reads("a\tb\n", 1, 0, "a row");
	reads("a\tb", 1, 0, "without a line end");
	reads("a\n", 0, 1, "too few cells; a tab stands between two");
	reads("a\tb\tc\td\n", 0, 1, "too many cells");
	reads("\tb\n", 0, 1, "an empty key");
	reads("a\t\xFF\n", 0, 1, "not UTF-8");
	reads("", 0, 0, "nothing");
	grammar();
	complaints();
	printing();
	bytes_are_sound();
	keys_differ();
	forgetting();
	for (const struct table_data *d = table_data; d->name != NULL; d++) {
		table_load(&table, &t, d->name, 1, TABLE_CELLS);
		built_in += table.rows > 0 || strchr(d->name, '/') != NULL;
	}
	ok(built_in > 0 && t.wrongs == 0, "the built-in tables are well formed");
	table_load(&table, &t, "no/such", 1, 2);
	same(table.rows, 0, "a table that exists nowhere is empty");
	tables_free(&t);
	return tap_end();
}
