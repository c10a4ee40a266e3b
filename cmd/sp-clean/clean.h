/* SPDX-License-Identifier: ISC */
/* A text made readable. */
#ifndef SP_CLEAN_H
#define SP_CLEAN_H

#include "base/out.h"
#include "text/body.h"

/*
 * Writes the paragraphs of a text, one a line and an empty line between, with
 * ligatures taken apart and soft hyphens, zero-width spaces and bidi controls
 * left out. Running it on its own output changes nothing, unless lines that were
 * joined look like another kind of text (a heading that recurs like a page's head,
 * "&amp;lt;" like an entity): then words may go, and none come. False once writing
 * has failed.
 */
bool clean_write(const struct body *body, struct out *out);

#endif
