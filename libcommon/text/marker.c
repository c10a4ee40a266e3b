/* SPDX-License-Identifier: ISC */
#include "base/num.h"
#include "base/utf.h"
#include "text/marker.h"
#include "text/stop.h"

enum { NUMBER_MOST = 999, MARKER_MOST = 12 };

static size_t
after_bullet(struct span text, size_t i)
{
	size_t len;

	if (!is_bullet(utf_at(text, i, &len)))
		return i;
	i += len;
	return i < text.len && text.p[i] == ' ' ? i + 1 : i;
}

/* Reads "12" or "c" at byte i; returns the byte behind it, or i. */
static size_t
read_number(struct marker *m, struct span text, size_t i)
{
	unsigned long value;
	size_t len = num_read(span_cut(text, i, text.len), NUMBER_MOST + 1, &value);

	if (len > 0 && value <= NUMBER_MOST) {
		m->kind = '1';
		m->number = (unsigned)value;
		return i + len;
	}
	if (len == 0 && i < text.len && utf_is_letter(text.p[i] & 0xFF) && (text.p[i] & 0x80) == 0) {
		m->kind = utf_is_lower(text.p[i]) ? 'a' : 'A';
		m->number = (unsigned)(text.p[i] - m->kind + 1);
		return i + 1;
	}
	return i;
}

struct marker
marker_read(struct span text, size_t from)
{
	struct marker none = { 0 }, m = { .start = from };
	size_t i = after_bullet(text, from), number;
	bool bullet = i > from;

	if (i < text.len && text.p[i] == '(')
		i++;
	number = i;
	i = read_number(&m, text, i);
	if (i == number || i >= text.len || (text.p[i] != '.' && text.p[i] != ')')) {
		m.kind = '*';
		m.close = 0;
		m.number = 0;
		m.end = after_bullet(text, from);
		return bullet ? m : none;
	}
	m.close = text.p[i++];
	if (m.close == '.' && i < text.len && text.p[i] == ')')
		m.close = text.p[i++];
	m.end = i;
	return i == text.len || text.p[i] == ' ' ? m : none;
}

struct marker
marker_around(struct span text, size_t end)
{
	struct marker none = { 0 };
	size_t from = end, len;

	if (is_bullet(utf_at(text, end, &len)))
		return marker_read(text, end);
	while (from > 0 && end - from < MARKER_MOST && text.p[from - 1] != ' ')
		from--;
	if (from > 0 && text.p[from - 1] != ' ')
		return none;
	return marker_read(text, from);
}

bool
marker_follows(const struct marker *m, const struct marker *last)
{
	if (m->kind == 0 || m->kind != last->kind || m->close != last->close)
		return false;
	return m->kind == '*' || m->number == last->number + 1 || m->number + 1 == last->number;
}
