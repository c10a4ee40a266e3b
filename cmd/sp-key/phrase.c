/* SPDX-License-Identifier: ISC */
#include <math.h>

#include "base/mem.h"
#include "phrase.h"
#include "words/attribution.h"

/* What a word says: nothing, very little, it is common, the rest. */
enum { REST, NOTHING, LITTLE, COMMON };

static const double says[] = { 1, 0, 0.2, 0.45 };

struct tongue {
	struct stemmer *stemmer;
	struct vocabulary words;
	uint8_t *band;			/* by word of the tables */
	bool *report;
	size_t words_of_tables;
};

struct phrases {
	struct tables *tables;
	struct tongue *tongue[STEMMERS];
	struct vocabulary stems;	/* all languages */
	struct trie trie, background;	/* of stems; values: phrases, counts */
	struct phrase *phrase;
	size_t n, capacity;
	uint32_t *count;		/* of the background */
	size_t counts, count_capacity;
	double background_words;
	struct tokens tokens;
	bool *report, *out;		/* by token */
	uint32_t *stem;
	size_t token_capacity;
	struct buf key;
};

struct phrases *
phrases_new(struct tables *tables)
{
	struct phrases *p = mem_zeroed(1, sizeof(*p));

	p->tables = tables;
	return p;
}

static struct table
load(struct phrases *p, const char *lang, const char *name)
{
	struct table table;

	buf_cut(&p->key, 0);
	buf_string(&p->key, lang);
	buf_string(&p->key, name);
	buf_byte(&p->key, '\0');
	table_load(&table, p->tables, arena_copy(&p->tables->arena, buf_span(&p->key)).p, 2, 2);
	return table;
}

static uint32_t
table_word(struct phrases *p, struct tongue *t, struct span cell)
{
	uint32_t word;

	tokens_read(&p->tokens, cell, &t->words, true);
	word = p->tokens.n == 1 ? p->tokens.token[0].word : WORD_UNKNOWN;
	while (t->words.words >= t->words_of_tables) {
		size_t old = t->words_of_tables;

		t->band = mem_grow(t->band, t->words_of_tables, &t->words_of_tables, sizeof(*t->band));
		t->report = mem_resize(t->report, t->words_of_tables, sizeof(*t->report));
		memset(t->band + old, 0, t->words_of_tables - old);
		memset(t->report + old, 0, (t->words_of_tables - old) * sizeof(*t->report));
	}
	return word;
}

static struct tongue *
tongue_of(struct phrases *p, struct span lang)
{
	size_t n = stemmer_number(lang);
	struct tongue *t = p->tongue[n];
	struct table rows;
	struct buf name = { 0 };

	if (t != NULL)
		return t;
	t = p->tongue[n] = mem_zeroed(1, sizeof(*t));
	t->stemmer = stemmer_new(p->tables, lang);
	buf_add(&name, n == 0 ? SPAN("en") : lang);
	rows = load(p, buf_cstring(&name), "/common");
	for (size_t i = 0; i < rows.rows; i++) {
		uint32_t word = table_word(p, t, rows.row[i].cell[0]);

		if (word != WORD_UNKNOWN)
			t->band[word] = (uint8_t)(rows.row[i].cell[1].p[0] - '0') & 3;
	}
	rows = load(p, buf_cstring(&name), "/statement");
	for (size_t i = 0; i < rows.rows; i++) {
		uint32_t word = table_word(p, t, rows.row[i].cell[0]);

		if (word != WORD_UNKNOWN && span_is(rows.row[i].cell[1], "report"))
			t->report[word] = true;
	}
	buf_free(&name);
	return t;
}

void
phrases_prepare(struct phrases *p, struct span lang)
{
	(void)tongue_of(p, lang);
}

static unsigned
band_of(const struct tongue *t, const struct token *token)
{
	if (token->kind == TOKEN_DIGITS)
		return LITTLE;
	return token->word < t->words_of_tables ? t->band[token->word] : REST;
}

static bool
is_report(const struct tongue *t, const struct token *token)
{
	return token->kind == TOKEN_WORD && token->word < t->words_of_tables && t->report[token->word];
}

