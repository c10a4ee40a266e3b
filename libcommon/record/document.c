/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "record/document.h"

void
document_add(struct document *doc, const struct rec *rec)
{
	*document_room(doc) = *rec;
}

static void
add_unit(struct document *doc, size_t n)
{
	doc->unit = mem_grow(doc->unit, doc->units, &doc->unit_capacity, sizeof(*doc->unit));
	doc->unit[doc->units++] = n;
}

/* Two themes of one sentence are two records of the same words, of which only the first is read. */
static bool
is_read_already(const struct document *doc, const struct rec *rec)
{
	const struct rec *last = doc->units == 0 ? NULL : document_unit(doc, doc->units - 1);

	return last != NULL && rec->start >= last->start && rec->end <= last->end;
}

void
document_complete(struct document *doc)
{
	enum kind first = KIND_OTHER;
	struct span value;

	doc->units = doc->ahead = 0;
	doc->name = doc->recs > 0 ? doc->rec[0].doc : rec_none;
	doc->date = rec_none;
	doc->lang = SPAN("und");
	for (size_t i = 0; i < doc->recs; i++) {
		if (kind_is_read(doc->rec[i].kind))
			add_unit(doc, i);
		else if (first == KIND_OTHER && !kind_is_unit(doc->rec[i].kind))
			first = doc->rec[i].kind;
		if (span_same(doc->date, rec_none))
			doc->date = doc->rec[i].date;
	}
	if (doc->recs > 0 && rec_more(&doc->rec[0], "lang", &value))
		doc->lang = value;
	if (doc->units > 0 || first == KIND_OTHER)
		return;
	for (size_t i = 0; i < doc->recs; i++)
		if (doc->rec[i].kind == first && !is_read_already(doc, &doc->rec[i]))
			add_unit(doc, i);
}

static int
finding_order(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;

	if (x->after != y->after)
		return x->after < y->after ? -1 : 1;
	if (x->rec.start != y->rec.start)
		return x->rec.start < y->rec.start ? -1 : 1;
	if (x->rec.end != y->rec.end)
		return x->rec.end > y->rec.end ? -1 : 1;
	return (x->order > y->order) - (x->order < y->order);
}

void
document_sort(struct document *doc)
{
	size_t i;

	/* most filters search from front to back: then they are in order */
	for (i = 1; i < doc->founds; i++)
		if (finding_order(&doc->found[i - 1], &doc->found[i]) > 0)
			break;
	if (i >= doc->founds)
		return;
	mem_sort(doc->found, doc->founds, sizeof(*doc->found), finding_order);
}

void
document_forget_records(struct document *doc)
{
	if (doc->passes)
		return;
	doc->recs = 0;
	doc->rec = mem_idle(doc->rec, &doc->rec_capacity, sizeof(*doc->rec));
	arena_empty(&doc->fields);
}

void
document_empty(struct document *doc)
{
	doc->recs = doc->units = doc->founds = 0;
	if (doc->goes_on) {
		arena_empty(&doc->fields);
		arena_back(&doc->arena, doc->begun);
		return;
	}
	arena_empty(&doc->arena);
	arena_empty(&doc->fields);
	doc->rec = mem_idle(doc->rec, &doc->rec_capacity, sizeof(*doc->rec));
	doc->unit = mem_idle(doc->unit, &doc->unit_capacity, sizeof(*doc->unit));
	doc->found = mem_idle(doc->found, &doc->found_capacity, sizeof(*doc->found));
	doc->bytes = (struct span){ NULL, 0 };
	doc->incomplete = false;
}

void
document_free(struct document *doc)
{
	arena_free(&doc->arena);
	arena_free(&doc->fields);
	buf_free(&doc->scratch);
	mem_free(doc->rec);
	mem_free(doc->unit);
	mem_free(doc->found);
	*doc = (struct document){ 0 };
}

static struct unit_pairs
unit_pairs(const struct rec *rec)
{
	struct unit_pairs pairs = { .par = rec_none, .turn = rec_none, .lead = 1 };
	struct span rest = rec->more, name, value;

	while (more_next(&rest, &name, &value)) {
		if (span_is(name, "par"))
			pairs.par = value;
		else if (span_is(name, "turn"))
			pairs.turn = value;
		else if (span_is(name, "gap"))
			pairs.gap = value;
		else if (span_is(name, "fix"))
			pairs.fix = value;
		else if (span_is(name, "lead") && !num_size(value, &pairs.lead))
			pairs.lead = 1;
	}
	return pairs;
}

/*
 * Appends the blank before a unit that begins at `start` with `text`. It stands
 * for the byte `lead` bytes before the unit: 1 unless lead= says otherwise, more
 * for a wide blank (U+00A0) or where a mark follows it (a Markdown escape); 0:
 * there is no blank.
 */
static void
put_lead(struct place *p, struct arena *a, size_t start, const char *text, size_t lead)
{
	const char *behind = p->text.p + p->text.len;
	struct span blank = SPAN(" ");

	if (lead == 0 || start < lead || start - lead < place_end(p))
		return;
	/* both are pieces of one paragraph in memory, where the blank stands between them: then nothing is copied */
	if (p->text.len > 0 && behind + 1 == text && *behind == ' ')
		blank.p = behind;
	place_put(p, a, blank, start - lead, 1, false);
}

static void
put_unit(struct passage *p, const struct rec *rec, const struct unit_pairs *pairs, size_t *capacity)
{
	struct arena *a = &p->doc->arena;
	struct place unit;

	(void)place_read(&unit, a, rec->text, rec->start, rec->end, pairs->gap, pairs->fix);
	if (p->n == 0) {
		p->place = unit;
	} else {
		uint32_t *begins = arena_grow(a, (uint32_t *)p->begins, p->n, capacity, sizeof(*begins));

		put_lead(&p->place, a, rec->start, rec->text.p, pairs->lead);
		begins[p->n] = (uint32_t)p->place.text.len;
		p->begins = begins;
		place_put_slice(&p->place, a, &unit, 0, unit.text.len);
	}
	p->n++;
}

