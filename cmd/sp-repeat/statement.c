/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "amount.h"
#include "base/mem.h"
#include "statement.h"
#include "tongue.h"
#include "words/attribution.h"

enum {
	LEAST_WORDS = 4,	/* "Yes, we can" is a cheer */
	MEASURE_WORDS = 3,	/* "400 billion cubic feet": so far behind its number is a measure */
	LIST_MOST = 65535
};

static const uint32_t tag_bit = 1u << 31;

_Static_assert((int)CHOICE_BITS == (int)STATEMENT_CHOICE_BITS, "a tag ends in its choice");

static const float least_weight = 1.2f;

struct list {
	uint32_t *p;
	size_t n, capacity;
};

struct statement_reader {
	struct tongue *tongue[STEMMERS];
	struct stems stems;
	struct list word, number, date, name;
	uint32_t each;			/* what "a" and "per" stand for: 1 */
	struct span text_date;	/* of the text: "today" of one day says nothing of "tomorrow" of another */
	bool *left_out, *report;	/* by token: attribution, verb of saying */
	size_t left_capacity;
};

struct statement_reader *
statement_reader_new(struct tables *tables)
{
	struct statement_reader *r = mem_zeroed(1, sizeof(*r));

	r->stems.tables = tables;
	r->each = stems_number(&r->stems, SPAN("#1"), 1);
	return r;
}

static struct tongue *
tongue_of(struct statement_reader *r, struct span lang)
{
	size_t n = stemmer_number(lang);

	if (r->tongue[n] == NULL)
		r->tongue[n] = tongue_new(&r->stems, lang);
	return r->tongue[n];
}

static void
prepare(void *r, struct span lang)
{
	(void)tongue_of(r, lang);
}

void
statement_prepare(struct statement_reader *r)
{
	prepare(r, SPAN("en"));
	prepare(r, SPAN("fa"));
	prepare(r, SPAN("ar"));
	stemmers_of_user(r->stems.tables, prepare, r);
}

static void
leave_out_attribution(struct statement_reader *r, const struct tongue *t, struct span text)
{
	if (r->left_capacity < t->tokens.n + 1) {
		while (r->left_capacity < t->tokens.n + 1)
			r->left_out = mem_grow(r->left_out, r->left_capacity, &r->left_capacity, sizeof(*r->left_out));
		r->report = mem_resize(r->report, r->left_capacity, sizeof(*r->report));
	}
	for (size_t i = 0; i < t->tokens.n; i++)
		r->report[i] = (tongue_class(t, i) & REPORT) != 0;
	attribution_mark(&t->tokens, text, r->report, r->left_out);
}

static void
put(struct list *list, uint32_t n)
{
	if (list->n == LIST_MOST)
		return;
	list->p = mem_grow(list->p, list->n, &list->capacity, sizeof(*list->p));
	list->p[list->n++] = n;
}

static bool
is_date(const struct tongue *t, size_t i, unsigned class)
{
	const struct token *token = &t->tokens.token[i];

	if ((class & DATE) == 0 || ((unsigned char)t->words.word[t->tokens.word[i]].p[0] < 0x80 && token->shape == TOKEN_LOWER))
		return false;
	return (class & WEAK) == 0 || (i > 0 && (t->tokens.token[i - 1].kind == TOKEN_DIGITS || (tongue_class(t, i - 1) & WHEN) != 0)) ||
	    (i + 1 < t->tokens.n && t->tokens.token[i + 1].kind == TOKEN_DIGITS);
}

/* The tag of a number, or of 1 for "a" and "per", with a measure; of a kind of sides. The last ones of a million words go without. */
static void
put_tag(struct statement_reader *r, uint32_t number, uint32_t choice)
{
	enum { NUMBER_BITS = 31 - KIND_BITS - CHOICE_BITS };

	if (choice != 0 && number >> NUMBER_BITS == 0)
		put(&r->number, tag_bit | number << (KIND_BITS + CHOICE_BITS) | choice);
}

