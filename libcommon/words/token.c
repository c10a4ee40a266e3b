/* SPDX-License-Identifier: ISC */
#include "base/eight.h"
#include "base/mem.h"
#include "base/num.h"
#include "base/utf.h"
#include "words/token.h"

/* What tokens are made of. */
enum { OTHER, BLANK, LOWER, UPPER, DIGIT };

static int
ask_class(int32_t c)
{
	if (utf_is_upper(c))
		return UPPER;
	if (utf_is_digit(c))
		return DIGIT;
	if (utf_is_letter(c) || utf_is_mark(c) || utf_is_invisible(c) || c == 0x0640)
		return LOWER;
	return utf_is_space(c) ? BLANK : OTHER;
}

static inline int
class_of(int32_t c)
{
	static unsigned char known[UTF_PLACES + 1];	/* 0: not asked yet; else one more than the class */
	size_t place = utf_place(c);

	if (known[place] == 0) {
		int class = ask_class(c);

		if (place == UTF_PLACES)
			return class;
		known[place] = (unsigned char)(class + 1);
	}
	return known[place] - 1;
}

static bool
is_apostrophe(int32_t c)
{
	return c == '\'' || c == 0x2019 || c == 0x2018 || (c >= 0x02BB && c <= 0x02BF);
}

/* Dashes, quotation marks and the like, which are most of what is no ASCII in an English text. */
static inline bool
is_plain_mark(int32_t c)
{
	return c >= 0x2010 && c <= 0x2027;
}

static inline uint8_t
shape_of(bool first_upper, bool all_upper, size_t letters)
{
	return all_upper && letters > 1 ? TOKEN_UPPER : first_upper ? TOKEN_CAPITAL : TOKEN_LOWER;
}

/* Which words get a number if they have none: those of the least shape. */
enum adding { ADD_ALL = TOKEN_LOWER, ADD_CAPITALS = TOKEN_CAPITAL, ADD_NONE = TOKEN_UPPER + 1 };

static uint32_t
number_of(struct vocabulary *v, struct span folded, bool add)
{
	return add ? vocabulary_add(v, folded) : vocabulary_find_kept(v, folded);
}

/* The number of a word of at most WORD_MIDDLE bytes. */
static inline uint32_t
number_of_key(struct vocabulary *v, uint64_t key, uint32_t rest, bool add)
{
	uint32_t number;

	if (!add)
		return vocabulary_may_have(v, key, rest) ? vocabulary_find_key(v, key, rest) : WORD_UNKNOWN;
	number = vocabulary_find_key(v, key, rest);
	return number != WORD_UNKNOWN ? number : vocabulary_add_key(v, key, rest);
}

/* What reads tokens: how far, and which words it adds where. */
struct reader {
	const char *end;
	const char *last;	/* ahead of it there are eight bytes to read */
	struct vocabulary *v;
	enum adding adding;
	struct buf *folded;	/* scratch */
};

/* Eight bytes from p on, in order; zeros stand for what lies behind the end. */
static inline uint64_t
eight_at(const struct reader *r, const char *p)
{
	return p < r->last ? eight_in_order(p) : eight_of_few(p, (size_t)(r->end - p));
}

/* Says of a word in r->folded what there is to say; returns its number. */
static uint32_t
number_of_folded(const struct reader *r, struct token *token)
{
	struct span word = buf_span(r->folded);

	if (word.len > 2 && memcmp(word.p + word.len - 2, "'s", 2) == 0) {
		token->possessive = true;
		word.len -= 2;
	}
	return number_of(r->v, word, token->shape >= r->adding);
}

/* Where a word of ASCII letters may go on in other ones. */
enum { WIDE = 4 };

/*
 * What stands at p behind an ASCII letter: the bytes of an apostrophe that another such letter follows, as in "don't"
 * and "don’t"; 0 where the word ends; or WIDE.
 */
static size_t
apostrophe_at(const char *p, const char *end)
{
	size_t len = 1;

	if (p == end || (*p != '\'' && (unsigned char)*p < 0x80))
		return 0;
	if (*p != '\'') {
		if (end - p < 3 || memcmp(p, "\xE2\x80", 2) != 0 || !is_plain_mark(0x2000 | (p[2] & 0x3F)))
			return WIDE;
		if (!is_apostrophe(0x2000 | (p[2] & 0x3F)))
			return 0;
		len = 3;
	}
	if (p + len == end)
		return 0;
	if ((unsigned char)p[len] >= 0x80)
		return WIDE;
	return utf_is_letter((unsigned char)p[len]) ? len : 0;
}

