/* SPDX-License-Identifier: ISC */
#include "words/reading.h"

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
		while (unit < p->passage.n && p->passage.begins[unit] <= p->token[i].start) {
			p->begins[i] = true;
			unit++;
		}
		if (p->kind != KIND_SENT && i > 0 && p->token[i].blank && p->token[i - 1].kind == TOKEN_MARK &&
		    mark_ends_sentence(p->token[i - 1].mark) &&
		    !(i > 1 && p->token[i - 2].end - p->token[i - 2].start == 1) &&
		    (p->token[i].kind != TOKEN_WORD || p->token[i].shape != TOKEN_LOWER))
			p->begins[i] = true;
	}
}

static void
read_paragraph(struct reading *r, struct prose *p)
{
	const struct rec *unit = document_unit(r->doc, p->passage.first);
	struct span form = { NULL, 0 };
	struct arena *a = &r->doc->arena;
	struct tokens *t = &r->scratch;

	if (reading_has_case(r))
		tokens_read_names(t, p->passage.place.text, &r->lexis->vocabulary);
	else
		tokens_read(t, p->passage.place.text, &r->lexis->vocabulary, true);
	p->n = (uint32_t)t->n;
	p->token = arena_get(a, (t->n + 1) * sizeof(*p->token));
	p->word = arena_get(a, (t->n + 1) * sizeof(*p->word));
	p->begins = arena_array(a, t->n + 1, sizeof(*p->begins));
	if (t->n > 0) {
		memcpy(p->token, t->token, t->n * sizeof(*p->token));
		memcpy(p->word, t->word, t->n * sizeof(*p->word));
	}
	p->kind = unit->kind;
	p->who = unit->who;
	p->turn = rec_more_number(unit, "turn", 0);
	p->is_head = unit->kind == KIND_TITLE || (rec_more(unit, "form", &form) && span_is(form, "head"));
	find_sentences(p);
}

void
reading_open(struct reading *r, struct document *doc, struct lexis *lexis)
{
	struct prose p = { 0 };
	size_t next = 0;

	r->doc = doc;
	r->lexis = lexis;
	r->par = NULL;
	r->pars = r->capacity = 0;
	while (passage_next(&p.passage, doc, &next)) {
		if (p.passage.place.text.len == 0)
			continue;
		read_paragraph(r, &p);
		r->par = arena_grow(&doc->arena, r->par, r->pars, &r->capacity, sizeof(*r->par));
		r->par[r->pars++] = p;
	}
}

void
reading_done(struct reading *r)
{
	vocabulary_forget(&r->lexis->vocabulary);
	r->par = NULL;
	r->pars = 0;
}

void
reading_free(struct reading *r)
{
	tokens_free(&r->scratch);
}
