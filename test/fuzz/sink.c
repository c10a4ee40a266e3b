/* SPDX-License-Identifier: ISC */
/* A record as JSON is an object whose strings are its fields again, as SQLite reads them; laid out it has no controls. */
#include <sqlite3.h>

#include "harness.h"

static void
must_have(sqlite3_stmt *get, const char *field, struct span wanted)
{
	must(sqlite3_reset(get) == SQLITE_OK && sqlite3_bind_text(get, 2, field, -1, SQLITE_STATIC) == SQLITE_OK);
	must(sqlite3_step(get) == SQLITE_ROW && sqlite3_column_type(get, 0) != SQLITE_NULL);
	must(span_same((struct span){ (const char *)sqlite3_column_text(get, 0), (size_t)sqlite3_column_bytes(get, 0) }, wanted));
}

static void
as_json(sqlite3_stmt *get, const struct rec *rec)
{
	struct sink sink = { .out.fd = -1, .format = SINK_JSON };
	struct span line;

	must(sink_record(&sink, rec));
	line = buf_span(&sink.out.bytes);
	must(line.len > 0 && memchr(line.p, '\n', line.len) == line.p + line.len - 1);
	must(sqlite3_reset(get) == SQLITE_OK && sqlite3_bind_text(get, 1, line.p, (int)line.len, SQLITE_STATIC) == SQLITE_OK);
	must_have(get, "$.doc", rec->doc);
	must_have(get, "$.date", rec->date);
	must_have(get, "$.kind", rec->kind_name);
	must_have(get, "$.who", rec->who);
	must_have(get, "$.value", rec->value);
	must_have(get, "$.text", rec->text);
	(void)sink_close(&sink);
}

static void
as_text(const struct rec *rec)
{
	struct sink sink = { .out.fd = -1, .format = SINK_TEXT, .width = 40 };

	must(sink_record(&sink, rec));
	for (size_t i = 0; i < sink.out.bytes.len; i++)
		must(sink.out.bytes.p[i] == '\n' || (unsigned char)sink.out.bytes.p[i] >= ' ');
	must(utf_sound(buf_span(&sink.out.bytes)) == sink.out.bytes.len);
	(void)sink_close(&sink);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static sqlite3 *db;
	static sqlite3_stmt *get;
	struct span input = { (const char *)data, size };
	struct rec rec;

	if (db == NULL)
		must(sqlite3_open(":memory:", &db) == SQLITE_OK && sqlite3_prepare_v2(db, "SELECT json_extract(?1, ?2)", -1, &get, NULL) == SQLITE_OK);
	while (input.len > 0)
		if (rec_read(&rec, span_next(&input, '\n')) == NULL) {
			as_json(get, &rec);
			as_text(&rec);
		}
	return 0;
}
