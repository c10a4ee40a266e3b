/* SPDX-License-Identifier: ISC */
/*
 * sp-split by its options, which the first byte gives: turns, paragraphs and
 * sentences, each true to the source; and all three have the same words.
 */
#include "harness.h"

static void
split_as(struct document *doc, enum kind level, unsigned how, const uint8_t *data, size_t size)
{
	static struct tables tables;
	static struct splitter *splitter;
	struct split_settings settings = {
		.level = level, .informal = (how & 1) != 0, .keep_quotations = (how & 2) != 0, .furniture = (how & 4) != 0,
		.path = (how & 8) != 0 ? "2024-02-18 talk" : "a%\t\n\xFF", .date = (how & 16) != 0 ? "2024-02" : NULL,
		.lang = (how & 32) != 0 ? "fa" : NULL
	};
	struct buf warning = { 0 };

	if (splitter == NULL)
		splitter = splitter_new(&tables);
	doc->bytes = arena_copy(&doc->arena, (struct span){ (const char *)data, size });
	(void)split(splitter, &settings, doc, &warning);
	buf_free(&warning);
	document_complete(doc);
	prove_document(doc);
}

/* The words of the body, without blanks. */
static void
words(const struct document *doc, struct buf *to)
{
	for (size_t i = 0; i < doc->recs; i++)
		for (size_t k = 0; kind_is_body(doc->rec[i].kind) && k < doc->rec[i].text.len; k++)
			if (doc->rec[i].text.p[k] != ' ')
				buf_byte(to, doc->rec[i].text.p[k]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const enum kind levels[] = { KIND_SENT, KIND_PARA, KIND_TURN };
	struct buf text[3] = { { 0 } };

	for (size_t i = 0; size > 0 && i < 3; i++) {
		struct document doc = { 0 };

		split_as(&doc, levels[i], data[0], data + 1, size - 1);
		words(&doc, &text[i]);
		document_free(&doc);
	}
	must(span_same(buf_span(&text[0]), buf_span(&text[1])));
	must(span_same(buf_span(&text[0]), buf_span(&text[2])));
	for (size_t i = 0; i < 3; i++)
		buf_free(&text[i]);
	return 0;
}
