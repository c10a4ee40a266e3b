/* SPDX-License-Identifier: ISC */
#include "text/quoted.h"

static const struct { const char *open, *close; } marks[] = {
	{ "\"", "\"" }, { "\xE2\x80\x9C", "\xE2\x80\x9D" }, { "\xC2\xAB", "\xC2\xBB" },
	{ "\xE2\x80\x9E", "\xE2\x80\x9C" }, { "\xE3\x80\x8C", "\xE3\x80\x8D" }, { "``", "''" }
};

enum { MARKS = sizeof(marks) / sizeof(marks[0]) };

/* The quotation at the front of rest, marks and all; empty if there is none. */
static struct span
quotation_at(struct quoted *q, struct span rest)
{
	for (unsigned i = 0; i < MARKS; i++) {
		struct span open = span_of(marks[i].open), close = span_of(marks[i].close);
		const char *hit;

		if ((q->unclosed >> i & 1) != 0 || !span_begins(rest, open))
			continue;
		hit = memmem(rest.p + open.len, rest.len - open.len, close.p, close.len);
		if (hit != NULL)
			return span_between(rest.p, hit + close.len);
		q->unclosed |= 1u << i;
	}
	return span_cut(rest, 0, 0);
}

bool
quoted_is(struct quoted *q, size_t end)
{
	const char *at = q->text.p + end;

	while (q->looked < end) {
		struct span found = quotation_at(q, span_cut(q->text, q->looked, q->text.len));

		q->looked += found.len > 0 ? found.len : 1;
		if (found.len > 0)
			q->last = found;
	}
	return q->last.p != NULL && at > q->last.p && at < q->last.p + q->last.len;
}
