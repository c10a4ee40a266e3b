/* SPDX-License-Identifier: ISC */
/* The head of a document: title, date line, publisher; and the document's date. */
#ifndef SP_HEAD_H
#define SP_HEAD_H

#include "text/headdate.h"
#include "text/menu.h"
#include "words/table.h"

struct head_rules {
	struct head_dates dates;
	struct table see_also;		/* any/seealso: headings of blocks that list other documents */
	const struct table *furniture;	/* any/furniture: its labels; borrowed */
	struct menu_rules menus;
	struct buf scratch;
};

void head_rules_load(struct head_rules *r, struct tables *t, const struct table *furniture);
void head_rules_free(struct head_rules *r);

/*
 * Finds out which paragraphs are title and date line, who published it, and
 * the date of the document: from `date` (the user's word; may be NULL), the
 * front matter, the date line, the headline, the file's name, in this order.
 */
void head_read(struct head_rules *r, struct body *b, const char *date, const char *path);

/*
 * Where a title ends whose date begins at byte `to`: ahead of what only leads
 * over to the date, as ": - ", " (" or ", ".
 */
size_t head_title_end(struct span text, size_t to);

#endif
