/* SPDX-License-Identifier: ISC */
/* What is common to all scripts for gnuplot: the terminal, the style, words, axes. */
#ifndef SP_SCRIPT_H
#define SP_SCRIPT_H

#include "base/buf.h"

enum picture_form { FORM_SVG, FORM_PNG, FORM_TEXT, FORMS };

struct drawing {
	enum picture_form form;
	size_t most;			/* names that are shown; 0: as many as suit the subject */
	unsigned columns;		/* of FORM_TEXT, where no width is said */
	long width, height;		/* pixels, or characters of FORM_TEXT; 0: as suits */
	const char *title;		/* NULL: the subject's own */
	bool unread;			/* an input could not be read, and that was said */
};

/* Colours that the colour-blind tell apart: M. Okabe and K. Ito, "Color Universal Design", 2008. */
#define SCRIPT_BLUE "#0072B2"
#define SCRIPT_SKY "#56B4E9"

/* The first lines: terminal, encoding, colours, the picture's title; `height` where the drawing says none. */
void script_begin(struct buf *to, const struct drawing *d, size_t height, const char *title);

/*
 * Words of a text as a field of data, or within single quotes. gnuplot would
 * read quotes, backquotes and backslashes: others that look like them stand in
 * for them. Controls and marks that turn the direction are left out.
 */
void script_words(struct buf *to, struct span words);

/* 'words' */
void script_quoted(struct buf *to, struct span words);

/* One more number of a line of data, or the first, behind the line that begins the data. */
void script_number(struct buf *to, long long n);

/* Units in which time is counted. */
enum step { STEP_DAY, STEP_MONTH, STEP_YEAR, STEP_DECADE };

/* The smallest unit of which there are at most `most` between two days. */
enum step script_step(long first, long last, long most);

/* The number of the unit in which the day lies, counted from any beginning. */
long script_bin(enum step step, long day);

/* The first day of the unit with this number. */
long script_bin_day(enum step step, long bin);

/* The axis of days from first to last, and at most about `most` marks on it, each with its date. */
void script_range(struct buf *to, long first, long last);
void script_marks(struct buf *to, long first, long last, long most);

#endif
