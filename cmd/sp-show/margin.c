/* SPDX-License-Identifier: ISC */
#include "article.h"
#include "escape.h"
#include "say.h"

enum { MARGIN_THEMES = 4 };	/* shown beside a paragraph; the others are in its list all the same */

/* Notes that stand in the margin: names and key phrases are too many. */
static bool
is_in_margin(const struct note *n)
{
	return n->rec->kind == KIND_QUOTE || n->rec->kind == KIND_DATE || n->rec->kind == KIND_REPEAT;
}

static bool
is_here(const struct article *a, const struct note *n)
{
	return n->number != 0 && &a->v->block[n->block] == a->block;
}

const char *
article_class(enum kind kind)
{
	switch (kind) {
	case KIND_QUOTE: return "q ";
	case KIND_DATE: return "d";
	case KIND_REPEAT: return "r";
	case KIND_KEY: return "k";
	default: return "e";
	}
}

void
article_slot(struct article *a, const struct note *n, char letter)
{
	if (!is_in_margin(n) || !is_here(a, n) || n->slot == 0 || n->slot > PAGE_SLOTS)
		return;
	buf_byte(a->to, ' ');
	buf_byte(a->to, letter);
	buf_number(a->to, n->slot);
}

static void
note_bytes(struct article *a, const struct rec *rec)
{
	buf_string(a->to, " <small>");
	say_bytes(a->to, rec);
	buf_string(a->to, "</small>");
}

static void
quotation_note(struct article *a, const struct note *n)
{
	buf_string(a->to, "<b class=\"no\">");
	if (n->speaker == 0)
		buf_byte(a->to, '?');
	else
		buf_number(a->to, n->speaker);
	buf_string(a->to, "</b> ");
	if (n->speaker == 0)
		buf_string(a->to, "nobody named");
	else
		page_name(a->to, n->rec->who);
	if (!span_same(n->rec->value, rec_none)) {
		buf_string(a->to, ", ");
		page_name(a->to, n->rec->value);
	}
}

static void
date_note(struct article *a, const struct note *n)
{
	struct buf *scratch = &a->page->scratch;
	struct span warn;

	if (span_same(n->rec->value, rec_none))
		buf_string(a->to, "no value");
	else
		html_text(a->to, n->rec->value);
	buf_cut(scratch, 0);
	say_calendars(scratch, n->rec, true);
	if (scratch->len > 0) {
		buf_string(a->to, ", ");
		html_text(a->to, buf_span(scratch));
	}
	if (!rec_more(n->rec, "warn", &warn))
		return;
	buf_string(a->to, " <strong>");
	html_text(a->to, warn);
	buf_string(a->to, "</strong>");
}

/* Links to the other places of the document, or else to the list of all. */
static void
repeat_note(struct article *a, const struct note *n)
{
	const struct note *other = &a->v->note[n->next];

	buf_string(a->to, "said again");
	for (size_t i = 0; i < 3 && other != n; i++) {
		struct buf *scratch = &a->page->scratch;

		buf_cut(scratch, 0);
		say_bytes(scratch, other->rec);
		buf_string(a->to, i == 0 ? " " : ", ");
		page_link(a->to, a->anchors.document, other->rec->start, other->rec->end, buf_cstring(scratch));
		other = &a->v->note[other->next];
	}
	buf_string(a->to, ", <a href=\"#r");
	buf_number(a->to, n->group);
	buf_string(a->to, "\">all</a>");
}

static void
margin_note(struct article *a, const struct note *n)
{
	buf_string(a->to, "\n<li class=\"f");
	buf_string(a->to, article_class(n->rec->kind));
	if (n->rec->kind == KIND_QUOTE)
		page_speaker_classes(a->to, n->speaker);
	article_slot(a, n, 'n');
	buf_string(a->to, "\">");
	if (n->rec->kind == KIND_REPEAT) {
		repeat_note(a, n);
	} else {
		buf_string(a->to, "<a href=\"#");
		anchor_write(a->to, a->anchors.document, n->rec->start, n->rec->end);
		buf_string(a->to, "\">");
		if (n->rec->kind == KIND_QUOTE)
			quotation_note(a, n);
		else
			date_note(a, n);
		buf_string(a->to, "</a>");
	}
	note_bytes(a, n->rec);
	buf_string(a->to, "</li>");
}

static void
margin_themes(struct article *a, const struct block *b)
{
	for (size_t i = 0; i < b->themes && b->theme[i].is_told; i++) {
		buf_string(a->to, i < MARGIN_THEMES ? "\n<li class=\"th t" : "\n<li class=\"th more t");
		buf_number(a->to, b->theme[i].theme);
		buf_string(a->to, "\">");
		page_name(a->to, a->v->rolls->themes.word[b->theme[i].theme]);
		buf_string(a->to, "</li>");
	}
}

/* Numbers the notes of the block that stand in its margin. */
void
article_number(struct article *a, const struct block *b)
{
	a->block = b;
	a->slots = 0;
	for (size_t i = 0; i < b->marks; i++)
		if (b->mark[i].first && is_in_margin(b->mark[i].note))
			b->mark[i].note->slot = ++a->slots;
	if (a->slots > a->page->slots)
		a->page->slots = a->slots < PAGE_SLOTS ? a->slots : PAGE_SLOTS;
}

void
article_margin(struct article *a, const struct block *b)
{
	if (a->slots == 0 && (b->themes == 0 || !b->theme[0].is_told))
		return;
	buf_string(a->to, "\n<ul class=\"notes\"");
	page_language(a->to, a->v->doc);
	buf_string(a->to, " aria-label=\"Notes\">");
	margin_themes(a, b);
	for (size_t i = 0; i < b->marks; i++)
		if (b->mark[i].first && is_in_margin(b->mark[i].note))
			margin_note(a, b->mark[i].note);
	buf_string(a->to, "\n</ul>");
}