/* As span_same(), for fields that nearly always point to the same memory. */
static bool
is_same(struct span a, struct span b)
{
	return (a.p == b.p && a.len == b.len) || span_same(a, b);
}

static bool
same_paragraph(const struct rec *a, const struct unit_pairs *x, const struct rec *b, const struct unit_pairs *y)
{
	if (a->kind != b->kind || a->kind == KIND_TITLE || a->kind == KIND_NOTE || a->kind == KIND_DATELINE)
		return false;
	return b->start >= a->end && !span_same(x->par, rec_none) && span_same(x->par, y->par) && span_same(x->turn, y->turn) &&
	    is_same(a->who, b->who) && is_same(a->date, b->date);
}

/* Begins a passage with unit *next. Sets *pairs to the unit's, *capacity to the room of p->begins. */
static bool
begin_passage(struct passage *p, struct document *doc, size_t *next, struct unit_pairs *pairs, size_t *capacity)
{
	static const uint32_t front = 0;	/* p->begins, as long as there is one unit */

	if (*next >= doc->units)
		return false;
	*pairs = doc->ahead == *next && *next > 0 ? doc->ahead_pairs : unit_pairs(document_unit(doc, *next));
	*p = (struct passage){
		.doc = doc, .begins = &front, .first = (uint32_t)*next, .lead = pairs->lead,
		.date = document_unit(doc, *next)->date, .who = document_unit(doc, *next)->who
	};
	*capacity = 1;
	put_unit(p, document_unit(doc, (*next)++), pairs, capacity);
	return true;
}

bool
passage_next(struct passage *p, struct document *doc, size_t *next)
{
	struct unit_pairs last, pairs;
	size_t capacity;

	if (!begin_passage(p, doc, next, &last, &capacity))
		return false;
	for (; *next < doc->units; ++*next, last = pairs) {
		const struct rec *rec = document_unit(doc, *next);

		pairs = unit_pairs(rec);
		if (!same_paragraph(document_unit(doc, *next - 1), &last, rec, &pairs)) {
			doc->ahead = *next;
			doc->ahead_pairs = pairs;
			break;
		}
		put_unit(p, rec, &pairs, &capacity);
	}
	return true;
}

bool
passage_unit(struct passage *p, struct document *doc, size_t *next)
{
	struct unit_pairs pairs;
	size_t capacity;

	return begin_passage(p, doc, next, &pairs, &capacity);
}

size_t
passage_unit_at(const struct passage *p, size_t at)
{
	size_t low = 0, high = p->n;

	while (high - low > 1) {
		size_t mid = low + (high - low) / 2;

		if (p->begins[mid] <= at)
			low = mid;
		else
			high = mid;
	}
	return p->first + low;
}

static void
trim_blanks(const struct passage *p, size_t *from, size_t *to)
{
	while (*from < *to && p->place.text.p[*from] == ' ')
		++*from;
	while (*to > *from && p->place.text.p[*to - 1] == ' ')
		--*to;
}

void
finding_begin(struct finding_maker *f, enum kind kind, const struct passage *p, size_t from, size_t to)
{
	trim_blanks(p, &from, &to);
	*f = (struct finding_maker){ .doc = p->doc };
	place_put_slice(&f->place, &p->doc->arena, &p->place, from, to);
	f->last_unit = passage_unit_at(p, to - 1);
	f->rec = (struct rec){
		.doc = p->doc->name, .date = p->date, .kind_name = kind_name(kind),
		.who = p->who, .value = rec_none, .kind = kind
	};
	buf_cut(&p->doc->scratch, 0);
}

void
finding_piece(struct finding_maker *f, const struct passage *p, size_t from, size_t to)
{
	size_t blank;

	trim_blanks(p, &from, &to);
	/* a stream put together by hand may have the same words twice */
	if (from >= to || place_source_byte(&p->place, from) < place_end(&f->place))
		return;
	/* the last blank of the passage before the piece, if it lies behind the piece before */
	for (blank = from; blank > 0 && p->place.text.p[blank - 1] != ' '; blank--)
		;
	if (blank > 0 && place_source_byte(&p->place, blank - 1) >= place_end(&f->place))
		place_put_slice(&f->place, &p->doc->arena, &p->place, blank - 1, blank);
	else if (blank == 0)
		put_lead(&f->place, &p->doc->arena, p->place.start, p->place.text.p, p->lead);
	place_put_slice(&f->place, &p->doc->arena, &p->place, from, to);
	f->last_unit = passage_unit_at(p, to - 1);
}

void
finding_more(struct finding_maker *f, const char *name, struct span value)
{
	if (value.len > 0)
		more_add(&f->doc->scratch, name, value);
}

void
finding_more_number(struct finding_maker *f, const char *name, size_t value)
{
	more_add_number(&f->doc->scratch, name, value);
}

void
finding_end(struct finding_maker *f)
{
	struct document *doc = f->doc;

	place_write(&doc->scratch, &f->place);
	f->rec.more = doc->scratch.len == 0 ? rec_none : arena_copy(&doc->arena, buf_span(&doc->scratch));
	f->rec.text = f->place.text;
	f->rec.start = f->place.start;
	f->rec.end = place_end(&f->place);
	doc->found = mem_grow(doc->found, doc->founds, &doc->found_capacity, sizeof(*doc->found));
	doc->found[doc->founds] = (struct finding){ f->rec, doc->unit[f->last_unit], doc->founds };
	doc->founds++;
}
