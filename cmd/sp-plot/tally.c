/* SPDX-License-Identifier: ISC */
#include "tally.h"

uint32_t
tally_name(struct tally *t, struct span text, struct span note)
{
	uint32_t number = vocabulary_add(&t->known, text) - 1;

	if (number < t->names)
		return number;
	t->name = mem_grow(t->name, t->names, &t->name_capacity, sizeof(*t->name));
	t->name[t->names++] = (struct tally_name){ t->known.word[number + 1], arena_copy(&t->arena, note) };
	return number;
}

static int
cell_order(const void *a, const void *b)
{
	const struct tally_cell *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if (x->to != y->to)
		return x->to < y->to ? -1 : 1;
	return x->name < y->name ? -1 : x->name > y->name;
}

void
tally_settle(struct tally *t)
{
	size_t kept = 0;

	mem_sort(t->cell, t->cells, sizeof(*t->cell), cell_order);
	for (size_t i = 0; i < t->cells; i++) {
		if (kept > 0 && cell_order(&t->cell[kept - 1], &t->cell[i]) == 0)
			t->cell[kept - 1].count += t->cell[i].count;
		else
			t->cell[kept++] = t->cell[i];
	}
	t->cells = kept;
}

void
tally_count(struct tally *t, uint32_t name, long from, long to, size_t count)
{
	if (t->cells == t->cell_capacity) {
		tally_settle(t);
		/* where most stay, there is too little room to sort for so few */
		if (2 * t->cells >= t->cell_capacity)
			t->cell = mem_grow(t->cell, t->cell_capacity, &t->cell_capacity, sizeof(*t->cell));
	}
	t->cell[t->cells++] = (struct tally_cell){ name, from, to, count };
}

struct sum {
	size_t count;
	struct span text;
	uint32_t name;
};

static int
sum_order(const void *a, const void *b)
{
	const struct sum *x = a, *y = b;

	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return span_order(x->text, y->text);
}

void
tally_order(struct tally *t, uint32_t **order, size_t **sum)
{
	struct sum *sums = arena_array(&t->arena, t->names, sizeof(*sums));

	*order = arena_array(&t->arena, t->names, sizeof(**order));
	*sum = arena_array(&t->arena, t->names, sizeof(**sum));
	for (size_t n = 0; n < t->names; n++)
		sums[n] = (struct sum){ 0, t->name[n].text, (uint32_t)n };
	for (size_t i = 0; i < t->cells; i++)
		sums[t->cell[i].name].count += t->cell[i].count;
	for (size_t n = 0; n < t->names; n++)
		(*sum)[n] = sums[n].count;
	mem_sort(sums, t->names, sizeof(*sums), sum_order);
	for (size_t n = 0; n < t->names; n++)
		(*order)[n] = sums[n].name;
}

void
tally_free(struct tally *t)
{
	arena_free(&t->arena);
	vocabulary_free(&t->known);
	mem_free(t->name);
	mem_free(t->cell);
}
