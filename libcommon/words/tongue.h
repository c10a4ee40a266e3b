/* SPDX-License-Identifier: ISC */
/* The lexis of each language there is one for, loaded once for all documents. */
#ifndef SP_TONGUE_H
#define SP_TONGUE_H

#include "words/lexis.h"

enum { TONGUES = 3 };

struct tongues {
	struct lexis lexis[TONGUES];	/* en, fa, ar */
};

void tongues_load(struct tongues *to, struct tables *t);
void tongues_free(struct tongues *t);

/* The lexis for a document's language; English where there is none. */
struct lexis *tongue_of(struct tongues *t, struct span lang);

#endif
