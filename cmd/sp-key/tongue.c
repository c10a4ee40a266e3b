/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "tongue.h"
#include "wordform.h"

/* What is known of a cell that is one word; else of none. */
static struct word *
table_word(struct tongue *t, struct tokens *scratch, struct span cell)
{
	tokens_read(scratch, cell, &t->words, true);
	return scratch->n == 1 ? tongue_word(t, scratch->word[0]) : NULL;
}

/* Months and weekdays; not those that mostly are something else. */
static void
take_date(struct word *word, struct span hints)
{
	if (hints.len == 0 || memmem(hints.p, hints.len, "weak", 4) == NULL)
		word->dates = true;
}

/* "twelve ships" says no more than "12 ships". */
static void
take_number(struct word *word, struct span kind)
{
	if (span_is(kind, "cardinal") || span_is(kind, "times"))
		word->band = BAND_NOTHING;
}

/* Verbs of saying; measures, which say no more than their number; and words of which many documents have some: "rose". */
static void
take_statement(struct word *word, struct span class)
{
	word->reports |= span_is(class, "report");
	if (span_is(class, "measure"))
		word->band = BAND_NOTHING;
	else if ((span_is(class, "up") || span_is(class, "down")) && band_says(word->band))
		word->band = BAND_LITTLE;
}

/* What makes a clause, if it says nothing else: "was", "they", "because", "who". */
static void
take_grammar(struct word *word, struct span class)
{
	static const char *const classes[] = { "auxiliary", "subject", "clause", "relative" };

	for (size_t c = 0; c < sizeof(classes) / sizeof(*classes); c++)
		if (span_is(class, classes[c]) && word->band == BAND_NOTHING)
			word->band = BAND_CLAUSE;
}

/* What stands behind an object in Persian: "چراغ را روشن". */
static void
take_frame(struct word *word, struct span frame)
{
	if (span_is(frame, "object"))
		word->band = BAND_CLAUSE;
}

/* In languages without capitals small words say nothing, and "that" makes a clause. */
static void
take_small(struct word *word, struct span class)
{
	static const char *const classes[] = { "preposition", "conjunction", "determiner", "pronoun", "question", "time" };

	if (span_is(class, "report"))
		word->band = BAND_CLAUSE;
	word->verb |= span_is(class, "auxiliary");
	for (size_t c = 0; c < sizeof(classes) / sizeof(*classes); c++)
		if (span_is(class, classes[c]) && band_says(word->band))
			word->band = BAND_NOTHING;
}

/* Tables of others, of which one cell tells something of the word in the first; in this order. */
static const struct loaded {
	const char *name;
	unsigned most, cell;	/* how many cells there may be, and which it is */
	void (*take)(struct word *, struct span);
} loaded[] = {
	{ "statement", 3, 1, take_statement }, { "grammar", 3, 1, take_grammar },
	{ "month", 4, 3, take_date }, { "weekday", 4, 2, take_date }, { "number", 3, 2, take_number }
};

/* What more there is of a language without capitals. */
static const struct loaded small = { "grammar", 3, 1, take_small }, frames = { "frame", 2, 1, take_frame };

static void
load_words(struct tongue *t, struct tables *tables, struct tokens *scratch, struct span lang, const struct loaded *l)
{
	struct table rows;

	table_load_of(&rows, tables, lang, l->name, 2, l->most);
	for (size_t i = 0; i < rows.rows; i++) {
		struct word *word = table_word(t, scratch, rows.row[i].cell[0]);

		if (word != NULL)
			l->take(word, rows.row[i].cell[l->cell]);
	}
	table_done(&rows, tables);
}

static void
load_formulae(struct tongue *t, struct tables *tables, struct tokens *scratch, struct span lang)
{
	struct table rows;
	uint32_t words[32];

	table_load_of(&rows, tables, lang, "formula", 1, 1);
	for (size_t i = 0; i < rows.rows; i++) {
		size_t n = phrase_words(scratch, &t->words, rows.row[i].cell[0], words, 32);

		if (n < 2)
			continue;
		trie_add(&t->formulae, words, n, (int32_t)i);
		tongue_word(t, words[0])->greets = true;
	}
	table_done(&rows, tables);
}

/* Forms of a verb, "form,form,...": what has one is more of a sentence than a phrase. */
static void
take_forms(struct tongue *t, struct tokens *scratch, struct span forms)
{
	while (forms.p != NULL) {
		struct word *word = table_word(t, scratch, span_trim(span_next(&forms, ',')));

		if (word == NULL)
			continue;
		word->verb = t->persian;
		if (!word->reports)
			word->band = BAND_CLAUSE;
	}
}

/* The forms of verbs, by the cells that have some (a bit each): of ar/cue all but the class, of fa/verb all but the verb itself. */
static void
load_verbs(struct tongue *t, struct tables *tables, struct tokens *scratch, struct span lang)
{
	const unsigned forms = t->arabic ? 1 << 0 | 1 << 2 | 1 << 3 : 1 << 1;
	struct table rows;

	table_load_of(&rows, tables, lang, t->arabic ? "cue" : "verb", 2, 5);
	for (size_t i = 0; i < rows.rows; i++)
		for (unsigned c = 0; c < rows.row[i].cells; c++)
			if ((forms >> c & 1) != 0)
				take_forms(t, scratch, rows.row[i].cell[c]);
	table_done(&rows, tables);
}

