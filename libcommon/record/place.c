/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "base/num.h"
#include "record/place.h"

/* As arena_reserve(), for a place's arrays: every paragraph has a place, so their counts are 32 bits. */
static void *
reserve(struct arena *a, void *p, size_t n, uint32_t *capacity, size_t size)
{
	size_t room = *capacity;

	if (n <= room)
		return p;
	p = arena_reserve(a, p, n < UINT32_MAX ? n : SIZE_MAX, &room, size);
	*capacity = (uint32_t)room;
	return p;
}

static void *
grow(struct arena *a, void *p, size_t n, uint32_t *capacity, size_t size)
{
	return n < *capacity ? p : reserve(a, p, n < 2 ? 2 : n * 2, capacity, size);
}

static ptrdiff_t
sum_of(const struct place *p)
{
	return p->gaps == 0 ? 0 : p->gap[p->gaps - 1].sum;
}

/* How many gaps stand before text byte `at`; with at_too also those at it. */
static size_t
gaps_before(const struct place *p, size_t at, bool at_too)
{
	size_t low = 0, high = p->gaps;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (p->gap[mid].at < at || (at_too && p->gap[mid].at == at))
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static size_t
fixes_before(const struct place *p, size_t at)
{
	size_t low = 0, high = p->fixes;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (p->fix[mid].at < at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

size_t
place_source_byte(const struct place *p, size_t at)
{
	size_t n = gaps_before(p, at, true);

	return p->start + at + (size_t)(n == 0 ? 0 : p->gap[n - 1].sum);
}

/* The source byte at which the text goes on behind gap n. */
static size_t
behind_gap(const struct place *p, size_t n)
{
	return p->start + p->gap[n].at + (size_t)p->gap[n].sum;
}

size_t
place_text_byte(const struct place *p, size_t byte)
{
	size_t low = 0, high = p->gaps, at, from, most;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (behind_gap(p, mid) <= byte)
			low = mid + 1;
		else
			high = mid;
	}
	at = low == 0 ? 0 : p->gap[low - 1].at;
	from = low == 0 ? p->start : behind_gap(p, low - 1);
	most = low == p->gaps ? p->text.len : p->gap[low].at;
	if (byte > from)
		at = byte - from < most - at ? at + (byte - from) : most;
	while (at < p->text.len && ((unsigned char)p->text.p[at] & 0xC0) == 0x80)
		at++;
	return at;
}

static void
add_gap(struct place *p, struct arena *a, size_t at, ptrdiff_t skip)
{
	ptrdiff_t sum = sum_of(p) + skip;

	p->gap = grow(a, p->gap, p->gaps, &p->gap_capacity, sizeof(*p->gap));
	p->gap[p->gaps++] = (struct gap){ at, skip, sum };
}

static void
add_fix(struct place *p, struct arena *a, size_t at, size_t len)
{
	p->fix = grow(a, p->fix, p->fixes, &p->fix_capacity, sizeof(*p->fix));
	p->fix[p->fixes++] = (struct fix){ at, len };
}

/* Borrows while it can; copies into the arena when it must, and doubles from then on. */
static void
add_text(struct place *p, struct arena *a, struct span text)
{
	size_t wanted = p->text.len + text.len;
	char *bytes;

	/* the text of most paragraphs is one piece of the source: what follows in memory needs no copy */
	if (p->text_capacity == 0 && (p->text.len == 0 || p->text.p + p->text.len == text.p)) {
		p->text.p = p->text.len == 0 ? text.p : p->text.p;
		p->text.len = wanted;
		return;
	}
	if (wanted > p->text_capacity) {
		size_t capacity = p->text_capacity * 2 > wanted ? p->text_capacity * 2 : wanted + 32;

		bytes = arena_get(a, capacity);
		if (p->text.len > 0)
			memcpy(bytes, p->text.p, p->text.len);
		p->text.p = bytes;
		p->text_capacity = capacity;
	}
	if (text.len > 0)
		memcpy((char *)p->text.p + p->text.len, text.p, text.len);
	p->text.len = wanted;
}

void
place_reserve(struct place *p, struct arena *a, size_t bytes)
{
	if (p->text.len == 0 && p->text_capacity < bytes) {
		p->text.p = arena_get(a, bytes);
		p->text_capacity = bytes;
	}
}

void
place_begin(struct place *p, size_t start)
{
	p->start = start;
	p->begun = true;
}

static void
begin_at(struct place *p, struct arena *a, size_t start)
{
	if (p->text.len == 0 && p->gaps == 0 && !p->begun)
		p->start = start;
	else if (start != place_end(p))
		add_gap(p, a, p->text.len, (ptrdiff_t)(start - place_end(p)));
}

void
place_put(struct place *p, struct arena *a, struct span text, size_t start, size_t len, bool fixed)
{
	begin_at(p, a, start);
	if (fixed)
		add_fix(p, a, p->text.len, text.len);
	add_text(p, a, text);
	if (len != text.len)
		add_gap(p, a, p->text.len, (ptrdiff_t)len - (ptrdiff_t)text.len);
}

/* True if a fix ends at text byte `at`: then the first gap there belongs to the fix. */
static bool
fix_ends(const struct place *p, size_t at)
{
	size_t n = fixes_before(p, at);

	return n > 0 && p->fix[n - 1].at + p->fix[n - 1].len == at;
}

/* A blank ends there, which may stand for a longer character of the source, such as U+00A0: then the gap is the blank's. */
static bool
wide_blank_ends(const struct place *p, size_t at)
{
	return at > 0 && p->text.p[at - 1] == ' ';
}

void
place_put_part(struct place *p, struct arena *a, const struct place *of, size_t from, size_t to)
{
	struct span text;
	size_t base, g, last, f;

	if (from >= to)
		return;
	text = span_cut(of->text, from, to);
	begin_at(p, a, place_source_byte(of, from));
	base = p->text.len;
	add_text(p, a, text);
	g = gaps_before(of, from, true);
	last = gaps_before(of, to, false);
	/* of the gaps at the very end, only the one that belongs to the last character */
	if (last < of->gaps && of->gap[last].at == to &&
	    (of->gap[last].skip < 0 || fix_ends(of, to) || wide_blank_ends(of, to)))
		last++;
	/* most places get no further gaps, so exact room first; add_gap() doubles it if more come */
	if (g < last && p->gap_capacity == 0)
		p->gap = reserve(a, p->gap, p->gaps + last - g, &p->gap_capacity, sizeof(*p->gap));
	for (; g < last; g++)
		add_gap(p, a, base + of->gap[g].at - from, of->gap[g].skip);
	for (f = fixes_before(of, from); f < of->fixes && of->fix[f].at < to; f++)
		add_fix(p, a, base + of->fix[f].at - from, of->fix[f].len);
}

/* "o+n" or "o-n" off the front of *rest */
static bool
read_pair(struct span *rest, size_t *at, size_t *n, bool *minus)
{
	struct span item = span_next(rest, ',');
	size_t sign = 0;

	while (sign < item.len && item.p[sign] != '+' && item.p[sign] != '-')
		sign++;
	if (sign == item.len)
		return false;
	*minus = item.p[sign] == '-';
	return num_size(span_cut(item, 0, sign), at) && num_size(span_cut(item, sign + 1, item.len), n) &&
	    *n <= PTRDIFF_MAX / 4;
}

/* The last gap puts in more bytes than the text has had since the gap before it, so that the source would be read backwards. */
static bool
goes_back(const struct place *p)
{
	const struct gap none = { 0, 0, 0 }, *last = &p->gap[p->gaps - 1], *ahead = p->gaps > 1 ? last - 1 : &none;

	return (ptrdiff_t)last->at + last->sum < (ptrdiff_t)ahead->at + ahead->sum;
}

const char *
place_read(struct place *p, struct arena *a, struct span text, size_t start, size_t end,
    struct span gap, struct span fix)
{
	size_t at, n, last = 0;
	bool minus;

	*p = (struct place){ .text = text, .start = start };
	while (gap.len > 0) {
		if (!read_pair(&gap, &at, &n, &minus))
			return "gap= is not understood";
		if (at < last || at > text.len)
			return "gap= is not in order, or lies beyond the text";
		add_gap(p, a, at, minus ? -(ptrdiff_t)n : (ptrdiff_t)n);
		if (p->gap[p->gaps - 1].sum > PTRDIFF_MAX / 4)
			return "gap= is too large";
		if (goes_back(p))
			return "gap= goes back beyond the text ahead of it";
		last = at;
	}
	for (last = 0; fix.len > 0; last = at + n) {
		if (!read_pair(&fix, &at, &n, &minus) || minus)
			return "fix= is not understood";
		if (at < last || at > text.len || n > text.len - at)
			return "fix= is not in order, or lies beyond the text";
		add_fix(p, a, at, n);
	}
	if (place_end(p) != end)
		return "end is not start, text and gaps added up";
	return NULL;
}

void
place_write_all(struct buf *more, const struct place *p)
{
	for (size_t i = 0; i < p->gaps; i++) {
		if (i == 0)
			buf_string(more, more->len > 0 ? ";gap=" : "gap=");
		else
			buf_byte(more, ',');
		buf_number(more, p->gap[i].at);
		if (p->gap[i].skip >= 0)
			buf_byte(more, '+');
		buf_signed(more, p->gap[i].skip);
	}
	for (size_t i = 0; i < p->fixes; i++) {
		if (i == 0)
			buf_string(more, more->len > 0 ? ";fix=" : "fix=");
		else
			buf_byte(more, ',');
		buf_number(more, p->fix[i].at);
		buf_byte(more, '+');
		buf_number(more, p->fix[i].len);
	}
}
