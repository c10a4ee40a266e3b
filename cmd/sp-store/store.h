/* SPDX-License-Identifier: ISC */
/*
 * Documents into the archive. Each is one transaction: it is there as a whole,
 * or what was there before is. The index of words is brought up to date some
 * documents later, in transactions of its own; the archive knows which ones.
 */
#ifndef SP_STORE_H
#define SP_STORE_H

#include "archive/archive.h"
#include "base/digest.h"
#include "record/document.h"

/* What a document was made from. */
struct origin {
	bool known;		/* the file could be read */
	unsigned char digest[DIGEST];
	uint64_t bytes;
};

/* A document as the archive has it: the numbers of its records are in a row. */
struct stored {
	int64_t id, first, records;
	bool indexed;
};

/* The statements that are run for each document and each record. */
struct store_queries {
	struct sqlite3_stmt *count_part, *find, *add_document, *change_document, *change_origin;
	struct sqlite3_stmt *find_speaker, *add_speaker, *last_record, *add_record, *add_named;
	struct sqlite3_stmt *drop_words, *drop_named, *drop_records;
	struct sqlite3_stmt *old_texts, *add_words, *set_indexed, *texts_to_index;
	struct sqlite3_stmt *begin, *commit, *surplus, *drop_document;
};

struct store {
	struct db *db;
	struct store_queries q;
	struct buf lines, digits, origin_digits, speaker;
	struct archive_forms forms;
	int64_t speaker_id;		/* of the name in `speaker` */
	size_t waiting;			/* records that are not in the index yet */
};

/* Ready to store; the archive must be open to write. False: db->wrong says why. */
bool store_open(struct store *s, struct db *db);

/*
 * Stores the document in the place of what the archive has of that name. One
 * of a name that was stored in this run already stands beside it. If
 * `incomplete`, because records of it were broken, one that is there stays.
 * False: db->wrong says why, and the archive is as it was.
 */
bool store_document(struct store *s, const struct document *doc, const struct origin *origin, bool incomplete);

/* At the end of all: what of this run's names is left of earlier runs goes, and the index is brought up to date. */
bool store_finish(struct store *s);

void store_free(struct store *s);

/* index.c: brings the index up to date if enough records wait, or all that do. */
bool index_some(struct store *s);
bool index_all(struct store *s);

/* Takes the words of a document's records out of the index. */
bool index_drop(struct store *s, const struct stored *document);

#endif
