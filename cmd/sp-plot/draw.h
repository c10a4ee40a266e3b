/* SPDX-License-Identifier: ISC */
/* From what was counted to a script for gnuplot. */
#ifndef SP_DRAW_H
#define SP_DRAW_H

#include "gather.h"
#include "script.h"

/* Appends the script. False if nothing was counted: there is nothing to draw. */
bool draw(struct buf *to, struct gathered *g, const struct drawing *d);

/* One small chart for each of the names most counted, all on one scale: how much of it in each unit of time. */
void draw_panels(struct buf *to, struct tally *t, const struct drawing *d, const char *title);

/* One line of the picture a date, or, where there are more than d->most, how many in each unit of time. */
void draw_timeline(struct buf *to, struct tally *t, const struct drawing *d, const char *title);

#endif
