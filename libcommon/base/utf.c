/* SPDX-License-Identifier: ISC */
#include <utf8proc.h>

#include "base/sixteen.h"
#include "base/utf.h"

static bool
is_tail(const char *p)
{
	return ((unsigned char)*p & 0xC0) == 0x80;
}

size_t
utf_fit(struct span s, size_t most)
{
	if (s.len <= most)
		return s.len;
	while (most > 0 && is_tail(s.p + most))
		most--;
	return most;
}

size_t
utf_read_wide(const char *p, const char *end, int32_t *c)
{
	unsigned char b = (unsigned char)*p;
	size_t left = (size_t)(end - p);

	if (b >= 0xE0 && b < 0xF0 && left > 2 && is_tail(p + 1) && is_tail(p + 2)) {
		*c = (b & 0x0F) << 12 | (p[1] & 0x3F) << 6 | (p[2] & 0x3F);
		if (*c >= 0x800 && (*c < 0xD800 || *c > 0xDFFF))
			return 3;
	}
	if (b >= 0xF0 && b < 0xF5 && left > 3 && is_tail(p + 1) && is_tail(p + 2) && is_tail(p + 3)) {
		*c = (b & 0x07) << 18 | (p[1] & 0x3F) << 12 | (p[2] & 0x3F) << 6 | (p[3] & 0x3F);
		if (*c >= 0x10000 && *c <= 0x10FFFF)
			return 4;
	}
	*c = UTF_BAD;
	return 1;
}

size_t
utf_read_back_wide(const char *p, const char *begin, int32_t *c)
{
	const char *from = p - 1;
	size_t len;

	while (from > begin && p - from < UTF_MOST && is_tail(from))
		from--;
	len = utf_read(from, p, c);
	if (from + len == p)
		return len;
	*c = UTF_BAD;
	return 1;
}

size_t
utf_write(int32_t c, char *to)
{
	return (size_t)utf8proc_encode_char(c, (utf8proc_uint8_t *)to);
}

size_t
utf_sound(struct span s)
{
	const char *p = s.p, *end = s.p + s.len;
	int32_t c;

	while (p < end) {
		size_t len;

		while (end - p >= 8 && eight_wide(eight_read(p)) == 0)
			p += 8;
		if (p == end)
			break;
		len = utf_read(p, end, &c);
		if (c == UTF_BAD)
			break;
		p += len;
	}
	return (size_t)(p - s.p);
}

