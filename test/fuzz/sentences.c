/* SPDX-License-Identifier: ISC */
/*
 * Any bytes as the text of one paragraph, which is true to them; and its
 * sentences: bounds that ascend, at characters, none without words.
 */
#include "harness.h"
#include "text/sent.h"
#include "text/source_text.h"

static void
text_holds(struct place *p, struct span source, struct arena *a)
{
	struct buf more = { 0 };
	struct form form = { 0 };
	struct rec rec = {
		.doc = SPAN("d"), .date = rec_none, .start = p->start, .end = place_end(p), .kind = KIND_PARA,
		.kind_name = SPAN("para"), .who = rec_none, .value = rec_none, .text = p->text
	};

	place_write(&more, p);
	rec.more = more.len > 0 ? buf_span(&more) : rec_none;
	must_be(form_check(&rec, &form), &rec);
	must_be(truth_check(&rec, source, a), &rec);
	buf_free(&more);
	form_free(&form);
}

static void
bounds_hold(const struct sent_bounds *b, struct span text)
{
	size_t at = 0;

	must(b->n > 0 && b->end[b->n - 1] == text.len);
	for (size_t i = 0; i < b->n; i++) {
		must(b->end[i] > at && b->end[i] <= text.len);
		while (text.p[at] == ' ')
			at++;
		must(at < b->end[i]);
		must(utf_sound(span_cut(text, at, b->end[i])) == b->end[i] - at);
		at = b->end[i];
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tables tables;
	static struct sent_rules *rules;
	static const char *const langs[] = { "en", "fa", "ar", "und" };
	struct arena arena = { 0 };
	struct sent_bounds bounds = { 0 };
	struct place place = { 0 };
	struct oddities odd = { .markdown = size > 0 && data[0] == '#' };
	struct span source = arena_copy(&arena, (struct span){ (const char *)data, size });

	if (rules == NULL)
		rules = sent_rules_new(&tables);
	source_put(&place, &arena, source, 0, size, &odd);
	if (place.text.len > 0) {
		text_holds(&place, source, &arena);
		for (unsigned how = 0; how < 4; how++) {
			struct sent_settings settings = { (how & 1) != 0, (how & 2) != 0, span_of(langs[size % 4]) };

			sent_split(rules, &settings, place.text, &bounds);
			bounds_hold(&bounds, place.text);
		}
	}
	mem_free(bounds.end);
	arena_free(&arena);
	return 0;
}
