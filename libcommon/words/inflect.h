/* SPDX-License-Identifier: ISC */
/* Forms of English verbs, as they are spelt. */
#ifndef SP_INFLECT_H
#define SP_INFLECT_H

#include "base/buf.h"

/* A form by rule, in place of what is in the buffer: "note" and "ed" is "noted", "cry" and "ed" "cried", "pass" and "s" "passes". */
void inflect(struct buf *to, struct span verb, const char *ending);

/*
 * The form in -ing; past: where it is not by rule, else empty. Where the past doubles the last letter ("quip", "quipped"), so
 * does this, and an irregular verb of one vowel ahead of its last consonant does: "cutting", "beginning".
 */
void inflect_ing(struct buf *to, struct span verb, struct span past);

#endif
