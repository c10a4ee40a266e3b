/* SPDX-License-Identifier: ISC */
#include "text/publisher.h"

static bool
is_host_character(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
	    memchr(".-/:_~", c, 6) != NULL;
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
		if (!is_host_character(text.p[i]))
			return false;
		dots += text.p[i] == '.';
	}
	return dots > 0 && text.p[text.len - 1] != '.';
}

/* A paragraph that is the publisher alone is not the body's as well. */
static void
drop_paragraph(struct body *b, const struct line *line)
{
	for (size_t i = 0; i < b->pars && b->par[i].first_line <= line; i++)
		if (b->par[i].first_line == line && b->par[i].place.text.len == line->end - line->start)
			b->par[i].kind = KIND_FURNITURE;
}

void
publisher_read(struct body *b, size_t most)
{
	size_t seen = 0;

	for (size_t i = 0; i < b->lines.n && seen < most; i++) {
		struct span text = line_text(&b->lines.line[i], b->source);

		if (b->turns > 0 && b->lines.line[i].label > 0)
			return;		/* what is said is not the front's */
		seen += b->lines.line[i].role == LINE_BODY;
		if (b->lines.line[i].role != LINE_MATTER && is_address(text)) {
			b->publisher = text;
			drop_paragraph(b, &b->lines.line[i]);
			return;
		}
	}
}
