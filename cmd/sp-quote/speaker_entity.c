/* SPDX-License-Identifier: ISC */
/* Whose name stands in a phrase, or beside it: "the mayor, Ana Ruiz". */
#include "speaker_part.h"
#include "words/arabic.h"

enum {
	DESCRIPTION_ATOMS = 5, COMPLEMENT_ATOMS = 6,
	PEOPLE_TOKENS = 6, PEOPLE_MENTIONS = 100	/* how far ahead of a name, and of the phrase, a people is looked for */
};

/* A clerk, "26-year-old" Ana Ruiz: past an age, else i. */
static uint32_t
past_age(const struct clause *c, uint32_t i)
{
	enum { AGE_ATOMS = 5 };		/* 26 - year - old */

	return i + AGE_ATOMS < c->n && c->p->token[c->atom[i].from].kind == TOKEN_DIGITS && atom_word(c, i + 2, "year") && atom_word(c, i + 4, "old") ? i + AGE_ATOMS : i;
}

/* A neighbour, "retired teacher" Ana Ruiz, her son, "the director" Paul Cho: past what ends on a word for somebody, ahead of a name; else i. */
static uint32_t
past_description(const struct clause *c, uint32_t i)
{
	uint32_t k = past_age(c, i + atom_is_article(c, i));

	if (k > i + 1)
		i = k;

	while (k < c->n && k - i < DESCRIPTION_ATOMS && c->atom[k].kind == ATOM_WORD && c->atom[k].cue == NO_CUE &&
	    (c->atom[k].class & ~(SPEAKS | WORD_MODIFIER | WORD_TITLE | WORD_PLACE_PART)) == 0)
		k++;
	/* the dean, "the Very" Reverend Ann Lane */
	if (k < c->n && c->atom[k].capital && atom_has(c, k, c->n, WORD_ADVERB) && atom_is(c, k + 1, c->n, ATOM_NAME))
		return k + 1;
	/* the clerk, "the" Rev. Ann Lane */
	if (k == i + 1 && atom_is_article(c, i) && atom_is(c, k, c->n, ATOM_NAME) && c->names->mention[c->atom[k].ref].name > c->names->mention[c->atom[k].ref].from)
		return k;
	if (k == i)
		return i;
	/* an envoy, "former" Foreign Minister Ana Ruiz, her teacher, "the late" Ana Ruiz */
	return atom_has(c, k - 1, c->n, WORD_OFFICE | WORD_PERSON | WORD_FAMILY) || (k == i + 1 + atom_is_article(c, i) && atom_has(c, k - 1, c->n, WORD_MODIFIER)) ? k : i;
}

/* Her colleague "on the council", Ana Ruiz: past what a preposition governs, to the comma behind it; else i. */
static uint32_t
past_complement(const struct clause *c, uint32_t i)
{
	uint32_t k = i;

	if (!atom_has(c, i, c->n, WORD_PREPOSITION))
		return i;
	while (k < c->n && k - i < COMPLEMENT_ATOMS && ((c->atom[k].kind == ATOM_NAME && !atom_is_person(c, &c->atom[k])) ||
	    (c->atom[k].kind == ATOM_WORD && c->atom[k].cue == NO_CUE && !atom_has(c, k, c->n, WORD_AUXILIARY | WORD_SUBJECT | WORD_CONJUNCTION))))
		k++;
	return atom_is(c, k, c->n, ATOM_COMMA) ? k : i;
}

/* "Member of parliament" Ana Ruiz: the phrase of an office ends on somebody's name, which no preposition governs. */
static bool
is_named_last(const struct context *x, const struct clause *c, uint32_t from, uint32_t to, uint32_t head)
{
	enum { ANOTHER = WORD_PREPOSITION | WORD_DETERMINER | WORD_POSSESSIVE | WORD_OFFICE | WORD_PERSON | WORD_FAMILY | WORD_GROUP | WORD_TITLE | WORD_MODIFIER | WORD_CONJUNCTION };
	const struct atom *name = &c->atom[to - 1], *ahead = &c->atom[to - 2];

	return to > from + 2 && name->kind == ATOM_NAME && !name->possessive && x->names->entity[c->names->mention[name->ref].entity].type == NAME_PERSON &&
	    ahead->kind == ATOM_WORD && !ahead->capital && !ahead->possessive && (ahead->class & ANOTHER) == 0 &&
	    (paragraph_info(c->r, c->p, head)->class & WORD_OFFICE) != 0 && head < ahead->from;
}

