/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <limits.h>
#include <sqlite3.h>
#include <string.h>

#include "archive/db.h"

enum { LOOK_AGAIN = 10 };	/* milliseconds between two tries of db_log_ahead() */

/* An error of SQLite in words that people know. */
static const char *
words_for(struct db *db, int code)
{
	/* when a commit fails SQLite forgets why; errno may still tell */
	int last = errno, error = db->handle == NULL ? 0 : sqlite3_system_errno(db->handle);

	error = error != 0 ? error : last;

	switch (code & 0xFF) {
	case SQLITE_BUSY: case SQLITE_LOCKED: return "in use by another program";
	case SQLITE_READONLY: return "may not be written to";
	case SQLITE_FULL: return strerror(ENOSPC);
	case SQLITE_NOTADB: return "not an archive of sp-store";
	/* to SQLite a page that the disk does not give is a damaged one */
	case SQLITE_CORRUPT: return error == EIO ? strerror(EIO) : "damaged: not as SQLite wrote it";
	case SQLITE_NOMEM: return "out of memory";
	case SQLITE_TOOBIG: return "too large for the archive";
	case SQLITE_CANTOPEN: return error != 0 ? strerror(error) : "cannot be opened";
	case SQLITE_IOERR:
		if (code == SQLITE_IOERR_NOMEM)
			return "out of memory";
		return strerror(error != 0 ? error : EIO);
	}
	return db->handle == NULL ? sqlite3_errstr(code) : sqlite3_errmsg(db->handle);
}

/* Keeps what went wrong, if anything did; true if nothing. */
static bool
note(struct db *db, int code)
{
	if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
		return true;
	if (db->wrong.len == 0) {
		buf_string(&db->wrong, words_for(db, code));
		db->syntax = code == SQLITE_ERROR;
	}
	return false;
}

/* A path as SQLite's URI wants it: all but letters, digits and "/" by number. */
static void
write_uri(struct buf *to, const char *path, bool alone)
{
	static const char hex[] = "0123456789ABCDEF";

	buf_string(to, *path == '/' ? "file:" : "file:./");
	for (const char *p = path; *p != '\0'; p++) {
		unsigned char c = (unsigned char)*p;

		if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/') {
			buf_byte(to, *p);
		} else {
			buf_byte(to, '%');
			buf_byte(to, hex[c >> 4]);
			buf_byte(to, hex[c & 15]);
		}
	}
	buf_string(to, alone ? "?immutable=1" : "?readonly_shm=1");
}

