/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/seam.h"

enum {
	SMALL_LEAST = 4,		/* letters of a small word that is no abbreviation */
	FIELD_MOST = 24,		/* bytes of the name of a field, and a colon */
	STAMP_LEAST = 8, STAMP_MOST = 20	/* bytes of a date in numbers, with an hour or without */
};

bool
seam_ends_sentence(struct span text)
{
	const char *p = text.p + text.len;

	while (p > text.p) {
		int32_t c;

		p -= utf_read_back(p, text.p, &c);
		if (c == '.' || c == '!' || c == '?' || c == ':' || c == 0x2026 || c == 0x061F || c == 0x06D4 ||
		    c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0x0964)
			return true;
		if (c != '"' && c != '\'' && c != ')' && c != ']' && c != '*' && c != '_' && c != 0x201D &&
		    c != 0x2019 && c != 0xBB && c != 0x203A)
			return false;
	}
	return false;
}

int32_t
seam_first_letter(struct span text)
{
	const char *p = text.p, *end = text.p + text.len;

	while (p < end) {
		int32_t c;

		p += utf_read(p, end, &c);
		if (utf_is_letter(c) || utf_is_digit(c))
			return c;
		if (c != '"' && c != '\'' && c != '(' && c != 0x201C && c != 0x2018 && c != 0xAB)
			break;
	}
	return 0;
}

bool
seam_ends_small(struct span text)
{
	size_t i = text.len;

	while (i > 0 && text.p[i - 1] >= 'a' && text.p[i - 1] <= 'z')
		i--;
	return text.len - i > 1 && text.len - i < 4 && i > 0 && text.p[i - 1] == ' ';
}

/* "Present: ": words with a capital each. */
static bool
is_field(struct span text)
{
	size_t most = text.len < FIELD_MOST ? text.len : FIELD_MOST, i = 0;

	while (++i < most && (((text.p[i] | 0x20) >= 'a' && (text.p[i] | 0x20) <= 'z') ||
	    (text.p[i] == ' ' && i + 1 < most && text.p[i + 1] >= 'A' && text.p[i + 1] <= 'Z')))
		;
	return i + 1 < most && text.p[i] == ':' && text.p[i + 1] == ' ';
}

bool
seam_are_fields(struct span a, struct span b)
{
	return is_field(a) && is_field(b);
}

bool
seam_is_stamp(struct span text)
{
	size_t digits = 0, marks = 0;

	if (text.len < STAMP_LEAST || text.len > STAMP_MOST)
		return false;
	for (size_t i = 0; i < text.len; i++) {
		bool digit = text.p[i] >= '0' && text.p[i] <= '9';

		if (!digit && memchr("-/:. ", text.p[i], 5) == NULL)
			return false;
		digits += digit;
		marks += text.p[i] == '-' || text.p[i] == '/';
	}
	return marks == 2 && digits >= 6;
}

bool
seam_ends_within(struct span text)
{
	const char *end = text.p + text.len, *p = text.p;

	for (; (p = memchr(p, '.', (size_t)(end - p))) != NULL; p++) {
		const char *word = p, *next = p + 1;

		while (word > text.p && word[-1] >= 'a' && word[-1] <= 'z')
			word--;
		while (next < end && *next >= '0' && *next <= '9')	/* a note's */
			next++;
		if (p - word >= SMALL_LEAST && word > text.p && word[-1] == ' ' && end - next > 1 && next[0] == ' ' && next[1] >= 'A' && next[1] <= 'Z')
			return true;
	}
	return false;
}
