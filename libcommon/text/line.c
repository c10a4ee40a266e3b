/* SPDX-License-Identifier: ISC */
#include "base/sixteen.h"
#include "base/utf.h"
#include "text/line.h"
#include "text/seam.h"

/* Bytes at which a line ends: LF to CR, and the first ones of NEL, U+2028 and U+2029; y and z are the bytes one and two places on. */
static inline struct sixteen
ends_line(struct sixteen x, struct sixteen y, struct sixteen z)
{
	x.of = sixteen_line_end(x).of | ((x.of == (int8_t)0xC2) & (y.of == (int8_t)0x85)) |
	    ((x.of == (int8_t)0xE2) & (y.of == (int8_t)0x80) & ((z.of | 1) == (int8_t)0xA9));
	return x;
}

/* What a line is made of: something else, ASCII without controls, or that and text as it is. */
enum make { MAKE_ODD, MAKE_ASCII, MAKE_PLAIN };

/* The next LF, or the end, looked for once it is passed: a source without LF is searched once. */
struct feed {
	const char *at;		/* NULL: not looked for as yet */
	const char *from, *to;	/* what was ahead of it when it was found, without blanks at the ends, if that is not odd */
	enum make make;		/* of that; nothing but LF ends it if it is not odd */
};

/* The first byte from p on that is odd: LF, as nearly always. What is loose ahead of it goes to *loose. */
static const char *
find_odd(const char *p, const char *end, bool *loose)
{
	struct sixteen seen = { 0 };

	for (; end - p > 16; p += 16) {
		struct sixteen x = sixteen_read(p), y = sixteen_loose(x, sixteen_read(p + 1));
		uint32_t odd = sixteen_bits(sixteen_odd(x));

		if (odd != 0) {
			unsigned at = (unsigned)__builtin_ctz(odd);

			*loose = sixteen_any(seen) || (sixteen_bits(y) & ((1U << at) - 1)) != 0;
			return p + at;
		}
		seen.of |= y.of;
	}
	*loose = sixteen_any(seen);
	for (; p < end && (signed char)*p >= ' '; p++)
		*loose |= *p == '&' || *p == 0x7F || (*p == ' ' && p + 1 < end && p[1] == ' ');
	return p;
}

static void
find_feed(struct feed *feed, const char *p, const char *end)
{
	bool loose;

	if (feed->at != NULL && feed->at >= p)
		return;
	while (p < end && *p == ' ')
		p++;
	feed->from = p;
	feed->at = find_odd(p, end, &loose);
	feed->make = MAKE_ODD;
	if (feed->at == end)
		return;
	if (*feed->at != '\n') {
		feed->at = memchr(feed->at, '\n', (size_t)(end - feed->at));
		if (feed->at == NULL)
			feed->at = end;
		return;
	}
	for (feed->to = feed->at; feed->to > p && feed->to[-1] == ' '; feed->to--)
		;
	/* two blanks at the end are none of the line's */
	if (loose && feed->at - feed->to > 1)
		find_odd(p, feed->to, &loose);
	feed->make = loose ? MAKE_ASCII : MAKE_PLAIN;
}

/*
 * Where the line that begins at `at` ends, and the bytes of its end in *after;
 * *c is the character that ends it.
 */
static size_t
line_end(struct span source, size_t at, size_t *after, int32_t *c, struct feed *feed)
{
	const char *end = source.p + source.len, *p = source.p + at;

	find_feed(feed, p, end);
	if (feed->make != MAKE_ODD) {
		*c = '\n';
		*after = (size_t)(feed->at - source.p) + 1;
		return (size_t)(feed->at - source.p);
	}
	for (size_t len; p < end; p += len) {
		if (end - p >= 18 && (len = sixteen_first(ends_line(sixteen_read(p), sixteen_read(p + 1), sixteen_read(p + 2)))) > 0)
			continue;
		len = utf_read(p, end, c);
		if (!utf_ends_line(*c))
			continue;
		if (*c == '\r' && p + 1 < end && p[1] == '\n')
			len++;
		*after = (size_t)(p - source.p) + len;
		return (size_t)(p - source.p);
	}
	*c = 0;
	*after = source.len;
	return source.len;
}

static bool
is_blank(int32_t c)
{
	return utf_is_space(c) || c == 0xFEFF;
}

static size_t
read_indent(struct span source, size_t at, size_t end, uint32_t *columns)
{
	*columns = 0;
	while (at < end) {
		int32_t c;
		size_t len = utf_read(source.p + at, source.p + end, &c);

		if (!is_blank(c))
			break;
		*columns += c == '\t' ? 8 - *columns % 8 : c == 0xFEFF ? 0 : 1;
		at += len;
	}
	return at;
}

