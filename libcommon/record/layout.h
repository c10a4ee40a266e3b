/* SPDX-License-Identifier: ISC */
/* Records laid out for a reader at a terminal: sink's SINK_TEXT. */
#ifndef SP_LAYOUT_H
#define SP_LAYOUT_H

#include "record/sink.h"

/* Columns that words take on a terminal, controls as sink_safe() shows them. */
unsigned layout_columns(struct span s);

void layout_blanks(struct buf *to, unsigned n);

/* Appends the record to the sink's output; a new document gets a heading. */
void layout_record(struct sink *s, const struct rec *rec);

/*
 * Appends text wrapped at blanks to `width` columns, each line after the first
 * indented by `indent` blanks; `used` columns of the first are taken. Controls are shown.
 */
void layout_wrap(struct buf *to, struct span text, unsigned width, unsigned indent, unsigned used);

#endif
