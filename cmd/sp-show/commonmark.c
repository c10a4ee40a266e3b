/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "escape.h"
#include "commonmark.h"
#include "say.h"
#include "summary.h"
#include "weave.h"

struct commonmark {
	const struct view *v;
	size_t nth;
	struct buf *to;
	struct buf said;
	struct buf notes;	/* the footnotes so far */
	size_t noted;
	struct buf pending;	/* references to notes on what just ended */
	size_t at, mark;	/* bytes of the block's text that were written; the one that needs an escape */
};

static void
reference(struct commonmark *m, struct buf *to)
{
	buf_string(to, "[^");
	if (m->nth > 1) {
		buf_number(to, m->nth);
		buf_byte(to, '-');
	}
	buf_number(to, m->noted);
	buf_byte(to, ']');
}

static void
footnote(struct commonmark *m, struct span text)
{
	m->noted++;
	reference(m, &m->pending);
	reference(m, &m->notes);
	buf_string(&m->notes, ": ");
	commonmark_text(&m->notes, text, commonmark_mark(text));
	buf_string(&m->notes, "\n\n");
}

static void
open_mark(void *to, const struct mark *mark, bool begins)
{
	(void)to;
	(void)mark;
	(void)begins;
}

static void
close_mark(void *to, const struct mark *mark, bool ends)
{
	struct commonmark *m = to;

	if (!ends || !mark->last || (mark->rec->kind != KIND_QUOTE && mark->rec->kind != KIND_DATE &&
	    mark->rec->kind != KIND_REPEAT))
		return;
	say_all(&m->said, mark->rec);
	footnote(m, buf_span(&m->said));
}

static void
put_pending(struct commonmark *m)
{
	buf_add(m->to, buf_span(&m->pending));
	buf_cut(&m->pending, 0);
}

static void
put_piece(struct commonmark *m, struct span text)
{
	commonmark_text(m->to, text, m->mark >= m->at ? m->mark - m->at : SIZE_MAX);
	m->at += text.len;
}

static void
put_text(void *to, struct span text)
{
	struct commonmark *m = to;
	size_t closing = m->pending.len > 0 ? weave_closing(text) : 0;

	put_piece(m, span_cut(text, 0, closing));
	put_pending(m);
	put_piece(m, span_cut(text, closing, text.len));
}

/* The themes of a paragraph, and its bytes, as a note to it. */
static void
themes_of(struct commonmark *m, const struct block *b)
{
	struct rec whole = *b->rec;

	if (b->themes == 0 || !b->theme[0].is_told)
		return;
	buf_cut(&m->said, 0);
	for (size_t i = 0; i < b->themes && b->theme[i].is_told; i++) {
		buf_string(&m->said, i == 0 ? "themes: " : ", ");
		buf_add(&m->said, m->v->rolls->themes.word[b->theme[i].theme]);
	}
	buf_string(&m->said, " \xC2\xB7 bytes ");
	whole.end = b->end;
	say_bytes(&m->said, &whole);
	footnote(m, buf_span(&m->said));
}

struct frame {
	const char *begin, *end;
};

static struct frame
frame_of(const struct block *b, bool is_heading)
{
	struct span form;

	if (is_heading)
		return (struct frame){ "# ", "" };
	switch (b->rec->kind) {
	case KIND_DATELINE: case KIND_NOTE: return (struct frame){ "*", "*" };
	case KIND_FURNITURE: return (struct frame){ "> ", "" };
	default:
		return (struct frame){ rec_more(b->rec, "form", &form) && span_is(form, "head") ? "## " : "", "" };
	}
}

static void
block_write(struct commonmark *m, const struct block *b, bool is_heading)
{
	struct weaver w = { m, put_text, open_mark, close_mark };
	struct frame frame = frame_of(b, is_heading);

	if (b->begins_turn) {
		buf_string(m->to, "**");
		commonmark_text(m->to, b->rec->who, SIZE_MAX);
		buf_string(m->to, ":**\n\n");
	}
	buf_string(m->to, frame.begin);
	m->at = 0;
	m->mark = commonmark_mark(b->place.text);
	weave(b, &w);
	put_pending(m);
	buf_string(m->to, frame.end);
	themes_of(m, b);
	put_pending(m);
	buf_string(m->to, "\n\n");
}

static void
about(struct commonmark *m)
{
	const struct document *doc = m->v->doc;

	if (!m->v->has_title) {
		buf_string(m->to, "# ");
		commonmark_text(m->to, doc->name, SIZE_MAX);
		buf_string(m->to, "\n\n");
	}
	if (!span_same(doc->date, rec_none)) {
		buf_add(m->to, doc->date);
		buf_string(m->to, ", ");
	}
	buf_number(m->to, m->v->words);
	buf_string(m->to, m->v->words == 1 ? " word, " : " words, ");
	commonmark_text(m->to, doc->name, SIZE_MAX);
	buf_string(m->to, "\n\n");
}

static void
list(struct commonmark *m, const char *heading, enum kind kind)
{
	struct summary s = summary_of(m->v, kind);

	if (s.rows == 0)
		return;
	buf_string(m->to, heading);
	for (size_t i = 0; i < s.rows; i++) {
		buf_string(m->to, "- ");
		commonmark_text(m->to, s.row[i].name, commonmark_mark(s.row[i].name));
		buf_string(m->to, s.row[i].times > 1 ? " (" : "");
		if (s.row[i].times > 1) {
			buf_number(m->to, s.row[i].times);
			buf_string(m->to, " times)");
		}
		buf_byte(m->to, '\n');
	}
	buf_byte(m->to, '\n');
}

void
commonmark_write(const struct show *show, struct rolls *rolls, size_t nth, struct document *doc, struct buf *to)
{
	struct view v;
	struct commonmark m = { .v = &v, .nth = nth, .to = to };
	bool has_heading = false;

	view_make(&v, doc, rolls);
	if (nth == 1 && show->title != NULL) {
		buf_string(to, "# ");
		commonmark_text(to, span_of(show->title), SIZE_MAX);
		buf_string(to, "\n\n");
	}
	if (!v.has_title)
		about(&m);
	for (size_t i = 0; i < v.blocks; i++) {
		bool is_heading = v.block[i].rec->kind == KIND_TITLE && !has_heading;

		block_write(&m, &v.block[i], is_heading);
		if (is_heading)
			about(&m);
		has_heading |= is_heading;
	}
	list(&m, "## Names\n\n", KIND_NAME);
	list(&m, "## Key phrases\n\n", KIND_KEY);
	buf_add(to, buf_span(&m.notes));
	buf_free(&m.notes);
	buf_free(&m.said);
	buf_free(&m.pending);
}
