/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <fcntl.h>

#include "record/sink.h"
#include "tap.h"

static void
json(struct span s, const char *want)
{
	struct buf b = { 0 };

	sink_json_string(&b, s);
	is(buf_span(&b), want, want);
	buf_free(&b);
}

static void
safe(struct span s, const char *want)
{
	struct buf b = { 0 };

	sink_safe(&b, s);
	is(buf_span(&b), want, want);
	buf_free(&b);
}

static struct rec
record(enum kind kind, size_t start, size_t end, const char *text)
{
	return (struct rec){
		.doc = SPAN("d"), .date = rec_none, .start = start, .end = end, .kind = kind,
		.kind_name = kind_name(kind), .who = rec_none, .value = rec_none, .more = rec_none,
		.text = span_of(text)
	};
}

static void
find(struct document *doc, size_t after, enum kind kind, size_t start, size_t end, const char *text)
{
	doc->found = mem_grow(doc->found, doc->founds, &doc->found_capacity, sizeof(*doc->found));
	doc->found[doc->founds] = (struct finding){ record(kind, start, end, text), after, doc->founds };
	doc->founds++;
}

/* The kinds and starts of what the sink put out. */
static void
puts_out(struct sink *s, struct document *doc, const char *want, const char *what)
{
	struct buf got = { 0 };
	struct span rest, line;

	ok(sink_document(s, doc), "written");
	for (rest = buf_span(&s->out.bytes); rest.p != NULL && rest.len > 0;) {
		struct rec rec;

		line = span_next(&rest, '\n');
		if (line.len == 0 || rec_read(&rec, line) != NULL)
			break;
		buf_add(&got, rec.kind_name);
		buf_number(&got, rec.start);
		buf_byte(&got, ' ');
	}
	is(buf_span(&got), want, what);
	buf_free(&got);
	buf_cut(&s->out.bytes, 0);
}

static void
order(void)
{
	struct sink s = { .format = SINK_TSV };
	struct document doc = { 0 };
	struct rec recs[] = {
		record(KIND_SENT, 0, 10, "0123456789"), record(KIND_DATE, 2, 4, "23"), record(KIND_SENT, 11, 20, "123456789")
	};

	s.out.fd = -1;
	for (size_t i = 0; i < 3; i++)
		document_add(&doc, &recs[i]);
	document_complete(&doc);
	same(doc.units, 2, "findings are no units where there are units");
	find(&doc, 2, KIND_QUOTE, 12, 15, "x");
	find(&doc, 2, KIND_QUOTE, 5, 18, "x");
	find(&doc, 0, KIND_QUOTE, 1, 4, "x");
	find(&doc, 2, KIND_QUOTE, 12, 19, "x");
	puts_out(&s, &doc, "quote1 quote5 quote12 quote12 ", "findings by the unit they follow, then by start");
	s.pass_all = true;
	puts_out(&s, &doc, "sent0 quote1 date2 sent11 quote5 quote12 quote12 ", "among what came in");
	document_free(&doc);
	buf_free(&s.out.bytes);
}

/* Where a document comes without units, its first kind is read. */
static void
findings_alone(void)
{
	struct document doc = { 0 };
	struct rec recs[] = { record(KIND_QUOTE, 0, 2, "ab"), record(KIND_DATE, 0, 1, "a"), record(KIND_QUOTE, 5, 6, "c") };

	for (size_t i = 0; i < 3; i++)
		document_add(&doc, &recs[i]);
	document_complete(&doc);
	ok(doc.units == 2 && doc.unit[1] == 2, "the kind that comes first");
	document_free(&doc);
}

