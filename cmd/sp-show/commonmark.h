/* SPDX-License-Identifier: ISC */
/* A document as CommonMark, with footnotes as GitHub and pandoc have them. */
#ifndef SP_SHOW_COMMONMARK_H
#define SP_SHOW_COMMONMARK_H

#include "show.h"
#include "view.h"

/* Appends the document, the nth of the run: its footnotes are [^1], those of the second [^2-1]. */
void commonmark_write(const struct show *show, struct rolls *rolls, size_t nth, struct document *doc, struct buf *to);

#endif
