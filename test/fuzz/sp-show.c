/* SPDX-License-Identifier: ISC */
/*
 * sp-show: units and findings at any places, across each other, with gaps. The
 * weaver opens and closes in order and gives each text once; all three forms
 * of output come to an end, and no control character is in them.
 */
#include "records.h"
#include "sp-show/page.h"
#include "sp-show/weave.h"

struct told {
	const struct mark *open[WEAVE_DEEPEST + 1];
	size_t depth;
	struct buf text;
};

static void
tell_text(void *to, struct span text)
{
	must(text.len > 0);
	buf_add(&((struct told *)to)->text, text);
}

static void
tell_open(void *to, const struct mark *m, bool begins)
{
	struct told *t = to;

	must(t->depth <= WEAVE_DEEPEST);
	must(!begins || t->text.len == m->from);
	t->open[t->depth++] = m;
}

static void
tell_close(void *to, const struct mark *m, bool ends)
{
	struct told *t = to;

	must(t->depth > 0 && t->open[--t->depth] == m);
	must(t->text.len <= m->to && (t->text.len == m->to) == ends);
}

static void
prove_weaving(struct document *doc)
{
	struct rolls rolls = { 0 };
	struct view v;

	view_make(&v, doc, &rolls);
	for (size_t i = 0; i < v.blocks; i++) {
		struct told told = { 0 };
		struct weaver w = { &told, tell_text, tell_open, tell_close };

		weave(&v.block[i], &w);
		must(told.depth == 0);
		must(span_same(buf_span(&told.text), v.block[i].place.text));
		buf_free(&told.text);
	}
	vocabulary_free(&rolls.speakers);
	vocabulary_free(&rolls.themes);
	vocabulary_free(&rolls.groups);
}

static void
prove_output(struct document *doc, enum show_form form)
{
	struct show show = { .form = form, .width = 40 };
	struct out out = { .fd = -1 };
	struct page page;

	page_begin(&page, &show);
	show_document(&page, doc, &out.bytes);
	for (size_t i = 0; i < page.body.len; i++)
		must((unsigned char)page.body.p[i] >= 0x20 || page.body.p[i] == '\n');
	for (size_t i = 0; i < out.bytes.len; i++)
		must((unsigned char)out.bytes.p[i] >= 0x20 || out.bytes.p[i] == '\n');
	page_free(&page);
	buf_free(&out.bytes);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct bytes bytes = { data, size };
	struct document doc = { 0 };

	records(&doc, &bytes);
	if (doc.recs > 0) {
		prove_weaving(&doc);
		for (enum show_form form = SHOW_TEXT; form < SHOW_FORMS; form++)
			prove_output(&doc, form);
	}
	document_free(&doc);
	return 0;
}
