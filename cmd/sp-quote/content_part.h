/* SPDX-License-Identifier: ISC */
/* What the finders of contents share. */
#ifndef SP_QUOTE_CONTENT_PART_H
#define SP_QUOTE_CONTENT_PART_H

#include "content.h"
#include "phrase.h"

/* "It will rain, she said", "The result, he said, was rain": around the attribution. */
bool content_around(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to);

/* "X, Y and Z were among the gains she pointed to": what stands ahead of "were". */
bool content_listed(const struct clause *c, uint32_t begin, uint32_t end, struct content *to);

/* "As Ruiz noted on Monday, it rained", "It rained, as Ruiz noted": the other clause. */
bool content_as(const struct clause *c, uint32_t begin, uint32_t k, uint32_t end, struct content *to);

/* The comma among atoms from..to; `to` if there is none. */
uint32_t content_comma(const struct clause *c, uint32_t from, uint32_t to);

/* "The crowd, chanting Q, went home": a quotation, atom i, that ends on a comma is all that is said, but in a list of them. */
bool content_is_closed(const struct clause *c, uint32_t i, uint32_t end);

/* Atom i is a quotation that is a clause of its own. */
bool content_is_direct(const struct attribution *a, uint32_t i);

/* "he said here on Monday": atom i tells where it was said, and begins no clause. */
bool content_is_here(const struct clause *c, uint32_t i, uint32_t end);

/* A clause begins here: a noun phrase with what may be a verb behind it. */
bool content_is_clause(const struct clause *c, uint32_t i, uint32_t end);

/* "According to Ruiz, it was full", "It was full, according to Ruiz": the content of event k. False if there is none. */
bool content_beside_source(const struct attribution *a, uint32_t begin, uint32_t k, uint32_t end, uint32_t events, struct content *to);

#endif
