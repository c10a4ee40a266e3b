/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/notemark.h"
#include "text/stop.h"

enum {
	ELLIPSIS = 0x2026,
	WORD_MOST = 64,		/* bytes of a word; no table has a longer one */
	OPENERS_MOST = 24,	/* bytes of marks ahead of a sentence's first word */
	BRACKET_MOST = 400	/* bytes to look back for an opening bracket */
};

bool
is_opening_quote(int32_t c)
{
	return c == '"' || c == '\'' || c == '`' || c == 0xAB || c == 0x2039 || c == 0x2018 ||
	    (c >= 0x201A && c <= 0x201C) || c == 0x201E || c == 0x300C || c == 0x300E;
}

static bool
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

static size_t
take_stops(const struct stop_marks *marks, struct stop *s, struct span text, size_t i)
{
	size_t len;

	while (takes_stop(marks, s, utf_at(text, i, &len)))
		i += len;
	return i;
}

/* Takes more stops, each behind a blank, from byte i on. */
static size_t
take_spaced_stops(const struct stop_marks *marks, struct stop *s, struct span text, size_t i)
{
	while (i < text.len && text.p[i] == ' ') {
		struct stop run = *s;
		size_t to = take_stops(marks, &run, text, i + 1), len;

		if (to == i + 1 || (!is_blank_at(text, to) && !is_closing_quote(utf_at(text, to, &len))))
			break;		/* "... .NET" */
		*s = run;
		i = to;
	}
	return i;
}

/*
 * The stops, also those with blanks between: ". . ." and "? !". Of "made up.
 * . . . The" only the first one: the dots there stand for words left out ahead.
 */
static void
read_stops(const struct stop_marks *marks, struct stop *s, struct span text)
{
	struct stop run;
	size_t i;

	s->after = take_stops(marks, s, text, s->at);
	run = *s;
	i = take_spaced_stops(marks, &run, text, s->after);
	if (i == s->after)
		return;
	if (s->at > 0 && text.p[s->at - 1] != ' ' && s->stops == 1 && run.stops > 3 && run.stops < STOP_LEADER && i < text.len && text.p[i] == ' ')
		return;
	*s = run;
	s->after = i;
}

/* A mark that may open as well as close closes if no word hangs on to it. */
static bool
closes(struct span text, int32_t c, size_t after)
{
	size_t len;
	int32_t next = utf_at(text, after, &len);

	if (c == 0x201C || c == 0x2018)		/* an opening mark where a closing one should be */
		return next == ' ' || next == 0;
	if (c != '"' && c != '\'' && !is_emphasis(c))
		return true;
	return !utf_is_letter(next) && (!utf_is_digit(next) || notemark_low(text, after) > 0);
}

/* "[...]" or "(...)" at byte i: its length. */
static size_t
omission_length(struct span text, size_t i)
{
	static const char *const forms[] = { "[...]", "(...)", "[\xE2\x80\xA6]", "(\xE2\x80\xA6)" };

	if (i >= text.len || (text.p[i] != '[' && text.p[i] != '('))
		return 0;
	for (size_t f = 0; f < sizeof(forms) / sizeof(forms[0]); f++)
		if (span_begins(span_cut(text, i, text.len), span_of(forms[f])))
			return strlen(forms[f]);
	return 0;
}

/* ":)", ";-)", ":D", "^_^" and the like at byte i: its length. */
static size_t
face_length(struct span text, size_t i)
{
	size_t from = i;

	if (span_begins(span_cut(text, i, text.len), SPAN("^_^")))
		return 3;
	if (i >= text.len || memchr(":;=", text.p[i], 3) == NULL)
		return 0;
	i++;
	if (i < text.len && (text.p[i] == '-' || text.p[i] == '\''))
		i++;
	if (i >= text.len || memchr(")(DPp/|]", text.p[i], 8) == NULL)
		return 0;
	for (i++; i < text.len && text.p[i] == text.p[i - 1];)	/* ":))" */
		i++;
	return is_blank_at(text, i) ? i - from : 0;
}

/* A footnote's number that lost its height, behind a blank: "Duckworth. 1 In 2007". Its length. */
static size_t
spaced_low_note(const struct stop *s, struct span text, size_t i)
{
	if (s->at < 2 || !utf_is_lower(text.p[s->at - 1]) || !utf_is_lower(text.p[s->at - 2]))
		return 0;
	return notemark_low(text, i);
}

