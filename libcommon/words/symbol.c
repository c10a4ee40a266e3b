/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "words/symbol.h"

enum {
	BEGIN_MOST = 63,		/* bytes of a word's begin that "*" follows; longer ones count as that long */
	WORDS_HELD = 40000		/* distinct words remembered from text to text */
};

/* What a distinct word has. */
struct resolved {
	uint32_t first;
	uint16_t n;
	bool known;
	bool cased;		/* there is a "=" pattern for it: look at the letters */
};

struct symbols {
	struct stemmer *stemmer;
	struct vocabulary symbols;	/* kind letter and word */
	uint64_t begin_lengths;		/* bit n: a begin of n bytes exists */
	struct vocabulary words;	/* of texts, folded */
	struct resolved *resolved;	/* by number of the word */
	size_t resolved_capacity;
	uint32_t *symbol;		/* of resolved words, then of cased ones of this text */
	size_t n_symbols, symbol_capacity;
	struct lexeme *lexeme;
	size_t lexemes, lexeme_capacity;
	struct tokens tokens;
	struct buf key;
};

struct symbols *
symbols_new(struct stemmer *stemmer)
{
	struct symbols *x = mem_zeroed(1, sizeof(*x));

	x->stemmer = stemmer;
	return x;
}

static struct span
key_of(struct symbols *x, char kind, struct span word)
{
	buf_cut(&x->key, 0);
	buf_byte(&x->key, kind);
	buf_add(&x->key, word);
	return buf_span(&x->key);
}

static uint32_t
make(struct symbols *x, enum symbol_kind kind, struct span word)
{
	return vocabulary_add(&x->symbols, key_of(x, (char)('0' + kind), word));
}

uint32_t
symbols_stem(struct symbols *x, struct span folded)
{
	return make(x, SYMBOL_STEM, stem_of(x->stemmer, folded));
}

static uint32_t
begin_symbol(struct symbols *x, struct span folded)
{
	if (folded.len > BEGIN_MOST)
		folded.len = BEGIN_MOST;
	x->begin_lengths |= (uint64_t)1 << folded.len;
	return make(x, SYMBOL_BEGIN, folded);
}

static uint32_t
case_symbol(struct symbols *x, struct span folded, struct span word)
{
	(void)vocabulary_add(&x->symbols, key_of(x, 'c', folded));
	return make(x, SYMBOL_CASE, word);
}

/* The word without 's, as the fold leaves it out too. */
static struct span
bare(const struct token *token, struct span text)
{
	struct span word = token_text(token, text);

	if (!token->possessive)
		return word;
	if (span_ends(word, SPAN("'s")))
		word.len -= 2;
	else if (span_ends(word, SPAN("\xE2\x80\x99s")))
		word.len -= 4;
	return word;
}

size_t
symbols_item(struct symbols *x, struct span item, bool exact, uint32_t *symbols, size_t most, uint32_t *rank)
{
	bool cased = item.len > 1 && item.p[0] == '=';
	bool begin = item.len > 1 && item.p[item.len - 1] == '*';
	struct span text = span_cut(item, cased, item.len - begin);
	size_t n = 0, last = 0;

	tokens_read(&x->tokens, text, &x->words, true);
	for (size_t i = 0; i < x->tokens.n; i++)
		if (x->tokens.token[i].kind != TOKEN_MARK)
			last = i;
	for (size_t i = 0; i <= last && i < x->tokens.n && n < most; i++) {
		const struct token *token = &x->tokens.token[i];
		enum symbol_kind kind = cased ? SYMBOL_CASE : exact ? SYMBOL_WORD : SYMBOL_STEM;
		struct span folded;

		if (token->kind == TOKEN_MARK)
			continue;
		folded = x->words.word[x->tokens.word[i]];
		if (begin && i == last)
			kind = SYMBOL_BEGIN;
		*rank += (uint32_t)kind * 256 + (folded.len > 255 ? 255 : (uint32_t)folded.len);
		if (kind == SYMBOL_BEGIN)
			symbols[n++] = begin_symbol(x, folded);
		else if (kind == SYMBOL_CASE)
			symbols[n++] = case_symbol(x, folded, bare(token, text));
		else if (kind == SYMBOL_WORD)
			symbols[n++] = make(x, kind, folded);
		else
			symbols[n++] = symbols_stem(x, folded);
	}
	return n;
}

uint32_t
symbols_made(const struct symbols *x)
{
	return x->symbols.words;
}

static void
put_symbol(struct symbols *x, uint32_t symbol)
{
	if (symbol == WORD_UNKNOWN)
		return;
	x->symbol = mem_grow(x->symbol, x->n_symbols, &x->symbol_capacity, sizeof(*x->symbol));
	x->symbol[x->n_symbols++] = symbol;
}

