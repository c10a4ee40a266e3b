/* SPDX-License-Identifier: ISC */
#include "plain.h"
#include "say.h"
#include "styled.h"
#include "summary.h"
#include "weave.h"

enum { INDENT = 4 };	/* of the notes below a paragraph */

struct plain {
	const struct show *show;
	const struct view *v;
	struct styled line;
	struct buf said;
	char style[WEAVE_DEEPEST];	/* of the marks that are open */
	size_t depth;
	size_t noted;			/* notes so far: their numbers */
	struct buf pending;		/* numbers of what just ended */
};

/* A number is put behind these; names and key phrases are listed at the end. */
static bool
has_number(const struct note *n)
{
	return n->rec->kind == KIND_QUOTE || n->rec->kind == KIND_DATE || n->rec->kind == KIND_REPEAT;
}

static char
style_of(const struct mark *m)
{
	if (m->note == NULL)
		return STYLE_PLAIN;
	switch (m->rec->kind) {
	case KIND_QUOTE: return styled_speaker(m->note->speaker);
	case KIND_DATE: return STYLE_DATE;
	case KIND_NAME: return STYLE_NAME;
	default: return STYLE_PLAIN;
	}
}

/* A mark without a style of its own has that of the one around it. */
static void
open_mark(void *to, const struct mark *m, bool begins)
{
	struct plain *p = to;
	char around = p->depth > 0 ? p->style[p->depth - 1] : STYLE_PLAIN;
	char style = style_of(m);

	(void)begins;
	p->style[p->depth++] = style == STYLE_PLAIN ? around : style;
	styled_set(&p->line, p->style[p->depth - 1]);
}

static void
close_mark(void *to, const struct mark *m, bool ends)
{
	struct plain *p = to;

	p->depth--;
	styled_set(&p->line, p->depth > 0 ? p->style[p->depth - 1] : STYLE_PLAIN);
	if (!ends || !m->last || !has_number(m->note))
		return;
	m->note->slot = ++p->noted;
	buf_byte(&p->pending, '[');
	buf_number(&p->pending, m->note->slot);
	buf_byte(&p->pending, ']');
}

static void
put_pending(struct plain *p)
{
	buf_add(&p->line.text, buf_span(&p->pending));
	buf_cut(&p->pending, 0);
}

static void
put_text(void *to, struct span text)
{
	struct plain *p = to;
	size_t closing = p->pending.len > 0 ? weave_closing(text) : 0;

	buf_add(&p->line.text, span_cut(text, 0, closing));
	put_pending(p);
	buf_add(&p->line.text, span_cut(text, closing, text.len));
}

/* "[3] Daryush Kamrani · say · ...": the notes whose numbers, `before` and up, stand in this block */
static void
notes_of(struct plain *p, size_t before, const struct block *b)
{
	const struct note **note = arena_array(&p->v->doc->arena, p->noted - before, sizeof(struct note *));

	for (size_t i = 0; i < b->marks; i++)
		if (b->mark[i].last && b->mark[i].note->slot > before)
			note[b->mark[i].note->slot - before - 1] = b->mark[i].note;
	for (size_t i = before; i < p->noted; i++) {
		buf_byte(&p->line.text, '[');
		buf_number(&p->line.text, i + 1);
		buf_string(&p->line.text, "] ");
		say_all(&p->said, note[i - before]->rec);
		buf_add(&p->line.text, buf_span(&p->said));
		styled_put(&p->line, INDENT, INDENT + 4);
	}
}

static void
themes_of(struct plain *p, const struct block *b)
{
	if (b->themes == 0 || !b->theme[0].is_told)
		return;
	for (size_t i = 0; i < b->themes && b->theme[i].is_told; i++) {
		buf_string(&p->line.text, i == 0 ? "Themes: " : ", ");
		buf_add(&p->line.text, p->v->rolls->themes.word[b->theme[i].theme]);
	}
	styled_put(&p->line, INDENT, INDENT + 4);
}

