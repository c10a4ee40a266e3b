/* SPDX-License-Identifier: ISC */
/* The statement that finds: its text, and the values that go with it. Nothing that a user wrote is ever part of the text. */
#ifndef SP_TERMS_H
#define SP_TERMS_H

#include "search.h"

enum { TERMS_MOST = 64 };	/* values of one statement */

struct term {
	struct span text;	/* of no address: it is a number */
	int64_t number;
};

struct terms {
	struct buf sql;
	struct buf match, doc;	/* texts that were made for it */
	struct term term[TERMS_MOST];
	int n;
	bool hopeless;		/* nothing can be found */
};

/*
 * The statement that finds record, document (NULL where words are ranked) and score (0 where there is none),
 * and with `fields` the nine fields of the record behind them; `words` is the
 * index to look into. False if there are too many terms.
 */
bool terms_write(struct terms *t, const struct search *s, const char *words, bool fields);

/* The statement, ready to run; NULL if it is wrong. */
struct sqlite3_stmt *terms_query(struct terms *t, struct db *db);

void terms_free(struct terms *t);

/* The fields of a record, and where they come from: "... FROM record r JOIN ..." goes on with a WHERE. */
extern const char terms_fields[];

#endif
