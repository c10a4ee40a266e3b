/* SPDX-License-Identifier: ISC */
/* The source that a document was made from. */
#ifndef SP_ORIGIN_H
#define SP_ORIGIN_H

#include "store.h"

/*
 * Sums up the text that was read, or, where records came, the file that they
 * name. Not known if that is no regular file that can be read.
 */
void origin_of(struct origin *o, const struct document *doc);

#endif