static void
read_tokens(struct phrases *p, struct tongue *t, struct span text)
{
	tokens_read(&p->tokens, text, &t->words, true);
	if (p->token_capacity < p->tokens.n + 1) {
		while (p->token_capacity < p->tokens.n + 1)
			p->stem = mem_grow(p->stem, p->token_capacity, &p->token_capacity, sizeof(*p->stem));
		p->report = mem_resize(p->report, p->token_capacity, sizeof(*p->report));
		p->out = mem_resize(p->out, p->token_capacity, sizeof(*p->out));
	}
	for (size_t i = 0; i < p->tokens.n; i++) {
		const struct token *token = &p->tokens.token[i];

		p->report[i] = is_report(t, token);
		p->stem[i] = token->kind == TOKEN_MARK ? WORD_UNKNOWN :
		    vocabulary_add(&p->stems, stem_of(t->stemmer, t->words.word[token->word]));
	}
	attribution_mark(&p->tokens, text, p->report, p->out);
}

/*
 * May a phrase be tokens from..to? Words with blanks or a hyphen between; at
 * its ends words that say something ("look at ourselves": inside, any), no
 * verb of saying.
 */
static bool
is_phrase(const struct phrases *p, const struct tongue *t, size_t from, size_t to)
{
	const struct token *first = &p->tokens.token[from], *last = &p->tokens.token[to - 1];

	if (band_of(t, first) == NOTHING || band_of(t, last) == NOTHING)
		return false;
	if (first->kind != TOKEN_WORD || last->kind != TOKEN_WORD || last->end - last->start < 2)
		return false;
	if (from > 0 && !first->blank && p->tokens.token[from - 1].kind == TOKEN_DIGITS)
		return false;	/* the "th" of "11th" */
	return !p->report[from] && !p->report[to - 1];
}

static bool
has_capitals(const struct phrases *p, const struct tongue *t, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		if (p->tokens.token[i].kind == TOKEN_WORD && p->tokens.token[i].shape == TOKEN_LOWER &&
		    (p->tokens.token[i].blank || i == from) && band_of(t, &p->tokens.token[i]) != NOTHING)
			return false;
	return true;
}

/* The end of a word without 's. */
static uint32_t
end_of(const struct token *token, struct span text)
{
	struct span word = token_text(token, text);

	if (!token->possessive)
		return token->end;
	return token->end - (span_ends(word, SPAN("'s")) ? 2 : span_ends(word, SPAN("\xE2\x80\x99s")) ? 4 : 0);
}

static void
count(struct phrases *p, const struct tongue *t, size_t unit, struct span text, size_t from, size_t to,
    const uint32_t *stem, size_t words)
{
	size_t used;
	int32_t there = trie_longest(&p->trie, stem, words, &used);
	struct phrase *phrase;

	if (there == TRIE_NOTHING || used < words) {
		p->phrase = mem_grow(p->phrase, p->n, &p->capacity, sizeof(*p->phrase));
		there = (int32_t)p->n++;
		trie_add(&p->trie, stem, words, there);
		p->phrase[there] = (struct phrase){
			.words = (uint8_t)words, .name = true, .unit = unit,
			.start = p->tokens.token[from].start, .end = end_of(&p->tokens.token[to - 1], text)
		};
		memcpy(p->phrase[there].stem, stem, words * sizeof(*stem));
		for (size_t i = from; i < to; i++)
			p->phrase[there].score += says[band_of(t, &p->tokens.token[i])] * (p->tokens.token[i].kind == TOKEN_WORD);
	}
	phrase = &p->phrase[there];
	phrase->times++;
	phrase->spoken += p->out[from];
	phrase->name = phrase->name && has_capitals(p, t, from, to);
}

static void
count_background(struct phrases *p, const uint32_t *stem, size_t words)
{
	size_t used;
	int32_t there = trie_longest(&p->background, stem, words, &used);

	if (there == TRIE_NOTHING || used < words) {
		p->count = mem_grow(p->count, p->counts, &p->count_capacity, sizeof(*p->count));
		there = (int32_t)p->counts++;
		p->count[there] = 0;
		trie_add(&p->background, stem, words, there);
	}
	p->count[there]++;
}

