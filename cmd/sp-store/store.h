/* SPDX-License-Identifier: ISC */
/*
 * Stores documents in the archive, each in one transaction: either it is there
 * as a whole, or what was there before still is. The index of words follows
 * some documents later, in transactions of its own; the archive knows how far
 * it has come.
 */
#ifndef SP_STORE_H
#define SP_STORE_H

#include "archive/archive.h"
#include "base/digest.h"
#include "record/document.h"

/* What a document was made from. */
struct origin {
	bool known;		/* the source could be read; else the rest says nothing */
	unsigned char digest[DIGEST];	/* SHA-256 */
	uint64_t bytes;		/* its length */
};

/* A document that the archive has. */
struct stored {
	int64_t id;
	int64_t first, records;	/* its records have the numbers first..first + records */
	bool indexed;		/* their words are in the index */
};

/* The statements that are run for each document and each record; their SQL is in store.c. */
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
	struct buf lines;		/* scratch: the records of the document as lines */
	struct buf digits;		/* their SHA-512 */
	struct buf origin_digits;	/* the SHA-256 of the source; empty if not known */
	struct archive_forms forms;	/* scratch */
	struct buf speaker;		/* the name last looked up, */
	int64_t speaker_id;		/* and its number; 0 if it has none */
	size_t waiting;			/* records that are not in the index yet */
};

/* Makes *s ready to store in a database opened by archive_open_to_write(). False: db->wrong says why. */
bool store_open(struct store *s, struct db *db);

/*
 * Stores the document in place of the one of that name from an earlier run; the
 * nth of a name in this run replaces the nth of then. If it is `incomplete`,
 * because records of it were broken, it replaces nothing. False: db->wrong says
 * why, and the archive is as it was.
 */
bool store_document(struct store *s, const struct document *doc, const struct origin *origin, bool incomplete);

/*
 * To be called at the end of a run: removes documents of earlier runs whose name
 * came in this run, but fewer times, and brings the index up to date. False:
 * db->wrong says why.
 */
bool store_finish(struct store *s);

void store_free(struct store *s);

/* index.c: indexes the waiting records, index_some() only if there are enough. False: db->wrong says why. */
bool index_some(struct store *s);
bool index_all(struct store *s);

/* Takes the words of a document's records out of the index. */
bool index_drop(struct store *s, const struct stored *document);

#endif
