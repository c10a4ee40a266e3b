/* SPDX-License-Identifier: ISC */
#include "words/inflect.h"

static bool
is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

void
inflect(struct buf *to, struct span verb, const char *ending)
{
	char last = verb.p[verb.len - 1], before = verb.len > 1 ? verb.p[verb.len - 2] : 'a';
	bool s = ending[0] == 's';

	buf_cut(to, 0);
	buf_add(to, verb);
	if (last == 'y' && !is_vowel(before) && ending[0] != 'i') {
		buf_cut(to, to->len - 1);
		buf_string(to, s ? "ie" : "i");
	} else if (last == 'e' && !s && !(before == 'e' && ending[0] == 'i')) {
		buf_cut(to, to->len - 1);
	} else if (s && (last == 's' || last == 'x' || last == 'z' || (last == 'h' && (before == 's' || before == 'c')) || (last == 'o' && !is_vowel(before)))) {
		buf_byte(to, 'e');
	}
	buf_string(to, ending);
}

/* An irregular verb of one vowel ahead of its last consonant: "cut", "begin". */
static bool
is_short(struct span verb, struct span past)
{
	size_t n = verb.len;

	return past.len > 0 && !span_ends(past, SPAN("ed")) && n > 2 && !is_vowel(verb.p[n - 1]) && memchr("wxy", verb.p[n - 1], 3) == NULL &&
	    is_vowel(verb.p[n - 2]) && !is_vowel(verb.p[n - 3]);
}

void
inflect_ing(struct buf *to, struct span verb, struct span past)
{
	bool doubles = past.len == verb.len + 3 && span_ends(past, SPAN("ed")) && past.p[verb.len] == verb.p[verb.len - 1];

	inflect(to, verb, "ing");
	if (!doubles && !is_short(verb, past))
		return;
	buf_cut(to, verb.len);
	buf_byte(to, verb.p[verb.len - 1]);
	buf_string(to, "ing");
}
