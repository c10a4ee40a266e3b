/* SPDX-License-Identifier: ISC */
#include "base/num.h"
#include "base/utf.h"
#include "text/furniture.h"

enum { PATH_LONGEST = 120 };	/* bytes */

void
furniture_load(struct furniture *f, struct tables *t)
{
	table_load(&f->phrases, t, "any/furniture", 2, 2);
	vocabulary_reserve(&f->lines, f->phrases.rows);
	for (size_t i = 0; i < f->phrases.rows; i++) {
		struct span line = f->phrases.row[i].cell[0];
		unsigned char first = (unsigned char)line.p[0];

		if (span_is(f->phrases.row[i].cell[1], "page"))
			wordshape_add(&f->page, line);
		if (!span_is(f->phrases.row[i].cell[1], "line"))
			continue;
		vocabulary_add(&f->lines, line);
		f->begins[first] = true;
		f->longest = line.len > f->longest ? line.len : f->longest;
		if (line.len > 1)
			f->goes_on[first] |= (uint32_t)1 << (line.p[1] & 31);
	}
}

void
furniture_free(struct furniture *f)
{
	vocabulary_free(&f->lines);
	buf_free(&f->key);
}

static bool
has_phrase(const struct furniture *f, struct span folded, const char *what)
{
	for (size_t i = 0; i < f->phrases.rows; i++)
		if (span_same(f->phrases.row[i].cell[0], folded) && span_is(f->phrases.row[i].cell[1], what))
			return true;
	return false;
}

static bool
is_page_word(const struct furniture *f, struct span folded)
{
	return (wordshape_may_be(&f->page, folded) || !span_is_ascii(folded)) && has_phrase(f, folded, "page");
}

bool
furniture_is_number(struct furniture *f, struct span text)
{
	size_t numbers = 0, words = 0;
	const char *p = text.p, *end = text.p + text.len;

	while (p < end) {
		const char *from = p;
		int32_t c;
		size_t len = utf_read(p, end, &c), digits = 0;

		if (!utf_is_letter(c) && !utf_is_digit(c)) {
			p += len;
			if (c == '.' || c == ',' || c == '%' || c == '$' || c == '"')
				return false;	/* a list's number, money, words */
			if (c == ':' && numbers > 0)
				return false;	/* a time */
			continue;
		}
		for (; p < end; p += len) {
			len = utf_read(p, end, &c);
			if (!utf_is_letter(c) && !utf_is_digit(c) && !utf_is_mark(c))
				break;
			digits += utf_is_digit(c);
		}
		buf_cut(&f->key, 0);
		utf_fold(&f->key, span_between(from, p));
		if (digits > 0 && f->key.len - digits <= 1 && digits < 6)
			numbers++;
		else if (digits == 0 && num_roman(buf_span(&f->key)) > 0 && numbers == 0)
			numbers++;
		else if (!is_page_word(f, buf_span(&f->key)))
			return false;
		if (++words > 5)
			return false;
	}
	return numbers > 0 && numbers <= 2;
}

bool
furniture_is_chapter(struct furniture *f, struct span text)
{
	const char *blank = memchr(text.p, ' ', text.len);
	struct span rest;
	unsigned long number;

	if (blank == NULL)
		return false;
	rest = span_trim(span_between(blank, text.p + text.len));
	while (rest.len > 0 && memchr(".:", rest.p[rest.len - 1], 2) != NULL)
		rest.len--;
	buf_cut(&f->key, 0);
	utf_fold(&f->key, span_between(text.p, blank));
	return (num_roman(rest) > 0 || num_read(rest, 1000, &number) == rest.len) && has_phrase(f, buf_span(&f->key), "chapter");
}

bool
furniture_is_caption(struct furniture *f, struct span text)
{
	const char *blank = memchr(text.p, ' ', text.len);
	struct span rest, word;
	unsigned long number;

	if (blank == NULL || blank + 1 == text.p + text.len)
		return false;
	rest = span_between(blank + 1, text.p + text.len);
	word = span_between(text.p, blank);
	word.len -= word.len > 1 && word.p[word.len - 1] == '.';
	buf_cut(&f->key, 0);
	utf_fold(&f->key, word);
	return num_read(rest, 10000, &number) > 0 && has_phrase(f, buf_span(&f->key), "caption");
}

/* A dash or a line of a box, of three bytes. */
static bool
is_drawn(struct span text)
{
	const unsigned char *p = (const unsigned char *)text.p;

	return text.len > 2 && (p[1] == 0x94 || p[1] == 0x95 || (p[1] == 0x80 && p[2] >= 0x92 && p[2] <= 0x95));
}

bool
furniture_is_rule(struct span text)
{
	size_t marks = 0;

	for (size_t i = 0; i < text.len; i++) {
		char c = text.p[i];

		if (c == '-' || c == '_' || c == '*' || c == '=' || c == '~')
			marks++;
		else if (c == '\xE2' && is_drawn(span_cut(text, i, text.len)))
			marks += (i += 2) > 0;
		else if (c != ' ')
			return false;
	}
	return marks >= 3;
}

