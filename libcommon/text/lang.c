/* SPDX-License-Identifier: ISC */
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
	uint32_t word[1];

	table_load(&r->words, t, "any/lang", 2, 2);
	for (size_t i = 0; i < r->words.rows; i++) {
		const struct table_row *row = &r->words.row[i];
		int32_t mask;

		if (phrase_words(&r->tokens, &r->vocabulary, row->cell[0], word, 1) != 1 ||
		    lang_number(r, row->cell[1]) >= LANGS - 1) {
			table_complain(t, row, "want a word, and a language");
			continue;
		}
		/* a word of several languages counts for each: a set of bits */
		mask = trie_step(&r->trie, 0, word[0]);
		mask = mask < 0 ? 0 : trie_value(&r->trie, mask);
		mask |= (int32_t)1 << lang_number(r, row->cell[1]);
		trie_add(&r->trie, word, 1, mask);
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
	GLANCE = 256,		/* bytes that are enough where they leave no doubt */
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

/* The language of most hits; *sure if no other comes near. */
static struct span
count_hits(struct lang_rules *r, struct span text, bool *sure)
{
	size_t count[LANGS] = { 0 }, best = 0, second = 0, words = 0;
	struct span lang;

	tokens_read(&r->tokens, text, &r->vocabulary, false);
	for (size_t i = 0; i < r->tokens.n; i++) {
		int32_t node, mask;

		words += r->tokens.token[i].kind == TOKEN_WORD;
		node = trie_step(&r->trie, 0, r->tokens.token[i].word);
		mask = node < 0 ? 0 : trie_value(&r->trie, node);
		for (size_t k = 0; k < r->n && mask != 0; k++)
			count[k] += mask >> k & 1;
	}
	for (size_t k = 1; k < r->n; k++)
		if (count[k] > count[best])
			best = k;
	for (size_t k = 0; k < r->n; k++)
		if (k != best && count[k] > second)
			second = count[k];
	*sure = count[best] >= SURE && count[best] >= 3 * second;
	lang = r->n == 0 || count[best] == 0 || count[best] * 100 < words ? SPAN("und") : r->langs[best];
	if (!*sure && (span_is(lang, "und") || span_is(lang, "fa") || span_is(lang, "ar"))) {
		struct span script = by_letters(text);

		if (script.len > 0)
			return script;
	}
	return lang;
}

struct span
lang_of(struct lang_rules *r, struct span text)
{
	bool sure;
	struct span lang, glance = text;

	if (text.len > GLANCE) {
		glance.len = GLANCE;
		while (glance.len > 0 && glance.p[glance.len] != ' ')
			glance.len--;
	}
	lang = count_hits(r, glance, &sure);
	return sure || glance.len == text.len ? lang : count_hits(r, text, &sure);
}
