/* SPDX-License-Identifier: ISC */
#include "base/eight.h"
#include "base/utf.h"
#include "record/rec.h"

const struct span rec_none = { "-", 1 };

const char rec_header[] = "doc\tdate\tstart\tend\tkind\twho\tvalue\tmore\ttext";

/* SPAN() where a constant is wanted */
#define NAME(literal) { (literal), sizeof(literal) - 1 }

static const struct span names[] = {
	[KIND_OTHER] = NAME("-"), [KIND_TITLE] = NAME("title"), [KIND_DATELINE] = NAME("dateline"),
	[KIND_PUBLISHER] = NAME("publisher"), [KIND_TURN] = NAME("turn"), [KIND_PARA] = NAME("para"),
	[KIND_SENT] = NAME("sent"), [KIND_NOTE] = NAME("note"), [KIND_FURNITURE] = NAME("furniture"),
	[KIND_QUOTE] = NAME("quote"), [KIND_NAME] = NAME("name"), [KIND_DATE] = NAME("date"),
	[KIND_THEME] = NAME("theme"), [KIND_KEY] = NAME("key"), [KIND_REPEAT] = NAME("repeat")
};

enum kind
kind_of(struct span name)
{
	for (enum kind k = KIND_TITLE; k <= KIND_REPEAT; k++)
		if (span_same(name, names[k]))
			return k;
	return KIND_OTHER;
}

struct span
kind_name(enum kind kind)
{
	return names[kind];
}

static bool
is_digits(struct span s, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return true;
}

/* "-", or YYYY, YYYY-MM, YYYY-MM-DD */
static bool
is_date(struct span s)
{
	if (span_is(s, "-"))
		return true;
	return (s.len == 4 || (s.len == 7 && s.p[4] == '-' && is_digits(s, 5, 7)) ||
	    (s.len == 10 && s.p[4] == '-' && is_digits(s, 5, 7) && s.p[7] == '-' && is_digits(s, 8, 10))) &&
	    is_digits(s, 0, 4);
}

/* Eight bytes with each TAB made a character that is no control. */
static inline uint64_t
without_tabs(uint64_t x)
{
	return x | eight_equal(x, '\t') >> 2;
}

/* A control character other than TAB, which stands between two fields. */
static bool
has_control(struct span s)
{
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c;

		while (i + 8 <= s.len && eight_printed(without_tabs(eight_read(s.p + i))))
			i += 8;
		if (i == s.len)
			return false;
		c = (unsigned char)s.p[i];
		if ((c < 0x20 && c != '\t') || c == 0x7F)
			return true;
		if (c == 0xC2 && i + 1 < s.len && (unsigned char)s.p[i + 1] < 0xA0)
			return true;	/* C1 */
	}
	return false;
}

static bool
has_loose_blank(struct span s)
{
	size_t i = 0;

	if (s.p[0] == ' ' || s.p[s.len - 1] == ' ')
		return true;
	for (; i + 9 <= s.len; i += 8)
		if ((eight_equal(eight_read(s.p + i), ' ') & eight_equal(eight_read(s.p + i + 1), ' ')) != 0)
			return true;
	for (; i + 2 <= s.len; i++)
		if (s.p[i] == ' ' && s.p[i + 1] == ' ')
			return true;
	return false;
}

static const char *
wrong_field(const struct rec *rec, bool has_start, bool has_end)
{
	if (rec->doc.len == 0)
		return "doc is empty";
	if (!is_date(rec->date))
		return "date is no ISO 8601 date";
	if (!has_start)
		return "start is no number";
	if (!has_end)
		return "end is no number";
	if (rec->start > rec->end)
		return "end lies before start";
	if (rec->kind_name.len == 0 || rec->who.len == 0 || rec->value.len == 0 || rec->more.len == 0)
		return "a field is empty; nothing is said by \"-\"";
	if (rec->text.len == 0)
		return "text is empty";
	if (has_loose_blank(rec->text))
		return "text has loose blanks";
	return NULL;
}

const char *
rec_read(struct rec *rec, struct span line)
{
	struct span cell[9], rest = line;
	bool has_start, has_end;
	size_t n = 0;

	while (rest.p != NULL && n < 9)
		cell[n++] = span_next(&rest, '\t');
	if (n != 9 || rest.p != NULL)
		return "not nine fields";
	if (utf_sound(line) != line.len)
		return "not UTF-8";
	if (has_control(line))
		return "a control character";
	*rec = (struct rec){
		.doc = cell[0], .date = cell[1], .kind_name = cell[4], .who = cell[5],
		.value = cell[6], .more = cell[7], .text = cell[8], .kind = kind_of(cell[4])
	};
	has_start = num_size(cell[2], &rec->start);
	has_end = num_size(cell[3], &rec->end);
	return wrong_field(rec, has_start, has_end);
}

bool
rec_is_header(struct span line)
{
	return span_is(line, rec_header);
}

bool
rec_looks_like(struct span line)
{
	struct span cell[9], rest = line;
	size_t n = 0, number;

	if (rec_is_header(line))
		return true;
	while (rest.p != NULL && n < 9)
		cell[n++] = span_next(&rest, '\t');
	return n == 9 && rest.p == NULL && num_size(cell[2], &number) && num_size(cell[3], &number);
}

size_t
rec_words(struct span text)
{
	size_t n = text.len > 0;

	for (size_t i = 0; i < text.len; i++)
		n += text.p[i] == ' ';
	return n;
}

