/* SPDX-License-Identifier: ISC */
/* Between the two files that write a document of the page: its text, article.c, and the notes beside it, margin.c. */
#ifndef SP_SHOW_ARTICLE_H
#define SP_SHOW_ARTICLE_H

#include "page.h"

struct article {
	struct page *page;
	const struct view *v;
	struct anchors anchors;
	const struct block *block;	/* at hand */
	size_t slots;			/* notes beside it */
	struct buf *to;
	struct buf pending;		/* numbers of quotations that just ended */
};

/* The class of a finding of this kind. */
const char *article_class(enum kind kind);

/* ` m3`, ` n3`: the classes of a mark and of its note, which light up together. */
void article_slot(struct article *a, const struct note *n, char letter);

/* Makes this the block at hand, and numbers the notes beside it. */
void article_number(struct article *a, const struct block *b);

/* Writes the notes beside it: themes, quotations, dates, what is said again. */
void article_margin(struct article *a, const struct block *b);

#endif
