/* SPDX-License-Identifier: ISC */
#include "base/eight.h"
#include "base/utf.h"
#include "clean.h"

/* Letters that a printer joins, U+FB00 to U+FB06. */
static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

/* What the eye does not see and no word needs; ZWNJ and ZWJ are spelling and stay. */
static bool
is_dispensable(int32_t c)
{
	return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF || utf_is_bidi_control(c);
}

/* Two blanks may have stood around what goes, or one at the front or the end: those go with it. */
static void
write_text(struct buf *to, struct span text)
{
	const char *p = text.p, *end = text.p + text.len;
	size_t start = to->len;

	while (p < end) {
		const char *odd = p;
		int32_t c;

		while (end - odd >= 8 && eight_wide(eight_read(odd)) == 0)
			odd += 8;
		while (odd < end && (unsigned char)*odd < 0xC2)
			odd++;
		buf_add(to, span_between(p, odd));
		if (odd == end)
			break;
		p = odd + utf_read(odd, end, &c);
		if (c >= 0xFB00 && c <= 0xFB06)
			buf_string(to, ligatures[c - 0xFB00]);
		else if (!is_dispensable(c))
			buf_add(to, span_between(odd, p));
		else if (p < end && *p == ' ' && (to->len == start || to->p[to->len - 1] == ' '))
			p++;
	}
	if (to->len > start && to->p[to->len - 1] == ' ')
		buf_cut(to, to->len - 1);
}

bool
clean_write(const struct body *body, struct out *out)
{
	bool first = true;

	for (size_t i = 0; i < body->pars; i++) {
		size_t start = out->bytes.len;

		if (body->par[i].kind == KIND_FURNITURE)
			continue;
		if (!first)
			buf_byte(&out->bytes, '\n');
		write_text(&out->bytes, body->par[i].place.text);
		if (out->bytes.len == start + !first) {
			buf_cut(&out->bytes, start);
			continue;
		}
		first = false;
		buf_byte(&out->bytes, '\n');
		if (!out_record(out))
			return false;
	}
	return true;
}
