/* SPDX-License-Identifier: ISC */
/*
 * An SQLite database, as far as the archive needs one; only db.c knows SQLite.
 * The first thing that goes wrong is kept in `wrong`. From then on, until
 * db_forgive(), every call fails without doing anything, so that a series of
 * calls needs only one check, at its end.
 */
#ifndef SP_DB_H
#define SP_DB_H

#include <stdint.h>

#include "base/buf.h"

struct sqlite3;
struct sqlite3_stmt;

enum db_use {
	DB_WRITE,	/* created if it does not exist */
	DB_READ,	/* neither the file nor any beside it is written to; other programs may write meanwhile */
	DB_READ_ALONE	/* the same where there is no write-ahead log: nobody may write meanwhile */
};

struct db {
	struct sqlite3 *handle;
	struct buf wrong;	/* what went wrong, for a message; empty: nothing did */
	bool syntax;		/* it was an error in the statement, such as a query that the user wrote */
};

/*
 * wait: how many seconds to wait for locks of other programs. False if it cannot
 * be opened; db_close() is to be called all the same.
 */
bool db_open(struct db *db, const char *path, enum db_use use, long wait);
void db_close(struct db *db);

/* Has anything gone wrong? */
bool db_failed(const struct db *db);

/* Forgets what went wrong, so that calls work again. */
void db_forgive(struct db *db);

/* Notes something else that is wrong, in these words, if nothing was before. Always false. */
bool db_refuse(struct db *db, const char *what);

/* Runs statements that return nothing. */
bool db_run(struct db *db, const char *sql);

/* Rolls back the current transaction, if there is one; db->wrong stays as it is. Always false. */
bool db_undo(struct db *db);

/*
 * Turns the write-ahead log on, so that others can read while we write. When
 * two programs do this at once SQLite makes neither wait for the other, so this
 * tries again for up to `wait` seconds.
 */
bool db_log_ahead(struct db *db, long wait);

/* Commits the current transaction, or rolls it back if that fails. */
bool db_commit(struct db *db);

/* The number that a statement returns; `otherwise` if it returns no row, or fails. */
int64_t db_number(struct db *db, const char *sql, int64_t otherwise);

/* The id of the last row inserted. */
int64_t db_last_id(const struct db *db);

/*
 * Makes a function of two texts known to SQL under this name. It returns a
 * number, or INT64_MIN for NULL; an argument that is NULL comes as an empty text.
 */
bool db_function(struct db *db, const char *name, int64_t (*function)(struct span, struct span));

/* Prepares a statement with parameters ?1, ?2, ...; to be freed by query_free(). NULL if it is wrong; all calls below accept NULL. */
struct sqlite3_stmt *query_new(struct db *db, const char *sql);
void query_free(struct sqlite3_stmt *q);

/* Sets parameter n, from 1. A text must live until the next query_again(); one with p NULL is SQL's NULL. */
void query_text(struct sqlite3_stmt *q, int n, struct span text);
void query_number(struct sqlite3_stmt *q, int n, int64_t number);
void query_null(struct sqlite3_stmt *q, int n);

/* Steps to the next row. False at the end, and if something goes wrong: db_failed() tells which. */
bool query_row(struct db *db, struct sqlite3_stmt *q);

/* Makes the statement ready to run again; its parameters stay. */
void query_again(struct sqlite3_stmt *q);

/* Runs the statement to its end, dropping its rows, and makes it ready to run again. */
bool query_run(struct db *db, struct sqlite3_stmt *q);

/* Columns of the current row, from 0. Texts are borrowed until the next row; NULL is { NULL, 0 }, or 0. */
struct span row_text(struct sqlite3_stmt *q, int column);
int64_t row_number(struct sqlite3_stmt *q, int column);
double row_real(struct sqlite3_stmt *q, int column);

#endif
