/* SPDX-License-Identifier: ISC */
/*
 * Sorting of short lists that are mostly in order already: an insertion sort
 * into which the compiler can build the comparison. Longer lists go to
 * mem_sort().
 */
#ifndef SP_FEW_H
#define SP_FEW_H

#include "base/mem.h"

/* The most things, and the most bytes of a thing, that are sorted here. */
enum { FEW_THINGS = 24, FEW_BYTES = 64 };

/* As mem_sort(); things that compare equal keep their order only in a short list. */
static inline void
few_sort(void *p, size_t n, size_t size, int (*order)(const void *, const void *))
{
	_Alignas(max_align_t) char one[FEW_BYTES];
	char *thing = p;
	size_t i = 1;

	while (i < n && order(thing + (i - 1) * size, thing + i * size) <= 0)
		i++;
	if (i < n && (n > FEW_THINGS || size > FEW_BYTES)) {
		mem_sort(p, n, size, order);
		return;
	}
	for (; i < n; i++) {
		size_t at = i;

		if (order(thing + (i - 1) * size, thing + i * size) <= 0)
			continue;
		memcpy(one, thing + i * size, size);
		for (; at > 0 && order(one, thing + (at - 1) * size) < 0; at--)
			memcpy(thing + at * size, thing + (at - 1) * size, size);
		memcpy(thing + at * size, one, size);
	}
}

#endif
