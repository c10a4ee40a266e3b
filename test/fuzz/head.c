/* SPDX-License-Identifier: ISC */
/*
 * Front matter and the head of a document: values are pieces of the source,
 * dates are dates, and what the head takes of a paragraph lies within it.
 */
#include "harness.h"
#include "text/matter.h"
#include "time/interval.h"

static void
stands_in(struct span piece, struct span source)
{
	must(piece.len == 0 || (piece.p >= source.p && piece.p + piece.len <= source.p + source.len));
}

static void
matter_holds(struct span source)
{
	struct matter m;

	matter_read(&m, source);
	must(m.end <= source.len);
	must(m.end > 0 || (m.title.len == 0 && m.date.len == 0 && m.speaker.len == 0 && m.lang.len == 0));
	source.len = m.end;
	stands_in(m.title, source);
	stands_in(m.date, source);
	stands_in(m.speaker, source);
	stands_in(m.lang, source);
}

static void
date_holds(const char *date)
{
	struct interval days;

	must(date[0] == '\0' || span_is(span_of(date), "-") || interval_of(&days, span_of(date)));
}

static void
paragraph_holds(const struct paragraph *par)
{
	must(par->words <= par->place.text.len && par->date_from <= par->date_to && par->date_to <= par->place.text.len);
	must(utf_sound(span_cut(par->place.text, 0, par->words)) == par->words);
	must(utf_sound(par->who) == par->who.len && utf_sound(par->label) == par->label.len);
	if (par->date_to > 0)
		date_holds(par->iso);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct tables tables;
	static struct splitter *splitter;
	struct split_settings settings = { .path = size % 2 != 0 ? "talk-2024-02-18.txt" : "talk" };
	struct document doc = { 0 };
	struct buf warning = { 0 };
	const struct body *body;

	if (splitter == NULL)
		splitter = splitter_new(&tables);
	doc.bytes = arena_copy(&doc.arena, (struct span){ (const char *)data, size });
	matter_holds(doc.bytes);
	if (split_body(splitter, &settings, &doc, &body, &warning) == NULL) {
		date_holds(body->date);
		date_holds(body->matter_iso);
		date_holds(body->head_iso);
		must((body->date[0] != '\0') == (body->date_from != NULL));
		stands_in(body->publisher, doc.bytes);
		stands_in(body->head_date, doc.bytes);
		for (size_t i = 0; i < body->pars; i++)
			paragraph_holds(&body->par[i]);
	}
	must(warning.len == 0 || memchr(warning.p, '\n', warning.len) == NULL);
	buf_free(&warning);
	document_free(&doc);
	return 0;
}
