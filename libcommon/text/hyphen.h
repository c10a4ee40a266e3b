/* SPDX-License-Identifier: ISC */
/* Words that a line's end broke: does the hyphen belong to the word? The document itself tells. */
#ifndef SP_HYPHEN_H
#define SP_HYPHEN_H

#include "text/line.h"
#include "words/table.h"
#include "words/trie.h"

enum hyphen { HYPHEN_NONE, HYPHEN_DROP, HYPHEN_KEEP };

struct hyphens {
	struct table firsts;		/* en/hyphen: "self", "well": words that keep their hyphen */
	struct vocabulary words;	/* of the document at hand */
	struct buf scratch;
	bool ready;			/* words are those of the document at hand */
};

void hyphens_load(struct hyphens *h, struct tables *t);
void hyphens_free(struct hyphens *h);

/* To be called between documents. */
void hyphens_forget(struct hyphens *h);

/*
 * What becomes of the hyphen at the end of line `above` when line `below` goes
 * on: HYPHEN_NONE if there is none there, or it is a dash. *from is where it
 * begins in the source. The first call in a document reads all its words.
 */
enum hyphen hyphen_between(struct hyphens *h, const struct lines *l, struct span source,
    const struct line *above, const struct line *below, size_t *from);

#endif
