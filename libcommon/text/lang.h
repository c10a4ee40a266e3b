/* SPDX-License-Identifier: ISC */
/* Which language a text is in. */
#ifndef SP_LANG_H
#define SP_LANG_H

#include "text/wordshape.h"
#include "words/table.h"
#include "words/token.h"

struct lang_rules {
	struct table words;		/* any/lang */
	struct vocabulary vocabulary;	/* of the table's words */
	struct trie trie;		/* a word to the first of its rows */
	struct tokens tokens;		/* scratch */
	struct span langs[32];		/* the table's languages, in its order */
	size_t n;
	struct wordshapes shapes;
};

void lang_rules_load(struct lang_rules *r, struct tables *t);
void lang_rules_free(struct lang_rules *r);

/*
 * The language of which most words stand in the text, of which a piece of
 * some thousand bytes is enough; "und" if fewer than one word in a hundred is
 * known. Lives as long as the rules.
 */
struct span lang_of(struct lang_rules *r, struct span text);

#endif
