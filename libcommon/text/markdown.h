/* SPDX-License-Identifier: ISC */
/* Markdown marks, which are no text: CommonMark's, as far as transcripts use them. https://spec.commonmark.org/0.30/ */
#ifndef SP_MARKDOWN_H
#define SP_MARKDOWN_H

#include "text/line.h"

/*
 * True if the source is Markdown: a heading with "#", emphasis with "**", or
 * escapes with "\". A front matter says so too; the caller knows of it.
 */
bool markdown_is(const struct lines *l, struct span source);

/* Takes the marks at the front of lines off: headings, list items, block quotations (line.marked, line.heading). */
void markdown_lines(struct lines *l, struct span source);

/*
 * How many bytes at `at` are a mark and no text: emphasis, the frame of a
 * link, the backslash of an escape; 0 if none. The source ends at `to`.
 */
size_t markdown_mark(struct span source, size_t from, size_t at, size_t to);

#endif
