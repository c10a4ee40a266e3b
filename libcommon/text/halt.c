/* SPDX-License-Identifier: ISC */
#include "base/sixteen.h"
#include "base/utf.h"
#include "text/halt.h"

void
halt_at(struct halts *halts, int32_t c)
{
	char bytes[UTF_MOST];
	unsigned char first;

	utf_write(c, bytes);
	first = (unsigned char)bytes[0];
	halts->why[first] = HALT_LEAD;
	halts->second[first] |= (uint64_t)1 << (bytes[1] & 63);
	if (c >= 0x2000 && c < 0x2040)
		halts->third |= (uint64_t)1 << (c & 63);
}

static bool
is_halt(const struct halts *halts, struct span text, size_t i, bool in_list)
{
	const unsigned char *p = (const unsigned char *)text.p;
	unsigned char next = i + 1 < text.len ? p[i + 1] : ' ';

	switch (halts->why[p[i]]) {
	case HALT_ALWAYS:
		return true;
	case HALT_STOP:
		if (next >= '0' && next <= '9')		/* "rotten.2 It", but not "1.5" */
			return i > 0 && (p[i - 1] > '9' || p[i - 1] == ')');
		return !(next >= 'a' && next <= 'z');
	case HALT_PAIR:
		return next == p[i];
	case HALT_CUT:
		return i > 0 && (p[i - 1] == '-' || p[i - 1] == 0x93 || p[i - 1] == 0x94);
	case HALT_ITEM:
		return in_list;
	case HALT_LEAD:
		if ((halts->second[p[i]] >> (next & 63) & 1) == 0)
			return false;
		return p[i] != 0xE2 || next != 0x80 || i + 2 >= text.len || (halts->third >> (p[i + 2] & 63) & 1) != 0;
	}
	return false;
}

/*
 * The highest bit of a byte is set where the scan may have to halt at it or at
 * the next one: a stop, a dash, "/", or the first byte of a character beyond ASCII.
 */
static inline struct sixteen
may_halt(struct sixteen x)
{
	struct sixteen first = { x.of >= '-' }, past = { x.of > '/' };	/* '-', '.' and '/' are neighbours */

	x.of = (x.of & (x.of >= (int8_t)0xC0)) | (first.of ^ past.of) | (x.of == '!') | (x.of == '?');
	return x;
}

/* The first byte from i to `to` at which to halt, or `to`. */
static size_t
halt_before(const struct halts *halts, struct span text, size_t i, size_t to, bool in_list)
{
	const unsigned char *p = (const unsigned char *)text.p, *why = halts->why;

	for (;; i++) {
		while (i + 4 <= to && (why[p[i]] | why[p[i + 1]] | why[p[i + 2]] | why[p[i + 3]]) == 0)
			i += 4;
		while (i < to && why[p[i]] == 0)
			i++;
		if (i >= to || is_halt(halts, text, i, in_list))
			return i;
	}
}

size_t
halt_next(const struct halts *halts, struct span text, size_t i, bool in_list)
{
	const unsigned char *p = (const unsigned char *)text.p, *why = halts->why;

	if (halts->informal || in_list)
		return halt_before(halts, text, i, text.len, in_list);
	if (why[p[i]] != 0 && is_halt(halts, text, i, in_list))	/* what stands ahead of it may be the reason */
		return i;
	for (; i + 33 <= text.len; i += 32) {
		uint32_t low = sixteen_bits(may_halt(sixteen_read(text.p + i)));
		uint32_t high = sixteen_bits(may_halt(sixteen_read(text.p + i + 16)));

		for (uint32_t bits = low | high << 16; bits != 0; bits &= bits - 1) {
			size_t at = i + (size_t)__builtin_ctz(bits);

			if (why[p[at]] != 0 && is_halt(halts, text, at, in_list))
				return at;
			if (why[p[at + 1]] != 0 && is_halt(halts, text, at + 1, in_list))
				return at + 1;
		}
	}
	return halt_before(halts, text, i, text.len, in_list);
}
