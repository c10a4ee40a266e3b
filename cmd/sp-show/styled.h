/* SPDX-License-Identifier: ISC */
/* Text of many colours, wrapped for a terminal. */
#ifndef SP_SHOW_STYLED_H
#define SP_SHOW_STYLED_H

#include "base/buf.h"

enum style { STYLE_PLAIN = 'A', STYLE_BOLD, STYLE_DIM, STYLE_DATE, STYLE_NAME, STYLE_SPEAKER };

struct styled {
	struct buf *to;		/* where lines go */
	struct buf text;	/* the paragraph at hand; changes of style are STYLE_CHANGE and a letter */
	unsigned width;
	bool colour;
};

enum { STYLE_CHANGE = 1 };	/* a control character: no text has it */

/* The style of a speaker's words. */
char styled_speaker(size_t speaker);

/* From here on the text has this style. */
void styled_set(struct styled *s, char style);

/*
 * Writes the paragraph wrapped at blanks, the first line behind `first`
 * blanks, the others behind `indent`; the text is empty afterwards. Controls are shown.
 */
void styled_put(struct styled *s, unsigned first, unsigned indent);

#endif