static int
open_handle(struct db *db, const char *path, enum db_use use)
{
	struct buf name = { 0 };
	int code;

	/* "./" ahead of a name that would mean something else to SQLite, such as ":memory:" */
	if (use == DB_WRITE) {
		buf_string(&name, *path == '/' ? "" : "./");
		buf_string(&name, path);
		code = sqlite3_open_v2(buf_cstring(&name), &db->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
	} else {
		write_uri(&name, path, use == DB_READ_ALONE);
		code = sqlite3_open_v2(buf_cstring(&name), &db->handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
	}
	buf_free(&name);
	return code;
}

static int
milliseconds(long seconds)
{
	return (int)(seconds > INT_MAX / 1000 ? INT_MAX : seconds * 1000);
}

bool
db_open(struct db *db, const char *path, enum db_use use, long wait)
{
	*db = (struct db){ 0 };
	errno = 0;
	/* there is one thread, and nobody asks how much memory is used: mutexes and statistics would cost a tenth of the time */
	(void)sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	(void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	if (!note(db, open_handle(db, path, use)))
		return false;
	(void)sqlite3_extended_result_codes(db->handle, 1);
	(void)sqlite3_busy_timeout(db->handle, milliseconds(wait));
	/* an archive may come from anywhere: do not trust SQL in its schema */
	(void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	(void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	(void)sqlite3_db_config(db->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
	return db_run(db, "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0") &&
	    db_number(db, "PRAGMA cache_size = -65536", 0) == 0 && !db_failed(db);
}

void
db_close(struct db *db)
{
	(void)sqlite3_close(db->handle);
	buf_free(&db->wrong);
	*db = (struct db){ 0 };
}

bool
db_failed(const struct db *db)
{
	return db->wrong.len > 0;
}

void
db_forgive(struct db *db)
{
	buf_cut(&db->wrong, 0);
	db->syntax = false;
}

bool
db_refuse(struct db *db, const char *what)
{
	if (db->wrong.len == 0)
		buf_string(&db->wrong, what);
	return false;
}

bool
db_run(struct db *db, const char *sql)
{
	errno = 0;
	return !db_failed(db) && note(db, sqlite3_exec(db->handle, sql, NULL, NULL, NULL));
}

bool
db_log_ahead(struct db *db, long wait)
{
	int left = milliseconds(wait), code;

	errno = 0;
	(void)sqlite3_busy_timeout(db->handle, 0);
	while ((code = sqlite3_exec(db->handle, "PRAGMA journal_mode = WAL", NULL, NULL, NULL)) != SQLITE_OK &&
	    (code & 0xFF) == SQLITE_BUSY && left > 0) {
		(void)sqlite3_sleep(LOOK_AGAIN);
		left -= LOOK_AGAIN;
	}
	(void)sqlite3_busy_timeout(db->handle, milliseconds(wait));
	return note(db, code);
}

bool
db_undo(struct db *db)
{
	if (db->handle != NULL && sqlite3_get_autocommit(db->handle) == 0)
		(void)sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
	return false;
}

bool
db_commit(struct db *db)
{
	if (!db_run(db, "COMMIT"))
		return db_undo(db);
	return true;
}

int64_t
db_number(struct db *db, const char *sql, int64_t otherwise)
{
	struct sqlite3_stmt *q = query_new(db, sql);
	int64_t n = q != NULL && query_row(db, q) ? row_number(q, 0) : otherwise;

	query_free(q);
	return n;
}

int64_t
db_last_id(const struct db *db)
{
	return sqlite3_last_insert_rowid(db->handle);
}

static struct span
argument(sqlite3_value *v)
{
	const char *text = (const char *)sqlite3_value_text(v);

	return text == NULL ? (struct span){ "", 0 } : (struct span){ text, (size_t)sqlite3_value_bytes(v) };
}

static void
call(sqlite3_context *context, int n, sqlite3_value **value)
{
	int64_t (**function)(struct span, struct span) = sqlite3_user_data(context);
	int64_t got = (*function)(argument(value[0]), argument(value[n - 1]));

	if (got == INT64_MIN)
		sqlite3_result_null(context);
	else
		sqlite3_result_int64(context, got);
}

bool
db_function(struct db *db, const char *name, int64_t (*function)(struct span, struct span))
{
	int64_t (**kept)(struct span, struct span) = sqlite3_malloc(sizeof(function));

	if (kept == NULL)
		return note(db, SQLITE_NOMEM);
	*kept = function;
	return note(db, sqlite3_create_function_v2(db->handle, name, 2,
	    SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, kept, call, NULL, NULL, sqlite3_free));
}

struct sqlite3_stmt *
query_new(struct db *db, const char *sql)
{
	struct sqlite3_stmt *q = NULL;

	if (!db_failed(db))
		(void)note(db, sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &q, NULL));
	return q;
}

void
query_free(struct sqlite3_stmt *q)
{
	(void)sqlite3_finalize(q);
}

void
query_text(struct sqlite3_stmt *q, int n, struct span text)
{
	if (q != NULL)
		(void)sqlite3_bind_text64(q, n, text.p, text.len, SQLITE_STATIC, SQLITE_UTF8);
}

void
query_number(struct sqlite3_stmt *q, int n, int64_t number)
{
	if (q != NULL)
		(void)sqlite3_bind_int64(q, n, number);
}

void
query_null(struct sqlite3_stmt *q, int n)
{
	if (q != NULL)
		(void)sqlite3_bind_null(q, n);
}

bool
query_row(struct db *db, struct sqlite3_stmt *q)
{
	int code;

	if (db_failed(db) || q == NULL)
		return false;
	errno = 0;
	code = sqlite3_step(q);
	return note(db, code) && code == SQLITE_ROW;
}

void
query_again(struct sqlite3_stmt *q)
{
	if (q != NULL)
		(void)sqlite3_reset(q);
}

bool
query_run(struct db *db, struct sqlite3_stmt *q)
{
	while (query_row(db, q))
		;
	query_again(q);
	return !db_failed(db);
}

struct span
row_text(struct sqlite3_stmt *q, int column)
{
	const char *text = (const char *)sqlite3_column_text(q, column);

	return (struct span){ text, text == NULL ? 0 : (size_t)sqlite3_column_bytes(q, column) };
}

int64_t
row_number(struct sqlite3_stmt *q, int column)
{
	return sqlite3_column_int64(q, column);
}

double
row_real(struct sqlite3_stmt *q, int column)
{
	return sqlite3_column_double(q, column);
}
