/* SPDX-License-Identifier: ISC */
/* What looks like the label of a speaker at the begin of one line, taken by itself. */
#ifndef SP_LABEL_H
#define SP_LABEL_H

#include "words/table.h"

enum label_shape {
	LABEL_NONE,
	LABEL_CAPS,	/* "MR. NAME:", "THE PRESIDENT:", "Q:" */
	LABEL_NAME,	/* "Vladimir Putin:", "Mr. Name:" */
	LABEL_BOLD,	/* "**Name:**", "**Name**:" */
	LABEL_STOP,	/* "Mr. NAME.", "The PRESIDING OFFICER.", "HON. X. Y. NAME.-" */
	LABEL_LETTER,	/* "Q" or "A" and a blank */
	LABEL_ANGLE,	/* ">>", ">> NAME:" */
	LABEL_VOICE,	/* "<v Name>" */
	LABEL_LINE,	/* a name alone on its line; counts where a time stamp stands on the line ahead */
	LABEL_STAMP,	/* a time stamp alone on its line: no label, but ahead of one */
	LABEL_SHAPES
};

struct label {
	enum label_shape shape;
	size_t from, to;	/* bytes of the line: the label without colon, stars, time */
	size_t body;		/* byte where the words begin; the line's length if there are none */
	size_t at_from, at_to;	/* bytes of a time stamp beside it; equal if there is none */
	bool known;		/* it has a title or an office of the table label */
};

struct label_words;

struct label_words *label_words_new(struct tables *tables);
void label_words_free(struct label_words *words);

/*
 * Reads the front of a trimmed line; shape is LABEL_NONE where nothing there
 * looks like a label. line_too: a name alone on its line is one.
 */
struct label label_read(struct label_words *words, struct span line, bool line_too);

/* The bits of the table label for one word. */
enum label_bits {
	LABEL_TITLE = 1 << 0,	/* "Mr.": a name follows */
	LABEL_OFFICE = 1 << 1,	/* "moderator": stands for a speaker */
	LABEL_LINK = 1 << 2,	/* "of": may stand in lower case within a label */
	LABEL_TRAP = 1 << 3,	/* "note": never begins a label */
	LABEL_STAGE = 1 << 4,	/* "laughter": what a stage direction tells of */
	LABEL_SPEECH = 1 << 5	/* "said": never stands in a label */
};
unsigned label_bits(struct label_words *words, struct span word);

/* The next word of s from byte *i on: blanks of all kinds, NBSP too, part words. Empty at the end. */
struct span label_word(struct span s, size_t *i);

/* "(Laughter.)", "[APPLAUSE]", "10:06 A.M. EDT" and the like, alone on the line. */
bool label_is_stage(struct label_words *words, struct span line);

/* "END", "END 1:34 P.M. EDT", "# # #", "_____": what closes a transcript. */
bool label_is_end(struct span line);

#endif
