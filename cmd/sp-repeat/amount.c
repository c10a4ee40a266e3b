/* SPDX-License-Identifier: ISC */
#include "amount.h"
#include "base/num.h"

enum { WORDS_MOST = 12, AND_FROM = 20, ON_ITS_OWN = 1000 };

static const double value_most = 1e15;	/* a double counts so far */

struct sum {
	double all, group;	/* "two million" and "three hundred", "three hundred and five" */
	size_t end;		/* behind the last token that is part of it */
	bool digits;		/* that is digits */
};

/* "1,650.5" from token *i on is the key; moves *i to its last token. */
static void
digits_key(struct stems *r, const struct tongue *t, struct span text, size_t *i)
{
	const struct tokens *k = &t->tokens;

	buf_cut(&r->key, 0);
	buf_byte(&r->key, '#');
	for (;;) {
		buf_add(&r->key, t->words.word[k->word[*i]]);
		if (*i + 2 >= k->n || k->token[*i + 1].kind != TOKEN_MARK || k->token[*i + 1].blank ||
		    k->token[*i + 2].kind != TOKEN_DIGITS || k->token[*i + 2].blank)
			break;
		if (token_mark(&k->token[*i + 1]) != ',' && token_mark(&k->token[*i + 1]) != 0x066C)
			buf_add(&r->key, token_text(&k->token[*i + 1], text));
		*i += 2;
	}
}

/* "#2.5" is 2.5. False of "#3-1", "#6:15". */
static bool
value_of_key(struct span key, double *n)
{
	double scale = 0;

	*n = 0;
	for (size_t i = 1; i < key.len; i++) {
		if (key.p[i] >= '0' && key.p[i] <= '9') {
			*n = *n * 10 + (key.p[i] - '0');
			scale *= 10;
		} else if (scale == 0 && key.p[i] == '.') {
			scale = 1;
		} else if (scale == 0 && span_begins(span_cut(key, i, key.len), SPAN("٫"))) {
			scale = 1;
			i++;
		} else {
			return false;
		}
	}
	*n /= scale > 0 ? scale : 1;
	return *n < value_most;
}

/* What the word at i is worth in a number; 0: nothing. */
static uint64_t
value_at(struct stems *r, struct tongue *t, size_t i, bool *times)
{
	uint32_t as;

	if (i >= t->tokens.n || t->tokens.token[i].kind != TOKEN_WORD)
		return 0;
	as = tongue_known(r, t, t->tokens.word[i])->as;
	*times = as != 0 && (t->class[as] & TIMES) != 0;
	return as != 0 ? t->value[as] : 0;
}

/* "twenty five", "hundred five"; Arabic has the units ahead: "خمس وعشرين", "خمس عشرة". */
static bool
may_add(const struct tongue *t, const struct sum *s, uint64_t value)
{
	uint64_t low = (uint64_t)s->group % 100;

	if (s->group == 0 || (low == 0 && !s->digits))
		return true;
	if (s->digits)
		return false;
	return (low >= 20 && low % 10 == 0 && value < 10) || (t->joins && low < 10 && value >= 10 && value < 100 && value % 10 == 0);
}

static bool
add(const struct tongue *t, struct sum *s, uint64_t value, bool times)
{
	if (!times) {
		if (!may_add(t, s, value))
			return false;
		s->group += (double)value;
	} else if (s->group == 0 && s->end > 0) {	/* "two thousand million" */
		s->all *= (double)value;
	} else {
		s->group = (s->group == 0 ? 1 : s->group) * (double)value;
		if (value >= ON_ITS_OWN) {
			s->all += s->group;
			s->group = 0;
		}
	}
	s->digits = false;
	return true;
}

/* Where a number may go on behind its part that ends at s->end: "-five", "and five". */
static size_t
goes_on(const struct tongue *t, const struct sum *s)
{
	const struct token *token = t->tokens.token + s->end;

	if (s->end + 1 >= t->tokens.n || s->digits)
		return s->end;
	if (token->kind == TOKEN_MARK && token_mark(token) == '-' && !token->blank && !token[1].blank && s->group >= AND_FROM)
		return s->end + 1;
	if ((tongue_class(t, s->end) & SUM) != 0 && (s->group == 0 || s->group >= AND_FROM))
		return s->end + 1;
	return s->end;
}

/* "500 thousand" behind "2 million and" */
static bool
digits_go_on(struct stems *r, struct tongue *t, struct sum *s, size_t at)
{
	unsigned long value;
	bool times = false;

	if (s->group != 0 || at == s->end || t->tokens.token[at].kind != TOKEN_DIGITS)
		return false;
	(void)num_read(t->words.word[t->tokens.word[at]], ON_ITS_OWN, &value);
	if (value >= ON_ITS_OWN || value_at(r, t, at + 1, &times) == 0 || !times)
		return false;
	s->group = (double)value;
	s->end = at + 1;
	s->digits = true;
	return true;
}

/* Words of a number from token `from` on. */
static void
sum_words(struct stems *r, struct tongue *t, struct sum *s, size_t from)
{
	for (int k = 0; k < WORDS_MOST; k++) {
		bool times = false;
		uint64_t value = value_at(r, t, from, &times);

		if (value == 0 ? k == 0 || from >= t->tokens.n || !digits_go_on(r, t, s, from) : !add(t, s, value, times))
			break;
		if (value != 0)
			s->end = from + 1;
		from = goes_on(t, s);
	}
}

static uint32_t
number_of(struct stems *r, double value)
{
	buf_cut(&r->key, 0);
	buf_byte(&r->key, '#');
	buf_number(&r->key, (size_t)(value + 0.5));
	return stems_number(r, buf_span(&r->key), 1);
}

/* "2.5 million", "$3-million" behind its digits, which are the key. */
static uint32_t
behind_digits(struct stems *r, struct tongue *t, size_t *i)
{
	struct sum s = { .end = *i + 1, .digits = true };
	bool times = false;
	uint32_t number = stems_number(r, buf_span(&r->key), 1);

	if (s.end < t->tokens.n && token_mark(&t->tokens.token[s.end]) == '-' && !t->tokens.token[s.end].blank)
		s.end++;
	if (value_at(r, t, s.end, &times) == 0 || !times || !value_of_key(buf_span(&r->key), &s.group))
		return number;
	sum_words(r, t, &s, s.end);
	if (s.all + s.group >= value_most)
		return number;
	*i = s.end - 1;
	return number_of(r, s.all + s.group);
}

uint32_t
amount_read(struct stems *r, struct tongue *t, struct span text, size_t *i)
{
	struct sum s = { 0 };
	uint32_t as;

	if (t->tokens.token[*i].kind == TOKEN_DIGITS) {
		digits_key(r, t, text, i);
		return behind_digits(r, t, i);
	}
	as = tongue_known(r, t, t->tokens.word[*i])->as;
	if (as == 0)
		return 0;
	if (t->value[as] == 0)	/* "third" */
		return t->digits[as];
	sum_words(r, t, &s, *i);
	/* of one word: "seven", and "a thousand"; "several thousand" are not as many */
	if (s.end == *i + 1 && ((t->class[as] & TIMES) == 0 || *i == 0 || (tongue_class(t, *i - 1) & EACH) == 0))
		return t->digits[as];
	if (s.all + s.group >= value_most)
		return t->digits[as];
	*i = s.end - 1;
	return number_of(r, s.all + s.group);
}
