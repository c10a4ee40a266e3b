/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "joint.h"
#include "weave.h"

/* Bytes start..end of the source that belong to a finding: it has one piece more than gaps that leave something out. */
struct piece {
	struct note *note;
	size_t start, end;
};

struct pieces {
	struct arena *arena;
	struct piece *piece;
	size_t n, capacity;
};

static void
add_piece(struct pieces *p, struct note *note, size_t start, size_t end)
{
	if (start >= end)
		return;
	p->piece = arena_grow(p->arena, p->piece, p->n, &p->capacity, sizeof(*p->piece));
	p->piece[p->n++] = (struct piece){ note, start, end };
}

static void
cut_note(struct pieces *p, struct note *note)
{
	const struct rec *rec = note->rec;
	struct span gap = { NULL, 0 }, fix = { NULL, 0 };
	struct place place;
	size_t start = rec->start;

	(void)rec_more(rec, "gap", &gap);
	(void)rec_more(rec, "fix", &fix);
	(void)place_read(&place, p->arena, rec->text, rec->start, rec->end, gap, fix);
	for (size_t g = 0; g < place.gaps; g++) {
		size_t behind = place_source_byte(&place, place.gap[g].at);

		if (place.gap[g].skip <= 0)
			continue;
		add_piece(p, note, start, behind - (size_t)place.gap[g].skip);
		start = behind;
	}
	add_piece(p, note, start, rec->end);
}

static int
by_start(const void *a, const void *b)
{
	const struct piece *x = a, *y = b;

	if (x->start != y->start)
		return x->start < y->start ? -1 : 1;
	if (x->end != y->end)
		return x->end > y->end ? -1 : 1;
	return (x->note > y->note) - (x->note < y->note);
}

/* Where a unit begins comes first, then the longest. */
static int
by_begin(const void *a, const void *b)
{
	const struct mark *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	if ((x->note == NULL) != (y->note == NULL))
		return x->note == NULL ? -1 : 1;
	if (x->to != y->to)
		return x->to > y->to ? -1 : 1;
	return (x->rec > y->rec) - (x->rec < y->rec);
}

/* The marks of a block in the making. */
struct marking {
	struct view *v;
	struct block *b;
	size_t capacity;
};

static void
mark_piece(struct marking *m, const struct piece *piece)
{
	size_t from = place_text_byte(&m->b->place, piece->start);
	size_t to = place_text_byte(&m->b->place, piece->end);
	struct note *note = piece->note;

	/* the blank that joins two pieces stands alone in the text where they do not meet */
	while (from < to && m->b->place.text.p[from] == ' ')
		from++;
	while (from < to && m->b->place.text.p[to - 1] == ' ')
		to--;
	if (from >= to)
		return;
	/* what is left out of the text as well does not part it */
	if (note->last_mark > 0 && m->b->mark[note->last_mark - 1].to + 1 >= from) {
		if (m->b->mark[note->last_mark - 1].to < to)
			m->b->mark[note->last_mark - 1].to = to;
		return;
	}
	m->b->mark = arena_grow(&m->v->doc->arena, m->b->mark, m->b->marks, &m->capacity, sizeof(*m->b->mark));
	m->b->mark[m->b->marks++] = (struct mark){ .note = note, .rec = note->rec, .from = from, .to = to };
	note->last_mark = m->b->marks;
}

static size_t
next_start(const struct view *v, size_t block)
{
	while (++block < v->blocks)
		if (v->block[block].is_read)
			return v->block[block].rec->start;
	return SIZE_MAX;
}

/* Keeps of n pieces those that reach beyond `from`, and no more than can be woven. */
static size_t
keep_going(const struct piece **going, size_t n, size_t from)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (going[i]->end > from && kept < WEAVE_DEEPEST)
			going[kept++] = going[i];
	return kept;
}

/* One sweep over blocks and pieces, both by start. */
static void
sweep(struct view *v, const struct pieces *all)
{
	const struct piece **going = arena_array(all->arena, all->n + WEAVE_DEEPEST, sizeof(struct piece *));
	size_t next = 0, n = 0;

	for (size_t i = 0; i < v->blocks; i++) {
		struct block *b = &v->block[i];
		struct marking m = { .v = v, .b = b, .capacity = b->marks };

		if (!b->is_read)
			continue;
		for (; next < all->n && all->piece[next].start < b->end; next++)
			going[n++] = &all->piece[next];
		for (size_t k = 0; k < n; k++)
			mark_piece(&m, going[k]);
		for (size_t k = 0; k < n; k++)
			going[k]->note->last_mark = 0;
		mem_sort(b->mark, b->marks, sizeof(*b->mark), by_begin);
		n = keep_going(going, n, next_start(v, i));
	}
}

/* Which stretch of each note is its first, which its last. */
static void
number_notes(struct view *v)
{
	size_t number = 0;

	for (size_t i = 0; i < v->blocks; i++)
		for (size_t k = 0; k < v->block[i].marks; k++) {
			struct mark *mark = &v->block[i].mark[k];

			if (mark->note == NULL || mark->note->number != 0)
				continue;
			mark->first = true;
			mark->note->number = ++number;
			mark->note->block = i;
		}
	for (size_t i = v->blocks; i-- > 0; )
		for (size_t k = v->block[i].marks; k-- > 0; ) {
			struct mark *mark = &v->block[i].mark[k];

			mark->last = mark->note != NULL && mark->note->last_mark == 0;
			if (mark->note != NULL)
				mark->note->last_mark = 1;
		}
}

void
joint_notes(struct view *v)
{
	struct pieces all = { .arena = &v->doc->arena };

	for (size_t i = 0; i < v->notes; i++)
		cut_note(&all, &v->note[i]);
	mem_sort(all.piece, all.n, sizeof(*all.piece), by_start);
	sweep(v, &all);
	number_notes(v);
}
