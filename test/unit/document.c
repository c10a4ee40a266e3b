/* SPDX-License-Identifier: ISC */
#include "record/document.h"
#include "tap.h"

static void
add(struct document *doc, enum kind kind, size_t start, const char *more, const char *text)
{
	struct rec rec = {
		.doc = SPAN("d"), .date = rec_none, .start = start, .end = start + strlen(text), .kind = kind,
		.kind_name = kind_name(kind), .who = rec_none, .value = rec_none, .more = span_of(more),
		.text = span_of(text)
	};

	document_add(doc, &rec);
}

/* The passages of a document, with "|" between, as passage_next() reads them; empties it. */
static void
reads(struct document *doc, const char *want, const char *what)
{
	struct buf got = { 0 };
	struct passage p;

	document_complete(doc);
	for (size_t next = 0; passage_next(&p, doc, &next);) {
		if (got.len > 0)
			buf_byte(&got, '|');
		buf_add(&got, p.place.text);
	}
	is(buf_span(&got), want, what);
	buf_free(&got);
	document_empty(doc);
}

static void
units(void)
{
	struct document doc = { 0 };
	struct passage p;
	size_t next = 0;

	document_complete(&doc);
	ok(doc.units == 0 && span_same(doc.name, rec_none) && span_is(doc.lang, "und"), "no records: no name, no language");
	ok(!passage_unit(&p, &doc, &next) && !passage_next(&p, &doc, &next), "and no passage");
	add(&doc, KIND_FURNITURE, 0, "-", "page 3");
	reads(&doc, "", "furniture alone is not read");
	add(&doc, KIND_SENT, 0, "lang=fa;par=1", "one.");
	document_complete(&doc);
	is(doc.lang, "fa", "the language of the first record");
	ok(passage_unit(&p, &doc, &next) && next == 1 && !passage_unit(&p, &doc, &next), "a unit, and no other");
	document_empty(&doc);
	add(&doc, KIND_THEME, 10, "-", "ten words");
	add(&doc, KIND_THEME, 10, "-", "ten words");
	add(&doc, KIND_THEME, 10, "-", "ten words more");
	add(&doc, KIND_THEME, 2, "-", "two");
	add(&doc, KIND_QUOTE, 30, "-", "thirty");
	reads(&doc, "ten words|ten words more|two", "findings of the first kind, each once");
	document_free(&doc);
}

static void
paragraphs(void)
{
	struct document doc = { 0 };

	add(&doc, KIND_SENT, 0, "par=1", "a.");
	add(&doc, KIND_SENT, 3, "par=1", "b.");
	add(&doc, KIND_SENT, 6, "par=2", "c.");
	add(&doc, KIND_SENT, 9, "-", "d.");
	add(&doc, KIND_SENT, 12, "-", "e.");
	add(&doc, KIND_SENT, 15, "par=2", "f.");
	add(&doc, KIND_PARA, 18, "par=2", "g.");
	reads(&doc, "a. b.|c.|d.|e.|f.|g.", "sentences of one paragraph");
	add(&doc, KIND_SENT, 0, "par=1;turn=1", "a.");
	add(&doc, KIND_SENT, 3, "par=1;turn=2", "b.");
	add(&doc, KIND_SENT, 6, "par=1", "c.");
	add(&doc, KIND_SENT, 2, "par=1", "d.");
	reads(&doc, "a.|b.|c.|d.", "of one turn, and in their order");
	add(&doc, KIND_TITLE, 0, "par=1", "a");
	add(&doc, KIND_TITLE, 3, "par=1", "b");
	add(&doc, KIND_DATELINE, 6, "par=1", "c");
	add(&doc, KIND_DATELINE, 9, "par=1", "d");
	add(&doc, KIND_NOTE, 12, "par=1", "e");
	add(&doc, KIND_NOTE, 15, "par=1", "f");
	reads(&doc, "a|b|c|d|e|f", "titles, datelines and notes stand alone");
	add(&doc, KIND_SENT, 4, "par=1", "a.");
	add(&doc, KIND_SENT, 6, "par=1;lead=0", "b.");
	add(&doc, KIND_SENT, 9, "par=1;lead=99", "c.");
	add(&doc, KIND_SENT, 12, "par=1;lead=2", "d.");
	add(&doc, KIND_SENT, 15, "par=1", "e.");
	reads(&doc, "a.b.c.d. e.", "no blank where there is no room for one");
	document_free(&doc);
}

static void
findings(void)
{
	struct document doc = { 0 };
	struct finding_maker f;
	struct passage p;
	size_t next = 0;

	add(&doc, KIND_SENT, 0, "par=1", "\"We go,\" he said, \"now.\"");
	add(&doc, KIND_SENT, 24, "par=1", "Yes.");
	document_complete(&doc);
	ok(passage_next(&p, &doc, &next) && p.n == 2, "two sentences");
	doc.passes = true;
	document_forget_records(&doc);
	same(doc.recs, 2, "records that go out again stay");
	doc.passes = false;
	document_forget_records(&doc);
	same(doc.recs, 0, "others are forgotten once they are read");
	same(passage_unit_at(&p, 27), 1, "the second of them");
	finding_begin(&f, KIND_QUOTE, &p, 1, 8);
	is(f.place.text, "We go,\"", "a piece");
	finding_piece(&f, &p, 8, 9);
	finding_piece(&f, &p, 3, 6);
	is(f.place.text, "We go,\"", "blanks are none, nor is what was there before");
	finding_piece(&f, &p, 17, 24);
	finding_more(&f, "form", SPAN(""));
	finding_end(&f);
	is(doc.found[0].rec.text, "We go,\" \"now.\"", "a second one");
	is(doc.found[0].rec.more, "gap=7+9", "and the words between");
	same(doc.found[0].rec.end, 24, "its end");
	finding_begin(&f, KIND_KEY, &p, 8, 12);
	is(f.place.text, "he", "blanks at both ends are left out");
	same(f.place.start, 9, "and not counted");
	finding_end(&f);
	is(doc.found[1].rec.more, "-", "nothing more to say");
	document_free(&doc);
}

int
main(void)
{
	units();
	paragraphs();
	findings();
	return tap_end();
}
