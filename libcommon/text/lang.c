/* SPDX-License-Identifier: ISC */
#include "base/eight.h"
#include "base/utf.h"
#include "text/lang.h"

enum { LANGS = 32, UND = -1 };

static size_t
lang_number(struct lang_rules *r, struct span lang)
{
	size_t i;

	for (i = 0; i < r->n; i++)
		if (span_same(r->langs[i], lang))
			return i;
	if (r->n < LANGS)
		r->langs[r->n++] = lang;
	return i;
}

void
lang_rules_load(struct lang_rules *r, struct tables *t)
{
	uint32_t word[2];

	table_load(&r->words, t, "any/lang", 2, 2);
	for (size_t i = 0; i < r->words.rows; i++) {
		const struct table_row *row = &r->words.row[i];
		int32_t mask;

		if (phrase_words(&r->tokens, &r->vocabulary, row->cell[0], word, 2) != 1 ||
		    lang_number(r, row->cell[1]) >= LANGS - 1) {
			table_complain(t, row, "want a word, and a language");
			continue;
		}
		/* a word of several languages counts for each: a set of bits */
		mask = trie_step(&r->trie, 0, word[0]);
		mask = mask < 0 ? 0 : trie_value(&r->trie, mask);
		mask |= (int32_t)1 << lang_number(r, row->cell[1]);
		trie_add(&r->trie, word, 1, mask);
		wordshape_add(&r->shapes, r->vocabulary.word[word[0]]);
	}
}

void
lang_rules_free(struct lang_rules *r)
{
	vocabulary_free(&r->vocabulary);
	trie_free(&r->trie);
	tokens_free(&r->tokens);
}

enum {
	GLANCE = 256,		/* bytes that are enough where they leave no doubt; else as many more */
	SURE = 6,		/* hits of one language, three times those of any other */
	LETTERS = 1024		/* bytes whose letters are looked at */
};

/*
 * Of a text in Arabic letters with few words that are known: Persian if letters that Arabic has not
 * prevail (peh, tcheh, jeh, gaf, and its own yeh and kaf), Arabic if those that Persian seldom
 * has do (teh marbuta, alif with hamza, alif maksura, its own yeh and kaf). Nothing if the letters
 * are few, or some are of Urdu.
 */
static struct span
by_letters(struct span text)
{
	size_t persian = 0, arabic = 0, letters = 0;
	const char *p = text.p, *end = p + (text.len < LETTERS ? text.len : LETTERS);

	while (p < end) {
		int32_t c;

		p += utf_read(p, end, &c);
		letters += utf_is_arabic(c);
		switch (c) {
		case 0x067E: case 0x0686: case 0x0698: case 0x06AF: persian += 4; break;
		case 0x06CC: case 0x06A9: persian++; break;
		case 0x0629: case 0x0623: case 0x0625: arabic += 2; break;
		case 0x0649: case 0x064A: case 0x0643: arabic++; break;
		case 0x0679: case 0x0688: case 0x0691: case 0x06BA: case 0x06D2: return (struct span){ NULL, 0 };
		}
	}
	if (letters * 4 < (size_t)(end - text.p) || persian == arabic)
		return (struct span){ NULL, 0 };
	return persian > arabic ? SPAN("fa") : SPAN("ar");
}

struct tally {
	size_t count[LANGS];	/* hits of each language */
	size_t words;
};

static void
count_word(const struct lang_rules *r, struct tally *t, uint32_t word)
{
	int32_t node = word == WORD_UNKNOWN ? -1 : trie_step(&r->trie, 0, word);
	int32_t mask = node < 0 ? 0 : trie_value(&r->trie, node);

	for (size_t k = 0; k < r->n && mask != 0; k++)
		t->count[k] += mask >> k & 1;
}

static void
count_tokens(struct lang_rules *r, struct tally *t, struct span text)
{
	tokens_read(&r->tokens, text, &r->vocabulary, false);
	for (size_t i = 0; i < r->tokens.n; i++) {
		t->words += r->tokens.token[i].kind == TOKEN_WORD;
		count_word(r, t, r->tokens.word[i]);
	}
}

