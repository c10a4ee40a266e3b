/* SPDX-License-Identifier: ISC */
/*
 * sp-store: an archive gives back each record as it was stored, keeps nothing
 * of what stood in its place before, and takes the same again as no change.
 */
#include "archive.h"
#include "records.h"
#include "sp-store/store.h"

enum {
	INPUTS = 200,		/* that one archive is for: each leaves something in its index */
	MOST = 600		/* bytes of an input: some fifty records */
};

static struct db db;
static struct store s;

static void
begin(void)
{
	if (db.handle != NULL) {
		store_free(&s);
		db_close(&db);
	}
	make_archive(&db);
	must(store_open(&s, &db));
}

static void
store(const struct document *doc, bool incomplete)
{
	struct origin origin = { .known = doc->bytes.len > 0, .bytes = doc->bytes.len };

	must(db_run(&db, "DELETE FROM seen"));	/* as in another run */
	must(store_document(&s, doc, &origin, incomplete));
	must(store_finish(&s) && !db_failed(&db));
}

static void
prove_stored(const struct document *doc)
{
	struct sqlite3_stmt *q = query_new(&db, "SELECT * FROM stream");

	for (size_t i = 0; i < doc->recs; i++) {
		const struct rec *rec = &doc->rec[i];

		must(query_row(&db, q));
		must(span_same(row_text(q, 0), rec->doc) && span_same(row_text(q, 1), rec->date));
		must(row_number(q, 2) == (int64_t)rec->start && row_number(q, 3) == (int64_t)rec->end);
		must(span_same(row_text(q, 4), rec->kind_name) && span_same(row_text(q, 5), rec->who));
		must(span_same(row_text(q, 6), rec->value) && span_same(row_text(q, 7), rec->more));
		must(span_same(row_text(q, 8), rec->text));
	}
	must(!query_row(&db, q));
	query_free(q);
	must(db_run(&db, "INSERT INTO words (words) VALUES ('integrity-check')"));
	must(db_number(&db, "SELECT count(*) FROM words", -1) == (int64_t)doc->recs);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static unsigned inputs;
	struct document doc = { 0 };
	struct bytes bytes = { data, size < MOST ? size : MOST };
	int64_t last;

	if (inputs++ % INPUTS == 0)
		begin();
	records(&doc, &bytes);
	if (doc.recs > 0) {
		store(&doc, false);
		prove_stored(&doc);
		last = db_number(&db, "SELECT max(id) FROM record", -1);
		store(&doc, true);
		must(db_number(&db, "SELECT max(id) FROM record", -1) == last);
		prove_stored(&doc);
	}
	document_free(&doc);
	return 0;
}
