/* SPDX-License-Identifier: ISC */
/* The phrases of tables as numbers of words. */
#include "words/token.h"

enum { FOLDED = 16 };

/* Most phrases are one word of a few ASCII letters: its fold, for which nothing need be read; empty if this is none. */
static struct span
fold_plain(struct span phrase, char folded[FOLDED])
{
	if (phrase.len > FOLDED)
		return (struct span){ folded, 0 };
	for (size_t i = 0; i < phrase.len; i++) {
		folded[i] = (char)(phrase.p[i] | 0x20);
		if ((unsigned)(folded[i] - 'a') >= 26)
			return (struct span){ folded, 0 };
	}
	return (struct span){ folded, phrase.len };
}

size_t
phrase_words(struct tokens *scratch, struct vocabulary *v, struct span phrase, uint32_t *words, size_t most)
{
	char folded[FOLDED];
	struct span plain = fold_plain(phrase, folded);
	size_t n = 0;

	if (most > 0 && plain.len > 0) {
		words[0] = vocabulary_add(v, plain);
		return 1;
	}
	tokens_read(scratch, phrase, v, true);
	for (size_t i = 0; i < scratch->n && n < most; i++)
		if (scratch->token[i].kind != TOKEN_MARK)
			words[n++] = scratch->word[i];
	return n;
}
