/* SPDX-License-Identifier: ISC */
/* Pages that nothing ends but what they repeat: heads that recur inside sentences, numbers that count. */
#ifndef SP_ANCHOR_H
#define SP_ANCHOR_H

#include "text/edge.h"
#include "text/furniture.h"
#include "text/labelword.h"
#include "text/linekey.h"

/* Borrowed from the caller. */
struct anchor_tools {
	struct furniture *furniture;
	struct line_key *key;		/* scratch */
	struct label_words *words;
};

/*
 * A letterhead of two or three lines at the front of the document, and again
 * on later pages: marks its lines and adds their edges.
 */
void anchors_of_letterhead(struct lines *l, struct arena *a, struct span source, struct edges *e);

/*
 * Where nothing but its furniture ends a page: marks the lines that recur, or
 * count, and adds their edges.
 */
void anchors_find(const struct anchor_tools *r, struct lines *l, struct arena *a, struct span source, struct edges *e);

#endif
