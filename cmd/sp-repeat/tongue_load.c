/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "base/num.h"
#include "tongue.h"

enum { PHRASE_WORDS = 8 };

static const float weight_of_band[] = { 1, 0.3f, 0.6f, 0.8f };

static struct table
load(struct stems *r, const char *lang, const char *name, unsigned least)
{
	struct table table;

	table_load_of(&table, r->tables, span_of(lang), name, least, TABLE_CELLS);
	return table;
}

/* An array by word of the tables has room for as many as there are classes, of which `old` had their places. */
static void *
more_classes(const struct tongue *t, void *array, size_t old, size_t size)
{
	array = mem_resize(array, t->classes, size);
	memset((char *)array + old * size, 0, (t->classes - old) * size);
	return array;
}

/* All words are among the classes. */
static void
class_words(struct tongue *t)
{
	size_t old = t->classes;

	while (t->words.words >= t->classes)
		t->class = mem_grow(t->class, t->classes, &t->classes, sizeof(*t->class));
	if (t->classes == old)
		return;
	memset(t->class + old, 0, (t->classes - old) * sizeof(*t->class));
	t->digits = more_classes(t, t->digits, old, sizeof(*t->digits));
	t->value = more_classes(t, t->value, old, sizeof(*t->value));
	t->measure = more_classes(t, t->measure, old, sizeof(*t->measure));
	t->side = more_classes(t, t->side, old, sizeof(*t->side));
}

