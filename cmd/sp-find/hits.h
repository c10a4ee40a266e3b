/* SPDX-License-Identifier: ISC */
/* What was found, before it goes out: records with what stands around them and within them. */
#ifndef SP_HITS_H
#define SP_HITS_H

#include "search.h"

struct hit {
	int64_t id, document;
	double score;
	size_t rank;		/* of the document: by its best record */
};

struct hits {
	struct hit *hit;
	size_t n, capacity;
	int64_t *id;		/* records of one document that go out */
	size_t ids, id_capacity;
	struct sqlite3_stmt *ahead, *behind, *within, *record;
};

/* Ready to put out records by their numbers. False: db->wrong says why. */
bool hits_open(struct hits *h, struct search *s);

void hits_add(struct hits *h, int64_t id, int64_t document, double score);

/*
 * Puts them out, each document's in their order: the best document first where
 * the best are wanted (then they must have come best first), else in the order of the archive.
 */
void hits_put(struct hits *h, struct search *s);

void hits_free(struct hits *h);

#endif
