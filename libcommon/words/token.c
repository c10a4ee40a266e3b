/* SPDX-License-Identifier: ISC */
#include "base/eight.h"
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

/* Eight bytes from p on, in order; zeros stand for what lies behind the end. */
static inline uint64_t
eight_at(const char *p, const char *end)
{
	return end - p >= 8 ? eight_in_order(p) : eight_of_few(p, (size_t)(end - p));
}

static inline uint8_t
shape_of(bool first_upper, bool all_upper, size_t letters)
{
	return all_upper && letters > 1 ? TOKEN_UPPER : first_upper ? TOKEN_CAPITAL : TOKEN_LOWER;
}

/* Which words get a number if they have none. */
enum adding { ADD_NONE, ADD_CAPITALS, ADD_ALL };

static inline bool
is_added(enum adding adding, uint8_t shape)
{
	return adding == ADD_ALL || (adding == ADD_CAPITALS && shape != TOKEN_LOWER);
}

static uint32_t
number_of(struct vocabulary *v, struct span folded, bool add)
{
	return add ? vocabulary_add(v, folded) : vocabulary_find_kept(v, folded);
}

static inline void
set_word(struct tokens *t, const struct token *token, uint32_t word)
{
	t->word[token - t->token] = word;
}

/* The number of a word of at most WORD_SHORT bytes. */
static inline uint32_t
number_of_key(struct vocabulary *v, uint64_t key, bool add)
{
	uint32_t number;

	if (!add)
		return vocabulary_may_have(v, key) ? vocabulary_find_key(v, key) : WORD_UNKNOWN;
	number = vocabulary_find_key(v, key);
	return number != WORD_UNKNOWN ? number : vocabulary_add_key(v, key);
}

/* Does the word of ASCII letters up to p go on behind it? "don't" does so in ASCII, "don’t" does not. */
enum { ENDS, APOSTROPHE, WIDE };

static inline int
what_follows(const char *p, const char *end)
{
	unsigned char after;

	if (p == end || (*p != '\'' && (unsigned char)*p < 0x80))
		return ENDS;
	if (*p != '\'')
		return WIDE;
	after = p + 1 < end ? (unsigned char)p[1] : 0;
	return after >= 0x80 ? WIDE : ascii_class[after] == LOWER || ascii_class[after] == UPPER ? APOSTROPHE : ENDS;
}

/* A word of ASCII letters and apostrophes amid them. Returns its length, 0 if it has other letters. */
static size_t
read_long(struct tokens *t, const char *p, const char *end, struct token *token, struct vocabulary *v, enum adding adding)
{
	size_t n = 0, apostrophes = 0;
	uint64_t small = 0;	/* is there a small letter? */

	buf_cut(&t->folded, 0);
	for (;;) {
		uint64_t x = eight_at(p + n, end);
		unsigned bits = eight_bits_ahead(eight_letters(x) ^ EIGHT_HIGH);
		uint64_t lower = x | EIGHT_EACH * 0x20;
		char *to = buf_room(&t->folded, 8);
		int follows;

		for (int i = 0; i < 8; i++)
			to[i] = (char)(lower >> 8 * i);
		n += bits / 8;
		t->folded.len = n;
		if (bits == 64) {
			small |= x & EIGHT_EACH * 0x20;
			continue;
		}
		small |= eight_cut(x & EIGHT_EACH * 0x20, bits);
		follows = what_follows(p + n, end);
		if (follows == WIDE)
			return 0;
		if (follows == ENDS)
			break;
		buf_byte(&t->folded, '\'');
		apostrophes++;
		n++;
	}
	token->shape = shape_of(p[0] < 'a', small == 0, n - apostrophes);
	if (t->folded.len > 2 && memcmp(t->folded.p + t->folded.len - 2, "'s", 2) == 0) {
		token->possessive = true;
		t->folded.len -= 2;
	}
	set_word(t, token, number_of(v, buf_span(&t->folded), is_added(adding, token->shape)));
	return n;
}

/* A word of any letters. */
static size_t
read_wide(struct tokens *t, const char *p, const char *end, struct token *token, struct vocabulary *v, enum adding adding)
{
	const char *at = p;
	size_t letters = 0, uppers = 0;
	bool first_upper = false;

	while (at < end) {
		int32_t c, after;
		size_t len = utf_read(at, end, &c);
		int class = class_of(c);

		if (is_apostrophe(c) && at > p && at + len < end) {
			(void)utf_read(at + len, end, &after);
			if (class_of(after) != LOWER && class_of(after) != UPPER)
				break;
		} else if (class == UPPER || class == LOWER) {
			first_upper |= letters == 0 && class == UPPER;
			uppers += class == UPPER;
			letters++;
		} else {
			break;
		}
		at += len;
	}
	token->shape = shape_of(first_upper, uppers == letters, letters);
	buf_cut(&t->folded, 0);
	utf_fold(&t->folded, span_between(p, at));
	if (t->folded.len > 2 && memcmp(t->folded.p + t->folded.len - 2, "'s", 2) == 0) {
		token->possessive = true;
		t->folded.len -= 2;
	}
	set_word(t, token, number_of(v, buf_span(&t->folded), is_added(adding, token->shape)));
	return (size_t)(at - p);
}

