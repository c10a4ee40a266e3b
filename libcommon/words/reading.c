/* SPDX-License-Identifier: ISC */
#include "words/reading.h"

enum { HEAD_TOKENS = 32, HEAD_WORDS = 4, LONG_WORD = 4 };	/* tokens; words; bytes */

uint32_t
reading_word(const struct reading *r, const struct prose *p, uint32_t i)
{
	struct tokens *scratch = &r->lexis->scratch;

	if (p->word[i] == WORD_UNKNOWN && p->token[i].kind == TOKEN_WORD) {
		tokens_read(scratch, token_text(&p->token[i], p->passage.place.text), &r->lexis->vocabulary, true);
		p->word[i] = scratch->word[0];
	}
	return p->word[i];
}

struct span
paragraph_text(const struct prose *p, uint32_t from, uint32_t to)
{
	if (from >= to)
		return (struct span){ "", 0 };
	return span_cut(p->passage.place.text, p->token[from].start, p->token[to - 1].end);
}

bool
mark_is_quotation(uint32_t mark)
{
	switch (mark) {
	case '"': case '\'': case '`': case 0xAB: case 0xBB: case 0x300C: case 0x300D: case 0x300E: case 0x300F:
		return true;
	}
	return (mark >= 0x2018 && mark <= 0x201F) || mark == 0x2039 || mark == 0x203A || mark == 0xFF02;
}

bool
mark_ends_sentence(uint32_t mark)
{
	return mark == '.' || mark == '?' || mark == '!' || mark == 0x2026 || mark == 0x061F || mark == 0x06D4;
}

bool
mark_is_dash(uint32_t mark)
{
	return mark >= 0x2012 && mark <= 0x2015;
}

/* Units begin sentences; where a unit is a whole paragraph, so does what follows a stop. */
static void
find_sentences(struct prose *p)
{
	size_t unit = 0;

	for (uint32_t i = 0; i < p->n; i++) {
		const struct token *t = &p->token[i];

		while (unit < p->passage.n && p->passage.begins[unit] <= t->start) {
			p->begins[i] = true;
			unit++;
		}
		if (t->kind == TOKEN_MARK)
			p->has_marks |= mark_is_quotation(t->mark);
		if (p->kind != KIND_SENT && i > 0 && t->blank && t[-1].kind == TOKEN_MARK && mark_ends_sentence(t[-1].mark) &&
		    !(i > 1 && t[-2].end - t[-2].start == 1) && (t->kind != TOKEN_WORD || t->shape != TOKEN_LOWER))
			p->begins[i] = true;
	}
}

/*
 * "Mayor Says the Dam Is Safe.": a headline, whatever stands at its end. Words of few letters may be
 * small; a verb or a small word has a capital, or it is a list of names.
 */
static bool
is_title_case(const struct reading *r, const struct prose *p)
{
	uint32_t capital = 0, small = 0;
	bool known = false;

	if (p->n > HEAD_TOKENS)
		return false;
	for (uint32_t i = 0; i < p->n; i++) {
		const struct word_info *info;

		if (p->token[i].kind != TOKEN_WORD)
			continue;
		if (p->token[i].end - p->token[i].start >= LONG_WORD) {
			small += p->token[i].shape != TOKEN_CAPITAL;
			capital += p->token[i].shape == TOKEN_CAPITAL;
		}
		info = paragraph_info(r, p, i);
		known |= i > 0 && !p->begins[i] && p->token[i].shape == TOKEN_CAPITAL &&
		    (info->cue != NO_CUE || (info->class & (WORD_AUXILIARY | WORD_PREPOSITION | WORD_POSSESSIVE)) != 0);
	}
	return known && capital >= HEAD_WORDS && capital >= 8 * small;
}

static void
read_paragraph(struct reading *r, struct prose *p)
{
	const struct rec *unit = document_unit(r->doc, p->passage.first);
	struct span form = { NULL, 0 };
	struct tokens *t = &r->tokens;
	size_t first = t->n;

	tokens_read_more(t, p->passage.place.text, &r->lexis->vocabulary, reading_has_case(r));
	p->n = (uint32_t)(t->n - first);
	p->begins = arena_array(&r->doc->arena, p->n + 1, sizeof(*p->begins));
	p->kind = unit->kind;
	p->who = unit->who;
	p->turn = rec_more_number(unit, "turn", 0);
	p->is_head = unit->kind == KIND_TITLE || (rec_more(unit, "form", &form) && span_is(form, "head"));
}

void
reading_open(struct reading *r, struct document *doc, struct lexis *lexis)
{
	struct prose p = { 0 };
	size_t next = 0, first = 0;

	r->doc = doc;
	r->lexis = lexis;
	r->pars = 0;
	r->tokens.n = 0;
	while (passage_next(&p.passage, doc, &next)) {
		if (p.passage.place.text.len == 0)
			continue;
		read_paragraph(r, &p);
		r->par = mem_grow(r->par, r->pars, &r->capacity, sizeof(*r->par));
		r->par[r->pars++] = p;
	}
	/* now that the tokens stay where they are */
	for (size_t i = 0; i < r->pars; first += r->par[i++].n) {
		r->par[i].token = r->tokens.token + first;
		r->par[i].word = r->tokens.word + first;
		find_sentences(&r->par[i]);
		r->par[i].is_head |= is_title_case(r, &r->par[i]);
	}
}

void
reading_done(struct reading *r)
{
	vocabulary_forget(&r->lexis->vocabulary);
	r->pars = 0;
}

void
reading_free(struct reading *r)
{
	tokens_free(&r->tokens);
	mem_free(r->par);
}
