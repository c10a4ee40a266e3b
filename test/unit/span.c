/* SPDX-License-Identifier: ISC */
#include "tap.h"

static void
pieces(void)
{
	struct span rest = SPAN("a,,b");

	is(span_next(&rest, ','), "a", "the piece up to the separator");
	is(span_next(&rest, ','), "", "an empty piece between two separators");
	ok(rest.p != NULL, "there is more");
	is(span_next(&rest, ','), "b", "the last piece");
	ok(rest.p == NULL, "nothing is left");
	rest = SPAN("a,");
	is(span_next(&rest, ','), "a", "a separator at the end");
	ok(rest.p != NULL && rest.len == 0, "is followed by an empty piece");
	is(span_next(&rest, ','), "", "which comes");
	ok(rest.p == NULL, "and is the last");
	rest = SPAN("a\0b,c");
	same(span_next(&rest, ',').len, 3, "NUL ends nothing");
}

static void
folders(void)
{
	is(span_folder("talks/a.txt"), "talks/", "up to the last slash");
	is(span_folder("/a.txt"), "/", "the root");
	is(span_folder("a.txt"), ".", "no slash: here");
}

int
main(void)
{
	ok(span_order(SPAN("a"), SPAN("b")) < 0, "a before b");
	ok(span_order(SPAN("a"), SPAN("ab")) < 0, "a shorter one before what it begins");
	ok(span_order(SPAN("\x80"), SPAN("a")) > 0, "bytes are unsigned");
	same(span_order(SPAN("a"), SPAN("a")), 0, "the same");
	same(span_order((struct span){ NULL, 0 }, SPAN("")), 0, "no bytes are no bytes");
	ok(span_same((struct span){ NULL, 0 }, SPAN("")), "no bytes are the same as no bytes");
	ok(span_begins(SPAN("abc"), SPAN("ab")) && !span_begins(SPAN("a"), SPAN("ab")), "begins");
	ok(span_ends(SPAN("abc"), SPAN("bc")) && !span_ends(SPAN("c"), SPAN("bc")), "ends");
	ok(span_begins(SPAN("a"), (struct span){ NULL, 0 }), "all begins with nothing");
	ok(span_ends(SPAN("a"), (struct span){ NULL, 0 }), "and ends so");
	is(span_trim(SPAN(" \t\r\n\f\va b\n")), "a b", "trimmed at both ends");
	is(span_trim(SPAN(" \n")), "", "nothing but blanks");
	is(span_cut(SPAN("abc"), 1, 2), "b", "cut");
	ok(span_is_ascii(SPAN("a~\x7F")) && span_is_ascii(SPAN("")) && !span_is_ascii(SPAN("a\x80")), "ASCII, or not");
	ok(span_is_ascii(SPAN("seventeen letters")) && !span_is_ascii(SPAN("one of \x80 of these")) && !span_is_ascii(SPAN("sixteen and one \x80")),
	    "of more than eight bytes too");
	pieces();
	folders();
	return tap_end();
}
