/* SPDX-License-Identifier: ISC */
/* Which of its mentions has the name of an entity in full. */
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
	return p->begins[m->name] || p->token[m->name - 1].kind == TOKEN_MARK || (info->name & (NAMES_COMMON | NAMES_THING | NAMES_BODY)) != 0;
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

bool
entity_is_fuller(const struct names *names, const struct mention *m, const struct mention *best)
{
	bool first = (paragraph_info(names->reading, names_prose(names, m), m->name)->class & WORD_FIRST) != 0;
	bool best_first = (paragraph_info(names->reading, names_prose(names, best), best->name)->class & WORD_FIRST) != 0;

	if (first != best_first && m->words > 1 && best->words > 1)
		return first;
	if (first != best_first && is_led(names, first ? best : m))
		return first;
	return m->words > best->words || (m->words == best->words && !m->weak && is_all_capitals(names, best) && !is_all_capitals(names, m));
}
