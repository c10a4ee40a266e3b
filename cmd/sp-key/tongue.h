/* SPDX-License-Identifier: ISC */
/* What sp-key knows of the words of a language. */
#ifndef SP_KEY_TONGUE_H
#define SP_KEY_TONGUE_H

#include "words/stem.h"
#include "words/token.h"

/* What a word says, as the table common has it: nothing, very little, it is common; the rest are not there. */
enum band { BAND_REST, BAND_NOTHING, BAND_LITTLE, BAND_COMMON };

struct tongue {
	struct stemmer *stemmer;
	struct vocabulary words;	/* those of the tables stay */
	uint8_t *band;			/* by word of the tables */
	bool *report;
	size_t words_of_tables;
	uint32_t *stem;			/* by word, the number that the caller gave its stem */
	size_t stems;
};

/* Loads the tables of a language; those of English where there are none for it. To be freed by tongue_free(). */
struct tongue *tongue_new(struct tables *tables, struct span lang);

/* Where the number of a word's stem is kept, WORD_UNKNOWN at first; valid until the next call. */
uint32_t *tongue_stem(struct tongue *t, uint32_t word);

/* Drops the words that came from texts, and the numbers of all stems. */
void tongue_forget(struct tongue *t);

/* t may be NULL. */
void tongue_free(struct tongue *t);

/* What token i says. */
static inline enum band
tongue_band(const struct tongue *t, const struct tokens *tokens, size_t i)
{
	if (tokens->token[i].kind == TOKEN_DIGITS)
		return BAND_LITTLE;
	return tokens->word[i] < t->words_of_tables ? (enum band)t->band[tokens->word[i]] : BAND_REST;
}

/* Is token i a verb of saying? */
static inline bool
tongue_has_report(const struct tongue *t, const struct tokens *tokens, size_t i)
{
	return tokens->token[i].kind == TOKEN_WORD && tokens->word[i] < t->words_of_tables && t->report[tokens->word[i]];
}

#endif
