/* SPDX-License-Identifier: ISC */
#include "words/entity.h"

/* Entities of one name that are looked at: a text with ten thousand Smiths is none that people wrote. */
enum { SAME_NAME = 32, FEW_WORDS = 2 };

/* The last names of three words, as mentions, each of another entity than the one ahead of it. */
struct threes {
	uint32_t n, mention[8];		/* the ring's */
};

/* How many words a mention has, and which is the last, "Jr" and "III" left out: most of what is asked of it. */
static void
measure(const struct names *names, struct mention *m)
{
	const struct prose *p = names_prose(names, m);
	uint32_t last = m->to - 1;

	m->words = 0;
	for (uint32_t i = m->name; i < m->to; i++)
		m->words += p->token[i].kind != TOKEN_MARK;
	while (last > m->name && (p->token[last].kind == TOKEN_MARK || (paragraph_info(names->reading, p, last)->name & NAMES_GENERATION) != 0))
		last--;
	m->last_word = p->word[last];
}

/* One of the two words is the initial of the other. */
static bool
is_initial_of(const struct prose *p, uint32_t i, const struct prose *w, uint32_t k)
{
	struct span a = token_text(&p->token[i], p->passage.place.text), b = token_text(&w->token[k], w->passage.place.text);

	return (a.len == 1 || b.len == 1) && a.p[0] == b.p[0];
}

/* "أبو رائد" is "أبي رائد" behind a preposition: in Arabic both begin the name. */
static bool
are_fathers(const struct names *names, const struct prose *p, uint32_t i, const struct prose *w, uint32_t k)
{
	const struct word_info *a = paragraph_info(names->reading, p, i), *b = paragraph_info(names->reading, w, k);

	return (a->name & b->name & NAMES_PARTICLE) != 0 && (a->class & b->class & WORD_FAMILY) != 0 && a->sex == b->sex;
}

/* All words of the shorter name stand in the longer one, in order; an initial stands for its word. */
static bool
is_part_of(const struct names *names, const struct mention *part, const struct mention *whole)
{
	const struct prose *p = names_prose(names, part), *w = names_prose(names, whole);
	uint32_t k = whole->name;

	for (uint32_t i = part->name; i < part->to; i++) {
		if (p->token[i].kind == TOKEN_MARK)
			continue;
		while (k < whole->to && p->word[i] != w->word[k] && !is_initial_of(p, i, w, k) && !are_fathers(names, p, i, w, k))
			k++;
		if (k++ >= whole->to)
			return false;
	}
	return true;
}

/* "KMT-CPC": two names in one, of which neither stands for both. */
static bool
is_pair(const struct prose *p, const struct mention *m)
{
	return m->to == m->name + 3 && token_is_mark(p, m->name + 1, '-');
}

/* "the Bank" for the Bank of Sarab */
static bool
is_head_of(const struct names *names, const struct mention *m, const struct entity *e)
{
	return names_prose(names, &names->mention[e->best])->word[e->of - 1] == names_prose(names, m)->word[m->name] &&
	    mention_has_article(names->reading, names_prose(names, m), m->from);
}

/* "Kellogg" for the Kellogg Co; but "State" is not for the State Department, nor Obama for the Obama White House. */
static bool
opens(const struct names *names, const struct mention *m, const struct entity *e)
{
	const struct word_info *info = paragraph_info(names->reading, names_prose(names, m), m->name);
	const struct mention *best = &names->mention[e->best];

	if (e->words == 1 || e->of < best->to)
		return true;
	if ((info->name & NAMES_COMMON) != 0 || (info->class & WORD_PLACE_PART) != 0)
		return false;
	if ((info->class & (WORD_TITLE | WORD_OFFICE)) != 0 && (info->class & WORD_FIRST) == 0)
		return false;	/* "King" for Ana King only */
	return e->type == NAME_PERSON || e->words == 2;
}

/* Whether one word can stand for the longer name of an entity: "Reyes" for Ana Reyes, "Congress" for the US Congress. */
static bool
stands_for(const struct names *names, const struct mention *m, const struct entity *e)
{
	const struct mention *best = &names->mention[e->best];
	const struct prose *p = names_prose(names, best);

	if (is_pair(p, best))
		return false;
	if (e->of < best->to)
		return is_head_of(names, m, e);
	switch (m->type) {
	case NAME_PLACE:
		return e->type == NAME_PERSON;
	case NAME_ORGAN:
		return e->type == NAME_ORGAN && (paragraph_info(names->reading, p, best->from)->class & WORD_OFFICE) == 0;
	case NAME_GROUP:
	case NAME_OTHER:
		return false;
	case NAME_PERSON:
		return e->type == NAME_PERSON;
	default:
		if (e->type == NAME_PLACE)	/* "Karveh" for Karveh Province, not "Long" for Long Island */
			return e->words == 2 && (paragraph_info(names->reading, names_prose(names, m), m->name)->name & NAMES_COMMON) == 0 &&
			    (lexis_info(names->reading->lexis, e->last_word)->class & WORD_PLACE_PART) != 0;
		if (e->type == NAME_OTHER)	/* "the Revolution" for the Islamic Revolution */
			return m->last_word == e->last_word && mention_has_article(names->reading, names_prose(names, m), m->from);
		return e->type != NAME_GROUP;
	}
}

