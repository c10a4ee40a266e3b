/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "record/sink.h"
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

static unsigned
columns(struct span s)
{
	const char *p = s.p, *end = s.p + s.len;
	unsigned n = 0;
	int32_t c;

	while (p < end) {
		if (*p == STYLE_CHANGE || *p == SAY_ISOLATE || *p == SAY_END) {
			p += *p == STYLE_CHANGE ? 2 : 1;
			continue;
		}
		p += utf_read(p, end, &c);
		n += c < 0 || utf_is_control(c) || utf_is_bidi_control(c) ? 8 : (unsigned)utf_width(c);
	}
	return n;
}

/* Our own controls are obeyed; a terminal isolates nothing. */
static void
put_word(struct styled *s, struct span word)
{
	size_t n = 0;

	while (n < word.len) {
		size_t from = n;

		while (n < word.len && (unsigned char)word.p[n] > SAY_END)
			n++;
		sink_safe(s->to, span_cut(word, from, n));
		if (n < word.len && word.p[n] == STYLE_CHANGE)
			escape(s, word.p[n + 1]);
		if (n < word.len)
			n += word.p[n] == STYLE_CHANGE ? 2 : 1;
	}
}

static void
blanks(struct buf *to, unsigned n)
{
	while (n-- > 0)
		buf_byte(to, ' ');
}

void
styled_put(struct styled *s, unsigned first, unsigned indent)
{
	struct span rest = buf_span(&s->text);
	unsigned used = first;
	bool begins = true;

	blanks(s->to, first);
	while (rest.len > 0) {
		struct span word = span_next(&rest, ' ');
		unsigned wide = columns(word);

		if (!begins && used + 1 + wide > s->width) {
			buf_byte(s->to, '\n');
			blanks(s->to, indent);
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
