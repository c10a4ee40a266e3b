/* SPDX-License-Identifier: ISC */
/* The lines of a source. */
#ifndef SP_LINE_H
#define SP_LINE_H

#include <stdint.h>

#include "base/mem.h"

/* What a line turned out to be. */
enum line_role { LINE_BODY, LINE_FURNITURE, LINE_MATTER };

struct line {
	size_t start, end;	/* bytes of the source, without white space at both ends; start == end: an empty line */
	uint32_t indent;	/* columns of white space ahead; a tab goes to the next eighth */
	uint32_t columns;	/* characters from start to end */
	uint32_t empties;	/* empty lines ahead of it; not those of a text set double: lines_close_up() */
	uint32_t label;		/* of a turn: its number in body.label, from 1; 0: none */
	uint32_t page;		/* from 1 */
	uint8_t role;
	bool plain;		/* ASCII as a record may have it: no control, no "&", no two blanks together */
	bool feed;		/* a form feed stands ahead of it */
	bool marked;		/* a line number or a mark ahead of it was left out */
	bool begins;		/* a paragraph begins here whatever it looks like */
	bool heading;		/* and it is a heading */
	bool cited;		/* "> " stands ahead of it */
	bool note;		/* it is a stage direction, or a clock line */
	bool ends;		/* nobody speaks from here on, until the next label */
	bool edge;		/* a page ends ahead of it */
	bool cut;		/* the paragraph ahead goes on here: para.c */
};

/* The lines that are not empty. A zeroed struct has none. */
struct lines {
	struct line *line;
	size_t n, capacity;
	size_t feeds;		/* form feeds between lines */
	size_t embedded;	/* lines that U+202B begins: text from right to left, out of a PDF */
};

/*
 * Finds the lines of the source, in place of those that were there. The caller
 * frees l->line in the end.  LF, CR, CR LF, FF, VT, NEL, U+2028 and U+2029
 * end them. A byte-order mark at the front of a line counts as white space.
 */
void lines_read(struct lines *l, struct span source);

/* The line at byte *at of a source, which LF, CR or CR LF ends; *at goes to the next. For what is read ahead of all lines. */
struct span line_take(struct span source, size_t *at);

/*
 * Of a text that is set with an empty line behind each line, as drafts and
 * records of courts are, the empty lines that say nothing are forgotten. It is
 * known by lines that were numbered (`marked`), or by sentences that go on
 * over empty lines all the time; others are left as they are.
 */
void lines_close_up(struct lines *l, struct span source);

/* The line in which the paragraph of line `n` goes on, l->n if it ends there. Once para_join() has been over them. */
static inline size_t
lines_next(const struct lines *l, size_t n)
{
	for (n++; n < l->n && l->line[n].role != LINE_BODY; n++)
		;
	return n < l->n && l->line[n].cut ? n : l->n;
}

/* The text of a line. */
static inline struct span
line_text(const struct line *l, struct span source)
{
	return span_cut(source, l->start, l->end);
}

#endif