/* Mrs Ruiz is not Miss Ruiz: 'w', 'm', or 0 where the title does not say. */
static char
wed_of(const struct names *names, const struct mention *m)
{
	for (uint32_t i = m->from; i < m->name; i++) {
		const struct word_info *info = paragraph_info(names->reading, names_prose(names, m), i);

		if (info->wife || info->maiden)
			return info->wife ? 'w' : 'm';
	}
	return 0;
}

static bool
agrees(const struct names *names, const struct mention *m, const struct entity *e)
{
	const struct mention *best = &names->mention[e->best];
	uint32_t words = m->words;

	if (m->sex != 0 && e->sex != 0 && m->sex != e->sex)
		return false;
	if (e->wed != 0 && m->name > m->from && wed_of(names, m) != 0 && wed_of(names, m) != e->wed)
		return false;
	if (words == 1 && e->words > 1 && !stands_for(names, m, e))
		return false;
	if (words != e->words && (m->type == NAME_OTHER || (e->type == NAME_OTHER && words > 1)))
		return false;
	if ((m->type == NAME_ORGAN) != (e->type == NAME_ORGAN) && m->type != NAME_UNKNOWN && words > 1 && e->words > 1)
		return false;
	return words <= e->words ? is_part_of(names, m, best) : is_part_of(names, best, m);
}

/* The office right ahead of the name, 0 if none is. */
static uint32_t
title_of(const struct names *names, const struct mention *m)
{
	const struct prose *p = names_prose(names, m);

	return m->name > m->from && (paragraph_info(names->reading, p, m->name - 1)->class & WORD_OFFICE) != 0 ? p->word[m->name - 1] : 0;
}

/* "President Lane" is whoever is called so in full, and no more than "Lane" whom the document knows only as Mrs. Lane, if there is another. */
static int
nearness(const struct names *names, const struct mention *m, uint32_t title, const struct entity *e)
{
	int near = title != 0 && title == title_of(names, &names->mention[e->best]) ? 2 : 0;

	return near + !(e->words == 1 && e->wed != 0 && wed_of(names, m) == 0);
}

/* The entity a name means: of those that agree the nearest, and of these the one named last, ahead of all names the one that comes first. */
static uint32_t
find(const struct names *names, const struct mention *m, bool by_first)
{
	uint32_t word = by_first ? names_prose(names, m)->word[m->name] : m->last_word;
	uint32_t e = (by_first ? names->by_first : names->by_last)[word], best = ENTITY_NONE;

	for (int tries = 0; e != 0 && tries < SAME_NAME; tries++) {
		const struct entity *entity = &names->entity[e - 1];

		if (agrees(names, m, entity) && (!by_first || opens(names, m, entity))) {
			int near = 0;

			if (best != ENTITY_NONE && m->words == 1) {
				uint32_t title = title_of(names, m);

				near = nearness(names, m, title, entity) - nearness(names, m, title, &names->entity[best]);
			}
			if (best == ENTITY_NONE || near > 0 || (near == 0 && entity->seen >= names->entity[best].seen))
				best = e - 1;
		}
		e = by_first ? entity->same_first : entity->same_last;
	}
	return best;
}

static void
link_entity(struct names *names, uint32_t e, const struct mention *m)
{
	struct entity *entity = &names->entity[e];
	const struct prose *p = names_prose(names, m);

	entity->first_word = p->word[m->name];
	entity->last_word = m->last_word;
	entity->same_last = names->by_last[entity->last_word];
	names->by_last[entity->last_word] = e + 1;
	entity->same_first = names->by_first[entity->first_word];
	names->by_first[entity->first_word] = e + 1;
}

/* The entity's name is taken from mention n. */
static void
set_best(const struct names *names, struct entity *e, uint32_t n)
{
	const struct mention *m = &names->mention[n];

	e->best = n;
	e->words = m->words;
	e->of = mention_of(names_prose(names, m), m->name, m->to);
}

static uint32_t
make(struct names *names, uint32_t n)
{
	names->entity = mem_grow(names->entity, names->entities, &names->entity_capacity, sizeof(*names->entity));
	names->entity[names->entities] = (struct entity){ 0 };
	set_best(names, &names->entity[names->entities], n);
	link_entity(names, (uint32_t)names->entities, &names->mention[n]);
	return (uint32_t)names->entities++;
}