/* Number of the word of a cell in the language's vocabulary; 0 if it is more or less than one word. */
static uint32_t
table_word(struct tongue *t, struct span cell)
{
	tokens_read(&t->tokens, cell, &t->words, true);
	if (t->tokens.n != 1)
		return 0;
	class_words(t);
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

enum { HAVE_CHOICE = MEASURE | RATE | SIDE | RELATIVE, OF_PHRASES = NEGATION | UP | DOWN | SIDE | RELATIVE };

/* "length/mile", "when/next-week"; 0 if it is none. */
static uint32_t
choice_of(struct tongue *t, uint32_t class, struct span cell)
{
	const char *slash = cell.len > 0 ? memchr(cell.p, '/', cell.len) : NULL;
	struct span kind = { cell.p, slash != NULL ? (size_t)(slash - cell.p) : 0 };

	if (kind.len == 0 || kind.len + 1 == cell.len)
		return 0;
	if ((class & (SIDE | RELATIVE)) != 0)
		return choice(&t->sides, CHOICES, kind, cell);
	return choice(&t->measures, KIND_RELATIVE, kind, cell);
}

static void
add_phrase(struct tongue *t, const uint32_t *words, size_t n, uint32_t class, uint32_t side)
{
	class_words(t);
	t->class[words[0]] |= PHRASE;
	t->phrase = mem_reach(t->phrase, t->phrase_n, &t->phrase_capacity, sizeof(*t->phrase));
	t->phrase[t->phrase_n] = (struct phrase){ class, side };
	trie_add(&t->phrases, words, n, (int32_t)t->phrase_n++);
}

static void
add_word(struct tongue *t, uint32_t word, uint32_t class, uint32_t which)
{
	if (word == 0 && (class & MEASURE) != 0) {	/* a sign: the tokens of its cell are the last that were read */
		t->sign = mem_reach(t->sign, t->signs, &t->sign_capacity, sizeof(*t->sign));
		t->sign[t->signs++] = (struct sign){ token_mark(&t->tokens.token[0]), which };
	} else if (word != 0) {
		t->class[word] |= class;
		if ((class & (SIDE | RELATIVE)) != 0)
			t->side[word] = which;
		else if (which != 0)
			t->measure[word] = (uint16_t)which;
	}
	t->joins |= (class & JOINED) != 0;
}

/* A row whose word or words are of this class. NULL, or what is wrong with it. */
static const char *
add_row(struct tongue *t, const struct table_row *row, uint32_t class)
{
	const struct span scale = SPAN("scale/");
	uint32_t words[PHRASE_WORDS], which = (class & HAVE_CHOICE) != 0 ? choice_of(t, class, row->cell[2]) : 0;
	size_t n;

	if (class == 0)
		return "want negation, up, down, report, each, when, measure, counted, rate, side, relative, sum, mutual, ahead, done or joined";
	if ((class & HAVE_CHOICE) != 0 && which == 0)
		return "want kind/choice in the third cell, and not too many of them";
	n = phrase_words(&t->tokens, &t->words, row->cell[0], words, PHRASE_WORDS);
	if (n < 2) {
		uint32_t word = table_word(t, row->cell[0]);
		size_t value;

		add_word(t, word, class, which);
		if (word != 0 && span_begins(row->cell[2], scale) && num_size(span_cut(row->cell[2], scale.len, row->cell[2].len), &value)) {
			t->class[word] |= TIMES;	/* "bn" is "billion" */
			t->value[word] = value;
		}
	} else if ((class & OF_PHRASES) == 0)
		return "want one word";
	else
		add_phrase(t, words, n, class, which);
	return NULL;
}

static void
load_classes(struct stems *r, struct tongue *t, const char *lang)
{
	static const struct { const char *name; uint32_t class; } classes[] = {
		{ "negation", NEGATION }, { "up", UP }, { "down", DOWN }, { "report", REPORT }, { "each", EACH },
		{ "when", WHEN }, { "measure", MEASURE }, { "counted", MEASURE }, { "rate", RATE }, { "side", SIDE },
		{ "relative", RELATIVE }, { "sum", SUM }, { "joined", JOINED },
		{ "mutual", MUTUAL }, { "ahead", AHEAD }, { "done", DONE }
	};
	enum { N = sizeof(classes) / sizeof(*classes) };
	struct table rows = load(r, lang, "statement", 2);

	for (size_t i = 0; i < rows.rows; i++) {
		const char *wrong;
		size_t c = 0;

		while (c < N && !span_is(rows.row[i].cell[1], classes[c].name))
			c++;
		wrong = add_row(t, &rows.row[i], c < N ? classes[c].class : 0);
		if (wrong != NULL)
			table_complain(r->tables, &rows.row[i], wrong);
	}
}

/* "tomorrow" is 1 day from today: of one text, it is not "today". */
static void
load_days(struct stems *r, struct tongue *t, const char *lang)
{
	struct table rows = load(r, lang, "time-ref", 2);

	for (size_t i = 0; i < rows.rows; i++) {
		struct span days = rows.row[i].cell[1];
		uint32_t words[PHRASE_WORDS], which;
		size_t n;

		if (days.len == 0 || !((days.p[0] >= '0' && days.p[0] <= '9') || (days.p[0] == '-' && days.len > 1)))
			continue;
		n = phrase_words(&t->tokens, &t->words, rows.row[i].cell[0], words, PHRASE_WORDS);
		which = choice(&t->sides, CHOICES, SPAN("when"), days);
		if (n > 1)
			add_phrase(t, words, n, RELATIVE, which);
		else
			add_word(t, table_word(t, rows.row[i].cell[0]), RELATIVE, which);
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
		bool times = span_is(row->cell[2], "times");
		bool ordinal = span_is(row->cell[2], "ordinal");
		uint32_t word = times || ordinal || span_is(row->cell[2], "cardinal") ? table_word(t, row->cell[0]) : 0;
		size_t value;

		if (word == 0 || !num_size(row->cell[1], &value))
			continue;
		t->value[word] = ordinal ? 0 : value;
		if (times) {
			buf_cut(&r->key, 0);
			buf_string(&r->key, "scale/");
			buf_add(&r->key, row->cell[1]);
			add_word(t, word, MEASURE | TIMES, choice_of(t, MEASURE, buf_span(&r->key)));
		}
		if (times || value < (ordinal ? 3 : 2))
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
	load_days(r, t, lang.p);
	load_dates(r, t, lang.p, "month", 3);
	load_dates(r, t, lang.p, "weekday", 2);
	load_numbers(r, t, lang.p);
	load_formulae(r, t, lang.p);
	buf_free(&name);
	return t;
}
