/* SPDX-License-Identifier: ISC */
#include <stdlib.h>

#include "base/mem.h"
#include "statement.h"
#include "words/attribution.h"

enum {
	LEAST_WORDS = 4,	/* "Yes, we can" is a cheer */
	LIST_MOST = 65535
};

/* What a word may be, besides itself. */
enum { NEGATION = 1, UP = 2, DOWN = 4, REPORT = 8, DATE = 16, NUMBER = 32, WEAK = 64, HAS_CLASS = 128 };

static const float least_weight = 1.2f;
static const float weight_of_band[] = { 1, 0.3f, 0.6f, 0.8f };

/* What is known of a distinct word of one language. */
struct known {
	uint32_t stem;		/* its number among all words; 0: not looked at */
	uint32_t number;	/* of a number word: that of its digits */
};

/* One language. */
struct tongue {
	struct stemmer *stemmer;
	struct vocabulary words;	/* as they stand, folded */
	uint8_t *class;			/* by word of the tables */
	size_t classes;
	uint32_t *digits;		/* by word of the tables: number words */
	struct known *known;
	size_t known_capacity;
	struct trie formulae;
	struct tokens tokens;
};

struct list {
	uint32_t *p;
	size_t n, capacity;
};

struct statement_reader {
	struct tables *tables;
	struct tongue *tongue[STEMMERS];
	struct vocabulary stems;	/* of all languages, and "#5" for numbers */
	float *weight;			/* by stem */
	size_t weights;
	struct list word, number, date, name;
	bool *left_out, *report;	/* by token: attribution, verb of saying */
	size_t left_capacity;
	struct buf key;
};

struct statement_reader *
statement_reader_new(struct tables *tables)
{
	struct statement_reader *r = mem_zeroed(1, sizeof(*r));

	r->tables = tables;
	return r;
}

/* The number of a stem, made if there is none; `weight` is that of a new one. */
static uint32_t
stem_number(struct statement_reader *r, struct span stem, float weight)
{
	uint32_t n = vocabulary_add(&r->stems, stem);

	while (n >= r->weights) {
		size_t old = r->weights;

		r->weight = mem_grow(r->weight, r->weights, &r->weights, sizeof(*r->weight));
		memset(r->weight + old, 0, (r->weights - old) * sizeof(*r->weight));
	}
	if (r->weight[n] == 0)
		r->weight[n] = weight;
	return n;
}

static struct table
load(struct statement_reader *r, const char *lang, const char *name, unsigned least)
{
	struct table table;

	buf_cut(&r->key, 0);
	buf_string(&r->key, lang);
	buf_byte(&r->key, '/');
	buf_string(&r->key, name);
	buf_byte(&r->key, '\0');
	table_load(&table, r->tables, arena_copy(&r->tables->arena, buf_span(&r->key)).p, least, TABLE_CELLS);
	return table;
}

/* Number of the word of a cell in the language's vocabulary; 0 if it is more or less than one word. */
static uint32_t
table_word(struct tongue *t, struct span cell)
{
	tokens_read(&t->tokens, cell, &t->words, true);
	if (t->tokens.n != 1)
		return 0;
	while (t->words.words >= t->classes) {
		size_t old = t->classes;

		t->class = mem_grow(t->class, t->classes, &t->classes, sizeof(*t->class));
		t->digits = mem_resize(t->digits, t->classes, sizeof(*t->digits));
		memset(t->class + old, 0, (t->classes - old) * sizeof(*t->class));
		memset(t->digits + old, 0, (t->classes - old) * sizeof(*t->digits));
	}
	return t->tokens.token[0].word;
}

static void
load_common(struct statement_reader *r, struct tongue *t, const char *lang)
{
	struct table common = load(r, lang, "common", 2);

	for (size_t i = 0; i < common.rows; i++) {
		uint32_t word = table_word(t, common.row[i].cell[0]);
		struct span band = common.row[i].cell[1];

		if (band.len != 1 || band.p[0] < '1' || band.p[0] > '3')
			table_complain(r->tables, &common.row[i], "want 1, 2 or 3");
		else if (word != 0)
			(void)stem_number(r, stem_of(t->stemmer, t->words.word[word]), weight_of_band[band.p[0] - '0']);
	}
}

static void
load_classes(struct statement_reader *r, struct tongue *t, const char *lang)
{
	static const struct { const char *name; uint8_t class; } classes[] = {
		{ "negation", NEGATION }, { "up", UP }, { "down", DOWN }, { "report", REPORT }
	};
	struct table rows = load(r, lang, "statement", 2);

	for (size_t i = 0; i < rows.rows; i++) {
		uint32_t word = table_word(t, rows.row[i].cell[0]);
		size_t c = 0;

		while (c < 4 && !span_is(rows.row[i].cell[1], classes[c].name))
			c++;
		if (c == 4)
			table_complain(r->tables, &rows.row[i], "want negation, up, down or report");
		else if (word != 0)
			t->class[word] |= classes[c].class | HAS_CLASS;
	}
}

