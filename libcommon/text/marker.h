/* SPDX-License-Identifier: ISC */
/* Markers of list items within running text: "1.", "(2)", "c)", "3.)", with a bullet ahead or alone. */
#ifndef SP_MARKER_H
#define SP_MARKER_H

#include "base/span.h"

struct marker {
	size_t start, end;	/* bytes of the text, the bullet included */
	char kind;		/* '1', 'a' or 'A': what it counts with; '*' a bullet alone; 0: there is none */
	char close;		/* '.' or ')' */
	unsigned number;	/* from 1; 0 for a bullet alone */
};

/* Reads the marker at byte `at`; kind is 0 where there is none. */
struct marker marker_read(struct span text, size_t at);

/* Reads the marker whose '.' or ')' stands at byte `at`, or whose bullet does. */
struct marker marker_around(struct span text, size_t at);

/* Is it the item that comes after this one, counting up or down? */
bool marker_follows(const struct marker *m, const struct marker *last);

#endif
