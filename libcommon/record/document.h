/* SPDX-License-Identifier: ISC */
/*
 * One document: its records as they came, and what a filter found in them.
 * Texts live in its arena and go with document_empty(); the arrays stay, unless they are
 * large, so that the next document finds them at hand.
 */
#ifndef SP_DOCUMENT_H
#define SP_DOCUMENT_H

#include "base/buf.h"
#include "base/mem.h"
#include "record/place.h"
#include "record/rec.h"

/* A record that a filter found; it stands behind the record `after`. */
struct finding {
	struct rec rec;
	size_t after;		/* index into document.rec */
	size_t order;		/* in which it was found: decides between equal ones */
};

/* What units are put together by: the pairs of `more` that tell it, found in one go. */
struct unit_pairs {
	struct span gap, fix;	/* empty: none */
	struct span par, turn;	/* "-": none */
	size_t lead;
};

struct document {
	struct arena arena;
	struct span name;		/* as in the first field */
	struct span date;		/* of the document, ISO 8601, or "-" */
	struct span lang;		/* "en", "fa", "ar", ..., "und" where it is not known */
	struct rec *rec;		/* as they came, in order */
	size_t recs, rec_capacity;
	struct arena fields;		/* `more` of the records that a splitter made */
	bool passes;			/* its records go out too (-a); stays as it is from document to document */
	size_t *unit;			/* indices of the records that filters read, in order */
	size_t units, unit_capacity;
	struct finding *found;		/* by filters; document_sort() puts them in the stream's order */
	size_t founds, found_capacity;
	struct span bytes;		/* the source, where it was a text; else empty */
	bool incomplete;		/* records of it were broken, or the reading of them was */
	bool goes_on;			/* these are not all records of a text: document_empty() leaves what the others need, */
	struct arena_mark begun;	/* which lies ahead of this */
	size_t ahead;			/* the unit that a passage ended ahead of, and */
	struct unit_pairs ahead_pairs;	/* what its `more` says: the next passage begins with it */
	struct buf scratch;		/* for whoever builds a field; emptied before use */
};

/* Room for one more record, to be filled at once; else as document_add(). */
static inline struct rec *
document_room(struct document *doc)
{
	doc->rec = mem_grow(doc->rec, doc->recs, &doc->rec_capacity, sizeof(*doc->rec));
	return &doc->rec[doc->recs++];
}

/* Adds a record whose spans live as long as the document, or longer. */
void document_add(struct document *doc, const struct rec *rec);

/*
 * To be called once all records are there: chooses the units to read (title,
 * dateline, note and body; where there is none, the findings of the kind that
 * comes first) and reads name, date and language off the first records.
 */
void document_complete(struct document *doc);

/* The unit with this number, 0 to units - 1. */
static inline const struct rec *
document_unit(const struct document *doc, size_t n)
{
	return &doc->rec[doc->unit[n]];
}

/*
 * To be called by who has read all passages, and will ask for nothing but findings in them: unless the document passes its
 * records on they are forgotten, as they take more room than its text does.
 */
void document_forget_records(struct document *doc);

/* Puts the findings in order: by the record they follow, then by start, longest first. */
void document_sort(struct document *doc);

/* Forgets all, ready for the next document, or for the next records of this one. */
void document_empty(struct document *doc);
void document_free(struct document *doc);

/*
 * A passage: units read as one text, such as the sentences of a paragraph,
 * with the way back to the source and to the units.
 */
struct passage {
	struct document *doc;
	struct place place;		/* place.text is the text to read */
	uint32_t first, n;		/* units first..first+n */
	const uint32_t *begins;		/* text byte at which each unit begins, n of them */
	struct span date, who;		/* of the units */
	size_t lead;			/* of the first one: the bytes of the source that the blank ahead of it stands for */
};

/*
 * Reads the next paragraph into *p: from unit *next on, the units of one kind,
 * one speaker and date, one par= and one turn=; any other unit by itself. Moves *next on. False when
 * there are no more units.
 */
bool passage_next(struct passage *p, struct document *doc, size_t *next);

/* As passage_next(), but one unit at a time. */
bool passage_unit(struct passage *p, struct document *doc, size_t *next);

/* The number (0 to units - 1 of the document) of the unit in which text byte `at` stands. */
size_t passage_unit_at(const struct passage *p, size_t at);

/*
 * A finding in the making. Say where it is (finding_begin, and finding_piece
 * for each further piece), then what it is (fields of rec, finding_more in the
 * order that sp-records(5) gives), then finding_end.
 */
struct finding_maker {
	struct rec rec;			/* who begins as the unit's; value as "-" */
	struct document *doc;
	struct place place;
	size_t last_unit;
};

/* Bytes from..to of the passage's text, not empty; blanks at both ends are left out. */
void finding_begin(struct finding_maker *f, enum kind kind, const struct passage *p, size_t from, size_t to);

/*
 * A further piece of an interrupted finding; it must lie behind the last one.
 * p may be another passage of the same document than the one before. One blank
 * of the source stands between the pieces, if there is one there.
 */
void finding_piece(struct finding_maker *f, const struct passage *p, size_t from, size_t to);

/* name=value for `more`; an empty value is left out. */
void finding_more(struct finding_maker *f, const char *name, struct span value);
void finding_more_number(struct finding_maker *f, const char *name, size_t value);

/* Adds it to the document; gap= and fix= come last of themselves. */
void finding_end(struct finding_maker *f);

#endif
