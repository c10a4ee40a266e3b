/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/line.h"

/* Bytes at which a line may end: LF to CR, and what NEL, U+2028 and U+2029 begin with. */
static const unsigned char may_end[256] = {
	['\n'] = 1, ['\v'] = 1, ['\f'] = 1, ['\r'] = 1, [0xC2] = 1, [0xE2] = 1
};

/* True if nothing but LF ends a line in these bytes: ASCII without controls but tabs. */
static bool
is_plain(const char *p, const char *end)
{
	uint64_t all = 0x8080808080808080u, eight;

	while (end - p >= 8) {
		memcpy(&eight, p, 8);
		/* a byte beyond ASCII, or below 0x20 */
		if ((eight & all) != 0 || (((eight | all) - 0x2020202020202020u) & all) != all)
			return false;
		p += 8;
	}
	for (; p < end; p++)
		if ((unsigned char)*p >= 0x80 || (unsigned char)*p < 0x20)
			return false;
	return true;
}

/*
 * Where the line that begins at `at` ends, and the bytes of its end in *after;
 * *c is the character that ends it. *feed_at is the next LF, or the end, looked
 * for once it is passed: a source without LF is searched once. *plain: the line
 * is ASCII.
 */
static size_t
line_end(struct span source, size_t at, size_t *after, int32_t *c, const char **feed_at,
    bool *plain)
{
	const char *end = source.p + source.len, *p = source.p + at, *feed = *feed_at;

	if (feed < p) {
		feed = memchr(p, '\n', (size_t)(end - p));
		*feed_at = feed = feed == NULL ? end : feed;
	}
	*plain = feed < end && is_plain(p, feed);
	if (*plain) {
		*c = '\n';
		*after = (size_t)(feed - source.p) + 1;
		return (size_t)(feed - source.p);
	}
	for (; p < end; p++) {
		size_t len;

		if (!may_end[(unsigned char)*p])
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
	uint32_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += ((unsigned char)s.p[i] & 0xC0) != 0x80;
	return n;
}

void
lines_read(struct lines *l, struct span source)
{
	uint32_t empties = 0;
	const char *next_feed = NULL;
	bool feed = false;

	l->n = l->feeds = 0;
	for (size_t at = 0, after; at < source.len; at = after) {
		struct line line = { 0 };
		int32_t ended;
		bool plain;
		size_t end = line_end(source, at, &after, &ended, &next_feed, &plain);

		line.start = read_indent(source, at, end, &line.indent);
		line.end = trim_end(source, line.start, end);
		if (line.start < line.end) {
			line.columns = plain ? (uint32_t)(line.end - line.start) : count_columns(line_text(&line, source));
			line.empties = empties;
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
