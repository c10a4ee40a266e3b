/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/labelline.h"
#include "text/labelmark.h"
#include "text/labeltime.h"
#include "text/stage.h"

enum {
	SENDER_MOST = 48	/* bytes of whoever wrote a message, and a colon */
};

size_t
label_body(struct label *l, struct span line, size_t i)
{
	size_t from, to, len;

	while (i < line.len && memchr("*_", line.p[i], 2) != NULL)
		i++;
	i += label_blanks(line, i);
	len = label_time(line, i, &from, &to);
	if (len > 0) {
		l->at_from = from;
		l->at_to = to;
		i += len;
		i += i < line.len && line.p[i] == ':';
	}
	return i + label_blanks(line, i);
}

size_t
label_dashes(struct span line, size_t i)
{
	while (i < line.len && line.p[i] == '-')
		i++;
	if (span_begins(span_cut(line, i, line.len), SPAN("\xE2\x80\x94")) ||
	    span_begins(span_cut(line, i, line.len), SPAN("\xE2\x80\x93")))
		i += 3;
	return i;
}

/* A dash between blanks from byte i on, such as " – ": its bytes without the last blank, or 0. */
static size_t
spaced_dash(struct span line, size_t i)
{
	size_t from = i + label_blanks(line, i), to = label_dashes(line, from);

	return from > i && to > from && label_blanks(line, to) > 0 ? to - i : 0;
}

/* "**Ann Lowe** [0:12]", "**Ann Lowe [0:12]**", alone on the line; `end` is the byte behind the stars. */
static bool
takes_time(struct label_words *w, struct label *l, struct span line, size_t end)
{
	bool within = end == line.len;
	size_t most = within ? l->to : line.len, to = label_cut_time(w, l, line, most);

	if (to == most || (!within && to != end) || !label_is_name(w, line, l->from, within ? to : l->to))
		return false;
	l->to = within ? to : l->to;
	l->shape = LABEL_TIMED;
	l->body = line.len;
	return true;
}

struct label
label_bold(struct label_words *w, struct span line, size_t i, bool line_too, struct label l)
{
	size_t first = i;
	struct span word;
	const char *close;
	size_t marks = 1, end, dash;
	bool colon = true;

	if (i + 1 < line.len && line.p[i + 1] == line.p[i])
		marks = 2;
	close = line.len - i > marks ? memmem(line.p + i + marks, line.len - i - marks, line.p + i, marks) : NULL;
	if (close == NULL || (size_t)(close - line.p) - i > LABEL_MOST)
		return l;
	l.from = i + marks;
	l.to = (size_t)(close - line.p);
	end = l.to + marks;
	if (l.to > l.from && line.p[l.to - 1] == ':')
		l.to--;
	else if (end < line.len && line.p[end] == ':')
		end++;
	else
		colon = false;
	dash = colon ? 0 : spaced_dash(line, end);
	if (!colon && dash == 0 && takes_time(w, &l, line, end))
		return l;
	if (!colon && ((dash == 0 && !(line_too && end == line.len)) || !label_is_name(w, line, l.from, l.to)))
		return l;
	while (l.to > l.from && line.p[l.to - 1] == ' ')
		l.to--;
	word = label_word(line, &first);
	if (l.to == l.from || (label_bare(word).len > 1 && (label_bits(w, word) & LABEL_TRAP) != 0))	/* "**I. Lund:**" is no "I" */
		return l;
	l.shape = colon || dash > 0 ? LABEL_BOLD : LABEL_LINE;
	l.to = label_cut_time(w, &l, line, l.to);	/* "Ann Lowe (00:12):" */
	l.body = label_body(&l, line, end + dash);
	return l;
}

struct label
label_voice(struct span line, struct label l)
{
	const char *close = memchr(line.p, '>', line.len), *blank;

	if (close == NULL)
		return l;
	blank = memchr(line.p, ' ', (size_t)(close - line.p));
	if (blank == NULL || blank + 1 == close)
		return l;
	l.shape = LABEL_VOICE;
	l.known = true;
	l.from = (size_t)(blank - line.p) + 1;
	l.to = (size_t)(close - line.p);
	l.body = l.to + 1;
	return l;
}

