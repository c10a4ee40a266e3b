/* SPDX-License-Identifier: ISC */
#include "tap.h"
#include "words/token.h"

static struct tokens tokens;
static struct vocabulary vocabulary;

/* The tokens of a text with "|" between. */
static void
reads(const char *text, const char *want)
{
	struct buf b = { 0 };
	struct span s = span_of(text);
	size_t last = 0;
	bool in_order = true;

	tokens_read(&tokens, s, &vocabulary, true);
	for (size_t i = 0; i < tokens.n; i++) {
		if (i > 0)
			buf_byte(&b, '|');
		buf_add(&b, token_text(&tokens.token[i], s));
		in_order &= tokens.token[i].start >= last && token_end(&tokens.token[i]) > tokens.token[i].start;
		last = token_end(&tokens.token[i]);
	}
	is(buf_span(&b), want, text);
	if (!in_order)
		ok(false, "tokens out of order");
	buf_free(&b);
}

static void
cuts_long_word(void)
{
	struct buf b = { 0 };

	while (b.len < TOKEN_MOST - 1)
		buf_byte(&b, 'a');
	buf_string(&b, "éé b");
	tokens_read(&tokens, buf_span(&b), &vocabulary, true);
	ok(tokens.n == 2 && token_bytes(&tokens.token[0]) == TOKEN_MOST - 1 && tokens.token[1].start == TOKEN_MOST + 4,
	    "a word that is too long is cut behind a character");
	buf_free(&b);
}

static bool
same_word(const char *a, const char *b)
{
	uint32_t word;

	tokens_read(&tokens, span_of(a), &vocabulary, true);
	word = tokens.word[0];
	tokens_read(&tokens, span_of(b), &vocabulary, true);
	return word == tokens.word[0];
}