static bool
has_word(struct span cell, const char *word)
{
	while (cell.p != NULL)
		if (span_is(span_next(&cell, ' '), word))
			return true;
	return false;
}

/* Months and weekdays: the cell that says how is the fourth and the third. */
static void
load_dates(struct statement_reader *r, struct tongue *t, const char *lang, const char *name, unsigned how)
{
	struct table rows = load(r, lang, name, 2);

	for (size_t i = 0; i < rows.rows; i++) {
		uint32_t word = table_word(t, rows.row[i].cell[0]);

		if (word != 0)
			t->class[word] |= HAS_CLASS | DATE | (has_word(rows.row[i].cell[how], "weak") ? WEAK : 0);
	}
}

/* "three" is 3; "one" and "second" are too often something else. */
static void
load_numbers(struct statement_reader *r, struct tongue *t, const char *lang)
{
	struct table rows = load(r, lang, "number", 2);

	for (size_t i = 0; i < rows.rows; i++) {
		const struct table_row *row = &rows.row[i];
		uint32_t word;

		if (!span_is(row->cell[2], "cardinal") || span_is(row->cell[1], "1") || span_is(row->cell[1], "0"))
			continue;
		word = table_word(t, row->cell[0]);
		if (word == 0)
			continue;
		buf_cut(&r->key, 0);
		buf_byte(&r->key, '#');
		buf_add(&r->key, row->cell[1]);
		t->class[word] |= HAS_CLASS | NUMBER;
		t->digits[word] = stem_number(r, buf_span(&r->key), 1);
	}
}

static void
load_formulae(struct statement_reader *r, struct tongue *t, const char *lang)
{
	struct table rows = load(r, lang, "formula", 1);
	uint32_t words[32];

	for (size_t i = 0; i < rows.rows; i++) {
		size_t n = phrase_words(&t->tokens, &t->words, rows.row[i].cell[0], words, 32);

		if (n > 0)
			trie_add(&t->formulae, words, n, (int32_t)i);
	}
}

static struct tongue *
tongue_of(struct statement_reader *r, struct span lang)
{
	size_t n = stemmer_number(lang);
	struct buf name = { 0 };
	struct tongue *t;

	if (r->tongue[n] != NULL)
		return r->tongue[n];
	t = r->tongue[n] = mem_zeroed(1, sizeof(*t));
	t->stemmer = stemmer_new(r->tables, lang);
	if (n > 0)
		buf_add(&name, lang);
	else
		buf_string(&name, "en");
	lang.p = buf_cstring(&name);
	load_common(r, t, lang.p);
	load_classes(r, t, lang.p);
	load_dates(r, t, lang.p, "month", 3);
	load_dates(r, t, lang.p, "weekday", 2);
	load_numbers(r, t, lang.p);
	load_formulae(r, t, lang.p);
	buf_free(&name);
	return t;
}

void
statement_prepare(struct statement_reader *r, struct span lang)
{
	(void)tongue_of(r, lang);
}

static const struct known *
known(struct statement_reader *r, struct tongue *t, uint32_t word)
{
	while (word >= t->known_capacity) {
		size_t old = t->known_capacity;

		t->known = mem_grow(t->known, t->known_capacity, &t->known_capacity, sizeof(*t->known));
		memset(t->known + old, 0, (t->known_capacity - old) * sizeof(*t->known));
	}
	if (t->known[word].stem == 0) {
		t->known[word].stem = stem_number(r, stem_of(t->stemmer, t->words.word[word]), weight_of_band[0]);
		t->known[word].number = word < t->classes ? t->digits[word] : 0;
	}
	return &t->known[word];
}

