/* SPDX-License-Identifier: ISC */
/* Records: what is read is written the same, encodings go both ways. */
#include "harness.h"

static void
encodings(struct span s)
{
	struct buf encoded = { 0 }, decoded = { 0 };
	struct span rest, name, value;

	doc_encode(&encoded, s);
	doc_decode(&decoded, buf_span(&encoded));
	must(span_same(buf_span(&decoded), s));
	must(utf_sound(buf_span(&encoded)) == encoded.len);
	buf_cut(&encoded, 0);
	buf_cut(&decoded, 0);
	more_add(&encoded, "n", s);
	rest = buf_span(&encoded);
	must(more_next(&rest, &name, &value) && span_is(name, "n") && rest.p == NULL);
	more_decode(&decoded, value);
	must(span_same(buf_span(&decoded), s));
	buf_cut(&encoded, 0);
	sink_json_string(&encoded, s);
	sink_safe(&encoded, s);
	must(utf_sound(buf_span(&encoded)) == encoded.len);
	for (size_t i = 0; i < encoded.len; i++)
		must((unsigned char)encoded.p[i] >= ' ' && encoded.p[i] != 0x7F);
	buf_free(&encoded);
	buf_free(&decoded);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span input = { (const char *)data, size }, line;
	struct buf once = { 0 }, twice = { 0 };
	struct form form = { 0 };
	struct rec rec;

	encodings(input);
	while (input.len > 0) {
		line = span_next(&input, '\n');
		if (rec_looks_like(line) || rec_read(&rec, line) != NULL || rec_read(&rec, line) != NULL)
			(void)rec_is_header(line);
		if (rec_read(&rec, line) != NULL)
			continue;
		must(rec_looks_like(line));
		buf_cut(&once, 0);
		buf_cut(&twice, 0);
		rec_write(&once, &rec);
		must(rec_read(&rec, span_cut(buf_span(&once), 0, once.len - 1)) == NULL);
		rec_write(&twice, &rec);
		must(span_same(buf_span(&once), buf_span(&twice)));
		(void)form_check(&rec, &form);
	}
	buf_free(&once);
	buf_free(&twice);
	form_free(&form);
	return 0;
}
