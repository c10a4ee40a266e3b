/* SPDX-License-Identifier: ISC */
#include "base/sixteen.h"
#include "base/utf.h"
#include "record/rec.h"

enum { FIELDS = 9 };

static bool
is_digits(struct span s, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (s.p[i] < '0' || s.p[i] > '9')
			return false;
	return true;
}

/* However great: one that no size holds is told when the record is read. */
static bool
is_number(struct span s)
{
	return s.len > 0 && is_digits(s, 0, s.len);
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

/* Is there a control character beyond ASCII, U+0080 to U+009F? s is UTF-8. */
static bool
has_wide_control(struct span s)
{
	const char *p = s.p, *end = s.p + s.len;

	while ((p = memchr(p, 0xC2, (size_t)(end - p))) != NULL) {
		if (++p < end && (unsigned char)*p < 0xA0)
			return true;
	}
	return false;
}

static bool
has_two_blanks(struct span s)
{
	for (size_t i = 0; i + 2 <= s.len; i++)
		if (s.p[i] == ' ' && s.p[i + 1] == ' ')
			return true;
	return false;
}

/* What one pass over a line finds. */
struct look {
	size_t tab[FIELDS - 1];	/* the first TABs: bytes of the line */
	size_t tabs;		/* how many there are in all */
	bool wide;		/* there are bytes beyond ASCII */
	bool control;		/* there are ASCII control characters other than TAB */
	bool blanks;		/* there are two blanks in a row */
};

static void
look_at(struct look *look, struct span line)
{
	uint32_t controls = 0, blanks = 0, last_blank = 0;
	struct sixteen all = { .of = { 0 } };

	look->tabs = 0;
	for (size_t i = 0; i < line.len; i += 16) {
		struct sixteen x = line.len - i < 16 ? sixteen_of_few(line.p + i, line.len - i) : sixteen_read(line.p + i);
		uint32_t tabs = sixteen_bits(sixteen_equal(x, '\t')), blank = sixteen_bits(sixteen_equal(x, ' '));

		all.of |= x.of;
		controls |= sixteen_bits(sixteen_control(x)) & ~tabs;
		blanks |= blank & (blank << 1 | last_blank);
		last_blank = blank >> 15;
		for (; tabs != 0; tabs &= tabs - 1, look->tabs++)
			if (look->tabs < FIELDS - 1)
				look->tab[look->tabs] = i + (size_t)__builtin_ctz(tabs);
	}
	look->wide = sixteen_any(all);
	look->control = controls != 0;
	look->blanks = blanks != 0;
}

static const char *
wrong_field(const struct rec *rec, bool has_start, bool has_end, bool may_have_two_blanks)
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
	if (rec->text.p[0] == ' ' || rec->text.p[rec->text.len - 1] == ' ' || (may_have_two_blanks && has_two_blanks(rec->text)))
		return "text has loose blanks";
	return NULL;
}

/* The nth field, from 0. */
static inline struct span
field(const struct look *look, struct span line, size_t n)
{
	return span_cut(line, n == 0 ? 0 : look->tab[n - 1] + 1, n == FIELDS - 1 ? line.len : look->tab[n]);
}

const char *
rec_read(struct rec *rec, struct span line)
{
	struct look look;
	bool has_start, has_end;

	look_at(&look, line);
	if (look.tabs != FIELDS - 1)
		return "not nine fields";
	if (look.wide && utf_sound(line) != line.len)
		return "not UTF-8";
	if (look.control || (look.wide && has_wide_control(line)))
		return span_ends(line, SPAN("\r")) ? "a CR at its end; want LF alone" : "a control character";
	rec->doc = field(&look, line, 0);
	rec->date = field(&look, line, 1);
	rec->kind_name = field(&look, line, 4);
	rec->who = field(&look, line, 5);
	rec->value = field(&look, line, 6);
	rec->more = field(&look, line, 7);
	rec->text = field(&look, line, 8);
	rec->kind = kind_of(rec->kind_name);
	rec->start = rec->end = 0;
	has_start = num_size(field(&look, line, 2), &rec->start);
	has_end = num_size(field(&look, line, 3), &rec->end);
	return wrong_field(rec, has_start, has_end, look.blanks);
}

bool
rec_is_header(struct span line)
{
	return span_is(line, rec_header);
}

bool
rec_looks_like(struct span line)
{
	struct span cell[FIELDS], rest = line;
	size_t n = 0;

	/* a spreadsheet that was given a header line gives it back with a CR */
	if (rec_is_header(span_ends(line, SPAN("\r")) ? span_cut(line, 0, line.len - 1) : line))
		return true;
	while (rest.p != NULL && n < FIELDS)
		cell[n++] = span_next(&rest, '\t');
	if (n < FIELDS || !is_number(cell[2]) || !is_number(cell[3]))
		return false;
	/* with more fields it is a table of the text, unless its first fields are those of a record alone */
	return rest.p == NULL || (is_date(cell[1]) && kind_of(cell[4]) != KIND_OTHER);
}
