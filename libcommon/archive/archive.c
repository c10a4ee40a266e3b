/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/archive.h"
#include "archive/schema.h"
#include "base/utf.h"

/* Is the file an archive, of a version that we know? An empty database may become one. */
static bool
check_kind(struct db *db, bool to_write)
{
	int64_t application = db_number(db, "PRAGMA application_id", 0);
	int64_t version = db_number(db, "PRAGMA user_version", 0);
	bool is_empty = db_number(db, "SELECT count(*) FROM sqlite_schema", 1) == 0;

	if (db_failed(db))
		return false;
	if (to_write && is_empty && application == 0 && version == 0)
		return true;
	if (application != SCHEMA_APPLICATION)
		return db_refuse(db, "not an archive of sp-store");
	if (version > schema_version)
		return db_refuse(db, "of a newer version of sp-store");
	if (version < schema_version && !to_write)
		return db_refuse(db, "of an older version; sp-store brings it up to date");
	return true;
}

/* May we write to the archive, if it is there, and to its folder, for its log? SQLite's own message would be less clear. 0 or errno. */
static int
check_right(const char *path, bool is_there)
{
	struct buf folder = { 0 };
	int error = 0;

	buf_add(&folder, span_folder(path));
	if ((is_there && faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0) ||
	    faccessat(AT_FDCWD, buf_cstring(&folder), W_OK, AT_EACCESS) != 0)
		error = errno;
	buf_free(&folder);
	return error;
}

/* To be asked before anything is opened: SQLite follows links, and creates files beside what it opens. */
static bool
check_file(struct db *db, const char *path, bool to_write, struct stat *st)
{
	int error = 0;

	if ((to_write ? lstat(path, st) : stat(path, st)) != 0)
		error = errno;
	else if (S_ISLNK(st->st_mode))
		error = ELOOP;
	else if (S_ISDIR(st->st_mode))
		error = EISDIR;
	else if (!S_ISREG(st->st_mode))
		return db_refuse(db, "not a regular file");
	if (to_write && *path != '\0' && (error == ENOENT || error == 0))
		error = check_right(path, error == 0);
	if (error != 0)
		return db_refuse(db, strerror(error));
	return true;
}

bool
archive_open_to_write(struct db *db, const char *path, long wait)
{
	struct stat st;

	*db = (struct db){ 0 };
	/* checked within a transaction, as another run may be creating the archive just now */
	return check_file(db, path, true, &st) && db_open(db, path, DB_WRITE, wait) &&
	    db_run(db, "BEGIN") && check_kind(db, true) && db_commit(db) &&
	    db_log_ahead(db, wait) && db_run(db, "PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
	    "PRAGMA wal_autocheckpoint = 4000") && schema_migrate(db);
}

/* True if a file stands beside the archive under its name with this ending, and is not empty. */
static bool
has_beside(const char *path, const char *ending)
{
	struct buf name = { 0 };
	struct stat st;
	bool has;

	buf_string(&name, path);
	buf_string(&name, ending);
	has = stat(buf_cstring(&name), &st) == 0 && st.st_size > 0;
	buf_free(&name);
	return has;
}

bool
archive_open_to_read(struct archive_reader *r, const char *path, long wait)
{
	struct db *db = &r->db;

	*r = (struct archive_reader){ .path = path };
	if (!check_file(db, path, false, &r->before))
		return false;
	r->alone = !has_beside(path, "-wal");
	if (!r->alone && !has_beside(path, "-shm"))
		return db_refuse(db, "left in the middle of a run; sp-store brings it to its end");
	return db_open(db, path, r->alone ? DB_READ_ALONE : DB_READ, wait) &&
	    db_run(db, "BEGIN") && check_kind(db, false);
}

bool
archive_read_well(struct archive_reader *r)
{
	struct stat now;

	if (!r->alone || (stat(r->path, &now) == 0 && now.st_ino == r->before.st_ino && now.st_size == r->before.st_size &&
	    now.st_mtim.tv_sec == r->before.st_mtim.tv_sec && now.st_mtim.tv_nsec == r->before.st_mtim.tv_nsec))
		return !db_failed(&r->db);
	db_forgive(&r->db);
	return db_refuse(&r->db, "written to while it was read: once more, please");
}

/* What is not part of a word becomes a blank; except in ASCII, which the index splits by itself. */
void
archive_written(struct buf *to, struct span text)
{
	const char *p = text.p, *end = text.p + text.len;
	int32_t c;

	while (p < end) {
		size_t len = utf_read(p, end, &c);
		bool is_word = c < 0x80 || utf_is_letter(c) || utf_is_mark(c) || utf_is_digit(c) || utf_is_invisible(c);

		if (c == UTF_BAD || !is_word)
			buf_byte(to, ' ');
		else
			buf_add(to, (struct span){ p, len });
		p += len;
	}
}

void
archive_folded(struct buf *to, struct span text)
{
	struct buf folded = { 0 };

	utf_fold(&folded, text);
	archive_written(to, buf_span(&folded));
	buf_free(&folded);
}

bool
archive_has_forms(struct span text)
{
	const char *p = text.p, *end = text.p + text.len;
	int32_t c;

	while (p < end) {
		p += utf_read(p, end, &c);
		if (c >= 0x80 && (utf_is_letter(c) || utf_is_mark(c) || utf_is_digit(c) || utf_is_invisible(c)))
			return true;
	}
	return false;
}

void
archive_forms_bind(struct archive_forms *f, struct sqlite3_stmt *q, struct span text, bool is_read)
{
	struct span folded = text;

	if (!span_is_ascii(text)) {	/* ASCII the index folds by itself */
		buf_cut(&f->folded, 0);
		archive_folded(&f->folded, text);
		folded = buf_span(&f->folded);
	}
	for (int column = 2; column <= 4; column++)
		query_null(q, column);
	query_text(q, is_read ? 3 : 4, folded);
	if (!is_read || !archive_has_forms(text))
		return;
	buf_cut(&f->written, 0);
	archive_written(&f->written, text);
	query_text(q, 2, buf_span(&f->written));
}

void
archive_forms_free(struct archive_forms *f)
{
	buf_free(&f->written);
	buf_free(&f->folded);
}
