/* SPDX-License-Identifier: ISC */
/* Where a report comes from: "SARAB, May 2 (Tidewire) -". */
#include "words/entity.h"

enum { DATELINE_TOKENS = 16 };

/* "-", "--", an en dash, "_" between blanks; returns the token behind it, 0 if there is none at token i. */
static uint32_t
behind_dash(const struct prose *p, uint32_t i)
{
	const struct token *t = &p->token[i];

	if (t->kind != TOKEN_MARK || !t->blank || !(mark_is_dash(token_mark(t)) || token_mark(t) == '-' || token_mark(t) == '_'))
		return 0;
	i++;
	return i + (i < p->n && token_mark(t) == '-' && token_is_mark(p, i, '-') && !p->token[i].blank);
}

/* The name of an agency, in brackets or behind a comma, ends ahead of token `dash`: "Sarab (AFP)", "Sarab, AFP". */
static bool
ends_on_agency(const struct reading *r, const struct prose *p, uint32_t dash)
{
	uint32_t word = dash - 1 - token_is_mark(p, dash - 1, ')');

	return word > 1 && (token_is_mark(p, word - 1, '(') || token_is_comma(p, word - 1)) && p->token[word].kind == TOKEN_WORD && p->token[word].shape != TOKEN_LOWER &&
	    (paragraph_info(r, p, word)->class & (WORD_ORGAN | WORD_MEDIA)) != 0;
}

uint32_t
names_dateline_end(const struct reading *r, const struct prose *p)
{
	bool within = false, upper, dated = false;

	if (p->n == 0 || p->token[0].kind != TOKEN_WORD || p->token[0].shape == TOKEN_LOWER || token_bytes(&p->token[0]) < 2)
		return 0;
	upper = p->token[0].shape == TOKEN_UPPER;
	if (!upper && p->n > 1 && p->token[1].kind == TOKEN_WORD && p->token[1].shape == TOKEN_LOWER)
		return 0;	/* as most paragraphs begin */
	for (uint32_t i = 1; i < p->n && i < DATELINE_TOKENS && !p->token[i].opens; i++) {
		const struct token *t = &p->token[i];
		uint32_t behind;

		/* "GOMA, Republic of Congo" */
		if (t->kind == TOKEN_WORD && t->shape == TOKEN_LOWER && !within && !(token_is_text(p, i, "of") && token_is_capital(p, i + 1)))
			return 0;
		dated |= t->kind == TOKEN_DIGITS;
		if (t->kind != TOKEN_MARK)
			continue;
		behind = behind_dash(p, i);
		if (behind > 0 && !upper && !ends_on_agency(r, p, i))
			return 0;
		if (behind > 0)
			return behind < p->n && (p->token[behind].kind != TOKEN_WORD || token_is_capital(p, behind)) ? behind : 0;
		/* "Sarab, Dec 4 (PTI) The council" */
		if (dated && token_mark(t) == ')' && ends_on_agency(r, p, i + 1) && token_is_capital(p, i + 1))
			return i + 1;
		within = token_mark(t) == '(' || (within && token_mark(t) != ')');
	}
	return 0;
}
