/* SPDX-License-Identifier: ISC */
/* What may be the title of a document, by its looks. */
#ifndef SP_HEADTITLE_H
#define SP_HEADTITLE_H

#include "text/body.h"

enum { HEADTITLE_LONGEST = 240 };	/* bytes */

/* A paragraph of the front that is no sentence, no list's item, no hour, nor has an address; a heading is one whatever it says. */
bool headtitle_is(const struct body *b, const struct paragraph *par);

/*
 * The title of a page that has it again among its first paragraphs, which are
 * those from `first` on: it becomes the title, what repeats it furniture. NULL
 * if there is none.
 */
struct paragraph *headtitle_repeated(struct body *b, size_t first);

#endif
