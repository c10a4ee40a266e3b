/* SPDX-License-Identifier: ISC */
/* Who is meant by what somebody is: "the 34-year-old", "the striker". */
#include "speaker_part.h"
#include "words/entity.h"

enum {
	AGED_MENTIONS = 200,	/* how far back an age is looked for */
	NOUN_TOKENS = 3000,	/* and a noun */
	ADJECTIVES = 2
};

/* Whoever was spoken of last, if it is a person with a name, of this sex if it is known. */
static bool
spoken_of(const struct context *x, const struct clause *c, char sex, struct speaker *s)
{
	const struct speaker *own = sex == 'm' ? &x->man : sex == 'f' ? &x->woman : NULL, *any = &x->any;

	/* "Ruiz thanked Omar Cho. He slept. The mother of two": the last woman */
	if (own != NULL && own->entity != ENTITY_NONE && any->sex != sex && any->sex != 0)
		any = own;
	if (x->outer != ENTITY_NONE || (sex != 0 && any->sex != 0 && any->sex != sex))
		return false;
	if (!speaker_is_recent(any, c->par) || any->entity == ENTITY_NONE ||
	    (x->names->entity[any->entity].type != NAME_PERSON && x->names->entity[any->entity].type != NAME_UNKNOWN))
		return false;
	speaker_take(x, s, any->entity);
	s->guessed = true;
	return true;
}

bool
speaker_by_style(const struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s)
{
	const struct atom *a = &c->atom[from];
	uint32_t title = a->from + 1;

	return to <= from + 2 && c->atom[to - 1].to == title + 1 && token_is_capital(c->p, title) && (a->class & WORD_POSSESSIVE) != 0 &&
	    (paragraph_info(c->r, c->p, title)->class & (WORD_TITLE | WORD_OFFICE | WORD_FAMILY)) == WORD_TITLE && spoken_of(x, c, a->sex, s);
}

/* The number of the title in "سموه", "سعادته", to which "his" is joined; WORD_UNKNOWN if it is none. */
static uint32_t
title_owned(const struct clause *c, struct span text)
{
	return c->r->lexis->lang[0] == 'a' && (lexis_owned(c->r->lexis, text)->class & WORD_TITLE) != 0 ? c->r->lexis->scratch.word[0] : WORD_UNKNOWN;
}

/* Whoever was last named ahead of atom i with this title. False if nobody was. */
static bool
titled(const struct context *x, const struct clause *c, uint32_t i, uint32_t title, struct speaker *s)
{
	enum { AHEAD = 3 };	/* "صاحب السمو الملكي الأمير" */

	for (uint32_t n = x->names->first[c->par + 1], seen = 0; title != WORD_UNKNOWN && n-- > 0 && seen++ < AGED_MENTIONS; ) {
		const struct mention *m = &x->names->mention[n];
		const struct prose *p = &c->r->par[m->par];

		if (m->entity == ENTITY_NONE || x->names->entity[m->entity].type != NAME_PERSON || (m->par == c->par && m->from > c->atom[i].from))
			continue;
		for (uint32_t k = m->name; k-- > 0 && k + AHEAD >= m->from && p->token[k].kind == TOKEN_WORD; )
			if (p->word[k] == title || office_bare(c->r, p->word[k]) == title) {
				speaker_take(x, s, m->entity);
				return true;
			}
	}
	return false;
}

bool
speaker_by_title(struct context *x, const struct clause *c, uint32_t i, struct speaker *s)
{
	return titled(x, c, i, title_owned(c, atom_text(c, i)), s);
}

/* "وحذر الشيخ": a title and its article alone is whoever has had it. */
static bool
is_title_alone(const struct clause *c, uint32_t from, uint32_t to)
{
	return to == from + 1 && c->r->lexis->lang[0] == 'a' && atom_has(c, from, to, WORD_TITLE) && arabic_has_article(atom_text(c, from));
}

bool
speaker_by_people(const struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s)
{
	struct buf *many = &x->names->scratch;
	uint32_t i = c->atom[to - 1].from;
	struct span people;

	if (to != from + 2 || c->atom[to - 1].to != i + 1 || !atom_word(c, from, "the") || (paragraph_info(c->r, c->p, i)->name & NAMES_PEOPLE) == 0 ||
	    (paragraph_info(c->r, c->p, i)->class & WORD_OFFICE) != 0)
		return false;
	people = token_text(&c->p->token[i], c->p->passage.place.text);
	/* "the French" are many, and have no other form for them */
	buf_cut(many, 0);
	buf_add(many, people);
	buf_string(many, "s");
	if ((lexis_rest(c->r->lexis, buf_span(many), 0)->name & NAMES_PEOPLE) != 0)
		return !x->is_story && spoken_of(x, c, 0, s);
	return span_ends(people, SPAN("man")) && !x->is_story && spoken_of(x, c, span_ends(people, SPAN("woman")) ? 'f' : 'm', s);
}

