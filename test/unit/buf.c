/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "base/buf.h"
#include "tap.h"

static void
numbers(struct buf *b)
{
	buf_cut(b, 0);
	buf_number(b, 0);
	buf_byte(b, ' ');
	buf_number(b, SIZE_MAX);
	is(buf_span(b), "0 18446744073709551615", "the least and the greatest number");
	buf_cut(b, 0);
	buf_signed(b, INT64_MIN);
	is(buf_span(b), "-9223372036854775808", "the most negative number");
	buf_cut(b, 0);
	buf_padded(b, 7, 2);
	buf_padded(b, 123, 2);
	is(buf_span(b), "07123", "zeros ahead, no digit lost");
	buf_cut(b, 0);
	buf_padded(b, 1, 20);
	same(b->len, 20, "twenty digits");
}

int
main(void)
{
	struct buf b = { 0 };

	is(buf_span(&b), "", "a zeroed one is empty");
	ok(buf_room(&b, 0) != NULL, "no bytes have a place too");
	buf_free(&b);
	buf_add(&b, (struct span){ NULL, 0 });
	same(b.len, 0, "adding nothing to nothing");
	ok(buf_cstring(&b)[0] == '\0', "an empty C string");
	buf_string(&b, "one");
	buf_byte(&b, '\0');
	buf_string(&b, "two");
	same(b.len, 7, "NUL is a byte like others");
	is(span_cut(buf_span(&b), 4, 7), "two", "what came behind it");
	same(b.len, 7, "the end of the C string is not counted");
	buf_cut(&b, 2);
	is(buf_span(&b), "on", "cut back");
	for (int i = 0; i < 100000; i++)
		buf_byte(&b, 'x');
	ok(b.len == 100002 && b.capacity < 400000, "growth doubles");
	ok(b.p[2] == 'x' && b.p[100001] == 'x', "and keeps what was there");
	numbers(&b);
	buf_free(&b);
	ok(b.p == NULL && b.len == 0, "freed is empty");
	return tap_end();
}
