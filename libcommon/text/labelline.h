/* SPDX-License-Identifier: ISC */
/* Labels without a colon: a name alone on its line, one with a time beside it, one with a stop and a dash behind it. */
#ifndef SP_LABELLINE_H
#define SP_LABELLINE_H

#include "text/label.h"

enum {
	LABEL_MOST = 120,	/* bytes of a label */
	LABEL_WORDS_MOST = 12
};

/* What the words of a label were, so far. */
struct label_name {
	unsigned words, caps, plain;	/* plain: names in lower case with a capital, or of a script without */
	unsigned offices;		/* those of them that are offices */
	bool title, title_first, office, the, link_last;
	bool comma, comma_last;		/* "JIM ROE, CORRESPONDENT" */
	bool role;			/* behind it stands an office or a title, as of other names must: "Jim Roe, Spokesman" */
};

/* Takes one word; false if no label has such a word. */
bool label_name_take(struct label_words *words, struct label_name *n, struct span word);

/* All of the line from one byte to another is a name: few words, each with a capital. */
bool label_is_name(struct label_words *words, struct span line, size_t from, size_t to);

/*
 * "Ann Lowe, rapporteur. – Madam President": the byte behind the stop, and in
 * *body, if it is not NULL, that behind the dash and its blanks; 0 if there
 * are none within LABEL_MOST.
 */
size_t label_dash(struct span line, size_t *body);

/*
 * Reads a label without a colon from byte `from` of a trimmed line on, behind
 * the time that l already has. alone: a name alone on its line is one.
 * Returns l as it came where there is none.
 */
struct label label_line_read(struct label_words *words, struct span line, size_t from, bool alone, struct label l);

/* "رئیس — بفرمایید": a name and a dash between blanks, as the records of the Iranian parliament have it. */
struct label label_spaced_read(struct label_words *words, struct span line, struct label l);

#endif
