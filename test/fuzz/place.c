/* SPDX-License-Identifier: ISC */
/* Offsets: a place built, cut and read again, beside a plain list of where each character stands. */
#include "harness.h"

enum { MOST = 512 };

struct model {
	size_t text[MOST], source[MOST];	/* where each piece begins, in both */
	size_t n, text_end, source_end;
};

/* The input as steps: bytes of the source passed over, and what stands for how many. */
static void
build(struct place *p, struct model *m, struct arena *a, const uint8_t *data, size_t size)
{
	size_t at = 0;

	for (size_t i = 0; i + 1 < size && m->n < MOST; i += 2) {
		static const char letters[] = "abcdefgh";
		size_t len = 1 + data[i] % 4, stands_for = len;
		bool fixed = (data[i] & 0x80) != 0, blank = !fixed && (data[i] & 0x40) != 0;

		at += data[i + 1] % 8;
		if (fixed)
			stands_for = 1 + data[i] / 4 % 8;
		if (blank) {
			len = 1;
			stands_for = 1 + data[i] / 4 % 3;
		}
		m->text[m->n] = m->text_end;
		m->source[m->n++] = at;
		place_put(p, a, blank ? SPAN(" ") : (struct span){ letters, len }, at, stands_for, fixed);
		m->text_end += len;
		m->source_end = at += stands_for;
	}
}

static void
check_slice(const struct place *p, const struct model *m, struct arena *a, size_t first, size_t last)
{
	struct place slice = { 0 };
	size_t from = m->text[first];

	place_put_slice(&slice, a, p, from, last < m->n ? m->text[last] : m->text_end);
	for (size_t i = first; i < last; i++)
		must(place_source_byte(&slice, m->text[i] - from) == m->source[i]);
	/* it ends before what comes next begins */
	must(place_end(&slice) <= (last < m->n ? m->source[last] : m->source_end));
	must(place_end(&slice) > m->source[last - 1]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena a = { 0 };
	struct place p = { 0 }, again;
	struct model m = { .n = 0 };
	struct buf more = { 0 };
	struct rec rec = { 0 };
	struct span gap = { NULL, 0 }, fix = { NULL, 0 };

	if (size > 2)
		build(&p, &m, &a, data + 2, size - 2);
	if (m.n > 0) {
		for (size_t i = 0; i < m.n; i++)
			must(place_source_byte(&p, m.text[i]) == m.source[i]);
		must(place_end(&p) == m.source_end);
		place_write(&more, &p);
		rec.more = buf_span(&more);
		(void)rec_more(&rec, "gap", &gap);
		(void)rec_more(&rec, "fix", &fix);
		must(place_read(&again, &a, p.text, p.start, place_end(&p), gap, fix) == NULL);
		for (size_t i = 0; i < p.text.len; i++)
			must(place_source_byte(&again, i) == place_source_byte(&p, i));
		size_t first = data[0] % m.n, last = first + 1 + data[1] % (m.n - first);
		check_slice(&p, &m, &a, first, last);
	}
	/* and the same bytes as what a record says */
	(void)place_read(&again, &a, SPAN("some text of ours"), 5, 40, (struct span){ (const char *)data, size },
	    (struct span){ (const char *)data, size / 2 });
	buf_free(&more);
	arena_free(&a);
	return 0;
}
