/* SPDX-License-Identifier: ISC */
#include "record/layout.h"
#include "say.h"
#include "styled.h"

enum { SPEAKER_COLOURS = 8 };

char
styled_speaker(size_t speaker)
{
	return speaker == 0 ? STYLE_NAME : (char)(STYLE_SPEAKER + (speaker - 1) % SPEAKER_COLOURS);
}

/* ECMA-48, 8.3.117 SGR: the parameters */
static const char *
parameters(char style)
{
	static const char *const speakers[SPEAKER_COLOURS] = { "34", "33", "32", "35", "36", "31", "94", "93" };

	switch (style) {
	case STYLE_PLAIN: return "";
	case STYLE_BOLD: return ";1";
	case STYLE_DIM: return ";2";
	case STYLE_DATE: return ";4";
	case STYLE_NAME: return ";3";
	default: return speakers[style - STYLE_SPEAKER];
	}
}

static void
escape(struct styled *s, char style)
{
	if (!s->colour)
		return;
	buf_string(s->to, style < STYLE_SPEAKER ? "\033[0" : "\033[0;");
	buf_string(s->to, parameters(style));
	buf_byte(s->to, 'm');
}

void
styled_set(struct styled *s, char style)
{
	buf_byte(&s->text, STYLE_CHANGE);
	buf_byte(&s->text, style);
}

/* Our own controls: where the next one stands, from byte `at` on, and where it ends. At the end of s there is none. */
static size_t
next_mark(struct span s, size_t at)
{
	while (at < s.len && (unsigned char)s.p[at] > SAY_END)
		at++;
	return at;
}

static size_t
behind_mark(struct span s, size_t at)
{
	return at == s.len ? at : at + (s.p[at] == STYLE_CHANGE ? 2 : 1);
}

static unsigned
columns(struct span s)
{
	unsigned n = 0;

	for (size_t from = 0, to; from < s.len; from = behind_mark(s, to)) {
		to = next_mark(s, from);
		n += layout_columns(span_cut(s, from, to));
	}
	return n;
}

/* Our own controls are obeyed; a terminal isolates nothing. */
static void
put_word(struct styled *s, struct span word)
{
	for (size_t from = 0, to; from < word.len; from = behind_mark(word, to)) {
		to = next_mark(word, from);
		sink_safe(s->to, span_cut(word, from, to));
		if (to < word.len && word.p[to] == STYLE_CHANGE)
			escape(s, word.p[to + 1]);
	}
}

void
styled_put(struct styled *s, unsigned first, unsigned indent)
{
	struct span rest = buf_span(&s->text);
	unsigned used = first;
	bool begins = true;

	layout_blanks(s->to, first);
	while (rest.len > 0) {
		struct span word = span_next(&rest, ' ');
		unsigned wide = columns(word);

		if (!begins && used + 1 + wide > s->width) {
			buf_byte(s->to, '\n');
			layout_blanks(s->to, indent);
			used = indent;
		} else if (!begins) {
			buf_byte(s->to, ' ');
			used++;
		}
		put_word(s, word);
		used += wide;
		begins = false;
	}
	escape(s, STYLE_PLAIN);
	buf_byte(s->to, '\n');
	buf_cut(&s->text, 0);
}
