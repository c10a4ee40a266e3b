/* SPDX-License-Identifier: ISC */
/*
 * The index of words. Bringing words in at each document would cost more than
 * all else, since every commit makes a piece of index that must be merged
 * later; so documents wait until there are enough of them. What waits is told
 * by document.indexed, and sp-find looks at it by itself.
 */
#include "store.h"

enum { ENOUGH = 100000 };	/* records that are worth a commit; some 30 MB of memory */

/* The two forms of a text as the index has them; the first only where it says more than the second. */
static void
bind_forms(struct store *s, struct sqlite3_stmt *q, int64_t id, struct span text)
{
	query_number(q, 1, id);
	query_null(q, 2);
	query_text(q, 3, text);
	if (archive_is_plain(text))
		return;
	buf_cut(&s->folded, 0);
	archive_folded(&s->folded, text);
	query_text(q, 3, buf_span(&s->folded));
	if (!archive_has_forms(text))
		return;
	buf_cut(&s->written, 0);
	archive_written(&s->written, text);
	query_text(q, 2, buf_span(&s->written));
}

bool
index_drop(struct store *s, const struct stored *document)
{
	query_number(s->q.old_texts, 1, document->first);
	query_number(s->q.old_texts, 2, document->first + document->records - 1);
	while (query_row(s->db, s->q.old_texts)) {
		bind_forms(s, s->q.drop_words, row_number(s->q.old_texts, 0), row_text(s->q.old_texts, 1));
		(void)query_run(s->db, s->q.drop_words);
	}
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
	while (query_row(s->db, s->q.texts_to_index)) {
		bind_forms(s, s->q.add_words, row_number(s->q.texts_to_index, 0), row_text(s->q.texts_to_index, 1));
		(void)query_run(s->db, s->q.add_words);
	}
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
