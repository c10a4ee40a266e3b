/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "base/utf.h"
#include "tongue.h"

static const float weight_of_band[] = { 1, 0.3f, 0.6f, 0.8f };

uint32_t
stems_number(struct stems *r, struct span stem, float weight)
{
	uint32_t n = vocabulary_add(&r->words, stem);

	r->weight = mem_reach(r->weight, n, &r->weights, sizeof(*r->weight));
	if (r->weight[n] == 0)
		r->weight[n] = weight;
	return n;
}

static struct table
load(struct stems *r, const char *lang, const char *name, unsigned least)
{
	struct table table;

	table_load_of(&table, r->tables, span_of(lang), name, least, TABLE_CELLS);
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
		t->measure = mem_resize(t->measure, t->classes, sizeof(*t->measure));
		t->side = mem_resize(t->side, t->classes, sizeof(*t->side));
		memset(t->class + old, 0, (t->classes - old) * sizeof(*t->class));
		memset(t->digits + old, 0, (t->classes - old) * sizeof(*t->digits));
		memset(t->measure + old, 0, (t->classes - old) * sizeof(*t->measure));
		memset(t->side + old, 0, (t->classes - old) * sizeof(*t->side));
	}
	return t->tokens.word[0];
}

static void
load_common(struct stems *r, struct tongue *t, const char *lang)
{
	struct table common = load(r, lang, "common", 2);

	for (size_t i = 0; i < common.rows; i++) {
		uint32_t word = table_word(t, common.row[i].cell[0]);
		struct span band = common.row[i].cell[1];

		if (band.len != 1 || band.p[0] < '1' || band.p[0] > '3')
			table_complain(r->tables, &common.row[i], "want 1, 2 or 3");
		else if (word != 0)
			(void)stems_number(r, stem_of(t->stemmer, t->words.word[word]), weight_of_band[band.p[0] - '0']);
	}
	table_done(&common, r->tables);
}

/* Kind and choice in one number; 0 if there are too many. The choice is named with its kind: "money/pound" is no "mass/pound". */
static uint32_t
choice(struct choices *of, uint32_t most, struct span kind, struct span name)
{
	uint32_t k = vocabulary_add(&of->kinds, kind), c = vocabulary_add(&of->choices, name);

	return k >= most || c >= CHOICES ? 0 : k << CHOICE_BITS | c;
}

/* "length/mile" */
static bool
add_choice(struct tongue *t, uint32_t word, unsigned class, struct span cell)
{
	const char *slash = cell.len > 0 ? memchr(cell.p, '/', cell.len) : NULL;
	struct span kind = { cell.p, slash != NULL ? (size_t)(slash - cell.p) : 0 };

	if (kind.len == 0 || kind.len + 1 == cell.len)
		return false;
	if (class == SIDE) {
		t->side[word] = choice(&t->sides, CHOICES, kind, cell);
		return t->side[word] != 0;
	}
	t->measure[word] = (uint16_t)choice(&t->measures, KINDS, kind, cell);
	return t->measure[word] != 0;
}

