/* SPDX-License-Identifier: ISC */
/* A roll: names and the number of each, from 1 on in the order in which they came. */
#ifndef SP_SHOW_ROLL_H
#define SP_SHOW_ROLL_H

#include "base/mem.h"
#include "base/span.h"

/* A zeroed struct is an empty roll. */
struct roll {
	struct arena arena;
	struct span *name;	/* name[n - 1] is that of number n; lives as long as the roll */
	size_t names, name_capacity;
	size_t *slot;		/* numbers by hash, 0 where free */
	size_t slots;		/* a power of two, or 0 */
};

/* The number of a name, which is entered if it is new. */
size_t roll_number(struct roll *r, struct span name);

void roll_free(struct roll *r);

#endif
