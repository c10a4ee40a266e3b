/* SPDX-License-Identifier: ISC */
/*
 * The bytes of a source as text: which inputs are none, and how a range of the
 * source is put into a place: white space folded, bytes that are no UTF-8 read
 * as Windows-1252, controls made U+FFFD, entities and Markdown escapes undone.
 */
#ifndef SP_SOURCE_TEXT_H
#define SP_SOURCE_TEXT_H

#include "record/place.h"

struct embeds;

struct oddities {
	bool markdown;			/* in: the source is Markdown, its marks are no text */
	const struct embeds *embeds;	/* in: runs that were put in reading order; NULL: none, as nearly always */
	size_t bad, first_bad;		/* bytes that are no UTF-8, and where the first stands */
	size_t nul;			/* NUL bytes */
	size_t replaced;		/* U+FFFD already in the source: an earlier program gave up there */
	size_t characters;		/* of the text put out so far */
};

enum { SOURCE_LOOK = 8192 };	/* bytes that tell whether this is text */

/* NULL, or why the bytes are no text: UTF-16, UTF-32, a PDF and its kin, binary data. Looks at the first SOURCE_LOOK alone. */
const char *source_refuse(struct span bytes);

/*
 * Puts bytes from..to of the source behind what is in the place. White space
 * inside is folded to blanks; none is put at the front of an empty place, and
 * none at the end: a blank that is due is put ahead of the next character (see
 * source_blank()).
 */
void source_put(struct place *p, struct arena *a, struct span source, size_t from, size_t to, struct oddities *odd);

/*
 * As source_put(), where a blank is due ahead of what is put: the white-space
 * character at byte `blank` (SIZE_MAX: none), as source_blank() gives it. What
 * turns out to be nothing but white space or marks puts no blank either.
 */
void source_put_behind(struct place *p, struct arena *a, struct span source, size_t blank, size_t from, size_t to,
    struct oddities *odd);

/*
 * The offset of the white-space character ahead of byte `at`, not before
 * `least`; the characters between, such as a mark that is left out, are
 * passed over. SIZE_MAX if there is none.
 */
size_t source_blank(struct span source, size_t least, size_t at);

#endif
