/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "hits.h"
#include "terms.h"

bool
hits_open(struct hits *h, struct search *s)
{
	struct buf record = { 0 };

	*h = (struct hits){ 0 };
	buf_string(&record, "SELECT r.id, r.document, 0, ");
	buf_string(&record, terms_fields);
	buf_string(&record, " FROM record r JOIN document d ON d.id = r.document LEFT JOIN speaker s ON s.id = r.speaker"
	    " WHERE r.id = ?1");
	h->record = query_new(s->db, buf_cstring(&record));
	/* the unit that the record is or stands behind, and so many ahead of it */
	h->ahead = query_new(s->db, "SELECT id FROM record WHERE id BETWEEN"
	    " (SELECT first_record FROM document WHERE id = ?2) AND ?1 AND is_read ORDER BY id DESC LIMIT ?3 + 1");
	h->behind = query_new(s->db, "SELECT id FROM record WHERE id BETWEEN ?1 + 1 AND"
	    " (SELECT first_record + records - 1 FROM document WHERE id = ?2) AND is_read ORDER BY id LIMIT ?3");
	h->within = query_new(s->db, "SELECT o.id FROM record x JOIN document d ON d.id = x.document CROSS JOIN record o"
	    " ON o.id BETWEEN d.first_record AND d.first_record + d.records - 1"
	    " AND o.start >= x.start AND o.\"end\" <= x.\"end\" WHERE x.id = ?1");
	buf_free(&record);
	return !db_failed(s->db);
}

void
hits_free(struct hits *h)
{
	query_free(h->ahead);
	query_free(h->behind);
	query_free(h->within);
	query_free(h->record);
	mem_free(h->hit);
	mem_free(h->id);
}

void
hits_add(struct hits *h, int64_t id, int64_t document, double score)
{
	h->hit = mem_grow(h->hit, h->n, &h->capacity, sizeof(*h->hit));
	h->hit[h->n++] = (struct hit){ id, document, score, 0 };
}

static void
add_id(struct hits *h, int64_t id)
{
	h->id = mem_grow(h->id, h->ids, &h->id_capacity, sizeof(*h->id));
	h->id[h->ids++] = id;
}

static void
add_all(struct hits *h, struct db *db, struct sqlite3_stmt *q, const struct hit *hit, size_t context)
{
	query_number(q, 1, hit->id);
	query_number(q, 2, hit->document);
	query_number(q, 3, (int64_t)context);
	while (query_row(db, q))
		add_id(h, row_number(q, 0));
	query_again(q);
}

static void
add_around(struct hits *h, const struct search *s, const struct hit *hit)
{
	add_id(h, hit->id);
	if (s->context > 0) {
		add_all(h, s->db, h->ahead, hit, s->context);
		add_all(h, s->db, h->behind, hit, s->context);
	}
	if (s->all)
		add_all(h, s->db, h->within, hit, 0);
}

static int
by_number(const void *a, const void *b)
{
	const int64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static bool
put_record(struct hits *h, struct search *s, int64_t id)
{
	bool done = true;

	query_number(h->record, 1, id);
	if (query_row(s->db, h->record))
		done = search_put(s, h->record);
	query_again(h->record);
	return done && !db_failed(s->db);
}

/* Those of hit[from..to], all of one document. */
static bool
put_document(struct hits *h, struct search *s, size_t from, size_t to)
{
	bool going = true;

	h->ids = 0;
	for (size_t i = from; i < to; i++)
		add_around(h, s, &h->hit[i]);
	mem_sort(h->id, h->ids, sizeof(*h->id), by_number);
	for (size_t i = 0; i < h->ids && going; i++)
		if (i == 0 || h->id[i] != h->id[i - 1])
			going = put_record(h, s, h->id[i]);
	return going;
}

static int
by_document(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->document != y->document)
		return x->document < y->document ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

static int
by_rank(const void *a, const void *b)
{
	const struct hit *x = a, *y = b;

	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

static int64_t
document_of(struct hits *h, struct db *db, int64_t id)
{
	int64_t document;

	query_number(h->record, 1, id);
	document = query_row(db, h->record) ? row_number(h->record, 1) : 0;
	query_again(h->record);
	return document;
}

/* A document has the rank of its best record. */
static void
rank(struct hits *h, struct db *db)
{
	for (size_t i = 0; i < h->n; i++) {
		h->hit[i].document = document_of(h, db, h->hit[i].id);
		h->hit[i].rank = i;
	}
	mem_sort(h->hit, h->n, sizeof(*h->hit), by_document);
	for (size_t i = 0, end; i < h->n; i = end) {
		size_t best = h->hit[i].rank;

		for (end = i; end < h->n && h->hit[end].document == h->hit[i].document; end++)
			best = h->hit[end].rank < best ? h->hit[end].rank : best;
		for (size_t k = i; k < end; k++)
			h->hit[k].rank = best;
	}
	mem_sort(h->hit, h->n, sizeof(*h->hit), by_rank);
}

void
hits_put(struct hits *h, struct search *s)
{
	if (s->most > 0)
		rank(h, s->db);
	else
		mem_sort(h->hit, h->n, sizeof(*h->hit), by_document);
	for (size_t i = 0, end; i < h->n; i = end) {
		for (end = i + 1; end < h->n && h->hit[end].document == h->hit[i].document; end++)
			;
		if (!put_document(h, s, i, end))
			break;
	}
}
