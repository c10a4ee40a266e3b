/* SPDX-License-Identifier: ISC */
/* The names by which one points into a page: "b120-180" for bytes 120 to 180, each given once. */
#ifndef SP_SHOW_ANCHOR_H
#define SP_SHOW_ANCHOR_H

#include "view.h"

struct anchor {
	size_t start, end;
	bool is_given;
};

struct anchors {
	size_t document;	/* number on the page, from 1 */
	struct anchor *anchor;	/* by start and end, each once */
	size_t n;
};

/* All that can be pointed to in a document; lives in its arena. */
void anchors_make(struct anchors *a, const struct view *v, size_t document);

/* True the first time it is asked for this range: the element may have its name. */
bool anchors_give(struct anchors *a, size_t start, size_t end);

/* "b120-180"; "d2-b120-180" in the second document of a page. */
void anchor_write(struct buf *to, size_t document, size_t start, size_t end);

#endif
