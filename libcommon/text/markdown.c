/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/markdown.h"

enum { LINK_LONGEST = 512 };	/* bytes of "](address)"; no scan is longer, so the whole is linear */

/* Bytes of "## " at the front, 0 if there are none. */
static size_t
heading_marks(struct span text)
{
	size_t n = 0;

	while (n < text.len && text.p[n] == '#')
		n++;
	if (n == 0 || n > 6 || n + 1 >= text.len || text.p[n] != ' ')
		return 0;
	while (n < text.len && text.p[n] == ' ')
		n++;
	for (size_t i = n; i < text.len; i++)
		if (text.p[i] != '#' && text.p[i] != ' ')
			return n;
	return 0;		/* "# # #" ends a press release */
}

static bool
is_escape(struct span text, size_t at)
{
	return text.p[at] == '\\' && at + 1 < text.len && text.p[at + 1] != '\0' &&
	    strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", text.p[at + 1]) != NULL;
}

/* Two "**", or one escape, anywhere. */
static bool
has_marks(struct span source)
{
	const char *end = source.p + source.len, *p = source.p;
	size_t bold = 0;

	for (; (p = memchr(p, '*', (size_t)(end - p))) != NULL && bold < 2; p++)
		if (p + 1 < end && p[1] == '*') {
			bold++;
			p++;
		}
	if (bold >= 2)
		return true;
	for (p = source.p; (p = memchr(p, '\\', (size_t)(end - p))) != NULL; p++)
		if (is_escape(source, (size_t)(p - source.p)))
			return true;
	return false;
}

bool
markdown_is(const struct lines *l, struct span source)
{
	for (size_t i = 0; i < l->n; i++)
		if (l->line[i].role == LINE_MATTER ||
		    (source.p[l->line[i].start] == '#' && heading_marks(line_text(&l->line[i], source)) > 0))
			return true;
	return source.len > 0 && has_marks(source);
}

/* Bytes of "- ", "* " or "+ " at the front. */
static size_t
item_marks(struct span text)
{
	if (text.len < 3 || strchr("-*+", text.p[0]) == NULL || text.p[1] != ' ')
		return 0;
	return text.p[2] == ' ' ? 0 : 2;
}

/* Bytes of "> > ", of what was quoted in a quotation, and of ">> " where it may be: alone it is a speaker of captions. */
static size_t
quote_marks(struct span text, bool close)
{
	size_t n = 0, i = 0;

	while (i + 2 < text.len && text.p[i] == '>') {
		i++;
		if (text.p[i] == ' ')
			n = ++i;
		else if (!close)
			break;
	}
	return n < text.len && text.p[n] == ' ' ? 0 : n;
}

/* ">", "> >": an empty line of what is quoted. */
static bool
is_empty_quote(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.p[i] != '>' && text.p[i] != ' ')
			return false;
	return true;
}

/* "![A bridge](bridge.jpg)": what stands below a picture. */
static bool
is_picture(struct span text)
{
	return text.p[0] == '!' && text.len > 1 && text.p[1] == '[';
}

void
markdown_lines(struct lines *l, struct span source)
{
	bool quoted = false, empty = false;

	for (size_t i = 0; i < l->n; i++) {
		struct line *line = &l->line[i];
		struct span text = line_text(line, source);
		size_t marks = heading_marks(text);
		bool was_quoted = quoted, was_empty = empty;

		quoted = empty = false;
		if (line->role != LINE_BODY)
			continue;
		if (text.p[0] == '>' && is_empty_quote(text)) {
			line->role = LINE_FURNITURE;
			empty = true;
			continue;
		}
		line->heading |= marks > 0;	/* it may be that of a chapter */
		if (marks > 0)
			while (source.p[line->end - 1] == '#' || source.p[line->end - 1] == ' ')	/* not all of it */
				line->end--;
		else if (text.p[0] == '>')
			marks = quote_marks(text, was_quoted || was_empty);
		else
			marks = is_picture(text) ? 1 : item_marks(text);
		if (marks == 0)
			continue;
		quoted = text.p[0] == '>';
		line->marked = true;
		line->cited = quoted;
		line->begins = !(quoted && was_quoted);
		line->start += marks;
		line->columns -= (uint32_t)marks;
	}
}

static bool
is_open_side(struct span s, size_t from, size_t at)
{
	return at == from || strchr(" \n\r\t(\"[\xE2", s.p[at - 1]) != NULL;
}

static bool
is_close_side(struct span s, size_t at, size_t to)
{
	return at == to || strchr(" \n\r\t.,;:!?)\"]'\xE2-", s.p[at]) != NULL;
}

/* "*word*", "_word_": at the side of a word, not inside snake_case or 2*3 */
static size_t
emphasis(struct span s, size_t from, size_t at, size_t to)
{
	char mark = s.p[at];
	size_t n = 0;

	while (n <= 3 && at + n < to && s.p[at + n] == mark)
		n++;
	if (n > 3 || (at > from && s.p[at - 1] == mark))	/* "****", and what is left of it */
		return 0;
	if (mark == '*' && n >= 2)
		return n;
	if (is_open_side(s, from, at) && at + n < to && !is_close_side(s, at + n, to))
		return n;
	return at > from && !is_open_side(s, from, at) && is_close_side(s, at + n, to) ? n : 0;
}

/* Bytes of "](address)" at `at`. */
static size_t
link_end(struct span s, size_t at, size_t to)
{
	size_t n = 2;

	if (at + 2 >= to || s.p[at + 1] != '(')
		return 0;
	while (at + n < to && n < LINK_LONGEST && s.p[at + n] != ')' && s.p[at + n] != '\n' && s.p[at + n] != ' ')
		n++;
	return at + n < to && s.p[at + n] == ')' ? n + 1 : 0;
}

/* "[" of "[words](address)" */
static bool
begins_link(struct span s, size_t at, size_t to)
{
	size_t n = at + 1;

	while (n < to && n - at < LINK_LONGEST && s.p[n] != ']' && s.p[n] != '[')
		n++;
	return n < to && s.p[n] == ']' && link_end(s, n, to) > 0;
}

size_t
markdown_mark(struct span source, size_t from, size_t at, size_t to)
{
	switch (source.p[at]) {
	case '*': case '_':
		return emphasis(source, from, at, to);
	case '[':
		return begins_link(source, at, to) ? 1 : 0;
	case ']':
		return link_end(source, at, to);
	case '\\':
		return is_escape(span_cut(source, 0, to), at) ? 1 : 0;
	}
	return 0;
}
