/* SPDX-License-Identifier: ISC */
/* Who published a document: the address of a site, alone on a line of its front. */
#ifndef SP_PUBLISHER_H
#define SP_PUBLISHER_H

#include "text/body.h"

/* Looks for it up to the first `most` lines of the body, furniture among them too: b->publisher. */
void publisher_read(struct body *b, size_t most);

#endif
