/* SPDX-License-Identifier: ISC */
/*
 * What the fuzz targets share. A target defines LLVMFuzzerTestOneInput(); what
 * must hold is said with must(), which ends the program where it does not.
 */
#ifndef SP_HARNESS_H
#define SP_HARNESS_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/utf.h"
#include "record/document.h"
#include "record/sink.h"
#include "text/split.h"
#include "sp-check/check.h"

#define must(condition) must_hold((condition), #condition, __FILE__, __LINE__)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void
must_hold(bool holds, const char *what, const char *file, int line)
{
	if (holds)
		return;
	(void)fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
	abort();
}

/* Every character of s is such a one. */
static inline void
must_all(struct span s, bool (*such)(int32_t c))
{
	const char *p = s.p, *end = s.p + s.len;
	int32_t c;

	while (p < end) {
		p += utf_read(p, end, &c);
		must(such(c));
	}
}

static inline void
must_be(const char *wrong, const struct rec *rec)
{
	struct buf line = { 0 };

	if (wrong == NULL)
		return;
	rec_write(&line, rec);
	(void)fprintf(stderr, "%s: %.*s\n", wrong, (int)line.len, line.p);
	abort();
}

/*
 * Every record that the sink would put out, -a and all: well formed, true to
 * the source, in order; and what is written is read again.
 */
static inline void
prove_document(struct document *doc)
{
	struct sink sink = { .format = SINK_TSV, .pass_all = true };
	struct span source = doc->bytes, rest;
	struct order order = { 0 };
	struct form form = { 0 };
	struct rec rec;
	bool begins;

	sink.out.fd = -1;
	sink.out.error = 0;
	document_sort(doc);
	for (size_t i = 0, found = 0; i <= doc->recs; i++)
		for (; found < doc->founds && (i == doc->recs || doc->found[found].after < i); found++)
			must(doc->found[found].after < doc->recs);
	/* by hand, not by the sink: it would write to a descriptor once there is enough */
	for (size_t i = 0, found = 0; i < doc->recs; i++) {
		rec_write(&sink.out.bytes, &doc->rec[i]);
		for (; found < doc->founds && doc->found[found].after == i; found++)
			rec_write(&sink.out.bytes, &doc->found[found].rec);
	}
	for (rest = buf_span(&sink.out.bytes); rest.len > 0;) {
		struct span line = span_next(&rest, '\n');
		const char *wrong = rec_read(&rec, line);

		if (wrong != NULL) {
			(void)fprintf(stderr, "%s: %.*s\n", wrong, (int)line.len, line.p);
			abort();
		}
		must_be(form_check(&rec, &form), &rec);
		must_be(truth_check(&rec, source, &doc->arena), &rec);
		must_be(order_check(&order, &rec, &begins), &rec);
	}
	buf_free(&sink.out.bytes);
	form_free(&form);
	order_free(&order);
}

/*
 * Splits the input, as the first byte says, into *doc, ready for an engine.
 * False if it is no text.
 */
static inline bool
split_input(struct document *doc, const uint8_t *data, size_t size)
{
	static struct tables tables;
	static struct splitter *splitter;
	struct split_settings settings = { .path = "fuzz" };
	struct buf warning = { 0 };
	static const enum kind levels[] = { KIND_SENT, KIND_PARA, KIND_TURN, KIND_SENT };
	const char *refused;

	if (splitter == NULL)
		splitter = splitter_new(&tables);
	if (size == 0)
		return false;
	/* letters stay letters: a text as it stands is split as by sp-split without options */
	settings.level = levels[data[0] >= 0xF8 ? data[0] & 3 : 0];
	settings.furniture = data[0] == 0xFF;
	settings.keep_quotations = data[0] == 0xFE;
	doc->bytes = arena_copy(&doc->arena, (struct span){ (const char *)data, size });
	refused = split(splitter, &settings, doc, &warning);
	buf_free(&warning);
	document_complete(doc);
	return refused == NULL;
}

/* What the engine found, as lines. */
static inline void
findings(struct document *doc, struct buf *to)
{
	document_sort(doc);
	for (size_t i = 0; i < doc->founds; i++)
		rec_write(to, &doc->found[i].rec);
}

/*
 * An engine on the input: what it finds is true to the source and in order,
 * and it finds the same in the records as in the text.
 */
static inline void
prove_engine(void (*find)(struct document *doc), const uint8_t *data, size_t size)
{
	struct document doc = { .passes = true }, again = { .passes = true };
	struct buf units = { 0 }, first = { 0 }, second = { 0 };
	struct span rest;

	if (!split_input(&doc, data, size)) {
		document_free(&doc);
		return;
	}
	for (size_t i = 0; i < doc.recs; i++)
		rec_write(&units, &doc.rec[i]);
	find(&doc);
	findings(&doc, &first);
	prove_document(&doc);
	for (rest = buf_span(&units); rest.len > 0;) {
		struct rec rec;

		must(rec_read(&rec, span_next(&rest, '\n')) == NULL);
		document_add(&again, &rec);
	}
	document_complete(&again);
	find(&again);
	findings(&again, &second);
	must(span_same(buf_span(&first), buf_span(&second)));
	buf_free(&units);
	buf_free(&first);
	buf_free(&second);
	document_free(&doc);
	document_free(&again);
}

#endif
