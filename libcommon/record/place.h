/* SPDX-License-Identifier: ISC */
/*
 * A text and its place in the source. The text is the source from start to
 * end, except where a gap leaves bytes out or puts some in, and where a fix
 * stands for other bytes: gap= and fix= of sp-records(5). Only this file adds
 * gaps up.
 */
#ifndef SP_PLACE_H
#define SP_PLACE_H

#include <stdint.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/span.h"

/* Ahead of text byte `at`, `skip` bytes of the source are left out; if negative, the text has that many more than the source. */
struct gap {
	size_t at;
	ptrdiff_t skip;
	ptrdiff_t sum;		/* of the skips up to and including this one */
};

/* The text bytes at..at+len stand for other bytes of the source. */
struct fix {
	size_t at, len;
};

/*
 * A zeroed struct is an empty place. The text is borrowed or lives in an arena
 * (text_capacity tells which); gaps and fixes live in the arena.
 */
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

/* Makes it an empty place. Field by field, because compilers clear a struct of this size in a slow loop, and every sentence has one. */
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
 * The byte of the source for which text byte `at` stands; `at` may be the
 * length of the text. A binary search over the gaps.
 */
size_t place_source_byte(const struct place *p, size_t at);

/*
 * The other way round: the text byte that stands for this byte of the source,
 * moved on to the beginning of a character. A byte that was left out gives the
 * text byte behind its gap; one before the text gives 0, one behind it the
 * text's length. A binary search over the gaps.
 */
size_t place_text_byte(const struct place *p, size_t byte);

/*
 * Appends `text`, which stands for the `len` bytes of the source from `start`
 * on; `fixed` says that the two differ, so that they become a fix. `start`
 * must not lie before place_end(); what lies between becomes a gap.
 * While each text follows the one before in memory, nothing is copied, so
 * every text must outlive p; the first that does not moves them to the arena.
 */
void place_put(struct place *p, struct arena *a, struct span text, size_t start, size_t len, bool fixed);

/*
 * Appends a blank and `text`: the text stands in the source from `start` on,
 * the blank for the byte right before it, such as the end of a line. The same
 * as two calls of place_put(), but faster where there is room.
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

/* Takes room for this many bytes of text at once, for an empty place that is known not to borrow. */
void place_reserve(struct place *p, struct arena *a, size_t bytes);

/*
 * Makes an empty place begin at byte `start` of the source although its text
 * begins later: a turn begins at its label.
 */
void place_begin(struct place *p, size_t start);

/* Appends bytes from..to of another place's text, with the gaps and fixes that lie there. */
void place_put_part(struct place *p, struct arena *a, const struct place *of, size_t from, size_t to);

/* The same, inline for the usual case: the first piece, of a text without gaps. To be preferred. */
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
 * Makes a place of a record's text, start and end, and the values of its gap=
 * and fix= (empty where there are none). The text is borrowed, the arrays are
 * the arena's. Returns NULL, or what is wrong, in words that follow
 * "FILE:LINE: ": gaps out of order, beyond the text or going back over the
 * text before them, or a sum that does not lead to `end`. So after NULL
 * place_source_byte() never decreases and never lies before start.
 */
const char *place_read(struct place *p, struct arena *a, struct span text, size_t start, size_t end,
    struct span gap, struct span fix);

/* Appends gap= and fix= to a `more` in the making, each only if there is one. */
static inline void place_write(struct buf *more, const struct place *p);

/* The part of place_write() that is seldom needed. */
void place_write_all(struct buf *more, const struct place *p);

static inline void
place_write(struct buf *more, const struct place *p)
{
	if (p->gaps > 0 || p->fixes > 0)
		place_write_all(more, p);
}

#endif
