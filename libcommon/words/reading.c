/* SPDX-License-Identifier: ISC */
#include "words/reading.h"

enum { HEAD_TOKENS = 32, HEAD_WORDS = 4, LONG_WORD = 4, STEP = 8 };	/* tokens; words; bytes; tokens */

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
	return span_cut(p->passage.place.text, p->token[from].start, token_end(&p->token[to - 1]));
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

/* "It rained. We left": a sentence begins behind the stop at token i, but for that of "J. Lane" and one ahead of a small letter. */
static bool
stop_ends(const struct prose *p, uint32_t i)
{
	const struct token *next = &p->token[i + 1];

	return i + 1 < p->n && next->blank && mark_ends_sentence(token_mark(&p->token[i])) && !(i > 0 && token_bytes(&p->token[i - 1]) == 1) &&
	    (next->kind != TOKEN_WORD || next->shape != TOKEN_LOWER);
}

/* Units begin sentences. */
static void
begin_units(struct prose *p)
{
	const struct passage *in = &p->passage;
	const struct token *t = p->token, *last = t + p->n;

	for (size_t unit = 0; unit < in->n; unit++) {
		size_t begin = in->begins[unit];

		while (last - t > STEP && t[STEP].start < begin)
			t += STEP;
		while (t < last && t->start < begin)
			t++;
		if (t < last)
			p->token[t - p->token].opens = true;
	}
}

/*
 * The marks of a paragraph whose first token of all is `first`, from mark[k] on; returns the place of those of the next one. Where
 * a unit is a whole paragraph, what follows a stop begins a sentence. Marks of quotations stay, in the room of all.
 */
static size_t
read_marks(struct reading *r, struct prose *p, size_t k, size_t first)
{
	uint32_t *mark = r->tokens.mark;

	p->first_mark = (uint32_t)r->marks;
	for (; k < r->tokens.marks && mark[k] < first + p->n; k++) {
		uint32_t i = (uint32_t)(mark[k] - first);

		if (p->kind != KIND_SENT && stop_ends(p, i))
			p->token[i + 1].opens = true;
		if (mark_is_quotation(p->token[i].size))	/* of a mark that is what it is */
			mark[r->marks++] = i;
	}
	p->marks = (uint32_t)(r->marks - p->first_mark);
	return k;
}

bool
prose_is_capitalised(const struct prose *p)
{
	uint32_t capital = 0, small = 0;

	/* a sentence has soon more small words than capitals could stand against */
	for (uint32_t i = 0; i < p->n && 8 * small <= p->n; i++)
		if (p->token[i].kind == TOKEN_WORD && token_bytes(&p->token[i]) >= LONG_WORD) {
			small += p->token[i].shape == TOKEN_LOWER;
			capital += p->token[i].shape == TOKEN_CAPITAL;
		}
	return capital >= HEAD_WORDS && capital >= 8 * small;
}

/* "Mayor Says the Dam Is Safe.": a headline, whatever stands at its end. A verb or a small word has a capital, or it is a list of names. */
static bool
is_title_case(const struct reading *r, const struct prose *p)
{
	if (p->n > HEAD_TOKENS || !prose_is_capitalised(p))
		return false;
	for (uint32_t i = 1; i < p->n; i++) {
		const struct word_info *info = paragraph_info(r, p, i);

		if (p->token[i].kind == TOKEN_WORD && p->token[i].shape == TOKEN_CAPITAL && !p->token[i].opens &&
		    (info->cue != NO_CUE || (info->class & (WORD_AUXILIARY | WORD_PREPOSITION | WORD_POSSESSIVE | WORD_CLAUSE)) != 0))
			return true;
	}
	return false;
}

/* What the records say of the paragraph. */
static void
read_record(struct prose *p)
{
	const struct rec *unit = document_unit(p->passage.doc, p->passage.first);
	struct span form = { NULL, 0 };

	p->kind = unit->kind;
	(void)rec_more(unit, "form", &form);
	p->is_head = unit->kind == KIND_TITLE || span_is(form, "head");
	p->is_cited = span_is(form, "cited");
	p->has_speaker = !span_is(p->passage.who, "-") && rec_more_number(unit, "turn", 0) > 0;
}

void
reading_open(struct reading *r, struct document *doc, struct lexis *lexis)
{
	struct prose p = { 0 };
	struct tokens *t = &r->tokens;
	size_t next = 0, first = 0, mark = 0;

	r->doc = doc;
	r->lexis = lexis;
	r->pars = 0;
	t->n = t->marks = r->marks = 0;
	while (passage_next(&p.passage, doc, &next)) {
		if (p.passage.place.text.len == 0)
			continue;
		read_record(&p);
		r->par = mem_grow(r->par, r->pars, &r->capacity, sizeof(*r->par));
		r->par[r->pars++] = p;
	}
	document_forget_records(doc);
	for (size_t i = 0; i < r->pars; i++) {
		first = t->n;
		tokens_read_more(t, r->par[i].passage.place.text, &lexis->vocabulary, reading_has_case(r));
		r->par[i].n = (uint32_t)(t->n++ - first);
	}
	first = 0;
	/* now that the tokens stay where they are */
	for (size_t i = 0; i < r->pars; first += r->par[i++].n + 1) {
		r->par[i].token = t->token + first;
		r->par[i].word = t->word + first;
		begin_units(&r->par[i]);
		mark = read_marks(r, &r->par[i], mark, first);
		r->par[i].is_head |= is_title_case(r, &r->par[i]);
	}
	r->mark = t->mark = mem_trim(t->mark, r->marks, &t->mark_capacity, sizeof(*t->mark));
	r->par = mem_trim(r->par, r->pars, &r->capacity, sizeof(*r->par));
}

void
reading_done(struct reading *r)
{
	vocabulary_forget(&r->lexis->vocabulary);
	tokens_done(&r->tokens);
	r->pars = r->marks = 0;
	r->par = mem_idle(r->par, &r->capacity, sizeof(*r->par));
}

void
reading_free(struct reading *r)
{
	tokens_free(&r->tokens);
	mem_free(r->par);
}
