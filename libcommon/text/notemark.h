/* SPDX-License-Identifier: ISC */
/* Marks of notes behind a sentence, which belong to it: "rotten.[12] It", "rotten.² It", "rotten.2 It". */
#ifndef SP_NOTEMARK_H
#define SP_NOTEMARK_H

#include "base/span.h"

/*
 * A mark at byte i, such as "[12]", "[3, 4]" or superscript digits: its length
 * or 0. Where no blank stands ahead of it, all that short brackets hold:
 * "[a]", "[note 2]", "[^2]".
 */
size_t notemark_length(struct span text, size_t i);

/* A number at byte i that lost its height, "2" or "2,3", and a sentence behind it: its length or 0. */
size_t notemark_low(struct span text, size_t i);

#endif