struct label
label_bracketed(struct label_words *w, struct span line, size_t from, struct label l)
{
	size_t most = line.len - from < LABEL_MOST ? line.len - from : LABEL_MOST;
	const char *close = memchr(line.p + from, ']', most);
	size_t to = close == NULL ? from : (size_t)(close - line.p), body = to + 1;
	struct span name = span_cut(line, from + 1, to);
	bool colon = body < line.len && line.p[body] == ':';

	body += colon;
	if (close == NULL || body >= line.len || label_blanks(line, body) == 0 || !label_is_name(w, line, from + 1, to) ||
	    stage_is_brackets(w, span_cut(line, from, to + 1)))
		return l;
	/* "[Update] The hall is open." is of one word that is no name */
	if (!colon && memchr(name.p, ' ', name.len) == NULL && memchr(name.p, '_', name.len) == NULL)
		return l;
	l.shape = LABEL_BOLD;
	l.from = from + 1;
	l.to = to;
	l.body = label_body(&l, line, body);
	return l;
}

struct label
label_nick(struct span line, size_t from, struct label l)
{
	size_t most = line.len - from < SENDER_MOST ? line.len - from : SENDER_MOST;
	const char *close = memchr(line.p + from, '>', most);

	if (close == NULL || close == line.p + from + 1 || label_blanks(line, (size_t)(close - line.p) + 1) == 0)
		return l;
	l.shape = LABEL_ANGLE;
	l.from = from + 1;
	l.to = (size_t)(close - line.p);
	l.body = l.to + 1 + label_blanks(line, l.to + 1);
	return l;
}

struct label
label_from(struct span line, size_t from, struct label l)
{
	size_t most = line.len - from < LABEL_MOST ? line.len - from : LABEL_MOST, end;
	const char *colon = memchr(line.p + from, ':', most), *to;

	if (colon == NULL)
		return l;
	end = (size_t)(colon - line.p);
	to = memmem(line.p + from, end - from, " to ", 4);
	l.body = label_body(&l, line, end + 1);
	for (l.to = to == NULL ? end : (size_t)(to - line.p); l.to > from && line.p[l.to - 1] == ' '; l.to--)
		;
	l.from = from + label_blanks(line, from);
	l.known = true;
	l.shape = l.from < l.to ? LABEL_NAME : LABEL_NONE;
	return l;
}

struct label
label_sender(struct span line, size_t from, struct label l)
{
	size_t most = line.len - from < SENDER_MOST ? line.len - from : SENDER_MOST;
	const char *colon = memmem(line.p + from, most, ": ", 2);

	if (colon == NULL || colon == line.p + from)
		return l;
	l.shape = LABEL_NAME;
	l.from = from;
	l.to = (size_t)(colon - line.p);
	l.body = label_body(&l, line, l.to + 1);
	return l;
}

struct label
label_heard(struct label_words *words, struct span line, struct label l)
{
	struct label got = l;

	if (line.len > SENDER_MOST || !span_ends(line, SPAN("):")))
		return l;
	got.to = label_cut_time(words, &got, line, line.len - 1);
	if (got.to == line.len - 1 || got.to == 0 || memchr(line.p, ':', got.to) != NULL)
		return l;
	got.shape = LABEL_NAME;
	got.body = line.len;
	return got;
}

size_t
label_number(struct span line)
{
	bool question = line.len > 0 && line.p[0] == 'Q', stop;
	size_t from = question, i = from;

	while (i < line.len && i - from < 4 && line.p[i] >= '0' && line.p[i] <= '9')
		i++;
	stop = i < line.len && memchr(".)", line.p[i], 2) != NULL;
	if (i == from || !(stop || question) || label_blanks(line, i + stop) == 0)
		return 0;
	return i + stop + label_blanks(line, i + stop);
}

size_t
label_heading_marks(struct span line)
{
	size_t i = 0;

	while (i < line.len && line.p[i] == '#')
		i++;
	return i + label_blanks(line, i);
}