static void
load_classes(struct stems *r, struct tongue *t, const char *lang)
{
	static const struct { const char *name; uint16_t class; } classes[] = {
		{ "negation", NEGATION }, { "up", UP }, { "down", DOWN }, { "report", REPORT }, { "each", EACH },
		{ "when", WHEN }, { "measure", MEASURE }, { "counted", MEASURE }, { "rate", RATE }, { "side", SIDE }, { "joined", JOINED }
	};
	enum { N = sizeof(classes) / sizeof(*classes) };
	struct table rows = load(r, lang, "statement", 2);

	for (size_t i = 0; i < rows.rows; i++) {
		uint32_t word = table_word(t, rows.row[i].cell[0]);
		size_t c = 0;

		while (c < N && !span_is(rows.row[i].cell[1], classes[c].name))
			c++;
		if (c == N)
			table_complain(r->tables, &rows.row[i],
			    "want negation, up, down, report, each, when, measure, counted, rate, side or joined");
		else if (word != 0)
			t->class[word] |= classes[c].class;
		t->joins |= c < N && classes[c].class == JOINED;
		if (word != 0 && c < N && (classes[c].class & (MEASURE | RATE | SIDE)) != 0 &&
		    !add_choice(t, word, classes[c].class, rows.row[i].cell[2]))
			table_complain(r->tables, &rows.row[i], "want kind/choice in the third cell, and not too many of them");
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

/*
 * Months and weekdays: the cell that says how is the fourth and the third; those
 * ahead of it say which it is: "Sept" and "September" are one.
 */
static void
load_dates(struct stems *r, struct tongue *t, const char *lang, const char *name, unsigned how)
{
	struct table rows = load(r, lang, name, 2);

	for (size_t i = 0; i < rows.rows; i++) {
		uint32_t word = table_word(t, rows.row[i].cell[0]);

		if (word == 0)
			continue;
		buf_cut(&r->key, 0);
		buf_byte(&r->key, '@');
		for (unsigned c = 1; c < how; c++) {
			buf_byte(&r->key, ' ');
			buf_add(&r->key, rows.row[i].cell[c]);
		}
		t->class[word] |= DATE | (has_word(rows.row[i].cell[how], "weak") ? WEAK : 0);
		t->digits[word] = stems_number(r, buf_span(&r->key), 1);
	}
}

/* "three" is 3; "one" and "second" are too often something else. "million" is a measure of what is ahead of it. */
static void
load_numbers(struct stems *r, struct tongue *t, const char *lang)
{
	struct table rows = load(r, lang, "number", 2);

	for (size_t i = 0; i < rows.rows; i++) {
		const struct table_row *row = &rows.row[i];
		uint32_t word;

		if (span_is(row->cell[2], "times") && (word = table_word(t, row->cell[0])) != 0) {
			buf_cut(&r->key, 0);
			buf_string(&r->key, "scale/");
			buf_add(&r->key, row->cell[1]);
			(void)add_choice(t, word, MEASURE, buf_span(&r->key));
			t->class[word] |= MEASURE;
		}
		if (!span_is(row->cell[2], "cardinal") || span_is(row->cell[1], "1") || span_is(row->cell[1], "0"))
			continue;
		word = table_word(t, row->cell[0]);
		if (word == 0)
			continue;
		buf_cut(&r->key, 0);
		buf_byte(&r->key, '#');
		buf_add(&r->key, row->cell[1]);
		t->class[word] |= NUMBER;
		t->digits[word] = stems_number(r, buf_span(&r->key), 1);
	}
}

static void
load_formulae(struct stems *r, struct tongue *t, const char *lang)
{
	struct table rows = load(r, lang, "formula", 1);
	uint32_t words[32];

	for (size_t i = 0; i < rows.rows; i++) {
		size_t n = phrase_words(&t->tokens, &t->words, rows.row[i].cell[0], words, 32);

		if (n > 0)
			trie_add(&t->formulae, words, n, (int32_t)i);
	}
}

struct tongue *
tongue_new(struct stems *r, struct span lang)
{
	size_t n = stemmer_number(lang);
	struct buf name = { 0 };
	struct tongue *t = mem_zeroed(1, sizeof(*t));

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

/* "and forty", "by forty" are forty, where they are one word. */
static uint32_t
number_behind(const struct tongue *t, struct span word)
{
	int32_t c;
	size_t letter = utf_read(word.p, word.p + word.len, &c);
	uint32_t ahead = vocabulary_find(&t->words, span_cut(word, 0, letter)), rest;

	if (ahead >= t->classes || (t->class[ahead] & JOINED) == 0)
		return 0;
	rest = vocabulary_find(&t->words, span_cut(word, letter, word.len));
	return rest < t->classes && (t->class[rest] & NUMBER) != 0 ? t->digits[rest] : 0;
}

static void
meet(struct stems *r, struct tongue *t, uint32_t word)
{
	struct known *known = &t->known[word];

	known->stem = stems_number(r, stem_of(t->stemmer, t->words.word[word]), weight_of_band[0]);
	known->number = word < t->classes ? t->digits[word] : 0;
	if (t->joins && known->number == 0)
		known->number = number_behind(t, t->words.word[word]);
}

const struct known *
tongue_known(struct stems *r, struct tongue *t, uint32_t word)
{
	t->known = mem_reach(t->known, word, &t->known_capacity, sizeof(*t->known));
	if (t->known[word].stem == 0)
		meet(r, t, word);
	return &t->known[word];
}

unsigned
tongue_class(const struct tongue *t, size_t i)
{
	uint32_t word = t->tokens.word[i];

	return t->tokens.token[i].kind == TOKEN_WORD && word < t->classes ? t->class[word] : 0;
}

void
tongue_free(struct tongue *t)
{
	if (t == NULL)
		return;
	stemmer_free(t->stemmer);
	vocabulary_free(&t->words);
	trie_free(&t->formulae);
	tokens_free(&t->tokens);
	mem_free(t->class);
	mem_free(t->digits);
	mem_free(t->measure);
	mem_free(t->side);
	vocabulary_free(&t->measures.kinds);
	vocabulary_free(&t->measures.choices);
	vocabulary_free(&t->sides.kinds);
	vocabulary_free(&t->sides.choices);
	mem_free(t->known);
	mem_free(t);
}