/* A word of ASCII letters and apostrophes amid them. Returns its length, 0 if it has other letters. */
static size_t
read_long(const struct reader *r, const char *p, struct token *token, uint32_t *number)
{
	const char *at = p;
	size_t apostrophes = 0;
	uint64_t small = 0;	/* is there a small letter? */

	buf_cut(r->folded, 0);
	for (;;) {
		uint64_t x = eight_at(r, at);
		unsigned bits = eight_bits_ahead(eight_no_letters(x));
		size_t len;

		eight_write(buf_room(r->folded, 8), x | EIGHT_EACH * 0x20);
		r->folded->len += bits / 8;
		at += bits / 8;
		if (bits == 64) {
			small |= x & EIGHT_EACH * 0x20;
			continue;
		}
		small |= eight_cut(x & EIGHT_EACH * 0x20, bits);
		len = apostrophe_at(at, r->end);
		if (len == WIDE)
			return 0;
		if (len == 0)
			break;
		buf_byte(r->folded, '\'');
		apostrophes++;
		at += len;
	}
	token->shape = shape_of(p[0] < 'a', small == 0, r->folded->len - apostrophes);
	*number = number_of_folded(r, token);
	return (size_t)(at - p);
}

/* A word of any letters. */
static size_t
read_wide(const struct reader *r, const char *p, struct token *token, uint32_t *number)
{
	const char *at = p;
	size_t letters = 0, uppers = 0;
	bool first_upper = false;

	buf_cut(r->folded, 0);
	while (at < r->end) {
		int32_t c, after;
		size_t len = utf_read(at, r->end, &c);
		int class = class_of(c);

		if (is_apostrophe(c) && at > p && at + len < r->end) {
			(void)utf_read(at + len, r->end, &after);
			if (class_of(after) != LOWER && class_of(after) != UPPER)
				break;
		} else if (class == UPPER || class == LOWER) {
			first_upper |= letters == 0 && class == UPPER;
			uppers += class == UPPER;
			letters++;
		} else {
			break;
		}
		utf_fold_one(r->folded, c);
		at += len;
	}
	token->shape = shape_of(first_upper, uppers == letters, letters);
	*number = number_of_folded(r, token);
	return (size_t)(at - p);
}

/* Reads the digits at p. */
static size_t
read_digits(const struct reader *r, const char *p, struct token *token, uint32_t *number)
{
	unsigned long value;
	uint64_t key = 0;
	size_t n = 0;

	token->kind = TOKEN_DIGITS;
	for (; p + n < r->end && n <= WORD_SHORT && (unsigned)(p[n] - '0') < 10; n++)
		key |= (uint64_t)(unsigned char)p[n] << 8 * n;
	if (n <= WORD_SHORT && (p + n == r->end || (unsigned char)p[n] < 0x80)) {
		*number = number_of_key(r->v, word_key(key, n), 0, r->adding == ADD_ALL);
		return n;
	}
	n = num_read(span_between(p, r->end), UINT32_MAX, &value);
	buf_cut(r->folded, 0);
	utf_fold(r->folded, (struct span){ p, n });
	*number = number_of(r->v, buf_span(r->folded), r->adding == ADD_ALL);
	return n;
}

static void
grow_tokens(struct tokens *t)
{
	t->capacity = t->capacity == 0 ? 64 : t->capacity * 2;
	t->token = mem_resize(t->token, t->capacity, sizeof(*t->token));
	t->word = mem_resize(t->word, t->capacity, sizeof(*t->word));
}

/* Reads digits, or a word that is not short; apart, so that the loop over tokens has its variables in registers. */
static __attribute__((noinline)) size_t
read_rare(const struct reader *r, const char *p, struct token *token, uint32_t *number, int class)
{
	size_t len;

	if (class == DIGIT)
		len = read_digits(r, p, token, number);
	else if ((unsigned char)*p >= 0x80 || (len = read_long(r, p, token, number)) == 0)
		len = read_wide(r, p, token, number);
	token->size = (uint16_t)(len <= TOKEN_MOST ? len : utf_fit((struct span){ p, len }, TOKEN_MOST));
	return len;
}

/* The mark c at p, of len bytes; it may say something of the token ahead. */
static inline void
read_mark(const char *p, int32_t c, size_t len, struct token *token, uint32_t *number)
{
	token->kind = TOKEN_MARK;
	token->size = c < 0 ? 0xFFFD : c < TOKEN_MOST ? (uint16_t)c : TOKEN_MOST;
	token->further = (len - 1) & 3;
	*number = WORD_UNKNOWN;
	/* "the workers' vote": an apostrophe behind an s, and no opening one that it could close */
	if (!token->blank && token[-1].kind == TOKEN_WORD && is_apostrophe(c) && c != 0x2018 && token->start > 1 && (p[-1] | 0x20) == 's')
		token[-1].possessive = true;
}

/* Does an ASCII word end ahead of this byte, whatever comes behind it? */
static inline bool
ends_word(unsigned char c)
{
	return c < 0x80 && c != '\'';
}

