/* SPDX-License-Identifier: ISC */
/* What the finders of speakers share. */
#ifndef SP_QUOTE_SPEAKER_PART_H
#define SP_QUOTE_SPEAKER_PART_H

#include "speaker.h"

/* Whoever it is was spoken of no more than a few paragraphs ahead of paragraph par. */
bool speaker_is_recent(const struct speaker *s, uint32_t par);

/* s is this entity. */
void speaker_take(const struct context *x, struct speaker *s, uint32_t entity);

/* The name among atoms from..to, whose head is a token, that is the head, or an apposition: "the mayor, Ana Ruiz". Or ENTITY_NONE. */
uint32_t speaker_entity(struct context *x, const struct clause *c, uint32_t from, uint32_t to, uint32_t head);

/* "the 34-year-old", "the striker": atoms from..to say what somebody is who was named ahead of them. False if nobody was. */
bool speaker_by_epithet(struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s);

#endif