static void
join(struct names *names, uint32_t n, uint32_t e)
{
	struct mention *m = &names->mention[n];
	struct entity *entity = &names->entity[e];
	const struct mention *best = &names->mention[entity->best];

	m->entity = e;
	entity->mentions++;
	entity->seen = n + 1;
	if (entity->sex == 0)
		entity->sex = m->sex;
	if (entity->wed == 0 && m->name > m->from)
		entity->wed = wed_of(names, m);
	if (entity->type == NAME_UNKNOWN || (m->type == NAME_PERSON && m->name > m->from))
		entity->type = m->type;
	if (m != best && (entity_is_fuller(names, m, best) || (m->words == 1 && best->words == 1 && m->name - entity_title_start(names, m) > best->name - entity_title_start(names, best) && !m->weak)))
		set_best(names, entity, n);
}

/* Names of several words first: they say whom the short ones mean. */
static void
join_long(struct names *names)
{
	for (uint32_t n = 0; n < names->mentions; n++) {
		struct mention *m = &names->mention[n];
		uint32_t e;

		if (m->weak || m->words < 2)
			continue;
		e = find(names, m, false);
		join(names, n, e != ENTITY_NONE ? e : make(names, n));
	}
}

/* "Ruiz" is a surname, but "Ana", though somebody was once called "Rose Ana", is Ana Ruiz if she is named more often. */
static uint32_t
find_short(const struct names *names, const struct mention *m)
{
	uint32_t last = find(names, m, false), first;

	if (last != ENTITY_NONE && (m->words > 1 || (paragraph_info(names->reading, names_prose(names, m), m->name)->class & WORD_FIRST) == 0))
		return last;
	first = find(names, m, true);
	return last == ENTITY_NONE || (first != ENTITY_NONE && names->entity[first].mentions > names->entity[last].mentions) ? first : last;
}

/* Three words, and nothing between them, and somebody; but not the Ana Ruiz Show. */
static void
note_three(const struct names *names, struct threes *threes, uint32_t n)
{
	enum { ROOM = sizeof(threes->mention) / sizeof(threes->mention[0]) };
	const struct mention *m = &names->mention[n];

	if (m->to != m->name + 3 || m->type != NAME_PERSON || mention_is_common(paragraph_info(names->reading, names_prose(names, m), m->to - 1)))
		return;
	if (threes->n == 0 || names->mention[threes->mention[(threes->n - 1) % ROOM]].entity != m->entity)
		threes->mention[threes->n++ % ROOM] = n;
}

/* "Aguirre" for Ana Aguirre Lozano: of a name of three words the one in the midst may be the first of two surnames. */
static uint32_t
find_midst(const struct names *names, const struct mention *m, const struct threes *threes)
{
	enum { ROOM = sizeof(threes->mention) / sizeof(threes->mention[0]) };

	if (m->words != 1 || (m->type != NAME_PERSON && m->type != NAME_UNKNOWN) || !reading_has_case(names->reading))
		return ENTITY_NONE;
	for (uint32_t k = threes->n; k-- > 0 && threes->n - k <= ROOM; ) {
		const struct mention *whole = &names->mention[threes->mention[k % ROOM]];

		if (names_prose(names, whole)->word[whole->name + 1] == m->last_word)
			return whole->entity;
	}
	return ENTITY_NONE;
}

static void
join_short(struct names *names, bool weak)
{
	struct threes threes = { 0 };

	for (size_t e = 0; e < names->entities; e++)
		names->entity[e].seen = 0;
	for (uint32_t n = 0; n < names->mentions; n++) {
		struct mention *m = &names->mention[n];
		uint32_t e = m->entity;

		if (e != ENTITY_NONE) {
			names->entity[e].seen = n + 1;
			if (m->words == 3)
				note_three(names, &threes, n);
			continue;
		}
		if (m->weak != weak)
			continue;
		if (weak && m->words > FEW_WORDS) {
			mention_narrow(names, m);
			measure(names, m);
		}
		e = find_short(names, m);
		if (e == ENTITY_NONE && threes.n > 0)
			e = find_midst(names, m, &threes);
		if (e == ENTITY_NONE && !weak)
			e = make(names, n);
		if (e != ENTITY_NONE)
			join(names, n, e);
	}
}

void
entities_join(struct names *names)
{
	for (size_t n = 0; n < names->mentions; n++)
		measure(names, &names->mention[n]);
	join_long(names);
	join_short(names, false);
	join_short(names, true);
	if (reading_has_case(names->reading))
		entities_join_letters(names);
	entities_name(names);
}