static unsigned
class_of(const struct tongue *t, const struct token *token)
{
	return token->kind == TOKEN_WORD && token->word < t->classes ? t->class[token->word] : 0;
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
		r->report[i] = (class_of(t, &t->tokens.token[i]) & REPORT) != 0;
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

/* "1,650.5" from token i on; moves *i to its last token. */
static uint32_t
number_at(struct statement_reader *r, const struct tongue *t, struct span text, size_t *i)
{
	const struct tokens *k = &t->tokens;

	buf_cut(&r->key, 0);
	buf_byte(&r->key, '#');
	for (;;) {
		buf_add(&r->key, t->words.word[k->token[*i].word]);
		if (*i + 2 >= k->n || k->token[*i + 1].kind != TOKEN_MARK || k->token[*i + 1].blank ||
		    k->token[*i + 2].kind != TOKEN_DIGITS || k->token[*i + 2].blank)
			break;
		if (k->token[*i + 1].mark != ',' && k->token[*i + 1].mark != 0x066C)
			buf_add(&r->key, token_text(&k->token[*i + 1], text));
		*i += 2;
	}
	return stem_number(r, buf_span(&r->key), 1);
}

static bool
is_date(const struct tongue *t, size_t i)
{
	const struct token *token = &t->tokens.token[i];
	unsigned class = class_of(t, token);

	if ((class & DATE) == 0 || ((unsigned char)t->words.word[token->word].p[0] < 0x80 && token->shape == TOKEN_LOWER))
		return false;
	return (class & WEAK) == 0 || (i > 0 && t->tokens.token[i - 1].kind == TOKEN_DIGITS) ||
	    (i + 1 < t->tokens.n && t->tokens.token[i + 1].kind == TOKEN_DIGITS);
}

static void
put_word(struct statement_reader *r, struct tongue *t, size_t i, bool first, uint8_t *flags)
{
	const struct token *token = &t->tokens.token[i];
	unsigned class = class_of(t, token);
	const struct known *word = known(r, t, token->word);

	if ((class & NEGATION) != 0)
		*flags |= STATEMENT_DENIES;
	if ((class & UP) != 0)
		*flags |= STATEMENT_UP;
	if ((class & DOWN) != 0)
		*flags |= STATEMENT_DOWN;
	put(&r->word, word->number != 0 ? word->number : word->stem);
	if (word->number != 0)
		put(&r->number, word->number);
	else if (is_date(t, i))
		put(&r->date, word->stem);
	else if (!first && token->shape != TOKEN_LOWER && r->weight[word->stem] > 0.5f)
		put(&r->name, word->stem);
}

static void
put_tokens(struct statement_reader *r, struct tongue *t, struct span text, uint8_t *flags)
{
	bool first = true;

	for (size_t i = 0; i < t->tokens.n; i++) {
		const struct token *token = &t->tokens.token[i];

		if (r->left_out[i])
			continue;
		if (token->kind == TOKEN_DIGITS) {
			uint32_t number = number_at(r, t, text, &i);

			put(&r->word, number);
			put(&r->number, number);
		} else if (token->kind == TOKEN_WORD) {
			put_word(r, t, i, first, flags);
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

	if (list->n > 1)
		qsort(list->p, list->n, sizeof(*list->p), number_order);
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
			words[n++] = t->tokens.token[i].word;
	for (size_t i = 0; i < n; i++) {
		uint32_t stem = known(r, t, words[i])->stem;	/* moves r->weight */
		float weight = r->weight[stem];
		size_t used;

		if (t->formulae.nodes > 0 && trie_longest(&t->formulae, words + i, n - i, &used) != TRIE_NOTHING &&
		    i + used > end)
			end = i + used;
		all += weight;
		covered += i < end ? weight : 0;
	}
	return covered >= all / 2;
}

bool
statement_read(struct statement_reader *r, struct span lang, struct span text, struct statement *s)
{
	struct tongue *t = tongue_of(r, lang);

	tokens_read(&t->tokens, text, &t->words, true);
	r->word.n = r->number.n = r->date.n = r->name.n = 0;
	*s = (struct statement){ 0 };
	leave_out_attribution(r, t, text);
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
		s->weight += r->weight[s->word[i]];
	if (is_formula(r, t))
		s->flags |= STATEMENT_FORMULA;
	return s->weight >= least_weight;
}

float
statement_weight(const struct statement_reader *r, uint32_t word)
{
	return r->weight[word];
}

uint32_t
statement_words(const struct statement_reader *r)
{
	return r->stems.words;
}

void
statement_reader_free(struct statement_reader *r)
{
	for (size_t i = 0; i < STEMMERS; i++) {
		struct tongue *t = r->tongue[i];

		if (t == NULL)
			continue;
		stemmer_free(t->stemmer);
		vocabulary_free(&t->words);
		trie_free(&t->formulae);
		tokens_free(&t->tokens);
		mem_free(t->class);
		mem_free(t->digits);
		mem_free(t->known);
		mem_free(t);
	}
	vocabulary_free(&r->stems);
	mem_free(r->weight);
	mem_free(r->word.p);
	mem_free(r->number.p);
	mem_free(r->date.p);
	mem_free(r->name.p);
	mem_free(r->left_out);
	mem_free(r->report);
	buf_free(&r->key);
	mem_free(r);
}
