/* SPDX-License-Identifier: ISC */
#include "archive/schema.h"
#include "base/utf.h"
#include "record/rec.h"
#include "time/interval.h"

/*
 * step[n] turns version n into version n + 1. A step that was ever released must
 * not be changed: there are archives of that version.
 */
static const char *const step[] = {
	/*
	 * 1: documents, speakers, records, the index of words. The index is told to
	 * merge in few large steps: many small ones would cost a third of the time.
	 */
	"CREATE TABLE document ("
	"	id INTEGER PRIMARY KEY,"
	"	name TEXT NOT NULL,"
	"	part INTEGER NOT NULL,"
	"	date TEXT NOT NULL,"
	"	first_day INTEGER,"
	"	last_day INTEGER,"
	"	lang TEXT NOT NULL,"
	"	first_record INTEGER NOT NULL,"
	"	records INTEGER NOT NULL,"
	"	records_sha512 TEXT NOT NULL,"
	"	source_sha256 TEXT,"
	"	source_bytes INTEGER,"
	"	UNIQUE (name, part)"
	") STRICT;"
	"CREATE TABLE speaker ("
	"	id INTEGER PRIMARY KEY,"
	"	name TEXT NOT NULL UNIQUE"
	") STRICT;"
	"CREATE TABLE record ("
	"	id INTEGER PRIMARY KEY,"
	"	document INTEGER NOT NULL REFERENCES document (id),"
	"	date TEXT,"
	"	start INTEGER NOT NULL,"
	"	\"end\" INTEGER NOT NULL,"
	"	kind TEXT NOT NULL,"
	"	speaker INTEGER REFERENCES speaker (id),"
	"	value TEXT NOT NULL,"
	"	more TEXT NOT NULL,"
	"	text TEXT NOT NULL,"
	"	is_read INTEGER NOT NULL"
	") STRICT;"
	"CREATE INDEX record_speaker ON record (speaker, document) WHERE speaker IS NOT NULL;"
	"CREATE INDEX record_theme ON record (value) WHERE kind = 'theme';"
	"CREATE INDEX record_theme_at ON record (document, value, start, \"end\") WHERE kind = 'theme';"
	"CREATE VIRTUAL TABLE words USING fts5 (written, folded, found, content = '', tokenize = 'ascii');"
	"INSERT INTO words (words, rank) VALUES ('automerge', 0), ('crisismerge', 64), ('hashsize', 8388608);"
	"CREATE TABLE indexed (fold TEXT NOT NULL, upto INTEGER NOT NULL) STRICT;"
	"CREATE VIEW stream (doc, date, start, \"end\", kind, who, value, more, text) AS"
	"	SELECT d.name, coalesce(r.date, d.date), r.start, r.\"end\", r.kind, coalesce(s.name, '-'), r.value, r.more, r.text"
	"	FROM document d CROSS JOIN record r ON r.id BETWEEN d.first_record AND d.first_record + d.records - 1"
	"	LEFT JOIN speaker s ON s.id = r.speaker ORDER BY d.id, r.id;",

	/* 2: the days that records of the kind date name */
	"CREATE TABLE named ("
	"	record INTEGER PRIMARY KEY REFERENCES record (id),"
	"	first_day INTEGER NOT NULL,"
	"	last_day INTEGER NOT NULL"
	") STRICT;"
	"CREATE INDEX named_day ON named (first_day, last_day);"
	"INSERT INTO named SELECT id, sp_first_day(value, more), sp_last_day(value, more) FROM record"
	"	WHERE kind = 'date' AND sp_first_day(value, more) IS NOT NULL ORDER BY id;",
};

const int64_t schema_version = sizeof(step) / sizeof(step[0]);

/* The days that a date record names: from= and to= of its `more`, or else its value. False if that is no date. */
static bool
named_days(struct span value, struct span more, struct interval *days)
{
	struct rec rec = { .more = more };
	struct span from, to;
	struct interval end;

	if (!rec_more(&rec, "from", &from))
		return interval_of(days, value);
	if (!rec_more(&rec, "to", &to))
		to = from;
	if (!interval_of(days, from) || !interval_of(&end, to) || end.last < days->first)
		return false;
	days->last = end.last;
	return true;
}

static int64_t
first_day(struct span value, struct span more)
{
	struct interval days;

	return named_days(value, more, &days) ? days.first : INT64_MIN;
}

static int64_t
last_day(struct span value, struct span more)
{
	struct interval days;

	return named_days(value, more, &days) ? days.last : INT64_MIN;
}

static bool
step_up(struct db *db, int64_t version)
{
	struct buf sql = { 0 };
	bool done;

	buf_string(&sql, step[version]);
	buf_string(&sql, "PRAGMA user_version = ");
	buf_number(&sql, (size_t)version + 1);
	done = db_run(db, "BEGIN IMMEDIATE");
	/* another run may have done it meanwhile */
	if (done && db_number(db, "PRAGMA user_version", -1) == version) {
		if (version == 0) {
			buf_string(&sql, "; PRAGMA application_id = ");
			buf_number(&sql, SCHEMA_APPLICATION);
		}
		(void)db_run(db, buf_cstring(&sql));
	}
	done = db_commit(db);
	buf_free(&sql);
	return done;
}

/* An index of words that were folded by other rules is of no use: it is emptied, to be built anew. */
static bool
check_fold(struct db *db)
{
	struct sqlite3_stmt *q = query_new(db, "SELECT fold FROM indexed");
	bool is_same = query_row(db, q) && span_is(row_text(q, 0), utf_fold_version());

	query_free(q);
	if (is_same || db_failed(db))
		return !db_failed(db);
	(void)db_run(db, "BEGIN IMMEDIATE;"
	    "INSERT INTO words (words) VALUES ('delete-all');"
	    "DELETE FROM indexed");
	q = query_new(db, "INSERT INTO indexed VALUES (?1, 0)");
	query_text(q, 1, span_of(utf_fold_version()));
	(void)query_run(db, q);
	query_free(q);
	return db_commit(db);
}

bool
schema_migrate(struct db *db)
{
	int64_t version = db_number(db, "PRAGMA user_version", 0);

	if (!db_function(db, "sp_first_day", first_day) || !db_function(db, "sp_last_day", last_day))
		return false;
	for (; version < schema_version; version++)
		if (!step_up(db, version))
			return false;
	return check_fold(db);
}
