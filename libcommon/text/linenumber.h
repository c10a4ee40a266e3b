/* SPDX-License-Identifier: ISC */
/* The numbers at the front of each line, as some printed records have. */
#ifndef SP_LINENUMBER_H
#define SP_LINENUMBER_H

#include "text/line.h"

/* Takes them off the lines. To be called ahead of pages_find(). */
void linenumber_drop(struct lines *l, struct span source);

#endif
