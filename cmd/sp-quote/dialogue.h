/* SPDX-License-Identifier: ISC */
/* Who speaks where two talk and nobody says which of them does. */
#ifndef SP_QUOTE_DIALOGUE_H
#define SP_QUOTE_DIALOGUE_H

#include "attribute.h"

/*
 * The document is a story: a good part of the paragraphs in which somebody is quoted are nothing but
 * what is said. In a report such a paragraph goes on with the words of the one ahead; in a story it
 * answers them.
 */
bool dialogue_is(const struct reading *r, const struct stretches *marks);

/* Tells the context, before and after a paragraph is attributed, who answers whom. */
void dialogue_begin(struct attribution *a, uint32_t par);
void dialogue_end(struct attribution *a, uint32_t par);

/* Gives the paragraphs that nobody is said to speak the speaker of the one before the last, or of the one behind the next. */
void dialogue_fill(struct attribution *a);

#endif
