/* SPDX-License-Identifier: ISC */
#include "store.h"
#include "time/interval.h"

/* The names stored in this run, and how many documents of each; the table goes with the connection. */
static const char seen[] =
    "CREATE TEMP TABLE seen (name TEXT PRIMARY KEY, parts INTEGER NOT NULL) STRICT, WITHOUT ROWID";

static const struct {
	size_t at;		/* offset in struct store_queries */
	const char *sql;
} queries[] = {
#define QUERY(name, sql) { offsetof(struct store_queries, name), sql }
	QUERY(begin, "BEGIN IMMEDIATE"),
	QUERY(commit, "COMMIT"),
	QUERY(count_part, "INSERT INTO seen VALUES (?1, 1) ON CONFLICT DO UPDATE SET parts = parts + 1 RETURNING parts"),
	QUERY(find, "SELECT id, records_sha512, source_sha256, first_record <= (SELECT upto FROM indexed), first_record, records"
	    " FROM document WHERE name = ?1 AND part = ?2"),
	QUERY(add_document, "INSERT INTO document (name, part, date, first_day, last_day, lang, first_record, records,"
	    " records_sha512, source_sha256, source_bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?11, ?7, ?8, ?9, ?10)"),
	QUERY(change_document, "UPDATE document SET date = ?3, first_day = ?4, last_day = ?5, lang = ?6, first_record = ?11,"
	    " records = ?7, records_sha512 = ?8, source_sha256 = ?9, source_bytes = ?10 WHERE name = ?1 AND part = ?2"),
	QUERY(change_origin, "UPDATE document SET source_sha256 = ?2, source_bytes = ?3 WHERE id = ?1"),
	QUERY(find_speaker, "SELECT id FROM speaker WHERE name = ?1"),
	QUERY(add_speaker, "INSERT INTO speaker (name) VALUES (?1)"),
	/* above all numbers in the index too, whose last records may have been removed */
	QUERY(last_record, "SELECT max(upto, coalesce((SELECT max(id) FROM record), 0)) FROM indexed"),
	QUERY(add_record, "INSERT INTO record (id, document, date, start, \"end\", kind, speaker, value, more, text, is_read)"
	    " VALUES (?11, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"),
	QUERY(add_named, "INSERT INTO named SELECT ?1, sp_first_day(?2, ?3), sp_last_day(?2, ?3)"
	    " WHERE sp_first_day(?2, ?3) IS NOT NULL"),
	QUERY(old_texts, "SELECT id, text, is_read FROM record WHERE id BETWEEN ?1 AND ?2"),
	QUERY(drop_words, "INSERT INTO words (words, rowid, written, folded, found) VALUES ('delete', ?1, ?2, ?3, ?4)"),
	QUERY(drop_named, "DELETE FROM named WHERE record BETWEEN ?1 AND ?2"),
	QUERY(drop_records, "DELETE FROM record WHERE id BETWEEN ?1 AND ?2"),
	QUERY(add_words, "INSERT INTO words (rowid, written, folded, found) VALUES (?1, ?2, ?3, ?4)"),
	QUERY(set_indexed, "UPDATE indexed SET upto = max(upto, coalesce((SELECT max(id) FROM record), 0))"),
	QUERY(texts_to_index, "SELECT id, text, is_read FROM record WHERE id > (SELECT upto FROM indexed) ORDER BY id"),
	QUERY(surplus, "SELECT d.id, d.first_record <= (SELECT upto FROM indexed), d.first_record, d.records FROM seen s"
	    " JOIN document d ON d.name = s.name AND d.part > s.parts"),
	QUERY(drop_document, "DELETE FROM document WHERE id = ?1"),
#undef QUERY
};

enum { QUERIES = sizeof(queries) / sizeof(queries[0]) };

static struct sqlite3_stmt **
query_at(struct store *s, size_t n)
{
	return (struct sqlite3_stmt **)(void *)((char *)&s->q + queries[n].at);
}

bool
store_open(struct store *s, struct db *db)
{
	*s = (struct store){ .db = db };
	(void)db_run(db, seen);
	for (size_t i = 0; i < QUERIES; i++)
		*query_at(s, i) = query_new(db, queries[i].sql);
	s->waiting = (size_t)db_number(db, "SELECT count(*) FROM record WHERE id > (SELECT upto FROM indexed)", 0);
	return !db_failed(db);
}

