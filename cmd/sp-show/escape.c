/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "base/utf.h"
#include "escape.h"
#include "say.h"

#define REPLACEMENT "\xEF\xBF\xBD"	/* U+FFFD */

static const char hex[] = "0123456789ABCDEF";

static const char *
entity_of(int32_t c)
{
	switch (c) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	default: return NULL;
	}
}

static void
four_digits(struct buf *to, int32_t c)
{
	for (int shift = 12; shift >= 0; shift -= 4)
		buf_byte(to, hex[c >> shift & 15]);
}

/* Elements, or where none can be U+2068 FIRST STRONG ISOLATE and U+2069 POP DIRECTIONAL ISOLATE. */
static const char *
isolation(int32_t c, bool attribute)
{
	if (attribute)
		return c == SAY_ISOLATE ? "\xE2\x81\xA8" : "\xE2\x81\xA9";
	return c == SAY_ISOLATE ? "<bdi>" : "</bdi>";
}

static bool
overrides(int32_t c)
{
	return c == 0x202D || c == 0x202E;
}

static void
html(struct buf *to, struct span s, bool attribute)
{
	const char *p = s.p, *end = s.p + s.len;
	int32_t c;

	while (p < end) {
		size_t len = utf_read(p, end, &c);

		if (c == SAY_ISOLATE || c == SAY_END) {
			buf_string(to, isolation(c, attribute));
		} else if (c == UTF_BAD || utf_is_control(c)) {
			buf_string(to, REPLACEMENT);
		} else if (entity_of(c) != NULL) {
			buf_string(to, entity_of(c));
		} else if (overrides(c) || (attribute && utf_is_bidi_control(c))) {
			buf_string(to, attribute ? "U+" : "<span class=\"bidi\">U+");
			four_digits(to, c);
			buf_string(to, attribute ? "" : "</span>");
		} else {
			buf_add(to, (struct span){ p, len });
		}
		p += len;
	}
}

void
html_text(struct buf *to, struct span s)
{
	html(to, s, false);
}

void
html_plain(struct buf *to, struct span s)
{
	html(to, s, true);
}

/* What may mean something within a line of CommonMark and its common extensions. */
static bool
means_something(int32_t c)
{
	return c < 0x80 && strchr("\\`*_[]<>&~|$^!#", c) != NULL;
}

size_t
commonmark_mark(struct span line)
{
	size_t n = 0;

	if (line.len > 0 && strchr("-+=:", line.p[0]) != NULL)
		return 0;
	while (n < line.len && n < 10 && line.p[n] >= '0' && line.p[n] <= '9')
		n++;
	return n > 0 && n < line.len && (line.p[n] == '.' || line.p[n] == ')') ? n : SIZE_MAX;
}

static void
commonmark_character(struct buf *to, struct span character, int32_t c)
{
	if (c == SAY_ISOLATE || c == SAY_END) {
		buf_string(to, isolation(c, true));
	} else if (c == UTF_BAD || utf_is_control(c)) {
		buf_string(to, REPLACEMENT);
	} else if (means_something(c)) {
		buf_byte(to, '\\');
		buf_byte(to, (char)c);
	} else if (utf_is_bidi_control(c) && (c < 0x200E || c > 0x200F)) {
		buf_string(to, "&#x");
		four_digits(to, c);
		buf_byte(to, ';');
	} else {
		buf_add(to, character);
	}
}

void
commonmark_text(struct buf *to, struct span s, size_t mark)
{
	const char *p = s.p, *end = s.p + s.len;
	int32_t c;

	while (p < end) {
		size_t len = utf_read(p, end, &c);

		if ((size_t)(p - s.p) == mark)
			buf_byte(to, '\\');
		commonmark_character(to, (struct span){ p, len }, c);
		p += len;
	}
}
