/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "record/layout.h"
#include "record/sink.h"

enum { PART = 256 };	/* sink_found() lets fewer findings wait for the end of the document */

static void
json_escape(struct buf *to, int32_t c)
{
	static const char hex[] = "0123456789abcdef";

	buf_string(to, "\\u");
	for (int shift = 12; shift >= 0; shift -= 4)
		buf_byte(to, hex[c >> shift & 15]);
}

void
sink_json_string(struct buf *to, struct span s)
{
	const char *p = s.p, *end = s.p + s.len;

	buf_byte(to, '"');
	while (p < end) {
		int32_t c;
		size_t len = utf_read(p, end, &c);

		if (c == '"' || c == '\\') {
			buf_byte(to, '\\');
			buf_byte(to, (char)c);
		} else if (c == UTF_BAD) {
			json_escape(to, 0xFFFD);
		} else if (utf_is_control(c) || utf_is_bidi_control(c)) {
			json_escape(to, c);
		} else {
			buf_add(to, (struct span){ p, len });
		}
		p += len;
	}
	buf_byte(to, '"');
}

static void
json_field(struct buf *to, const char *name, struct span value)
{
	buf_string(to, name);
	sink_json_string(to, value);
}

static void
json_record(struct sink *s, const struct rec *rec)
{
	struct buf *to = &s->out.bytes;
	struct span rest = rec->more, name, value;
	bool first = true;

	json_field(to, "{\"doc\":", rec->doc);
	json_field(to, ",\"date\":", rec->date);
	buf_string(to, ",\"start\":");
	buf_number(to, rec->start);
	buf_string(to, ",\"end\":");
	buf_number(to, rec->end);
	json_field(to, ",\"kind\":", rec->kind_name);
	json_field(to, ",\"who\":", rec->who);
	json_field(to, ",\"value\":", rec->value);
	buf_string(to, ",\"more\":{");
	for (; more_next(&rest, &name, &value); first = false) {
		if (!first)
			buf_byte(to, ',');
		sink_json_string(to, name);
		buf_byte(to, ':');
		buf_cut(&s->scratch, 0);
		more_decode(&s->scratch, value);
		sink_json_string(to, buf_span(&s->scratch));
	}
	json_field(to, "},\"text\":", rec->text);
	buf_string(to, "}\n");
}

void
sink_safe(struct buf *to, struct span s)
{
	static const char hex[] = "0123456789ABCDEF";
	const char *p = s.p, *end = s.p + s.len;

	while (p < end) {
		int32_t c;
		size_t len = utf_read(p, end, &c);

		if (c == UTF_BAD || utf_is_control(c) || utf_is_bidi_control(c)) {
			buf_string(to, "<U+");
			for (int shift = 12; shift >= 0; shift -= 4)
				buf_byte(to, hex[(c == UTF_BAD ? (unsigned char)*p : c) >> shift & 15]);
			buf_byte(to, '>');
		} else {
			buf_add(to, (struct span){ p, len });
		}
		p += len;
	}
}

static void
put_header(struct sink *s)
{
	if (!s->header || s->format != SINK_TSV)
		return;
	buf_string(&s->out.bytes, rec_header);
	buf_byte(&s->out.bytes, '\n');
	s->header = false;
}

bool
sink_record(struct sink *s, const struct rec *rec)
{
	switch (s->format) {
	case SINK_TSV:
		put_header(s);
		rec_write(&s->out.bytes, rec);
		break;
	case SINK_JSON:
		json_record(s, rec);
		break;
	case SINK_TEXT:
		layout_record(s, rec);
		break;
	}
	return s->prompt ? out_flush(&s->out) : out_record(&s->out);
}

/* Writes the findings behind one unit, those that came in up to given_end and the new ones merged: by start, longest first. */
static bool
write_place(struct sink *s, const struct document *doc, size_t *given, size_t given_end, size_t *found)
{
	for (;;) {
		const struct rec *old = *given < given_end ? &doc->rec[*given] : NULL;
		const struct rec *new = NULL;

		if (*found < doc->founds && doc->found[*found].after < given_end)
			new = &doc->found[*found].rec;
		if (old == NULL && new == NULL)
			return true;
		if (new == NULL || (old != NULL && (old->start < new->start ||
		    (old->start == new->start && old->end >= new->end)))) {
			if (!sink_record(s, old))
				return false;
			++*given;
		} else {
			if (!sink_record(s, new))
				return false;
			++*found;
		}
	}
}

/* Writes the findings alone. */
static bool
write_found(struct sink *s, struct document *doc)
{
	document_sort(doc);
	for (size_t found = 0; found < doc->founds; found++)
		if (!sink_record(s, &doc->found[found].rec))
			return false;
	return true;
}

bool
sink_found(struct sink *s, struct document *doc, struct arena_mark mark)
{
	if (s->pass_all || doc->founds < PART)
		return true;
	if (!write_found(s, doc))
		return false;
	doc->founds = 0;
	arena_back(&doc->arena, mark);
	return true;
}

bool
sink_document(struct sink *s, struct document *doc)
{
	size_t given = 0, found = 0;

	if (!s->pass_all)
		return write_found(s, doc);
	document_sort(doc);
	while (given < doc->recs) {
		size_t end = given + 1;

		/* a unit, and the findings behind it up to the next unit */
		while (end < doc->recs && !kind_is_unit(doc->rec[end].kind))
			end++;
		if (kind_is_unit(doc->rec[given].kind) && !sink_record(s, &doc->rec[given++]))
			return false;
		if (!write_place(s, doc, &given, end, &found))
			return false;
	}
	return true;
}

int
sink_close(struct sink *s)
{
	/* a stream without records has a header too */
	put_header(s);
	buf_free(&s->scratch);
	buf_free(&s->last_doc);
	return out_close(&s->out);
}
