/* SPDX-License-Identifier: ISC */
/*
 * The archive of sp-store: a database with a schema of its own, known by its
 * application_id, its version kept in user_version. sp-store(1) describes the
 * tables for those who read them by other programs.
 */
#ifndef SP_ARCHIVE_H
#define SP_ARCHIVE_H

#include <sys/stat.h>

#include "archive/db.h"

/*
 * Opens the archive, makes it where there is none or an empty file, and brings
 * the schema of an older one up to date, each step in a transaction of its own.
 * wait: seconds for locks of others. False: db->wrong says why, and the file is
 * as it was; db_close() is to be called all the same.
 */
bool archive_open_to_write(struct db *db, const char *path, long wait);

/* An archive that is read. */
struct archive_reader {
	struct db db;
	const char *path;
	struct stat before;
	bool alone;		/* no log beside it: it is read as a file that nobody writes to */
};

/* Opens it for reading; nothing is written, nor made beside it. False: as above. */
bool archive_open_to_read(struct archive_reader *r, const char *path, long wait);

/*
 * At the end of all reading: false if it was written to meanwhile in a way that
 * may have upset the reader. db.wrong then says so.
 */
bool archive_read_well(struct archive_reader *r);

/*
 * Appends text as the index has it: words with one blank or more between. The
 * written one leaves letters as they are; the folded one is of utf_fold().
 */
void archive_written(struct buf *to, struct span text);
void archive_folded(struct buf *to, struct span text);

/* True if a text has letters beyond ASCII, so that the two forms differ by more than case. */
bool archive_has_forms(struct span text);

/* Scratch for archive_forms_bind(); zeroed at first. */
struct archive_forms {
	struct buf written, folded;
};

/*
 * Sets the parameters ?2 (written), ?3 (folded) and ?4 (found) of a statement on the
 * index to the words of a text: what filters read goes into the first two, what
 * they found into the third, so that a search for words finds no word twice.
 */
void archive_forms_bind(struct archive_forms *f, struct sqlite3_stmt *q, struct span text, bool is_read);
void archive_forms_free(struct archive_forms *f);

#endif
