/* SPDX-License-Identifier: ISC */
/* Statements that say the same, put together. */
#ifndef SP_GROUP_H
#define SP_GROUP_H

#include "corpus.h"

struct group {
	uint32_t first, last;		/* statements; they are chained by said.next */
	uint32_t members;
	uint32_t documents;		/* in how many it is said */
	uint32_t last_document;		/* + 1 */
};

struct groups {
	struct group *group;		/* from 1 */
	size_t n, capacity;
};

/*
 * Puts the statements of the corpus into groups, from the first to the last:
 * each joins the group of the one it is most like, if it is like all of them
 * (no chain of small steps makes one group), from a likeness of `least`, above
 * 0, on. Sets said.group of the corpus.
 */
void groups_find(struct groups *g, struct corpus *a, float least);

/* A greeting, a prayer, a quotation that many documents have: no statement. `documents` is how many there are. */
bool group_is_formula(const struct groups *g, const struct corpus *a, size_t n, size_t documents);

void groups_free(struct groups *g);

#endif