bool
speaker_by_age(struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s)
{
	const struct prose *p = c->p;
	uint32_t i = c->atom[from].from + 1;
	struct span age;

	if (to - from > 7 || !(atom_word(c, from, "the")) || i + 4 >= p->n || p->token[i].kind != TOKEN_DIGITS || !token_is_text(p, i + 2, "year") ||
	    !token_is_text(p, i + 4, "old") || (c->atom[to - 1].to != i + 5 && !(c->atom[to - 1].from == i + 5 && atom_has(c, to - 1, to, WORD_PERSON | WORD_OFFICE))))
		return false;	/* "the 79-year-old", "the 79-year-old pontiff" */
	age = token_text(&p->token[i], p->passage.place.text);
	for (uint32_t n = x->names->first[c->par + 1], seen = 0; n-- > 0 && seen++ < AGED_MENTIONS; ) {
		const struct mention *m = &x->names->mention[n];
		const struct prose *q = &c->r->par[m->par];

		if (m->entity == ENTITY_NONE || x->names->entity[m->entity].type != NAME_PERSON || (m->par == c->par && m->from > i) || !token_is_comma(q, m->to) ||
		    m->to + 1 >= q->n || !span_same(token_text(&q->token[m->to + 1], q->passage.place.text), age))
			continue;
		speaker_take(x, s, m->entity);
		return true;
	}
	return spoken_of(x, c, 0, s);
}

bool
speaker_by_children(const struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s)
{
	enum { BARE = 4, HYPHENED = 6 };	/* the mother of three, the mother - of - three */
	uint32_t of = to - from == BARE ? from + 2 : from + 3;

	if ((to - from != BARE && to - from != HYPHENED) || (c->atom[from + 1].class & WORD_FAMILY) == 0 || !atom_word(c, from, "the") || !atom_word(c, of, "of") ||
	    !(atom_has(c, to - 1, to, WORD_DETERMINER) || c->p->token[c->atom[to - 1].from].kind == TOKEN_DIGITS))
		return false;
	return spoken_of(x, c, c->atom[from + 1].sex, s);
}

static bool
is_article(const struct prose *p, uint32_t i)
{
	return token_is_text(p, i, "a") || token_is_text(p, i, "an") || token_is_text(p, i, "the");
}

/* "این سازمان": the body that has spoken last, if it is one of that name. */
static bool
same_body(const struct context *x, const struct clause *c, uint32_t noun, struct speaker *s)
{
	if (!speaker_is_recent(&x->thing, c->par) || !span_begins(x->thing.who, atom_text(c, noun)))
		return false;
	s->who = x->thing.who;
	s->entity = x->thing.entity;
	s->guessed = true;
	return true;
}

/* "المنظمة": in Arabic the body that has spoken, and whose name begins so. */
static bool
body_of_head(const struct context *x, const struct clause *c, uint32_t i, struct speaker *s)
{
	const struct speaker *const spoken[] = { &x->last, &x->heard, &x->woman, &x->man, &x->thing };
	struct span head = arabic_without_article(atom_text(c, i));

	for (size_t k = 0; k < sizeof(spoken) / sizeof(spoken[0]); k++) {
		struct span who = arabic_without_article(spoken[k]->who);

		if (who.len <= head.len || !speaker_is_recent(spoken[k], c->par) || !span_begins(who, head) || who.p[head.len] != ' ')
			continue;
		s->who = spoken[k]->who;
		s->entity = spoken[k]->entity;
		s->guessed = true;
		return true;
	}
	return false;
}

bool
speaker_by_this(const struct context *x, const struct clause *c, uint32_t from, uint32_t to, struct speaker *s)
{
	uint32_t class = 0;

	for (uint32_t i = from; i < to; i++) {
		if (c->atom[i].kind != ATOM_WORD)
			return false;
		class |= c->atom[i].class;
	}
	if (is_title_alone(c, from, to) && titled(x, c, from, office_bare(c->r, c->p->word[c->atom[from].from]), s))
		return true;
	if (to == from + 2 && atom_frame(c, from, FRAME_SAME) && atom_has(c, from + 1, to, WORD_ORGAN))
		return same_body(x, c, from + 1, s);
	if (to == from + 1 && c->r->lexis->lang[0] == 'a' && atom_has(c, from, to, WORD_ORGAN) && arabic_has_article(atom_text(c, from)))
		return body_of_head(x, c, from, s);
	if ((class & (WORD_OFFICE | WORD_PERSON)) == 0 || (class & (WORD_GROUP | WORD_ORGAN | WORD_FAMILY)) != 0)
		return false;
	if (c->r->lexis->lang[0] == 'a' ? !atom_frame(c, to, FRAME_SAME) : !atom_frame(c, from, FRAME_SAME))
		return false;
	if (spoken_of(x, c, c->atom[from].sex, s))
		return true;
	/* "المسؤول ذاته" behind what she has said is the man ahead of her */
	if (c->atom[from].sex != 'm' || x->outer != ENTITY_NONE || x->man.entity == ENTITY_NONE || !speaker_is_recent(&x->man, c->par))
		return false;
	speaker_take(x, s, x->man.entity);
	s->guessed = true;
	return true;
}

