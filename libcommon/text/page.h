/* SPDX-License-Identifier: ISC */
/* Pages, and what they repeat: running heads and feet, letterheads, page numbers, rules. */
#ifndef SP_PAGE_H
#define SP_PAGE_H

#include "text/furniture.h"
#include "text/label.h"
#include "text/line.h"
#include "text/linekey.h"

struct page_rules {
	struct furniture furniture;
	struct label_words *words;	/* borrowed */
	struct line_key key;	/* scratch */
};

void page_rules_load(struct page_rules *r, struct tables *t, struct label_words *words);
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

#endif
