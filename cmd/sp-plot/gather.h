/* SPDX-License-Identifier: ISC */
/* From the records of a document to what is counted. */
#ifndef SP_GATHER_H
#define SP_GATHER_H

#include "record/document.h"
#include "tally.h"

enum subject { PLOT_THEMES, PLOT_SPEAKER, PLOT_TIMELINE, PLOT_SUBJECTS };

struct gathered {
	enum subject subject;
	bool quotations;	/* PLOT_SPEAKER: count quotations, not their words */
	struct tally tally;
	struct tally bare;	/* PLOT_THEMES: units that have a theme from their neighbours alone */
	size_t nameless;	/* quotations that are nobody's, dates without a value */
};

/* Adds what the document has. */
void gather(struct gathered *g, const struct document *doc);

/* To be called once after the last document. */
void gather_end(struct gathered *g);

void gather_free(struct gathered *g);

#endif
