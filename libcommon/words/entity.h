/* SPDX-License-Identifier: ISC */
/* Mentions to entities, offices to entities: the two steps of names_find(). */
#ifndef SP_ENTITY_H
#define SP_ENTITY_H

#include "words/name.h"

/* Gives each mention its entity; weak ones that meet none stay without. */
void entities_join(struct names *names);

/* Joins offices to entities by title, by apposition, and in the people file's words. */
void offices_join(struct names *names);

#endif