/* All phrases of one unit's text; background: only counted there. */
static void
read_unit(struct phrases *p, struct tongue *t, size_t unit, struct span text, bool background)
{
	read_tokens(p, t, text);
	for (size_t from = 0; from < p->tokens.n; from++) {
		uint32_t stem[PHRASE_WORDS];
		size_t words = 0;

		p->background_words += background;
		for (size_t at = from; at < p->tokens.n && words < PHRASE_WORDS; at++) {
			const struct token *token = &p->tokens.token[at];

			if (token->kind == TOKEN_MARK) {
				if (at == from || token->mark != '-' || token->blank)
					break;
				continue;
			}
			stem[words++] = p->stem[at];
			if (!is_phrase(p, t, from, at + 1))
				continue;
			if (background)
				count_background(p, stem, words);
			else
				count(p, t, unit, text, from, at + 1, stem, words);
		}
	}
}

void
phrases_background(struct phrases *p, const struct document *doc)
{
	struct tongue *t = tongue_of(p, doc->lang);

	for (size_t u = 0; u < doc->units; u++)
		read_unit(p, t, u, document_unit(doc, u)->text, true);
}

/*
 * What words say (set when the phrase was met), for each time, more for two and
 * three words, less for what names who speaks; against a background, by how much
 * more frequent it is here.
 */
static double
score_of(const struct phrases *p, const struct phrase *phrase, double words_here)
{
	static const double by_words[] = { 0, 0.7, 1.25, 1.2, 1.1 };
	double here = phrase->times, score = phrase->score / sqrt(phrase->words) * by_words[phrase->words];

	/* said three times in the same words it is a motto, whatever the words: "look at ourselves" */
	if (phrase->words > 2 && phrase->times > 2)
		score *= 2;
	score *= phrase->times == 1 ? 0.5 : log2(1 + here);
	if (phrase->spoken * 2 >= phrase->times)
		return 0;
	if (p->background_words > 0) {
		double ratio = (here + 0.1) / words_here * p->background_words / (phrase->background + 0.5);

		score *= ratio <= 1 ? 0 : fmin(log2(ratio), 12) / 6;
	}
	return score;
}

struct phrase *
phrases_read(struct phrases *p, const struct document *doc, size_t *n)
{
	struct tongue *t = tongue_of(p, doc->lang);
	double words = 0;

	trie_free(&p->trie);
	p->n = 0;
	for (size_t u = 0; u < doc->units; u++) {
		enum kind kind = document_unit(doc, u)->kind;

		if (kind == KIND_DATELINE || kind == KIND_NOTE)
			continue;
		read_unit(p, t, u, document_unit(doc, u)->text, false);
		words += (double)p->tokens.n;
	}
	for (size_t i = 0; i < p->n; i++) {
		struct phrase *phrase = &p->phrase[i];
		size_t used;
		int32_t there = trie_longest(&p->background, phrase->stem, phrase->words, &used);

		phrase->background = there != TRIE_NOTHING && used == phrase->words ? p->count[there] : 0;
		phrase->score = score_of(p, phrase, words);
	}
	*n = p->n;
	return p->phrase;
}

void
phrases_free(struct phrases *p)
{
	for (size_t i = 0; i < STEMMERS; i++)
		if (p->tongue[i] != NULL) {
			stemmer_free(p->tongue[i]->stemmer);
			vocabulary_free(&p->tongue[i]->words);
			mem_free(p->tongue[i]->band);
			mem_free(p->tongue[i]->report);
			mem_free(p->tongue[i]);
		}
	vocabulary_free(&p->stems);
	trie_free(&p->trie);
	trie_free(&p->background);
	tokens_free(&p->tokens);
	mem_free(p->phrase);
	mem_free(p->count);
	mem_free(p->report);
	mem_free(p->out);
	mem_free(p->stem);
	buf_free(&p->key);
	mem_free(p);
}
