/* SPDX-License-Identifier: ISC */
/* What was found, to be written with the records around it and within it. */
#ifndef SP_HITS_H
#define SP_HITS_H

#include "search.h"

struct hit {
	int64_t id, document;
	double score;
	size_t rank;		/* of its document, by the document's best record; 0 is the best */
};

struct hits {
	struct hit *hit;
	size_t n, capacity;
	int64_t *id;		/* scratch: the records of one document that are written */
	size_t ids, id_capacity;
	struct sqlite3_stmt *ahead, *behind, *within, *record;
};

/* Prepares the statements that hits_put() runs. False: db->wrong says why. */
bool hits_open(struct hits *h, struct search *s);

void hits_add(struct hits *h, int64_t id, int64_t document, double score);

/*
 * Writes them document by document, each in the order of its records. If only
 * the best are wanted (search.most), they must have been added best first, and
 * the document of the best comes first; else in the order of the archive.
 */
void hits_put(struct hits *h, struct search *s);

void hits_free(struct hits *h);

#endif