bool
utf_is_space_wide(int32_t c)
{
	return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
	    c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool
utf_ends_line(int32_t c)
{
	return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool
utf_is_bidi_control(int32_t c)
{
	return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
	    (c >= 0x2066 && c <= 0x2069);
}

int
utf_direction(int32_t c)
{
	switch (c < 0x80 ? UTF8PROC_BIDI_CLASS_ON : utf8proc_get_property(c)->bidi_class) {
	case UTF8PROC_BIDI_CLASS_L:
		return 1;
	case UTF8PROC_BIDI_CLASS_R:
	case UTF8PROC_BIDI_CLASS_AL:
		return -1;
	default:
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}
}

bool
utf_is_invisible_wide(int32_t c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF ||
	    utf_is_bidi_control(c) || (c >= 0xFE00 && c <= 0xFE0F);
}

static utf8proc_category_t
category(int32_t c)
{
	static unsigned char known[UTF_PLACES];	/* 0: not asked yet; else one more than the category */
	size_t place = utf_place(c);

	if (c < 0)
		return UTF8PROC_CATEGORY_CN;
	if (place == UTF_PLACES)
		return utf8proc_category(c);
	if (known[place] == 0)
		known[place] = (unsigned char)(utf8proc_category(c) + 1);
	return (utf8proc_category_t)(known[place] - 1);
}

bool
utf_is_letter_wide(int32_t c)
{
	utf8proc_category_t k = category(c);
	return k >= UTF8PROC_CATEGORY_LU && k <= UTF8PROC_CATEGORY_LO;
}

bool
utf_is_upper_wide(int32_t c)
{
	utf8proc_category_t k = category(c);
	return k == UTF8PROC_CATEGORY_LU || k == UTF8PROC_CATEGORY_LT;
}

bool
utf_is_lower_wide(int32_t c)
{
	return category(c) == UTF8PROC_CATEGORY_LL;
}

bool
utf_is_mark_wide(int32_t c)
{
	utf8proc_category_t k = category(c);
	return k == UTF8PROC_CATEGORY_MN || k == UTF8PROC_CATEGORY_MC || k == UTF8PROC_CATEGORY_ME;
}

int
utf_digit_wide(int32_t c)
{
	/* the first digit of each run of ten that transcripts use; the rest of Unicode counts as letters */
	static const int32_t zero[] = { 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10 };

	for (size_t i = 0; i < sizeof(zero) / sizeof(zero[0]); i++)
		if (c >= zero[i] && c <= zero[i] + 9)
			return (int)(c - zero[i]);
	return -1;
}

bool
utf_is_arabic(int32_t c)
{
	return (c >= 0x620 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D3) || c == 0x6D5 ||
	    (c >= 0x6EE && c <= 0x6EF) || (c >= 0x6FA && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F) ||
	    (c >= 0x8A0 && c <= 0x8C9) || (c >= 0xFB50 && c <= 0xFDFB) || (c >= 0xFE70 && c <= 0xFEFC);
}

bool
utf_may_have_arabic(struct span text)
{
	size_t i = 0;

	for (; i + 16 <= text.len; i += 16) {
		struct sixteen x = sixteen_read(text.p + i);

		/* Arabic begins with 0xD8; 0xE2 begins dashes, quotation marks and the like, and nothing that matters here */
		x.of = (x.of >= (int8_t)0xD8) & (x.of < 0) & (x.of != (int8_t)0xE2);
		if (sixteen_any(x))
			return true;
	}
	for (; i < text.len; i++)
		if ((unsigned char)text.p[i] >= 0xD8 && text.p[i] != '\xE2')
			return true;
	return false;
}

int
utf_width(int32_t c)
{
	if (c < 0x20 || utf_is_invisible(c) || utf_is_mark(c))
		return 0;
	return c < 0x300 ? 1 : utf8proc_charwidth(c);
}

/* Letters that count as the same, beyond those that Unicode's decomposition makes the same. */
static int32_t
fold_letter(int32_t c)
{
	switch (c) {
	case 0x064A: case 0x0649: case 0x0626:	/* Arabic yeh, alef maksura, yeh with hamza */
		return 0x06CC;
	case 0x0643:				/* Arabic kaf */
		return 0x06A9;
	case 0x0629: case 0x06C0: case 0x06D5:	/* teh marbuta, heh with yeh, ae */
		return 0x0647;
	case 0x0623: case 0x0625: case 0x0671: case 0x0622:	/* alef with hamza, wasla, madda */
		return 0x0627;
	case 0x0624:				/* waw with hamza */
		return 0x0648;
	case 0x2018: case 0x2019: case 0x02BC: case 0x02BB: case 0x02BF: case 0x02BE:
		return '\'';
	case 0x2010: case 0x2011:
		return '-';
	default:
		return c;
	}
}

enum {
	PARTS = 18,		/* of the longest decomposition in Unicode, U+FDFA */
	TATWEEL = 0x0640	/* stretches an Arabic word */
};

static void
fold_wide(struct buf *to, int32_t c)
{
	utf8proc_int32_t parts[PARTS];
	int boundary = 0;
	char bytes[UTF_MOST];
	utf8proc_ssize_t n;
	int digit = utf_digit(c);

	if (digit >= 0) {
		buf_byte(to, (char)('0' + digit));
		return;
	}
	if (utf_is_invisible(c) || c == TATWEEL || utf_is_mark(c))
		return;
	c = fold_letter(c);
	n = utf8proc_decompose_char(c, parts, PARTS, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD, &boundary);
	for (utf8proc_ssize_t i = 0; i < n && i < PARTS; i++) {
		size_t len = utf_write(fold_letter(parts[i]), bytes);

		if (!utf_is_mark(parts[i]) && !utf_is_invisible(parts[i]) && parts[i] != TATWEEL)
			buf_add(to, (struct span){ bytes, len });
	}
}

/* What a character folds to, once that was asked. */
struct folded {
	char bytes[7];
	unsigned char len;	/* 0: not asked yet; else one more than the bytes */
};

/* Folds c and remembers the result in *kept, unless that is NULL. A function of its own, so that the usual path stays short. */
static void __attribute__((noinline))
fold_first(struct buf *to, int32_t c, struct folded *kept)
{
	size_t before = to->len;

	fold_wide(to, c);
	if (kept == NULL || to->len - before > sizeof(kept->bytes))
		return;
	kept->len = (unsigned char)(to->len - before + 1);
	memcpy(kept->bytes, buf_room(to, 0) - (to->len - before), to->len - before);
}

static inline void
fold_one(struct buf *to, int32_t c)
{
	static struct folded known[UTF_PLACES];
	size_t place = utf_place(c);

	if (place == UTF_PLACES || known[place].len == 0) {
		fold_first(to, c, place == UTF_PLACES ? NULL : &known[place]);
		return;
	}
	/* copies the whole struct, which takes one instruction; what lies behind the bytes is overwritten by what comes next */
	memcpy(buf_room(to, sizeof(known[place])), &known[place], sizeof(known[place]));
	to->len += known[place].len - 1u;
}

void
utf_fold_one(struct buf *to, int32_t c)
{
	fold_one(to, c);
}

/* Folds the ASCII at p, all there is up to the next wide character; returns its end. */
static const char *
fold_ascii(struct buf *to, const char *p, const char *end)
{
	char *ascii = buf_room(to, (size_t)(end - p));

	for (; p < end && (unsigned char)*p < 0x80; p++)
		*ascii++ = (char)(*p >= 'A' && *p <= 'Z' ? *p + 32 : *p);
	to->len = (size_t)(ascii - to->p);
	return p;
}

void
utf_fold(struct buf *to, struct span s)
{
	const char *p = s.p, *end = s.p + s.len;

	(void)buf_room(to, s.len);
	while (p < end) {
		int32_t c;
		size_t len;

		if ((unsigned char)*p < 0x80) {		/* nearly all: without a call for each character */
			p = fold_ascii(to, p, end);
			continue;
		}
		len = utf_read(p, end, &c);
		if (c < 0)
			buf_byte(to, *p);
		else
			fold_one(to, c);
		p += len;
	}
}

const char *
utf_fold_version(void)
{
	static char version[32] = "1 ";	/* raise the number with each change of the rules above */

	if (version[2] == '\0')
		(void)strncat(version, utf8proc_unicode_version(), sizeof(version) - 3);
	return version;
}
