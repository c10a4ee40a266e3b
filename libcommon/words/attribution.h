/* SPDX-License-Identifier: ISC */
/*
 * Who is said to say a sentence is no part of what it says: "he added that",
 * ", the minister said". A rough look, for those who compare and count words.
 */
#ifndef SP_ATTRIBUTION_H
#define SP_ATTRIBUTION_H

#include "words/token.h"

/*
 * Sets out[i] for each token of the sentence that is attribution; out has
 * tokens->n places, all are set. report[i] says which tokens are verbs of saying.
 */
void attribution_mark(const struct tokens *tokens, struct span text, const bool *report, bool *out);

/* A mark that opens or closes a quotation. */
bool attribution_is_quote_mark(const struct token *token);

/* "that", which what is said begins with. */
bool attribution_is_that(struct span word);

#endif
