/* SPDX-License-Identifier: ISC */
/* Chooses the phrases that mark a document, and puts them out as records. */
#ifndef SP_KEY_H
#define SP_KEY_H

#include "phrase.h"

struct key_settings {
	size_t most;	/* phrases of one document */
	double least;	/* score */
};

void key_find(struct phrases *phrases, struct document *doc, const struct key_settings *settings);

#endif
