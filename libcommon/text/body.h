/* SPDX-License-Identifier: ISC */
/*
 * A text as paragraphs, cleaned, with what each of them is: what sp-split
 * makes units of, and sp-clean writes down.
 */
#ifndef SP_BODY_H
#define SP_BODY_H

#include "record/document.h"
#include "record/place.h"
#include "record/rec.h"
#include "text/caption.h"
#include "text/lexicon.h"
#include "text/line.h"
#include "text/matter.h"
#include "text/source_text.h"
#include "text/turn.h"
#include "words/table.h"

struct paragraph {
	struct place place;
	enum kind kind;		/* KIND_PARA, or title, dateline, note */
	bool heading;		/* a heading within the body */
	bool cited;		/* a block quotation of Markdown */
	size_t words;		/* text byte where the words begin, behind a speaker's label */
	size_t date_from, date_to;	/* text bytes of the document's own date, to 0: none; a title ends ahead of it */
	char iso[11];		/* that date, ISO 8601 */
	size_t page;		/* on which it begins, from 1 */
	size_t turn;		/* from 1; 0: nobody's */
	struct span who, label;	/* of the turn; empty */
	size_t label_start;	/* of the turn, in bytes of the source */
	struct span at, till;	/* times of a caption, or of the label; empty */
	struct line *first_line;	/* NULL: it comes from elsewhere (front matter, captions) */
};

struct body {
	struct span source;
	struct paragraph *par;
	size_t pars, capacity;
	struct lines lines;	/* furniture among them; empty for captions */
	struct captions captions;	/* empty where it is running text */
	struct matter matter;
	struct turns *speakers;	/* how labels look in this document, by */
	struct span *text;	/* what its body lines are to them */
	size_t text_capacity;
	struct turn_label *label;	/* by line.label - 1 */
	size_t labels, label_capacity;
	size_t pages;
	size_t turns;
	struct oddities odd;
	/* found by head_read() */
	char date[11];		/* ISO 8601, "" where it is not known */
	char matter_iso[11];	/* the date of the front matter, "-" where it is none */
	const char *date_from;	/* option, matter, dateline, headline or name; NULL */
	struct span publisher;	/* piece of the source; empty */
	struct span head_date;	/* piece of a running head that dates the document; empty */
	char head_iso[11];
};

/* What the user says about a document. */
struct body_hints {
	const char *path;	/* may give the date */
	const char *date;	/* ISO 8601, or NULL: look for it */
	const char *lang;	/* or NULL: find out */
};

struct body_rules;

/* Loads the tables; they are the user's to change until body_rules_free(), as is the lexicon, which is borrowed. */
struct body_rules *body_rules_new(struct tables *tables, struct lexicon *lexicon);

void body_rules_free(struct body_rules *r);

/* The reader that finds the document's date; the rules'. */
struct timex_reader *body_dates(struct body_rules *r);

/*
 * Reads a source. *body is the rules' until the next call; its texts live in
 * the arena or borrow the source. Returns NULL, or why the bytes are no text.
 * What was odd about them, at most one line, goes to *warning.
 */
const char *body_read(struct body_rules *r, struct arena *a, const struct body_hints *hints, struct span source,
    const struct body **body, struct buf *warning);

/*
 * The body last read is of no more use: what a large one took is given back,
 * the arrays of others wait for the next. All texts stay.
 */
void body_forget(struct body_rules *r);

/*
 * The language of the source last read: what the user or the front matter
 * says, else what its first words are in; "und". Lives as long as the rules,
 * the hints and the source.
 */
struct span body_lang(struct body_rules *r, const struct body_hints *hints);

/* The same of the units of a document that is complete and does not say; "und". Lives as long as the rules. */
struct span body_lang_of_units(struct body_rules *r, const struct document *doc);

#endif
