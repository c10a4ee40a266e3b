/* SPDX-License-Identifier: ISC */
/* One document of the page: its text, with what was found in it, and the notes in the margin. */
#include "article.h"
#include "escape.h"
#include "say.h"
#include "weave.h"

static void
give_name(struct article *a, size_t start, size_t end)
{
	if (!anchors_give(&a->anchors, start, end))
		return;
	buf_string(a->to, " id=\"");
	anchor_write(a->to, a->anchors.document, start, end);
	buf_byte(a->to, '"');
}

static void
card(struct article *a, const char *attribute, const struct rec *rec)
{
	say_all(&a->page->scratch, rec);
	buf_string(a->to, attribute);
	html_plain(a->to, buf_span(&a->page->scratch));
	buf_byte(a->to, '"');
}

static bool
is_time(const struct rec *rec)
{
	return rec->kind == KIND_DATE && say_is_moment(rec->value);
}

static void
put_pending(struct article *a)
{
	buf_add(a->to, buf_span(&a->pending));
	buf_cut(&a->pending, 0);
}

static void
open_mark(void *to, const struct mark *m, bool begins)
{
	struct article *a = to;
	const struct note *n = m->note;

	if (begins && n != NULL)
		put_pending(a);
	buf_string(a->to, n != NULL && is_time(m->rec) ? "<time" : "<span");
	if (n != NULL) {
		buf_string(a->to, " class=\"");
		buf_string(a->to, article_class(m->rec->kind));
		if (m->rec->kind == KIND_QUOTE)
			page_speaker_classes(a->to, n->speaker);
		article_slot(a, n, 'm');
		buf_byte(a->to, '"');
		card(a, " data-say=\"", m->rec);
	}
	if (n != NULL && is_time(m->rec)) {
		buf_string(a->to, " datetime=\"");
		html_plain(a->to, m->rec->value);
		buf_byte(a->to, '"');
	}
	if (begins && (n == NULL || m->first))
		give_name(a, m->rec->start, m->rec->end);
	buf_byte(a->to, '>');
}

/* The speaker's number behind the quotation: it is the way to it, and says whose it is. */
static void
close_mark(void *to, const struct mark *m, bool ends)
{
	struct article *a = to;
	struct buf *text = a->to;

	buf_string(a->to, m->note != NULL && is_time(m->rec) ? "</time>" : "</span>");
	if (!ends || !m->last || m->rec->kind != KIND_QUOTE)
		return;
	a->to = &a->pending;
	buf_string(a->to, "<a class=\"no ");
	page_speaker_classes(a->to, m->note->speaker);
	article_slot(a, m->note, 'm');
	buf_string(a->to, "\" href=\"#");
	anchor_write(a->to, a->anchors.document, m->rec->start, m->rec->end);
	card(a, "\" aria-label=\"", m->rec);
	buf_byte(a->to, '>');
	if (m->note->speaker == 0)
		buf_byte(a->to, '?');
	else
		buf_number(a->to, m->note->speaker);
	buf_string(a->to, "</a>");
	a->to = text;
}

static void
put_text(void *to, struct span text)
{
	struct article *a = to;
	size_t closing = a->pending.len > 0 ? weave_closing(text) : 0;

	html_text(a->to, span_cut(text, 0, closing));
	put_pending(a);
	html_text(a->to, span_cut(text, closing, text.len));
}

static bool
is_right_to_left(struct span lang)
{
	return span_is(lang, "fa") || span_is(lang, "ar") || span_is(lang, "he") || span_is(lang, "ur");
}

/* A paragraph that runs against its document's language is in a language that nobody told. */
static void
direction(struct article *a, const struct block *b)
{
	if (b->direction == 0)
		return;
	buf_string(a->to, b->direction < 0 ? " dir=\"rtl\"" : " dir=\"ltr\"");
	if (is_right_to_left(a->v->doc->lang) != (b->direction < 0) && !span_is(a->v->doc->lang, "und"))
		buf_string(a->to, " lang=\"\"");
}

/* As a heading of this level, or (0) as a paragraph. */
static void
text_of(struct article *a, const struct block *b, unsigned level, bool named)
{
	struct weaver w = { a, put_text, open_mark, close_mark };

	if (level > 0)
		page_heading(a->page, true, level);
	else
		buf_string(a->to, "<p");
	buf_string(a->to, " class=\"x\"");
	if (named)
		give_name(a, b->rec->start, b->end);
	direction(a, b);
	buf_byte(a->to, '>');
	weave(b, &w);
	put_pending(a);
	if (level > 0)
		page_heading(a->page, false, level);
	else
		buf_string(a->to, "</p>");
}

static void
who_speaks(struct article *a, const struct block *b)
{
	struct buf *scratch = &a->page->scratch;

	if (!b->begins_turn)
		return;
	buf_string(a->to, "\n<p class=\"who ");
	page_speaker_classes(a->to, b->speaker);
	buf_string(a->to, "\" dir=\"auto\"><b class=\"no\">");
	buf_number(a->to, b->speaker);
	buf_string(a->to, "</b> ");
	page_name(a->to, b->rec->who);
	buf_cut(scratch, 0);
	say_more(scratch, b->rec, "at", "");
	if (scratch->len > 0) {
		buf_string(a->to, " <small>");
		html_text(a->to, buf_span(scratch));
		buf_string(a->to, "</small>");
	}
	buf_string(a->to, "</p>");
}

