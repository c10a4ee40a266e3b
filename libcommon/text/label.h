/* SPDX-License-Identifier: ISC */
/* What looks like the label of a speaker at the begin of one line, taken by itself. */
#ifndef SP_LABEL_H
#define SP_LABEL_H

#include "text/labelword.h"

enum label_shape {
	LABEL_NONE,
	LABEL_CAPS,	/* "MR. NAME:", "THE PRESIDENT:", "Q:" */
	LABEL_NAME,	/* "Vladimir Putin:", "Mr. Name:" */
	LABEL_BOLD,	/* "**Name:**", "**Name**:" */
	LABEL_STOP,	/* "Mr. NAME.", "The PRESIDING OFFICER.", "HON. X. Y. NAME.-" */
	LABEL_SENTENCE,	/* "Mr. Name.", "ANN NAME.", which a sentence could be: counts where such labels come again */
	LABEL_LETTER,	/* "Q" or "A", a number, a stop or none, and a blank */
	LABEL_ANGLE,	/* ">>", ">> NAME:" */
	LABEL_VOICE,	/* "<v Name>" */
	LABEL_LINE,	/* a name alone on its line; counts where a time stamp stands on the line ahead */
	LABEL_ALONE,	/* the same where no time is told; counts where such lines come again, and "Operator" or the like is among them */
	LABEL_TIMED,	/* "Ann Lowe  0:12", "0:12 Ann Lowe", alone on its line: counts where such labels come again */
	LABEL_DASH,	/* "Ann Lowe, rapporteur. – ", "Pedro Roe (S&D). – " */
	LABEL_STAMP,	/* a time stamp alone on its line: no label, but ahead of one */
	LABEL_SHAPES
};

struct label {
	enum label_shape shape;
	size_t from, to;	/* bytes of the line: the label without colon, stars, time */
	size_t body;		/* byte where the words begin; the line's length if there are none */
	size_t at_from, at_to;	/* bytes of a time stamp beside it; equal if there is none */
	bool known;		/* it has a title or an office of the table label */
	bool titled;		/* and begins with it: "Mr. Roe", "The President" */
};

/*
 * Reads the front of a trimmed line; shape is LABEL_NONE where nothing there
 * looks like a label. line_too: a name alone on its line is one.
 */
struct label label_read(struct label_words *words, struct span line, bool line_too);

/* False where prose begins, as nearly always: label_read() without line_too would find no label. */
bool label_may_be(struct label_words *words, struct span line);

#endif