void
store_free(struct store *s)
{
	for (size_t i = 0; i < QUERIES; i++)
		query_free(*query_at(s, i));
	buf_free(&s->lines);
	buf_free(&s->digits);
	buf_free(&s->origin_digits);
	archive_forms_free(&s->forms);
	buf_free(&s->speaker);
}

/* The speaker's number, a new one for a new name; 0 for nobody. The last answer is kept, as records of one speaker come in a row. */
static int64_t
speaker_id(struct store *s, struct span who)
{
	if (span_same(who, rec_none))
		return 0;
	if (s->speaker.len > 0 && span_same(buf_span(&s->speaker), who))
		return s->speaker_id;
	query_text(s->q.find_speaker, 1, who);
	s->speaker_id = query_row(s->db, s->q.find_speaker) ? row_number(s->q.find_speaker, 0) : 0;
	query_again(s->q.find_speaker);
	if (s->speaker_id == 0 && !db_failed(s->db)) {
		query_text(s->q.add_speaker, 1, who);
		(void)query_run(s->db, s->q.add_speaker);
		s->speaker_id = db_last_id(s->db);
	}
	buf_cut(&s->speaker, 0);
	buf_add(&s->speaker, who);
	return s->speaker_id;
}

static void
add_record(struct store *s, int64_t id, int64_t document, const struct document *doc, const struct rec *rec, bool is_read)
{
	struct sqlite3_stmt *q = s->q.add_record;
	int64_t speaker = speaker_id(s, rec->who);

	query_number(q, 1, document);
	query_text(q, 2, span_same(rec->date, doc->date) ? (struct span){ NULL, 0 } : rec->date);
	query_number(q, 3, (int64_t)rec->start);
	query_number(q, 4, (int64_t)rec->end);
	query_text(q, 5, rec->kind_name);
	if (speaker == 0)
		query_null(q, 6);
	else
		query_number(q, 6, speaker);
	query_text(q, 7, rec->value);
	query_text(q, 8, rec->more);
	query_text(q, 9, rec->text);
	query_number(q, 10, is_read);
	query_number(q, 11, id);
	(void)query_run(s->db, q);
	if (rec->kind != KIND_DATE)
		return;
	query_number(s->q.add_named, 1, id);
	query_text(s->q.add_named, 2, rec->value);
	query_text(s->q.add_named, 3, rec->more);
	(void)query_run(s->db, s->q.add_named);
}

/* Adds the records of a document, numbered from `first` on. */
static void
add_records(struct store *s, int64_t document, int64_t first, const struct document *doc)
{
	size_t unit = 0;

	for (size_t i = 0; i < doc->recs && !db_failed(s->db); i++) {
		bool is_read = unit < doc->units && doc->unit[unit] == i;

		unit += is_read;
		add_record(s, first + (int64_t)i, document, doc, &doc->rec[i], is_read);
	}
	s->waiting += doc->recs;
}

static void
drop_records(struct store *s, const struct stored *old)
{
	struct sqlite3_stmt *const q[] = { s->q.drop_named, s->q.drop_records };

	if (old->indexed)
		(void)index_drop(s, old);
	for (size_t i = 0; i < sizeof(q) / sizeof(q[0]); i++) {
		query_number(q[i], 1, old->first);
		query_number(q[i], 2, old->first + old->records - 1);
		(void)query_run(s->db, q[i]);
	}
}

static int64_t
next_record(struct store *s)
{
	int64_t last = query_row(s->db, s->q.last_record) ? row_number(s->q.last_record, 0) : 0;

	query_again(s->q.last_record);
	return last + 1;
}

/* Sets the parameters of add_document and change_document: all that is kept of a document besides its records. */
static void
bind_document(struct store *s, struct sqlite3_stmt *q, const struct document *doc, int64_t part, int64_t first,
    const struct origin *origin)
{
	struct interval days;

	query_text(q, 1, doc->name);
	query_number(q, 2, part);
	query_text(q, 3, doc->date);
	if (interval_of(&days, doc->date)) {
		query_number(q, 4, days.first);
		query_number(q, 5, days.last);
	} else {
		query_null(q, 4);
		query_null(q, 5);
	}
	query_text(q, 6, doc->lang);
	query_number(q, 7, (int64_t)doc->recs);
	query_number(q, 11, first);
	query_text(q, 8, buf_span(&s->digits));
	if (origin->known) {
		query_text(q, 9, buf_span(&s->origin_digits));
		query_number(q, 10, (int64_t)origin->bytes);
	} else {
		query_null(q, 9);
		query_null(q, 10);
	}
}

