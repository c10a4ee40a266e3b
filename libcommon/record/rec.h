/* SPDX-License-Identifier: ISC */
/* One record of the stream: sp-records(5). */
#ifndef SP_REC_H
#define SP_REC_H

#include "base/buf.h"
#include "base/num.h"
#include "base/span.h"

/* The kinds in the order of the manual. KIND_OTHER is passed over. */
enum kind {
	KIND_OTHER, KIND_TITLE, KIND_DATELINE, KIND_PUBLISHER, KIND_TURN, KIND_PARA, KIND_SENT,
	KIND_NOTE, KIND_FURNITURE, KIND_QUOTE, KIND_NAME, KIND_DATE, KIND_THEME, KIND_KEY, KIND_REPEAT
};

/*
 * The nine fields as they stand in the line, percent-encoding and all. An
 * empty field is the span of "-". All spans are borrowed.
 */
struct rec {
	struct span doc, date;
	size_t start, end;		/* bytes of the source */
	struct span kind_name, who, value, more, text;
	enum kind kind;
};

/* The field that says "nothing": "-". */
extern const struct span rec_none;

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
 * Reads one line, without its LF. Returns NULL, or what is wrong with it, in
 * words that follow "FILE:LINE: ".
 */
const char *rec_read(struct rec *rec, struct span line);

/*
 * True where a stream of records begins: nine fields with numbers in the third
 * and fourth, or the header line. Also where fields stand behind the ninth that
 * somebody added to a record: rec_read() says what is wrong with it.
 */
bool rec_looks_like(struct span line);

/* True of the header line of -H. */
bool rec_is_header(struct span line);

extern const char rec_header[];

/* Words of a text whose white space is folded, as that of a record. */
size_t rec_words(struct span text);

/* Appends the record as a line with its LF. */
void rec_write(struct buf *to, const struct rec *rec);

/*
 * The value of a name=value pair of `more`, still percent-encoded. False if
 * there is none; *value is then left as it was.
 */
bool rec_more(const struct rec *rec, const char *name, struct span *value);

/* As rec_more() for two names, in one go. */
void rec_more_two(const struct rec *rec, struct span one, struct span *one_value, struct span two, struct span *two_value);

/* As rec_more(), for a whole number; `otherwise` if there is none. */
size_t rec_more_number(const struct rec *rec, const char *name, size_t otherwise);

/*
 * Takes the next name=value pair off the front of *rest, which begins as the
 * whole of `more`. False when there is none.
 */
bool more_next(struct span *rest, struct span *name, struct span *value);

/* Appends ";" where needed, name, "=" and the value, percent-encoded as `more` wants it. */
void more_add(struct buf *to, const char *name, struct span value);

/* The same; here, since of a name that is a literal the compiler knows the length. */
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

/* Appends a value of `more` decoded. */
void more_decode(struct buf *to, struct span value);

/* Appends a document's name as the first field wants it: TAB, CR, LF, "%" and what is no UTF-8 encoded. */
void doc_encode(struct buf *to, struct span name);

/* Appends a document's name decoded: the path it was made from. */
void doc_decode(struct buf *to, struct span field);

#endif
