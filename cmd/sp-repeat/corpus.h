/* SPDX-License-Identifier: ISC */
/*
 * All statements of a run, kept small: those of the documents that were read,
 * and those that an index kept from earlier runs.
 */
#ifndef SP_CORPUS_H
#define SP_CORPUS_H

#include "base/out.h"
#include "record/document.h"
#include "statement.h"

enum { NO_GROUP = 0 };

struct said {
	size_t start, end;		/* bytes of its source */
	size_t bytes;			/* corpus.bytes: who, more (lang=, gap=, fix=), text */
	size_t lists;			/* corpus.list: words, numbers, dates, names */
	uint32_t text_len, who_len, more_len;
	uint32_t document;
	uint32_t group;			/* or NO_GROUP */
	uint32_t next;			/* of the same group; 0: the last. Numbers of statements are from 1 */
	uint16_t words, numbers, dates, names;
	float weight;
	uint8_t flags;
	uint8_t kind;			/* of the unit */
};

struct said_document {
	size_t bytes;			/* corpus.bytes: name, date */
	uint32_t name_len, date_len;
	uint64_t sum;			/* of what it says: tells whether it changed */
	size_t first, n;		/* its statements */
	size_t raw, raw_len;		/* corpus.raw: its records, for -a */
	bool is_old;			/* out of the index: not to be told of */
	bool is_gone;			/* out of the index, and now read anew */
};

struct corpus {
	struct statement_reader *reader;
	struct said *said;		/* from 1 */
	size_t n, capacity;
	struct said_document *document;
	size_t documents, document_capacity;
	struct vocabulary names;	/* of documents, by which the last one of a name is found */
	uint32_t *by_name;		/* by number of the name: document + 1 */
	size_t by_name_capacity;
	struct buf bytes, raw;
	uint32_t *list;
	size_t lists, list_capacity;
	struct buf scratch;
	struct buf lang;		/* of the document that */
	bool goes_on;			/* was not yet given to its end */
};

void corpus_new(struct corpus *a, struct tables *tables);

/*
 * Adds the statements of a document, or of a part of one, until it goes on no more; keep_records: its records too. A document
 * that an index has under the same name goes out of it; if it says what it said
 * then, the old one stays, and nothing is to be told of it.
 */
void corpus_add(struct corpus *a, const struct document *doc, bool keep_records);

/* Adds what corpus_write() wrote. Returns NULL, or what is wrong with it. */
const char *corpus_read(struct corpus *a, struct span index);

/* Writes all documents but those that are gone. */
void corpus_write(const struct corpus *a, struct out *out);

/* Fields of the statement with this number. */
struct statement corpus_statement(const struct corpus *a, size_t n);
struct span corpus_text(const struct corpus *a, size_t n);
struct span corpus_who(const struct corpus *a, size_t n);
struct span corpus_more(const struct corpus *a, size_t n);
struct span corpus_name(const struct corpus *a, size_t document);
struct span corpus_date(const struct corpus *a, size_t document);

/* Forgets all statements and documents, not the words. */
void corpus_empty(struct corpus *a);
void corpus_free(struct corpus *a);

#endif
