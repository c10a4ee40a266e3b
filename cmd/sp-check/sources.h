/* SPDX-License-Identifier: ISC */
/* Which source belongs to which document, and its bytes. */
#ifndef SP_SOURCES_H
#define SP_SOURCES_H

#include "base/in.h"
#include "record/rec.h"
#include "words/trie.h"

struct sources {
	char *const *operand;	/* named on the command line */
	size_t operands;
	struct vocabulary named;	/* their names, once they were asked for */
	struct in in;		/* of the document at hand */
	struct span bytes;	/* all of it */
	struct buf path;	/* decoded name of the document */
	struct buf why;		/* there is no source */
	size_t documents;	/* of different name, so far */
};

/*
 * Reads the source of the document with this name (a record's first field):
 * the operand of that name; or the only operand, if it is the first document;
 * or the file. Returns NULL, or why there is none, good until the next call.
 */
const char *sources_find(struct sources *s, struct span doc);

void sources_free(struct sources *s);

#endif
