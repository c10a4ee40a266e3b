/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/notemark.h"
#include "text/stop.h"

enum {
	WORDS_MOST = 24,	/* bytes of a mark that has words */
	LOW_MOST = 7		/* bytes of a low number, or two: no note has a number of more than three digits */
};

/* "[12]", "[3, 4]" at byte i */
static size_t
numbers_length(struct span text, size_t i)
{
	size_t from = i, len;
	int32_t c;

	if (!utf_is_digit(utf_at(text, i + 1, &len)))
		return 0;
	for (i++; (c = utf_at(text, i, &len)) != ']'; i += len)
		if (!utf_is_digit(c) && c != ',' && c != 0x60C && c != ' ' && !is_dash(c))	/* also at the end */
			return 0;
	return i + 1 - from;
}

/* The page of a source behind its mark, "[4]:12" */
static size_t
page_length(struct span text, size_t i)
{
	size_t from = i;

	if (i + 1 >= text.len || text.p[i] != ':' || text.p[i + 1] < '0' || text.p[i + 1] > '9')
		return 0;
	for (i++; i < text.len && text.p[i] >= '0' && text.p[i] <= '9'; i++)
		;
	return i - from;
}

/* "[a]", "[note 2]" at byte i: nothing but a mark hangs on to a stop. */
static size_t
words_length(struct span text, size_t i)
{
	size_t most = text.len - i < WORDS_MOST ? text.len - i : WORDS_MOST, to;
	const char *close = i > 0 && text.p[i - 1] != ' ' ? memchr(text.p + i, ']', most) : NULL;

	if (close == NULL)
		return 0;
	to = (size_t)(close - text.p) + 1;
	return to > i + 2 && (to == text.len || text.p[to] == ' ' || text.p[to] == '[') ? to - i : 0;
}

size_t
notemark_length(struct span text, size_t i)
{
	size_t from = i, len, found;
	int32_t c = utf_at(text, i, &len);

	while (c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079)) {
		i += len;
		c = utf_at(text, i, &len);
	}
	if (c != '[')
		return i - from;
	found = numbers_length(text, i);
	i += found > 0 ? found + page_length(text, i + found) : words_length(text, i);
	return i - from;
}

size_t
notemark_low(struct span text, size_t i)
{
	size_t from = i, len, digits = 0;
	int32_t c = 0;

	while (i < text.len && i - from < LOW_MOST && digits <= 3) {
		if (text.p[i] >= '0' && text.p[i] <= '9')
			digits++;
		else if (text.p[i] == ',' && digits > 0)
			digits = 0;
		else
			break;
		i++;
	}
	if (digits == 0 || digits > 3 || i >= text.len || text.p[i] != ' ')
		return 0;
	c = utf_at(text, i + 1, &len);
	if (is_opening_quote(c))
		c = utf_at(text, i + 1 + len, &len);
	return c >= 'A' && c <= 'Z' ? i - from : 0;
}
