/* SPDX-License-Identifier: ISC */
#include "summary.h"

static int
by_name(const void *a, const void *b)
{
	const struct summary_row *x = a, *y = b;
	int order = span_order(x->name, y->name);

	return order != 0 ? order : (x->first > y->first) - (x->first < y->first);
}

static int
by_times(const void *a, const void *b)
{
	const struct summary_row *x = a, *y = b;

	if (x->times != y->times)
		return x->times > y->times ? -1 : 1;
	return (x->first > y->first) - (x->first < y->first);
}

struct summary
summary_of(const struct view *v, enum kind kind)
{
	struct summary s = { .row = arena_array(&v->doc->arena, v->notes, sizeof(*s.row)) };
	size_t n = 0;

	for (size_t i = 0; i < v->notes; i++) {
		const struct rec *rec = v->note[i].rec;

		if (rec->kind == kind)
			s.row[n++] = (struct summary_row){ span_same(rec->value, rec_none) ? rec->text : rec->value, 1, i };
	}
	mem_sort(s.row, n, sizeof(*s.row), by_name);
	for (size_t i = 0; i < n; i++) {
		if (s.rows > 0 && span_same(s.row[s.rows - 1].name, s.row[i].name))
			s.row[s.rows - 1].times++;
		else
			s.row[s.rows++] = s.row[i];
	}
	mem_sort(s.row, s.rows, sizeof(*s.row), by_times);
	return s;
}
