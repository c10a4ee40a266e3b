/* SPDX-License-Identifier: ISC */
#include "show.h"

/* An SVG document begins with its element; a declaration, a doctype and comments may be ahead of it. */
static bool
is_svg(struct span s)
{
	static const struct span element = { "<svg", 4 };
	size_t first = 0;

	if (span_begins(s, SPAN("\xEF\xBB\xBF")))
		s = span_cut(s, 3, s.len);
	while (first < s.len && strchr(" \t\r\n", s.p[first]) != NULL)
		first++;
	if (first == s.len || s.p[first] != '<' || memchr(s.p, '\0', s.len) != NULL)
		return false;
	return memmem(s.p, s.len, element.p, element.len) != NULL;
}

const char *
figure_type(struct span bytes)
{
	if (span_begins(bytes, SPAN("\x89PNG\r\n\x1A\n")))
		return "image/png";
	return is_svg(bytes) ? "image/svg+xml" : NULL;
}
