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

/* Mention n, a word in brackets right behind another mention, is the initials of that. */
static bool
is_letters(const struct names *names, uint32_t n)
{
	const struct mention *m = &names->mention[n], *whole = m - 1;
	const struct prose *p = names_prose(names, m);

	return m->to == m->from + 1 && m->from > 1 && token_is_mark(p, m->from - 1, '(') && token_is_mark(p, m->to, ')') && whole->par == m->par && whole->to + 1 == m->from &&
	    whole->words > 1 && whole->type != NAME_PERSON && m->entity != ENTITY_NONE && whole->entity != ENTITY_NONE && are_initials(p, m->from, whole->name, whole->to);
}

void
entities_join_letters(struct names *names)
{
	bool any = false;

	for (uint32_t n = 1; n < names->mentions; n++) {
		struct entity *letters, *whole;

		if (!is_letters(names, n))
			continue;
		letters = &names->entity[names->mention[n].entity];
		whole = &names->entity[names->mention[n - 1].entity];
		if (letters == whole || letters->words > 1 || letters->type == NAME_PERSON || letters->meant != 0 || whole->meant != 0)
			continue;
		letters->meant = names->mention[n - 1].entity + 1;
		any = true;
	}
	for (uint32_t n = 0; any && n < names->mentions; n++) {
		struct mention *m = &names->mention[n];

		if (m->entity != ENTITY_NONE && names->entity[m->entity].meant != 0)
			m->entity = names->entity[m->entity].meant - 1;
	}
}
