/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "joint.h"
#include "view.h"

static int
direction_of(struct span s)
{
	const char *p = s.p, *end = s.p + s.len;
	int direction = 0;
	int32_t c;

	while (p < end && direction == 0) {
		p += utf_read(p, end, &c);
		direction = utf_direction(c);
	}
	return direction;
}

static struct block *
add_block(struct view *v, const struct rec *rec, bool is_read)
{
	struct block *b;

	v->block = arena_grow(&v->doc->arena, v->block, v->blocks, &v->block_capacity, sizeof(*v->block));
	b = &v->block[v->blocks++];
	*b = (struct block){ .rec = rec, .is_read = is_read, .end = rec->end };
	b->is_head = rec->kind == KIND_TITLE || rec->kind == KIND_DATELINE || rec->kind == KIND_PUBLISHER;
	if (!span_same(rec->who, rec_none))
		b->speaker = vocabulary_add(&v->rolls->speakers, rec->who);
	return b;
}

/* Publisher or furniture: nothing is found in it. */
static void
add_unread(struct view *v, const struct rec *rec)
{
	struct block *b = add_block(v, rec, false);

	b->place = (struct place){ .text = rec->text, .start = rec->start };
	b->direction = direction_of(rec->text);
}

/* Where each unit of a paragraph begins, so that one can point to it. */
static void
mark_units(struct block *b, const struct passage *p)
{
	if (p->n < 2)
		return;
	b->mark = arena_array(&p->doc->arena, p->n, sizeof(*b->mark));
	for (size_t i = 0; i < p->n; i++) {
		const struct rec *unit = document_unit(p->doc, p->first + i);

		b->mark[b->marks++] = (struct mark){
			.rec = unit, .from = p->begins[i], .to = p->begins[i]
		};
	}
}

static void
add_passage(struct view *v, const struct passage *p)
{
	struct block *b = add_block(v, document_unit(v->doc, p->first), true);

	b->place = p->place;
	b->end = place_end(&p->place);
	b->direction = direction_of(p->place.text);
	mark_units(b, p);
	if (kind_is_body(b->rec->kind) || !kind_is_unit(b->rec->kind))
		v->words += rec_words(p->place.text);
	if (b->rec->kind == KIND_TITLE && !v->has_title) {
		v->title = p->place.text;
		v->has_title = true;
	}
}

static void
add_blocks(struct view *v)
{
	struct passage p;
	size_t next = 0, rec = 0;

	while (passage_next(&p, v->doc, &next)) {
		for (; rec < v->doc->unit[p.first]; rec++)
			if (kind_is_unit(v->doc->rec[rec].kind) && !kind_is_read(v->doc->rec[rec].kind))
				add_unread(v, &v->doc->rec[rec]);
		add_passage(v, &p);
	}
	for (; rec < v->doc->recs; rec++)
		if (kind_is_unit(v->doc->rec[rec].kind) && !kind_is_read(v->doc->rec[rec].kind))
			add_unread(v, &v->doc->rec[rec]);
}

/* A turn begins where another has the word, or the same one anew. */
static void
find_turns(struct view *v)
{
	const struct rec *last = NULL;

	for (size_t i = 0; i < v->blocks; i++) {
		struct block *b = &v->block[i];
		struct span before = rec_none, now = rec_none;

		if (!kind_is_body(b->rec->kind))
			continue;
		(void)rec_more(b->rec, "turn", &now);
		if (last != NULL)
			(void)rec_more(last, "turn", &before);
		b->begins_turn = b->speaker != 0 &&
		    (last == NULL || !span_same(now, before) || !span_same(last->who, b->rec->who));
		last = b->rec;
	}
}

static void
add_notes(struct view *v)
{
	for (size_t i = 0; i < v->doc->recs; i++) {
		const struct rec *rec = &v->doc->rec[i];
		struct note *n;

		if (kind_is_unit(rec->kind) || rec->kind == KIND_OTHER || rec->kind == KIND_THEME)
			continue;
		v->note = arena_grow(&v->doc->arena, v->note, v->notes, &v->note_capacity, sizeof(*v->note));
		n = &v->note[v->notes++];
		*n = (struct note){ .rec = rec, .next = v->notes - 1, .block = v->blocks };
		if (rec->kind == KIND_QUOTE && !span_same(rec->who, rec_none))
			n->speaker = vocabulary_add(&v->rolls->speakers, rec->who);
		if (rec->kind == KIND_REPEAT)
			n->group = vocabulary_add(&v->rolls->groups, rec->value);
	}
}

static int
by_place(const void *a, const void *b)
{
	const struct note *x = a, *y = b;

	if (x->rec->start != y->rec->start)
		return x->rec->start < y->rec->start ? -1 : 1;
	if (x->rec->end != y->rec->end)
		return x->rec->end > y->rec->end ? -1 : 1;
	return (x->rec > y->rec) - (x->rec < y->rec);
}

static int
by_group(const void *a, const void *b)
{
	const struct note *const *x = a, *const *y = b;

	if ((*x)->group != (*y)->group)
		return (*x)->group < (*y)->group ? -1 : 1;
	return (*x > *y) - (*x < *y);
}

/* The repeats of one group in a ring. */
static void
join_groups(struct view *v)
{
	struct note **all = arena_array(&v->doc->arena, v->notes, sizeof(struct note *));
	size_t n = 0, first = 0;

	for (size_t i = 0; i < v->notes; i++)
		if (v->note[i].group != 0)
			all[n++] = &v->note[i];
	mem_sort(all, n, sizeof(struct note *), by_group);
	for (size_t i = 0; i < n; i++) {
		bool is_last = i + 1 == n || all[i + 1]->group != all[i]->group;

		all[i]->next = (size_t)(all[is_last ? first : i + 1] - v->note);
		if (is_last)
			first = i + 1;
	}
}

void
view_make(struct view *v, struct document *doc, struct rolls *rolls)
{
	*v = (struct view){ .doc = doc, .rolls = rolls, .title = doc->name };
	add_blocks(v);
	find_turns(v);
	add_notes(v);
	mem_sort(v->note, v->notes, sizeof(*v->note), by_place);
	join_groups(v);
	joint_notes(v);
	joint_themes(v);
}
