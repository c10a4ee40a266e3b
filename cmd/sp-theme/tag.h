/* SPDX-License-Identifier: ISC */
/* Puts a document's scores out as records. */
#ifndef SP_TAG_H
#define SP_TAG_H

#include "words/score.h"

struct tag_settings {
	size_t most;		/* themes of one unit; 0: no limit */
	double least;		/* score */
	bool has_least;		/* the user asked for it */
	bool rollup;		/* sub-themes count for the theme they belong to, which alone is told */
};

/* One finding for each unit and theme, best first. The document is the one that the scorer read. */
void tag(struct scorer *s, struct document *doc, const struct tag_settings *settings);

#endif
