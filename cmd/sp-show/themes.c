/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "joint.h"

static int
by_theme(const void *a, const void *b)
{
	const struct block_theme *x = a, *y = b;

	if (x->block != y->block)
		return x->block < y->block ? -1 : 1;
	return (x->theme > y->theme) - (x->theme < y->theme);
}

static int
by_strength(const void *a, const void *b)
{
	const struct block_theme *x = a, *y = b;

	if (x->block != y->block)
		return x->block < y->block ? -1 : 1;
	if (x->is_told != y->is_told)
		return x->is_told ? -1 : 1;
	if (x->score > y->score || x->score < y->score)
		return x->score > y->score ? -1 : 1;
	return (x->theme > y->theme) - (x->theme < y->theme);
}

/* The block in which a byte stands: the last that is read and does not begin behind it. */
static size_t
block_of(const struct view *v, const size_t *read, size_t n, size_t byte)
{
	size_t low = 0, high = n;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;

		if (v->block[read[mid]].rec->start <= byte)
			low = mid;
		else
			high = mid;
	}
	return read[low];
}

static double
score_of(struct view *v, const struct rec *rec)
{
	struct span value;

	if (!rec_more(rec, "score", &value))
		return 0;
	buf_cut(&v->doc->scratch, 0);
	buf_add(&v->doc->scratch, value);
	return strtod(buf_cstring(&v->doc->scratch), NULL);
}

static void
collect(struct view *v, const size_t *read, size_t n)
{
	for (size_t i = 0; i < v->doc->recs; i++) {
		const struct rec *rec = &v->doc->rec[i];
		struct span hits;

		if (rec->kind != KIND_THEME)
			continue;
		v->theme = arena_grow(&v->doc->arena, v->theme, v->themes, &v->theme_capacity, sizeof(*v->theme));
		v->theme[v->themes++] = (struct block_theme){
			.block = block_of(v, read, n, rec->start),
			.theme = vocabulary_add(&v->rolls->themes, rec->value),
			.score = score_of(v, rec),
			.is_told = rec_more(rec, "hits", &hits)
		};
	}
}

/* The same theme of several units of a block becomes one. */
static void
add_up(struct view *v)
{
	size_t n = 0;

	mem_sort(v->theme, v->themes, sizeof(*v->theme), by_theme);
	for (size_t i = 0; i < v->themes; i++) {
		if (n > 0 && by_theme(&v->theme[n - 1], &v->theme[i]) == 0) {
			v->theme[n - 1].score += v->theme[i].score;
			v->theme[n - 1].is_told |= v->theme[i].is_told;
		} else {
			v->theme[n++] = v->theme[i];
		}
	}
	v->themes = n;
}

/* A theme that no words tell anywhere, as one that was learnt, counts wherever it is. */
static void
tell_learnt(struct view *v)
{
	bool *told = arena_array(&v->doc->arena, v->rolls->themes.words + 1, sizeof(*told));

	for (size_t i = 0; i < v->themes; i++)
		told[v->theme[i].theme] |= v->theme[i].is_told;
	for (size_t i = 0; i < v->themes; i++)
		v->theme[i].is_told |= !told[v->theme[i].theme];
}

void
joint_themes(struct view *v)
{
	size_t *read = arena_array(&v->doc->arena, v->blocks, sizeof(*read)), n = 0;

	for (size_t i = 0; i < v->blocks; i++)
		if (v->block[i].is_read)
			read[n++] = i;
	if (n == 0)
		return;
	collect(v, read, n);
	add_up(v);
	tell_learnt(v);
	mem_sort(v->theme, v->themes, sizeof(*v->theme), by_strength);
	for (size_t i = 0; i < v->themes; i++) {
		struct block *b = &v->block[v->theme[i].block];

		if (b->themes++ == 0)
			b->theme = &v->theme[i];
	}
}
