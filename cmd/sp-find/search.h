/* SPDX-License-Identifier: ISC */
/* Records out of the archive, into a sink. */
#ifndef SP_SEARCH_H
#define SP_SEARCH_H

#include "archive/archive.h"
#include "record/sink.h"
#include "time/interval.h"

struct search {
	/* what is looked for; NULL, 0 or false where it does not matter */
	char **word;
	size_t words;
	bool query;			/* the words are an expression of FTS5 */
	bool exact;			/* case, marks and letters must be as written */
	const char *doc, *who, *theme, *kinds;
	struct interval days;		/* of the document, or with `about` named in the text */
	bool has_days, about;
	/* what comes out */
	size_t most;			/* only so many, the best first; 0: all, in the order of the archive */
	size_t context;			/* also so many units before and after each */
	bool all;			/* also what lies within them */

	struct db *db;
	struct sink *out;
};

/*
 * Writes what is found to the sink. False: db->wrong says why; what was written
 * until then is right. A failure to write ends the search; the sink keeps it.
 */
bool search_run(struct search *s);

/* Writes the record of the current row: id, document, score, then terms_fields. False once writing has failed. */
bool search_put(struct search *s, struct sqlite3_stmt *q);

#endif
