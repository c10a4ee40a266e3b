/* SPDX-License-Identifier: ISC */
/*
 * The archive of sp-store: a database recognised by its application_id, with the
 * version of its schema in user_version. sp-store(1) describes the tables for
 * those who read them with other programs.
 */
#ifndef SP_ARCHIVE_H
#define SP_ARCHIVE_H

#include <sys/stat.h>

#include "archive/db.h"

/*
 * Opens the archive, creates it if there is none or an empty file, and brings
 * the schema of an older one up to date, each step in a transaction of its own.
 * wait: how many seconds to wait for locks of other programs. False: db->wrong
 * says why, and the file is as it was; db_close() is to be called all the same.
 */
bool archive_open_to_write(struct db *db, const char *path, long wait);

/* An archive open for reading. */
struct archive_reader {
	struct db db;
	const char *path;
	struct stat before;	/* the file's status when it was opened */
	bool alone;		/* there is no log beside it: it is read as a file that nobody writes to */
};

/* Opens an archive for reading; nothing is written, nor created beside it. False: as above, in r->db. */
bool archive_open_to_read(struct archive_reader *r, const char *path, long wait);

/*
 * To be called when all is read: false if anything went wrong, or if the file
 * was written to meanwhile in a way that may have misled the reader. db.wrong
 * says what.
 */
bool archive_read_well(struct archive_reader *r);

/*
 * Append a text in the two forms that the index holds, words with blanks
 * between them: archive_written() leaves their letters as they are,
 * archive_folded() folds them by utf_fold().
 */
void archive_written(struct buf *to, struct span text);
void archive_folded(struct buf *to, struct span text);

/* True if a text has letters, marks or digits beyond ASCII, so that the two forms may differ by more than case. */
bool archive_has_forms(struct span text);

/* Memory that archive_forms_bind() uses; a zeroed struct is ready. */
struct archive_forms {
	struct buf written, folded;
};

/*
 * Sets the parameters ?2 (written), ?3 (folded) and ?4 (found) of a statement on
 * the index to the words of a record's text: the first two if filters read such
 * a record (is_read), the third if it is a finding, so that a search finds no
 * word twice.
 */
void archive_forms_bind(struct archive_forms *f, struct sqlite3_stmt *q, struct span text, bool is_read);
void archive_forms_free(struct archive_forms *f);

#endif