static void
resolve(struct symbols *x, uint32_t number)
{
	struct span word = x->words.word[number];
	struct resolved *r = &x->resolved[number];

	r->first = (uint32_t)x->n_symbols;
	put_symbol(x, vocabulary_find_kept(&x->symbols, key_of(x, '0' + SYMBOL_STEM, stem_of(x->stemmer, word))));
	put_symbol(x, vocabulary_find_kept(&x->symbols, key_of(x, '0' + SYMBOL_WORD, word)));
	for (size_t len = 1; len <= word.len && len <= BEGIN_MOST; len++)
		if ((x->begin_lengths >> len & 1) != 0)
			put_symbol(x, vocabulary_find_kept(&x->symbols,
			    key_of(x, '0' + SYMBOL_BEGIN, span_cut(word, 0, len))));
	r->cased = vocabulary_find_kept(&x->symbols, key_of(x, 'c', word)) != WORD_UNKNOWN;
	r->n = (uint16_t)(x->n_symbols - r->first);
	r->known = true;
}

static const struct resolved *
resolved(struct symbols *x, uint32_t word)
{
	x->resolved = mem_reach(x->resolved, word, &x->resolved_capacity, sizeof(*x->resolved));
	if (!x->resolved[word].known)
		resolve(x, word);
	return &x->resolved[word];
}

/* Symbols of the word, with that of its letters as they stand if a pattern asks for it. */
static void
put_symbols(struct symbols *x, struct lexeme *l, const struct token *token, struct span text)
{
	const struct resolved *r = resolved(x, l->word);
	uint32_t cased;

	l->first = r->first;
	l->n = r->n;
	if (!r->cased)
		return;
	cased = vocabulary_find_kept(&x->symbols, key_of(x, '0' + SYMBOL_CASE, bare(token, text)));
	if (cased == WORD_UNKNOWN)
		return;
	l->first = (uint32_t)x->n_symbols;
	for (uint32_t i = 0; i < r->n; i++)
		put_symbol(x, x->symbol[r->first + i]);
	put_symbol(x, cased);
	l->n = r->n + 1u;
}

/*
 * True of marks that may stand inside a phrase: "well-known", "U.S. Army", "the peoples' council". The first token has a
 * blank ahead, so what has none has a token ahead.
 */
static bool
is_inner(const struct tokens *t, size_t i)
{
	const struct token *mark = &t->token[i];
	bool blank_after = i + 1 < t->n && t->token[i + 1].blank;

	if (mark->mark == '-' || mark->mark == 0x2010 || mark->mark == 0x2011 || mark->mark == '/')
		return !mark->blank && !blank_after;
	if (mark->mark == '\'' || mark->mark == 0x2019)
		return !mark->blank && t->token[i - 1].possessive;
	return mark->mark == '.' && !mark->blank && t->token[i - 1].kind == TOKEN_WORD &&
	    t->token[i - 1].end - t->token[i - 1].start == 1;
}

static bool
ends_sentence(const struct tokens *t, size_t i)
{
	uint32_t c = t->token[i].mark;

	return (c == '.' || c == '!' || c == '?' || c == ';' || c == 0x061F || c == 0x06D4 || c == 0x061B) &&
	    (i + 1 == t->n || t->token[i + 1].blank || t->token[i + 1].kind == TOKEN_MARK) && !is_inner(t, i);
}

static void
forget_words(struct symbols *x)
{
	vocabulary_forget(&x->words);
	memset(x->resolved, 0, x->resolved_capacity * sizeof(*x->resolved));
	x->n_symbols = 0;
}

struct symbol_view
symbols_read(struct symbols *x, struct span text)
{
	uint32_t sentence = 0;
	bool joins = false;

	if (!x->words.keeps) {
		vocabulary_keep(&x->words);
		vocabulary_ready(&x->symbols);
	}
	if (x->words.words - x->words.kept > WORDS_HELD || x->n_symbols > 8 * WORDS_HELD)
		forget_words(x);
	tokens_read(&x->tokens, text, &x->words, true);
	while (x->lexeme_capacity < x->tokens.n)
		x->lexeme = mem_grow(x->lexeme, x->lexeme_capacity, &x->lexeme_capacity, sizeof(*x->lexeme));
	x->lexemes = 0;
	for (size_t i = 0; i < x->tokens.n; i++) {
		const struct token *token = &x->tokens.token[i];
		struct lexeme *l = &x->lexeme[x->lexemes];

		if (token->kind == TOKEN_MARK) {
			joins = joins && is_inner(&x->tokens, i);
			sentence += ends_sentence(&x->tokens, i);
			continue;
		}
		*l = (struct lexeme){ token->start, token->end, x->tokens.word[i], sentence, 0, 0, joins };
		put_symbols(x, l, token, text);
		x->lexemes++;
		joins = true;
	}
	return (struct symbol_view){ x->lexeme, x->lexemes, x->symbol };
}

struct span
symbols_word(const struct symbols *x, uint32_t word)
{
	return x->words.word[word];
}

void
symbols_free(struct symbols *x)
{
	if (x == NULL)
		return;
	vocabulary_free(&x->symbols);
	vocabulary_free(&x->words);
	mem_free(x->resolved);
	mem_free(x->symbol);
	mem_free(x->lexeme);
	tokens_free(&x->tokens);
	buf_free(&x->key);
	mem_free(x);
}
