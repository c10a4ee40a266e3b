/* SPDX-License-Identifier: ISC */
#include "words/attribution.h"

enum {
	AHEAD_MOST = 14,	/* words ahead of the verb, at most */
	LEAST_SAID = 4,		/* words that are said, ahead of an attribution at the end */
	TO_VERB_QUOTED = 6, TO_VERB = 9		/* tokens from the mark to the verb, at most */
};

bool
attribution_is_quote_mark(const struct token *token)
{
	return token->kind == TOKEN_MARK && (token_mark(token) == '"' || token_mark(token) == 0x201C || token_mark(token) == 0x201D ||
	    token_mark(token) == 0xAB || token_mark(token) == 0xBB || token_mark(token) == 0x201E);
}

bool
attribution_is_that(struct span word)
{
	return span_is(word, "that") || span_is(word, "که") || span_is(word, "أن") || span_is(word, "إن");
}

/* Does a statement begin behind the verb at i: "that", ":", a quotation? */
static bool
brings(const struct tokens *k, struct span text, size_t i)
{
	for (size_t j = i + 1; j < k->n && j < i + 4; j++) {
		const struct token *token = &k->token[j];

		if (attribution_is_quote_mark(token) || token_mark(token) == ':')
			return true;
		if (token->kind == TOKEN_WORD) {
			if (attribution_is_that(token_text(token, text)))
				return true;
			if (j > i + 1)
				return false;
		}
	}
	return false;
}

/* "The minister said that ...": returns the token behind the verb, 0 if there is no such begin. */
static size_t
mark_front(const struct tokens *k, struct span text, const bool *report, bool *out)
{
	size_t words = 0;

	for (size_t i = 0; i < k->n && words < AHEAD_MOST; i++) {
		if (attribution_is_quote_mark(&k->token[i]))
			return 0;
		words += k->token[i].kind == TOKEN_WORD;
		if (report[i] && words > 1 && brings(k, text, i)) {
			memset(out, true, i + 1);
			return i + 1;
		}
	}
	return 0;
}

/* The verb of "..., the minister said" behind the mark at i; k->n if there is none. */
static size_t
verb_behind(const struct tokens *k, const bool *report, size_t i, bool quoted)
{
	size_t most = i + (quoted ? TO_VERB_QUOTED : TO_VERB);

	for (size_t j = i + 1; j < k->n && j <= most; j++) {
		if (report[j])
			return j;
		if (k->token[j].kind != TOKEN_WORD)
			break;
	}
	return k->n;
}

/* "..., the minister said.", "...," said the minister, who ...: behind a quotation or a comma. */
static void
mark_end(const struct tokens *k, const bool *report, size_t from, bool *out)
{
	size_t words = 0;

	for (size_t i = from; i < k->n; i++) {
		bool quoted = attribution_is_quote_mark(&k->token[i]);
		size_t end = i + 1;

		words += k->token[i].kind == TOKEN_WORD;
		if (words < LEAST_SAID || k->token[i].kind != TOKEN_MARK || (!quoted && token_mark(&k->token[i]) != ','))
			continue;
		if (verb_behind(k, report, i, quoted) == k->n || (!quoted && k->n - i > AHEAD_MOST))
			continue;
		while (end < k->n && !(attribution_is_quote_mark(&k->token[end]) && k->token[end].blank))
			end++;
		memset(out + i, true, end - i);
		i = end;
	}
}

void
attribution_mark(const struct tokens *tokens, struct span text, const bool *report, bool *out)
{
	if (tokens->n == 0)
		return;
	memset(out, false, tokens->n);
	mark_end(tokens, report, mark_front(tokens, text, report, out), out);
}
