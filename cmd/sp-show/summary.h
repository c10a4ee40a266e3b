/* SPDX-License-Identifier: ISC */
/* Names and key phrases of a document, each once: they are too many for notes. */
#ifndef SP_SHOW_SUMMARY_H
#define SP_SHOW_SUMMARY_H

#include "view.h"

struct summary_row {
	struct span name;
	size_t times;
	size_t first;		/* index of its first note */
};

struct summary {
	struct summary_row *row;	/* the most frequent first */
	size_t rows;
};

/* Of the notes of one kind: by value, or by text where there is no value. Lives in the document's arena. */
struct summary summary_of(const struct view *v, enum kind kind);

#endif