/* The writing ends with the first record that cannot be written: a unit, what came in with it, or a finding. */
static void
full_disk(void)
{
	struct rec recs[] = { record(KIND_SENT, 0, 10, "0123456789"), record(KIND_DATE, 2, 4, "23") };

	for (size_t given = 0; given <= 2; given++) {
		struct sink s = { .format = SINK_TSV, .pass_all = true, .prompt = true };
		struct document doc = { 0 };

		out_open(&s.out, open("/dev/full", O_WRONLY));
		for (size_t i = given; i < 2; i++)
			document_add(&doc, &recs[i]);
		document_complete(&doc);
		find(&doc, 0, KIND_QUOTE, 5, 8, "x");
		ok(sink_document(&s, &doc) == (given == 2), "what cannot be written is told");
		s.pass_all = false;
		ok(!sink_document(&s, &doc), "a finding too");
		same(sink_close(&s), ENOSPC, "and why, at the end");
		document_free(&doc);
	}
}

/* Of many findings those ahead go out at once, unless records go out among them. */
static void
goes_out_ahead(void)
{
	struct rec rec = record(KIND_SENT, 0, 10, "0123456789");
	struct sink s = { .format = SINK_TSV, .pass_all = true };
	struct document doc = { 0 };
	struct arena_mark mark;

	out_open(&s.out, open("/dev/null", O_WRONLY));
	document_add(&doc, &rec);
	document_complete(&doc);
	mark = arena_mark(&doc.arena);
	find(&doc, 0, KIND_NAME, 0, 1, "0");
	s.pass_all = false;
	ok(sink_found(&s, &doc, mark) && doc.founds == 1, "few findings wait");
	while (doc.founds < 1000)
		find(&doc, 0, KIND_NAME, 0, 1, "0");
	s.pass_all = true;
	ok(sink_found(&s, &doc, mark) && doc.founds == 1000, "so do those that go out among records");
	s.pass_all = false;
	ok(sink_found(&s, &doc, mark) && doc.founds == 0, "many go out");
	same(sink_close(&s), 0, "and are written");
	document_free(&doc);
}

/* A finding of ours that begins ahead of one that came in. */
static void
full_disk_among(void)
{
	struct rec recs[] = { record(KIND_FURNITURE, 0, 1, "0"), record(KIND_DATE, 7, 8, "7") };
	struct sink s = { .format = SINK_TSV, .pass_all = true };
	struct document doc = { 0 };

	out_open(&s.out, open("/dev/full", O_WRONLY));
	for (size_t i = 0; i < 2; i++)
		document_add(&doc, &recs[i]);
	find(&doc, 0, KIND_QUOTE, 5, 8, "x");
	s.out.error = ENOSPC;
	ok(!sink_document(&s, &doc), "nothing is written once writing has failed");
	s.prompt = true;
	doc.rec[0].kind = KIND_OTHER;
	doc.rec[0].start = 6;
	ok(!sink_document(&s, &doc), "wherever it stands");
	same(sink_close(&s), ENOSPC, "and why, at the end");
	document_free(&doc);
}

/* A header line is one of TSV alone. */
static void
headers(void)
{
	struct sink s = { .format = SINK_JSON, .header = true };

	out_open(&s.out, open("/dev/full", O_WRONLY));
	same(sink_close(&s), 0, "JSON has no header line");
	s = (struct sink){ .format = SINK_TSV, .header = true };
	out_open(&s.out, open("/dev/full", O_WRONLY));
	same(sink_close(&s), ENOSPC, "records have, also where there are none");
}

int
main(void)
{
	json(SPAN("a\"b\\c"), "\"a\\\"b\\\\c\"");
	json(SPAN("\033\xC2\x9B\xE2\x80\xAE"), "\"\\u001b\\u009b\\u202e\"");
	json(SPAN("\xFF"), "\"\\ufffd\"");
	json(SPAN("نمی‌خواهند 😀"), "\"نمی‌خواهند 😀\"");
	safe(SPAN("\033[2J\xC2\x9B"), "<U+001B>[2J<U+009B>");
	safe(SPAN("\xE2\x80\xAE" "on\xFF"), "<U+202E>on<U+00FF>");
	order();
	findings_alone();
	full_disk();
	full_disk_among();
	goes_out_ahead();
	headers();
	return tap_end();
}
