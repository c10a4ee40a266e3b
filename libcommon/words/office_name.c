/* SPDX-License-Identifier: ISC */
/* What an office is called in full: the words ahead of it that say which one it is. */
#include "words/entity.h"

enum { WORDS = 4, NO_TOKEN = UINT32_MAX };

static bool
is_hyphen(const struct prose *p, uint32_t i)
{
	return i > 0 && token_is_mark(p, i, '-') && !p->token[i].blank && i + 1 < p->n && !p->token[i + 1].blank;
}

/* The word right ahead of token i, also past a hyphen; NO_TOKEN if there is none in the sentence. */
static uint32_t
word_ahead(const struct prose *p, uint32_t i)
{
	uint32_t k = i;

	if (k == 0 || p->token[k].opens)
		return NO_TOKEN;
	if (k > 1 && is_hyphen(p, k - 1))
		k--;
	k--;
	return p->token[k].kind == TOKEN_WORD && !p->token[k].possessive ? k : NO_TOKEN;
}

static uint16_t
names_at_token(const struct reading *r, const struct prose *p, uint32_t i)
{
	return paragraph_info(r, p, i)->name;
}

/* "former Karlsund Mayor", "former Democratic senator": what is over may be named between. */
static bool
is_past(const struct reading *r, const struct prose *p, uint32_t from)
{
	uint32_t i = word_ahead(p, from);

	for (int n = 0; i != NO_TOKEN && n < WORDS; n++, i = word_ahead(p, i)) {
		if ((names_at_token(r, p, i) & NAMES_PAST) != 0)
			return true;
		if (!token_is_capital(p, i) && (paragraph_info(r, p, i)->class & WORD_MODIFIER) == 0)
			return false;
	}
	return false;
}

struct office_name
office_name(const struct reading *r, const struct prose *p, uint32_t head)
{
	struct office_name o = { .from = head, .head = head, .last = head };
	uint32_t i = word_ahead(p, head);

	if (!reading_has_case(r))
		return o;
	for (int n = 0; i != NO_TOKEN && n < WORDS; n++, i = word_ahead(p, i)) {
		uint16_t kind = names_at_token(r, p, i);

		if ((kind & (NAMES_RANK | NAMES_CHARGE)) == 0)
			break;
		if ((kind & NAMES_RANK) != 0)
			o.rank = p->word[i];
		else if (o.charge == 0)
			o.charge = p->word[i];
		o.from = i;
	}
	o.last = office_last(r, p, head);
	if (o.last > head)
		o.rank = p->word[o.last];
	o.past = is_past(r, p, o.from);
	return o;
}

uint32_t
office_of_ahead(const struct reading *r, const struct prose *p, uint32_t head)
{
	uint32_t i = reading_has_case(r) ? word_ahead(p, office_name(r, p, head).from) : NO_TOKEN;
	enum { NONE = WORD_DETERMINER | WORD_PREPOSITION | WORD_CONJUNCTION | WORD_SUBJECT | WORD_TITLE | WORD_OFFICE };

	return i != NO_TOKEN && token_is_capital(p, i) && ((paragraph_info(r, p, i)->class & NONE) == 0 || (names_at_token(r, p, i) & NAMES_PEOPLE) != 0) ? reading_word(r, p, i) : 0;
}

uint32_t
office_last(const struct reading *r, const struct prose *p, uint32_t head)
{
	enum { ELECT = NAMES_RANK | NAMES_TAIL };

	return reading_has_case(r) && (paragraph_info(r, p, head)->class & WORD_OFFICE) != 0 && is_hyphen(p, head + 1) && (names_at_token(r, p, head + 2) & ELECT) == ELECT ? head + 2 : head;
}

uint32_t
office_head(const struct reading *r, const struct prose *p, uint32_t i, uint32_t to)
{
	uint32_t head = i;

	while ((names_at_token(r, p, i) & (NAMES_RANK | NAMES_CHARGE)) != 0 && !p->token[i].possessive) {
		i += is_hyphen(p, i + 1) ? 2 : 1;
		if (i >= to || p->token[i].opens || p->token[i].kind != TOKEN_WORD)
			break;
		if ((paragraph_info(r, p, i)->class & WORD_OFFICE) != 0)
			head = i;
	}
	return head;
}

struct span
office_text(struct names *names, const struct prose *p, const struct office_name *o)
{
	const struct reading *r = names->reading;
	struct buf *text = &names->scratch;

	if (o->from == o->last && !o->past)
		return r->lexis->vocabulary.word[p->word[o->head]];
	buf_cut(text, 0);
	if (o->past)
		buf_string(text, "former ");
	for (uint32_t i = o->from; i <= o->last; i++) {
		if (p->token[i].kind != TOKEN_WORD)
			continue;
		if (i > o->from)
			buf_byte(text, is_hyphen(p, i - 1) ? '-' : ' ');
		buf_add(text, r->lexis->vocabulary.word[p->word[i]]);
	}
	return arena_copy(&r->doc->arena, buf_span(text));
}

/* A rival, a nominee or a resident is no title: there are others. */
enum { TITLE = WORD_OFFICE | WORD_TITLE };

/* What has a verb or a clause's end behind it, not an office and its holder: "to judge Ana Ruiz", "he will head". */
enum { NO_TITLE = WORD_AUXILIARY | WORD_SUBJECT | WORD_INFINITIVE | WORD_NEGATION | WORD_ADVERB | WORD_RELATIVE };

uint32_t
office_right_ahead(const struct reading *r, const struct prose *p, uint32_t name)
{
	struct office_name o;
	uint32_t i = word_ahead(p, name), class;

	if (i == NO_TOKEN || name - i > 1 || (paragraph_info(r, p, i)->class & TITLE) != TITLE)
		return NO_TOKEN;
	o = office_name(r, p, i);
	i = word_ahead(p, o.from);
	if (i == NO_TOKEN)
		return o.head;
	class = paragraph_info(r, p, i)->class;
	if ((class & NO_TITLE) != 0 && (class & WORD_MODIFIER) == 0 && (o.from == o.head || (class & WORD_PREPOSITION) == 0))
		return NO_TOKEN;
	/* "told the mayor Ana Ruiz had left": two */
	return (class & WORD_DETERMINER) != 0 && (class & WORD_POSSESSIVE) == 0 ? NO_TOKEN : o.head;
}

enum { COMPLEMENTS = 8 };	/* "chair of the Board of the Port of Karlsund" has three */

uint32_t
names_office_end(const struct names *names, uint32_t par, uint32_t token)
{
	const struct reading *r = names->reading;
	const struct prose *p = &r->par[par];
	uint32_t i = office_last(r, p, token) + 1;

	/* "of Karlsund", "of the Council": a preposition, small words, and words with capitals; no chain without end */
	for (int n = 0; n < COMPLEMENTS && i < p->n && !p->token[i].opens && p->token[i].kind == TOKEN_WORD &&
	    (paragraph_info(r, p, i)->class & WORD_PREPOSITION) != 0; n++) {
		uint32_t k = i + 1;

		while (k < p->n && p->token[k].kind == TOKEN_WORD && (paragraph_info(r, p, k)->class & WORD_DETERMINER) != 0)
			k++;
		if (!token_is_capital(p, k))
			break;
		while (token_is_capital(p, k) && !p->token[k].opens)
			k++;
		i = names_at(names, par, k - 1) != NULL ? names_at(names, par, k - 1)->to : k;	/* "the Nurses' Union" */
	}
	return i;
}
