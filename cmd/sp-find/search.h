/* SPDX-License-Identifier: ISC */
/* Records out of the archive, into a sink. */
#ifndef SP_SEARCH_H
#define SP_SEARCH_H

#include "archive/archive.h"
#include "record/sink.h"
#include "time/interval.h"

struct search {
	/* what is looked for; NULL, 0 and false: does not matter */
	char **word;
	size_t words;
	bool query, exact;		/* the words are an expression; are to be as they are written */
	const char *doc, *who, *theme, *kinds;
	struct interval days;		/* of the document, or with `about` named in the text */
	bool has_days, about;
	/* what comes out */
	size_t most;			/* the best so many; 0: all, in order */
	size_t context;			/* units ahead of each and behind it */
	bool all;			/* what lies within them too */

	struct db *db;
	struct sink *out;
};

/*
 * Puts out what is found. False: db->wrong says why; what was put out before
 * that is good. Writing that fails ends it; the sink knows.
 */
bool search_run(struct search *s);

/* Puts out the record that a row holds: two columns, a score, then terms_fields. False once writing has failed. */
bool search_put(struct search *s, struct sqlite3_stmt *q);

#endif