/* Reads the word at p, which begins with an ASCII letter; most are of a few such letters, and nothing else. */
static inline size_t
read_word(struct tokens *t, const char *p, const char *end, struct token *token, struct vocabulary *v, enum adding adding)
{
	uint64_t x = eight_at(p, end), letters = eight_letters(x), uppers;
	unsigned bits = eight_bits_ahead(letters ^ EIGHT_HIGH);
	size_t len;

	if (bits == 64 || (unsigned char)(x >> bits) >= 0x80 || (unsigned char)(x >> bits) == '\'') {
		len = read_long(t, p, end, token, v, adding);
		return len != 0 ? len : read_wide(t, p, end, token, v, adding);
	}
	letters = eight_cut(letters, bits);
	uppers = letters & ~x << 2;	/* the bit that small letters have goes where the answers stand */
	token->shape = uppers == 0 ? TOKEN_LOWER : shape_of((uppers & 0x80) != 0, uppers == letters, bits / 8);
	set_word(t, token, number_of_key(v, word_key(eight_cut(x | EIGHT_EACH * 0x20, bits), bits / 8),
	    is_added(adding, token->shape)));
	return bits / 8;
}

/* Reads the digits at p. */
static size_t
read_digits(struct tokens *t, const char *p, const char *end, struct token *token, struct vocabulary *v, bool add)
{
	unsigned long value = 0;
	uint64_t key = 0;
	size_t n = 0;

	for (; p + n < end && n <= WORD_SHORT && (unsigned)(p[n] - '0') < 10; n++) {
		value = value * 10 + (unsigned long)(p[n] - '0');
		key |= (uint64_t)(unsigned char)p[n] << 8 * n;
	}
	if (n <= WORD_SHORT && (p + n == end || (unsigned char)p[n] < 0x80)) {
		token->mark = (uint32_t)value;
		set_word(t, token, number_of_key(v, word_key(key, n), add));
		return n;
	}
	n = num_read(span_between(p, end), UINT32_MAX, &value);
	token->mark = (uint32_t)value;
	buf_cut(&t->folded, 0);
	utf_fold(&t->folded, (struct span){ p, n });
	set_word(t, token, number_of(v, buf_span(&t->folded), add));
	return n;
}

/* Room for another token, and one more. */
static void
grow_tokens(struct tokens *t)
{
	t->capacity = t->capacity == 0 ? 64 : t->capacity * 2;
	t->token = mem_resize(t->token, t->capacity, sizeof(*t->token));
	t->word = mem_resize(t->word, t->capacity, sizeof(*t->word));
}

/* "the workers' vote": an apostrophe behind s, no letter after, and no opening one that it could close */
static bool
is_plural_possessive(struct span text, size_t at, int32_t c)
{
	return is_apostrophe(c) && c != 0x2018 && at > 1 && (text.p[at - 1] | 0x20) == 's';
}

/* Puts the tokens behind those that are there. */
static void
read_tokens(struct tokens *t, struct span text, struct vocabulary *v, enum adding adding)
{
	const char *p = text.len == 0 ? "" : text.p, *begin = p, *end = p + text.len;
	bool blank = true;
	size_t n = t->n, first = n;

	vocabulary_ready(v);
	while (p < end) {
		int32_t c = (unsigned char)*p;
		size_t len = c < 0x80 ? 1 : utf_read(p, end, &c);
		int class = len == 1 && c >= 0 ? ascii_class[c] : class_of(c);
		struct token *token;

		if (class == BLANK) {
			blank = true;
			p += len;
			continue;
		}
		if (n + 1 >= t->capacity)
			grow_tokens(t);
		token = &t->token[n];
		*token = (struct token){ .start = (uint32_t)(p - begin), .blank = blank };
		if (class == DIGIT) {
			token->kind = TOKEN_DIGITS;
			len = read_digits(t, p, end, token, v, adding == ADD_ALL);
		} else if (class == OTHER) {
			token->kind = TOKEN_MARK;
			token->mark = c < 0 ? 0xFFFD : (uint32_t)c;
			set_word(t, token, WORD_UNKNOWN);
			if (n > first && !blank && token[-1].kind == TOKEN_WORD && is_plural_possessive(text, token->start, c))
				token[-1].possessive = true;
		} else if (len == 1) {	/* a byte that is no UTF-8 is a mark */
			len = read_word(t, p, end, token, v, adding);
		} else {
			len = read_wide(t, p, end, token, v, adding);
		}
		p += len;
		token->end = (uint32_t)(p - begin);
		n++;
		blank = p < end && *p == ' ';
		p += blank;
	}
	t->n = n;
	if (t->capacity == 0)
		grow_tokens(t);
}

void
tokens_read(struct tokens *t, struct span text, struct vocabulary *v, bool add)
{
	t->n = 0;
	read_tokens(t, text, v, add ? ADD_ALL : ADD_NONE);
}

void
tokens_read_more(struct tokens *t, struct span text, struct vocabulary *v, bool names)
{
	read_tokens(t, text, v, names ? ADD_CAPITALS : ADD_ALL);
}

size_t
phrase_words(struct tokens *scratch, struct vocabulary *v, struct span phrase, uint32_t *words, size_t most)
{
	size_t n = 0;

	tokens_read(scratch, phrase, v, true);
	for (size_t i = 0; i < scratch->n && n < most; i++)
		if (scratch->token[i].kind != TOKEN_MARK)
			words[n++] = scratch->word[i];
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
