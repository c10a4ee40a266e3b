/* SPDX-License-Identifier: ISC */
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
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

/* What there is not is nothing to do with. */
static void
nothing(struct db *db)
{
	struct db none = { 0 };
	struct sqlite3_stmt *q;
	char name[300];

	query_text(NULL, 1, SPAN("x"));
	query_number(NULL, 1, 1);
	query_null(NULL, 1);
	query_again(NULL);
	ok(!query_run(db, NULL) || !db_failed(db), "a statement that is none");
	q = query_new(db, "SELECT 1 UNION SELECT 2");
	ok(query_run(db, q) && query_row(db, q) && row_number(q, 0) == 1, "rows that nobody asks for");
	query_free(q);
	ok(!db_undo(db) && !db_undo(&none) && !db_failed(db), "nothing to undo");
	ok(!db_run(&none, "SELECT 1") && db_failed(&none), "nothing was opened");
	db_close(&none);
	same(db_number(db, "SELECT length(zeroblob(2000000000))", 7), 7, "more than SQLite holds");
	ok(db_failed(db), "is told");
	is(buf_span(&db->wrong), "too large for the archive", "in words");
	memset(name, 'x', sizeof(name));
	name[sizeof(name) - 1] = '\0';
	ok(!db_function(db, name, lengths), "a function of a name that is too long");
	is(buf_span(&db->wrong), "too large for the archive", "the first thing that went wrong stays");
	db_forgive(db);
}

/* sp_first_day and sp_last_day of a date's value and more; none: no day. */
static void
days(struct db *db, const char *value, const char *more, long first, long last)
{
	enum { NO_DAY = -1000000000 };
	struct sqlite3_stmt *q = query_new(db, "SELECT coalesce(sp_first_day(?1, ?2), ?3), coalesce(sp_last_day(?1, ?2), ?3)");

	query_text(q, 1, span_of(value));
	query_text(q, 2, span_of(more));
	query_number(q, 3, NO_DAY);
	ok(query_row(db, q), "days of a date");
	same(row_number(q, 0), first == 0 ? NO_DAY : first, value);
	same(row_number(q, 1), last == 0 ? NO_DAY : last, more);
	query_free(q);
}

static void
named(struct db *db)
{
	/* 2024-02-18 is day 19771 from 1970-01-01 */
	days(db, "2024-02-18", "-", 19771, 19771);
	days(db, "PAST_REF", "type=date", 0, 0);
	days(db, "P3D", "from=2024-02-18;to=2024-02-20", 19771, 19773);
	days(db, "P3D", "from=2024-02-18", 19771, 19771);
	days(db, "P3D", "from=before;to=2024-02-20", 0, 0);
	days(db, "P3D", "from=2024-02-18;to=later", 0, 0);
	days(db, "P3D", "from=2024-02-18;to=2024-02-17", 0, 0);
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
	ok(query_row(db, q) && row_text(q, 0).len == 3 && row_number(q, 1) == -5, "values go in and out");
	ok(row_text(q, 2).p == NULL, "NULL has no address");
	ok(!query_row(db, q) && !db_failed(db), "the end is no failure");
	query_free(q);
	ok(db_run(db, "BEGIN IMMEDIATE; CREATE TABLE x (a)") && !db_undo(db), "undone");
	same(db_number(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'x'", -1), 0, "nothing of it is left");
	ok(!query_row(db, NULL), "no statement has no row");
	nothing(db);
}

/* One change of the file at path, beside which the other name is free. */
static void
change(const char *path, const char *other, const struct stat *st, int what)
{
	struct timespec times[2] = { st->st_mtim, st->st_mtim };
	bool done = true;
	int fd;

	switch (what) {
	case 0:
		done = truncate(path, st->st_size + 4096) == 0;
		break;
	case 1:
		times[1].tv_sec++;
		break;
	case 2:
		times[1].tv_nsec = (st->st_mtim.tv_nsec + 1000000) % 1000000000;
		break;
	case 3:
		done = rename(path, other) == 0;
		break;
	case 4:
		fd = open(other, O_WRONLY | O_CREAT, 0600);
		done = fd >= 0 && close(fd) == 0 && rename(other, path) == 0;
		break;
	}
	if (!done || (what < 3 && utimensat(AT_FDCWD, path, times, 0) != 0))
		exit(1);
}

/* Whatever happens to the file while it is read without a lock is seen. */
static void
changes(const char *path, const char *other)
{
	static const char *const what[] = {
		"its size is seen", "the second it was written in", "and the part of the second", "that it is gone", "and that another is there"
	};
	struct archive_reader r;
	struct stat st;

	for (int i = 0; i < 5; i++) {
		ok(archive_open_to_read(&r, path, LONG_MAX) && r.alone && stat(path, &st) == 0, "read once more");
		change(path, other, &st, i);
		ok(!archive_read_well(&r), what[i]);
		db_close(&r.db);
		if ((i == 0 && truncate(path, st.st_size) != 0) || (i == 3 && rename(other, path) != 0))
			exit(1);
	}
}

int
main(void)
{
	char folder[] = "/tmp/sp-archive.XXXXXX", path[64], other[64];
	struct archive_reader r;
	struct db db;

	forms("Schools, 12!", "Schools, 12!", "schools, 12!", false);
	forms("“Caf\303\251” \342\200\246", " Caf\303\251   ", " cafe  ...", true);
	forms("نمي‌خواهد؟", "نمي‌خواهد ", "نمیخواهد ", true);
	forms("\342\200\234x\342\200\235", " x ", " x ", false);
	forms("\377", " ", " ", false);
	forms("a \314\201", "a \314\201", "a ", true);
	forms("\331\243", "\331\243", "3", true);
	forms("a\342\200\214", "a\342\200\214", "a", true);

	if (mkdtemp(folder) == NULL || snprintf(path, sizeof(path), "%s/a[0]{1}.Z:@9`", folder) < 0 ||
	    snprintf(other, sizeof(other), "%s/other", folder) < 0)
		return 1;
	ok(!archive_open_to_read(&r, path, 0) && db_failed(&r.db), "none is there");
	db_close(&r.db);
	ok(archive_open_to_write(&db, path, 0), "made");
	failures(&db);
	named(&db);
	db_close(&db);
	ok(archive_open_to_read(&r, path, 0) && r.alone, "read");
	ok(!db_run(&r.db, "CREATE TABLE x (a)"), "and not written to");
	db_forgive(&r.db);
	ok(archive_read_well(&r), "nobody wrote to it");
	ok(archive_open_to_write(&db, path, 0) && db_run(&db, "INSERT INTO speaker (name) VALUES ('x')"), "somebody writes");
	db_close(&db);
	ok(!archive_read_well(&r), "that is told");
	db_close(&r.db);
	changes(path, other);
	(void)unlink(path);
	(void)rmdir(folder);
	return tap_end();
}
