/* SPDX-License-Identifier: ISC */
/* sp-name: whom and what a document names. */
#ifndef SP_NAME_FIND_H
#define SP_NAME_FIND_H

#include "record/sink.h"
#include "words/name.h"
#include "words/tongue.h"

struct namer {
	struct tongues tongues;
	const struct people *people;	/* may be NULL; borrowed */
	struct reading reading;
	struct names names;
	struct names bodies;		/* of Persian and Arabic: organisations and places */
	struct span *roles;		/* by entity: the office the document joins to it first */
};

/* Loads the tables of all languages. */
void namer_open(struct namer *n, struct tables *t, const struct people *people);
void namer_close(struct namer *n);

/*
 * Puts the mentions of a document into it, at most `most` of them; 0: no limit. Of many the first ones go to the sink at
 * once; false if it could not take them.
 */
bool name_find(struct namer *n, struct document *doc, size_t most, struct sink *out);

#endif