/* "مدير شركة "المدى" عادل مراد": a phrase without capitals that ends on somebody's name behind a noun that is whole, or behind an office; "وکیل رضایی" is none of his */
static bool
is_named_plain(const struct clause *c, uint32_t from, uint32_t to)
{
	if (reading_has_case(c->r) || to < from + 2 || !atom_is_person(c, &c->atom[to - 1]))
		return false;
	/* "پسرم علی", "محاميه سامي": my son, his lawyer */
	if (to == from + 2 && (c->r->lexis->lang[0] == 'a' ? arabic_has_owner(atom_text(c, from)) : atom_has(c, from, to, WORD_FAMILY) && !atom_frame(c, from, FRAME_OF)))
		return true;
	if (atom_frame(c, to - 2, FRAME_OF))
		return false;
	return c->atom[to - 2].kind == ATOM_QUOTE || atom_has(c, to - 2, to, WORD_OFFICE | WORD_TITLE | WORD_PERSON | WORD_PLACE) ||
	    (c->r->lexis->lang[0] == 'a' && arabic_has_article(atom_text(c, to - 2)));
}

/* "Mother - of - three Ana Ruiz" */
static bool
is_parent(const struct clause *c, uint32_t from, uint32_t to)
{
	enum { PARENT_ATOMS = 6 };

	return to >= from + PARENT_ATOMS && atom_is_person(c, &c->atom[to - 1]) && !c->atom[to - 1].possessive && c->atom[to - 3].kind == ATOM_OTHER && atom_word(c, to - 4, "of") && c->atom[to - 5].kind == ATOM_OTHER;
}

/* "Harbour Council head Ana Ruiz": the office is hers, and no preposition stands ahead. */
static bool
is_titled_last(const struct clause *c, uint32_t from, uint32_t to)
{
	if (to < from + 3 || !atom_is_person(c, &c->atom[to - 1]) || c->atom[to - 1].possessive || !atom_has(c, to - 2, to, WORD_OFFICE | WORD_PERSON))
		return false;
	for (uint32_t i = from; i < to - 2; i++)
		if (atom_has(c, i, to, WORD_PREPOSITION | WORD_CONJUNCTION) || c->atom[i].possessive || (i + 3 < to && atom_is_person(c, &c->atom[i])))
			return false;	/* "Lane & Pike analyst Ana Ruiz": may look like somebody */
	return true;
}

/* Among the words ahead of a mention, in its sentence and within reach, or in its title: this one. */
static bool
is_ahead(const struct prose *p, const struct mention *m, struct span word)
{
	uint32_t least = m->from > PEOPLE_TOKENS ? m->from - PEOPLE_TOKENS : 0;

	for (uint32_t i = m->name; i-- > least; ) {
		if (p->token[i].kind == TOKEN_WORD ? span_same(token_text(&p->token[i], p->passage.place.text), word) : !token_is_comma(p, i) && i < m->from)
			return p->token[i].kind == TOKEN_WORD;
		if (p->token[i].opens)
			return false;
	}
	return false;
}

/*
 * "the Lebanese minister" is not whoever was minister last, but "his Lebanese counterpart, Omar Khoury": of the persons
 * named ahead the last one beside whom that people is; else `entity`.
 */
static uint32_t
of_people(const struct context *x, const struct clause *c, uint32_t from, uint32_t head, uint32_t entity)
{
	struct span people = { "", 0 };

	for (uint32_t k = from; k < c->n && c->atom[k].from < head; k++)
		if ((paragraph_info(c->r, c->p, c->atom[k].from)->name & NAMES_PEOPLE) != 0)
			people = token_text(&c->p->token[c->atom[k].from], c->p->passage.place.text);
	if (people.len == 0 || (paragraph_info(c->r, c->p, head)->class & (WORD_OFFICE | WORD_PERSON)) == 0)
		return entity;
	for (uint32_t n = x->names->first[c->par + 1], seen = 0; n-- > 0 && seen++ < PEOPLE_MENTIONS; ) {
		const struct mention *m = &x->names->mention[n];

		if ((m->par < c->par || m->to <= c->atom[from].from) && m->entity != ENTITY_NONE && x->names->entity[m->entity].type == NAME_PERSON &&
		    is_ahead(&c->r->par[m->par], m, people))
			return m->entity;
	}
	return entity;
}

