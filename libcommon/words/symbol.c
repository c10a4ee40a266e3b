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
	uint8_t n;		/* one for each length of a begin, and two more, at most */
	bool known;
	bool begins;		/* a pattern begins with one of them */
	bool cased;		/* there is a "=" pattern for it: look at the letters */
};

struct symbols {
	struct stemmer *stemmer;
	struct vocabulary symbols;	/* kind letter and word */
	uint64_t begin_lengths[256];	/* by first byte; bit n: a begin of n bytes exists */
	bool *begins;			/* by symbol: a pattern begins with it */
	bool any[SYMBOL_CASE + 1];	/* by kind: there are such symbols */
	struct vocabulary words;	/* of texts, folded; ahead of the first one, of patterns */
	bool reads;			/* the first text was read */
	struct resolved *resolved;	/* by number of the word */
	size_t resolved_capacity;
	uint64_t *idle;			/* by number of the word, a bit: it is resolved, and has no symbols. So most are, and this is small */
	size_t idle_capacity;
	uint32_t *symbol;		/* of resolved words, then of cased ones of this text */
	size_t n_symbols, symbol_capacity;
	struct lexeme *lexeme;
	size_t lexeme_capacity;
	struct tokens tokens;
	struct buf key;
};

struct symbols *
symbols_new(struct stemmer *stemmer)
{
	struct symbols *x = mem_zeroed(1, sizeof(*x));

	x->stemmer = stemmer;
	vocabulary_keep(&x->words);	/* none of them stays for good */
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
	x->any[kind] = true;
	return vocabulary_add(&x->symbols, key_of(x, (char)('0' + kind), word));
}

/* The symbol of the stem of a folded word. */
static uint32_t
symbols_stem(struct symbols *x, struct span folded)
{
	return make(x, SYMBOL_STEM, stem_of(x->stemmer, folded));
}

