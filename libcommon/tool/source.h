/* SPDX-License-Identifier: ISC */
/*
 * What a tool reads: files or standard input, texts or records, all turned
 * into documents. A text is split by the code of sp-split.
 */
#ifndef SP_SOURCE_H
#define SP_SOURCE_H

#include "base/in.h"
#include "record/document.h"
#include "text/split.h"
#include "tool/opt.h"
#include "tool/progress.h"

struct source {
	/* may be changed after source_open() */
	struct split_settings split;	/* how a text becomes units: by default sentences */
	bool by_parts;			/* a large text comes as several documents, each some of its records (document.goes_on) */

	/* to be read by anybody */
	size_t failures;		/* inputs and records so far that could not be read or understood */

	/* source.c alone */
	struct options *opt;
	struct splitter *splitter;
	struct progress progress;
	char **operand;			/* those not yet opened */
	struct in names;		/* the list of --files0-from */
	struct buf path_bytes;		/* the name last taken from it */
	struct in in;			/* the input at hand, if is_open; the following are about it */
	const char *path;
	size_t line;			/* records: lines read so far */
	struct buf held;		/* records: the line that begins the next document; empty: none */
	size_t wrong_records;		/* records: broken ones so far; the first ten are named, the others counted */
	bool in_doubt;			/* records: broken ones came after the last good one; they may belong to either document */
	bool from_stdin;		/* standard input is still to be opened, as there are no operands */
	bool is_open;
	bool is_records;		/* the input at hand holds records; else it is a text */
	bool is_split;			/* a text: the splitter has it */
};

/*
 * Opens nothing yet but the list of --files0-from, which ends the program with
 * status 2 if that cannot be opened. Then come the files of the list, the
 * operands, or, without both, standard input.
 */
void source_open(struct source *s, struct options *opt);

/*
 * Reads the next document into *doc, which the caller empties with
 * document_empty() after use. What cannot be read or understood is named on
 * standard error, counted in failures, and skipped. False when all was read.
 */
bool source_next(struct source *s, struct document *doc);

/*
 * As source_next(), but reads the next text as paragraphs, *body, which are
 * valid until the next call; inputs of records count as failures.
 */
bool source_next_body(struct source *s, struct document *doc, const struct body **body);

/* Closes what is open and frees all; failures stays readable. */
void source_close(struct source *s);

#endif