/* The same without a blank, behind a word, a bracket or a quotation: "rotten.2 It", "rotten.”3 The"; not "U.S.2 The". */
static size_t
glued_low_note(const struct stop *s, struct span text, size_t i)
{
	const unsigned char *p = (const unsigned char *)text.p + s->at;
	bool closed = (s->quotation || s->bracket) && text.p[i - 1] != ' ';
	bool word = i == s->after && s->at > 1 && (p[-1] == ')' || (p[-1] > '9' && p[-2] > '9'));

	return closed || word ? notemark_low(text, i) : 0;
}

/* Is c a closing bracket, of one opened not far ahead of byte i? */
static bool
is_open_before(struct span text, size_t i, int32_t c)
{
	size_t from = i > BRACKET_MOST ? i - BRACKET_MOST : 0;

	if (c != ')' && c != ']')
		return false;
	return memrchr(text.p + from, c == ')' ? '(' : '[', i - from) != NULL;
}

/* What belongs to the sentence behind a blank at byte i: its length with the blank, or 0. */
static size_t
spaced_closer(struct stop *s, struct span text, size_t i)
{
	size_t len, found;
	int32_t c;

	if (i >= text.len || text.p[i] != ' ')
		return 0;
	c = utf_at(text, ++i, &len);
	if ((found = notemark_length(text, i)) == 0 && (found = omission_length(text, i)) == 0 &&
	    (found = face_length(text, i)) == 0 && (is_open_before(text, s->at, c) || c == '"' || c == '\'' || c == 0x201D || c == 0xBB || c == 0x203A))
		found = c == '\'' && i + 1 < text.len && text.p[i + 1] == '\'' ? 2 : len;
	if (found == 0)
		s->note |= (found = spaced_low_note(s, text, i)) > 0;
	if (found == 0 && s->bracket + s->quotation > 0 && c == '.')
		found = 1;
	return found > 0 && is_blank_at(text, i + found) ? found + 1 : 0;
}

/* The length of a closing mark or note at byte i, 0 if there is none. */
static size_t
closer_length(struct stop *s, struct span text, size_t i)
{
	size_t len;
	int32_t c = utf_at(text, i, &len);
	bool quote = is_closing_quote(c) || c == 0x201C || c == 0x2018;

	if ((quote || is_emphasis(c)) && closes(text, c, i + len)) {
		s->quotation |= quote;
		return len;
	}
	if (is_closing_bracket(c)) {
		s->bracket = true;
		return len;
	}
	if ((s->bracket || s->quotation) && c == '.' && is_blank_at(text, i + len))
		return len;		/* (and so on!). */
	if (c >= '0' && c <= '9') {
		len = glued_low_note(s, text, i);
		s->note |= len > 0;
		return len;
	}
	return utf_is_invisible(c) ? len : notemark_length(text, i);
}

static void
read_closers(struct stop *s, struct span text)
{
	size_t i = s->after, len;

	do {
		while ((len = closer_length(s, text, i)) > 0)
			i += len;
		len = spaced_closer(s, text, i);
		i += len;
	} while (len > 0);
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
	size_t len, most = i + OPENERS_MOST;

	while ((f.c = utf_at(text, i, &len)) != 0 && i < most) {
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

bool
follow_is_roman(const struct follow *f, struct span text, bool part)
{
	struct span behind;

	for (size_t i = 0; i < f->word.len; i++)
		if (memchr("IVXLC", f->word.p[i], 5) == NULL)
			return false;
	if (f->word.len != 1 || f->word.p[0] != 'I')
		return f->word.len > 0;
	if (!part)
		return false;
	behind = span_between(f->word.p + 1, text.p + text.len);
	return behind.len < 2 || behind.p[0] != ' ' || !utf_is_lower(behind.p[1] & 0x7F) || span_begins(behind, SPAN(" of "));
}

static bool
is_wide_word_character(int32_t c)
{
	return c == 0x2019 || c == 0xB0 || utf_is_letter(c) || utf_is_digit(c) || utf_is_mark(c) || c == 0x200C || c == 0x200D;
}

static inline bool
is_word_character(int32_t c)
{
	if (c >= 0x80)
		return is_wide_word_character(c);
	return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9') || c == '\'';
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

	while (to - from <= WORD_MOST && is_word_character(utf_at(text, to, &len)))
		to += len;
	return span_cut(text, from, to - from <= WORD_MOST ? to : from);
}