/* "2.5 million barrels a day", "5%": of what is the number that ends at token i? */
static void
put_measures(struct statement_reader *r, const struct tongue *t, size_t i, uint32_t number)
{
	const struct tokens *k = &t->tokens;

	if (i + 1 < k->n)
		put_tag(r, number, tongue_sign(t, i + 1));

	for (size_t j = i + 1; j < k->n && j <= i + MEASURE_WORDS && k->token[j].kind == TOKEN_WORD; j++) {
		unsigned class = tongue_class(t, j);

		if ((class & (NUMBER | EACH)) != 0)
			break;
		if ((class & MEASURE) != 0)
			put_tag(r, number, t->measure[k->word[j]]);
	}
}

/* "open"; "tomorrow". */
static void
put_side(struct statement_reader *r, uint32_t class, uint32_t side)
{
	if ((class & RELATIVE) == 0) {
		put_tag(r, side >> CHOICE_BITS, side % CHOICES);
		return;
	}
	if (r->text_date.len < sizeof("2024") - 1)
		return;
	buf_cut(&r->stems.key, 0);
	buf_byte(&r->stems.key, '@');
	buf_add(&r->stems.key, r->text_date);
	put_tag(r, stems_number(&r->stems, buf_span(&r->stems.key), 1), KIND_RELATIVE << CHOICE_BITS | side % CHOICES);
}

/* "daily" is "a day"; "open" is not "closed". */
static void
put_choices(struct statement_reader *r, const struct tongue *t, size_t i, unsigned class)
{
	uint32_t word = t->tokens.word[i];

	if ((class & EACH) != 0)
		put_measures(r, t, i, r->each);
	if ((class & RATE) != 0)
		put_tag(r, r->each, t->measure[word]);
	if ((class & (SIDE | RELATIVE)) != 0)
		put_side(r, class, t->side[word]);
}

static void
put_flags(uint8_t *flags, uint32_t class)
{
	if ((class & NEGATION) != 0)
		*flags |= STATEMENT_DENIES;
	if ((class & UP) != 0)
		*flags |= STATEMENT_UP;
	if ((class & DOWN) != 0)
		*flags |= STATEMENT_DOWN;
}

/* The number that begins at token i, if there is one; the last token of it, else i. */
static size_t
put_number(struct statement_reader *r, struct tongue *t, struct span text, size_t i, bool *is)
{
	size_t begin = i;
	uint32_t number = amount_read(&r->stems, t, text, &i);

	*is = number != 0;
	if (number == 0)
		return begin;
	put(&r->word, number);
	put(&r->number, number);
	/* of "2.5 million" the rest says something too */
	for (size_t k = begin; k <= i; k++)
		if ((tongue_class(t, k) & TIMES) != 0)
			put(&r->word, tongue_known(&r->stems, t, t->tokens.word[k])->stem);
	if (begin > 0)
		put_tag(r, number, tongue_sign(t, begin - 1));
	put_measures(r, t, i, number);
	return i;
}

static inline void
put_stem(struct statement_reader *r, struct tongue *t, size_t i, uint32_t class, bool first)
{
	const struct known *word = tongue_known(&r->stems, t, t->tokens.word[i]);

	if (is_date(t, i, class)) {
		put(&r->word, t->digits[word->as]);
		put(&r->date, t->digits[word->as]);
	} else {
		put(&r->word, word->stem);
		if (!first && t->tokens.token[i].shape != TOKEN_LOWER && r->stems.weight[word->stem] > 0.5f)
			put(&r->name, word->stem);
	}
}

/* The word at token i and, of a number or phrase, those behind it; returns the last token of it. */
static size_t
put_word(struct statement_reader *r, struct tongue *t, struct span text, size_t i, bool first, uint8_t *flags)
{
	uint32_t class = tongue_class(t, i);
	size_t end = i + 1;
	const struct phrase *phrase = (class & PHRASE) != 0 ? tongue_phrase(t, i, &end) : NULL;
	bool is = false;

	if (phrase != NULL) {
		put_flags(flags, phrase->class);
		if (phrase->side != 0)
			put_side(r, phrase->class, phrase->side);
		for (; i < end; i++)
			put_stem(r, t, i, tongue_class(t, i), first);
		return end - 1;
	}
	if ((class & (NEGATION | UP | DOWN)) != 0)
		put_flags(flags, class);
	if ((class & (EACH | RATE | SIDE | RELATIVE)) != 0)
		put_choices(r, t, i, class);
	if ((class & DATE) == 0 && tongue_known(&r->stems, t, t->tokens.word[i])->as != 0)
		i = put_number(r, t, text, i, &is);
	if (!is)
		put_stem(r, t, i, class, first);
	return i;
}