/* Letters at the front of s, in small; to `small` go those that there is room for. */
static size_t
letters_at(struct span s, char small[WORDSHAPE_LONGEST])
{
	size_t n = 0;

	while (s.len - n >= 8) {
		uint64_t x = eight_in_order(s.p + n);
		size_t letters = eight_bits_ahead(eight_no_letters(x)) / 8;

		if (n + 8 <= WORDSHAPE_LONGEST)
			eight_write(small + n, x | EIGHT_EACH * 0x20);
		n += letters;
		if (letters < 8)
			return n;
	}
	for (; n < s.len; n++) {
		char c = (char)(s.p[n] | 0x20);

		if (c < 'a' || c > 'z')
			break;
		if (n < WORDSHAPE_LONGEST)
			small[n] = c;
	}
	return n;
}

/* One word of so many ASCII letters. */
static void
count_letters(const struct lang_rules *r, struct tally *t, const char small[WORDSHAPE_LONGEST], size_t n)
{
	t->words += n > 0;
	if (n <= WORDSHAPE_LONGEST && wordshape_may_be(&r->shapes, (struct span){ small, n }))
		count_word(r, t, vocabulary_find_kept(&r->vocabulary, (struct span){ small, n }));
}

/* Words of ASCII letters, with marks between them. */
static void
count_plain(const struct lang_rules *r, struct tally *t, struct span text)
{
	char small[WORDSHAPE_LONGEST];

	for (size_t i = 0, n; i < text.len; i += n) {
		n = letters_at(span_cut(text, i, text.len), small);
		count_letters(r, t, small, n);
		n += n == 0;
	}
}

/* What stands between two blanks is told here if it is of ASCII letters and plain marks, else by tokens_read(). */
static void
count_hits(struct lang_rules *r, struct tally *t, struct span text)
{
	char small[WORDSHAPE_LONGEST];

	while (text.len > 0) {
		size_t n = letters_at(text, small);
		bool odd = false;

		if (n < text.len && text.p[n] == ' ') {		/* as most words */
			count_letters(r, t, small, n);
			text = span_cut(text, n + 1, text.len);
			continue;
		}
		for (; n < text.len && text.p[n] != ' ' && text.p[n] != '\n'; n++)
			odd |= (text.p[n] & 0x80) != 0 || text.p[n] == '\'' || (text.p[n] >= '0' && text.p[n] <= '9');
		if (odd)
			count_tokens(r, t, span_cut(text, 0, n));
		else
			count_plain(r, t, span_cut(text, 0, n));
		text = span_cut(text, n < text.len ? n + 1 : n, text.len);
	}
}

/* The language of most hits, "und" if they are too few; *sure if no other comes near. */
static struct span
most_hits(const struct lang_rules *r, const struct tally *t, bool *sure)
{
	const size_t *count = t->count;
	size_t best = 0, second = 0;

	for (size_t k = 1; k < r->n; k++)
		if (count[k] > count[best])
			best = k;
	for (size_t k = 0; k < r->n; k++)
		if (k != best && count[k] > second)
			second = count[k];
	*sure = count[best] >= SURE && count[best] >= 3 * second;
	return r->n == 0 || count[best] == 0 || count[best] * 100 < t->words ? SPAN("und") : r->langs[best];
}

/* Where a glance from `at` on ends: at a blank, or with the text. */
static size_t
glance_end(struct span text, size_t at)
{
	size_t to = at + GLANCE;

	if (text.len - at <= GLANCE)
		return text.len;
	while (to > at && text.p[to] != ' ')
		to--;
	return to > at ? to : text.len;
}

struct span
lang_of(struct lang_rules *r, struct span text)
{
	struct tally tally = { 0 };
	struct span lang, script;
	size_t at = 0, to;
	bool sure;

	do {
		to = glance_end(text, at);
		count_hits(r, &tally, span_cut(text, at, to));
		lang = most_hits(r, &tally, &sure);
		at = to;
	} while (!sure && at < text.len);
	if (sure || !(span_is(lang, "und") || span_is(lang, "fa") || span_is(lang, "ar")))
		return lang;
	script = by_letters(text);
	return script.len > 0 ? script : lang;
}
