/* SPDX-License-Identifier: ISC */
#include "text/publisher.h"

static bool
is_host_character(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	    strchr(".-/:_~", c) != NULL;
}

/* "www.leader.ir", "https://example.org/news": an address and nothing else */
static bool
is_address(struct span text)
{
	size_t dots = 0;

	if (!span_begins(text, SPAN("www.")) && !span_begins(text, SPAN("http://")) &&
	    !span_begins(text, SPAN("https://")))
		return false;
	for (size_t i = 0; i < text.len; i++) {
		if (!is_host_character(text.p[i]) || text.p[i] == '\0')
			return false;
		dots += text.p[i] == '.';
	}
	return dots > 0 && text.p[text.len - 1] != '.';
}

void
publisher_read(struct body *b, size_t most)
{
	size_t seen = 0;

	for (size_t i = 0; i < b->lines.n && seen < most; i++) {
		struct span text = line_text(&b->lines.line[i], b->source);

		seen += b->lines.line[i].role == LINE_BODY;
		if (b->lines.line[i].role != LINE_MATTER && is_address(text)) {
			b->publisher = text;
			return;
		}
	}
}
