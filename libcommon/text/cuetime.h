/* SPDX-License-Identifier: ISC */
/* The times of captions as they stand in their lines. */
#ifndef SP_CUETIME_H
#define SP_CUETIME_H

#include <stdbool.h>

#include "text/caption.h"

/*
 * "00:00:01,000 --> 00:00:03,500 align:start" at the front of a line, into *cue: its
 * bytes, all of the line, or 0 if it is none. In square brackets, as programs that
 * recognise speech print it, "[00:01.000 --> 00:03.500]  Good evening", the words
 * follow on the line, and these bytes end at the bracket.
 */
size_t cuetime_read(struct span line, struct caption_cue *cue);

/* "0:04", "1:02:03": nothing but the time at which a cue begins. */
bool cuetime_stamp(struct span line, struct caption_cue *cue);

#endif