static size_t
trim_end(struct span source, size_t from, size_t end)
{
	while (end > from) {
		int32_t c;
		size_t len = utf_read_back(source.p + end, source.p + from, &c);

		if (!is_blank(c))
			break;
		end -= len;
	}
	return end;
}

/* Characters, not counting bytes that go on one. */
static uint32_t
count_columns(struct span s)
{
	size_t n = s.len, i = 0;

	while (i + 16 <= s.len) {
		struct sixteen tails = { 0 };
		size_t most = s.len - i < 16 * 127 ? s.len - 15 : i + 16 * 112;	/* no byte of it, which has a sign, overflows */

		for (; i < most; i += 16)
			tails.of -= sixteen_read(s.p + i).of < (int8_t)0xC0;
		n -= sixteen_sum(tails);
	}
	for (; i < s.len; i++)
		n -= ((unsigned char)s.p[i] & 0xC0) == 0x80;
	return (uint32_t)n;
}

/* U+202B */
static bool
begins_embedding(struct span text)
{
	return text.len > 2 && text.p[0] == '\xE2' && text.p[1] == '\x80' && text.p[2] == '\xAB';
}

void
lines_read(struct lines *l, struct span source)
{
	uint32_t empties = 0;
	struct feed next = { .at = NULL, .make = MAKE_ODD };
	bool feed = false;

	l->n = l->feeds = l->embedded = 0;
	for (size_t at = 0, after; at < source.len; at = after) {
		struct line line = { .empties = empties };
		int32_t ended;
		size_t end = line_end(source, at, &after, &ended, &next);

		if (next.make != MAKE_ODD) {	/* no white space but blanks */
			line.start = (size_t)(next.from - source.p);
			line.end = (size_t)(next.to - source.p);
			line.indent = (uint32_t)(line.start - at);
			line.columns = (uint32_t)(line.end - line.start);
			line.plain = next.make == MAKE_PLAIN;
		} else {
			line.start = read_indent(source, at, end, &line.indent);
			line.end = trim_end(source, line.start, end);
			line.columns = count_columns(line_text(&line, source));
			l->embedded += begins_embedding(line_text(&line, source));
		}
		if (line.start < line.end) {
			line.feed = feed && l->n > 0;
			l->feeds += line.feed;
			l->line = mem_grow(l->line, l->n, &l->capacity, sizeof(line));
			l->line[l->n++] = line;
			empties = 0;
			feed = false;
		} else if (ended != '\f') {
			empties++;
		}
		feed |= ended == '\f';
	}
}

enum {
	CLOSE_LINES = 8,	/* a text of fewer lines shows nothing */
	CLOSE_COLUMNS = 120,	/* a longer line is a paragraph by itself: nothing was set */
	SPACINGS = 4		/* empty lines between two lines: more than three separate something */
};

/* How many empty lines stand ahead of nearly every line; 0 if they do not. */
static uint32_t
spacing(const struct lines *l)
{
	size_t at_least[SPACINGS] = { 0 };
	uint32_t n = SPACINGS - 1;

	for (size_t i = 1; i < l->n; i++)
		for (uint32_t k = 1; k < SPACINGS && k <= l->line[i].empties; k++)
			at_least[k]++;
	while (n > 0 && at_least[n] * 10 < (l->n - 1) * 9)
		n--;
	return n;
}

void
lines_close_up(struct lines *l, struct span source)
{
	uint32_t each = l->n < CLOSE_LINES ? 0 : spacing(l);
	size_t marked = 0, flows = 0;

	if (each == 0)
		return;
	for (size_t i = 0; i < l->n; i++) {
		if (l->line[i].columns > CLOSE_COLUMNS)
			return;
		marked += l->line[i].marked;
		flows += i > 0 && utf_is_lower(seam_first_letter(line_text(&l->line[i], source))) &&
		    !seam_ends_sentence(line_text(&l->line[i - 1], source));
	}
	if (marked * 2 < l->n && flows * 3 < l->n)
		return;
	for (size_t i = 1; i < l->n; i++)
		l->line[i].empties -= l->line[i].empties < each ? l->line[i].empties : each;
}

struct span
line_take(struct span source, size_t *at)
{
	const char *p = source.p + *at;
	size_t left = source.len - *at, len = 0;

	while (left - len >= 16 && !sixteen_any(sixteen_line_end(sixteen_read(p + len))))
		len += 16;
	while (len < left && p[len] != '\n' && p[len] != '\r')
		len++;
	*at += len;
	if (*at < source.len)
		*at += source.p[*at] == '\r' && *at + 1 < source.len && source.p[*at + 1] == '\n' ? 2 : 1;
	return (struct span){ p, len };
}
