/* SPDX-License-Identifier: ISC */
/* Who holds the office that a phrase means. */
#include "words/entity.h"

enum { PHRASE_TOKENS = 24, HOLDERS = 32, SHORT = 3 /* bytes */, OFFICES = 128 /* the first of a document, asked for their initials */ };

uint32_t
phrase_head(const struct reading *r, const struct prose *p, uint32_t from, uint32_t to)
{
	uint32_t head = from;

	if (!reading_has_case(r)) {
		for (uint32_t i = from; i < to; i++)
			if ((paragraph_info(r, p, i)->class & WORD_OFFICE) != 0)
				return i;
		return from;
	}
	for (uint32_t i = from; i < to; i++) {
		const struct word_info *info = paragraph_info(r, p, i);

		if (p->token[i].kind == TOKEN_MARK) {
			if (token_mark(&p->token[i]) == '-' || token_mark(&p->token[i]) == '.' || token_mark(&p->token[i]) == '\'' || token_mark(&p->token[i]) == 0x2019)
				continue;
			if (i > from)
				break;
			continue;
		}
		if ((info->class & (WORD_PREPOSITION | WORD_RELATIVE | WORD_INFINITIVE)) != 0 && i > from &&
		    (info->class & WORD_DETERMINER) == 0)
			break;
		if ((info->class & WORD_CONJUNCTION) != 0)
			break;
		if (!p->token[i].possessive)
			head = i;
	}
	/* "the president-elect" */
	while (head > from + 1 && office_last(r, p, head - 2) == head)
		head -= 2;
	return head;
}

/* What the office is of; "سرمربی تیم شاهین" is "سرمربی شاهین" */
static bool
is_of_same(const struct names *names, const struct office_name *name, uint32_t complement, const struct office *o)
{
	if (office_has_complement(names->reading->lexis, complement, o->complement) && office_has_complement(names->reading->lexis, name->charge, o->charge))
		return true;
	return !reading_has_case(names->reading) && ((name->charge != 0 && o->charge == 0 && name->charge == o->complement) ||
	    (o->charge != 0 && name->charge == 0 && o->charge == complement));
}

/* The office is said to be of this, a word of the phrase that asks: "Karlsund", also as "Karl." */
static bool
is_of(const struct names *names, const struct office *o, uint32_t of)
{
	const struct span *word = names->reading->lexis->vocabulary.word;

	return o->complement == of || (o->ahead != 0 && (o->ahead == of || (word[o->ahead].len >= SHORT && span_begins(word[of], word[o->ahead]))));
}

/* The office is said to be of another place: nobody is the "Sarab mayor" and the mayor of Karlsund. */
static bool
is_elsewhere(const struct names *names, const struct office *o, uint32_t of)
{
	const struct lexis *l = names->reading->lexis;

	return (lexis_info(l, of)->class & WORD_PLACE) != 0 && o->ahead != 0 && ((lexis_info(l, o->ahead)->class & WORD_PLACE) != 0 || l->vocabulary.word[o->ahead].len < SHORT);
}

/*
 * The holder of the office of this word named last ahead of the place, else the first of the document. With a word `of`
 * that stands ahead of the office, "the Karlsund mayor": the one of that, or else the only one, if he is of nowhere else.
 */
static uint32_t
holder_of(const struct names *names, uint32_t word, const struct office_name *name, uint32_t complement, uint32_t of, uint32_t par, uint32_t token)
{
	uint32_t later = ENTITY_NONE, at = names->by_office[word];
	bool only = true;

	for (int tries = 0; at != 0 && tries < HOLDERS; tries++) {
		const struct office *o = &names->office[at - 1];
		const struct mention *m = &names->mention[o->mention];

		at = o->next;
		if (!is_of_same(names, name, complement, o) || name->rank != o->rank || name->past != o->past)
			continue;
		if ((m->par < par || (m->par == par && m->from <= token)) && (of == 0 || is_of(names, o, of)))
			return o->entity;
		if (of != 0 && is_elsewhere(names, o, of))
			continue;
		only &= later == ENTITY_NONE || later == o->entity;
		later = o->entity;
	}
	return of == 0 || only ? later : ENTITY_NONE;
}

static uint32_t
holder(const struct names *names, const struct office_name *name, uint32_t complement, uint32_t par, uint32_t token)
{
	const struct prose *p = &names->reading->par[par];

	return holder_of(names, office_bare(names->reading, p->word[name->head]), name, complement, office_of_ahead(names->reading, p, name->head), par, token);
}

/* "the premier" of a document that tells of a prime minister alone. */
static uint32_t
holder_by_alias(const struct names *names, uint32_t par, uint32_t from, uint32_t head, uint32_t to)
{
	const struct reading *r = names->reading;
	const struct prose *p = &r->par[par];

	if (head == from || !(token_is_text(p, from, "the") || token_is_text(p, from, "The")) || p->token[head].possessive || p->token[head - 1].possessive)
		return ENTITY_NONE;
	for (size_t i = 0; i < r->lexis->aliases; i++) {
		const struct office_alias *a = &r->lexis->alias[i];
		struct office_name name = { .head = head };
		uint32_t entity;

		if (a->word != p->word[head] || (a->ahead != 0 && a->ahead != p->word[head - 1]))
			continue;
		if ((lexis_info(r->lexis, a->which)->name & NAMES_RANK) != 0)
			name.rank = a->which;
		else
			name.charge = a->which;
		entity = holder_of(names, a->office, &name, office_complement(r, p, head, to), office_of_ahead(r, p, head), par, head);
		if (entity != ENTITY_NONE)
			return entity;
	}
	return ENTITY_NONE;
}

