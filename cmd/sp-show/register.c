/* SPDX-License-Identifier: ISC */
/* What was found in a document, as tables: with the bytes of each, and the way to it. */
#include "escape.h"
#include "page.h"
#include "say.h"

struct register_kind {
	enum kind kind;
	const char *name;
	const char *columns[4];
	void (*row)(struct page *p, const struct note *n);
};

static void
cell(struct page *p, struct span text)
{
	buf_string(&p->body, "<td>");
	if (!span_same(text, rec_none))
		page_name(&p->body, text);
	buf_string(&p->body, "</td>");
}

/* What say.h told into scratch. */
static void
told_cell(struct page *p)
{
	buf_string(&p->body, "<td>");
	html_text(&p->body, buf_span(&p->scratch));
	buf_string(&p->body, "</td>");
}

static void
cell_more(struct page *p, const struct rec *rec, const char *name)
{
	buf_cut(&p->scratch, 0);
	say_more(&p->scratch, rec, name, "");
	told_cell(p);
}

/* The words themselves: in the language of the document. */
static void
words_cell(struct page *p, const struct note *n)
{
	buf_string(&p->body, "<td class=\"words\"><bdi>");
	html_text(&p->body, n->rec->text);
	buf_string(&p->body, "</bdi></td>");
}

static void
quotation_row(struct page *p, const struct note *n)
{
	buf_string(&p->body, "<td class=\"");
	page_speaker_classes(&p->body, n->speaker);
	buf_string(&p->body, "\">");
	if (n->speaker != 0) {
		buf_string(&p->body, "<b class=\"no\">");
		buf_number(&p->body, n->speaker);
		buf_string(&p->body, "</b> ");
		page_name(&p->body, n->rec->who);
	}
	buf_string(&p->body, "</td>");
	buf_cut(&p->scratch, 0);
	say_quotation(&p->scratch, n->rec);
	told_cell(p);
	words_cell(p, n);
}

static void
date_row(struct page *p, const struct note *n)
{
	cell(p, n->rec->value);
	buf_cut(&p->scratch, 0);
	say_date(&p->scratch, n->rec);
	told_cell(p);
	words_cell(p, n);
}

static void
name_row(struct page *p, const struct note *n)
{
	cell(p, n->rec->value);
	buf_cut(&p->scratch, 0);
	say_more(&p->scratch, n->rec, "type", "");
	say_more(&p->scratch, n->rec, "role", "");
	told_cell(p);
	words_cell(p, n);
}

static void
key_row(struct page *p, const struct note *n)
{
	cell_more(p, n->rec, "score");
	cell_more(p, n->rec, "times");
	words_cell(p, n);
}

static const struct register_kind kinds[] = {
	{ KIND_QUOTE, "Quotations", { "Speaker", "How", "Words", "Bytes" }, quotation_row },
	{ KIND_DATE, "Dates", { "Value", "Calendars, notes", "Words", "Bytes" }, date_row },
	{ KIND_NAME, "Names", { "Name", "What", "Words", "Bytes" }, name_row },
	{ KIND_KEY, "Key phrases", { "Score", "Times", "Words", "Bytes" }, key_row },
};

static size_t
count(const struct view *v, enum kind kind)
{
	size_t n = 0;

	for (size_t i = 0; i < v->notes; i++)
		n += v->note[i].rec->kind == kind;
	return n;
}

/* What stands in no text has its name here. */
static void
row(struct page *p, const struct register_kind *kind, const struct note *n, struct anchors *anchors)
{
	const struct rec *rec = n->rec;

	buf_string(&p->body, "\n<tr");
	if (anchors_give(anchors, rec->start, rec->end)) {
		buf_string(&p->body, " id=\"");
		anchor_write(&p->body, anchors->document, rec->start, rec->end);
		buf_byte(&p->body, '"');
	}
	buf_byte(&p->body, '>');
	kind->row(p, n);
	buf_string(&p->body, "<td>");
	buf_cut(&p->scratch, 0);
	say_bytes(&p->scratch, rec);
	page_link(&p->body, anchors->document, rec->start, rec->end, buf_cstring(&p->scratch));
	buf_string(&p->body, "</td></tr>");
}

static void
table(struct page *p, const struct view *v, const struct register_kind *kind, struct anchors *anchors)
{
	buf_byte(&p->body, '\n');
	page_heading(p, true, 4);
	buf_byte(&p->body, '>');
	buf_string(&p->body, kind->name);
	page_heading(p, false, 4);
	buf_string(&p->body, "\n<table><thead><tr>");
	for (size_t i = 0; i < sizeof(kind->columns) / sizeof(kind->columns[0]); i++) {
		buf_string(&p->body, "<th scope=\"col\">");
		buf_string(&p->body, kind->columns[i]);
		buf_string(&p->body, "</th>");
	}
	buf_string(&p->body, "</tr></thead><tbody lang=\"\">");
	for (size_t i = 0; i < v->notes; i++)
		if (v->note[i].rec->kind == kind->kind)
			row(p, kind, &v->note[i], anchors);
	buf_string(&p->body, "\n</tbody></table>");
}

void
register_write(struct page *p, const struct view *v, struct anchors *anchors)
{
	bool any = false;

	for (size_t k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++) {
		if (count(v, kinds[k].kind) == 0)
			continue;
		if (!any) {
			buf_string(&p->body, "\n<section class=\"register\"");
			page_language(&p->body, v->doc);
			buf_string(&p->body, " aria-label=\"What was found in document ");
			buf_number(&p->body, p->documents);
			buf_string(&p->body, "\">\n");
			page_heading(p, true, 3);
			buf_string(&p->body, ">What was found");
			page_heading(p, false, 3);
		}
		any = true;
		table(p, v, &kinds[k], anchors);
	}
	if (any)
		buf_string(&p->body, "\n</section>");
}
