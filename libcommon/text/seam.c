/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/seam.h"

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
