/* SPDX-License-Identifier: ISC */
#include "record/rec.h"
#include "tap.h"

static void
refuses(const char *line, const char *want)
{
	struct rec rec;
	const char *what = rec_read(&rec, span_of(line));

	is(what == NULL ? SPAN("") : span_of(what), want, want);
}

/* Each place where a date can be other than YYYY, YYYY-MM or YYYY-MM-DD. */
static void
dates(void)
{
	static const char *const wrong[] = {
		"20246", "202/", "202a", "2024/02", "2024-a2", "2024-0/", "a024-02", "2024/02-18", "2024-b2-18", "2024-02/18",
		"2024-02-1x", "2024-02-/8", "x024-02-18", "2024-02-188"
	};
	struct rec rec;

	ok(rec_read(&rec, SPAN("d\t2024\t0\t1\tsent\t-\t-\t-\tx")) == NULL, "a year is a date");
	ok(rec_read(&rec, SPAN("d\t2024-02-18\t0\t1\tsent\t-\t-\t-\tx")) == NULL, "and so is a day");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct buf line = { 0 };

		buf_string(&line, "d\t");
		buf_string(&line, wrong[i]);
		buf_string(&line, "\t0\t1\tsent\t-\t-\t-\tx");
		refuses(buf_cstring(&line), "date is no ISO 8601 date");
		buf_free(&line);
	}
}

static void
reading(void)
{
	struct rec rec;
	struct buf b = { 0 };
	struct span line = SPAN("a.txt\t2024-02\t4\t9\tquote\tX Y\tsay\tform=direct;gap=2+1\tyes we");

	ok(rec_read(&rec, line) == NULL, "a record");
	ok(rec.start == 4 && rec.end == 9 && rec.kind == KIND_QUOTE, "its numbers and kind");
	is(rec.who, "X Y", "its fields");
	rec_write(&b, &rec);
	buf_cut(&b, b.len - 1);
	ok(span_same(buf_span(&b), line), "is written as it was read");
	buf_free(&b);
	ok(rec_read(&rec, SPAN("d\t-\t0\t1\tnew\t-\t-\t-\tx")) == NULL && rec.kind == KIND_OTHER, "an unknown kind is read");
	refuses("", "not nine fields");
	refuses("d\t-\t0\t1\tsent\t-\t-\t-", "not nine fields");
	refuses("d\t-\t0\t1\tsent\t-\t-\t-\tx\ty", "not nine fields");
	refuses("d\t-\t0\t1\tsent\t-\t-\t-\t\xFF", "not UTF-8");
	refuses("d\t-\t0\t1\tsent\t-\t-\t-\tx\r", "a CR at its end; want LF alone");
	refuses("d\t-\t0\t1\tsent\t-\t-\t-\tx\xC2\x9B", "a control character");
	refuses("\t-\t0\t1\tsent\t-\t-\t-\tx", "doc is empty");
	refuses("d\t2024-2\t0\t1\tsent\t-\t-\t-\tx", "date is no ISO 8601 date");
	refuses("d\t\t0\t1\tsent\t-\t-\t-\tx", "date is no ISO 8601 date");
	dates();
	refuses("d\t-\t-1\t1\tsent\t-\t-\t-\tx", "start is no number");
	refuses("d\t-\t0\t99999999999999999999\tsent\t-\t-\t-\tx", "end is no number");
	refuses("d\t-\t2\t1\tsent\t-\t-\t-\tx", "end lies before start");
	refuses("d\t-\t0\t1\t\t-\t-\t-\tx", "a field is empty; nothing is said by \"-\"");
	refuses("d\t-\t0\t1\tsent\t\t-\t-\tx", "a field is empty; nothing is said by \"-\"");
	refuses("d\t-\t0\t1\tsent\t-\t\t-\tx", "a field is empty; nothing is said by \"-\"");
	refuses("d\t-\t0\t1\tsent\t-\t-\t\tx", "a field is empty; nothing is said by \"-\"");
	refuses("d\t-\t0\t1\tsent\t-\t-\t-\t", "text is empty");
	refuses("d\t-\t0\t1\tsent\t-\t-\t-\tx ", "text has loose blanks");
	refuses("d\t-\t0\t1\tsent\t-\t-\t-\tx  y", "text has loose blanks");
}

/* Wherever they stand in a text: it is looked at many bytes at a time. */
static void
anywhere(void)
{
	char line[] = "d\t-\t0\t1\tsent\t-\t-\t-\tabcdefghijklmnopqrstuvwxyz";
	const size_t text = sizeof(line) - 1 - 26;
	struct rec rec;
	bool blanks = true, controls = true, wide = true;

	for (size_t i = 1; i + 2 < 26; i++) {
		char kept[2] = { line[text + i], line[text + i + 1] };
		const char *what;

		line[text + i] = '\x7F';
		what = rec_read(&rec, span_of(line));
		controls = controls && what != NULL && strcmp(what, "a control character") == 0;
		line[text + i] = '\xC2';
		line[text + i + 1] = '\x9B';
		what = rec_read(&rec, span_of(line));
		controls = controls && what != NULL && strcmp(what, "a control character") == 0;
		line[text + i + 1] = '\xA7';
		wide = wide && rec_read(&rec, span_of(line)) == NULL;
		line[text + i + 1] = '\t';
		what = rec_read(&rec, span_of(line));
		wide = wide && what != NULL && strcmp(what, "not nine fields") == 0;
		line[text + i] = line[text + i + 1] = ' ';
		what = rec_read(&rec, span_of(line));
		blanks = blanks && what != NULL && strcmp(what, "text has loose blanks") == 0;
		line[text + i + 1] = kept[1];
		blanks = blanks && rec_read(&rec, span_of(line)) == NULL;
		line[text + i] = kept[0];
	}
	ok(blanks, "two blanks are seen wherever they stand, one is not");
	ok(controls, "a control character is seen wherever it stands, of ASCII or not");
	ok(wide, "a letter beyond ASCII is none, and a TAB ends a field wherever it stands");
}

