/* SPDX-License-Identifier: ISC */
/* Records laid out for reading at a terminal: what a sink writes in SINK_TEXT. */
#ifndef SP_LAYOUT_H
#define SP_LAYOUT_H

#include "record/sink.h"

/* The columns that a text takes on a terminal, with controls as sink_safe() shows them. */
unsigned layout_columns(struct span s);

/* Appends n blanks. */
void layout_blanks(struct buf *to, unsigned n);

/* Appends the record to the sink's output, below a heading where a document begins. */
void layout_record(struct sink *s, const struct rec *rec);

/*
 * Appends text, made safe, wrapped at blanks to `width` columns: `used` columns
 * of the first line are taken already, the others begin with `indent` blanks.
 */
void layout_wrap(struct buf *to, struct span text, unsigned width, unsigned indent, unsigned used);

#endif
