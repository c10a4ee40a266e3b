/* SPDX-License-Identifier: ISC */
/* A headline quotes what the text quotes again, and says there whose it is. */
#ifndef SP_QUOTE_AGAIN_H
#define SP_QUOTE_AGAIN_H

#include "attribute.h"

/* Gives each quotation that nobody is said to have spoken the speaker of a later one that begins with the same words. */
void again_fill(struct attribution *a);

#endif
