/* SPDX-License-Identifier: ISC */
/*
 * A sieve ahead of a vocabulary: of the words of a table the lengths, by length
 * the letters they begin and end with, and which letters stand behind which at the
 * begin and at the end. Most words that are none of the table fall through, and
 * need not be looked up.
 */
#ifndef SP_WORDSHAPE_H
#define SP_WORDSHAPE_H

#include <stdint.h>

#include "base/span.h"

enum { WORDSHAPE_LONGEST = 32 };	/* bytes; a longer word is not told apart */

/* A bit for each letter: by bytes of a word, and by the letter ahead of it. A zeroed struct has none. */
struct wordshapes {
	uint32_t first[WORDSHAPE_LONGEST + 1], last[WORDSHAPE_LONGEST + 1];
	uint32_t front[32], back[32];
};

/* The bit of the letter at byte i, whatever its case. */
static inline uint32_t
wordshape_bit(struct span word, size_t i)
{
	return (uint32_t)1 << (word.p[i] & 31);
}

/* The word, folded, is of the table. */
static inline void
wordshape_add(struct wordshapes *w, struct span word)
{
	size_t n = word.len;

	if (n == 0 || n > WORDSHAPE_LONGEST)
		return;
	w->first[n] |= wordshape_bit(word, 0);
	w->last[n] |= wordshape_bit(word, n - 1);
	if (n > 1) {
		w->front[word.p[0] & 31] |= wordshape_bit(word, 1);
		w->back[word.p[n - 2] & 31] |= wordshape_bit(word, n - 1);
	}
}

/* False if no word of the table is as long, or none begins, or none ends, as this one of ASCII does, whatever its case. */
static inline bool
wordshape_may_be(const struct wordshapes *w, struct span word)
{
	size_t n = word.len;

	if (n > WORDSHAPE_LONGEST)
		return true;
	return n > 0 && (w->first[n] & wordshape_bit(word, 0)) != 0 && (w->last[n] & wordshape_bit(word, n - 1)) != 0 &&
	    (n == 1 || ((w->front[word.p[0] & 31] & wordshape_bit(word, 1)) != 0 && (w->back[word.p[n - 2] & 31] & wordshape_bit(word, n - 1)) != 0));
}

/*
 * The same for lines that begin with words of a table, however they go on: by the byte with which those begin,
 * or its capital, a bit for each second letter, and each fourth.
 */
struct frontshapes {
	uint32_t second[256], fourth[256];
};

/* Lines may begin with these words, folded; not empty. */
static inline void
frontshape_add(struct frontshapes *f, struct span words)
{
	unsigned char first = (unsigned char)words.p[0];

	for (unsigned up = 0; up < (first >= 'a' && first <= 'z' ? 2 : 1); up++) {
		f->second[first - up * 32] |= words.len > 1 ? wordshape_bit(words, 1) : UINT32_MAX;
		f->fourth[first - up * 32] |= words.len > 3 ? wordshape_bit(words, 3) : UINT32_MAX;
	}
}

/* False if the line, whose first letters are ASCII or folded, begins with none of them. */
static inline bool
frontshape_may_be(const struct frontshapes *f, struct span line)
{
	return line.len > 1 && (f->second[(unsigned char)line.p[0]] & wordshape_bit(line, 1)) != 0 &&
	    (line.len < 4 || (f->fourth[(unsigned char)line.p[0]] & wordshape_bit(line, 3)) != 0);
}

#endif
