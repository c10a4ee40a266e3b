/* SPDX-License-Identifier: ISC */
/*
 * What a tool reads: files or standard input, texts or records, all made one
 * thing: documents. A text is split by the code of sp-split.
 */
#ifndef SP_SOURCE_H
#define SP_SOURCE_H

#include "base/in.h"
#include "record/document.h"
#include "text/split.h"
#include "tool/opt.h"
#include "tool/progress.h"

struct source {
	struct options *opt;
	struct split_settings split;	/* how a text becomes units; sp-split changes it after source_open() */
	bool by_parts;			/* a large text comes as documents of some of its records each; set after source_open() */
	struct splitter *splitter;
	struct in in, names;		/* the input at hand; the list of --files0-from */
	struct buf held;		/* the line of the next document's first record */
	char **operand;			/* not yet opened */
	const char *path;		/* of the input at hand */
	struct buf path_bytes;		/* the name at hand, when it came from the list */
	size_t line;			/* of the input at hand, when it is records: how many were read */
	bool is_split;			/* the input at hand is a text, and was given to the splitter */
	bool in_doubt;			/* broken records stood behind the last good one: whose, nobody knows */
	size_t wrong_records;		/* in it, so far: the first ten are named, the others counted */
	struct progress progress;
	size_t failures;		/* inputs that could not be read or understood, so far */
	bool is_open, is_records, from_stdin;
};

/* Begins with the operands of opt, the list of --files0-from, or standard input. */
void source_open(struct source *s, struct options *opt);

/*
 * The next document into *doc, which the caller empties with document_empty()
 * after use. What cannot be read or understood is named on standard error,
 * counted in failures, and passed over. Returns false when all was read.
 */
bool source_next(struct source *s, struct document *doc);

/* As source_next(), but the next text as paragraphs; records are named as what they are, and passed over. */
bool source_next_body(struct source *s, struct document *doc, const struct body **body);

void source_close(struct source *s);

#endif