int
main(void)
{
	uint32_t words[4];

	reads("", "");
	reads("The people's vote.", "The|people's|vote|.");
	reads("well-known U.S. don’t", "well|-|known|U|.|S|.|don’t");
	reads("11th 1980s", "11|th|1980|s");
	reads("\"Yes,\" he said", "\"|Yes|,|\"|he|said");
	reads("نمی‌خواهند ۱۴۰۲.", "نمی‌خواهند|۱۴۰۲|.");
	reads("'79", "'|79");
	ok(same_word("Schools", "SCHOOLS") && same_word("people's", "people") && same_word("Erdoğan", "erdogan"), "one word in many forms");
	ok(same_word("علي", "علی"), "Arabic and Persian yeh");
	ok(same_word("۱۴۰۲", "1402"), "digits of all scripts");
	reads("abcdefg abcdefgh abcdefghi abcdefghijklmnopq's", "abcdefg|abcdefgh|abcdefghi|abcdefghijklmnopq's");
	reads("abcdefgh, abcdefghijk. abcdefghij’s abcdefghijkl abcdefghé abcdefghijk", "abcdefgh|,|abcdefghijk|.|abcdefghij’s|abcdefghijkl|abcdefghé|abcdefghijk");
	ok(same_word("ABCDEFGHIJK", "abcdefghijk") && same_word("Abcdefghi's", "abcdefghi") && !same_word("abcdefghijk", "abcdefgxijk") &&
	    !same_word("abcdefghijk", "abcdefghij"), "words of middle length");
	reads("1234567 12345678,123456789۰", "1234567|12345678|,|123456789۰");
	reads("rock'n'roll dogs' o'clock' naïve don'é", "rock'n'roll|dogs|'|o'clock|'|naïve|don'é");
	reads("rock’n’roll don’té don‘t dogs’ we’5 say” well‑off off—on", "rock’n’roll|don’té|don‘t|dogs|’|we|’|5|say|”|well|‑|off|off|—|on");
	reads("né{é} né[é] né_é ʿAli sa\u02BFid né' né'Étoile né’5", "né|{|é|}|né|[|é|]|né|_|é|ʿAli|sa\u02BFid|né|'|né'Étoile|né|’|5");
	reads("كتـاب", "كتـاب");
	ok(same_word("ABCDEFG", "abcdefg") && same_word("Abcdefghijklmnopq’s", "abcdefghijklmnopq") && same_word("don’t", "don't") && !same_word("abcdefgh", "abcdefgi") &&
	    !same_word("abcdefghijklmnopx", "abcdefghijklmnopq"), "words of any length are one, or two");
	tokens_read(&tokens, SPAN("ABCDEFGH aBCDEFGHIJ ABCDEFGHIJKLMNOPQ Don't"), &vocabulary, true);
	ok(tokens.token[0].shape == TOKEN_UPPER && tokens.token[1].shape == TOKEN_LOWER && tokens.token[2].shape == TOKEN_UPPER &&
	    tokens.token[3].shape == TOKEN_CAPITAL, "shapes of long words");
	tokens_read(&tokens, SPAN("dogs"), &vocabulary, true);
	tokens_read_more(&tokens, SPAN("' Seldom seldom heard, Barely"), &vocabulary, true);
	ok(tokens.word[2] != WORD_UNKNOWN && tokens.word[4] == WORD_UNKNOWN && tokens.word[6] != WORD_UNKNOWN,
	    "words with a capital are added");
	ok(tokens.n == 7 && !tokens.token[0].possessive && tokens.token[1].blank && tokens.token[2].start == 2,
	    "more tokens are of another text");
	ok(tokens.marks == 2 && tokens.mark[0] == 1 && tokens.mark[1] == 5, "which of them are marks");
	tokens_read(&tokens, SPAN("I USA McCain she"), &vocabulary, true);
	ok(tokens.token[0].shape == TOKEN_CAPITAL && tokens.token[1].shape == TOKEN_UPPER &&
	    tokens.token[2].shape == TOKEN_CAPITAL && tokens.token[3].shape == TOKEN_LOWER, "shapes");
	tokens_read(&tokens, SPAN("a99999999999 b,c"), &vocabulary, true);
	ok(tokens.token[0].blank && !tokens.token[1].blank && tokens.token[2].blank && !tokens.token[4].blank, "blanks ahead");
	tokens_read(&tokens, SPAN("a\xF0\x9F\x98\x80—1"), &vocabulary, true);
	ok(token_mark(&tokens.token[1]) == TOKEN_MOST && token_bytes(&tokens.token[1]) == 4 && token_mark(&tokens.token[2]) == 0x2014 &&
	    token_end(&tokens.token[2]) == 8 && token_mark(&tokens.token[3]) == 0, "marks and their bytes");
	cuts_long_word();
	tokens_read(&tokens, SPAN("the workers' vote"), &vocabulary, true);
	ok(tokens.token[1].possessive, "workers' is possessive");
	tokens_read(&tokens, SPAN("the workers‘ vote"), &vocabulary, true);
	ok(!tokens.token[1].possessive, "an opening mark makes no possessive");
	tokens_read(&tokens, SPAN("s' a"), &vocabulary, true);
	ok(!tokens.token[0].possessive, "a letter alone has none");
	tokens_read(&tokens, SPAN("unheard-of"), &vocabulary, false);
	same(tokens.word[0], WORD_UNKNOWN, "a word that is not added is unknown");
	same(phrase_words(&tokens, &vocabulary, SPAN("labour party, 1"), words, 4), 3, "words and digits of a phrase");
	same(phrase_words(&tokens, &vocabulary, SPAN("a b c d e f"), words, 4), 4, "no more than there is room for");
	ok(phrase_words(&tokens, &vocabulary, SPAN("unheard"), words, 4) == 1 && phrase_words(&tokens, &vocabulary, SPAN("Unheard"), words + 1, 1) == 1 && words[0] == words[1] &&
	    phrase_words(&tokens, &vocabulary, SPAN(""), words, 4) == 0, "a phrase of one word, and of none");
	tokens_free(&tokens);
	vocabulary_free(&vocabulary);
	return tap_end();
}
