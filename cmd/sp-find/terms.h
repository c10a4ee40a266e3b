/* SPDX-License-Identifier: ISC */
/* The statement that searches: its SQL, and the values of its parameters. What a user wrote is always a value, never SQL. */
#ifndef SP_TERMS_H
#define SP_TERMS_H

#include "search.h"

enum { TERMS_MOST = 64 };	/* values of one statement */

struct term {
	struct span text;	/* p is NULL: it is a number */
	int64_t number;
};

struct terms {
	struct buf sql;
	struct buf match, doc;	/* values that were made here, not given by the user as they are */
	struct term term[TERMS_MOST];	/* the values of ?1, ?2, ... */
	int n;
	bool hopeless;		/* nothing can be found: the words hold no word */
};

/*
 * Writes the statement. `words` is the index to search. Its columns are the id
 * of a record, its document (NULL if words are ranked), its score (0 if they
 * are not) and, with `fields`, terms_fields. False if there are too many values.
 */
bool terms_write(struct terms *t, const struct search *s, const char *words, bool fields);

/* Prepares it; NULL if it is wrong. */
struct sqlite3_stmt *terms_query(struct terms *t, struct db *db);

void terms_free(struct terms *t);

/* The nine fields of a record as columns; r, d and s must be its record, document and speaker. */
extern const char terms_fields[];

#endif