/* The person whom the noun at token i of a paragraph is said of: "striker Ines Cho", "Ines Cho, a former striker", "Ines Cho is a striker". */
static uint32_t
named_beside(const struct context *x, const struct prose *p, uint32_t par, uint32_t i)
{
	const struct mention *m = i + 1 < p->n ? names_at(x->names, par, i + 1) : NULL;

	if (m == NULL || m->name != i + 1) {
		uint32_t k = i;

		while (k > 0 && i - k < ADJECTIVES && p->token[k - 1].kind == TOKEN_WORD && !is_article(p, k - 1))
			k--;
		k -= k > 0 && is_article(p, k - 1);
		m = k > 1 && (token_is_comma(p, k - 1) || token_is_text(p, k - 1, "is") || token_is_text(p, k - 1, "was")) ? names_at(x->names, par, k - 2) : NULL;
	}
	return m != NULL && !m->possessive && m->entity != ENTITY_NONE && x->names->entity[m->entity].type == NAME_PERSON ? m->entity : ENTITY_NONE;
}

/* "the", and no more than adjectives, stand ahead of the noun at token i. */
static bool
is_definite(const struct prose *p, uint32_t i)
{
	for (uint32_t k = i; k > 0 && i - k <= ADJECTIVES; k--)
		if (is_article(p, k - 1) || p->token[k - 1].kind != TOKEN_WORD)
			return token_is_text(p, k - 1, "the") || token_is_text(p, k - 1, "The");
	return false;
}

/* Atom k, ahead of a noun that means somebody, may be said of anybody: an adjective, a place, a body, but no people. */
static bool
is_attribute(const struct clause *c, uint32_t k)
{
	const struct atom *a = &c->atom[k];

	if (a->kind == ATOM_OTHER)
		return token_mark(&c->p->token[a->from]) == '-';	/* "the match-winner" */
	if (a->kind == ATOM_NAME)
		return !a->possessive && !atom_is_person(c, a) && c->names->entity[c->names->mention[a->ref].entity].type != NAME_GROUP;
	return a->kind == ATOM_WORD && !a->capital && a->cue == NO_CUE && (a->class == 0 || (a->class & WORD_MODIFIER) != 0);
}

/* Atom k is a people or a party, in one word. */
static bool
is_people(const struct clause *c, uint32_t k)
{
	const struct atom *a = &c->atom[k];

	if (a->to != a->from + 1 || a->possessive || !a->capital)
		return false;
	return a->kind == ATOM_NAME ? c->names->entity[c->names->mention[a->ref].entity].type == NAME_GROUP : a->kind == ATOM_WORD && (paragraph_info(c->r, c->p, a->from)->name & NAMES_PEOPLE) != 0;
}

/* Of the tokens least..i the one behind the last that is this word; `least` if none is. */
static uint32_t
behind_word(const struct prose *p, uint32_t least, uint32_t i, uint32_t number)
{
	const uint32_t *word = p->word + i, *end = p->word + least;

	while (word > end && word[-1] != number)
		word--;
	return (uint32_t)(word - p->word);
}

/* said "the striker" at length: how it was said is no part of who did. */
static uint32_t
without_manner(const struct clause *c, uint32_t from, uint32_t to)
{
	return to > from + 3 && c->atom[to - 1].kind == ATOM_WORD && c->atom[to - 1].class == 0 && !c->atom[to - 1].capital &&
	    atom_has(c, to - 2, to, WORD_PREPOSITION) && !atom_word(c, to - 2, "of") && !atom_word(c, to - 2, "for") ? to - 2 : to;
}

/* "the Karlsund senator and party leader": the first of the nouns, if the last one is one of those too; else `to`. */
static uint32_t
first_noun(const struct clause *c, uint32_t from, uint32_t to)
{
	uint32_t i = from;

	while (i < to && !atom_word(c, i, "and"))
		i++;
	return i < to && i > from && c->atom[to - 1].kind == ATOM_WORD && atom_has(c, to - 1, to, WORD_PERSON | WORD_OFFICE) && !atom_has(c, i + 1, to, WORD_DETERMINER) ? i : to;
}

