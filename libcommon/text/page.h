/* SPDX-License-Identifier: ISC */
/* Pages, and what they repeat: running heads and feet, letterheads, page numbers, rules. */
#ifndef SP_PAGE_H
#define SP_PAGE_H

#include "base/buf.h"
#include "text/line.h"
#include "words/table.h"

struct page_rules {
	struct table phrases;	/* any/furniture */
	bool begins[256];	/* bytes with which its whole lines begin */
	struct buf key, other;	/* scratch */
};

void page_rules_load(struct page_rules *r, struct tables *t);
void page_rules_free(struct page_rules *r);

/*
 * Marks the lines that are furniture, the first line of each page (edge), and
 * numbers the pages from 1. Pages end at form feeds, at three or more empty
 * lines, at numbers that count up, and at lines that recur inside sentences;
 * a line at the edge of a page is furniture if it is a page number, or nearly
 * the same as the line at that place of a page close by. A line inside a page
 * is never touched. Returns the number of pages.
 */
size_t pages_find(struct page_rules *r, struct lines *l, struct arena *a, struct span source);

/* True if a sentence goes on from the end of the one text to the begin of the other, as seen from their letters. */
bool page_cuts(struct span above, struct span below);

/* True if the text ends as a sentence does: a stop, closing marks behind it or not. */
bool page_ends_sentence(struct span text);

#endif
