/* SPDX-License-Identifier: ISC */
#include <math.h>

#include "base/mem.h"
#include "counted.h"
#include "sift.h"
#include "terms.h"

enum {
	WORDS_HELD = 40000	/* distinct words of a language remembered from document to document */
};

/* What phrases are read for: to be counted, as background, or only to find out which of them come again. */
enum purpose { COUNT, BACKGROUND, SIFT };

static const double says[] = { [BAND_REST] = 1, [BAND_NOTHING] = 0, [BAND_LITTLE] = 0.2, [BAND_COMMON] = 0.45, [BAND_CLAUSE] = 0 };

struct phrases {
	struct tables *tables;
	struct tongue *tongue[STEMMERS];
	struct vocabulary stems;	/* all languages */
	struct counted counted;
	struct sift sift;
	size_t *again;			/* scratch: of these, those of three words and more that are said again */
	size_t again_capacity;
	struct trie background;		/* of stems; values: counts */
	uint32_t *count;		/* of the background */
	size_t counts, count_capacity;
	double background_words;
	struct terms terms;
	bool titled;			/* the unit at hand is a title */
};

/* A phrase in the making: words of the unit from a token on. */
struct run {
	uint32_t stem[PHRASE_WORDS];
	size_t from, words;
	uint64_t hash;		/* of the stems */
	double says;
	bool name;		/* all words that say something have capitals */
	bool inside;		/* the first one has one that no sentence gave it */
	bool clause;		/* has a word of BAND_CLAUSE */
};

struct phrases *
phrases_new(struct tables *tables)
{
	struct phrases *p = mem_zeroed(1, sizeof(*p));

	p->tables = tables;
	return p;
}

static struct tongue *
tongue_of(struct phrases *p, struct span lang)
{
	size_t n = stemmer_number(lang);

	if (p->tongue[n] == NULL)
		p->tongue[n] = tongue_new(p->tables, lang);
	return p->tongue[n];
}

static void
prepare(void *p, struct span lang)
{
	(void)tongue_of(p, lang);
}

void
phrases_prepare(struct phrases *p)
{
	stemmers_of_user(p->tables, prepare, p);
}

/* Where many words were met; the stems of the background stay. */
static void
forget_words(struct phrases *p, const struct tongue *t)
{
	if (t->words.words - t->words.kept <= WORDS_HELD)
		return;
	for (size_t i = 0; i < STEMMERS; i++)
		if (p->tongue[i] != NULL)
			tongue_forget(p->tongue[i]);
	if (p->stems.keeps)
		vocabulary_forget(&p->stems);
}

/* The "th" of "11th" begins no phrase. */
static bool
may_begin(const struct phrases *p, size_t i)
{
	return p->terms.item[i].begins && (i == 0 || p->terms.tokens.token[i].blank || p->terms.tokens.token[i - 1].kind != TOKEN_DIGITS);
}

static bool
may_end(const struct phrases *p, size_t i)
{
	return p->terms.item[i].outside && token_bytes(&p->terms.tokens.token[i]) >= 2;
}

/* The end of a word without 's. */
static inline uint32_t
end_of(const struct token *token, struct span text)
{
	struct span word = token_text(token, text);

	if (!token->possessive)
		return token_end(token);
	return token_end(token) - (span_ends(word, SPAN("'s")) ? 2 : span_ends(word, SPAN("\xE2\x80\x99s")) ? 4 : 0);
}

/* Where there are weak words: a phrase with one at its end is weak itself, and told of where it is not. */
static void
count_weak(struct phrases *p, struct phrase *phrase, uint32_t unit, const struct run *run, size_t last)
{
	if (p->terms.item[run->from].weak || p->terms.item[last].weak) {
		phrase->weak++;
	} else if (phrase->weak + 1 == phrase->times) {
		phrase->unit = unit;
		phrase->start = p->terms.tokens.token[run->from].start;
		phrase->end = token_end(&p->terms.tokens.token[last]);	/* of languages without 's */
	}
}

