/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/stage.h"

enum {
	STAGE_MOST = 160,	/* bytes of a stage direction */
	INTERJECTION_MOST = 60	/* bytes of who interjects */
};

/* "10:06 A.M. EDT", "1:07 p.m. (Local)" from byte i to the line's end. */
static bool
is_clock(struct span line, size_t i)
{
	size_t colon = i;
	struct span word;

	while (colon < line.len && line.p[colon] >= '0' && line.p[colon] <= '9')
		colon++;
	if (colon == i || colon - i > 2 || colon + 2 >= line.len || (line.p[colon] != ':' && line.p[colon] != '.'))
		return false;
	i = colon + 3;
	word = label_bare(label_word(line, &i));
	if (word.len != 2 && word.len != 3)
		return false;
	if ((word.p[0] | 32) != 'a' && (word.p[0] | 32) != 'p')
		return false;
	if ((word.p[word.len - 1] | 32) != 'm')
		return false;
	return line.len - i <= 24 && memchr(line.p + i, ':', line.len - i) == NULL;
}

bool
stage_is_clock(struct span line)
{
	return line.len > 0 && line.p[0] >= '0' && line.p[0] <= '9' && is_clock(line, 0);
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool
stage_is_end(struct span line)
{
	size_t i = 0, marks = 0;
	struct span word;

	if (line.len > 0 && is_letter(line.p[0]) && line.p[0] != 'E')
		return false;		/* as nearly always */
	word = label_word(line, &i);
	if (is_clock(line, 0))
		return true;
	if (span_is(label_bare(word), "END") || span_is(word, "-END-")) {
		i += label_blanks(line, i);
		return i == line.len || is_clock(line, i) || line.len < 24;
	}
	for (i = 0; i < line.len; i++) {
		if (memchr("_-#=~ ", line.p[i], 6) == NULL)
			return false;
		marks += line.p[i] != ' ';
	}
	return marks > 2;
}

/* "<...>", "[ . . . ]": words were left out here. */
static bool
is_omission(struct span line)
{
	size_t i = 0, dots = 0, len;
	int32_t c;

	for (; i < line.len; i += len) {
		len = utf_read(line.p + i, line.p + line.len, &c);
		dots += c == '.' ? 1 : c == 0x2026 ? 3 : 0;
		if (c != '.' && c != 0x2026 && !(c < 0x80 && memchr("<>[]() ", c, 7) != NULL))
			return false;
	}
	return dots >= 3;
}

/* "12.04 hrs" */
static bool
is_hours(struct span line)
{
	size_t n = 0;

	while (n < line.len && n < 6 && ((line.p[n] >= '0' && line.p[n] <= '9') || line.p[n] == '.' || line.p[n] == ':'))
		n++;
	return n >= 4 && line.len - n <= 7 && (span_begins(span_cut(line, n, line.len), SPAN(" hrs")) || span_begins(span_cut(line, n, line.len), SPAN(" hours")));
}

/* "14:30" */
static bool
is_bare_clock(struct span line)
{
	size_t from, to;

	return (line.len <= 5 && label_time(line, 0, &from, &to) == line.len) || (line.len <= 13 && is_hours(line));
}

/* "● (1105)", "(1105)": the time, in the record of a parliament */
static bool
is_time_mark(struct span line)
{
	size_t i = span_begins(line, SPAN("\xE2\x97\x8F")) ? 3 : 0;

	i += label_blanks(line, i);
	if (line.len - i != 6 || line.p[i] != '(' || line.p[i + 5] != ')')
		return false;
	if (i > 0)
		return true;
	for (i = 1; i < 5; i++)
		if (line.p[i] < '0' || line.p[i] > '9')
			return false;
	return line.p[1] < '2' && line.p[3] < '6' && !span_begins(line, SPAN("(19"));	/* and no year */
}

/* "(10.04 am)" */
static bool
is_clock_aside(struct span line)
{
	return line.len > 6 && line.p[0] == '(' && line.p[line.len - 1] == ')' && is_clock(span_cut(line, 1, line.len - 1), 0);
}

/* "Applause.", "Cheers, applause": nothing but what those do who hear a speech; within brackets. */
static bool
is_audience(struct label_words *w, struct span text)
{
	bool found = false;
	size_t i = 0;
	struct span word;

	while ((word = label_word(text, &i)).len > 0) {
		unsigned bits = label_bits(w, word);

		if ((bits & (LABEL_AUDIENCE | LABEL_LINK)) == 0)
			return false;
		found |= (bits & LABEL_AUDIENCE) != 0;	/* "Cheers and applause" */
	}
	return found;
}

/* "Mr Lund interjecting—" */
static bool
is_interjection(struct label_words *w, struct span line)
{
	char last = line.p[line.len - 1];
	const char *blank;

	if ((last != '-' && last != '\x94' && last != '\x93') || line.len > INTERJECTION_MOST)
		return false;		/* no dash */
	while (line.len > 0 && !is_letter(line.p[line.len - 1]))
		line.len--;
	blank = memrchr(line.p, ' ', line.len);
	return blank != NULL && (label_bits(w, span_between(blank + 1, line.p + line.len)) & LABEL_INTERJECTS) != 0;
}

bool
stage_is(struct label_words *w, struct span line)
{
	if (line.len == 0)
		return false;
	if (is_letter(line.p[0]))
		return label_tells_of_sitting(w, line) || is_interjection(w, line);
	return is_clock(line, 0) || is_bare_clock(line) || label_tells_of_sitting(w, line) || is_time_mark(line) ||
	    is_clock_aside(line) || stage_is_brackets(w, line);
}

/* "… (Interruptions)… *" without what stands around the brackets */
static struct span
without_marks(struct span line)
{
	for (bool dots; line.len > 3 && ((dots = span_begins(line, SPAN("\xE2\x80\xA6"))) || memchr("*_\\. ", line.p[0], 5) != NULL);)
		line = span_cut(line, dots ? 3 : 1, line.len);
	for (bool dots; line.len > 3 && ((dots = span_ends(line, SPAN("\xE2\x80\xA6"))) || memchr("*_. ", line.p[line.len - 1], 4) != NULL);)
		line.len -= dots ? 3 : 1;
	return line;
}

bool
stage_is_brackets(struct label_words *w, struct span line)
{
	size_t i = 0, stage = 0;
	struct span word;

	if (is_omission(line))
		return true;
	line = without_marks(line);
	if (line.len < 3 || line.len > STAGE_MOST || memchr("([<", line.p[0], 3) == NULL ||
	    memchr(")]>", line.p[line.len - 1], 3) == NULL)
		return false;
	if (memchr(line.p + 1, line.p[line.len - 1], line.len - 2) != NULL)
		return false;
	while ((word = label_word(line, &i)).len > 0)
		stage += (label_bits(w, word) & LABEL_STAGE) != 0;
	return stage > 0;
}

/* "(The briefing was concluded at 2:58 p.m.)" */
static bool
ends_in_clock(struct span line)
{
	return line.len > 8 && memchr("ap", line.p[line.len - 5], 2) != NULL && span_ends(line, SPAN(".m.)"));
}

bool
stage_is_told(struct span line, bool stops)
{
	int32_t c;

	if (line.len < 8 || line.len > STAGE_MOST || line.p[0] != '(' || memchr(line.p, ')', line.len) != line.p + line.len - 1)
		return false;
	(void)utf_read(line.p + 1, line.p + line.len, &c);
	return (utf_is_upper(c) || utf_is_arabic(c)) && memchr(line.p, ' ', line.len) != NULL &&
	    (stops || ends_in_clock(line) || memchr(".!?", line.p[line.len - 2], 3) == NULL);
}

bool
stage_is_cue(struct span line)
{
	char open = line.len > 2 && line.len <= STAGE_INSIDE_MOST ? line.p[0] : 0;
	struct label_letters n;

	if ((open != '[' && open != '(') || line.p[line.len - 1] != (open == '[' ? ']' : ')'))
		return false;
	if (memchr(line.p + 1, line.p[line.len - 1], line.len - 2) != NULL)
		return false;
	n = label_letters(line);
	return open == '[' || (n.upper > 1 && n.lower == 0);	/* "(2019)" is no sound */
}

bool
stage_is_taken_down(struct label_words *words, const struct span *line, size_t n)
{
	size_t found = 0;

	for (size_t i = 0; i < n && found < 2; i++) {
		struct span rest = line[i];
		const char *open, *close;

		while (rest.len > 0 && (open = memchr(rest.p, '(', rest.len)) != NULL) {
			rest = span_between(open, rest.p + rest.len);
			close = memchr(open, ')', rest.len < STAGE_INSIDE_MOST ? rest.len : STAGE_INSIDE_MOST);
			found += close != NULL && is_audience(words, span_between(open + 1, close));
			rest = span_cut(rest, 1, rest.len);
		}
	}
	return found >= 2;
}

/* The next "(" or "[" from byte `at` on, NULL if there is none; piece by piece, as a text may have many of the one and none of the other. */
static const char *
next_open(struct span text, size_t at)
{
	enum { PIECE = 512 };

	for (size_t len; at < text.len; at += len) {
		const char *p = text.p + at, *round, *square;

		len = text.len - at < PIECE ? text.len - at : PIECE;
		round = memchr(p, '(', len);
		square = memchr(p, '[', round == NULL ? len : (size_t)(round - p));
		if (round != NULL || square != NULL)
			return square != NULL ? square : round;
	}
	return NULL;
}

bool
stage_brackets(struct span text, size_t *at, size_t *from, size_t *to)
{
	while (*at < text.len) {
		const char *open = next_open(text, *at), *end;
		size_t most;

		if (open == NULL)
			return false;
		*from = (size_t)(open - text.p);
		*at = *from + 1;
		most = text.len - *from < STAGE_INSIDE_MOST ? text.len - *from : STAGE_INSIDE_MOST;
		end = memchr(open, *open == '(' ? ')' : ']', most);
		if (end != NULL) {
			*to = (size_t)(end - text.p) + 1;
			return true;
		}
	}
	return false;
}
