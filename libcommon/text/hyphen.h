/* SPDX-License-Identifier: ISC */
/* Words that a line's end broke: does the hyphen belong to the word? The document itself tells. */
#ifndef SP_HYPHEN_H
#define SP_HYPHEN_H

#include <stdint.h>

#include "text/line.h"
#include "words/table.h"
#include "words/trie.h"

enum hyphen { HYPHEN_NONE, HYPHEN_DROP, HYPHEN_KEEP };

enum { HYPHEN_SIEVE = 17 };	/* as a power of two: bits of the sieve */

struct hyphens {
	struct table firsts;		/* en/hyphen: "self", "well": words that keep their hyphen */
	struct vocabulary asked;	/* words of which it matters whether they stand in the document at hand */
	bool *stands;			/* by their numbers: they do */
	uint64_t sieve[(1 << HYPHEN_SIEVE) / 64];	/* what they begin with */
	bool beyond;			/* one of them begins with what is not ASCII */
	struct buf scratch;
	bool ready;			/* they are those of the document at hand */
};

void hyphens_load(struct hyphens *h, struct tables *t);
void hyphens_free(struct hyphens *h);

/* To be called between documents. */
void hyphens_forget(struct hyphens *h);

/* The line may end in a hyphen of some kind: nearly all do not. */
static inline bool
hyphen_may_be(struct span source, const struct line *line)
{
	char last = source.p[line->end - 1];

	return last == '-' || (unsigned char)last >= 0x80;
}

/*
 * What becomes of the hyphen at the end of line `above` when line `below` goes
 * on: HYPHEN_NONE if there is none there, or it is a dash. *from is where it
 * begins in the source. `below` is the next line of `above`'s paragraph. The
 * first call that the document decides reads all of its words.
 */
enum hyphen hyphen_between(struct hyphens *h, const struct lines *l, struct span source,
    const struct line *above, const struct line *below, size_t *from);

#endif