/* The run ends with the token `last`. */
static void
count(struct phrases *p, uint32_t unit, struct span text, const struct run *run, size_t last)
{
	bool made;
	struct phrase *phrase = counted_phrase(&p->counted, run->stem, run->hash, &made);

	if (made) {
		*phrase = (struct phrase){
			.words = (uint8_t)run->words, .name = true, .unit = unit, .score = run->says, .clause = run->clause,
			.start = p->terms.tokens.token[run->from].start, .end = end_of(&p->terms.tokens.token[last], text)
		};
		memcpy(phrase->stem, run->stem, sizeof(phrase->stem));
	}
	phrase->times++;
	phrase->spoken += p->terms.out[run->from];
	phrase->name = phrase->name && run->name;
	phrase->inside |= run->inside;
	if (p->terms.weak)
		count_weak(p, phrase, unit, run, last);
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

/* Has the token a capital of its own? In a title, and at the begin of a sentence, all have. */
static bool
is_name_inside(const struct phrases *p, size_t i)
{
	const struct token *token = &p->terms.tokens.token[i];

	return !p->titled && token->shape != TOKEN_LOWER && i > 0 && token[-1].kind == TOKEN_WORD;
}

/* The phrases that begin with a token: words with blanks or a hyphen between. */
static void
read_phrases(struct phrases *p, uint32_t unit, struct span text, enum purpose purpose, size_t from)
{
	struct run run = { .from = from, .name = true, .inside = is_name_inside(p, from) };

	for (size_t at = from; at < p->terms.tokens.n && run.words < PHRASE_WORDS; at++) {
		const struct token *token = &p->terms.tokens.token[at];
		const struct item *item = &p->terms.item[at];

		if (token->kind == TOKEN_MARK) {
			if (token_mark(token) != '-' || token->blank)
				break;
			continue;
		}
		if (item->stem == WORD_UNKNOWN)
			break;		/* a formula */
		run.stem[run.words++] = item->stem;
		run.hash = counted_hash(run.hash, item->stem);
		run.says += says[item->band];
		run.clause |= item->band == BAND_CLAUSE;
		/* "Sino-american" is a name too */
		run.name = run.name && !(item->low && (token->blank || at == from));
		if (!may_end(p, at))
			continue;
		if (purpose == BACKGROUND)
			count_background(p, run.stem, run.words);
		else if (purpose == SIFT)
			sift_meet(&p->sift, run.hash);
		else if (run.words == 1 || sift_passes(&p->sift, run.hash))
			count(p, unit, text, &run, at);
	}
}

/* All phrases of one unit's text. */
static void
read_unit(struct phrases *p, struct tongue *t, uint32_t unit, struct span text, enum purpose purpose)
{
	terms_read(&p->terms, t, &p->stems, text);
	for (size_t from = 0; from < p->terms.tokens.n; from++)
		if (may_begin(p, from))
			read_phrases(p, unit, text, purpose, from);
}

void
phrases_background(struct phrases *p, const struct document *doc)
{
	struct tongue *t = tongue_of(p, doc->lang);

	forget_words(p, t);
	for (uint32_t u = 0; u < doc->units; u++) {
		read_unit(p, t, u, document_unit(doc, u)->text, BACKGROUND);
		p->background_words += (double)p->terms.tokens.n;
	}
}

static uint32_t
times_in_background(const struct phrases *p, const struct phrase *phrase)
{
	size_t used;
	int32_t there = trie_longest(&p->background, phrase->stem, phrase->words, &used);

	return there != TRIE_NOTHING && used == phrase->words ? p->count[there] : 0;
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
	else if (phrase->clause)
		return 0;	/* "unemployment has dropped" */
	score *= phrase->times == 1 ? 0.5 : log2(1 + here);
	if (phrase->spoken * 2 >= phrase->times || phrase->weak == phrase->times)
		return 0;
	if (p->background_words > 0) {
		double ratio = (here + 0.1) / words_here * p->background_words / (times_in_background(p, phrase) + 0.5);

		score *= ratio <= 1 ? 0 : fmin(log2(ratio), 12) / 6;
	}
	return score;
}

/* "copper roof" that never stands but in "old copper roof", said again and again, gives way to this. */
static void
give_way(const struct counted *c, struct phrase *phrase)
{
	for (size_t i = 0; i < 2; i++) {
		struct phrase *part = counted_part(c, phrase, i, phrase->words - 1u);

		if (part == NULL || part->times > phrase->times)
			continue;
		phrase->score = fmax(phrase->score, part->score);
		part->score = 0;
	}
}

/* The word at i of a phrase, as a phrase of its own; NULL if it is none. */
static const struct phrase *
word_of(const struct phrases *p, const struct phrase *phrase, size_t i)
{
	return counted_part(&p->counted, phrase, i, 1);
}

bool
phrases_speaks(const struct phrases *p, const struct phrase *phrase)
{
	for (size_t i = 0; i < phrase->words; i++) {
		const struct phrase *word = word_of(p, phrase, i);

		if (word != NULL && word->name && word->spoken * 2 >= word->times)
			return true;
	}
	return false;
}

bool
phrases_name(const struct phrases *p, const struct phrase *phrase, size_t i)
{
	const struct phrase *word = word_of(p, phrase, i);

	return word != NULL && word->name && word->inside;
}

/* Scores all phrases of a document of so many words. */
static void
score_all(struct phrases *p, double words)
{
	size_t again = 0;

	for (size_t i = 0; i < p->counted.n; i++) {
		struct phrase *phrase = &p->counted.phrase[i];

		phrase->score = score_of(p, phrase, words);
		if (phrase->times > 1 && phrase->words > 2 && phrase->score > 0) {
			p->again = mem_reach(p->again, again, &p->again_capacity, sizeof(*p->again));
			p->again[again++] = i;
		}
	}
	for (size_t i = 0; i < again; i++)
		give_way(&p->counted, &p->counted.phrase[p->again[i]]);
}

/* Whose turns the document has. */
static void
read_speakers(struct phrases *p, struct tongue *t, const struct document *doc)
{
	struct span last = { "", 0 };

	t->document++;
	for (size_t u = 0; u < doc->units; u++) {
		struct span who = document_unit(doc, u)->who;

		if (!span_is(who, "-") && !span_same(who, last))
			terms_speaker(&p->terms, t, who);
		last = who;
	}
}

/* All that is said in a document; returns of how many words it is. */
static double
read_units(struct phrases *p, struct tongue *t, const struct document *doc, enum purpose purpose)
{
	double words = 0;

	for (uint32_t u = 0; u < doc->units; u++) {
		enum kind kind = document_unit(doc, u)->kind;

		if (kind == KIND_DATELINE || kind == KIND_NOTE)
			continue;
		p->titled = kind == KIND_TITLE;
		read_unit(p, t, u, document_unit(doc, u)->text, purpose);
		words += (double)p->terms.tokens.n;
	}
	return words;
}

const struct phrase *
phrases_read(struct phrases *p, const struct document *doc, size_t *n)
{
	struct tongue *t = tongue_of(p, doc->lang);
	size_t bytes = 0;

	if (!p->stems.keeps)
		vocabulary_keep(&p->stems);
	forget_words(p, t);
	for (uint32_t u = 0; u < doc->units; u++)
		bytes += document_unit(doc, u)->text.len;
	sift_open(&p->sift, bytes);
	counted_begin(&p->counted, sift_is_open(&p->sift) ? 0 : bytes);
	p->terms.weak = false;
	read_speakers(p, t, doc);
	if (sift_is_open(&p->sift))
		(void)read_units(p, t, doc, SIFT);
	score_all(p, read_units(p, t, doc, COUNT));
	*n = p->counted.n;
	return p->counted.phrase;
}

void
phrases_free(struct phrases *p)
{
	for (size_t i = 0; i < STEMMERS; i++)
		tongue_free(p->tongue[i]);
	vocabulary_free(&p->stems);
	trie_free(&p->background);
	terms_free(&p->terms);
	counted_free(&p->counted);
	sift_close(&p->sift);
	mem_free(p->again);
	mem_free(p->count);
	mem_free(p);
}
