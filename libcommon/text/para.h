/* SPDX-License-Identifier: ISC */
/* From lines to paragraphs: what belongs together, over line and page ends. */
#ifndef SP_PARA_H
#define SP_PARA_H

#include "text/hyphen.h"
#include "text/lexicon.h"
#include "text/line.h"
#include "text/source_text.h"

/* How the lines of a document are laid out. */
struct layout_of_lines {
	uint32_t base;		/* columns of white space ahead of most lines */
	uint32_t width;		/* the column at which lines end; 0: lines are not wrapped, each is a paragraph */
	uint32_t slack;		/* columns by which a full line may fall short: letters of a book have many widths */
	bool by_empty;		/* empty lines separate paragraphs */
	bool by_indent;		/* a paragraph's first line is indented */
	struct lexicon *lexicon;
};

/* Measures the body lines. The lexicon tells abbreviations, and is borrowed. */
struct layout_of_lines para_measure(const struct lines *l, struct span source, struct lexicon *lexicon);

/* Decides for each body line whether it goes on with the paragraph ahead (line.cut). */
void para_join(struct lines *l, const struct layout_of_lines *layout, struct span source);

/*
 * Puts the paragraph that begins with line n into the place. Returns the
 * number of the first line behind it.
 */
size_t para_put(struct place *p, struct arena *a, struct hyphens *h, const struct lines *l, struct span source,
    size_t n, struct oddities *odd);

#endif
