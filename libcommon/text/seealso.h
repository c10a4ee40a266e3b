/* SPDX-License-Identifier: ISC */
/* "See also", and what it leads to: other documents, whose titles and dates are not this one's. */
#ifndef SP_SEEALSO_H
#define SP_SEEALSO_H

#include "text/head.h"

/* A heading of any/seealso, marks around it or not. */
bool seealso_is(struct head_rules *r, struct span text);

/* From "See also" on, lines that lead to other documents: furniture, if none of them is a sentence. */
void seealso_drop(struct head_rules *r, struct body *b);

#endif
