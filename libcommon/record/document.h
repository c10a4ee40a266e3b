/* SPDX-License-Identifier: ISC */
/*
 * One document: its records as they came, the passages that filters read in
 * them, and the findings they make. Texts live in the document's arena until
 * document_empty(); arrays, unless large, are kept for the next document.
 */
#ifndef SP_DOCUMENT_H
#define SP_DOCUMENT_H

#include "base/buf.h"
#include "base/mem.h"
#include "record/place.h"
#include "record/rec.h"

/* A record that a filter made. */
struct finding {
	struct rec rec;
	size_t after;		/* it goes out behind this record: an index into document.rec */
	size_t order;		/* of making: decides between equal ones */
};

/* The pairs of a unit's `more` by which units are joined to passages. */
struct unit_pairs {
	struct span gap, fix;	/* empty: none */
	struct span par, turn;	/* "-": none */
	size_t lead;		/* how many bytes before the unit the blank ahead of it stands in the source; 0: there is no blank */
};

struct document {
	struct arena arena;
	struct span name;		/* the first field, percent-encoded */
	struct span date;		/* ISO 8601, or "-" */
	struct span lang;		/* "en", "fa", "ar", ...; "und" if not known */

	/* set by whoever reads it: tool/source.c */
	struct rec *rec;		/* its records, in order */
	size_t recs, rec_capacity;
	struct arena fields;		/* `more` of records that the splitter made; goes with them */
	struct span bytes;		/* the source, if the input was a text; else empty */
	bool incomplete;		/* some records were broken, or could not be read */
	bool goes_on;			/* a text that comes in parts, and this is not the last: document_empty() goes back to */
	struct arena_mark begun;	/* this mark, and leaves what the other parts need before it */

	/* set by whoever filters it */
	bool passes;			/* -a: its records go out too, so they are kept; stays from document to document */
	size_t *unit;			/* the records that filters read: indices into rec, ascending; document_complete() */
	size_t units, unit_capacity;
	size_t ahead;			/* passage_next() has looked at this unit already, which the next passage begins with, */
	struct unit_pairs ahead_pairs;	/* and these are its pairs; ahead is 0 if it has not */
	struct finding *found;		/* by document_sort() in the order of the stream */
	size_t founds, found_capacity;
	struct buf scratch;		/* the `more` of the finding in the making */
};

/* One more record, which the caller must fill at once; else as document_add(). */
static inline struct rec *
document_room(struct document *doc)
{
	doc->rec = mem_grow(doc->rec, doc->recs, &doc->rec_capacity, sizeof(*doc->rec));
	return &doc->rec[doc->recs++];
}

/* Adds a record; what its spans point to must live as long as the document. */
void document_add(struct document *doc, const struct rec *rec);

/*
 * To be called once all records are there: chooses the units that filters read
 * (title, dateline, note and body; if there are none, the findings of whatever
 * kind comes first), and takes name, date and language from the records.
 */
void document_complete(struct document *doc);

/* Unit n, from 0. */
static inline const struct rec *
document_unit(const struct document *doc, size_t n)
{
	return &doc->rec[doc->unit[n]];
}

/*
 * To be called when all passages have been read, and nothing but findings in
 * them will be asked for: forgets the records, which take more room than the
 * text does, unless they are to be passed on.
 */
void document_forget_records(struct document *doc);

/* Sorts the findings: by the record they follow, then by start, then longest first. */
void document_sort(struct document *doc);

/* Forgets all, to be ready for the next document, or the next part of this one. */
void document_empty(struct document *doc);

/* Gives all memory back. */
void document_free(struct document *doc);

/*
 * A passage: units read as one text, such as the sentences of a paragraph,
 * with the way back from its bytes to the source and to the units.
 */
struct passage {
	struct document *doc;
	struct place place;		/* place.text is the text to read */
	uint32_t first, n;		/* its units: first..first + n of the document */
	const uint32_t *begins;		/* the text byte at which each of the n units begins */
	struct span date, who;		/* of all its units */
	size_t lead;			/* unit_pairs.lead of the first */
};

/*
 * Makes *p of unit *next and those behind it that belong to the same
 * paragraph: the same kind, speaker and date, par= and turn=. A unit without
 * par=, and a title, note or dateline, is a passage by itself. Moves *next
 * behind it, from 0 at first. False when there are no more units.
 */
bool passage_next(struct passage *p, struct document *doc, size_t *next);

/* As passage_next(), but of one unit. */
bool passage_unit(struct passage *p, struct document *doc, size_t *next);

/* The number, in the document, of the unit in which text byte `at` of the passage stands. */
size_t passage_unit_at(const struct passage *p, size_t at);

/*
 * A finding in the making, one at a time. Say where it is: finding_begin(),
 * and finding_piece() for each further piece; then what it is: set fields of
 * rec, and call finding_more() in the order that sp-records(5) gives; then
 * finding_end().
 */
struct finding_maker {
	struct rec rec;			/* starts with the passage's date and who, and a value of "-" */
	struct document *doc;
	struct place place;
	size_t last_unit;		/* the last unit that it touches */
};

/* At bytes from..to of the passage's text, without the blanks at both ends; something must remain. */
void finding_begin(struct finding_maker *f, enum kind kind, const struct passage *p, size_t from, size_t to);

/*
 * Adds a further piece to an interrupted finding. A piece that does not lie
 * behind the one before is ignored; it may be in another passage of the
 * document. If the source has white space between the pieces, they are
 * joined by a blank.
 */
void finding_piece(struct finding_maker *f, const struct passage *p, size_t from, size_t to);

/* Adds name=value to `more`; does nothing if the value is empty. */
void finding_more(struct finding_maker *f, const char *name, struct span value);
void finding_more_number(struct finding_maker *f, const char *name, size_t value);

/* Adds gap= and fix=, and puts the finding into the document. */
void finding_end(struct finding_maker *f);

#endif
