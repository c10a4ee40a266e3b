/* SPDX-License-Identifier: ISC */
/* The source that a document was made from. */
#ifndef SP_ORIGIN_H
#define SP_ORIGIN_H

#include "store.h"

/*
 * The length and checksum of the text that was read, or, if the input was
 * records, of the file that they name; not known unless that is a regular file
 * that can be read.
 */
void origin_of(struct origin *o, const struct document *doc);

#endif
