/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "record/layout.h"

/* ECMA-48, 8.3.117 SGR */
#define BOLD "\033[1m"
#define DIM "\033[2m"
#define PLAIN "\033[0m"

enum { SHOWN = 8 };	/* columns of "<U+202E>" */
enum { COLUMN = 24 };	/* where the text of a finding begins, behind its value */

unsigned
layout_columns(struct span s)
{
	const char *p = s.p, *end = s.p + s.len;
	unsigned n = 0;
	int32_t c;

	while (p < end) {
		p += utf_read(p, end, &c);
		n += c < 0 || utf_is_control(c) || utf_is_bidi_control(c) ? SHOWN : (unsigned)utf_width(c);
	}
	return n;
}

void
layout_blanks(struct buf *to, unsigned n)
{
	while (n-- > 0)
		buf_byte(to, ' ');
}

void
layout_wrap(struct buf *to, struct span text, unsigned width, unsigned indent, unsigned used)
{
	bool first = true;

	while (text.p != NULL && text.len > 0) {
		struct span word = span_next(&text, ' ');
		unsigned wide = layout_columns(word);

		if (used > indent && used + !first + wide > width) {
			buf_byte(to, '\n');
			layout_blanks(to, indent);
			used = indent;
		} else if (!first) {
			buf_byte(to, ' ');
			used++;
		}
		sink_safe(to, word);
		used += wide;
		first = false;
	}
	buf_byte(to, '\n');
}

static void
styled(struct sink *s, const char *style, struct span text)
{
	if (s->colour)
		buf_string(&s->out.bytes, style);
	sink_safe(&s->out.bytes, text);
	if (s->colour)
		buf_string(&s->out.bytes, PLAIN);
}

/* "4021-4390", where in the source it stands */
static void
place(struct sink *s, const struct rec *rec)
{
	struct buf where = { 0 };

	buf_number(&where, rec->start);
	buf_byte(&where, '-');
	buf_number(&where, rec->end);
	styled(s, DIM, buf_span(&where));
	buf_byte(&s->out.bytes, '\n');
	buf_free(&where);
}

/* "75 of 100 like talk.txt:229-286: -built +took", of a statement that is not the first of its group */
static void
likeness(struct sink *s, const struct rec *rec)
{
	struct buf like = { 0 };
	struct span sim, first, diff;

	if (!rec_more(rec, "sim", &sim) || !rec_more(rec, "first", &first))
		return;
	buf_add(&like, sim);
	buf_string(&like, " of 100 like ");
	buf_add(&like, first);
	if (rec_more(rec, "diff", &diff)) {
		buf_string(&like, ": ");
		buf_add(&like, diff);
	}
	layout_blanks(&s->out.bytes, COLUMN);
	layout_wrap(&s->out.bytes, buf_span(&like), s->width, COLUMN, COLUMN);
	buf_free(&like);
}

/* A sentence may have many themes: its text is shown with the first one only. True for the others. */
static bool
is_shown_already(struct sink *s, const struct rec *rec)
{
	bool shown = rec->kind == KIND_THEME && s->theme_end > 0 && s->theme_start == rec->start && s->theme_end == rec->end;

	if (rec->kind == KIND_THEME) {
		s->theme_start = rec->start;
		s->theme_end = rec->end;
	}
	return shown;
}

static void
heading(struct sink *s, const struct rec *rec)
{
	struct buf *to = &s->out.bytes;

	if (s->last_doc.len > 0) {
		if (span_same(buf_span(&s->last_doc), rec->doc))
			return;
		buf_byte(to, '\n');
	}
	s->theme_end = 0;
	buf_cut(&s->last_doc, 0);
	buf_add(&s->last_doc, rec->doc);
	styled(s, BOLD, rec->doc);
	if (!span_same(rec->date, rec_none)) {
		buf_string(to, ", ");
		buf_add(to, rec->date);
	}
	buf_string(to, "\n\n");
}

/* "Ayatollah Khamenei (add)": who, and the cue of a quotation */
static void
speaker(struct sink *s, const struct rec *rec)
{
	struct span as;

	if (!span_same(rec->who, rec_none)) {
		styled(s, BOLD, rec->who);
	} else if (rec_more(rec, "as", &as)) {
		styled(s, BOLD, as);
	} else {
		styled(s, BOLD, SPAN("(nobody named)"));
	}
	if (!span_same(rec->value, rec_none)) {
		buf_string(&s->out.bytes, " (");
		sink_safe(&s->out.bytes, rec->value);
		buf_byte(&s->out.bytes, ')');
	}
	buf_string(&s->out.bytes, "  ");
	place(s, rec);
}

static void
quotation(struct sink *s, const struct rec *rec)
{
	speaker(s, rec);
	layout_blanks(&s->out.bytes, 4);
	layout_wrap(&s->out.bytes, rec->text, s->width, 4, 4);
	buf_byte(&s->out.bytes, '\n');
}

/* A finding other than a quotation: its value, its text from COLUMN on, and below that where it stands. */
static void
row(struct sink *s, const struct rec *rec)
{
	struct buf *to = &s->out.bytes;
	unsigned used = layout_columns(rec->value);
	struct span warn;

	styled(s, BOLD, rec->value);
	if (is_shown_already(s, rec)) {
		buf_byte(to, '\n');
		return;
	}
	layout_blanks(to, used < COLUMN ? COLUMN - used : 1);
	used = used < COLUMN ? COLUMN : used + 1;
	if (rec_more(rec, "warn", &warn)) {
		sink_safe(to, warn);
		buf_string(to, ": ");
		used += layout_columns(warn) + 2;
	}
	layout_wrap(to, rec->text, s->width, COLUMN, used);
	layout_blanks(to, COLUMN);
	place(s, rec);
	if (rec->kind == KIND_REPEAT)
		likeness(s, rec);
}

void
layout_record(struct sink *s, const struct rec *rec)
{
	struct buf *to = &s->out.bytes;

	heading(s, rec);
	if (rec->kind != KIND_THEME)
		s->theme_end = 0;
	switch (rec->kind) {
	case KIND_TITLE:
		styled(s, BOLD, rec->text);
		buf_string(to, "\n\n");
		break;
	case KIND_QUOTE:
		quotation(s, rec);
		break;
	case KIND_TURN: case KIND_PARA: case KIND_SENT: case KIND_NOTE:
	case KIND_DATELINE: case KIND_PUBLISHER: case KIND_FURNITURE:
		if (!span_same(rec->who, rec_none))
			speaker(s, rec);
		layout_wrap(to, rec->text, s->width, 0, 0);
		buf_byte(to, '\n');
		break;
	default:
		row(s, rec);
	}
}
