/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "tap.h"

static void
bad(struct span s, const char *what)
{
	int32_t c;

	ok(utf_read(s.p, s.p + s.len, &c) == 1 && c == UTF_BAD && utf_sound(s) == 0, what);
}

/* Every code point there and back, and from behind. */
static void
all_characters(void)
{
	bool there = true, behind = true;

	for (int32_t c = 1; c <= 0x10FFFF; c++) {
		char bytes[UTF_MOST];
		int32_t got;
		size_t len;

		if (c >= 0xD800 && c <= 0xDFFF)
			continue;
		len = utf_write(c, bytes);
		there &= utf_read(bytes, bytes + len, &got) == len && got == c;
		behind &= utf_read_back(bytes + len, bytes, &got) == len && got == c;
	}
	ok(there, "every character is read as it was written");
	ok(behind, "and read back");
}

static void
folds(const char *text, const char *want)
{
	struct buf b = { 0 };

	utf_fold(&b, span_of(text));
	is(buf_span(&b), want, text);
	buf_free(&b);
}

static void
classes(void)
{
	ok(utf_is_space(0xA0) && utf_is_space(0x3000) && utf_is_space(0x2028) && utf_is_space(0x85), "wide blanks");
	ok(!utf_is_space(0x200B) && !utf_is_space(0xFEFF) && utf_is_invisible(0x200B), "a zero-width one is none");
	ok(utf_is_control(0) && utf_is_control(0x7F) && utf_is_control(0x9B) && !utf_is_control(0xA0), "controls");
	ok(utf_is_letter(0x633) && utf_is_letter(0xE9) && !utf_is_letter('1'), "letters");
	ok(utf_is_upper(0xC9) && utf_is_lower(0xE9) && !utf_is_upper(0x633), "cases");
	same(utf_digit(0x6F4), 4, "a Persian digit");
	same(utf_digit('a'), -1, "no digit");
	same(utf_width(0x4E00), 2, "a wide character");
	same(utf_width(0x301), 0, "a mark takes no column");
	ok(utf_direction('a') == 1 && utf_direction(0x633) == -1 && utf_direction(0x5D0) == -1, "directions");
	ok(utf_direction('1') == 0 && utf_direction('"') == 0 && utf_direction(0x6F4) == 0, "and what has none");
	ok(!utf_is_letter(UTF_BAD) && !utf_is_mark(UTF_BAD) && !utf_is_space(UTF_BAD), "what is bad is nothing");
}

int
main(void)
{
	int32_t c;

	bad(SPAN("\xC0\xA2"), "an overlong quotation mark");
	bad(SPAN("\xE0\x80\xA2"), "a longer one");
	bad(SPAN("\xC0\x80"), "an overlong NUL");
	bad(SPAN("\xED\xA0\x80"), "a surrogate");
	bad(SPAN("\xF4\x90\x80\x80"), "beyond U+10FFFF");
	bad(SPAN("\xF8\x88\x80\x80\x80"), "five bytes");
	bad(SPAN("\xE2\x80"), "a character that is cut off");
	bad(SPAN("\x80"), "a tail alone");
	bad(SPAN("\xC3("), "a head without its tail");
	ok(utf_read("", "" + 1, &c) == 1 && c == 0, "NUL is a character");
	same(utf_read_back("\x80\x80" + 2, "\x80\x80", &c), 1, "tails alone, from behind");
	same(utf_sound(SPAN("0123456789abc\xE2\x80\x9C 0123456789 \xFF")), 28, "bytes ahead of the first bad one");
	same(utf_sound((struct span){ NULL, 0 }), 0, "nothing is sound");
	all_characters();
	classes();
	folds("Erdoğan", "erdogan");
	folds("Erdog\xCC\x86""an", "erdogan");
	folds("Kha\xE2\x80\x8Bmenei", "khamenei");
	folds("ي ك ســلام", "ی ک سلام");
	folds("۱۴۰۲/1١", "1402/11");
	folds("don’t", "don't");
	folds("STRAẞE", "strasse");
	folds("a\xFF", "a\xFF");
	return tap_end();
}