/* "PM": letters that look like the name of a body. */
static bool
is_short(const struct names *names, uint32_t par, uint32_t head)
{
	const struct mention *m = names_at(names, par, head);

	return names->reading->par[par].token[head].shape == TOKEN_UPPER && m != NULL && m->words == 1 && names->entity[m->entity].type != NAME_PERSON;
}

/* The letter that the word at byte i begins with, in small letters. */
static char
initial(struct span text, size_t i)
{
	return (char)(text.p[i] | 0x20);
}

/* "IGP" are the initials of the office, "inspector-general", and of what it is of. */
static bool
has_initials(const struct names *names, const struct office *o, struct span letters)
{
	struct span of = names->reading->lexis->vocabulary.word[o->complement];
	size_t n = 0;

	for (size_t i = 0; i < o->name.len; i++)
		if ((i == 0 || o->name.p[i - 1] == ' ' || o->name.p[i - 1] == '-') && (n == letters.len || initial(o->name, i) != initial(letters, n++)))
			return false;
	return n + 1 == letters.len && o->complement != 0 && initial(of, 0) == initial(letters, n);
}

static uint32_t
holder_by_initials(const struct names *names, const struct prose *p, uint32_t from, uint32_t head)
{
	struct span letters = token_text(&p->token[head], p->passage.place.text);

	if (head != from + 1 || letters.len < 3 || !(token_is_text(p, from, "the") || token_is_text(p, from, "The")))
		return ENTITY_NONE;
	for (size_t i = 0; i < names->offices && i < OFFICES; i++)
		if (has_initials(names, &names->office[i], letters))
			return names->office[i].entity;
	return ENTITY_NONE;
}

/* In Arabic "المحامية ليلى نصار", the lawyer: one noun with the article, and whose it is. */
static bool
is_noun_and_name(const struct reading *r, const struct prose *p, uint32_t from, const struct mention *m)
{
	return r->lexis->lang[0] == 'a' && m->from == from + 1 && token_has_article(p, from);
}

/* The holder of an office, as the document calls it. */
static uint32_t
phrase_holder(struct names *names, uint32_t par, uint32_t from, uint32_t to, uint32_t head)
{
	const struct reading *r = names->reading;
	const struct prose *p = &r->par[par];
	const struct mention *m = names_at(names, par, head);
	struct office_name name;

	if (m != NULL && m->from >= from && (!m->possessive || m->to == to))	/* or the possessor is all of it */
		return m->entity;
	m = to > from ? names_at(names, par, to - 1) : NULL;
	if (m != NULL && m->type == NAME_PERSON && m->from > head && (office_ahead(names, m) == head || is_noun_and_name(r, p, from, m)))
		return m->entity;
	if (head >= to || (lexis_info(r->lexis, office_bare(r, p->word[head]))->class & WORD_OFFICE) == 0 || p->token[head].possessive)
		return ENTITY_NONE;
	if (head > from && p->token[head - 1].possessive)
		return ENTITY_NONE;	/* the Leader's representative is another */
	for (uint32_t i = from; i < head; i++)
		if (paragraph_info(r, p, i)->other)
			return ENTITY_NONE;
	name = office_name(r, p, head);
	if (reading_has_case(r))
		return holder(names, &name, office_complement(r, p, head, to), par, head);
	/* "این نماینده مجلس": who was spoken of, whatever he is called of */
	if ((paragraph_info(r, p, from)->class & WORD_DETERMINER) != 0)
		return holder(names, &name, 0, par, head);
	/* "وکیل رضایی": it is his, and no other's of whom the document tells */
	m = names_at(names, par, to);
	if (to == head + 1 && m != NULL && m->from == to && !p->token[to].opens && !token_has_article(p, head))
		return ENTITY_NONE;
	name.charge = office_plain_complement(r, p, head, to, 2);
	return holder(names, &name, office_plain_complement(r, p, head, to, 1), par, head);
}

uint32_t
names_phrase(struct names *names, uint32_t par, uint32_t from, uint32_t to, uint32_t head)
{
	uint32_t entity = phrase_holder(names, par, from, to, head), other = ENTITY_NONE;

	if (head == from || head >= to || !reading_has_case(names->reading))
		return entity;
	if (entity == ENTITY_NONE || is_short(names, par, head))
		other = holder_by_alias(names, par, from, head, to);
	if (other == ENTITY_NONE && entity != ENTITY_NONE && is_short(names, par, head))
		other = holder_by_initials(names, &names->reading->par[par], from, head);
	return other != ENTITY_NONE ? other : entity;
}

uint32_t
names_office(struct names *names, uint32_t par, uint32_t from, uint32_t to, struct span *canonical)
{
	const struct prose *p = &names->reading->par[par];
	uint32_t entity = names_phrase(names, par, from, to, phrase_head(names->reading, p, from, to));
	const struct person *person = people_find(names->people, paragraph_text(p, from, to), &names->scratch);

	*canonical = person != NULL ? person->name : entity != ENTITY_NONE ? names->entity[entity].canonical : (struct span){ NULL, 0 };
	return entity;
}

uint32_t
names_office_whole(const struct names *names, uint32_t par, uint32_t i, uint32_t *from)
{
	const struct prose *p = &names->reading->par[par];
	uint32_t end = p->n - i > PHRASE_TOKENS ? i + PHRASE_TOKENS : p->n, to = names_next(names, par, i, end), head;

	head = office_head(names->reading, p, i, to);
	*from = office_name(names->reading, p, head).from;
	while (*from < i && names_at(names, par, *from) != NULL)
		(*from)++;
	return head;
}
