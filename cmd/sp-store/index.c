/* SPDX-License-Identifier: ISC */
/*
 * The index of words. To index each document as it is stored would cost more
 * than everything else, since every commit makes a piece of index that has to
 * be merged later; so documents wait until there are enough of them. Those
 * that wait are the records stored last, with numbers above indexed.upto;
 * sp-find searches them without the index.
 */
#include "store.h"

enum { ENOUGH = 100000 };	/* so many waiting records are indexed in one commit, which takes some 30 MB of memory */

/* Runs the statement `to` on the words of the current row of `record`: id, text, is_read. */
static void
run_on_words(struct store *s, struct sqlite3_stmt *to, struct sqlite3_stmt *record)
{
	query_number(to, 1, row_number(record, 0));
	archive_forms_bind(&s->forms, to, row_text(record, 1), row_number(record, 2) != 0);
	(void)query_run(s->db, to);
}

bool
index_drop(struct store *s, const struct stored *document)
{
	query_number(s->q.old_texts, 1, document->first);
	query_number(s->q.old_texts, 2, document->first + document->records - 1);
	while (query_row(s->db, s->q.old_texts))
		run_on_words(s, s->q.drop_words, s->q.old_texts);
	query_again(s->q.old_texts);
	return !db_failed(s->db);
}

bool
index_all(struct store *s)
{
	if (s->waiting == 0)
		return true;
	if (!query_run(s->db, s->q.begin))
		return false;
	while (query_row(s->db, s->q.texts_to_index))
		run_on_words(s, s->q.add_words, s->q.texts_to_index);
	query_again(s->q.texts_to_index);
	(void)query_run(s->db, s->q.set_indexed);
	if (!query_run(s->db, s->q.commit))
		return db_undo(s->db);
	s->waiting = 0;
	return true;
}

bool
index_some(struct store *s)
{
	return s->waiting < ENOUGH || index_all(s);
}
