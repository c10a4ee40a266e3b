/* SPDX-License-Identifier: ISC */
/* Where records go: as TSV, as JSON Lines, or laid out for reading. */
#ifndef SP_SINK_H
#define SP_SINK_H

#include "base/out.h"
#include "record/document.h"

enum sink_format { SINK_TSV, SINK_JSON, SINK_TEXT };

struct sink {
	struct out out;
	enum sink_format format;
	bool header;		/* SINK_TSV: the header line is still to be written */
	bool pass_all;		/* -a: the records that came in go out too */
	bool prompt;		/* write each record at once: somebody is watching */

	/* SINK_TEXT, which layout.c writes */
	bool colour;		/* use escape sequences */
	unsigned width;		/* columns, 20 and up */
	struct buf last_doc;	/* the document whose heading was written last */
	size_t theme_start, theme_end;	/* of the last record, if it was a theme; else 0 */

	struct buf scratch;
};

/* Writes one record. False once writing has failed. */
bool sink_record(struct sink *s, const struct rec *rec);

/*
 * Writes what was found in a document, in the order of the stream; with
 * pass_all in place among the document's own records. False once writing has
 * failed.
 */
bool sink_document(struct sink *s, struct document *doc);

/*
 * To be called now and then while a document is searched from front to back,
 * so that the findings of a large one do not pile up: writes those made so
 * far and forgets them, with all that the document's arena got since `mark`.
 * Later findings must follow them in the stream. Does nothing while they are
 * few, or with pass_all. False once writing has failed.
 */
bool sink_found(struct sink *s, struct document *doc, struct arena_mark mark);

/* Flushes and closes. Returns 0, or errno of the first failure. */
int sink_close(struct sink *s);

/* Appends s as a JSON string with its quotes. Controls, including C1 and bidi ones, are \u escapes; a byte that is not UTF-8 is U+FFFD. */
void sink_json_string(struct buf *to, struct span s);

/* Appends s made safe for a terminal: controls, bidi controls and bytes that are not UTF-8 are shown as <U+XXXX>. */
void sink_safe(struct buf *to, struct span s);

#endif