static void
looking(void)
{
	ok(rec_looks_like(span_of(rec_header)) && rec_is_header(span_of(rec_header)), "the header line");
	ok(rec_looks_like(SPAN("doc\tdate\tstart\tend\tkind\twho\tvalue\tmore\ttext\r")), "also with a CR, to be told");
	ok(rec_looks_like(SPAN("d\t-\t0\t1\tsent\t-\t-\t-\tx")), "a record looks like one");
	ok(!rec_looks_like(SPAN("a\tb\tc\td\te\tf\tg\th\ti")), "nine fields without numbers do not");
	ok(!rec_looks_like(SPAN("a\tb\t1\td\te\tf\tg\th\ti")), "nor with one");
	ok(rec_looks_like(SPAN("d\t-\t0\t99999999999999999999\tsent\t-\t-\t-\tx")), "a number that is too great is a number");
	ok(!rec_looks_like(SPAN("d\t-\t\t1\tsent\t-\t-\t-\tx")), "nothing is none");
	ok(rec_looks_like(SPAN("d\t2024-02\t0\t1\tsent\t-\t-\t-\tx\ty")), "a record with a tenth field looks like one, and is refused as such");
	ok(!rec_looks_like(SPAN("d\t-\t0\t1\tTotal\t-\t-\t-\tx\ty")), "but not ten fields without a kind");
	ok(!rec_looks_like(SPAN("d\tWest\t0\t1\tnote\t-\t-\t-\tx\ty")), "nor without a date");
	ok(!rec_looks_like(SPAN("d\t-\t0\t1\tsent\t-\t-\t-")), "nor eight fields");
	ok(!rec_looks_like(SPAN("")) && !rec_looks_like(SPAN("On 3 May he spoke.")), "nor does a text");
}

static void
more(void)
{
	struct rec rec = { .more = SPAN("lang=en;form=direct;score=12;odd;gap=2+1") };
	struct span value = SPAN("before"), name, rest = SPAN("-");
	struct buf b = { 0 };

	ok(rec_more(&rec, "form", &value), "a pair");
	is(value, "direct", "its value");
	ok(!rec_more(&rec, "for", &value) && !rec_more(&rec, "forms", &value), "no other name");
	is(value, "direct", "leaves the value");
	same(rec_more_number(&rec, "score", 7), 12, "a number");
	same(rec_more_number(&rec, "form", 7), 7, "none");
	ok(rec_more(&rec, "odd", &value) && value.len == 0, "a name without a value");
	rec_more_two(&rec, SPAN("gap"), &name, SPAN("form"), &value);
	is(name, "2+1", "two values in one go,");
	is(value, "direct", "in any order");
	rec_more_two(&rec, SPAN("lang"), &name, SPAN("fix"), &value);
	is(name, "en", "one of two");
	is(value, "direct", "leaves the other");
	ok(!more_next(&rest, &name, &value), "\"-\" has no pairs");
	rest = SPAN("a=1;;b=2");
	ok(more_next(&rest, &name, &value) && more_next(&rest, &name, &value) && name.len == 0 && value.len == 0, "an empty pair");
	ok(more_next(&rest, &name, &value), "is no end");
	is(name, "b", "but what follows is read");
	rec.more = SPAN("");
	ok(!rec_more(&rec, "form", &value), "an empty field has no pairs");
	more_add(&b, "as", SPAN("50% = a;b\t\xC2\x9B\xFF é"));
	is(buf_span(&b), "as=50%25 %3D a%3Bb%09%C2%9B%FF é", "a value is encoded");
	rest = span_cut(buf_span(&b), 3, b.len);
	value = (struct span){ buf_cstring(&b) + 3, rest.len };
	more_add_number(&b, "n", 3);
	ok(span_ends(buf_span(&b), SPAN(";n=3")), "a second pair");
	buf_free(&b);
	more_add(&b, "as", SPAN("a\x7F" "b"));
	is(buf_span(&b), "as=a%7Fb", "DEL too");
	buf_free(&b);
	more_decode(&b, SPAN("50%25 %3D%3b%0"));
	is(buf_span(&b), "50% =;%0", "and decoded; what is no code stays");
	buf_free(&b);
	more_decode(&b, SPAN("%:5%@5%G5%`5%g5% 5%2:%2@%2G%2`%2g%2 "));
	is(buf_span(&b), "%:5%@5%G5%`5%g5% 5%2:%2@%2G%2`%2g%2 ", "nor is what lies beside the digits");
	buf_free(&b);
}

static void
names(void)
{
	struct buf b = { 0 }, back = { 0 };

	doc_encode(&b, SPAN("a\tb\r\n%\xFF\033 é"));
	is(buf_span(&b), "a%09b%0D%0A%25%FF%1B é", "a document's name is encoded");
	doc_decode(&back, buf_span(&b));
	is(buf_span(&back), "a\tb\r\n%\xFF\033 é", "and decoded");
	buf_free(&b);
	buf_free(&back);
}

int
main(void)
{
	bool round = true;

	for (enum kind k = KIND_TITLE; k <= KIND_REPEAT; k++)
		round &= kind_of(kind_name(k)) == k;
	ok(round, "kinds by name and back");
	same(kind_of(SPAN("verse")), KIND_OTHER, "an unknown kind");
	ok(kind_is_read(KIND_NOTE) && !kind_is_read(KIND_FURNITURE) && kind_is_unit(KIND_FURNITURE), "what is read");
	reading();
	anywhere();
	looking();
	more();
	names();
	return tap_end();
}
