/* SPDX-License-Identifier: ISC */
#include "base/span.h"

int
span_order(struct span a, struct span b)
{
	size_t least = a.len < b.len ? a.len : b.len;
	int order = least == 0 ? 0 : memcmp(a.p, b.p, least);

	if (order != 0)
		return order;
	return (a.len > b.len) - (a.len < b.len);
}

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

struct span
span_trim(struct span s)
{
	while (s.len > 0 && is_blank(s.p[0])) {
		s.p++;
		s.len--;
	}
	while (s.len > 0 && is_blank(s.p[s.len - 1]))
		s.len--;
	return s;
}

struct span
span_next(struct span *rest, char separator)
{
	struct span piece = *rest;
	const char *hit = rest->len == 0 ? NULL : memchr(rest->p, separator, rest->len);

	if (hit == NULL) {
		*rest = (struct span){ NULL, 0 };
		return piece;
	}
	piece.len = (size_t)(hit - piece.p);
	rest->len -= piece.len + 1;
	rest->p = hit + 1;
	return piece;
}
