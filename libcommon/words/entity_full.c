/* SPDX-License-Identifier: ISC */
/* What an entity is called: the mention that has its name in full, or the people file's word. */
#include "words/entity.h"

/* A word of which nothing is known, and which looks like no word of the language: a first name that no table has. */
static bool
is_unheard(const struct prose *p, uint32_t i, const struct word_info *info)
{
	struct span word = token_text(&p->token[i], p->passage.place.text);

	return !info->ahead && info->class == 0 && info->name == 0 && info->cue == NO_CUE && info->form == 0 && word.len > 2 && p->token[i].shape == TOKEN_CAPITAL &&
	    !span_ends(word, SPAN("ed")) && !span_ends(word, SPAN("est")) && !span_ends(word, SPAN("ing")) && !span_ends(word, SPAN("ly"));
}

/* "Dear Ana", "Till Ana": a first name, and ahead of it what has a capital for another reason. */
static bool
is_led(const struct names *names, const struct mention *m)
{
	const struct prose *p = names_prose(names, m);
	const struct word_info *info = paragraph_info(names->reading, p, m->name), *last = paragraph_info(names->reading, p, m->to - 1);

	if (m->to != m->name + 2 || m->name > m->from || (info->class & WORD_FIRST) != 0 || (last->class & WORD_FIRST) == 0)
		return false;
	if (is_unheard(p, m->name, info))
		return false;	/* "Naira Robert" */
	return p->token[m->name].opens || p->token[m->name - 1].kind == TOKEN_MARK || (info->name & (NAMES_COMMON | NAMES_THING | NAMES_BODY)) != 0;
}

static bool
is_all_capitals(const struct names *names, const struct mention *m)
{
	const struct prose *p = names_prose(names, m);

	for (uint32_t i = m->name; i < m->to; i++)
		if (p->token[i].kind == TOKEN_WORD && p->token[i].shape != TOKEN_UPPER)
			return false;
	return true;
}

/* "MR. LANE RECEIVES A GUEST": in a heading a name does not show where it ends; "Mr. Lane" elsewhere does. */
static bool
runs_on(const struct names *names, const struct mention *m, const struct mention *shorter, bool first)
{
	return !first && m->words > shorter->words && m->last_word != shorter->last_word && is_all_capitals(names, m) && !is_all_capitals(names, shorter);
}

bool
entity_is_fuller(const struct names *names, const struct mention *m, const struct mention *best)
{
	bool first = (paragraph_info(names->reading, names_prose(names, m), m->name)->class & WORD_FIRST) != 0;
	bool best_first = (paragraph_info(names->reading, names_prose(names, best), best->name)->class & WORD_FIRST) != 0;

	if (m->words != best->words && runs_on(names, m->words > best->words ? m : best, m->words > best->words ? best : m, m->words > best->words ? first : best_first))
		return m->words < best->words;
	if (first != best_first && m->words > 1 && best->words > 1)
		return first;
	if (first != best_first && is_led(names, first ? best : m))
		return first;
	return m->words > best->words || (m->words == best->words && !m->weak && is_all_capitals(names, best) && !is_all_capitals(names, m));
}

uint32_t
entity_title_start(const struct names *names, const struct mention *m)
{
	uint32_t i = m->from;

	while (i < m->name && (paragraph_info(names->reading, names_prose(names, m), i)->class & (WORD_MODIFIER | WORD_TITLE | WORD_OFFICE)) == WORD_MODIFIER)
		i++;
	return i;
}

/* A surname alone keeps its title: "Mrs. Pell"; a full name needs none. */
static void
name_entity(struct names *names, struct entity *e)
{
	const struct mention *m = &names->mention[e->best];
	const struct prose *p = names_prose(names, m);
	uint32_t from;

	from = e->words > 1 || !reading_has_case(names->reading) ? m->name : entity_title_start(names, m);
	e->canonical = span_cut(p->passage.place.text, p->token[from].start + m->ahead, mention_end(p, m));
}

/* The people file has its say: by any mention, with or without titles. */
static void
ask_people(struct names *names)
{
	for (size_t i = 0; i < names->mentions; i++) {
		const struct mention *m = &names->mention[i];
		const struct prose *p = names_prose(names, m);
		const struct person *person;
		struct entity *e;
		size_t end;

		if (m->entity == ENTITY_NONE || names->entity[m->entity].from_people)
			continue;
		e = &names->entity[m->entity];
		end = m->possessive ? mention_end(p, m) : token_end(&p->token[m->to - 1]);	/* "Bert's aunt" names Bert */
		person = people_find(names->people, span_cut(p->passage.place.text, p->token[m->from].start, end), &names->scratch);
		if (person == NULL)
			person = people_find(names->people, span_cut(p->passage.place.text, p->token[m->name].start, end), &names->scratch);
		if (person == NULL)
			continue;
		e->canonical = person->name;
		e->from_people = true;
		if (person->sex != 0)
			e->sex = person->sex;
	}
}

void
entities_name(struct names *names)
{
	for (size_t e = 0; e < names->entities; e++)
		name_entity(names, &names->entity[e]);
	if (names->people != NULL && names->people->n > 0)
		ask_people(names);
}
