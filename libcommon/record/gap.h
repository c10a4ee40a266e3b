/* SPDX-License-Identifier: ISC */
/*
 * Text and its place in the source. A text is the source from start to end,
 * but for what its gaps leave out or put in, and for the bytes that its fixes
 * replace: the gap= and fix= of sp-records(5). This room alone does that sum.
 */
#ifndef SP_GAP_H
#define SP_GAP_H

#include <stdint.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/span.h"

/* Before text byte `at`, `skip` bytes of the source are left out (or, if negative, put in). */
struct gap {
	size_t at;
	ptrdiff_t skip;
	ptrdiff_t sum;		/* of this gap and all ahead of it */
};

/* The text bytes at..at+len stand for other bytes of the source. */
struct fix {
	size_t at, len;
};

/* A zeroed struct is an empty place. Text, gaps and fixes live in an arena, or are borrowed. */
struct place {
	struct span text;
	size_t start;		/* of the first text byte, in bytes of the source */
	size_t text_capacity;	/* 0: the text is borrowed */
	struct gap *gap;
	struct fix *fix;
	uint32_t gaps, gap_capacity;
	uint32_t fixes, fix_capacity;
	bool begun;		/* start is set, though there is no text yet */
};

/* Makes it an empty place. Field by field: a compiler clears a struct of this size by a slow loop, and each sentence has one. */
static inline void
place_clear(struct place *p)
{
	p->text = (struct span){ NULL, 0 };
	p->start = 0;
	p->begun = false;
	p->gap = NULL;
	p->gaps = p->gap_capacity = 0;
	p->fix = NULL;
	p->fixes = p->fix_capacity = 0;
	p->text_capacity = 0;
}

/* One past the last byte, in bytes of the source. */
static inline size_t
place_end(const struct place *p)
{
	return p->start + p->text.len + (p->gaps == 0 ? 0 : (size_t)p->gap[p->gaps - 1].sum);
}

/*
 * Where text byte `at` stands in the source; `at` may be the length of the
 * text. A binary search over the gaps.
 */
size_t place_of(const struct place *p, size_t at);

/*
 * The other way: the text byte, at a character's begin, that stands for this
 * byte of the source; where that is left out, the one behind the gap. 0 for
 * what lies ahead of the text, its length for what lies behind. A binary
 * search over the gaps.
 */
size_t place_at(const struct place *p, size_t byte);

/*
 * Puts `text` behind what is there; it stands for the `len` bytes of the
 * source from `start` on. `fixed` says that these are other bytes. Whatever
 * lies between it and what is there becomes a gap. `start` must not lie
 * before the end of what is there. Grows in the arena; as long as each text
 * follows the last one in memory it is borrowed, so texts must outlive p.
 */
void place_put(struct place *p, struct arena *a, struct span text, size_t start, size_t len, bool fixed);

/*
 * Puts a blank and `text`, which stands in the source from `start` on; the blank for the byte
 * right ahead of it, such as a line's end. As place_put() for both, faster where there is room.
 */
static inline void
place_put_behind_blank(struct place *p, struct arena *a, struct span text, size_t start)
{
	char *to = (char *)p->text.p + p->text.len;

	if (p->text.len + text.len < p->text_capacity && place_end(p) == start - 1) {
		*to = ' ';
		memcpy(to + 1, text.p, text.len);
		p->text.len += text.len + 1;
		return;
	}
	place_put(p, a, SPAN(" "), start - 1, 1, false);
	place_put(p, a, text, start, text.len, false);
}

/* Takes room in the arena for as many bytes of text, where it is known that an empty place will not borrow. */
void place_reserve(struct place *p, struct arena *a, size_t bytes);

/*
 * Makes an empty place begin at byte `start` of the source, ahead of the first
 * byte of its text: a turn begins at its label.
 */
void place_begin(struct place *p, size_t start);

/*
 * As place_put(), for bytes from..to of another place's text, its gaps and
 * fixes with it.
 */
void place_put_part(struct place *p, struct arena *a, const struct place *of, size_t from, size_t to);

/* The same; here, since nearly always an empty place gets the first part, of a text without gaps. */
static inline void
place_put_slice(struct place *p, struct arena *a, const struct place *of, size_t from, size_t to)
{
	bool empty = p->text.len == 0 && p->text_capacity == 0 && p->gaps == 0 && !p->begun;

	if (from < to && empty && of->gaps == 0 && of->fixes == 0) {
		p->start = of->start + from;
		p->text = span_cut(of->text, from, to);
	} else {
		place_put_part(p, a, of, from, to);
	}
}

/*
 * Reads the gap= and fix= of a record. Arrays grow in the arena, the text is
 * borrowed. Returns NULL or what is wrong with them: not in order, beyond the
 * text, back beyond the text ahead, a sum that does not end at `end`. So where
 * text stands in the source, place_of(), never goes back, nor ahead of start.
 */
const char *place_read(struct place *p, struct arena *a, struct span text, size_t start, size_t end,
    struct span gap, struct span fix);

/* Appends gap= and fix= to a `more` in the making, each only if there is one, as there seldom is. */
void place_write_all(struct buf *more, const struct place *p);

static inline void
place_write(struct buf *more, const struct place *p)
{
	if (p->gaps > 0 || p->fixes > 0)
		place_write_all(more, p);
}

#endif
