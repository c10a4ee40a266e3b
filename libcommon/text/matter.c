/* SPDX-License-Identifier: ISC */
#include "text/matter.h"

enum { LINES = 200 };		/* a front matter has no more; what is longer is text */

static struct span
without_cr(struct span line)
{
	while (line.len > 0 && (line.p[line.len - 1] == '\r' || line.p[line.len - 1] == ' '))
		line.len--;
	return line;
}

/* Without the marks around it. Inside double ones nothing is undone: the words stay where they are. */
static struct span
unquoted(struct span value)
{
	if (value.len >= 2 && (value.p[0] == '"' || value.p[0] == '\'') && value.p[value.len - 1] == value.p[0])
		return span_cut(value, 1, value.len - 1);
	return value;
}

static void
take(struct matter *m, struct span key, struct span value)
{
	static const struct { const char *key; size_t field; } keys[] = {
		{ "title", offsetof(struct matter, title) }, { "headline", offsetof(struct matter, title) },
		{ "date", offsetof(struct matter, date) }, { "published", offsetof(struct matter, date) },
		{ "pubdate", offsetof(struct matter, date) },
		{ "speaker", offsetof(struct matter, speaker) }, { "speakers", offsetof(struct matter, speaker) },
		{ "author", offsetof(struct matter, speaker) }, { "lang", offsetof(struct matter, lang) },
		{ "language", offsetof(struct matter, lang) }
	};

	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
		struct span *field = (struct span *)((char *)m + keys[i].field);

		if (span_is(key, keys[i].key) && field->len == 0)
			*field = unquoted(value);
	}
}

/* A value that goes on over the next lines, which are indented: its first and last byte. */
static struct span
folded(struct span value, struct span *rest)
{
	bool block = value.len > 0 && (value.p[0] == '>' || value.p[0] == '|');
	struct span next = *rest;

	if (block)
		value = (struct span){ value.p + value.len, 0 };
	while (next.len > 0) {
		struct span line = without_cr(span_next(&next, '\n'));

		if (line.len < 2 || line.p[0] != ' ' || span_begins(span_trim(line), SPAN("- ")))
			break;
		line = span_trim(line);
		value = value.len == 0 ? line : span_between(value.p, line.p + line.len);
		*rest = next;
	}
	return value;
}

void
matter_read(struct matter *m, struct span source)
{
	struct span rest = source, line;
	size_t n = 0;

	*m = (struct matter){ 0 };
	if (span_begins(rest, SPAN("\xEF\xBB\xBF")))
		rest = span_cut(rest, 3, rest.len);
	if (!span_is(without_cr(span_next(&rest, '\n')), "---"))
		return;
	while (rest.len > 0 && n++ < LINES) {
		const char *colon;

		line = without_cr(span_next(&rest, '\n'));
		if (span_is(line, "---") || span_is(line, "...")) {
			m->end = (size_t)(line.p + line.len - source.p);
			return;
		}
		colon = line.len == 0 || line.p[0] == ' ' ? NULL : memchr(line.p, ':', line.len);
		if (colon != NULL)
			take(m, span_between(line.p, colon),
			    folded(span_trim(span_between(colon + 1, line.p + line.len)), &rest));
		else if (line.len > 0 && line.p[0] != ' ' && line.p[0] != '-' && line.p[0] != '#')
			break;		/* no YAML: a rule above a text */
	}
	*m = (struct matter){ 0 };
}