/* Ahead of the noun at token i this people or party stands: "Republican presidential nominee". */
static bool
is_of_people(const struct prose *p, uint32_t i, uint32_t people)
{
	for (uint32_t k = i; k > 0 && i - k <= ADJECTIVES && p->token[k - 1].kind == TOKEN_WORD; k--)
		if (p->word[k - 1] == people)
			return true;
	return false;
}

/* "Ohio Governor Ana Ruiz": she is not "the Texas governor", atom k being Texas. */
static bool
is_from_elsewhere(const struct context *x, const struct clause *c, uint32_t k, uint32_t entity)
{
	const struct mention *best;
	const struct prose *p;

	if (entity == ENTITY_NONE || c->atom[k].kind != ATOM_NAME)
		return false;
	best = &x->names->mention[x->names->entity[entity].best];
	p = &c->r->par[best->par];
	for (uint32_t i = best->from; i < best->name; i++)
		if ((paragraph_info(c->r, p, i)->class & WORD_PLACE) != 0 && p->word[i] != c->p->word[c->atom[k].from])
			return true;
	return false;
}

bool
speaker_by_noun(struct context *x, const struct clause *c, uint32_t from, uint32_t whole, struct speaker *s)
{
	uint32_t to = first_noun(c, from, without_manner(c, from, whole));
	const struct atom *noun = &c->atom[to - 1];
	uint32_t par = c->par, i = noun->from, left = NOUN_TOKENS, people = WORD_UNKNOWN, number;
	bool whence;
	struct span word = atom_text(c, to - 1);

	if (to < from + 2 || to > from + 2 + ADJECTIVES || !atom_word(c, from, "the") || noun->kind != ATOM_WORD || noun->to != noun->from + 1 ||
	    (noun->class & (WORD_PERSON | WORD_OFFICE)) == 0 || (noun->class & (WORD_GROUP | WORD_FAMILY)) != 0)
		return false;
	whence = c->atom[from + 1].kind == ATOM_NAME;	/* "the Karlsund senator" is not whoever was senator, but who was spoken of */
	if ((noun->class & WORD_TITLE) != 0 && !whence)
		return false;
	if (atom_is(c, whole, c->n, ATOM_COMMA) && (atom_word(c, whole + 1, "a") || atom_word(c, whole + 1, "an")))
		return false;	/* "The author, a baker, said": somebody new */
	/* "the veteran striker", "the Karlsund striker"; but "the Republican nominee" is not the one spoken of, only who was said to be that */
	for (uint32_t k = from + 1; k < to - 1; k++)
		if (is_people(c, k))
			people = c->p->word[c->atom[k].from];
		else if (!is_attribute(c, k))
			return false;
	number = c->p->word[i];
	for (;;) {
		const struct prose *p = &c->r->par[par];
		uint32_t least = i > left ? i - left : 0, entity;

		left -= i - least;
		while ((i = behind_word(p, least, i, number)) > least) {
			if (p->token[--i].kind != TOKEN_WORD || !text_is_word(token_text(&p->token[i], p->passage.place.text), word) ||
			    (people != WORD_UNKNOWN && !is_of_people(p, i, people)))
				continue;
			entity = named_beside(x, p, par, i);
			if (entity != ENTITY_NONE)
				speaker_take(x, s, entity);
			if (entity != ENTITY_NONE || !is_definite(p, i))
				return entity != ENTITY_NONE;
		}
		if (par == 0 || left == 0)
			break;
		i = c->r->par[--par].n;
	}
	if (people != WORD_UNKNOWN)
		return false;
	if (span_same(x->noun, word) && speaker_is_recent(&x->noun_of, c->par)) {
		struct span as = s->as;

		*s = x->noun_of;
		s->as = as;
		s->par = c->par;
	/* a common word may mean anybody, but "the Karlsund official", once she has spoken in this paragraph or the last */
	} else if (((paragraph_info(c->r, c->p, noun->from)->name & NAMES_COMMON) != 0 && (!whence || x->heard.par + 1 < c->par || x->any.par + 1 < c->par)) || (x->any.entity != x->heard.entity && !(x->any.par == c->par && x->any.token < noun->from && x->heard.par != c->par)) ||
	    x->is_story || is_from_elsewhere(x, c, from + 1, x->any.entity) || !spoken_of(x, c, noun->sex, s)) {
		return false;
	}
	x->noun = word;
	x->noun_of = *s;
	return true;
}
