/* SPDX-License-Identifier: ISC */
#include "encode.h"
#include "escape.h"
#include "files.h"
#include "page.h"

enum { COLOURS = 8, PATTERNS = 4 };	/* as page.css has them */

void
page_begin(struct page *p, const struct show *show)
{
	*p = (struct page){ .show = show };
}

void
page_free(struct page *p)
{
	vocabulary_free(&p->rolls.speakers);
	vocabulary_free(&p->rolls.themes);
	vocabulary_free(&p->rolls.groups);
	buf_free(&p->body);
	buf_free(&p->index);
	buf_free(&p->said_text);
	buf_free(&p->title);
	buf_free(&p->scratch);
	mem_free(p->said);
	mem_free(p->level);
}

void
page_speaker_classes(struct buf *to, size_t speaker)
{
	buf_byte(to, 's');
	buf_number(to, speaker);
	if (speaker == 0)
		return;
	buf_string(to, " c");
	buf_number(to, (speaker - 1) % COLOURS + 1);
	buf_string(to, " p");
	buf_number(to, (speaker - 1) / COLOURS % PATTERNS + 1);
}

void
page_language(struct buf *to, const struct document *doc)
{
	if (!span_is(doc->lang, "en") && !span_is(doc->lang, "und"))
		buf_string(to, " lang=\"en\"");
}

void
page_name(struct buf *to, struct span name)
{
	buf_string(to, "<bdi>");
	html_text(to, name);
	buf_string(to, "</bdi>");
}

void
page_link(struct buf *to, size_t document, size_t start, size_t end, const char *text)
{
	buf_string(to, "<a href=\"#");
	anchor_write(to, document, start, end);
	buf_string(to, "\">");
	html_text(to, span_of(text));
	buf_string(to, "</a>");
}

void
page_count(struct buf *to, size_t n, const char *one, const char *many)
{
	buf_number(to, n);
	buf_string(to, n == 1 ? one : many);
}

void
page_heading(struct page *p, bool begin, unsigned level)
{
	buf_string(&p->body, begin ? "<h" : "</h");
	if (p->documents == 1) {
		p->level = mem_grow(p->level, p->levels, &p->level_capacity, sizeof(*p->level));
		p->level[p->levels++] = p->body.len;
	}
	buf_number(&p->body, level);
	if (!begin)
		buf_byte(&p->body, '>');
}

static size_t
quotations(const struct view *v)
{
	size_t n = 0;

	for (size_t i = 0; i < v->notes; i++)
		n += v->note[i].rec->kind == KIND_QUOTE;
	return n;
}

/* A row of the table of documents. */
static void
index_row(struct page *p, const struct view *v)
{
	struct buf *to = &p->index;

	buf_string(to, "\n<tr><td>");
	buf_number(to, p->documents);
	buf_string(to, "</td><td><a href=\"#d");
	buf_number(to, p->documents);
	buf_string(to, "\">");
	page_name(to, v->title);
	buf_string(to, "</a></td><td>");
	if (!span_same(v->doc->date, rec_none))
		html_text(to, v->doc->date);
	buf_string(to, "</td><td>");
	buf_number(to, v->words);
	buf_string(to, "</td><td>");
	buf_number(to, quotations(v));
	buf_string(to, "</td><td>");
	page_name(to, v->doc->name);
	buf_string(to, "</td></tr>");
}

void
page_add(struct page *p, struct document *doc)
{
	struct view v;

	view_make(&v, doc, &p->rolls);
	p->documents++;
	if (p->documents == 1)
		buf_add(&p->title, v.title);
	index_row(p, &v);
	repeats_keep(p, &v);
	article_write(p, &v);
}

/* One of the files that are compiled in. */
static struct span
file_named(const char *name)
{
	const struct file_data *f = file_data;

	while (strcmp(f->name, name) != 0)
		f++;
	return (struct span){ f->text, f->len };
}

