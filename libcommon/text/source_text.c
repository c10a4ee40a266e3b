/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "base/sixteen.h"
#include "base/utf.h"
#include "text/embed.h"
#include "text/markdown.h"
#include "text/source_text.h"

enum { MANY = 16 };	/* NULs that are no slips when all stand at even places, or all at odd ones */

static bool
begins(struct span s, const char *bytes, size_t n)
{
	return s.len >= n && memcmp(s.p, bytes, n) == 0;
}

/* Files that hold a text but are none, by their first bytes: what they are given for most, beside texts. file(1) knows the rest. */
static const struct {
	const char *bytes;
	size_t n;
	const char *hint;
} signatures[] = {
	{ "%PDF-", 5, "is a PDF; make a text of it first: pdftotext -layout" },
	{ "PK\3\4", 4, "is a document of Word or LibreOffice, or another ZIP archive; make a text of it first: pandoc -t plain --wrap=none" },
	{ "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "is an old document of Word; make a text of it first: antiword" },
	{ "{\"doc\":\"", 8, "is JSON out of one of these tools; make records of it first: sp-records(5)" },
	{ "{\\rtf", 5, "is RTF; make a text of it first: pandoc -f rtf -t plain --wrap=none" },
	{ "\x1F\x8B\x08", 3, "is compressed; unpack it first: gzip -dc" },
	{ "\xFD" "7zXZ", 5, "is compressed; unpack it first: xz -dc" },
	{ "\x28\xB5\x2F\xFD", 4, "is compressed; unpack it first: zstd -dc" }
};

const char *
source_refuse(struct span bytes)
{
	size_t n = bytes.len < SOURCE_LOOK ? bytes.len : SOURCE_LOOK, nul = 0, odd_nul = 0, even_nul = 0;

	for (size_t i = 0; i < sizeof(signatures) / sizeof(*signatures); i++)
		if (begins(bytes, signatures[i].bytes, signatures[i].n))
			return signatures[i].hint;
	if (begins(bytes, "\xFF\xFE\0\0", 4) || begins(bytes, "\0\0\xFE\xFF", 4))
		return "looks like UTF-32; convert it first: iconv -f UTF-32 -t UTF-8";
	if (begins(bytes, "\xFF\xFE", 2) || begins(bytes, "\xFE\xFF", 2))
		return "looks like UTF-16; convert it first: iconv -f UTF-16 -t UTF-8";
	if (n == 0 || memchr(bytes.p, '\0', n) == NULL)
		return NULL;
	for (size_t i = 0; i < n; i++)
		if (bytes.p[i] == '\0') {
			nul++;
			odd_nul += i & 1;
			even_nul += (i & 1) == 0;
		}
	/* in UTF-16 Persian has NULs at its blanks, stops and digits only */
	if (nul * 10 <= n && (nul < MANY || (odd_nul > 0 && even_nul > 0)))
		return NULL;
	if (nul * 10 < n * 7 && (odd_nul * 20 < nul || even_nul * 20 < nul))
		return odd_nul > even_nul ?
		    "looks like UTF-16; convert it first: iconv -f UTF-16LE -t UTF-8" :
		    "looks like UTF-16; convert it first: iconv -f UTF-16BE -t UTF-8";
	if (nul * 10 >= n * 7 && nul * 100 < n * 80)
		return "looks like UTF-32; convert it first: iconv -f UTF-32 -t UTF-8";
	return "binary data, no text";
}

/*
 * Windows-1252, 0x80 to 0x9F; the five that it does not define are U+FFFD.
 * https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
 */
static const uint16_t windows_1252[32] = {
	0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
	0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
	0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
	0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178
};

static int32_t
from_windows_1252(unsigned char c)	/* from 0x80 on */
{
	return c < 0xA0 ? windows_1252[c - 0x80] : c;
}

/* The entities that transcripts out of web pages hold. HTML 4.01, section 24. */
static const struct {
	const char *name;
	int32_t c;
} entities[] = {
	{ "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' }, { "apos", '\'' },
	{ "nbsp", 0xA0 }, { "ldquo", 0x201C }, { "rdquo", 0x201D }, { "lsquo", 0x2018 },
	{ "rsquo", 0x2019 }, { "bdquo", 0x201E }, { "sbquo", 0x201A }, { "laquo", 0xAB },
	{ "raquo", 0xBB }, { "ndash", 0x2013 }, { "mdash", 0x2014 }, { "hellip", 0x2026 },
	{ "eacute", 0xE9 }, { "egrave", 0xE8 }, { "agrave", 0xE0 }, { "ccedil", 0xE7 },
	{ "ouml", 0xF6 }, { "uuml", 0xFC }, { "auml", 0xE4 }, { "szlig", 0xDF },
	{ "ntilde", 0xF1 }, { "copy", 0xA9 }, { "reg", 0xAE }, { "trade", 0x2122 },
	{ "deg", 0xB0 }, { "pound", 0xA3 }, { "euro", 0x20AC }, { "zwnj", 0x200C }, { "zwj", 0x200D }
};

static int32_t
numeric_entity(struct span digits)
{
	bool hex = digits.len > 0 && (digits.p[0] | 0x20) == 'x';
	int32_t c = 0;

	for (size_t i = hex; i < digits.len; i++) {
		char d = digits.p[i];
		int n = d >= '0' && d <= '9' ? d - '0' :
		    hex && (d | 0x20) >= 'a' && (d | 0x20) <= 'f' ? (d | 0x20) - 'a' + 10 : -1;

		if (n < 0)
			return UTF_BAD;		/* no overflow: source_entity() gives seven digits at most */
		c = c * (hex ? 16 : 10) + n;
	}
	if (digits.len == (size_t)hex || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF) || c < ' ')
		return UTF_BAD;
	return c;
}

/* Bytes of the entity at the front of s ("&amp;"), 0 if there is none; its character in *c. */
static size_t
source_entity(struct span s, int32_t *c)
{
	size_t end = 1;

	while (end < s.len && end < 10 && s.p[end] != ';' && s.p[end] != '&' && s.p[end] != ' ')
		end++;
	if (s.len < 4 || s.p[0] != '&' || end >= s.len || s.p[end] != ';')
		return 0;
	if (s.p[1] == '#') {
		*c = numeric_entity(span_cut(s, 2, end));
		return *c == UTF_BAD ? 0 : end + 1;
	}
	for (size_t i = 0; i < sizeof(entities) / sizeof(entities[0]); i++)
		if (span_is(span_cut(s, 1, end), entities[i].name)) {
			*c = entities[i].c;
			return end + 1;
		}
	return 0;
}

size_t
source_blank(struct span source, size_t least, size_t at)
{
	while (at > least) {
		int32_t c;
		size_t len = utf_read_back(source.p + at, source.p + least, &c);

		at -= len;
		if (utf_is_space(c))
			return at;
	}
	return SIZE_MAX;
}

static bool
is_tail(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* Bytes of a character beyond ASCII that is text as it is, 0 if it needs a look. */
static inline size_t
plain_wide(const char *at, const char *end)
{
	unsigned char c = (unsigned char)*at;

	if (end - at > 1 && is_tail(at[1]) && ((c >= 0xC3 && c < 0xE0) || (c == 0xC2 && (unsigned char)at[1] > 0xA0)))
		return 2;
	if (end - at < 3 || c <= 0xE0 || c >= 0xF0 || !is_tail(at[1]) || !is_tail(at[2]))
		return 0;
	/* of U+2000 to U+203F the dashes, quotation marks and dots; no blanks, nothing invisible */
	if (c == 0xE2 && at[1] == '\x80')
		return (unsigned char)at[2] >= 0x90 && (unsigned char)at[2] < 0xA8 ? 3 : 0;
	return c != 0xE1 && c != 0xE3 && c != 0xED && c != 0xEF && (c != 0xE2 || at[1] != '\x81') ? 3 : 0;
}

/* Bytes of sixteen with one more behind them that are plain ASCII, or go on what is text as it is: up to a mark, or to a byte beyond ASCII. */
static inline size_t
plain_ascii(const char *at, bool markdown)
{
	struct sixteen x = sixteen_read(at), stops = sixteen_odd(x);

	stops.of |= sixteen_loose(x, sixteen_read(at + 1)).of;
	if (markdown)
		stops.of |= sixteen_markdown(x).of;
	return sixteen_first(stops);
}

/* The same of the first one of a few bytes. */
static inline bool
is_plain_ascii(const char *at, const char *end, bool markdown)
{
	/* 1: never; 2: in Markdown; 3: with a blank behind it */
	static const unsigned char stops[128] = {
		['\0'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		[' '] = 3, ['&'] = 1, ['*'] = 2, ['['] = 2, 2, 2, ['_'] = 2, [0x7F] = 1
	};
	unsigned char stop = stops[(unsigned char)*at];

	return stop == 0 || (stop == 2 && !markdown) || (stop == 3 && !(at + 1 < end && at[1] == ' '));
}

/*
 * Bytes at the front that are text as they are: no white space but single
 * blanks and none at the end, nothing to mend; in Markdown none of its marks.
 * Sixteen at a time: most text is of this kind.
 */
static size_t
plain_run(const char *p, const char *end, bool markdown)
{
	const char *at = p;
	size_t len;

	while (at < end) {
		if ((unsigned char)*at >= 0x80)
			len = plain_wide(at, end);
		else if (end - at > 16)
			len = plain_ascii(at, markdown);
		else
			len = is_plain_ascii(at, end, markdown);
		if (len == 0)
			break;
		at += len;
	}
	return (size_t)(at - p) - (at > p && at[-1] == ' ');
}

/* The bytes of a white-space character at the front of s, 0 if there is none; fixed: it is written as something else. */
static size_t
blank_at(struct span s, bool *fixed)
{
	int32_t c;
	size_t len = utf_read(s.p, s.p + s.len, &c);

	*fixed = c == UTF_BAD || c == '&';
	if (!*fixed)
		return utf_is_space(c) ? len : 0;
	if (c == UTF_BAD)
		c = from_windows_1252((unsigned char)s.p[0]);
	else
		len = source_entity(s, &c);
	return utf_is_space(c) ? len : 0;
}

/* The same where s begins with c, which is nearly always none, or a blank. */
static inline size_t
blank_of(int32_t c, struct span s, bool *fixed)
{
	*fixed = false;
	if (c == ' ')
		return 1;
	return utf_is_space(c) || c == UTF_BAD || c == '&' ? blank_at(s, fixed) : 0;
}

/* One character that needs a look. Returns its bytes in the source. */
static size_t
put_odd(struct place *p, struct arena *a, struct span source, size_t at, size_t to, struct oddities *odd)
{
	struct span rest = span_cut(source, at, to);
	char *bytes;
	int32_t c;
	size_t len = utf_read(rest.p, rest.p + rest.len, &c);

	if (c == UTF_BAD) {
		bytes = arena_get(a, UTF_MOST);
		if (odd->bad++ == 0)
			odd->first_bad = at;
		c = from_windows_1252((unsigned char)rest.p[0]);
		place_put(p, a, (struct span){ bytes, utf_write(c, bytes) }, at, 1, true);
	} else if (c == '&' && (len = source_entity(rest, &c)) > 0) {
		bytes = arena_get(a, UTF_MOST);
		if (utf_is_control(c))	/* as browsers read &#146; */
			c = c < 0x80 ? 0xFFFD : from_windows_1252((unsigned char)c);
		place_put(p, a, (struct span){ bytes, utf_write(c, bytes) }, at, len, true);
	} else if (utf_is_control(c)) {
		odd->nul += c == 0;
		place_put(p, a, SPAN("\xEF\xBF\xBD"), at, len, true);
	} else {
		len = utf_read(rest.p, rest.p + rest.len, &c);
		odd->replaced += c == 0xFFFD;
		place_put(p, a, span_cut(rest, 0, len), at, len, false);
	}
	return len;
}

void
source_put(struct place *p, struct arena *a, struct span source, size_t from, size_t to, struct oddities *odd)
{
	source_put_behind(p, a, source, SIZE_MAX, from, to, odd);
}

static void
put_bytes(struct place *p, struct arena *a, struct span source, size_t blank, size_t from, size_t to, struct oddities *odd)
{
	size_t at = from, blank_len = 0, mark;
	bool fixed, blank_fixed = false;

	if (blank != SIZE_MAX)
		blank_len = blank_at(span_cut(source, blank, to), &blank_fixed);
	while (at < to) {
		int32_t c;
		size_t len = utf_read(source.p + at, source.p + to, &c), run;

		if (odd->markdown && (mark = markdown_mark(source, from, at, to)) > 0) {
			/* of an escape the next character is text, whatever it is */
			if (c == '\\' && blank != SIZE_MAX && p->text.len > 0)
				place_put(p, a, SPAN(" "), blank, blank_len, blank_fixed);
			if (c == '\\') {
				place_put(p, a, span_cut(source, at + 1, at + 2), at + 1, 1, false);
				blank = SIZE_MAX;
				mark++;
			}
			at += mark;
			continue;
		}

		/* a byte-order mark at the front of a line, as where files were joined, is no part of any field */
		if (c == 0xFEFF && (blank != SIZE_MAX || at == from)) {
			at += len;
			continue;
		}
		len = blank_of(c, span_cut(source, at, to), &fixed);
		if (len > 0) {
			if (c == UTF_BAD && odd->bad++ == 0)
				odd->first_bad = at;
			blank = at;
			blank_len = len;
			blank_fixed = fixed;
			at += len;
			continue;
		}
		run = plain_run(source.p + at, source.p + to, odd->markdown);
		if (blank == SIZE_MAX || p->text.len == 0) {
			blank = at;
		} else if (run == 0 || blank + 1 < at || source.p[blank] != ' ') {
			place_put(p, a, source.p[blank] == ' ' ? span_cut(source, blank, blank + 1) : SPAN(" "),
			    blank, blank_len, blank_fixed);
			blank = at;
		}
		if (run > 0)	/* with the blank right ahead of it, if that is still to be put */
			place_put(p, a, span_cut(source, blank, at + run), blank, at + run - blank, false);
		else
			run = put_odd(p, a, source, at, to, odd);
		blank = SIZE_MAX;
		odd->characters += run;
		at += run;
	}
}

/* As put_bytes(), where some of the words were put in reading order. */
static void
put_embedded(struct place *p, struct arena *a, struct span source, size_t blank, size_t from, size_t to, struct oddities *odd)
{
	const struct embeds *e = odd->embeds;
	size_t len;
	bool fixed;

	for (size_t n = embeds_at(e, from); from < to; n++) {
		size_t until = n < e->n && e->run[n].from < to ? e->run[n].from : to;

		while (from < until && span_ends(p->text, SPAN(" ")) && (len = blank_at(span_cut(source, from, until), &fixed)) > 0)
			from += len;
		put_bytes(p, a, source, blank, from, until, odd);
		if (until == to)
			return;
		if (until > from)
			blank = source.p[until - 1] == ' ' ? until - 1 : SIZE_MAX;
		if (blank != SIZE_MAX && p->text.len > 0)
			place_put(p, a, SPAN(" "), blank, blank_at(span_cut(source, blank, to), &fixed), false);
		embed_put(p, a, e, n, source, to);
		blank = SIZE_MAX;
		from = e->run[n].to;
	}
}

void
source_put_behind(struct place *p, struct arena *a, struct span source, size_t blank, size_t from, size_t to,
    struct oddities *odd)
{
	if (odd->embeds != NULL)
		put_embedded(p, a, source, blank, from, to, odd);
	else
		put_bytes(p, a, source, blank, from, to, odd);
}
