/* SPDX-License-Identifier: ISC */
/* What was found in a document, as tables: with the bytes of each, and the way to it. */
#include "escape.h"
#include "page.h"
#include "say.h"
#include "summary.h"

enum { THEME_WORDS = 12 };	/* shown of those that told a theme */

struct register_kind {
	enum kind kind;
	const char *name;
	const char *columns[5];
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

static const struct register_kind kinds[] = {
	{ KIND_QUOTE, "Quotations", { "Speaker", "How", "Words", "Bytes", NULL }, quotation_row },
	{ KIND_DATE, "Dates", { "Value", "Calendars, notes", "Words", "Bytes", NULL }, date_row },
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

/* The begin of a table under its heading, up to its first row. */
static void
head(struct page *p, const char *name, const char *const *columns)
{
	buf_byte(&p->body, '\n');
	page_heading(p, true, 4);
	buf_byte(&p->body, '>');
	buf_string(&p->body, name);
	page_heading(p, false, 4);
	buf_string(&p->body, "\n<table><thead><tr>");
	for (; *columns != NULL; columns++) {
		buf_string(&p->body, "<th scope=\"col\">");
		buf_string(&p->body, *columns);
		buf_string(&p->body, "</th>");
	}
	buf_string(&p->body, "</tr></thead><tbody lang=\"\">");
}

static void
table(struct page *p, const struct view *v, const struct register_kind *kind, struct anchors *anchors)
{
	if (count(v, kind->kind) == 0)
		return;
	head(p, kind->name, kind->columns);
	for (size_t i = 0; i < v->notes; i++)
		if (v->note[i].rec->kind == kind->kind)
			row(p, kind, &v->note[i], anchors);
	buf_string(&p->body, "\n</tbody></table>");
}

/* The words that told a theme, each once as it is written first: "farmers@124+7" in hits= is at bytes 124 to 131. */
static void
theme_words(struct page *p, const struct summary_row *row)
{
	struct vocabulary words = { 0 };
	struct span hits, hit;
	size_t n;

	for (size_t i = 0; i < row->times; i++) {
		if (!rec_more(row->rec[i], "hits", &hits))
			continue;
		while (hits.len > 0) {
			hit = span_next(&hits, ',');
			for (n = hit.len; n > 0 && hit.p[n - 1] != '@'; n--)
				;
			buf_cut(&p->scratch, 0);
			more_decode(&p->scratch, span_cut(hit, 0, n > 0 ? n - 1 : hit.len));
			if (vocabulary_add(&words, buf_span(&p->scratch)) < words.words || words.words > THEME_WORDS)
				continue;
			buf_string(&p->body, words.words > 1 ? ", " : "");
			page_name(&p->body, buf_span(&p->scratch));
		}
	}
	vocabulary_free(&words);
}

/* Where each record of a row stands: all of them, but for themes that no word of the unit told. */
static void
places(struct page *p, const struct summary_row *row, struct anchors *anchors)
{
	size_t n = 0;
	struct span hits;

	for (size_t i = 0; i < row->times; i++) {
		const struct rec *rec = row->rec[i];

		if (rec->kind == KIND_THEME && !rec_more(rec, "hits", &hits))
			continue;
		buf_string(&p->body, n++ > 0 ? ", <a" : "<a");
		if (anchors_give(anchors, rec->start, rec->end)) {
			buf_string(&p->body, " id=\"");
			anchor_write(&p->body, anchors->document, rec->start, rec->end);
			buf_byte(&p->body, '"');
		}
		buf_string(&p->body, " href=\"#");
		anchor_write(&p->body, anchors->document, rec->start, rec->end);
		buf_string(&p->body, "\">");
		say_bytes(&p->body, rec);
		buf_string(&p->body, "</a>");
	}
}

static void
what(struct page *p, const struct summary_row *row)
{
	if (row->rec[0]->kind == KIND_THEME) {
		buf_string(&p->body, "<td>");
		theme_words(p, row);
		buf_string(&p->body, "</td>");
		return;
	}
	buf_cut(&p->scratch, 0);
	say_more(&p->scratch, row->rec[0], "type", "");
	say_more(&p->scratch, row->rec[0], "role", "");
	say_more(&p->scratch, row->rec[0], "score", "score ");
	told_cell(p);
}

/* Names, key phrases and themes: one row for each, with all its places. */
static void
list(struct page *p, const struct view *v, enum kind kind, const char *name, struct anchors *anchors)
{
	const char *const columns[] = { name, kind == KIND_THEME ? "Words" : "What", "Bytes", NULL };
	struct summary s = summary_of(v, kind);

	if (s.rows == 0)
		return;
	head(p, name, columns);
	for (size_t i = 0; i < s.rows; i++) {
		buf_string(&p->body, "\n<tr>");
		cell(p, s.row[i].name);
		what(p, &s.row[i]);
		buf_string(&p->body, "<td class=\"places\">");
		places(p, &s.row[i], anchors);
		buf_string(&p->body, "</td></tr>");
	}
	buf_string(&p->body, "\n</tbody></table>");
}

void
register_write(struct page *p, const struct view *v, struct anchors *anchors)
{
	if (v->notes == 0 && v->themes == 0)
		return;
	buf_string(&p->body, "\n<section class=\"register\"");
	page_language(&p->body, v->doc);
	buf_string(&p->body, " aria-label=\"What was found in document ");
	buf_number(&p->body, p->documents);
	buf_string(&p->body, "\">\n");
	page_heading(p, true, 3);
	buf_string(&p->body, ">What was found");
	page_heading(p, false, 3);
	for (size_t k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++)
		table(p, v, &kinds[k], anchors);
	list(p, v, KIND_THEME, "Themes", anchors);
	list(p, v, KIND_NAME, "Names", anchors);
	list(p, v, KIND_KEY, "Key phrases", anchors);
	buf_string(&p->body, "\n</section>");
}