static uint32_t
begin_symbol(struct symbols *x, struct span folded)
{
	if (folded.len > BEGIN_MOST)
		folded.len = BEGIN_MOST;
	if (folded.len > 0)
		x->begin_lengths[(unsigned char)folded.p[0]] |= (uint64_t)1 << folded.len;
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

void
symbols_begin(struct symbols *x, uint32_t symbol)
{
	if (x->begins == NULL)
		x->begins = mem_zeroed((size_t)x->symbols.words + 1, sizeof(*x->begins));
	x->begins[symbol] = true;
}

/* The symbol of that kind of the first len bytes of the word that x->key was made of. */
static uint32_t
find_symbol(struct symbols *x, char kind, size_t len)
{
	x->key.p[0] = kind;
	return vocabulary_find_kept(&x->symbols, (struct span){ x->key.p, len + 1 });
}

/* Returns whether a pattern begins with it. */
static bool
put_symbol(struct symbols *x, uint32_t symbol)
{
	if (symbol == WORD_UNKNOWN)
		return false;
	x->symbol = mem_grow(x->symbol, x->n_symbols, &x->symbol_capacity, sizeof(*x->symbol));
	x->symbol[x->n_symbols++] = symbol;
	return x->begins != NULL && x->begins[symbol];
}

static void
resolve(struct symbols *x, uint32_t number)
{
	struct span word = x->words.word[number];
	struct resolved *r = &x->resolved[number];
	bool begins;

	r->first = (uint32_t)x->n_symbols;
	begins = put_symbol(x, vocabulary_find_kept(&x->symbols, key_of(x, '0' + SYMBOL_STEM, stem_of(x->stemmer, word))));
	(void)key_of(x, '0', word);
	if (x->any[SYMBOL_WORD])
		begins |= put_symbol(x, find_symbol(x, '0' + SYMBOL_WORD, word.len));
	/* the shorter ahead of the longer */
	for (uint64_t lengths = word.len == 0 ? 0 : x->begin_lengths[(unsigned char)word.p[0]]; lengths != 0; lengths &= lengths - 1) {
		size_t len = (size_t)__builtin_ctzll(lengths);

		if (len > word.len)
			break;
		begins |= put_symbol(x, find_symbol(x, '0' + SYMBOL_BEGIN, len));
	}
	r->cased = x->any[SYMBOL_CASE] && find_symbol(x, 'c', word.len) != WORD_UNKNOWN;
	r->n = (uint8_t)(x->n_symbols - r->first);
	r->begins = begins;
	r->known = true;
	if (r->n == 0 && !r->cased)
		x->idle[number / 64] |= (uint64_t)1 << number % 64;
}

/* Symbols of a word that has a "=" pattern: with that of its letters as they stand, if this is it. */
static void
put_cased(struct symbols *x, struct lexeme *l, struct span word)
{
	uint32_t first = l->first, cased = vocabulary_find_kept(&x->symbols, key_of(x, '0' + SYMBOL_CASE, word));

	if (cased == WORD_UNKNOWN)
		return;
	l->first = (uint32_t)x->n_symbols;
	for (uint32_t i = 0; i < l->n; i++)
		(void)put_symbol(x, x->symbol[first + i]);
	l->begins |= put_symbol(x, cased);
	l->n++;
}

/* May what ends a sentence do so here? "U.S.", "3.5" */
static bool
stops(const struct tokens *t, size_t i)
{
	return i + 1 == t->n || t->token[i + 1].blank || t->token[i + 1].kind == TOKEN_MARK;
}

/*
 * What a mark says of the words around it: whether they still join, as they do in "well-known", "U.S. Army", "the peoples'
 * council", and whether a sentence ends. The first token has a blank ahead, so what has none has a token ahead.
 */
static void
read_mark(const struct tokens *t, size_t i, bool *joins, uint32_t *sentence)
{
	const struct token *mark = &t->token[i];
	bool inner = false;

	switch (token_mark(mark)) {
	case '-': case 0x2010: case 0x2011: case '/':
		inner = !mark->blank && !(i + 1 < t->n && t->token[i + 1].blank);
		break;
	case '\'': case 0x2019:
		inner = !mark->blank && t->token[i - 1].possessive;
		break;
	case '.':
		inner = !mark->blank && t->token[i - 1].kind == TOKEN_WORD && token_bytes(&t->token[i - 1]) == 1;
		*sentence += !inner && stops(t, i);
		break;
	case '!': case '?': case ';': case 0x061F: case 0x06D4: case 0x061B:
		*sentence += stops(t, i);
		break;
	}
	*joins = *joins && inner;
}

static void
forget_words(struct symbols *x)
{
	vocabulary_forget(&x->words);
	if (x->reads) {
		memset(x->resolved, 0, x->resolved_capacity * sizeof(*x->resolved));
		memset(x->idle, 0, x->idle_capacity * sizeof(*x->idle));
	}
	x->n_symbols = 0;
}

/* Makes all ready for the words of a text. */
static void
read_words(struct symbols *x, struct span text)
{
	if (!x->reads)
		vocabulary_ready(&x->symbols);
	if (!x->reads || x->words.words > WORDS_HELD || x->n_symbols > 8 * WORDS_HELD)
		forget_words(x);
	x->reads = true;
	tokens_read(&x->tokens, text, &x->words, true);
	while (x->lexeme_capacity < x->tokens.n)
		x->lexeme = mem_grow(x->lexeme, x->lexeme_capacity, &x->lexeme_capacity, sizeof(*x->lexeme));
	x->resolved = mem_reach(x->resolved, x->words.words, &x->resolved_capacity, sizeof(*x->resolved));
	x->idle = mem_reach(x->idle, x->words.words / 64, &x->idle_capacity, sizeof(*x->idle));
}

static inline bool
has_bit(const uint64_t *bits, uint32_t n)
{
	return (bits[n / 64] >> n % 64 & 1) != 0;
}

struct symbol_view
symbols_read(struct symbols *x, struct span text, bool all)
{
	uint32_t sentence = 0;
	bool joins = false;
	const struct token *token;
	const uint32_t *word;
	const uint64_t *idle;
	struct lexeme *l;
	size_t n;

	read_words(x, text);
	token = x->tokens.token;
	word = x->tokens.word;
	n = x->tokens.n;
	idle = x->idle;
	l = x->lexeme;
	for (size_t i = 0; i < n; i++) {
		const struct resolved *r = &x->resolved[word[i]];

		/* a word without symbols is in no pattern, as most are; never a mark, which has no number */
		if (!all && has_bit(idle, word[i])) {
			joins = false;
			continue;
		}
		if (token[i].kind == TOKEN_MARK) {
			read_mark(&x->tokens, i, &joins, &sentence);
			continue;
		}
		if (!r->known)
			resolve(x, word[i]);
		/* nor is one that begins none and goes on with none */
		if (!all && !r->begins && !joins && !r->cased)
			continue;
		*l = (struct lexeme){ token[i].start, token_end(&token[i]), word[i], sentence, r->first, r->n, r->begins, joins };
		if (r->cased)
			put_cased(x, l, bare(&token[i], text));
		l++;
		joins = true;
	}
	return (struct symbol_view){ x->lexeme, (size_t)(l - x->lexeme), x->symbol, sentence + 1 };
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
	mem_free(x->begins);
	mem_free(x->resolved);
	mem_free(x->idle);
	mem_free(x->symbol);
	mem_free(x->lexeme);
	tokens_free(&x->tokens);
	buf_free(&x->key);
	mem_free(x);
}
