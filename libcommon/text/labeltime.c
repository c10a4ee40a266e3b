/* SPDX-License-Identifier: ISC */
#include "text/labeltime.h"

enum { TIME_WORDS = 4 };	/* of "Today at 9:41 AM" */

/* Bytes of the digit at byte i, also a Persian or an Arabic one (U+06F0, U+0660); 0 if there is none. */
static size_t
digit_at(struct span s, size_t i)
{
	if (i < s.len && s.p[i] >= '0' && s.p[i] <= '9')
		return 1;
	if (i + 1 >= s.len)
		return 0;
	if (s.p[i] == '\xDB')
		return s.p[i + 1] >= '\xB0' && s.p[i + 1] <= '\xB9' ? 2 : 0;
	return s.p[i] == '\xD9' && s.p[i + 1] >= '\xA0' && s.p[i + 1] <= '\xA9' ? 2 : 0;
}

/* Digits from byte i on, at least and at most so many: their bytes, or 0. */
static size_t
digits_at(struct span s, size_t i, size_t least, size_t most)
{
	size_t n = 0, at = i, len;

	while ((len = digit_at(s, at)) > 0) {
		at += len;
		n++;
	}
	return n >= least && n <= most ? at - i : 0;
}

/* Three numbers with the same sign between: "12/03/2024", "2024-03-12", "12.3.24". Its bytes, or 0. */
static size_t
date_at(struct span s, size_t i)
{
	size_t at = i, n;
	char sign = 0;

	for (int part = 0; part < 3; part++) {
		if (part > 0) {
			if (at >= s.len || memchr("/.-", s.p[at], 3) == NULL || (sign != 0 && s.p[at] != sign))
				return 0;
			sign = s.p[at++];
		}
		n = digits_at(s, at, 1, 4);
		if (n == 0)
			return 0;
		at += n;
	}
	return at - i;
}

/* "9:14", "09:14:02", "9:14 PM": its bytes, or 0. */
static size_t
clock_at(struct span s, size_t i)
{
	size_t at = i, n = digits_at(s, at, 1, 2), blank, two;

	if (n == 0)
		return 0;
	at += n;
	for (int part = 0; part < 2 && at < s.len && s.p[at] == ':' && (two = digits_at(s, at + 1, 2, 2)) > 0; part++)
		at += 1 + two;
	if (at == i + n)
		return 0;
	blank = label_blanks(s, at);
	if (at + blank + 1 < s.len && memchr("AaPp", s.p[at + blank], 4) != NULL && (s.p[at + blank + 1] | 0x20) == 'm')
		at += blank + 2;
	return at - i;
}

/* Bytes of a comma at byte i, also an Arabic one. */
static size_t
comma_at(struct span s, size_t i)
{
	if (i < s.len && s.p[i] == ',')
		return 1;
	return span_begins(span_cut(s, i, s.len), SPAN("\xD8\x8C")) ? 2 : 0;
}

size_t
label_message_time(struct span line, size_t *from, size_t *to)
{
	bool open = line.len > 0 && line.p[0] == '[';
	size_t i = open, n = date_at(line, i), dash;

	if (n == 0)
		return 0;
	*from = i;
	i += n;
	i += comma_at(line, i);
	n = label_blanks(line, i);
	i += n;
	n = n > 0 ? clock_at(line, i) : 0;
	if (n == 0)
		return 0;
	*to = i += n;
	if (open)
		return i < line.len && line.p[i] == ']' ? i + 1 + label_blanks(line, i + 1) : 0;
	i += label_blanks(line, i);
	dash = i < line.len && line.p[i] == '-' ? 1 : span_begins(span_cut(line, i, line.len), SPAN("\xE2\x80\x93")) ? 3 : 0;
	return dash > 0 && label_blanks(line, i + dash) > 0 ? i + dash + label_blanks(line, i + dash) : 0;
}

static bool
is_gap(char c)
{
	return c == ' ' || c == '\t';
}