uint32_t
speaker_entity(struct context *x, const struct clause *c, uint32_t from, uint32_t to, uint32_t head)
{
	uint32_t entity = is_titled_last(c, from, to) || is_parent(c, from, to) ? c->names->mention[c->atom[to - 1].ref].entity :
	    names_phrase(x->names, c->par, c->atom[from].from, c->atom[to - 1].to, head);

	if (entity != ENTITY_NONE && reading_has_case(c->r) && atom_word(c, from, "the") && !atom_is(c, to - 1, to, ATOM_NAME))
		entity = of_people(x, c, from, head, entity);

	/* "The Special Envoy for food, Mr. Omar Cho, said": what looks like a name is his office */
	if (entity != ENTITY_NONE && atom_word(c, from, "the") && x->names->entity[entity].type == NAME_UNKNOWN && to + 2 < c->n && c->atom[to].kind == ATOM_COMMA &&
	    c->atom[to + 2].kind == ATOM_COMMA && atom_is_person(c, &c->atom[to + 1]) && !c->atom[to + 1].possessive)
		return c->names->mention[c->atom[to + 1].ref].entity;
	/* "The previous mayor, Ana Ruiz, said": whoever else is mayor */
	if (entity != ENTITY_NONE && !(to + 2 < c->n && c->atom[from].kind == ATOM_WORD && c->atom[to].kind == ATOM_COMMA && c->atom[to + 2].kind == ATOM_COMMA &&
	    atom_is_person(c, &c->atom[to + 1]) && !c->atom[to + 1].possessive &&
	    (paragraph_info(c->r, c->p, head)->class & WORD_OFFICE) != 0))
		return entity;
	if (is_named_last(x, c, from, to, head) || is_named_plain(c, from, to))
		return c->names->mention[c->atom[to - 1].ref].entity;
	/* "a young woman named Ana Ruiz" */
	if (atom_is(c, to + 1, c->n, ATOM_NAME) && atom_word(c, to, "named") && atom_is_person(c, &c->atom[to + 1]))
		return c->names->mention[c->atom[to + 1].ref].entity;
	/* behind it: "the mayor of Karlsund, Ana Ruiz", "her colleague on the council, Ana Ruiz" */
	to = past_complement(c, to);
	to = to < c->n && c->atom[to].kind == ATOM_COMMA ? past_description(c, to + 1) : c->n;
	if (to < c->n && c->atom[to].kind == ATOM_NAME && !c->atom[to].possessive &&
	    (to + 1 == c->n || c->atom[to + 1].kind == ATOM_COMMA || c->atom[to + 1].kind == ATOM_STOP || c->atom[to + 1].cue != NO_CUE)) {
		const struct mention *m = &c->names->mention[c->atom[to].ref];

		/* "According to police, Omar Cho": a body is nobody */
		if (c->names->entity[m->entity].type == NAME_PERSON && (paragraph_info(c->r, c->p, head)->class & (WORD_ORGAN | WORD_GROUP | WORD_DOCUMENT)) != 0 &&
		    (paragraph_info(c->r, c->p, head)->class & (WORD_OFFICE | WORD_PERSON | WORD_FAMILY | WORD_DETERMINER)) == 0)
			return ENTITY_NONE;
		/* "its owner, Halden Lines, said": a body, if it is no more than the apposition */
		if (c->names->entity[m->entity].type == NAME_PERSON || m->type == NAME_UNKNOWN ||
		    (c->names->entity[m->entity].type == NAME_ORGAN && atom_is(c, to + 1, c->n, ATOM_COMMA) && to + 2 < c->n && c->atom[to + 2].cue != NO_CUE))
			return m->entity;
	}
	return ENTITY_NONE;
}

void
speaker_learn_sex(struct context *x, const struct clause *c, uint32_t from, uint32_t to, uint32_t entity)
{
	struct entity *e = &x->names->entity[entity];

	if (e->type != NAME_PERSON || !atom_is_person(c, &c->atom[to - 1]) || c->names->mention[c->atom[to - 1].ref].entity != entity)
		return;
	for (uint32_t i = to - 1; e->sex == 0 && i-- > from && atom_has(c, i, to, WORD_OFFICE | WORD_PERSON | WORD_TITLE); )
		if (c->atom[i].sex == 'm' || c->atom[i].sex == 'f')
			e->sex = c->atom[i].sex;
}

char
speaker_sex(const struct clause *c, uint32_t head)
{
	const struct word_info *info = paragraph_info(c->r, c->p, head);

	if ((info->class & WORD_GROUP) != 0)
		return 'p';
	if ((info->class & (WORD_ORGAN | WORD_DOCUMENT)) != 0 && (info->class & (WORD_OFFICE | WORD_PERSON)) == 0) {	/* a guide may be either */
		/* of a company in Arabic the verb says "she" */
		if (c->r->lexis->lang[0] == 'a')
			return arabic_is_feminine(token_text(&c->p->token[head], c->p->passage.place.text)) ? 'f' : 'm';
		return 'n';
	}
	/* "the instruments": neither he nor she */
	if (c->p->token[head].shape == TOKEN_LOWER && reading_has_case(c->r) &&
	    (info->class & (WORD_OFFICE | WORD_PERSON | WORD_FAMILY | WORD_TITLE | WORD_FIRST | WORD_PRONOUN)) == 0) {
		struct span text = token_text(&c->p->token[head], c->p->passage.place.text);

		return span_ends(text, SPAN("s")) ? 'p' : 'n';
	}
	return info->sex;
}
