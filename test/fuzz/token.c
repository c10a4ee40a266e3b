/* SPDX-License-Identifier: ISC */
/* Tokens: in order, nothing but blanks between, the same numbers each time; folding twice is folding once. */
#include "harness.h"
#include "words/token.h"

static void
folds(struct span s)
{
	struct buf once = { 0 }, twice = { 0 };

	utf_fold(&once, s);
	utf_fold(&twice, buf_span(&once));
	must(span_same(buf_span(&once), buf_span(&twice)));
	buf_free(&once);
	buf_free(&twice);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct span text = { (const char *)data, size };
	struct vocabulary v = { 0 };
	struct tokens one = { 0 }, two = { 0 };
	size_t at = 0;

	if (utf_sound(text) != size)
		return 0;
	folds(text);
	tokens_read(&one, text, &v, true);
	tokens_read(&two, text, &v, false);
	must(one.n == two.n);
	for (size_t i = 0; i < one.n; i++) {
		const struct token *t = &one.token[i];

		must(t->start >= at && token_bytes(t) > 0 && token_end(t) <= size);
		must_all(span_cut(text, at, t->start), utf_is_space);
		must(t->blank == (t->start > at || i == 0));
		must(one.word[i] == two.word[i] && (t->kind == TOKEN_MARK) == (one.word[i] == WORD_UNKNOWN));
		at = token_end(t);
	}
	must_all(span_cut(text, at, size), utf_is_space);
	tokens_free(&one);
	tokens_free(&two);
	vocabulary_free(&v);
	return 0;
}
