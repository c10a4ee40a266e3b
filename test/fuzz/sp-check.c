/* SPDX-License-Identifier: ISC */
/*
 * sp-check is not blind: a document's records are proven, and with one letter of
 * a text made another, or one of the source, they are not. Any records are read.
 */
#include "harness.h"

/* A letter of the text that stands for itself: its byte in the source; SIZE_MAX if there is none from byte `from` on. */
static size_t
letter(const struct rec *rec, const struct place *place, size_t from, size_t *at)
{
	for (size_t i = 0; i < rec->text.len; i++) {
		size_t k = (from + i) % rec->text.len, f = 0;
		char c = rec->text.p[k];

		for (; f < place->fixes; f++)
			if (k >= place->fix[f].at && k < place->fix[f].at + place->fix[f].len)
				break;
		if (f < place->fixes || (c | 0x20) < 'a' || (c | 0x20) > 'z')
			continue;
		*at = k;
		return place_source_byte(place, k);
	}
	return SIZE_MAX;
}

static void
break_record(struct document *doc, const struct rec *rec, size_t from)
{
	struct span gap = { NULL, 0 }, fix = { NULL, 0 };
	struct place place;
	struct rec broken = *rec;
	size_t at, byte;
	char *text;

	(void)rec_more(rec, "gap", &gap);
	(void)rec_more(rec, "fix", &fix);
	must(place_read(&place, &doc->arena, rec->text, rec->start, rec->end, gap, fix) == NULL);
	byte = letter(rec, &place, from, &at);
	if (byte == SIZE_MAX)
		return;
	must(doc->bytes.p[byte] == rec->text.p[at]);
	broken.text = arena_copy(&doc->arena, rec->text);
	text = (char *)(uintptr_t)broken.text.p;
	text[at] = text[at] == 'x' ? 'y' : 'x';
	must(truth_check(&broken, doc->bytes, &doc->arena) != NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct document doc = { 0 };
	struct span rest = { (const char *)data, size };
	struct order order = { 0 };
	bool begins;

	if (split_input(&doc, data, size))
		for (size_t i = 0; i < doc.recs; i++)
			break_record(&doc, &doc.rec[i], data[i % size]);
	while (rest.len > 0) {
		struct rec rec;

		if (rec_read(&rec, span_next(&rest, '\n')) != NULL)
			continue;
		(void)truth_check(&rec, doc.bytes, &doc.arena);
		(void)order_check(&order, &rec, &begins);
	}
	order_free(&order);
	document_free(&doc);
	return 0;
}
