/* SPDX-License-Identifier: ISC */
/* Quotations that are to be kept whole: which bytes of a paragraph stand within one. */
#ifndef SP_QUOTED_H
#define SP_QUOTED_H

#include "base/span.h"

struct quoted {
	struct span text;	/* of the paragraph; the rest starts as zero */
	struct span last;	/* the quotation last found, marks and all */
	size_t looked;		/* bytes of the text that were searched */
	unsigned unclosed;	/* kinds of marks that none closes from here on, a bit each */
};

/*
 * Does a quotation begin ahead of byte `end` and go on behind it? Bytes must
 * ascend from call to call. What nothing closes in the paragraph is no quotation.
 * Linear in the text over all calls.
 */
bool quoted_is(struct quoted *q, size_t end);

#endif