/* "¶": the way to the paragraph, with its bytes for those who hear the page */
static void
way_to(struct article *a, const struct block *b)
{
	buf_string(a->to, "\n<a class=\"way\"");
	page_language(a->to, a->v->doc);
	buf_string(a->to, " aria-label=\"bytes ");
	buf_number(a->to, b->rec->start);
	buf_string(a->to, "\xE2\x80\x93");
	buf_number(a->to, b->end);
	buf_string(a->to, "\" href=\"#");
	anchor_write(a->to, a->anchors.document, b->rec->start, b->end);
	buf_string(a->to, "\">");
	buf_number(a->to, b->rec->start);
	buf_string(a->to, "</a>");
}

static const char *
manner_of(const struct block *b)
{
	struct span form;

	switch (b->rec->kind) {
	case KIND_NOTE: return "note";
	case KIND_FURNITURE: return "furniture";
	case KIND_PUBLISHER: return "publisher";
	case KIND_DATELINE: return "dateline";
	case KIND_TITLE: return "title";
	default: return rec_more(b->rec, "form", &form) && span_is(form, "head") ? "inner" : "para";
	}
}

/* Title and the like are never filtered away: theirs is class h, that of the others u. */
static void
block_write(struct article *a, const struct block *b, bool is_heading)
{
	const char *manner = manner_of(b);
	bool stays = b->is_head;

	article_number(a, b);
	buf_string(a->to, stays ? "\n<div class=\"h " : "\n<div class=\"u ");
	buf_string(a->to, manner);
	if (b->speaker != 0) {
		buf_string(a->to, " turn ");
		page_speaker_classes(a->to, b->speaker);
	}
	buf_byte(a->to, '"');
	if (!stays)
		give_name(a, b->rec->start, b->end);
	buf_string(a->to, "><div class=\"i\">");
	if (!stays && b->is_read)
		way_to(a, b);
	if (b->speaker != 0)
		who_speaks(a, b);
	buf_byte(a->to, '\n');
	text_of(a, b, is_heading ? 2 : strcmp(manner, "inner") == 0 ? 3 : 0, stays);
	article_margin(a, b);
	buf_string(a->to, "</div></div>");
}

static void
about(struct article *a)
{
	const struct document *doc = a->v->doc;
	struct span from;

	buf_string(a->to, "\n<p class=\"about\"");
	page_language(a->to, doc);
	buf_byte(a->to, '>');
	if (!span_same(doc->date, rec_none)) {
		buf_string(a->to, "<time datetime=\"");
		html_plain(a->to, doc->date);
		buf_string(a->to, "\">");
		html_text(a->to, doc->date);
		buf_string(a->to, "</time>");
		if (rec_more(&doc->rec[0], "datefrom", &from)) {
			buf_string(a->to, " by its ");
			html_text(a->to, from);
		}
		buf_string(a->to, " \xC2\xB7 ");
	}
	page_count(a->to, a->v->words, " word", " words");
	if (!span_is(doc->lang, "und")) {
		buf_string(a->to, " \xC2\xB7 ");
		html_text(a->to, doc->lang);
	}
	buf_string(a->to, " \xC2\xB7 ");
	page_name(a->to, doc->name);
	buf_string(a->to, "</p>");
}

static void
begin(struct article *a)
{
	buf_string(a->to, "\n<article class=\"doc\" id=\"d");
	buf_number(a->to, a->anchors.document);
	buf_string(a->to, "\" aria-label=\"");
	html_plain(a->to, a->v->title);
	buf_byte(a->to, '"');
	if (!span_is(a->v->doc->lang, "und")) {
		buf_string(a->to, " lang=\"");
		html_plain(a->to, a->v->doc->lang);
		buf_byte(a->to, '"');
	}
	buf_byte(a->to, '>');
}

/* A document without a title has its name for a heading. */
static void
name_as_heading(struct article *a)
{
	buf_string(a->to, "\n<div class=\"h title\"><div class=\"i\">");
	page_heading(a->page, true, 2);
	buf_string(a->to, " class=\"x named\">");
	page_name(a->to, a->v->doc->name);
	page_heading(a->page, false, 2);
	buf_string(a->to, "</div></div>");
}

void
article_write(struct page *p, const struct view *v)
{
	struct article a = { .page = p, .v = v, .to = &p->body };
	bool has_heading = false;

	anchors_make(&a.anchors, v, p->documents);
	begin(&a);
	legend_write(p, v);
	buf_string(a.to, "\n<div class=\"flow\">");
	about(&a);
	if (!v->has_title)
		name_as_heading(&a);
	for (size_t i = 0; i < v->blocks; i++) {
		bool is_heading = v->block[i].rec->kind == KIND_TITLE && !has_heading;

		block_write(&a, &v->block[i], is_heading);
		has_heading |= is_heading;
	}
	register_write(p, v, &a.anchors);
	buf_string(a.to, "\n</div>\n</article>");
	buf_free(&a.pending);
}
