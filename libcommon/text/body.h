/* SPDX-License-Identifier: ISC */
/*
 * A text as paragraphs, cleaned, with what each of them is: what sp-split
 * makes units of, and sp-clean writes down.
 */
#ifndef SP_BODY_H
#define SP_BODY_H

#include "record/gap.h"
#include "record/rec.h"
#include "text/line.h"
#include "text/matter.h"
#include "text/source_text.h"

struct paragraph {
	struct place place;
	enum kind kind;		/* KIND_PARA, or title, dateline, note */
	bool heading;		/* a heading within the body */
	size_t words;		/* text byte where the words begin, behind a speaker's label */
	size_t date_from, date_to;	/* text bytes of the document's own date, to 0: none; a title ends ahead of it */
	char iso[11];		/* that date, ISO 8601 */
	size_t page;		/* on which it begins, from 1 */
	size_t turn;		/* from 1; 0: nobody's */
	struct span who, label;	/* of the turn; empty */
	struct span at, till;	/* times of a caption, or of the label; empty */
	struct line *first_line;	/* NULL: it comes from elsewhere (front matter, captions) */
};

struct body {
	struct span source;
	struct paragraph *par;
	size_t pars, capacity;
	struct lines lines;	/* furniture among them; empty for captions */
	struct matter matter;
	size_t pages;
	size_t turns;
	struct oddities odd;
	/* found by head_read() */
	char date[11];		/* ISO 8601, "" where it is not known */
	char matter_iso[11];	/* the date of the front matter, "-" where it is none */
	const char *date_from;	/* option, matter, dateline, headline or name; NULL */
	struct span publisher;	/* piece of the source; empty */
	struct span lang;
};

#endif
