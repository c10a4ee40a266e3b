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

/* Each end of each stretch of white space, of the invisible, of Arabic letters, and what lies beside it. */
static void
stretches(void)
{
	static const int32_t space[] = { '\t', '\r', ' ', 0x85, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 };
	static const int32_t none[] = { 8, 14, '!', 0x84, 0x86, 0xA1, 0x167F, 0x1FFF, 0x200B, 0x2027, 0x202A, 0x2060, 0x3001 };
	static const int32_t hidden[] = { 0xAD, 0x61C, 0x200B, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069,
		0xFE00, 0xFE0F, 0xFEFF };
	static const int32_t seen[] = { 0xAC, 0x61B, 0x200A, 0x2010, 0x2029, 0x202F, 0x205F, 0x2070, 0xFDFF, 0xFE10, 0xFEFE };
	static const int32_t arabic[] = { 0x620, 0x64A, 0x66E, 0x6D3, 0x6D5, 0x6EE, 0x6EF, 0x6FA, 0x6FF, 0x750, 0x77F, 0x8A0,
		0x8C9, 0xFB50, 0xFDFB, 0xFE70, 0xFEFC };
	static const int32_t other[] = { 'a', 0x5D0, 0x61F, 0x64B, 0x660, 0x66D, 0x6D4, 0x6D6, 0x6F0, 0x700, 0x74F, 0x780, 0x89F,
		0x8CA, 0xFB4F, 0xFDFC, 0xFE6F, 0xFEFD };
	bool right = true;

	for (size_t i = 0; i < sizeof(space) / sizeof(space[0]); i++)
		right &= utf_is_space(space[i]) && !utf_is_space(none[i]);
	ok(right, "white space, and what lies beside it");
	right = true;
	for (size_t i = 0; i < sizeof(hidden) / sizeof(hidden[0]); i++)
		right &= utf_is_invisible(hidden[i]);
	for (size_t i = 0; i < sizeof(seen) / sizeof(seen[0]); i++)
		right &= !utf_is_invisible(seen[i]);
	ok(right, "what cannot be seen, and what lies beside it");
	right = true;
	for (size_t i = 0; i < sizeof(arabic) / sizeof(arabic[0]); i++)
		right &= utf_is_arabic(arabic[i]);
	for (size_t i = 0; i < sizeof(other) / sizeof(other[0]); i++)
		right &= !utf_is_arabic(other[i]);
	ok(right, "letters of the Arabic script, and what lies beside them");
	right = true;
	for (size_t i = 0; i < sizeof(arabic) / sizeof(arabic[0]); i++)
		for (size_t ahead = 0; ahead < 20; ahead++) {
			char text[40] = "in a text of letters", *end = text + ahead;

			right &= utf_may_have_arabic((struct span){ text, ahead + utf_write(arabic[i], end) });
		}
	ok(right, "a text with one of them may have some");
	ok(!utf_may_have_arabic(SPAN("\342\200\234Caf\303\251\342\200\235 \342\200\224 two dashes, no more than that")), "dashes, quotation marks, accents are none");
	ok(utf_is_upper(0x1C5) && !utf_is_lower(0x1C5), "a title case letter begins words");
	ok(utf_is_mark(0x301) && utf_is_mark(0x903) && utf_is_mark(0x488) && !utf_is_mark('a'), "marks of three sorts");
	same(utf_width(7), 0, "a bell takes no column");
	same(utf_width(0x200E), 0, "nor does what cannot be seen");
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
	bad(SPAN("\xE2\x80("), "a third byte that is no tail");
	bad(SPAN("\xE2(\x80"), "a second one");
	bad(SPAN("\xF0\x9F\x98("), "a fourth byte that is no tail");
	bad(SPAN("\xF0\x9F(\x80"), "a third one");
	bad(SPAN("\xF0(\x98\x80"), "a second one");
	bad(SPAN("\xF0\x9F\x98"), "a fourth byte that is not there");
	bad(SPAN("\xF0\x8F\xBF\xBF"), "an overlong one of four");
	bad(SPAN("\xC3("), "a head without its tail");
	ok(utf_read("", "" + 1, &c) == 1 && c == 0, "NUL is a character");
	same(utf_read_back("\x80\x80" + 2, "\x80\x80", &c), 1, "tails alone, from behind");
	same(utf_sound(SPAN("0123456789abc\xE2\x80\x9C 0123456789 \xFF")), 28, "bytes ahead of the first bad one");
	same(utf_sound((struct span){ NULL, 0 }), 0, "nothing is sound");
	all_characters();
	classes();
	stretches();
	folds("Erdoğan", "erdogan");
	folds("Erdog\xCC\x86""an", "erdogan");
	folds("Kha\xE2\x80\x8Bmenei", "khamenei");
	folds("ي ك ســلام", "ی ک سلام");
	folds("۱۴۰۲/1١", "1402/11");
	folds("don’t", "don't");
	folds("STRAẞE", "strasse");
	folds("a\xFF", "a\xFF");
	folds("post‐war co‑op", "post-war co-op");
	folds("ﷺ", "صلی الله علیه وسلم");
	folds("ﬁne", "fine");
	return tap_end();
}
