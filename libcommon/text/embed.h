/* SPDX-License-Identifier: ISC */
/*
 * Lines that are written from right to left, as pdftotext has them: each between
 * U+202B and U+202C, and in it what has no direction, the stop at a
 * sentence's end above all, between U+202A and U+202C, in the order in which it stands on the
 * page from left to right: U+202A " ." U+202C for ". ".
 */
#ifndef SP_EMBED_H
#define SP_EMBED_H

#include "record/place.h"
#include "text/line.h"

/* Bytes of the source, with the marks. In the copy the marks stand behind the words. */
struct embed {
	size_t from, to;
};

struct embeds {
	struct embed *run;	/* in the document's order */
	size_t n, capacity;
	struct span source;	/* as it came */
};

/*
 * Puts the runs of a source in reading order: *source is a copy of as many bytes then,
 * and the marks are no part of the lines. NULL if there is no such line.
 */
const struct embeds *embeds_turn(struct lines *l, struct arena *a, struct span *source);

/* The first run that ends behind byte `at`; e->n if there is none. */
size_t embeds_at(const struct embeds *e, size_t at);

/* The byte of the source for which byte `at` of the copy stands, where a character begins. */
size_t embeds_source_byte(const struct embeds *e, struct span copy, size_t at);

/* Puts the words of run `n` of the copy, as far as byte `to`, behind what is in the place: a fix wherever the source has others. */
void embed_put(struct place *p, struct arena *a, const struct embeds *e, size_t n, struct span copy, size_t to);

#endif
