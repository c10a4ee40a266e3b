/* SPDX-License-Identifier: ISC */
/* One record of the stream: sp-records(5). */
#ifndef SP_REC_H
#define SP_REC_H

#include "base/buf.h"
#include "base/num.h"
#include "base/span.h"

/* The kinds, in the order of sp-records(5). KIND_OTHER is any other word; such records are passed on, and not read. */
enum kind {
	KIND_OTHER, KIND_TITLE, KIND_DATELINE, KIND_PUBLISHER, KIND_TURN, KIND_PARA, KIND_SENT,
	KIND_NOTE, KIND_FURNITURE, KIND_QUOTE, KIND_NAME, KIND_DATE, KIND_THEME, KIND_KEY, KIND_REPEAT
};

/*
 * The nine fields as they stand in the line, still percent-encoded; a field
 * that says nothing is "-". All spans are borrowed.
 */
struct rec {
	struct span doc, date;
	size_t start, end;		/* bytes of the source; end is one past the last */
	struct span kind_name, who, value, more, text;
	enum kind kind;			/* of kind_name */
};

/* The field that says "nothing": "-". */
extern const struct span rec_none;

/* The kind with this name, KIND_OTHER if none has it; and back. */
enum kind kind_of(struct span name);
struct span kind_name(enum kind kind);

/* A level of the body: turn, para or sent. */
static inline bool
kind_is_body(enum kind kind)
{
	return kind == KIND_TURN || kind == KIND_PARA || kind == KIND_SENT;
}

/* What filters read of a document: title, dateline, note and the body. */
static inline bool
kind_is_read(enum kind kind)
{
	return kind_is_body(kind) || kind == KIND_TITLE || kind == KIND_DATELINE || kind == KIND_NOTE;
}

/* Any unit that sp-split makes: what is read, publisher and furniture. */
static inline bool
kind_is_unit(enum kind kind)
{
	return kind_is_read(kind) || kind == KIND_PUBLISHER || kind == KIND_FURNITURE;
}

/*
 * Reads one line, without its LF; the spans borrow from it. Returns NULL, or
 * what is wrong with it, in words that follow "FILE:LINE: ". gap= and fix= are
 * not looked into: place_read() does that.
 */
const char *rec_read(struct rec *rec, struct span line);

/*
 * True where a stream of records begins: nine fields with numbers in the third
 * and fourth, or the header line. Also where fields stand behind the ninth that
 * somebody added to a record: rec_read() says what is wrong with it.
 */
bool rec_looks_like(struct span line);

/* Is it the header line? */
bool rec_is_header(struct span line);

/* The header line of -H, without LF. */
extern const char rec_header[];

/* How many words a record's text has. It must be well formed: one blank between words. */
size_t rec_words(struct span text);

/* Appends the record as a line with its LF. */
void rec_write(struct buf *to, const struct rec *rec);

/*
 * The value of a name=value pair of `more`, still percent-encoded. False if
 * there is none; *value is then left as it was.
 */
bool rec_more(const struct rec *rec, const char *name, struct span *value);

/* As rec_more() for two names, in one pass; a value that is not there is left as it was. */
void rec_more_two(const struct rec *rec, struct span one, struct span *one_value, struct span two, struct span *two_value);

/* As rec_more(), for a whole number; `otherwise` if there is none. */
size_t rec_more_number(const struct rec *rec, const char *name, size_t otherwise);

/*
 * Takes the next name=value pair, still percent-encoded, off the front of
 * *rest, which starts out as the whole of `more`. False when there is none left.
 */
bool more_next(struct span *rest, struct span *name, struct span *value);

/* Appends name=value to a `more` in the making: ";" where something stands there already, the value percent-encoded. */
void more_add(struct buf *to, const char *name, struct span value);

/* The same for a number; inline, so that the compiler knows the length of a literal name. */
static inline void
more_add_number(struct buf *to, const char *name, size_t value)
{
	size_t len = strlen(name);
	char *p = buf_room(to, len + 2 + NUM_MOST), *begin = p;

	if (to->len > 0)
		*p++ = ';';
	memcpy(p, name, len);
	p[len] = '=';
	p += len + 1;
	to->len += (size_t)(p - begin) + num_write(value, p);
}

/* Appends a value of `more`, decoded. */
void more_decode(struct buf *to, struct span value);

/* Appends a document's name as the first field holds it: controls, "%" and bytes that are not UTF-8 are encoded. */
void doc_encode(struct buf *to, struct span name);

/* Appends what doc_encode() was given: the document's path. */
void doc_decode(struct buf *to, struct span field);

#endif
