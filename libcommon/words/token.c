/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "base/num.h"
#include "base/utf.h"
#include "words/token.h"

/* What tokens are made of, for the 128 ASCII characters. */
enum { OTHER, BLANK, LOWER, UPPER, DIGIT };

static int
class_of(int32_t c)
{
	if (c < 0x80) {
		if (c >= 'a' && c <= 'z')
			return LOWER;
		if (c >= 'A' && c <= 'Z')
			return UPPER;
		if (c >= '0' && c <= '9')
			return DIGIT;
		return utf_is_space(c) ? BLANK : OTHER;
	}
	if (utf_is_upper(c))
		return UPPER;
	if (utf_digit(c) >= 0)
		return DIGIT;
	if (utf_is_letter(c) || utf_is_mark(c) || utf_is_invisible(c) || c == 0x0640)
		return LOWER;
	return utf_is_space(c) ? BLANK : OTHER;
}

static bool
is_apostrophe(int32_t c)
{
	return c == '\'' || c == 0x2019 || c == 0x2018 || (c >= 0x02BB && c <= 0x02BF);
}

/* Classes of ASCII, for speed: most text is. */
static const unsigned char ascii_class[128] = {
	['\t'] = BLANK, BLANK, BLANK, BLANK, BLANK, [' '] = BLANK,
	['0'] = DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT, DIGIT,
	['A'] = UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER,
	UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER, UPPER,
	['a'] = LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER,
	LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER, LOWER
};

/* The length of the word at p if it is of ASCII letters only and ends with them, else 0. */
static size_t
ascii_word(const char *p, const char *end, uint8_t *shape)
{
	size_t n = 0, uppers = 0;

	while (p + n < end && (unsigned char)p[n] < 0x80) {
		int class = ascii_class[(unsigned char)p[n]];

		if (class != LOWER && class != UPPER)
			break;
		uppers += class == UPPER;
		n++;
	}
	if (p + n < end && ((unsigned char)p[n] >= 0x80 || p[n] == '\''))
		return 0;
	if (uppers == n && n > 1)
		*shape = TOKEN_UPPER;
	else
		*shape = p[0] < 'a' ? TOKEN_CAPITAL : TOKEN_LOWER;
	return n;
}

/* The length of the word at p, and its shape. */
static size_t
word_length(const char *p, const char *end, uint8_t *shape, bool *plain)
{
	const char *at = p;
	size_t letters = 0, uppers = 0;
	bool first_upper = false;

	*plain = true;
	while (at < end) {
		int32_t c, after;
		size_t len = utf_read(at, end, &c);
		int class = class_of(c);

		if (is_apostrophe(c) && at > p && at + len < end) {
			(void)utf_read(at + len, end, &after);
			if (class_of(after) != LOWER && class_of(after) != UPPER)
				break;
			*plain = false;
		} else if (class == UPPER || class == LOWER) {
			first_upper |= letters == 0 && class == UPPER;
			uppers += class == UPPER;
			letters++;
			*plain &= c < 0x80;
		} else {
			break;
		}
		at += len;
	}
	if (uppers == letters && letters > 1)
		*shape = TOKEN_UPPER;
	else
		*shape = first_upper ? TOKEN_CAPITAL : TOKEN_LOWER;
	return (size_t)(at - p);
}

/* Folds the word at p, and takes 's off; "plain" is ASCII letters only. */
static struct span
fold_word(struct buf *to, struct span word, bool plain, bool *possessive)
{
	buf_cut(to, 0);
	*possessive = false;
	if (plain) {
		char *p = buf_room(to, word.len);

		for (size_t i = 0; i < word.len; i++)
			p[i] = (char)(word.p[i] | 0x20);
		to->len = word.len;
		return buf_span(to);
	}
	utf_fold(to, word);
	if (to->len > 2 && memcmp(to->p + to->len - 2, "'s", 2) == 0) {
		*possessive = true;
		to->len -= 2;
	}
	return buf_span(to);
}

static uint32_t
number_of(struct vocabulary *v, struct span folded, bool add)
{
	return add ? vocabulary_add(v, folded) : vocabulary_find(v, folded);
}

static struct token *
next_token(struct tokens *t)
{
	t->token = mem_grow(t->token, t->n, &t->capacity, sizeof(*t->token));
	t->token[t->n] = (struct token){ 0 };
	return &t->token[t->n++];
}

/* "the workers' vote": an apostrophe behind s, no letter after, and no opening one that it could close */
static bool
is_plural_possessive(struct span text, size_t at, int32_t c)
{
	return is_apostrophe(c) && c != 0x2018 && at > 1 && (text.p[at - 1] | 0x20) == 's';
}

void
tokens_read(struct tokens *t, struct span text, struct vocabulary *v, bool add)
{
	const char *p = text.len == 0 ? "" : text.p, *end = p + text.len;
	bool blank = true;

	t->n = 0;
	while (p < end) {
		int32_t c = (unsigned char)*p;
		size_t len = c < 0x80 ? 1 : utf_read(p, end, &c);
		int class = c >= 0 && c < 0x80 ? ascii_class[c] : class_of(c);
		struct token *token;

		if (class == BLANK) {
			blank = true;
			p += len;
			continue;
		}
		token = next_token(t);
		token->start = (uint32_t)(p - text.p);
		token->blank = blank;
		blank = false;
		if (class == DIGIT) {
			unsigned long value;

			token->kind = TOKEN_DIGITS;
			len = num_read(span_between(p, end), UINT32_MAX, &value);
			token->mark = (uint32_t)value;
			buf_cut(&t->folded, 0);
			utf_fold(&t->folded, (struct span){ p, len });
			token->word = number_of(v, buf_span(&t->folded), add);
		} else if (class == OTHER) {
			token->kind = TOKEN_MARK;
			token->mark = c < 0 ? 0xFFFD : (uint32_t)c;
			if (is_plural_possessive(text, token->start, c) && t->n > 1 &&
			    t->token[t->n - 2].kind == TOKEN_WORD && !token->blank)
				t->token[t->n - 2].possessive = true;
		} else {
			bool plain;
			struct span folded;

			plain = (len = ascii_word(p, end, &token->shape)) > 0;
			if (!plain)
				len = word_length(p, end, &token->shape, &plain);
			token->kind = TOKEN_WORD;
			folded = fold_word(&t->folded, (struct span){ p, len }, plain, &token->possessive);
			token->word = number_of(v, folded, add);
		}
		p += len;
		token->end = (uint32_t)(p - text.p);
	}
	while (t->word_capacity < t->n + 1)
		t->word = mem_grow(t->word, t->word_capacity, &t->word_capacity, sizeof(*t->word));
	for (size_t i = 0; i < t->n; i++)
		t->word[i] = t->token[i].word;
}

size_t
phrase_words(struct tokens *scratch, struct vocabulary *v, struct span phrase, uint32_t *words, size_t most)
{
	size_t n = 0;

	tokens_read(scratch, phrase, v, true);
	for (size_t i = 0; i < scratch->n && n < most; i++)
		if (scratch->token[i].kind != TOKEN_MARK)
			words[n++] = scratch->token[i].word;
	return n;
}

void
tokens_free(struct tokens *t)
{
	mem_free(t->token);
	mem_free(t->word);
	buf_free(&t->folded);
	*t = (struct tokens){ 0 };
}
