/* SPDX-License-Identifier: ISC */
/* From bytes to units: the whole of sp-split, for every tool that is given a text. */
#ifndef SP_SPLIT_H
#define SP_SPLIT_H

#include "record/document.h"
#include "text/body.h"
#include "words/table.h"

struct split_settings {
	enum kind level;	/* KIND_TURN, KIND_PARA or KIND_SENT; KIND_OTHER stands for KIND_SENT */
	bool informal;		/* sentences may begin in lower case */
	bool keep_quotations;	/* no sentence ends inside a quotation */
	bool furniture;		/* put out what a page repeats as well */
	const char *path;	/* names the document, and may give its date */
	const char *date;	/* ISO 8601, or NULL: look for it */
	const char *lang;	/* or NULL: find out */
};

struct splitter;

/* Loads the tables; they are the user's to change until splitter_free(). */
struct splitter *splitter_new(struct tables *tables);

void splitter_free(struct splitter *s);

/* The reader of dates that finds the document's own, for whoever looks for more of them; the splitter's. */
struct timex_reader *splitter_dates(struct splitter *s);

/* The language of a document whose records do not say: that of its units, or "und". Lives as long as the splitter. */
struct span splitter_lang(struct splitter *s, const struct document *doc);

/*
 * Splits doc->bytes into records of doc, in the stream's order. Returns NULL,
 * or why the bytes cannot be read as text. What was odd about them, at most one
 * line a document, goes to *warning.
 */
const char *split(struct splitter *s, const struct split_settings *settings, struct document *doc,
    struct buf *warning);

/*
 * The same by parts: split_begin() as split(), with few records or none;
 * then each split_more() adds those of one more paragraph, or turn. It
 * returns false once all are there, with the last, and is not called again then. What it has
 * added may be taken away between two calls; *settings and *doc, and what the
 * arena had when split_begin() returned, must stay.
 */
const char *split_begin(struct splitter *s, const struct split_settings *settings, struct document *doc,
    struct buf *warning);
bool split_more(struct splitter *s);

/*
 * As split(), but only as far as paragraphs; no records are made. *body is the
 * splitter's until its next document; texts live in doc's arena or borrow
 * doc->bytes.
 */
const char *split_body(struct splitter *s, const struct split_settings *settings, struct document *doc,
    const struct body **body, struct buf *warning);

#endif
