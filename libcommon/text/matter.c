/* SPDX-License-Identifier: ISC */
#include "text/line.h"
#include "text/matter.h"

enum {
	LINES = 200,		/* a front matter has no more; what is longer is text */
	FIELD_LONGEST = 40	/* bytes of the name of a mail's field */
};

/* The line at byte *at, without blanks at its end; *at goes to the next. */
static struct span
next_line(struct span source, size_t *at)
{
	struct span line = line_take(source, at);

	while (line.len > 0 && (line.p[line.len - 1] == ' ' || line.p[line.len - 1] == '\t'))
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
folded(struct span value, struct span source, size_t *at)
{
	bool block = value.len > 0 && (value.p[0] == '>' || value.p[0] == '|');
	size_t next = *at;

	if (block)
		value = (struct span){ value.p + value.len, 0 };
	while (next < source.len) {
		struct span line = next_line(source, &next);

		if (line.len < 2 || line.p[0] != ' ' || span_begins(span_trim(line), SPAN("- ")))
			break;
		line = span_trim(line);
		value = value.len == 0 ? line : span_between(value.p, line.p + line.len);
		*at = next;
	}
	return value;
}

/* Fields of a mail; "Sent" is what some programs write for "Date". */
static bool
is_field(struct span name)
{
	static const char *const fields[] = {
		"From", "To", "Cc", "CC", "Bcc", "Subject", "Date", "Sent", "Reply-To", "Message-ID", "Message-Id", "In-Reply-To",
		"References", "Received", "Return-Path", "MIME-Version", "Mime-Version", "Content-Type", "Organization"
	};

	for (size_t i = 0; i < sizeof(fields) / sizeof(fields[0]); i++)
		if (span_is(name, fields[i]))
			return true;
	return false;
}

/* A field's name: letters and hyphens, the first a capital. */
static bool
may_be_field(struct span name)
{
	if (name.len == 0 || name.len > FIELD_LONGEST || name.p[0] < 'A' || name.p[0] > 'Z')
		return false;
	for (size_t i = 1; i < name.len; i++)
		if (name.p[i] != '-' && !((name.p[i] | 0x20) >= 'a' && (name.p[i] | 0x20) <= 'z'))
			return false;
	return true;
}

static void
read_header(struct matter *m, struct span source, size_t at)
{
	size_t known = 0, n = 0;

	while (at < source.len && n++ < LINES) {
		struct span line = next_line(source, &at), name, value;
		const char *colon = memchr(line.p, ':', line.len);

		if (line.len == 0 && known >= 2)
			return;
		if (colon == NULL || !may_be_field(name = span_between(line.p, colon)))
			break;
		value = folded(span_trim(span_between(colon + 1, line.p + line.len)), source, &at);
		known += is_field(name);
		if (span_is(name, "Subject") && m->title.len == 0)
			m->title = value;
		if ((span_is(name, "Date") || span_is(name, "Sent")) && m->date.len == 0)
			m->date = value;
		m->end = (size_t)((value.len > 0 ? value.p + value.len : line.p + line.len) - source.p);
	}
	*m = (struct matter){ 0 };
}

void
matter_read(struct matter *m, struct span source)
{
	size_t n = 0, at = span_begins(source, SPAN("\xEF\xBB\xBF")) ? 3 : 0, first;
	struct span line;

	*m = (struct matter){ 0 };
	do {
		first = at;
		line = next_line(source, &at);
	} while (line.len == 0 && at < source.len);
	if (!span_is(line, "---")) {
		read_header(m, source, first);
		return;
	}
	while (at < source.len && n++ < LINES) {
		const char *colon;

		line = next_line(source, &at);
		if (span_is(line, "---") || span_is(line, "...")) {
			m->end = (size_t)(line.p + line.len - source.p);
			return;
		}
		colon = line.len == 0 || line.p[0] == ' ' ? NULL : memchr(line.p, ':', line.len);
		if (colon != NULL)
			take(m, span_between(line.p, colon),
			    folded(span_trim(span_between(colon + 1, line.p + line.len)), source, &at));
		else if (line.len > 0 && line.p[0] != ' ' && line.p[0] != '-' && line.p[0] != '#')
			break;		/* no YAML: a rule above a text */
	}
	*m = (struct matter){ 0 };
}
