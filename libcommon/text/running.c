/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/running.h"

static bool
is_digit(struct span text, size_t i)
{
	return i < text.len && text.p[i] >= '0' && text.p[i] <= '9';
}

/* One past the run without blanks from byte i on, less the marks at its end that belong to the sentence. */
static size_t
run_end(struct span text, size_t i)
{
	const char *blank = memchr(text.p + i, ' ', text.len - i);
	size_t end = blank == NULL ? text.len : (size_t)(blank - text.p);

	while (end > i && memchr(".,;:!?)]}'\">*", text.p[end - 1], 14) != NULL)
		end--;
	return end;
}

size_t
running_address_end(struct span text, size_t colon)
{
	if (!span_begins(span_cut(text, colon, text.len), SPAN("://")))
		return 0;
	return run_end(text, colon + 3);
}

size_t
running_mail_end(struct span text, size_t at)
{
	size_t end;

	if (at == 0 || text.p[at - 1] == ' ' || at + 1 >= text.len || !utf_is_letter(text.p[at + 1] & 0x7F))
		return 0;
	end = run_end(text, at + 1);
	return memchr(text.p + at, '.', end - at) != NULL ? end : 0;
}

/* Up to `most` digits at byte i: one past them. */
static size_t
digits(struct span text, size_t i, size_t most)
{
	size_t end = i;

	while (end - i < most && is_digit(text, end))
		end++;
	return end;
}

/* " 12:45 PM" or " 12:45:06 PM" at byte i: one past it, or 0. */
static size_t
clock_end(struct span text, size_t i)
{
	size_t end;

	if (i >= text.len || text.p[i] != ' ' || !is_digit(text, i + 1))
		return 0;
	end = digits(text, i + 1, 2);
	for (unsigned parts = 0; parts < 2 && end < text.len && text.p[end] == ':' && is_digit(text, end + 1); parts++)
		end = digits(text, end + 1, 2);
	if (end < text.len && text.p[end] == ' ')
		end++;
	if (end + 2 > text.len || memchr("AP", text.p[end], 2) == NULL || text.p[end + 1] != 'M')
		return 0;
	return end + 2 == text.len || text.p[end + 2] == ' ' ? end + 2 : 0;
}

size_t
running_stamp_end(struct span text, size_t slash, size_t *begin)
{
	size_t from = slash, i;

	while (from > 0 && slash - from < 2 && is_digit(text, from - 1))
		from--;
	if (from == slash || (from > 0 && text.p[from - 1] != ' '))
		return 0;
	i = digits(text, slash + 1, 2);
	if (i == slash + 1 || i >= text.len || text.p[i] != '/' || !is_digit(text, i + 1))
		return 0;
	*begin = from;
	return clock_end(text, digits(text, i + 1, 4));
}
