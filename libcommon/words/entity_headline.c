/* SPDX-License-Identifier: ISC */
/* In "Ana Ruiz Leaves Karlsund" each word may be of the name: the body says which are. */
#include "words/entity.h"

enum { SAME_NAME = 32, FEW_WORDS = 2 };	/* entities looked at; words */

/* The name of an entity stands at token i of paragraph p, word for word: where it ends, else i. */
static uint32_t
whole_name(const struct names *names, const struct prose *p, uint32_t i, uint32_t end, const struct entity *e)
{
	const struct mention *best = &names->mention[e->best];
	const struct prose *b = names_prose(names, best);
	uint32_t k = best->name;

	if (e->words < FEW_WORDS || b->is_head || end - i < best->to - best->name)
		return i;
	for (; k < best->to; k++)
		if (p->word[i + k - best->name] != b->word[k] || token_mark(&p->token[i + k - best->name]) != token_mark(&b->token[k]))
			return i;
	return i + best->to - best->name;
}

/* The first name of several words that the body has in full, the longest at its place. False if there is none. */
static bool
find_whole(const struct names *names, const struct mention *m, uint32_t *from, uint32_t *to)
{
	const struct prose *p = names_prose(names, m);

	for (uint32_t i = m->name; i < m->to; i++) {
		uint32_t e = names->by_first[p->word[i]];

		*to = i;
		for (int tries = 0; e != 0 && tries < SAME_NAME; tries++, e = names->entity[e - 1].same_first) {
			uint32_t end = whole_name(names, p, i, m->to, &names->entity[e - 1]);

			*to = end > *to ? end : *to;
		}
		*from = i;
		if (*to > i)
			return true;
	}
	return false;
}

/* The first surname that the body has, and the first names ahead of it. False if there is none. */
static bool
find_surname(const struct names *names, const struct mention *m, uint32_t *from, uint32_t *to)
{
	const struct prose *p = names_prose(names, m);

	for (uint32_t i = m->name; i < m->to; i++) {
		uint32_t e = names->by_last[p->word[i]];

		if (e == 0 || p->token[i].kind != TOKEN_WORD || names->entity[e - 1].type != NAME_PERSON)
			continue;
		*to = i + 1;
		for (*from = i; *from > m->name && (paragraph_info(names->reading, p, *from - 1)->class & WORD_FIRST) != 0; --*from)
			;
		return true;
	}
	return false;
}

void
mention_narrow(const struct names *names, struct mention *m)
{
	const struct prose *p = names_prose(names, m);
	uint32_t from, to;

	if (!p->is_head || m->words <= FEW_WORDS || !reading_has_case(names->reading) || !prose_is_capitalised(p) ||
	    !(find_whole(names, m, &from, &to) || find_surname(names, m, &from, &to)))
		return;
	if (from > m->name)
		m->from = from;
	m->name = from;
	m->to = to;
	m->possessive = p->token[to - 1].possessive;
	m->sex = 0;
	mention_judge(names->reading, m);
}