static void
put_tokens(struct statement_reader *r, struct tongue *t, struct span text, uint8_t *flags)
{
	bool first = true, is;

	for (size_t i = 0; i < t->tokens.n; i++) {
		const struct token *token = &t->tokens.token[i];

		if (r->left_out[i])
			continue;
		if (token->kind == TOKEN_DIGITS) {
			i = put_number(r, t, text, i, &is);
		} else if (token->kind == TOKEN_WORD) {
			i = put_word(r, t, text, i, first, flags);
			first = false;
		} else if (attribution_is_quote_mark(token)) {
			first = true;	/* the first word in marks has a capital of its own */
		}
	}
}

static int
number_order(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static uint16_t
sort(struct list *list)
{
	size_t n = 0;

	mem_sort(list->p, list->n, sizeof(*list->p), number_order);
	for (size_t i = 0; i < list->n; i++)
		if (i == 0 || list->p[i] != list->p[i - 1])
			list->p[n++] = list->p[i];
	return (uint16_t)(list->n = n);
}

/* Do formulae take up half of what the words weigh? */
static bool
is_formula(struct statement_reader *r, struct tongue *t)
{
	uint32_t *words = t->tokens.word;
	float all = 0, covered = 0;
	size_t n = 0, end = 0;

	for (size_t i = 0; i < t->tokens.n; i++)
		if (t->tokens.token[i].kind != TOKEN_MARK)
			words[n++] = words[i];
	for (size_t i = 0; i < n; i++) {
		uint32_t stem = tongue_known(&r->stems, t, words[i])->stem;	/* moves the weights */
		float weight = r->stems.weight[stem];
		size_t used;

		if (t->formulae.nodes > 0 && trie_longest(&t->formulae, words + i, n - i, &used) != TRIE_NOTHING &&
		    i + used > end)
			end = i + used;
		all += weight;
		covered += i < end ? weight : 0;
	}
	return covered >= all / 2;
}

static struct tongue *
read_tokens(struct statement_reader *r, struct span lang, struct span text)
{
	struct tongue *t = tongue_of(r, lang);

	tokens_read(&t->tokens, text, &t->words, true);
	leave_out_attribution(r, t, text);
	return t;
}

bool
statement_read(struct statement_reader *r, struct span lang, struct span date, struct span text, struct statement *s)
{
	struct tongue *t = read_tokens(r, lang, text);

	r->text_date = date;
	r->word.n = r->number.n = r->date.n = r->name.n = 0;
	*s = (struct statement){ 0 };
	put_tokens(r, t, text, &s->flags);
	if (r->word.n < LEAST_WORDS)
		return false;
	s->words = sort(&r->word);
	s->numbers = sort(&r->number);
	s->dates = sort(&r->date);
	s->names = sort(&r->name);
	s->word = r->word.p;
	s->number = r->number.p;
	s->date = r->date.p;
	s->name = r->name.p;
	for (size_t i = 0; i < s->words; i++)
		s->weight += r->stems.weight[s->word[i]];
	if (is_formula(r, t))
		s->flags |= STATEMENT_FORMULA;
	return s->weight >= least_weight;
}

const struct tongue *
statement_tokens(struct statement_reader *r, struct span lang, struct span text, const bool **left_out)
{
	const struct tongue *t = read_tokens(r, lang, text);

	*left_out = r->left_out;
	return t;
}

uint32_t
statement_stem(struct statement_reader *r, struct span lang, uint32_t word)
{
	return tongue_known(&r->stems, tongue_of(r, lang), word)->stem;
}

float
statement_weight(const struct statement_reader *r, uint32_t word)
{
	return r->stems.weight[word];
}

uint32_t
statement_words(const struct statement_reader *r)
{
	return r->stems.words.words;
}

void
statement_reader_free(struct statement_reader *r)
{
	for (size_t i = 0; i < STEMMERS; i++)
		tongue_free(r->tongue[i]);
	vocabulary_free(&r->stems.words);
	mem_free(r->stems.weight);
	mem_free(r->word.p);
	mem_free(r->number.p);
	mem_free(r->date.p);
	mem_free(r->name.p);
	mem_free(r->left_out);
	mem_free(r->report);
	buf_free(&r->stems.key);
	mem_free(r);
}
