/* SPDX-License-Identifier: ISC */
#include "base/buf.h"
#include "tap.h"
#include "words/trie.h"

static void
vocabulary(void)
{
	struct vocabulary v = { 0 };
	struct buf b = { 0 };
	uint32_t one = vocabulary_add(&v, SPAN("one"));
	bool right = true;

	same(one, 1, "numbers begin at one");
	same(vocabulary_add(&v, SPAN("one")), one, "a word has one number");
	same(vocabulary_find(&v, SPAN("two")), WORD_UNKNOWN, "an unknown word");
	vocabulary_keep(&v);
	for (size_t i = 0; i < 10000; i++) {
		buf_cut(&b, 0);
		buf_number(&b, i);
		right &= vocabulary_add(&v, buf_span(&b)) == i + 2;
	}
	ok(right, "words in order");
	same(vocabulary_find(&v, SPAN("9999")), 10001, "are found");
	vocabulary_forget(&v);
	ok(vocabulary_find(&v, SPAN("9999")) == WORD_UNKNOWN && vocabulary_find(&v, SPAN("0")) == WORD_UNKNOWN, "and forgotten");
	same(vocabulary_find(&v, SPAN("one")), one, "but for those that stay");
	same(vocabulary_add(&v, SPAN("two")), 2, "numbers are used again");
	buf_free(&b);
	vocabulary_free(&v);
	same(vocabulary_find(&v, SPAN("one")), WORD_UNKNOWN, "an empty one knows nothing");
}

/* Short, middling and long words are told apart in different ways: each length, and a change at each place. */
static void
lengths(void)
{
	struct vocabulary v = { 0 };
	char word[24];
	uint32_t n = 0;
	bool right = true;

	memset(word, 'a', sizeof(word));
	for (int pass = 0; pass < 2; pass++) {
		n = 0;
		for (size_t len = 1; len <= sizeof(word); len++)
			for (size_t i = 0; i < len; i++) {
				word[i] = 'b';
				right &= vocabulary_add(&v, (struct span){ word, len }) == ++n;
				word[i] = 'a';
			}
	}
	ok(right, "words that differ in one byte");
	same(v.words, sizeof(word) * (sizeof(word) + 1) / 2, "have a number each");
	vocabulary_keep(&v);
	(void)vocabulary_add(&v, SPAN("newer"));
	for (uint32_t i = 1; i <= n; i++)
		right &= vocabulary_find_kept(&v, v.word[i]) == i;
	ok(right, "and those that stay pass the filter");
	vocabulary_free(&v);
}

int
main(void)
{
	static const uint32_t party[] = { 1, 2 }, labour[] = { 1 }, long_one[] = { 1, 2, 3, 4 };
	static const uint32_t text[] = { 1, 2, 3, 9 }, other[] = { 7, 1 };
	struct trie t = { 0 };
	size_t used;

	same(trie_longest(&t, text, 4, &used), TRIE_NOTHING, "an empty one finds nothing");
	trie_add(&t, party, 2, 5);
	trie_add(&t, labour, 1, 6);
	trie_add(&t, long_one, 4, 7);
	same(trie_longest(&t, text, 4, &used), 5, "the longest phrase that ends");
	same(used, 2, "takes its words");
	same(trie_longest(&t, text, 1, &used), 6, "a shorter one where there is no more");
	same(trie_longest(&t, other, 2, &used), TRIE_NOTHING, "none begins here");
	same(used, 0, "and takes nothing");
	trie_add(&t, labour, 1, 8);
	same(trie_longest(&t, labour, 1, &used), 8, "a later one replaces it");
	same(trie_step(&t, 0, WORD_UNKNOWN), -1, "an unknown word leads nowhere");
	for (uint32_t i = 0; i < 10000; i++) {
		uint32_t words[] = { i + 10, i + 11 };

		trie_add(&t, words, 2, (int32_t)i);
	}
	same(trie_value(&t, trie_step(&t, trie_step(&t, 0, 5000), 5001)), 4990, "many phrases");
	trie_free(&t);
	vocabulary();
	lengths();
	return tap_end();
}
