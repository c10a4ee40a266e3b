/* SPDX-License-Identifier: ISC */
/* Noun phrases among atoms, to the left and to the right of a verb. */
#ifndef SP_QUOTE_PHRASE_H
#define SP_QUOTE_PHRASE_H

#include "clause.h"

/* The noun phrase that begins at atom i and can speak: *end is one past it. False if there is none. */
bool phrase_right(const struct clause *c, uint32_t i, uint32_t *end);

/*
 * The subject of the verb at atom `verb`, sought to its left, not beyond `least`:
 * past adverbs, auxiliaries, appositions and relative clauses. False if there is none.
 */
bool phrase_left(const struct clause *c, uint32_t least, uint32_t verb, uint32_t *begin, uint32_t *end);

/* The head of a phrase, or what stands ahead of its first preposition, can speak. */
bool phrase_speaks(const struct clause *c, uint32_t begin, uint32_t end);

/* A finite verb may stand here: a cue in the past or present, an auxiliary. */
bool atom_is_verb(const struct atom *a);

/* Finds all events of the atoms. */
void events_find(struct clause *c);

/* As events_find(), for Persian and Arabic. */
void events_plain(struct clause *c);

#endif
