/* SPDX-License-Identifier: ISC */
/*
 * An SQLite database, as far as the archive needs one. This file alone knows
 * SQLite. The first thing that goes wrong is kept in `wrong`; from then on
 * until db_forgive() every call fails at once, so that a run of calls needs one
 * check at its end.
 */
#ifndef SP_DB_H
#define SP_DB_H

#include <stdint.h>

#include "base/buf.h"

struct sqlite3;
struct sqlite3_stmt;

enum db_use {
	DB_WRITE,	/* made if it is not there */
	DB_READ,	/* never written to, nor anything beside it; other programs may write meanwhile */
	DB_READ_ALONE	/* as DB_READ, where there is no write-ahead log: nobody may write meanwhile */
};

struct db {
	struct sqlite3 *handle;
	struct buf wrong;	/* in words; empty: nothing */
	bool syntax;		/* it was the statement's own fault: a query that the user wrote */
};

/*
 * wait: seconds that a lock of another program is waited for. False if it
 * cannot be opened; db_close() is to be called all the same.
 */
bool db_open(struct db *db, const char *path, enum db_use use, long wait);
void db_close(struct db *db);

bool db_failed(const struct db *db);
void db_forgive(struct db *db);

/* Takes it that something else is wrong with the database, in these words. Always false. */
bool db_refuse(struct db *db, const char *what);

/* Runs statements that return nothing. */
bool db_run(struct db *db, const char *sql);

/* Undoes the transaction at hand, if there is one; what went wrong stays. Always false. */
bool db_undo(struct db *db);

/*
 * From here on changes go to a log first, so that others can read the while. Of
 * two that begin an archive at once SQLite lets neither wait for the other, so
 * it is asked again, for so many seconds.
 */
bool db_log_ahead(struct db *db, long wait);

/* Ends the transaction at hand; what cannot be committed is undone. */
bool db_commit(struct db *db);

/* The one number that a statement returns; `otherwise` if none. */
int64_t db_number(struct db *db, const char *sql, int64_t otherwise);

/* The id of the last row inserted. */
int64_t db_last_id(const struct db *db);

/*
 * sql may call function(text, text): a number, or INT64_MIN for NULL. The texts are
 * empty where the arguments are NULL.
 */
bool db_function(struct db *db, const char *name, int64_t (*function)(struct span, struct span));

/* A statement with parameters ?1, ?2, ...; to be freed by query_free(). NULL if it is wrong. */
struct sqlite3_stmt *query_new(struct db *db, const char *sql);
void query_free(struct sqlite3_stmt *q);

/* Sets a parameter. A text must live until the next query_again(). A text of no address is NULL. */
void query_text(struct sqlite3_stmt *q, int n, struct span text);
void query_number(struct sqlite3_stmt *q, int n, int64_t number);
void query_null(struct sqlite3_stmt *q, int n);

/* The next row; false at the end, and if something went wrong. */
bool query_row(struct db *db, struct sqlite3_stmt *q);

/* Ready to run again; parameters stay. */
void query_again(struct sqlite3_stmt *q);

/* Runs it to the end, and makes it ready to run again. */
bool query_run(struct db *db, struct sqlite3_stmt *q);

/* Columns of the row at hand, from 0. Texts are borrowed until the next row; NULL is { NULL, 0 }. */
struct span row_text(struct sqlite3_stmt *q, int column);
int64_t row_number(struct sqlite3_stmt *q, int column);
double row_real(struct sqlite3_stmt *q, int column);

#endif
