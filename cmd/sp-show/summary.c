/* SPDX-License-Identifier: ISC */
#include "summary.h"

static struct span
name_of(const struct rec *rec)
{
	return span_same(rec->value, rec_none) ? rec->text : rec->value;
}

/* Records of a document lie in memory in the order of the stream. */
static int
by_name(const void *a, const void *b)
{
	const struct rec *x = *(const struct rec *const *)a, *y = *(const struct rec *const *)b;
	int order = span_order(name_of(x), name_of(y));

	return order != 0 ? order : (x > y) - (x < y);
}

static int
by_times(const void *a, const void *b)
{
	const struct summary_row *x = a, *y = b;

	if (x->times != y->times)
		return x->times > y->times ? -1 : 1;
	return (x->rec[0] > y->rec[0]) - (x->rec[0] < y->rec[0]);
}

struct summary
summary_of(const struct view *v, enum kind kind)
{
	const struct document *doc = v->doc;
	const struct rec **all = arena_array(&v->doc->arena, doc->recs, sizeof(struct rec *));
	struct summary s = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < doc->recs; i++)
		if (doc->rec[i].kind == kind)
			all[n++] = &doc->rec[i];
	mem_sort(all, n, sizeof(struct rec *), by_name);
	s.row = arena_array(&v->doc->arena, n, sizeof(*s.row));
	for (size_t i = 0; i < n; i++) {
		if (s.rows > 0 && span_same(s.row[s.rows - 1].name, name_of(all[i])))
			s.row[s.rows - 1].times++;
		else
			s.row[s.rows++] = (struct summary_row){ name_of(all[i]), &all[i], 1 };
	}
	mem_sort(s.row, s.rows, sizeof(*s.row), by_times);
	return s;
}
