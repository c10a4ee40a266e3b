/* SPDX-License-Identifier: ISC */
/* What the finders of phrases and of subjects share. */
#ifndef SP_QUOTE_PHRASE_PART_H
#define SP_QUOTE_PHRASE_PART_H

#include "phrase.h"

enum { PHRASE_ATOMS = 40 };	/* no phrase has more */

bool atom_is_adverb(const struct clause *c, const struct atom *a);

/* "Ruiz herself said": a word that only stresses whose it is. */
bool atom_is_reflexive(const struct clause *c, uint32_t i);

/* "Speaking at a rally" begins no subject. */
bool atom_is_gerund(const struct clause *c, const struct atom *a);

/* "The inspector shook his head": what is somebody's, at atom i, behind a word of which nothing is known. */
bool is_done_to(const struct clause *c, uint32_t i);

/* The noun phrase that ends ahead of atom `end`: where it begins; `end` itself if there is none. */
uint32_t phrase_back(const struct clause *c, uint32_t least, uint32_t end);

/* "On Monday the mayor", "In a statement Ruiz": the phrase without the adverbial ahead of it. */
uint32_t phrase_without_adverbial(const struct clause *c, uint32_t begin, uint32_t end);

#endif
