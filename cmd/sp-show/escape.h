/* SPDX-License-Identifier: ISC */
/* Text made safe for the two languages that sp-show writes in. */
#ifndef SP_SHOW_ESCAPE_H
#define SP_SHOW_ESCAPE_H

#include "base/buf.h"

/*
 * As text of an element of HTML. Controls and what is no UTF-8 become U+FFFD.
 * Bidi controls stay: they reach as far as the element that isolates, and one
 * must be around them (a block, or <bdi>). But those that override, so that
 * "abc" reads "cba", are told as U+202E.
 */
void html_text(struct buf *to, struct span s);

/* As the value of an attribute between quotes, or as a title: no element isolates there, so bidi controls are told as U+202E. */
void html_plain(struct buf *to, struct span s);

/*
 * As text within a line of CommonMark. Bidi controls but the marks are
 * character references. Byte `mark` of s gets an escape of its own, if it is in it.
 */
void commonmark_text(struct buf *to, struct span s, size_t mark);

/* The byte of a line that would make a list or a heading of it: that of "1." or "-"; SIZE_MAX if there is none. */
size_t commonmark_mark(struct span line);

#endif
