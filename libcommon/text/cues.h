/* SPDX-License-Identifier: ISC */
/* Captions as paragraphs of a body: joined to running text, with the voices as turns. */
#ifndef SP_CUES_H
#define SP_CUES_H

#include "text/body.h"

/* Reads b->source, for which captions_are() holds, into b->captions, b->par, b->speakers and b->turns. */
void cues_read(struct body *b, struct arena *a, struct label_words *words);

#endif
