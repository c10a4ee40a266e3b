/* SPDX-License-Identifier: ISC */
/*
 * In Persian and Arabic stories a dash at the begin of a paragraph is a quotation mark: what stands behind it is spoken.
 * In a report it is an item of a list; the difference is told by the document as a whole.
 */
#ifndef SP_QUOTE_DASHES_H
#define SP_QUOTE_DASHES_H

#include "marks.h"

/* A text may begin with such a dash: false is certain. */
bool dashes_may_be(struct span text);

/* Somebody speaks behind the dashes of this document. */
bool dashes_are_spoken(const struct reading *r);

/* What the dashes of paragraph par bring, to the end of `to`; nothing if it begins with none or has other quotation marks. */
void dashes_add(struct stretches *to, const struct reading *r, uint32_t par);

#endif