static char *
put_field(char *to, struct span s, char end)
{
	if (s.len == 1)		/* "-", as in many fields */
		*to = *s.p;
	else
		memcpy(to, s.p, s.len);
	to[s.len] = end;
	return to + s.len + 1;
}

static char *
put_number(char *to, size_t n)
{
	to += num_write(n, to);
	*to = '\t';
	return to + 1;
}

void
rec_write(struct buf *to, const struct rec *rec)
{
	size_t most = rec->doc.len + rec->date.len + rec->kind_name.len + rec->who.len + rec->value.len +
	    rec->more.len + rec->text.len + 2 * NUM_MOST + 9;	/* TABs and LF */
	char *begin = buf_room(to, most), *p = begin;

	p = put_field(p, rec->doc, '\t');
	p = put_field(p, rec->date, '\t');
	p = put_number(p, rec->start);
	p = put_number(p, rec->end);
	p = put_field(p, rec->kind_name, '\t');
	p = put_field(p, rec->who, '\t');
	p = put_field(p, rec->value, '\t');
	p = put_field(p, rec->more, '\t');
	p = put_field(p, rec->text, '\n');
	to->len += (size_t)(p - begin);
}

bool
more_next(struct span *rest, struct span *name, struct span *value)
{
	const char *equals;

	if (rest->p == NULL || rest->len == 0 || span_is(*rest, "-"))
		return false;
	*value = span_next(rest, ';');
	equals = value->len == 0 ? NULL : memchr(value->p, '=', value->len);
	if (equals == NULL) {
		*name = *value;
		*value = (struct span){ value->p + value->len, 0 };
	} else {
		*name = span_between(value->p, equals);
		*value = span_between(equals + 1, value->p + value->len);
	}
	return true;
}

bool
rec_more(const struct rec *rec, const char *name, struct span *value)
{
	const char *p = rec->more.p, *end = p + rec->more.len, *semicolon;
	size_t len = strlen(name);

	if (rec->more.len == 0 || span_is(rec->more, "-"))
		return false;
	for (;; p = semicolon + 1) {
		bool same = (size_t)(end - p) >= len && *p == *name && memcmp(p, name, len) == 0;

		semicolon = memchr(p, ';', (size_t)(end - p));
		if (semicolon == NULL)
			semicolon = end;
		if (same && (p + len == semicolon || p[len] == '=')) {
			*value = span_between(p + len == semicolon ? semicolon : p + len + 1, semicolon);
			return true;
		}
		if (semicolon == end)
			return false;
	}
}

size_t
rec_more_number(const struct rec *rec, const char *name, size_t otherwise)
{
	struct span value;
	size_t n;

	return rec_more(rec, name, &value) && num_size(value, &n) ? n : otherwise;
}

static void
percent(struct buf *to, unsigned char c)
{
	static const char hex[] = "0123456789ABCDEF";

	buf_byte(to, '%');
	buf_byte(to, hex[c >> 4]);
	buf_byte(to, hex[c & 15]);
}

/* ";" where needed, name, "=", and room for at least so many bytes more. */
static void
begin_pair(struct buf *to, struct span name, size_t room)
{
	char *p = buf_room(to, name.len + 2 + room), *begin = p;

	if (to->len > 0)
		*p++ = ';';
	memcpy(p, name.p, name.len);
	p[name.len] = '=';
	to->len += (size_t)(p - begin) + name.len + 1;
}

/* Bytes at the front that a value has as they are: ASCII but controls, "%", ";" and "=". */
static size_t
plain_bytes(const char *p, const char *end)
{
	static const bool encoded[128] = {
		['\0'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		['%'] = 1, [';'] = 1, ['='] = 1, [0x7F] = 1
	};
	const char *at = p;

	while (at < end && (unsigned char)*at < 0x80 && !encoded[(unsigned char)*at])
		at++;
	return (size_t)(at - p);
}

/* Appends s with what would end a field or a pair percent-encoded: controls, what is no UTF-8, "%", and in a pair its own marks, ";" and "=". */
static void
percent_encode(struct buf *to, struct span s, bool pair)
{
	const char *p = s.p, *end = s.p + s.len;
	int32_t c;

	while (p < end) {
		size_t len = plain_bytes(p, end);

		buf_add(to, (struct span){ p, len });
		p += len;
		if (p == end)
			break;
		len = utf_read(p, end, &c);
		if (c == UTF_BAD || c == '%' || (pair && (c == ';' || c == '=')) || utf_is_control(c)) {
			for (size_t i = 0; i < len; i++)
				percent(to, (unsigned char)p[i]);
		} else {
			buf_add(to, (struct span){ p, len });
		}
		p += len;
	}
}

void
more_add(struct buf *to, const char *name, struct span value)
{
	begin_pair(to, span_of(name), value.len);
	percent_encode(to, value, true);
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

static void
percent_decode(struct buf *to, struct span s)
{
	for (size_t i = 0; i < s.len; i++) {
		int high = s.p[i] == '%' && i + 2 < s.len ? hex_digit(s.p[i + 1]) : -1;
		int low = high >= 0 ? hex_digit(s.p[i + 2]) : -1;

		if (low < 0) {
			buf_byte(to, s.p[i]);
		} else {
			buf_byte(to, (char)(high << 4 | low));
			i += 2;
		}
	}
}

void
more_decode(struct buf *to, struct span value)
{
	percent_decode(to, value);
}

void
doc_encode(struct buf *to, struct span name)
{
	percent_encode(to, name, false);
}

void
doc_decode(struct buf *to, struct span field)
{
	percent_decode(to, field);
}