/* The checksums of the records, as lines of a stream, and of the source. */
static void
sum_up(struct store *s, const struct document *doc, const struct origin *origin)
{
	buf_cut(&s->lines, 0);
	for (size_t i = 0; i < doc->recs; i++)
		rec_write(&s->lines, &doc->rec[i]);
	buf_cut(&s->digits, 0);
	digest_write_sha512(&s->digits, buf_span(&s->lines));
	buf_cut(&s->origin_digits, 0);
	if (origin->known)
		digest_write(&s->origin_digits, origin->digest);
}

/* The records are the same as before: only what is known of their source may have changed. */
static void
keep(struct store *s, int64_t id, bool same_origin, const struct origin *origin)
{
	if (!origin->known || same_origin)
		return;
	query_number(s->q.change_origin, 1, id);
	query_text(s->q.change_origin, 2, buf_span(&s->origin_digits));
	query_number(s->q.change_origin, 3, (int64_t)origin->bytes);
	(void)query_run(s->db, s->q.change_origin);
}

static void
replace(struct store *s, const struct stored *old, const struct document *doc, int64_t part, const struct origin *origin)
{
	int64_t first = next_record(s);

	drop_records(s, old);
	bind_document(s, s->q.change_document, doc, part, first, origin);
	(void)query_run(s->db, s->q.change_document);
	add_records(s, old->id, first, doc);
}

static void
add(struct store *s, const struct document *doc, int64_t part, const struct origin *origin)
{
	int64_t first = next_record(s);

	bind_document(s, s->q.add_document, doc, part, first, origin);
	(void)query_run(s->db, s->q.add_document);
	if (!db_failed(s->db))
		add_records(s, db_last_id(s->db), first, doc);
}

/* Adds the document, or replaces the old one unless its records are the same. */
static void
put(struct store *s, const struct document *doc, int64_t part, const struct origin *origin, bool incomplete)
{
	struct sqlite3_stmt *q = s->q.find;
	struct stored old = { 0 };
	bool same_records = false, same_origin = false;

	query_text(q, 1, doc->name);
	query_number(q, 2, part);
	if (query_row(s->db, q)) {
		old = (struct stored){ row_number(q, 0), row_number(q, 4), row_number(q, 5), row_number(q, 3) != 0 };
		same_records = span_same(row_text(q, 1), buf_span(&s->digits));
		same_origin = span_same(row_text(q, 2), buf_span(&s->origin_digits));
	}
	query_again(q);
	if (db_failed(s->db) || (old.id != 0 && incomplete))
		return;
	if (old.id == 0)
		add(s, doc, part, origin);
	else if (same_records)
		keep(s, old.id, same_origin, origin);
	else
		replace(s, &old, doc, part, origin);
}

/* Counts a document of this name; returns which one of this run it is, from 1. */
static int64_t
count_part(struct store *s, struct span name)
{
	struct sqlite3_stmt *q = s->q.count_part;
	int64_t part;

	query_text(q, 1, name);
	part = query_row(s->db, q) ? row_number(q, 0) : 0;
	(void)query_run(s->db, q);
	return part;
}

bool
store_document(struct store *s, const struct document *doc, const struct origin *origin, bool incomplete)
{
	int64_t part;

	sum_up(s, doc, origin);
	if (!query_run(s->db, s->q.begin))
		return false;
	part = count_part(s, doc->name);
	if (!db_failed(s->db))
		put(s, doc, part, origin, incomplete);
	if (!query_run(s->db, s->q.commit))
		return db_undo(s->db);
	return index_some(s);
}

static void
drop_surplus(struct store *s, const struct stored *surplus, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		drop_records(s, &surplus[i]);
		query_number(s->q.drop_document, 1, surplus[i].id);
		(void)query_run(s->db, s->q.drop_document);
	}
}

bool
store_finish(struct store *s)
{
	struct sqlite3_stmt *q = s->q.surplus;
	struct stored *surplus = NULL;
	size_t n = 0, capacity = 0;
	bool done = true;

	while (query_row(s->db, q)) {
		surplus = mem_grow(surplus, n, &capacity, sizeof(*surplus));
		surplus[n++] = (struct stored){ row_number(q, 0), row_number(q, 2), row_number(q, 3), row_number(q, 1) != 0 };
	}
	query_again(q);
	if (n > 0 && query_run(s->db, s->q.begin)) {
		drop_surplus(s, surplus, n);
		if (!query_run(s->db, s->q.commit))
			done = db_undo(s->db);
	}
	mem_free(surplus);
	return done && index_all(s);
}
