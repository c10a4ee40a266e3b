/* SPDX-License-Identifier: ISC */
/*
 * A block's text with its marks woven in: what opens closes again in the
 * reverse order, though marks may cut across each other. A mark that must be
 * broken for that goes on in further stretches.
 */
#ifndef SP_SHOW_WEAVE_H
#define SP_SHOW_WEAVE_H

#include "view.h"

/* Marks open at one place at most; what comes beyond is passed over. */
enum { WEAVE_DEEPEST = 16 };

struct weaver {
	void *to;	/* what the three are given */
	void (*text)(void *to, struct span text);
	/* begins: the first stretch of the mark; ends: the last one */
	void (*open)(void *to, const struct mark *mark, bool begins);
	void (*close)(void *to, const struct mark *mark, bool ends);
};

void weave(const struct block *b, const struct weaver *w);

/*
 * Bytes of the closing marks at the front of a text, three characters at most:
 * the number of a quotation comes behind its marks, as that of a footnote.
 */
size_t weave_closing(struct span text);

#endif
