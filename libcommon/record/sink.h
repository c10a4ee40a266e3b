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
	bool header;		/* put the header line first (TSV); false once it is out */
	bool pass_all;		/* -a: what was given goes out too */
	bool colour;		/* SINK_TEXT: escape sequences */
	bool prompt;		/* SINK_TEXT: write at once, somebody is looking */
	unsigned width;		/* SINK_TEXT: columns, 20 and up */
	struct buf last_doc;	/* SINK_TEXT: whose records were last */
	size_t theme_start, theme_end;	/* SINK_TEXT: the words of the theme ahead, if that was the last record; else 0 */
	struct buf scratch;
};

/* Writes one record. False once writing has failed. */
bool sink_record(struct sink *s, const struct rec *rec);

/*
 * Writes what was found in a document, in the stream's order; with pass_all
 * among the records it was given. False once writing has failed.
 */
bool sink_document(struct sink *s, struct document *doc);

/*
 * Of a large document: writes what was found so far, all of which has to stand ahead of what is found later, and forgets it and
 * what the arena got since the mark. With pass_all, and of few findings, nothing is done. False once writing has failed.
 */
bool sink_found(struct sink *s, struct document *doc, struct arena_mark mark);

/* Flushes and closes. Returns 0, or errno of the first failure. */
int sink_close(struct sink *s);

/* Appends s as a JSON string, quotes and all. Controls (C1, bidi) are \u escapes. */
void sink_json_string(struct buf *to, struct span s);

/* Appends s as a terminal may have it: controls and bidi controls shown as <U+XXXX>. */
void sink_safe(struct buf *to, struct span s);

#endif
