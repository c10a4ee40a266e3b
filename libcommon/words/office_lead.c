/* SPDX-License-Identifier: ISC */
/*
 * "The mayor said on Monday that it was late." and, in the next paragraph, "Yes," Ana Ruiz told the council: who is named
 * without a word of who that is, is who was spoken of.
 */
#include "words/entity.h"

enum { LEAD_PARAGRAPHS = 4, NEXT_PARAGRAPHS = 3, ADJECTIVES = 2, VERB_TOKENS = 3 };

static bool
is_body(const struct prose *p)
{
	return !p->is_head && p->n > 0 && (p->kind == KIND_PARA || p->kind == KIND_SENT || p->kind == KIND_TURN);
}

/* A verb of speech stands at token i, or behind its auxiliary, or behind the day: "has told", "Monday said". */
static bool
speaks_behind(const struct reading *r, const struct prose *p, uint32_t i)
{
	for (uint32_t k = i; k < p->n && k < i + VERB_TOKENS; k++) {
		const struct word_info *info = paragraph_info(r, p, k);

		if (p->token[k].kind != TOKEN_WORD)
			return false;
		if (info->cue != NO_CUE)
			return (info->form & (FORM_PAST | FORM_S)) != 0 || (k > i && (info->form & FORM_PARTICIPLE) != 0);
		if ((info->class & (WORD_AUXILIARY | WORD_ADVERB | WORD_TIME | WORD_PREPOSITION)) == 0)
			return false;
	}
	return false;
}

/* "the" and no more than adjectives stand ahead of token i, or whose it is: "Sarab's". */
static bool
is_definite(const struct reading *r, const struct prose *p, uint32_t i)
{
	for (uint32_t k = i; k > 0 && i - k <= ADJECTIVES && !p->token[k].opens && p->token[k - 1].kind == TOKEN_WORD; k--) {
		if (p->token[k - 1].possessive)
			return true;
		if ((paragraph_info(r, p, k - 1)->class & (WORD_DETERMINER | WORD_POSSESSIVE | WORD_PREPOSITION | WORD_PRONOUN)) != 0)
			return token_is_text(p, k - 1, "the") || token_is_text(p, k - 1, "The");
	}
	return false;
}

/* A candidate is none: there are others. */
enum { TITLE = WORD_OFFICE | WORD_TITLE };

/* The one office of a paragraph that speaks and is nobody's yet: its token, *to where its phrase ends; UINT32_MAX: none, or several. */
static uint32_t
speaking_office(struct names *names, uint32_t par, uint32_t *to)
{
	const struct reading *r = names->reading;
	const struct prose *p = &r->par[par];
	uint32_t found = UINT32_MAX;

	for (uint32_t i = 0; i < p->n; i++) {
		uint32_t end;
		struct office_name name;

		if ((paragraph_info(r, p, i)->class & TITLE) != TITLE || p->token[i].possessive || names_at(names, par, i) != NULL)
			continue;
		end = office_end(r, p, i);
		if (phrase_head(r, p, i, end) != i || !speaks_behind(r, p, end))
			continue;
		name = office_name(r, p, i);
		if (name.past || !is_definite(r, p, name.from) || names_phrase(names, par, name.from, end, i) != ENTITY_NONE)
			continue;
		if (found != UINT32_MAX && p->word[found] != p->word[i])
			return UINT32_MAX;
		found = i;
		*to = end;
	}
	return found;
}

/* Nothing ahead of mention n tells of its entity, but headings. */
static bool
is_first(const struct names *names, uint32_t n)
{
	for (uint32_t k = 0; k < n; k++)
		if (names->mention[k].entity == names->mention[n].entity && is_body(names_prose(names, &names->mention[k])))
			return false;
	for (size_t i = 0; i < names->offices; i++)
		if (names->office[i].entity == names->mention[n].entity)
			return false;
	return true;
}

/* "Sarab's minister said" is not who "the Omani minister" is: another of that office has a people ahead. */
static bool
has_other(const struct reading *r, uint32_t lead, uint32_t word)
{
	for (size_t par = 0; par < r->pars; par++) {
		const struct prose *p = &r->par[par];

		for (uint32_t i = 1; i < p->n; i++)
			if (p->word[i] == word && par != lead && office_name(r, p, i).from > 0 &&
			    (paragraph_info(r, p, office_name(r, p, i).from - 1)->name & NAMES_PEOPLE) != 0)
				return true;
	}
	return false;
}

/* Somebody's first name and surname, without a title. */
static bool
is_full(const struct names *names, const struct mention *m)
{
	return m->entity != ENTITY_NONE && names->entity[m->entity].type == NAME_PERSON && m->type == NAME_PERSON && m->words > 1 && !m->possessive && m->from == m->name;
}

/* A full name that nobody has told of speaks, with nothing beside it but its verb: "Ana Ruiz told", "said Ana Ruiz." */
static bool
is_bare(const struct names *names, uint32_t n)
{
	const struct mention *m = &names->mention[n];
	const struct prose *p = names_prose(names, m);
	const struct reading *r = names->reading;
	bool behind = m->from > 0 && !p->token[m->from].opens && p->token[m->from - 1].kind == TOKEN_WORD;

	if (behind && (paragraph_info(r, p, m->from - 1)->cue == NO_CUE || (m->to < p->n && p->token[m->to].kind != TOKEN_MARK)))
		return false;
	return (behind ? !token_is_comma(p, m->to) : speaks_behind(r, p, m->to)) && is_first(names, n);
}

/* Somebody is named in paragraph par: who "the senator" is may have been told already. */
static bool
has_person(const struct names *names, uint32_t par)
{
	for (uint32_t n = names->first[par]; n < names->first[par + 1]; n++)
		if (names->mention[n].entity != ENTITY_NONE && names->entity[names->mention[n].entity].type == NAME_PERSON && !names->mention[n].possessive)
			return true;
	return false;
}

/* The first full name without a title in the paragraphs behind `par`, if it is bare; MENTION_NONE: none. */
static uint32_t
bare_behind(const struct names *names, uint32_t par)
{
	for (uint32_t n = names->first[par + 1]; n < names->mentions && names->mention[n].par <= par + NEXT_PARAGRAPHS; n++)
		if (is_full(names, &names->mention[n]))
			return is_bare(names, n) ? n : MENTION_NONE;
	return MENTION_NONE;
}

void
offices_introduce(struct names *names)
{
	const struct reading *r = names->reading;
	int left = LEAD_PARAGRAPHS;

	for (uint32_t par = 0; par < r->pars && left > 0; par++) {
		const struct prose *p = &r->par[par];
		uint32_t to = 0, office, n;

		if (!is_body(p))
			continue;
		office = speaking_office(names, par, &to);
		/* few have such a name, and the whole text is looked through for another */
		if (office != UINT32_MAX && (n = bare_behind(names, par)) != MENTION_NONE && !has_other(r, par, p->word[office])) {
			office_add(names, p, office, to, n);
			return;
		}
		if (has_person(names, par))
			return;
		left--;
	}
}
