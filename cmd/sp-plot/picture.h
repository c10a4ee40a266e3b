/* SPDX-License-Identifier: ISC */
/* From what was gathered to the picture. */
#ifndef SP_PICTURE_H
#define SP_PICTURE_H

#include "draw.h"
#include "gnuplot.h"

/*
 * Appends the picture that the child draws, or, where there is no child, the
 * script for it. False: what went wrong is in *to instead, without a stop.
 */
bool picture(struct buf *to, struct gathered *g, const struct drawing *d, struct gnuplot *child);

/* The subject of this name; PLOT_SUBJECTS if there is none. */
enum subject picture_subject(const char *name);

#endif
