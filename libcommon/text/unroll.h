/* SPDX-License-Identifier: ISC */
/* Rolling captions, whose cues repeat the lines of the cue ahead: each word is kept once. */
#ifndef SP_UNROLL_H
#define SP_UNROLL_H

#include "text/caption.h"

/* Takes out of the pieces what rolling cues repeat; leaves captions that do not roll as they are. */
void captions_unroll(struct captions *c, struct span source);

#endif