static char
block_style(const struct block *b)
{
	switch (b->rec->kind) {
	case KIND_TITLE: return STYLE_BOLD;
	case KIND_FURNITURE: case KIND_PUBLISHER: return STYLE_DIM;
	default: return STYLE_PLAIN;
	}
}

static void
block_write(struct plain *p, const struct block *b)
{
	struct weaver w = { p, put_text, open_mark, close_mark };
	size_t before = p->noted, ends;

	if (b->begins_turn) {
		styled_set(&p->line, styled_speaker(b->speaker));
		buf_add(&p->line.text, b->rec->who);
		buf_byte(&p->line.text, ':');
		styled_put(&p->line, 0, 0);
	}
	styled_set(&p->line, block_style(b));
	weave(b, &w);
	put_pending(p);
	styled_put(&p->line, 0, 0);
	ends = p->line.to->len;
	themes_of(p, b);
	notes_of(p, before, b);
	if (p->line.to->len > ends || b->rec->kind != KIND_TITLE)
		buf_byte(p->line.to, '\n');
}

static void
about(struct plain *p)
{
	const struct document *doc = p->v->doc;
	struct buf *text = &p->line.text;

	if (!p->v->has_title) {
		styled_set(&p->line, STYLE_BOLD);
		buf_add(text, doc->name);
		styled_put(&p->line, 0, 0);
	}
	if (!span_same(doc->date, rec_none)) {
		buf_add(text, doc->date);
		buf_string(text, ", ");
	}
	buf_number(text, p->v->words);
	buf_string(text, p->v->words == 1 ? " word" : " words");
	if (!span_is(doc->lang, "und")) {
		buf_string(text, ", ");
		buf_add(text, doc->lang);
	}
	if (p->v->has_title) {
		buf_string(text, ", ");
		buf_add(text, doc->name);
	}
	styled_put(&p->line, 0, 0);
	buf_byte(p->line.to, '\n');
}

static void
list(struct plain *p, const char *name, enum kind kind)
{
	struct summary s = summary_of(p->v, kind);

	if (s.rows == 0)
		return;
	styled_set(&p->line, STYLE_BOLD);
	buf_string(&p->line.text, name);
	styled_put(&p->line, 0, 0);
	for (size_t i = 0; i < s.rows; i++) {
		say_all(&p->said, s.row[i].rec[0]);
		if (kind == KIND_KEY)
			buf_add(&p->line.text, s.row[i].name);
		else
			buf_add(&p->line.text, buf_span(&p->said));
		if (s.row[i].times > 1) {
			buf_string(&p->line.text, " and ");
			buf_number(&p->line.text, s.row[i].times - 1);
			buf_string(&p->line.text, " more");
		}
		styled_put(&p->line, INDENT, INDENT + 4);
	}
	buf_byte(p->line.to, '\n');
}

void
plain_write(const struct show *show, struct rolls *rolls, bool again, struct document *doc, struct buf *to)
{
	struct view v;
	struct plain p = { .show = show, .v = &v, .line = { .to = to, .width = show->width, .colour = show->colour } };

	view_make(&v, doc, rolls);
	if (!again && show->title != NULL) {
		styled_set(&p.line, STYLE_BOLD);
		buf_string(&p.line.text, show->title);
		styled_put(&p.line, 0, 0);
		buf_byte(to, '\n');
	}
	if (again) {
		for (unsigned i = 0; i < show->width && i < 40; i++)
			buf_byte(to, '-');
		buf_string(to, "\n\n");
	}
	about(&p);
	for (size_t i = 0; i < v.blocks; i++)
		block_write(&p, &v.block[i]);
	list(&p, "Names", KIND_NAME);
	list(&p, "Key phrases", KIND_KEY);
	buf_free(&p.line.text);
	buf_free(&p.said);
	buf_free(&p.pending);
}
