/* SPDX-License-Identifier: ISC */
/* The records of a text's units, one by one. */
#ifndef SP_UNIT_H
#define SP_UNIT_H

#include "record/document.h"
#include "text/body.h"

/* A zeroed struct is ready for unit_document(); the caller frees `more` in the end. */
struct unit_maker {
	struct document *doc;
	const struct body *b;
	struct buf more;	/* of the record at hand */
	struct span name, date, lang;
	size_t sent, par;	/* numbers so far; the caller counts paragraphs */
	size_t line;		/* of the lines, those ahead of it have their furniture records */
	bool told;		/* what a document's first record says of it */
	bool furniture;		/* records of it are wanted */
	bool asides;		/* there are records that stand in no paragraph: furniture, a publisher, the date of the running head */
	bool published, dated;	/* the last two have theirs */
};

/* From here on the records are those of the body b; they go to doc, whose name is made of the path. All is borrowed but the path. */
void unit_document(struct unit_maker *u, struct document *doc, const struct body *b, struct span lang, const char *path, bool furniture);

/* Publisher and furniture that begin ahead of byte `at` of the source and have no record yet; to be called ahead of each record. */
void unit_furniture(struct unit_maker *u, size_t at);

/* Begins u->more with the pairs that a document's first record has. */
void unit_begin(struct unit_maker *u);

/* page=, where there is more than one. */
void unit_page(struct unit_maker *u, size_t page);

/* A record with what u->more has; empty spans stand for "-". The place's text must live as long as doc. */
void unit_record(struct unit_maker *u, enum kind kind, const struct place *p, struct span who, struct span value);

/* A record of a piece of the source as it stands, without leading blanks; page 0: none. */
void unit_piece(struct unit_maker *u, enum kind kind, size_t from, size_t to, size_t page, struct span value);

/* The record of a unit of a paragraph, with all that is known of it, and what unit_furniture() adds ahead of it. */
void unit_add(struct unit_maker *u, enum kind kind, const struct paragraph *par, const struct place *place);

#endif
