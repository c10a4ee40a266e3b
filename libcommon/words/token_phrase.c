/* SPDX-License-Identifier: ISC */
/* The phrases of tables as numbers of words. */
#include "words/token.h"

/* Most phrases are one word of small ASCII letters: it is its own fold, and nothing need be read. */
static bool
is_plain_word(struct span phrase)
{
	for (size_t i = 0; i < phrase.len; i++)
		if ((unsigned)(phrase.p[i] - 'a') >= 26)
			return false;
	return phrase.len > 0;
}

size_t
phrase_words(struct tokens *scratch, struct vocabulary *v, struct span phrase, uint32_t *words, size_t most)
{
	size_t n = 0;

	if (most > 0 && is_plain_word(phrase)) {
		words[0] = vocabulary_add(v, phrase);
		return 1;
	}
	tokens_read(scratch, phrase, v, true);
	for (size_t i = 0; i < scratch->n && n < most; i++)
		if (scratch->token[i].kind != TOKEN_MARK)
			words[n++] = scratch->word[i];
	return n;
}
