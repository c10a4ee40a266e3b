/* SPDX-License-Identifier: ISC */
/* What the initials in brackets behind a name stand for. */
#include "words/entity.h"

/* The letter that a token begins with, in small letters; 0 if it is a mark. */
static char
initial(const struct prose *p, uint32_t i)
{
	return p->token[i].kind == TOKEN_WORD ? (char)(p->passage.place.text.p[p->token[i].start] | 0x20) : 0;
}

/* The letters are initials of the words of a name, in order, the first of the first word: "HCS", "Hacs" of Harbour Council of Sarab. */
static bool
are_initials(const struct prose *p, uint32_t letters, uint32_t from, uint32_t to)
{
	struct span text = token_text(&p->token[letters], p->passage.place.text);
	uint32_t i = from, found = 0;

	if ((text.p[0] | 0x20) != initial(p, from))
		return false;
	for (size_t k = 0; k < text.len; k++) {
		uint32_t at = i;

		while (at < to && initial(p, at) != (text.p[k] | 0x20))
			at++;
		if (at == to)
			return false;
		found++;
		i = at + 1;
	}
	return found > 1;
}

/* The mention stands in brackets, the one ahead of it right ahead of them, and is the initials of that. */
static bool
is_letters(const struct names *names, const struct mention *m)
{
	const struct mention *whole = m - 1;
	const struct prose *p = names_prose(names, m);

	return m->to == m->from + 1 && m->par == whole->par && token_is_mark(p, m->from - 1, '(') && token_is_mark(p, m->to, ')') && whole->words > 1 && whole->type != NAME_PERSON &&
	    m->entity != ENTITY_NONE && whole->entity != ENTITY_NONE && are_initials(p, m->from, whole->name, whole->to);
}

void
entities_join_letters(struct names *names)
{
	struct mention *end = names->mention + names->mentions;
	bool any = false;

	for (const struct mention *m = names->mention + (names->mentions > 0); m < end; m++) {
		struct entity *letters, *whole;

		if (m[-1].to + 1 != m->from || !is_letters(names, m))
			continue;
		letters = &names->entity[m->entity];
		whole = &names->entity[m[-1].entity];
		if (letters == whole || letters->words > 1 || letters->type == NAME_PERSON || letters->meant != 0 || whole->meant != 0)
			continue;
		letters->meant = m[-1].entity + 1;
		any = true;
	}
	for (struct mention *m = names->mention; any && m < end; m++)
		if (m->entity != ENTITY_NONE && names->entity[m->entity].meant != 0)
			m->entity = names->entity[m->entity].meant - 1;
}
