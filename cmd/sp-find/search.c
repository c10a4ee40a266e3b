/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "base/utf.h"
#include "hits.h"
#include "terms.h"

/* An index like that of the archive, for this run alone: of the records that wait to be indexed. */
static const char fresh_index[] =
    "CREATE VIRTUAL TABLE temp.fresh USING fts5 (written, folded, found, content = '', tokenize = 'ascii')";
static const char fresh_texts[] =
    "SELECT id, text, is_read FROM record WHERE id > (SELECT upto FROM indexed) ORDER BY id";

/* True if byte `at` of s is not within a word. */
static bool
is_edge(struct span s, size_t at)
{
	int32_t c, d;

	if (at == 0 || at == s.len)
		return true;
	(void)utf_read_back(s.p + at, s.p, &c);
	(void)utf_read(s.p + at, s.p + s.len, &d);
	return !(utf_is_letter(c) || utf_is_digit(c)) || !(utf_is_letter(d) || utf_is_digit(d));
}

/* sp_says(name, words): the words stand in the name, whatever their case and marks. */
static int64_t
says(struct span name, struct span words)
{
	struct buf folded = { 0 };
	struct span in, what;
	const char *at;
	size_t name_len;
	int64_t found = 0;

	utf_fold(&folded, name);
	name_len = folded.len;
	utf_fold(&folded, words);
	in = span_cut(buf_span(&folded), 0, name_len);
	what = span_trim(span_cut(buf_span(&folded), name_len, folded.len));
	for (struct span rest = in; what.len > 0 && found == 0; rest = span_between(at + 1, in.p + in.len)) {
		at = memmem(rest.p, rest.len, what.p, what.len);
		if (at == NULL)
			break;
		found = is_edge(in, (size_t)(at - in.p)) && is_edge(in, (size_t)(at - in.p) + what.len);
	}
	buf_free(&folded);
	return found;
}

bool
search_put(struct search *s, struct sqlite3_stmt *q)
{
	struct rec rec = {
		.doc = row_text(q, 3), .date = row_text(q, 4), .start = (size_t)row_number(q, 5), .end = (size_t)row_number(q, 6),
		.kind_name = row_text(q, 7), .who = row_text(q, 8), .value = row_text(q, 9), .more = row_text(q, 10),
		.text = row_text(q, 11), .kind = kind_of(row_text(q, 7))
	};

	return sink_record(s->out, &rec);
}

/* Searches one index. What is found is written at once if order and neighbours do not matter, else it is added to *h. */
static bool
search_index(struct search *s, const char *words, struct hits *h)
{
	bool direct = s->words == 0 && s->most == 0 && s->context == 0 && !s->all;
	struct terms t;
	struct sqlite3_stmt *q = NULL;

	if (!terms_write(&t, s, words, direct))
		(void)db_refuse(s->db, "too many words and conditions");
	else if (!t.hopeless)
		q = terms_query(&t, s->db);
	if (direct)
		while (query_row(s->db, q) && search_put(s, q))
			;
	else
		while (query_row(s->db, q))
			hits_add(h, row_number(q, 0), row_number(q, 1), row_real(q, 2));
	query_free(q);
	terms_free(&t);
	return !db_failed(s->db);
}

/* Builds the index of what waits; false if nothing does, or something went wrong. */
static bool
make_fresh(struct db *db)
{
	struct archive_forms forms = { 0 };
	struct sqlite3_stmt *texts, *add;

	if (db_number(db, "SELECT EXISTS (SELECT 1 FROM record WHERE id > (SELECT upto FROM indexed))", 0) == 0 || !db_run(db, fresh_index))
		return false;
	texts = query_new(db, fresh_texts);
	add = query_new(db, "INSERT INTO fresh (rowid, written, folded, found) VALUES (?1, ?2, ?3, ?4)");
	while (query_row(db, texts)) {
		query_number(add, 1, row_number(texts, 0));
		archive_forms_bind(&forms, add, row_text(texts, 1), row_number(texts, 2) != 0);
		(void)query_run(db, add);
	}
	query_free(texts);
	query_free(add);
	archive_forms_free(&forms);
	return !db_failed(db);
}

static int
by_score(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->score != y->score)
		return x->score < y->score ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

bool
search_run(struct search *s)
{
	struct hits h = { 0 };

	if (!db_function(s->db, "sp_says", says) || !hits_open(&h, s)) {
		hits_free(&h);
		return false;
	}
	if (search_index(s, "words", &h) && s->words > 0 && make_fresh(s->db) && search_index(s, "fresh", &h) && s->most > 0) {
		mem_sort(h.hit, h.n, sizeof(*h.hit), by_score);
		h.n = h.n > s->most ? s->most : h.n;
	}
	if (!db_failed(s->db))
		hits_put(&h, s);
	hits_free(&h);
	return !db_failed(s->db);
}
