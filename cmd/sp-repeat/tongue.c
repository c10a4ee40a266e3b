/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "base/utf.h"
#include "tongue.h"

uint32_t
stems_number(struct stems *r, struct span stem, float weight)
{
	uint32_t n = vocabulary_add(&r->words, stem);

	r->weight = mem_reach(r->weight, n, &r->weights, sizeof(*r->weight));
	if (r->weight[n] == 0)
		r->weight[n] = weight;
	return n;
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
	return rest < t->classes && t->value[rest] != 0 ? rest : 0;
}

const struct known *
tongue_meet(struct stems *r, struct tongue *t, uint32_t word)
{
	struct known *known;

	t->known = mem_reach(t->known, word, &t->known_capacity, sizeof(*t->known));
	known = &t->known[word];
	known->stem = stems_number(r, stem_of(t->stemmer, t->words.word[word]), 1);
	known->as = word < t->classes && (t->digits[word] != 0 || t->value[word] != 0) ? word : 0;
	if (t->joins && known->as == 0)
		known->as = number_behind(t, t->words.word[word]);
	return known;
}

unsigned
tongue_class(const struct tongue *t, size_t i)
{
	uint32_t word = t->tokens.word[i];

	return t->tokens.token[i].kind == TOKEN_WORD && word < t->classes ? t->class[word] : 0;
}

uint32_t
tongue_sign(const struct tongue *t, size_t i)
{
	const struct token *token = &t->tokens.token[i];

	for (size_t k = 0; token->kind == TOKEN_MARK && k < t->signs; k++)
		if (t->sign[k].mark == token_mark(token))
			return t->sign[k].measure;
	return 0;
}

const struct phrase *
tongue_phrase(const struct tongue *t, size_t i, size_t *end)
{
	size_t used;
	int32_t n = trie_longest(&t->phrases, t->tokens.word + i, t->tokens.n - i, &used);

	if (n == TRIE_NOTHING)
		return NULL;
	*end = i + used;
	return &t->phrase[n];
}

void
tongue_free(struct tongue *t)
{
	if (t == NULL)
		return;
	stemmer_free(t->stemmer);
	vocabulary_free(&t->words);
	trie_free(&t->formulae);
	trie_free(&t->phrases);
	mem_free(t->phrase);
	mem_free(t->sign);
	mem_free(t->value);
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
