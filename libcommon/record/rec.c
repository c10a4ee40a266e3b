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
		if (name.len == names[k].len && *name.p == *names[k].p && span_same(name, names[k]))
			return k;
	return KIND_OTHER;
}

struct span
kind_name(enum kind kind)
{
	return names[kind];
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

/*
 * The first such byte, or end. Most pieces of a `more` are short, some very
 * long: so neither memchr(3), which is a call, nor byte by byte.
 */
static inline const char *
find_byte(const char *p, const char *end, char c)
{
	for (; end - p >= 8; p += 8) {
		unsigned bits = eight_bits_ahead(eight_equal(eight_in_order(p), (unsigned char)c));

		if (bits < 64)
			return p + bits / 8;
	}
	while (p < end && *p != c)
		p++;
	return p;
}

bool
more_next(struct span *rest, struct span *name, struct span *value)
{
	const char *p = rest->p, *end, *semicolon, *equals;

	if (p == NULL || rest->len == 0 || span_is(*rest, "-"))
		return false;
	end = p + rest->len;
	semicolon = find_byte(p, end, ';');
	equals = find_byte(p, semicolon, '=');
	*rest = semicolon == end ? (struct span){ NULL, 0 } : span_between(semicolon + 1, end);
	*name = span_between(p, equals);
	*value = span_between(equals == semicolon ? equals : equals + 1, semicolon);
	return true;
}

/* If the pair p..end has this name, sets *value and returns true. */
static inline bool
take_value(const char *p, const char *end, struct span name, struct span *value)
{
	const char *behind = p + name.len;

	if ((size_t)(end - p) < name.len || *p != *name.p || memcmp(p, name.p, name.len) != 0)
		return false;
	if (behind < end && *behind != '=')
		return false;
	*value = span_between(behind == end ? end : behind + 1, end);
	return true;
}

bool
rec_more(const struct rec *rec, const char *name, struct span *value)
{
	const struct span wanted = span_of(name);
	const char *p = rec->more.p, *end = p + rec->more.len, *semicolon;

	if (rec->more.len == 0 || span_is(rec->more, "-"))
		return false;
	for (;; p = semicolon + 1) {
		semicolon = find_byte(p, end, ';');
		if (take_value(p, semicolon, wanted, value))
			return true;
		if (semicolon == end)
			return false;
	}
}

void
rec_more_two(const struct rec *rec, struct span one, struct span *one_value, struct span two, struct span *two_value)
{
	const char *p = rec->more.p, *end = p + rec->more.len, *semicolon;
	bool has_one = false, has_two = false;

	if (rec->more.len == 0 || span_is(rec->more, "-"))
		return;
	for (;; p = semicolon + 1) {
		semicolon = find_byte(p, end, ';');
		if (!has_one)
			has_one = take_value(p, semicolon, one, one_value);
		if (!has_two)
			has_two = take_value(p, semicolon, two, two_value);
		if (semicolon == end)
			return;
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

/* Appends ";" where needed, name and "=", and makes room for `room` bytes more. */
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

static inline bool
all_plain(uint64_t x)
{
	return eight_printed(x) && (eight_equal(x, '%') | eight_equal(x, ';') | eight_equal(x, '=')) == 0;
}

/* How many bytes at the front need no encoding: ASCII except controls, "%", ";" and "=". */
static size_t
plain_bytes(const char *p, const char *end)
{
	static const bool encoded[128] = {
		['\0'] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		['%'] = 1, [';'] = 1, ['='] = 1, [0x7F] = 1
	};
	const char *at = p;

	while (end - at >= 8 && all_plain(eight_read(at)))
		at += 8;
	while (at < end && (unsigned char)*at < 0x80 && !encoded[(unsigned char)*at])
		at++;
	return (size_t)(at - p);
}

/* Appends s percent-encoded: controls, bytes that are not UTF-8 and "%"; in a value of `more` (pair) also ";" and "=". */
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
