/* SPDX-License-Identifier: ISC */
/* What the command line says, for all forms of output. */
#ifndef SP_SHOW_SHOW_H
#define SP_SHOW_SHOW_H

#include "record/document.h"

/* A picture ahead of the text, read whole. */
struct figure {
	struct span bytes;
	const char *type;	/* "image/png", "image/svg+xml" */
	const char *name;	/* of the file */
	const char *caption;	/* or NULL */
};

enum show_form { SHOW_TEXT, SHOW_MARKDOWN, SHOW_HTML, SHOW_FORMS };

struct show {
	enum show_form form;
	const char *title;	/* of the whole, or NULL */
	struct figure *figure;
	size_t figures;
	unsigned width;		/* columns of a terminal */
	bool colour;
};

struct page;

/* Appends the document to the output; HTML is kept in the page until its end. */
void show_document(struct page *page, struct document *doc, struct buf *to);

/*
 * Words of the command line, which may have any byte in them: those that are
 * our own marks (say.h, styled.h), as no text has them, become blanks. A copy
 * in the arena.
 */
const char *show_words(struct arena *a, const char *words);

/* "image/png" or "image/svg+xml", by the first bytes; NULL for anything else. */
const char *figure_type(struct span bytes);

#endif
