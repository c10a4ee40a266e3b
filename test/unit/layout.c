/* SPDX-License-Identifier: ISC */
#include "record/layout.h"
#include "tap.h"

static void
wraps(struct span text, unsigned width, const char *want, const char *what)
{
	struct buf b = { 0 };

	layout_wrap(&b, text, width, 2, 0);
	is(buf_span(&b), want, what);
	buf_free(&b);
}

static void
wrapping(void)
{
	wraps((struct span){ NULL, 0 }, 20, "\n", "nothing is an empty line");
	wraps(SPAN("one two three four"), 9, "one two\n  three\n  four\n", "lines of a width, the later ones set in");
	wraps(SPAN("one "), 9, "one\n", "a blank at the end is none");
	/* <U+202E> takes eight columns, and so does a byte that is no UTF-8 */
	wraps(SPAN("\342\200\256 a b"), 10, "<U+202E> a\n  b\n", "what is shown by its number is as wide as that");
	wraps(SPAN("\033 \377 b"), 10, "<U+001B>\n  <U+00FF>\n  b\n", "controls and odd bytes too");
	wraps(SPAN("\344\270\255\346\226\207 a"), 5, "\344\270\255\346\226\207\n  a\n", "wide characters are two columns");
}

/* How a record is put down for reading. */
static void
shows(struct sink *s, enum kind kind, const char *who, const char *value, const char *more, const char *want)
{
	struct rec rec = {
		.doc = SPAN("d"), .date = SPAN("2024-02-18"), .start = 3, .end = 9, .kind = kind,
		.kind_name = kind_name(kind), .who = span_of(who), .value = span_of(value), .more = span_of(more),
		.text = SPAN("We go.")
	};

	layout_record(s, &rec);
	is(buf_span(&s->out.bytes), want, want);
	buf_cut(&s->out.bytes, 0);
}

static void
records(void)
{
	struct sink s = { .format = SINK_TEXT, .width = 40 };

	shows(&s, KIND_TITLE, "-", "-", "-", "d, 2024-02-18\n\nWe go.\n\n");
	shows(&s, KIND_QUOTE, "Ada Winter", "say", "as=she", "Ada Winter (say)  3-9\n    We go.\n\n");
	shows(&s, KIND_QUOTE, "-", "say", "form=direct;as=the minister", "the minister (say)  3-9\n    We go.\n\n");
	shows(&s, KIND_QUOTE, "-", "-", "form=direct", "(nobody named)  3-9\n    We go.\n\n");
	shows(&s, KIND_TURN, "Ada Winter", "-", "-", "Ada Winter  3-9\nWe go.\n\n");
	shows(&s, KIND_NOTE, "-", "-", "-", "We go.\n\n");
	shows(&s, KIND_DATE, "-", "2024-02-18", "-", "2024-02-18              We go.\n                        3-9\n");
	shows(&s, KIND_DATE, "-", "2024-02-18", "warn=weekday",
	    "2024-02-18              weekday: We go.\n                        3-9\n");
	shows(&s, KIND_THEME, "-", "a/theme/of-many-more-letters", "-",
	    "a/theme/of-many-more-letters We go.\n                        3-9\n");
	shows(&s, KIND_THEME, "-", "b", "-", "b\n");
	shows(&s, KIND_DATE, "-", "2024", "-", "2024                    We go.\n                        3-9\n");
	shows(&s, KIND_THEME, "-", "b", "-", "b                       We go.\n                        3-9\n");
	shows(&s, KIND_REPEAT, "-", "1", "sim=75;first=a:1-7;times=2;diff=-went +go",
	    "1                       We go.\n                        3-9\n                        75 of 100 like\n"
	    "                        a:1-7: -went +go\n");
	shows(&s, KIND_KEY, "-", "a key of more letters than thirty-eight", "-",
	    "a key of more letters than thirty-eight \n                        We go.\n                        3-9\n");
	s.colour = true;
	shows(&s, KIND_QUOTE, "Ada Winter", "say", "-", "\033[1mAda Winter\033[0m (say)  \033[2m3-9\033[0m\n    We go.\n\n");
	buf_free(&s.out.bytes);
	buf_free(&s.last_doc);
}

static void
documents(void)
{
	struct sink s = { .format = SINK_TEXT, .width = 40 };
	struct rec rec = {
		.doc = SPAN("a"), .date = rec_none, .end = 6, .kind = KIND_SENT, .kind_name = SPAN("sent"),
		.who = rec_none, .value = rec_none, .more = rec_none, .text = SPAN("We go.")
	};

	layout_record(&s, &rec);
	layout_record(&s, &rec);
	rec.doc = SPAN("b");
	layout_record(&s, &rec);
	is(buf_span(&s.out.bytes), "a\n\nWe go.\n\nWe go.\n\n\nb\n\nWe go.\n\n", "each document has one heading");
	buf_free(&s.out.bytes);
	buf_free(&s.last_doc);
}

int
main(void)
{
	wrapping();
	records();
	documents();
	return tap_end();
}
