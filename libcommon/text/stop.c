/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/stop.h"

enum { WORD_MOST = 64, ELLIPSIS = 0x2026 };

bool
is_opening_quote(int32_t c)
{
	return c == '"' || c == '\'' || c == '`' || c == 0xAB || c == 0x2039 || c == 0x2018 ||
	    (c >= 0x201A && c <= 0x201C) || c == 0x201E || c == 0x300C || c == 0x300E;
}

bool
is_closing_quote(int32_t c)
{
	return c == '"' || c == '\'' || c == 0xBB || c == 0x203A || c == 0x2019 || c == 0x201D ||
	    c == 0x300D || c == 0x300F;
}

bool
is_dash(int32_t c)
{
	return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool
is_bullet(int32_t c)
{
	return c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0x25AA || c == 0x25CF || c == 0x25E6 ||
	    c == 0x25A0 || c == 0x25BA || c == 0xB7;
}

static bool
is_closing_bracket(int32_t c)
{
	return c == ')' || c == ']' || c == '}' || c == 0xFF09 || c == 0x3011 || c == 0x300B;
}

static bool
is_opening_bracket(int32_t c)
{
	return c == '(' || c == '[' || c == '{' || c == 0xFF08 || c == 0x3010 || c == 0x300A;
}

/* Marks of Markdown that hug a word. */
static bool
is_emphasis(int32_t c)
{
	return c == '*' || c == '_';
}

bool
stop_is_foreign(const struct stop_marks *marks, int32_t c)
{
	size_t low = 0, high = marks->n;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (marks->mark[middle] == c)
			return true;
		if (marks->mark[middle] < c)
			low = middle + 1;
		else
			high = middle;
	}
	return false;
}

/* The character at byte i, 0 at the end; its length goes to *len. */
static int32_t
at(struct span text, size_t i, size_t *len)
{
	int32_t c;

	*len = 0;
	if (i >= text.len)
		return 0;
	*len = utf_read(text.p + i, text.p + text.len, &c);
	return c;
}

static bool
is_blank_at(struct span text, size_t i)
{
	return i >= text.len || text.p[i] == ' ';
}

static bool
takes_stop(const struct stop_marks *marks, struct stop *s, int32_t c)
{
	if (c == '!' || c == '?')
		s->strong = true;
	else if (c == ELLIPSIS)
		s->stops += 2;
	else if (c >= 0x80 && stop_is_foreign(marks, c))
		s->foreign = true;
	else if (c != '.')
		return false;
	s->stops++;
	return true;
}

/* The stops, also those with blanks between: ". . ." and "? !", but not "... .NET". */
static void
read_stops(const struct stop_marks *marks, struct stop *s, struct span text)
{
	size_t i = s->at, len;

	for (;;) {
		size_t from = i > s->at && i < text.len && text.p[i] == ' ' ? i + 1 : i;
		size_t to = from;
		struct stop run = *s;

		while (takes_stop(marks, &run, at(text, to, &len)))
			to += len;
		if (to == from)
			break;
		if (from > i && !is_blank_at(text, to) && !is_closing_quote(at(text, to, &len)))
			break;
		*s = run;
		i = to;
	}
	s->after = i;
}

/* A note mark at byte i, such as "[12]", "[3, 4]" or superscript digits: its length. */
static size_t
note_length(struct span text, size_t i)
{
	size_t from = i, len;
	int32_t c = at(text, i, &len);

	while (c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079)) {
		i += len;
		c = at(text, i, &len);
	}
	if (c != '[' || i + 1 >= text.len || text.p[i + 1] < '0' || text.p[i + 1] > '9')
		return i - from;
	for (i++; i < text.len && text.p[i] != ']'; i += len) {
		c = at(text, i, &len);
		if (!(c >= '0' && c <= '9') && c != ',' && c != ' ' && !is_dash(c))
			return 0;
	}
	return i < text.len ? i + 1 - from : 0;
}

/* A mark that may open as well as close closes if no word hangs on to it. */
static bool
closes(struct span text, int32_t c, size_t after)
{
	size_t len;
	int32_t next = at(text, after, &len);

	if (c == 0x201C || c == 0x2018)		/* an opening mark where a closing one should be */
		return next == ' ' || next == 0;
	if (c != '"' && c != '\'' && !is_emphasis(c))
		return true;
	return !utf_is_letter(next) && !utf_is_digit(next);
}

static void
read_closers(struct stop *s, struct span text)
{
	size_t i = s->after, len;

	for (;;) {
		int32_t c = at(text, i, &len);
		bool quote = is_closing_quote(c) || c == 0x201C || c == 0x2018;
		size_t note;

		if ((quote || is_emphasis(c)) && closes(text, c, i + len))
			s->quotation |= quote;
		else if (is_closing_bracket(c))
			s->bracket = true;
		else if ((note = note_length(text, i)) > 0)
			len = note;
		else if (!utf_is_invisible(c))
			break;
		i += len;
	}
	if (i < text.len && text.p[i] == ' ') {
		size_t note = note_length(text, i + 1);

		if (note > 0 && is_blank_at(text, i + 1 + note))
			i += 1 + note;
	}
	s->end = i;
}

struct stop
stop_read(const struct stop_marks *marks, struct span text, size_t from)
{
	struct stop s = { .at = from };

	read_stops(marks, &s, text);
	read_closers(&s, text);
	s.next = s.end;
	while (s.next < text.len && text.p[s.next] == ' ')
		s.next++;
	return s;
}

struct follow
follow_read(struct span text, size_t i)
{
	struct follow f = { 0 };
	size_t len;

	while ((f.c = at(text, i, &len)) != 0) {
		if (is_opening_quote(f.c))
			f.quotation = true;
		else if (is_opening_bracket(f.c))
			f.bracket = true;
		else if (is_dash(f.c) || is_bullet(f.c))
			f.dash = true;
		else if (!is_emphasis(f.c) && f.c != ' ' && f.c != 0xBF && f.c != 0xA1 && f.c != '.' &&
		    f.c != ELLIPSIS && !utf_is_invisible(f.c))
			break;
		i += len;
	}
	f.word = word_at(text, i);
	return f;
}

static bool
is_word_character(int32_t c)
{
	return c == '\'' || c == 0x2019 || c == 0xB0 || utf_is_letter(c) || utf_is_digit(c) || utf_is_mark(c) ||
	    c == 0x200C || c == 0x200D;
}

struct span
word_before(struct span text, size_t end)
{
	size_t from = end;
	int32_t c;

	while (from > 0 && end - from <= WORD_MOST) {
		size_t len = utf_read_back(text.p + from, text.p, &c);

		if (!is_word_character(c) && c != '.' && c != '&')
			break;
		from -= len;
	}
	if (end - from > WORD_MOST)
		from = end;
	while (from < end && (text.p[from] == '\'' || text.p[from] == '.'))
		from++;
	return span_cut(text, from, end);
}

struct span
word_at(struct span text, size_t from)
{
	size_t to = from, len;

	while (to - from <= WORD_MOST && is_word_character(at(text, to, &len)))
		to += len;
	return span_cut(text, from, to - from <= WORD_MOST ? to : from);
}
