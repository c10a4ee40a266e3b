/* SPDX-License-Identifier: ISC */
#include "anchor.h"

static int
by_range(const void *a, const void *b)
{
	const struct anchor *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	return (x->end > y->end) - (x->end < y->end);
}

void
anchors_make(struct anchors *a, const struct view *v, size_t document)
{
	size_t n = 0;

	*a = (struct anchors){ .document = document };
	a->anchor = arena_array(&v->doc->arena, v->doc->recs + v->blocks, sizeof(*a->anchor));
	for (size_t i = 0; i < v->doc->recs; i++)
		a->anchor[n++] = (struct anchor){ v->doc->rec[i].start, v->doc->rec[i].end, false };
	for (size_t i = 0; i < v->blocks; i++)
		a->anchor[n++] = (struct anchor){ v->block[i].rec->start, v->block[i].end, false };
	mem_sort(a->anchor, n, sizeof(*a->anchor), by_range);
	for (size_t i = 0; i < n; i++)
		if (a->n == 0 || by_range(&a->anchor[a->n - 1], &a->anchor[i]) != 0)
			a->anchor[a->n++] = a->anchor[i];
}

bool
anchors_give(struct anchors *a, size_t start, size_t end)
{
	struct anchor wanted = { start, end, false };
	size_t low = 0, high = a->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (by_range(&a->anchor[mid], &wanted) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	if (low == a->n || by_range(&a->anchor[low], &wanted) != 0 || a->anchor[low].is_given)
		return false;
	return a->anchor[low].is_given = true;
}

void
anchor_write(struct buf *to, size_t document, size_t start, size_t end)
{
	if (document > 1) {
		buf_byte(to, 'd');
		buf_number(to, document);
		buf_byte(to, '-');
	}
	buf_byte(to, 'b');
	buf_number(to, start);
	buf_byte(to, '-');
	buf_number(to, end);
}
