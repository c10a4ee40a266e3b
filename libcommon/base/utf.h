/* SPDX-License-Identifier: ISC */
/*
 * UTF-8: decoding, classes of characters, folding. The only room that knows
 * utf8proc. Code points are int32_t, 0 to 0x10FFFF.
 */
#ifndef SP_UTF_H
#define SP_UTF_H

#include <stdint.h>

#include "base/buf.h"
#include "base/span.h"

enum {
	UTF_BAD = -1,	/* in place of a code point: a byte that is not UTF-8 */
	UTF_MOST = 4	/* bytes of the longest character */
};

/*
 * Reads the character at p, p < end, into *c. Returns the bytes it takes, 1 to
 * 4. A byte that begins no valid character (overlong, surrogate, beyond
 * U+10FFFF, cut off) counts as one character, UTF_BAD.
 */
static inline size_t utf_read(const char *p, const char *end, int32_t *c);

/* The character at byte i of a text, 0 at the end; the bytes it takes go to *len. */
static inline int32_t utf_at(struct span text, size_t i, size_t *len);

/* As utf_read(), for the character that ends at p, p > begin. */
static inline size_t utf_read_back(const char *p, const char *begin, int32_t *c);

/* The length of the longest prefix of s of at most `most` bytes that does not end within a character. */
size_t utf_fit(struct span s, size_t most);

/* Writes c, which must be a code point, to at most UTF_MOST bytes; returns how many. */
size_t utf_write(int32_t c, char *to);

/* The bytes of s before the first that is not UTF-8; s.len if all are. */
size_t utf_sound(struct span s);

/* White space: the ASCII ones, NEL, NBSP and its kin, U+2028, U+2029, ideographic. */
static inline bool utf_is_space(int32_t c);

/* Ends a line: LF, VT, FF, CR, NEL, U+2028, U+2029. */
bool utf_ends_line(int32_t c);

/* C0, DEL and C1, including those that are white space. */
static inline bool utf_is_control(int32_t c);

/* Invisible to matching: soft hyphen, ZWSP, ZWNJ, ZWJ, WJ, BOM, bidi controls, variation selectors. */
static inline bool utf_is_invisible(int32_t c);

static inline bool utf_is_letter(int32_t c);
static inline bool utf_is_upper(int32_t c);	/* upper or title case */
static inline bool utf_is_lower(int32_t c);
static inline bool utf_is_mark(int32_t c);	/* combining */
static inline bool utf_is_digit(int32_t c);	/* decimal digit of any script */
static inline int utf_digit(int32_t c);		/* its value, -1 where it is none */
bool utf_is_arabic(int32_t c);		/* a letter of the Arabic script */

/* False only if the text certainly has no Arabic letter, nor a character that utf_fold() makes one. Looks at bytes only. */
bool utf_may_have_arabic(struct span text);

/* One of the invisible characters that steer the direction of text. */
bool utf_is_bidi_control(int32_t c);

/* 1 for characters written from left to right, -1 from right to left, 0 for those without a direction of their own. */
int utf_direction(int32_t c);

/* The columns that c takes on a terminal: 0, 1 or 2. */
int utf_width(int32_t c);

/*
 * Appends s in the form in which words are compared: lower case, without
 * diacritics and invisible characters; Arabic yeh and kaf in their Persian
 * form, tatweel and vowel signs gone; digits of all scripts in ASCII; curly
 * apostrophes straight. Bytes that are not UTF-8 stay as they are.
 */
void utf_fold(struct buf *to, struct span s);

/* The same for one character, which must be a code point. */
void utf_fold_one(struct buf *to, int32_t c);

/* A string that changes whenever utf_fold() may fold differently, for those who store folded words. Static. */
const char *utf_fold_version(void);

/*
 * For arrays that remember what was found out about characters: an index below
 * UTF_PLACES for the code points that transcripts are mostly made of, U+0000
 * to U+07FF and U+2000 to U+203F; UTF_PLACES for all others and for UTF_BAD.
 */
enum { UTF_PLACES = 0x800 + 0x40 };

static inline size_t
utf_place(int32_t c)
{
	return (uint32_t)c < 0x800 ? (size_t)c : c >> 6 == 0x2000 >> 6 ? 0x800 + (size_t)(c & 0x3F) : (size_t)UTF_PLACES;
}

/*
 * The functions above are inline for ASCII, which most characters are, and
 * utf_read() also for two bytes, of which Persian and Arabic consist. These are
 * their other halves, not to be called by others.
 */
size_t utf_read_wide(const char *p, const char *end, int32_t *c);
size_t utf_read_back_wide(const char *p, const char *begin, int32_t *c);
bool utf_is_space_wide(int32_t c);
bool utf_is_invisible_wide(int32_t c);
bool utf_is_letter_wide(int32_t c);
bool utf_is_upper_wide(int32_t c);
bool utf_is_lower_wide(int32_t c);
bool utf_is_mark_wide(int32_t c);
int utf_digit_wide(int32_t c);

static inline size_t
utf_read(const char *p, const char *end, int32_t *c)
{
	unsigned char b = (unsigned char)*p;

	if (b < 0x80) {
		*c = b;
		return 1;
	}
	if (b >= 0xC2 && b < 0xE0 && end - p > 1 && ((unsigned char)p[1] & 0xC0) == 0x80) {
		*c = (b & 0x1F) << 6 | (p[1] & 0x3F);
		return 2;
	}
	return utf_read_wide(p, end, c);
}

static inline int32_t
utf_at(struct span text, size_t i, size_t *len)
{
	int32_t c = 0;

	*len = i < text.len ? utf_read(text.p + i, text.p + text.len, &c) : 0;
	return c;
}

static inline size_t
utf_read_back(const char *p, const char *begin, int32_t *c)
{
	*c = (unsigned char)p[-1];
	return *c < 0x80 ? 1 : utf_read_back_wide(p, begin, c);
}

static inline bool
utf_is_space(int32_t c)
{
	return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : utf_is_space_wide(c);
}

static inline bool
utf_is_control(int32_t c)
{
	return (c >= 0 && c < 0x20) || (c >= 0x7F && c < 0xA0);
}

static inline bool
utf_is_invisible(int32_t c)
{
	return c >= 0xAD && utf_is_invisible_wide(c);
}

static inline bool
utf_is_upper(int32_t c)
{
	return c < 0x80 ? c >= 'A' && c <= 'Z' : utf_is_upper_wide(c);
}

static inline bool
utf_is_lower(int32_t c)
{
	return c < 0x80 ? c >= 'a' && c <= 'z' : utf_is_lower_wide(c);
}

static inline bool
utf_is_letter(int32_t c)
{
	return c < 0x80 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : utf_is_letter_wide(c);
}

static inline bool
utf_is_mark(int32_t c)
{
	return c >= 0x300 && utf_is_mark_wide(c);
}

static inline int
utf_digit(int32_t c)
{
	return c < 0x80 ? c >= '0' && c <= '9' ? c - '0' : -1 : utf_digit_wide(c);
}

static inline bool
utf_is_digit(int32_t c)
{
	return utf_digit(c) >= 0;
}

#endif
