/* SPDX-License-Identifier: ISC */
/* Lines are found many bytes at a time; here each is held against what one character after the other says. */
#include "base/utf.h"
#include "tap.h"
#include "text/line.h"

enum { TEXTS = 20000, LONG_LINE = 100000, LONGEST = 200 };

static const char *const pieces[] = {
	"a", "word", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\f", "\v", "&", "\177", "\1",
	"\302\205", "\302\240", "\303\251", "\342\200\250", "\342\200\251", "\342\200\234", "\342\200\224",
	"\357\273\277", "\330\263\331\204\330\247\331\205", "\342\200", "\302", "\377",
	"a long piece of a line of plain words, ", "so that sixteen bytes are found in it. "
};

static uint32_t
next_random(uint32_t *state)
{
	return *state = *state * 1664525 + 1013904223;
}

static bool
is_blank(int32_t c)
{
	return utf_is_space(c) || c == 0xFEFF;
}

/* True of ASCII with no control, no "&", no DEL and no two blanks together. */
static bool
is_plain(struct span s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.p[i] >= 0x7F || (unsigned char)s.p[i] < ' ' || s.p[i] == '&' || (i > 0 && s.p[i] == ' ' && s.p[i - 1] == ' '))
			return false;
	return true;
}

/* The line from `at` on, and in *next where the one behind it begins. */
static struct line
plain_line(struct span source, size_t at, size_t *next, int32_t *ended)
{
	struct line line = { .start = SIZE_MAX };
	size_t len;
	int32_t c;

	for (*ended = 0, *next = at; *next < source.len; *next += len) {
		len = utf_read(source.p + *next, source.p + source.len, &c);
		if (utf_ends_line(c)) {
			*ended = c;
			*next += len;
			*next += c == '\r' && *next < source.len && source.p[*next] == '\n';
			break;
		}
		if (is_blank(c) && line.start == SIZE_MAX)
			line.indent += c == '\t' ? 8 - line.indent % 8 : c == 0xFEFF ? 0 : 1;
		if (is_blank(c))
			continue;
		if (line.start == SIZE_MAX)
			line.start = *next;
		line.end = *next + len;
	}
	for (size_t i = line.start; i < line.end; i++)
		line.columns += ((unsigned char)source.p[i] & 0xC0) != 0x80;
	return line;
}

static bool
same_lines(const struct lines *l, struct span source)
{
	size_t n = 0;
	uint32_t empties = 0;
	bool feed = false;

	for (size_t at = 0, next; at < source.len; at = next) {
		int32_t ended;
		struct line line = plain_line(source, at, &next, &ended);
		const struct line *found = &l->line[n];

		if (line.start != SIZE_MAX) {
			if (n++ == l->n || found->start != line.start || found->end != line.end || found->indent != line.indent ||
			    found->columns != line.columns || found->empties != empties || found->feed != (feed && n > 1) ||
			    (found->plain && !is_plain(line_text(&line, source))))
				return false;
			empties = 0;
			feed = false;
		} else if (ended != '\f') {
			empties++;
		}
		feed |= ended == '\f';
	}
	return n == l->n;
}

int
main(void)
{
	struct lines l = { 0 };
	struct buf text = { 0 };
	uint32_t state = 1;
	size_t alike = 0, plain = 0;

	for (size_t i = 0; i < TEXTS; i++) {
		buf_cut(&text, 0);
		for (size_t most = next_random(&state) >> 16 & 31; text.len < LONGEST && most > 0; most--)
			buf_string(&text, pieces[(next_random(&state) >> 16) % (sizeof(pieces) / sizeof(*pieces))]);
		lines_read(&l, buf_span(&text));
		alike += same_lines(&l, buf_span(&text));
		for (size_t n = 0; n < l.n; n++)
			plain += l.line[n].plain;
	}
	buf_cut(&text, 0);
	for (size_t i = 0; i < LONG_LINE; i++)
		buf_string(&text, "\xD8\xA8");
	lines_read(&l, buf_span(&text));
	same(l.line[0].columns, LONG_LINE, "of a long line each character is counted, not each byte");
	same(alike, TEXTS, "lines are found as one character after the other says");
	ok(plain > 500, "and plain ones are known");
	lines_read(&l, SPAN("  One & two  \n One   \nOne  two\n"));
	ok(!l.line[0].plain && l.line[1].plain && !l.line[2].plain, "blanks at the ends are none of a line's");
	mem_free(l.line);
	buf_free(&text);
	return tap_end();
}
