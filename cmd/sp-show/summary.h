/* SPDX-License-Identifier: ISC */
/* Names, key phrases and themes of a document, each once: they are too many for notes. */
#ifndef SP_SHOW_SUMMARY_H
#define SP_SHOW_SUMMARY_H

#include "view.h"

struct summary_row {
	struct span name;
	const struct rec **rec;	/* those of this name, in order */
	size_t times;		/* how many there are */
};

struct summary {
	struct summary_row *row;	/* the most frequent first */
	size_t rows;
};

/* Of the records of one kind: by value, or by text where there is no value. Lives in the document's arena. */
struct summary summary_of(const struct view *v, enum kind kind);

#endif
