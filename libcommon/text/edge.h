/* SPDX-License-Identifier: ISC */
/* Where pages end. */
#ifndef SP_EDGE_H
#define SP_EDGE_H

#include "text/line.h"

/* A place where a page ends: lines below it from `below` on, above it up to `above`; furniture between. */
struct edge {
	size_t above, below;
	bool sure;		/* a form feed or furniture, not just empty lines */
};

/* In the document's order; the first stands at its front, the last at its end. */
struct edges {
	struct edge *edge;
	size_t n, capacity;
};

static inline void
edge_add(struct edges *e, struct arena *a, size_t above, size_t below, bool sure)
{
	e->edge = arena_grow(a, e->edge, e->n, &e->capacity, sizeof(*e->edge));
	e->edge[e->n++] = (struct edge){ above, below, sure };
}

#endif
