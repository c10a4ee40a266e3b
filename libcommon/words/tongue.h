/* SPDX-License-Identifier: ISC */
/*
 * The lexis of each language there is one for, loaded once for all documents:
 * at start where the user has tables of their own, whose errors must come
 * first; else when a document in the language comes.
 */
#ifndef SP_TONGUE_H
#define SP_TONGUE_H

#include "words/lexis.h"

enum { TONGUES = 3 };

struct tongues {
	struct lexis lexis[TONGUES];	/* en, fa, ar; not loaded while lang is NULL */
	struct tables *tables;		/* borrowed */
};

void tongues_load(struct tongues *to, struct tables *t);
void tongues_free(struct tongues *t);

/* The lexis for a document's language; English where there is none. */
struct lexis *tongue_of(struct tongues *t, struct span lang);

#endif