/* Where the word begins that ends at byte `to`, or `least`. */
static size_t
word_begin(struct span line, size_t least, size_t to)
{
	while (to > least && !is_gap(line.p[to - 1]))
		to--;
	return to;
}

static size_t
behind_word(struct span line, size_t least, size_t at)
{
	while (at > least && is_gap(line.p[at - 1]))
		at--;
	return at;
}

size_t
label_front_time(struct span line, size_t *from, size_t *to)
{
	size_t n = label_time(line, 0, from, to), half = n > 0 && *from == 0 ? clock_at(line, 0) : 0;

	if (half <= n || (half < line.len && label_blanks(line, half) == 0))
		return n;
	return *to = half;
}

/* "Today at " and the like at byte i: its bytes, with the blanks behind. */
static size_t
day_words(struct label_words *w, struct span s, size_t i)
{
	size_t at = i, next = i;

	while ((label_bits(w, label_word(s, &next)) & LABEL_WHEN) != 0)
		at = next += label_blanks(s, next);
	return at - i;
}

/* "00:12", "9:03 AM", "[12.03.2024 09:41]", "Today at 9:41 AM" at byte i: its bytes; what stands in brackets goes to l. 0 if there is none. */
static size_t
stamp_at(struct label_words *w, struct label *l, struct span s, size_t i)
{
	char open = memchr("([", s.p[i], 2) != NULL ? s.p[i] : 0;
	size_t at = i + (open != 0), n = date_at(s, at);

	l->at_from = at;
	if (n > 0) {
		at += n;
		at += comma_at(s, at);
		at += label_blanks(s, at);
	}
	at += day_words(w, s, at);
	n = clock_at(s, at);
	at += n;
	l->at_to = at;
	if (n > 0 && open == 0)
		return at - i;
	if (n > 0 && at < s.len && s.p[at] == (open == '(' ? ')' : ']'))
		return at + 1 - i;
	return label_time(s, i, &l->at_from, &l->at_to);	/* "1:02:03.5" */
}

/* Where the last word, which ends in a time of the day, begins; `to` if there is none. */
static size_t
last_word(struct span line, size_t from, size_t to)
{
	size_t end = to, at;

	end -= end > from && memchr(")]", line.p[end - 1], 2) != NULL;
	if (end < from + 2 || (memchr("0123456789mM", line.p[end - 1], 12) == NULL && digit_at(line, end - 2) != 2))
		return to;
	at = word_begin(line, from, end);
	if (end - at == 2 && (line.p[at + 1] | 0x20) == 'm')	/* "9:03 AM" */
		return at;
	return memchr(line.p + at, ':', end - at) != NULL ? at : to;
}

/* Goes back over a comma or a dash ahead of byte `to`, blanks around it or not. */
static size_t
behind_sign(struct span line, size_t from, size_t to)
{
	static const char *const signs[] = { ",", "\xD8\x8C", " -", " |", "\xE2\x80\x94", "\xE2\x80\x93", "\xE2\x80\xA2", "\xC2\xB7" };
	struct span rest = span_cut(line, from, to);

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (span_ends(rest, span_of(signs[i])))
			return behind_word(line, from, to - strlen(signs[i]));
	return to;
}

size_t
label_cut_time(struct label_words *w, struct label *l, struct span line, size_t to)
{
	size_t at = last_word(line, l->from, to), best = to;
	struct span rest = span_cut(line, 0, to);
	struct label found = *l;

	if (at == to)
		return to;
	for (int n = 0; n < TIME_WORDS && at > l->from; n++) {
		struct label read = *l;

		if (stamp_at(w, &read, rest, at) == to - at) {
			best = at;
			found = read;
		}
		at = word_begin(line, l->from, behind_word(line, l->from, at));
	}
	*l = found;
	return best == to ? to : behind_sign(line, l->from, behind_word(line, l->from, best));
}
