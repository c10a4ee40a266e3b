/* SPDX-License-Identifier: ISC */
/* Puts a document's scores out as records. */
#ifndef SP_TAG_H
#define SP_TAG_H

#include "record/sink.h"
#include "words/score.h"

struct tag_settings {
	size_t most;		/* themes of one unit; 0: no limit */
	double least;		/* score */
	bool has_least;		/* the user asked for it */
	bool rollup;		/* sub-themes count for the theme they belong to, which alone is told */
};

/*
 * One finding for each unit and theme, best first. The document is the one that the scorer read. Of many the first ones go to
 * the sink at once; false if it could not take them.
 */
bool tag(struct scorer *s, struct document *doc, const struct tag_settings *settings, struct sink *out);

#endif