/*
 * Most words are of a few ASCII letters and nothing else: those are read out of a register or two. x: eight bytes,
 * the first of them letters by `bits` bits. False if this is no such word.
 */
static inline bool
read_short(const struct reader *r, uint64_t x, unsigned bits, struct token *token, uint32_t *number)
{
	uint64_t word, folded;
	uint8_t shape = TOKEN_LOWER;

	if (bits == 0 || bits == 64 || !ends_word((unsigned char)(x >> bits)))
		return false;
	word = eight_cut(x, bits);
	folded = eight_cut(x | EIGHT_EACH * 0x20, bits);
	token->size = (uint16_t)(bits / 8);
	if (word != folded)
		token->shape = shape = shape_of((x & 0x20) == 0, (word & EIGHT_EACH * 0x20) == 0, bits / 8);
	*number = number_of_key(r->v, word_key(folded, bits / 8), 0, shape >= r->adding);
	return true;
}

/* Of eight letters, and up to three more in the bytes y behind them. */
static inline size_t
read_middle(const struct reader *r, uint64_t x, uint64_t y, struct token *token, uint32_t *number)
{
	unsigned bits = eight_bits_ahead(eight_no_letters(y));
	uint64_t folded = x | EIGHT_EACH * 0x20, rest = folded >> 32 | (y | EIGHT_EACH * 0x20) << 32;
	size_t len = 8 + bits / 8;
	uint8_t shape;

	if (len > WORD_MIDDLE || !ends_word((unsigned char)(y >> bits)))
		return 0;
	token->size = (uint16_t)len;
	token->shape = shape = shape_of((x & 0x20) == 0, ((x | eight_cut(y, bits)) & EIGHT_EACH * 0x20) == 0, len);
	*number = number_of_key(r->v, word_key(eight_cut(folded, 8 * WORD_SHORT), len), (uint32_t)(rest >> bits), shape >= r->adding);
	return len;
}

/* Token i is a mark. */
static inline void
note_mark(struct tokens *t, size_t i)
{
	t->mark = mem_grow(t->mark, t->marks, &t->mark_capacity, sizeof(*t->mark));
	t->mark[t->marks++] = (uint32_t)i;
}

/* Puts the tokens behind those that are there. */
static void
read_tokens(struct tokens *t, struct span text, struct vocabulary *v, enum adding adding)
{
	const char *p = text.len == 0 ? "" : text.p, *begin = p, *end = p + text.len;
	struct reader r = { end, text.len < 8 ? p : end - 7, v, adding, &t->folded };
	struct token *token, *last;
	uint32_t *word;
	bool blank = true;

	vocabulary_ready(v);
	if (t->capacity - t->n < 2)
		grow_tokens(t);
	token = t->token + t->n;
	word = t->word + t->n;
	last = t->token + t->capacity - 1;
	while (p < end) {
		uint64_t x = eight_at(&r, p);
		unsigned bits = eight_bits_ahead(eight_no_letters(x));
		size_t len;

		if (token == last) {
			t->n = (size_t)(token - t->token);
			grow_tokens(t);
			token = t->token + t->n;
			word = t->word + t->n;
			last = t->token + t->capacity - 1;
		}
		*token = (struct token){ .start = (uint32_t)(p - begin), .blank = blank };
		if (read_short(&r, x, bits, token, word)) {
			p += bits / 8;
			blank = (unsigned char)(x >> bits) == ' ';
		} else {
			len = bits == 64 ? read_middle(&r, x, eight_at(&r, p + 8), token, word) : 0;
			if (len == 0) {
				int32_t c;
				int class;

				len = utf_read(p, end, &c);
				class = class_of(c);
				if (class == BLANK) {
					blank = true;
					p += len;
					continue;
				}
				if (class == OTHER) {
					read_mark(p, c, len, token, word);
					note_mark(t, (size_t)(token - t->token));
				} else {
					len = read_rare(&r, p, token, word, class);
				}
			}
			p += len;
			blank = p < end && *p == ' ';
		}
		token++;
		word++;
		p += blank;
	}
	*token = (struct token){ .start = 0 };
	*word = WORD_UNKNOWN;
	t->n = (size_t)(token - t->token);
}

void
tokens_read(struct tokens *t, struct span text, struct vocabulary *v, bool add)
{
	t->n = t->marks = 0;
	read_tokens(t, text, v, add ? ADD_ALL : ADD_NONE);
}

void
tokens_read_more(struct tokens *t, struct span text, struct vocabulary *v, bool names)
{
	read_tokens(t, text, v, names ? ADD_CAPITALS : ADD_ALL);
}

void
tokens_free(struct tokens *t)
{
	mem_free(t->token);
	mem_free(t->word);
	mem_free(t->mark);
	buf_free(&t->folded);
	*t = (struct tokens){ 0 };
}