/* First names say nothing here; but a word that a table has is not open, and not taken for a verb by its letters. */
static void
load_names(struct tongue *t, struct tables *tables, struct tokens *scratch, struct span lang)
{
	struct table rows;

	table_load_of(&rows, tables, lang, "first", 1, 2);
	for (size_t i = 0; i < rows.rows; i++)
		(void)table_word(t, scratch, rows.row[i].cell[0]);
	table_done(&rows, tables);
}

static void
load_common(struct tongue *t, struct tables *tables, struct tokens *scratch, struct span lang)
{
	struct table rows;

	table_load_of(&rows, tables, lang, "common", 2, 2);
	for (size_t i = 0; i < rows.rows; i++) {
		struct word *word = table_word(t, scratch, rows.row[i].cell[0]);
		struct span band = rows.row[i].cell[1];

		if (band.len != 1 || band.p[0] < '1' || band.p[0] > '3')
			table_complain(tables, &rows.row[i], "want 1, 2 or 3");
		else if (word != NULL)
			word->band = (uint8_t)(band.p[0] - '0');
	}
	table_done(&rows, tables);
}

struct tongue *
tongue_new(struct tables *tables, struct span lang)
{
	struct tongue *t = mem_zeroed(1, sizeof(*t));
	struct tokens scratch = { 0 };

	t->stemmer = stemmer_new(tables, lang);
	if (stemmer_number(lang) == 0)
		lang = SPAN("en");
	load_common(t, tables, &scratch, lang);
	for (size_t i = 0; i < sizeof(loaded) / sizeof(*loaded); i++)
		load_words(t, tables, &scratch, lang, &loaded[i]);
	load_formulae(t, tables, &scratch, lang);
	t->arabic = span_is(lang, "ar");
	t->persian = span_is(lang, "fa");
	if (t->persian || t->arabic) {
		load_words(t, tables, &scratch, lang, &small);
		load_verbs(t, tables, &scratch, lang);
	}
	if (t->arabic)
		load_names(t, tables, &scratch, lang);
	if (t->persian)
		load_words(t, tables, &scratch, lang, &frames);
	vocabulary_keep(&t->words);
	tokens_free(&scratch);
	return t;
}

/* "and said" is "said". False if what is behind "and" is in no table. */
static bool
meet_behind_and(struct tongue *t, uint32_t number)
{
	struct span word = t->words.word[number];
	uint32_t rest;

	if (!(span_begins(word, SPAN("و")) || span_begins(word, SPAN("ف"))))
		return false;
	rest = vocabulary_find_kept(&t->words, span_cut(word, strlen("و"), word.len));
	if (rest != WORD_UNKNOWN && rest <= t->words.kept) {
		struct word known = *tongue_word(t, rest), *met = tongue_word(t, number);

		met->band = known.band;
		met->reports = known.reports;
		met->dates = known.dates;
		return known.band != BAND_REST || known.reports || known.dates;
	}
	return false;
}

/* "نشده", "نداشته": "not" is written onto a form of a verb, which says nothing. */
static bool
is_negated(struct tongue *t, uint32_t number)
{
	struct span word = t->words.word[number];
	uint32_t rest;

	if (!span_begins(word, SPAN("ن")) || word.len < 4 * strlen("ن"))
		return false;
	rest = vocabulary_find_kept(&t->words, span_cut(word, strlen("ن"), word.len));
	return rest != WORD_UNKNOWN && rest <= t->words.kept && !band_says(tongue_word(t, rest)->band);
}

struct word *
tongue_meet(struct tongue *t, uint32_t number)
{
	bool kept = number <= t->words.kept;
	struct word *word;

	if (t->arabic && !kept)
		kept = meet_behind_and(t, number);
	word = tongue_word(t, number);
	word->open = t->arabic ? !kept : t->persian && word->band == BAND_REST;
	if (t->persian && word->open && is_negated(t, number)) {
		word->band = BAND_CLAUSE;
		word->verb = true;
		word->open = false;
	}
	return word;
}

bool
tongue_looks_like_verb(const struct tongue *t, struct span text)
{
	return t->arabic ? wordform_is_arabic_verb(text) : wordform_is_persian_verb(text);
}

void
tongue_forget(struct tongue *t)
{
	vocabulary_forget(&t->words);
	for (size_t i = 0; i < t->capacity; i++)
		t->word[i].stem = WORD_UNKNOWN;
	/* their numbers are given anew */
	if (t->words.kept + 1 < t->capacity)
		memset(t->word + t->words.kept + 1, 0, (t->capacity - t->words.kept - 1) * sizeof(*t->word));
}

void
tongue_free(struct tongue *t)
{
	if (t == NULL)
		return;
	stemmer_free(t->stemmer);
	vocabulary_free(&t->words);
	trie_free(&t->formulae);
	mem_free(t->word);
	mem_free(t);
}