bool
furniture_is_end(struct span text)
{
	size_t marks = 0;

	for (size_t i = 0; i < text.len; i++) {
		if (text.p[i] != '#' && text.p[i] != ' ')
			return false;
		marks += text.p[i] == '#';
	}
	return marks >= 3;
}

bool
furniture_names_site(struct span text)
{
	return text.len > 0 && text.p[text.len - 1] == ']' && memmem(text.p, text.len, "[www.", 5) != NULL;
}

bool
furniture_has_address(struct span text)
{
	const char *at = text.len < 3 ? NULL : memchr(text.p + 1, '@', text.len - 2);

	return at != NULL && utf_is_letter((unsigned char)at[-1] & 0x7F) && utf_is_letter((unsigned char)at[1] & 0x7F);
}

bool
furniture_is_dashed_number(struct span text)
{
	size_t i = 1, digits;

	if (text.len < 3 || text.len > 8 || text.p[0] != '-' || text.p[text.len - 1] != '-')
		return false;
	i += text.p[i] == ' ';
	for (digits = i; digits < text.len && text.p[digits] >= '0' && text.p[digits] <= '9'; digits++)
		;
	return digits > i && digits + (text.p[digits] == ' ') == text.len - 1;
}

bool
furniture_is_page_mark(struct span text)
{
	return span_begins(text, SPAN("[[Page ")) && span_ends(text, SPAN("]]")) && text.len < 24;
}

/* What may stand around a phrase; so may NUL. */
static bool
is_frame(char c)
{
	static const bool frame[256] = {
		['\0'] = 1, [' '] = 1, ['*'] = 1, ['-'] = 1, ['_'] = 1, ['['] = 1, [']'] = 1, ['('] = 1, [')'] = 1,
		['!'] = 1, ['.'] = 1, [':'] = 1
	};

	return frame[(unsigned char)c];
}

/* As most lines do, which need no second look. */
static bool
begins_otherwise(const struct furniture *f, struct span text)
{
	unsigned char first = (unsigned char)text.p[0];

	return first < 0x80 && (furniture_begins_prose(f, text) || (!utf_is_letter(first) && !f->begins[first]));
}

bool
furniture_is_phrase(struct furniture *f, struct span text)
{
	if (text.len > 80)
		return false;
	while (text.len > 0 && is_frame(text.p[0]))
		text = span_cut(text, 1, text.len);
	if (text.len == 0 || begins_otherwise(f, text))
		return false;
	while (text.len > 0 && is_frame(text.p[text.len - 1]))
		text.len--;
	if (text.len > f->longest && span_is_ascii(text))	/* others may become shorter when they are folded */
		return false;
	buf_cut(&f->key, 0);
	utf_fold(&f->key, text);
	return vocabulary_find(&f->lines, buf_span(&f->key)) != WORD_UNKNOWN;
}

bool
furniture_is_bracketed(struct span text)
{
	return text.len > 1 && ((text.p[0] == '(' && text.p[text.len - 1] == ')') ||
	    (text.p[0] == '[' && text.p[text.len - 1] == ']' && text.p[1] != '['));
}

bool
furniture_is_all_brackets(struct span text)
{
	const char *close;

	while (text.len > 2 && text.p[0] == '[' && (close = memchr(text.p, ']', text.len)) != NULL)
		text = span_trim(span_between(close + 1, text.p + text.len));
	return text.len == 0;
}

bool
furniture_number_apart(struct span text, unsigned long *number)
{
	static const char gap[] = "   ";
	size_t len = num_read(text, 100000, number), from = text.len;

	if (len > 0 && span_begins(span_cut(text, len, text.len), SPAN(gap)))
		return true;
	while (from > 0 && text.p[from - 1] != ' ')
		from--;
	return from >= sizeof(gap) - 1 && memcmp(text.p + from - (sizeof(gap) - 1), gap, sizeof(gap) - 1) == 0 &&
	    num_read(span_cut(text, from, text.len), 100000, number) == text.len - from;
}

/* "Home > News > Region", "Board › Trains › Timetables" */
static bool
is_path(struct span text)
{
	const char *end = text.p + text.len, *p = text.p;
	size_t marks = 0;

	if (text.len < 9 || text.len > PATH_LONGEST || memchr(".!?:", end[-1], 4) != NULL)
		return false;
	while (++p < end - 3) {
		int32_t c;
		size_t len;

		if (p[0] != ' ' || (p[1] != '>' && (unsigned char)p[1] < 0x80))
			continue;
		len = utf_read(p + 1, end, &c);
		marks += (c == '>' || c == 0xBB || c == 0x2039 || c == 0x203A || c == 0x2192) && p + 1 + len < end && p[1 + len] == ' ';
	}
	return marks >= 2;
}

bool
furniture_is_menu(struct span text)
{
	const char *end = text.p + text.len, *p = text.p;
	size_t bars = 0;

	for (; (p = memchr(p, '|', (size_t)(end - p))) != NULL; p++)
		bars += p > text.p && p + 1 < end && p[-1] == ' ' && p[1] == ' ';
	return (bars >= 2 && text.len < 40 * (bars + 1)) || is_path(text);
}
