/* SPDX-License-Identifier: ISC */
#include "clause.h"
#include "phrase.h"

static uint8_t
kind_of_mark(uint32_t mark)
{
	switch (mark) {
	case ',': case 0x060C: return ATOM_COMMA;
	case ':': return ATOM_COLON;
	case ';': case 0x061B: return ATOM_STOP;
	case '(': case '[': return ATOM_OPEN;
	case ')': case ']': return ATOM_CLOSE;
	}
	return mark_ends_sentence(mark) ? ATOM_STOP : mark_is_dash(mark) ? ATOM_DASH : ATOM_OTHER;
}

/* The comma of "3,000" */
static bool
is_grouping(const struct prose *p, uint32_t i)
{
	return p->token[i].mark == ',' && i > 0 && i + 1 < p->n && p->token[i - 1].kind == TOKEN_DIGITS && p->token[i + 1].kind == TOKEN_DIGITS &&
	    !p->token[i].blank && !p->token[i + 1].blank;
}

/* The mention that begins at this token, if it is one that may speak. */
static const struct mention *
name_here(const struct clause *c, uint32_t i, uint32_t to)
{
	const struct mention *m = names_at(c->names, c->par, i);

	return m != NULL && m->from == i && m->to <= to ? m : NULL;
}

static void
read_word(struct clause *c, struct atom *a, uint32_t i, uint32_t to)
{
	const struct word_info *info = paragraph_info(c->r, c->p, i);
	size_t used = 1;

	a->class = info->class;
	a->sex = info->sex;
	a->possessive = c->p->token[i].possessive;
	a->capital = c->p->token[i].shape != TOKEN_LOWER;
	if (info->cue != NO_CUE || info->phrase)
		a->cue = lexis_cue(c->r->lexis, c->p->word + i, to - i, &a->form, &used);
	a->to = i + (uint32_t)used;
}

/* Atoms of tokens from..to. */
static void
read_atoms(struct clause *c, uint32_t from, uint32_t to, uint32_t outer)
{
	uint32_t s = c->marks->first[c->par], last = c->marks->first[c->par + 1], depth = 0;

	/* no more atoms than tokens */
	if (to - from > c->capacity) {
		c->capacity = (size_t)(to - from) * 2;
		c->atom = mem_resize(c->atom, c->capacity, sizeof(*c->atom));
	}
	for (uint32_t i = from; i < to; ) {
		const struct token *t = &c->p->token[i];
		struct atom *a = &c->atom[c->n++];
		const struct mention *m;

		*a = (struct atom){ .from = i, .to = i + 1, .depth = depth, .begins = c->p->begins[i] };

		while (s < last && (c->marks->s[s].outer != outer || c->marks->s[s].close <= i))
			s++;
		if (s < last && c->marks->s[s].open == i) {
			a->kind = ATOM_QUOTE;
			a->ref = s;
			a->to = c->marks->s[s].close;
			s++;
		} else if (t->kind == TOKEN_MARK) {
			a->kind = is_grouping(c->p, i) ? ATOM_OTHER : kind_of_mark(t->mark);
			/* a double hyphen is a dash */
			if (t->mark == '-' && ((t->blank && i + 1 < to && c->p->token[i + 1].blank) || token_is_mark(c->p, i + 1, '-'))) {
				a->kind = ATOM_DASH;
				while (token_is_mark(c->p, a->to, '-') && a->to < to)
					a->to++;
			}
			depth += a->kind == ATOM_OPEN;
			depth -= a->kind == ATOM_CLOSE && depth > 0;
		} else if ((m = name_here(c, i, to)) != NULL) {
			a->kind = ATOM_NAME;
			a->ref = (uint32_t)(m - c->names->mention);
			a->to = m->to;
			a->possessive = m->possessive;
			a->sex = c->names->entity[m->entity].sex;
			a->capital = true;
		} else {
			read_word(c, a, i, to);
		}
		i = a->to;
	}
}

/* The last word or mark inside a quotation. */
static uint32_t
last_mark(const struct clause *c, const struct atom *a)
{
	const struct token *t = &c->p->token[c->marks->s[a->ref].end - 1];

	return t->kind == TOKEN_MARK ? t->mark : 0;
}

/* "Why?" Ana Ruiz asked: no sentence begins behind the quotation. */
static void
join_tags(struct clause *c)
{
	for (uint32_t i = 1; i < c->n; i++) {
		struct atom *a = &c->atom[i];
		uint32_t end;

		if (!a->begins || c->atom[i - 1].kind != ATOM_QUOTE)
			continue;
		if ((a->kind == ATOM_WORD && !a->capital) || a->kind == ATOM_DASH)
			a->begins = false;
		else if (last_mark(c, &c->atom[i - 1]) != '.' && phrase_right(c, i, &end) &&
		    end < c->n && c->atom[end].cue != NO_CUE && (c->atom[end].form & (FORM_PAST | FORM_S)) != 0)
			a->begins = false;
	}
	if (c->n > 0)
		c->atom[0].begins = true;
}

/* "Why!" Ana Ruiz, the mayor, asked: the same, seen from the verb. */
static void
join_events(struct clause *c)
{
	for (uint32_t k = 0; k < c->events; k++) {
		const struct event *e = &c->event[k];

		if (e->begin > 0 && c->atom[e->begin].begins && c->atom[e->begin - 1].kind == ATOM_QUOTE && e->from < e->to &&
		    last_mark(c, &c->atom[e->begin - 1]) != '.' && (e->form & (FORM_PAST | FORM_S)) != 0)
			c->atom[e->begin].begins = false;
	}
}

void
clause_read(struct clause *c, uint32_t par, uint32_t from, uint32_t to, uint32_t outer)
{
	c->par = par;
	c->p = &c->r->par[par];
	c->n = 0;
	c->events = 0;
	read_atoms(c, from, to, outer);
	join_tags(c);
	if (!reading_has_case(c->r)) {
		events_plain(c);
		return;
	}
	events_find(c);
	join_events(c);
}

void
clause_free(struct clause *c)
{
	mem_free(c->atom);
	mem_free(c->event);
}

uint32_t
clause_next_event(const struct clause *c, uint32_t k, uint32_t events)
{
	while (k < events && c->event[k].noun && (c->event[k].shared || c->event[k].from == c->event[k].to))
		k++;
	return k < events ? k : NO_EVENT;
}

uint32_t
sentence_end(const struct clause *c, uint32_t i)
{
	for (i++; i < c->n && !c->atom[i].begins; i++)
		;
	return i;
}
