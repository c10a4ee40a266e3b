/* SPDX-License-Identifier: ISC */
/* Who speaks in one sentence. */
#ifndef SP_QUOTE_SPEAKERS_H
#define SP_QUOTE_SPEAKERS_H

#include "attribute.h"

/*
 * The speakers of the events first..events of a sentence, in order, to a->by_event; they and its
 * subject are whom a later pronoun may mean.
 */
void speakers_find(struct attribution *a, const struct sentence *s, uint32_t first, uint32_t events);

#endif