static void
put_title(struct buf *to, const struct page *p)
{
	if (p->show->title != NULL) {
		html_plain(to, span_of(p->show->title));
	} else if (p->documents == 1) {
		html_plain(to, buf_span(&p->title));
	} else {
		page_count(to, p->documents, " document", " documents");
	}
}

/* Nothing may be loaded, run or sent but what stands in the page as it was written. */
static void
put_head(struct buf *to, const struct page *p, struct span style, struct span script)
{
	buf_string(to, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ");
	policy_hash(to, style);
	buf_string(to, "; script-src ");
	policy_hash(to, script);
	buf_string(to, "; img-src data:; base-uri 'none'; form-action 'none'\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
	    "<meta name=\"color-scheme\" content=\"light dark\">\n"
	    "<meta name=\"referrer\" content=\"no-referrer\">\n"
	    "<meta name=\"generator\" content=\"sp-show\">\n<title>");
	put_title(to, p);
	buf_string(to, "</title>\n<style>");
	buf_add(to, style);
	buf_string(to, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#text\">Skip to the text</a>");
}

static void
put_figure(struct buf *to, const struct figure *f)
{
	buf_string(to, "\n<figure><img alt=\"");
	html_plain(to, span_of(f->caption != NULL ? f->caption : f->name));
	buf_string(to, "\" src=\"data:");
	buf_string(to, f->type);
	buf_string(to, ";base64,");
	base64(to, f->bytes);
	buf_string(to, "\">");
	if (f->caption != NULL) {
		buf_string(to, "<figcaption dir=\"auto\">");
		html_text(to, span_of(f->caption));
		buf_string(to, "</figcaption>");
	}
	buf_string(to, "</figure>");
}

/* Ahead of the documents: a heading of the whole, figures, the table of documents. */
static void
put_front(struct buf *to, const struct page *p)
{
	bool several = p->documents != 1;

	if (!several && p->show->title == NULL && p->show->figures == 0)
		return;
	buf_string(to, "\n<header class=\"front\">");
	if (several || p->show->title != NULL) {
		buf_string(to, "\n<h1 dir=\"auto\">");
		put_title(to, p);
		buf_string(to, "</h1>");
	}
	for (size_t i = 0; i < p->show->figures; i++)
		put_figure(to, &p->show->figure[i]);
	if (several && p->documents > 0) {
		buf_string(to, "\n<nav aria-label=\"Documents\">\n<table><thead><tr><th scope=\"col\">No.</th>"
		    "<th scope=\"col\">Title</th><th scope=\"col\">Date</th><th scope=\"col\">Words</th>"
		    "<th scope=\"col\">Quotations</th><th scope=\"col\">Source</th></tr></thead><tbody>");
		buf_add(to, buf_span(&p->index));
		buf_string(to, "\n</tbody></table></nav>");
	}
	buf_string(to, "\n</header>");
}

/* A document that stands alone on its page has the first heading. */
static void
raise_headings(struct page *p)
{
	if (p->documents != 1 || p->show->title != NULL)
		return;
	for (size_t i = 0; i < p->levels; i++)
		p->body.p[p->level[i]]--;
}

void
page_end(struct page *p, struct out *out)
{
	struct buf style = { 0 }, *to = &out->bytes;
	struct span script = file_named("page.js");

	buf_add(&style, file_named("page.css"));
	legend_rules(&style, p);
	raise_headings(p);
	put_head(to, p, buf_span(&style), script);
	put_front(to, p);
	buf_string(to, "\n<main id=\"text\">");
	buf_add(to, buf_span(&p->body));
	repeats_write(to, p);
	buf_string(to, "\n</main>\n<footer><p>Numbers are bytes of the source.</p></footer>\n<script>");
	buf_add(to, script);
	buf_string(to, "</script>\n</body>\n</html>\n");
	buf_free(&style);
	(void)out_record(out);
}
