/* SPDX-License-Identifier: ISC */
#include <unistd.h>

#include "archive/archive.h"
#include "tap.h"

static void
forms(const char *text, const char *written, const char *folded, bool has_forms)
{
	struct buf to = { 0 };

	archive_written(&to, span_of(text));
	is(buf_span(&to), written, "as written");
	buf_cut(&to, 0);
	archive_folded(&to, span_of(text));
	is(buf_span(&to), folded, "folded");
	ok(archive_has_forms(span_of(text)) == has_forms, "whether the two differ");
	buf_free(&to);
}

static int64_t
lengths(struct span a, struct span b)
{
	return a.len == b.len ? INT64_MIN : (int64_t)(a.len + b.len);
}

/* The first thing that goes wrong is kept, and stops all that follows. */
static void
failures(struct db *db)
{
	struct sqlite3_stmt *q;

	ok(db_function(db, "lengths", lengths), "a function");
	same(db_number(db, "SELECT lengths('ab', 'c')", -1), 3, "is called");
	same(db_number(db, "SELECT lengths('a', 'c') IS NULL", -1), 1, "says NULL");
	same(db_number(db, "SELECT lengths(NULL, 'c')", -1), 1, "gets NULL as nothing");
	same(db_number(db, "SELECT 1 WHERE false", 7), 7, "no row");
	ok(!db_run(db, "no SQL") && db_failed(db) && db->syntax, "a wrong statement");
	ok(query_new(db, "SELECT 1") == NULL && !db_run(db, "SELECT 1"), "stops what follows");
	ok(!db_refuse(db, "another") && strncmp(buf_cstring(&db->wrong), "near", 4) == 0, "and is what is told");
	db_forgive(db);
	q = query_new(db, "SELECT ?1, ?2, ?3");
	query_text(q, 1, SPAN("a\0b"));
	query_number(q, 2, -5);
	query_null(q, 3);
	ok(query_row(db, q) && row_text(q, 0).len == 3 && row_number(q, 1) == -5 && row_is_null(q, 2), "values go in and out");
	ok(row_text(q, 2).p == NULL, "NULL has no address");
	ok(!query_row(db, q) && !db_failed(db), "the end is no failure");
	query_free(q);
	ok(db_run(db, "BEGIN IMMEDIATE; CREATE TABLE x (a)") && !db_undo(db), "undone");
	same(db_number(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'x'", -1), 0, "nothing of it is left");
	ok(!query_row(db, NULL), "no statement has no row");
}

int
main(void)
{
	char folder[] = "/tmp/sp-archive.XXXXXX", path[64];
	struct archive_reader r;
	struct db db;

	forms("Schools, 12!", "Schools, 12!", "schools, 12!", false);
	forms("“Caf\303\251” \342\200\246", " Caf\303\251   ", " cafe  ...", true);
	forms("نمي‌خواهد؟", "نمي‌خواهد ", "نمیخواهد ", true);
	forms("\342\200\234x\342\200\235", " x ", " x ", false);
	forms("\377", " ", " ", false);

	if (mkdtemp(folder) == NULL || snprintf(path, sizeof(path), "%s/a.db", folder) < 0)
		return 1;
	ok(!archive_open_to_read(&r, path, 0) && db_failed(&r.db), "none is there");
	db_close(&r.db);
	ok(archive_open_to_write(&db, path, 0), "made");
	failures(&db);
	db_close(&db);
	ok(archive_open_to_read(&r, path, 0) && r.alone, "read");
	ok(!db_run(&r.db, "CREATE TABLE x (a)"), "and not written to");
	db_forgive(&r.db);
	ok(archive_read_well(&r), "nobody wrote to it");
	ok(archive_open_to_write(&db, path, 0) && db_run(&db, "INSERT INTO speaker (name) VALUES ('x')"), "somebody writes");
	db_close(&db);
	ok(!archive_read_well(&r), "that is told");
	db_close(&r.db);
	(void)unlink(path);
	(void)rmdir(folder);
	return tap_end();
}
