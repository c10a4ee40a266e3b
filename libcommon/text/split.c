/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/split.h"

struct splitter { int none; };

struct splitter *
splitter_new(struct tables *tables)
{
	(void)tables;
	return mem_zeroed(1, sizeof(struct splitter));
}

void
splitter_free(struct splitter *s)
{
	mem_free(s);
}

static void
put(struct document *doc, struct span name, struct span date, enum kind kind, const struct place *p, size_t from, size_t to, size_t par, size_t sent, bool first)
{
	struct place slice = { 0 };
	struct buf more = { 0 };
	struct rec rec = { .doc = name, .date = date, .kind = kind, .kind_name = span_of(kind_name(kind)), .who = rec_none, .value = rec_none };

	place_put_slice(&slice, &doc->arena, p, from, to);
	if (first)
		more_add(&more, "lang", SPAN("en"));
	more_add_number(&more, "par", par);
	more_add_number(&more, "sent", sent);
	place_write(&more, &slice);
	rec.more = arena_copy(&doc->arena, buf_span(&more));
	rec.text = slice.text;
	rec.start = slice.start;
	rec.end = place_end(&slice);
	document_add(doc, &rec);
	buf_free(&more);
}

const char *
split(struct splitter *s, const struct split_settings *settings, struct document *doc, struct buf *warning)
{
	struct span b = doc->bytes, date = settings->date == NULL ? rec_none : span_of(settings->date);
	struct buf name = { 0 };
	size_t i = 0, par = 0, sent = 0;

	(void)s; (void)warning;
	doc_encode(&name, span_of(settings->path));
	struct span dn = arena_copy(&doc->arena, buf_span(&name));
	buf_free(&name);
	if (utf_sound(b) != b.len)
		return "not UTF-8";
	while (i < b.len) {
		struct place p = { 0 };
		size_t from = 0;
		while (i < b.len && strchr(" \t\r\n\f", b.p[i]) != NULL)
			i++;
		while (i < b.len) {
			size_t j = i;
			while (j < b.len && strchr(" \t\r\n\f", b.p[j]) == NULL)
				j++;
			place_put(&p, &doc->arena, span_cut(b, i, j), i, j - i, false);
			size_t lines = 0, k = j;
			while (k < b.len && strchr(" \t\r\n\f", b.p[k]) != NULL)
				lines += b.p[k++] == '\n';
			i = k;
			if (lines > 1 || k == b.len)
				break;
			place_put(&p, &doc->arena, SPAN(" "), k - 1, 1, false);
		}
		if (p.text.len == 0)
			continue;
		par++;
		for (size_t t = 0; t < p.text.len; t++) {
			size_t e = t + 1;
			if (p.text.p[t] != '.' && p.text.p[t] != '?' && p.text.p[t] != '!' && e != p.text.len)
				continue;
			while (e < p.text.len && p.text.p[e] == '"')
				e++;
			if (e < p.text.len && p.text.p[e] != ' ')
				continue;
			put(doc, dn, date, KIND_SENT, &p, from, e, par, ++sent, doc->recs == 0);
			from = t = e + 1;
		}
	}
	return NULL;
}
