/* SPDX-License-Identifier: ISC */
/* Which words with a capital stand together. */
#include "words/name_run.h"

enum { NAME_TOKENS = 40 };

/* What keeps a capitalised word from being a name where it stands alone. */
enum { NO_NAME = WORD_PRONOUN | WORD_RELATIVE | WORD_POSSESSIVE | WORD_DETERMINER | WORD_CONJUNCTION |
	WORD_CLAUSE | WORD_AUXILIARY | WORD_NEGATION | WORD_ADVERB | WORD_INFINITIVE | WORD_TIME |
	WORD_QUESTION | WORD_PREPOSITION | WORD_THERE | WORD_SOURCE };

/* "de", "van", "bin": small words within a name. */
static bool
is_particle(const struct reading *r, const struct prose *p, uint32_t i)
{
	return p->token[i].kind == TOKEN_WORD && p->token[i].shape == TOKEN_LOWER &&
	    (paragraph_info(r, p, i)->name & NAMES_PARTICLE) != 0;
}

/* "10 PM", "480 BC", "22 Bahman", "in Ramadan": it is time that is named; but Bahman Rad is somebody. */
static bool
is_time(const struct reading *r, const struct prose *p, uint32_t i, const struct word_info *info)
{
	if ((info->name & (NAMES_CLOCK | NAMES_MONTH)) == 0)
		return false;
	if (i > 0 && p->token[i - 1 - (i > 1 && token_is_mark(p, i - 1, '.'))].kind == TOKEN_DIGITS)
		return true;
	if ((info->name & NAMES_MONTH) == 0)
		return false;
	if (i + 1 < p->n && p->token[i + 1].kind == TOKEN_DIGITS)
		return true;
	return !token_is_capital(p, i + 1) && !(i > 0 && token_is_capital(p, i - 1) && (paragraph_info(r, p, i - 1)->class & NO_NAME) == 0);
}

/* "June Carver", not "in June", "June 5" or "The June Uprising": a month that is a first name too, and a name behind it. */
static bool
is_month(const struct reading *r, const struct prose *p, uint32_t i, const struct word_info *info)
{
	const struct word_info *next;

	if ((info->class & WORD_TIME) == 0 || (info->class & WORD_FIRST) == 0)
		return false;
	if (!token_is_capital(p, i + 1) || (i > 0 && (paragraph_info(r, p, i - 1)->class & (WORD_PREPOSITION | WORD_DETERMINER)) != 0))
		return true;
	next = paragraph_info(r, p, i + 1);
	return (next->class & NO_NAME) != 0 || (next->name & (NAMES_COMMON | NAMES_THING | NAMES_BODY | NAMES_PEOPLE)) != 0;
}

/* "Ana May was", "Mr. Will left": an auxiliary has no capital within a sentence, so behind a first name or a title it is a surname. */
static bool
is_surname(const struct reading *r, const struct prose *p, uint32_t i)
{
	uint32_t ahead = i - 1 - (i > 1 && token_is_mark(p, i - 1, '.'));

	return i > 0 && !p->is_head && p->token[i].shape == TOKEN_CAPITAL && token_is_capital(p, ahead) &&
	    (paragraph_info(r, p, ahead)->class & (WORD_FIRST | WORD_TITLE)) != 0 && (paragraph_info(r, p, ahead)->class & (WORD_TIME | WORD_AUXILIARY)) == 0;
}

/* The "Evening" Globe, the "Sunday" Gazette: a time behind the article, ahead of what ends the name of a body. */
static bool
is_edition(const struct reading *r, const struct prose *p, uint32_t i)
{
	return i > 0 && (token_is_text(p, i - 1, "the") || token_is_text(p, i - 1, "The")) && token_is_capital(p, i + 1) &&
	    (paragraph_info(r, p, i + 1)->name & NAMES_BODY) != 0;
}

bool
name_may_run(const struct reading *r, const struct prose *p, uint32_t i)
{
	const struct word_info *info;

	if (!token_is_capital(p, i))
		return false;
	info = paragraph_info(r, p, i);
	if (is_time(r, p, i, info) || is_month(r, p, i, info))
		return false;
	/* "Anti-war", "Pro-Ruiz" */
	if ((info->name & NAMES_PREFIX) != 0 && token_is_mark(p, i + 1, '-') && is_joined(p, i + 1))
		return false;
	/* in a headline all words may have capitals */
	if (p->is_head && (info->form & (FORM_S | FORM_PAST)) != 0)
		return false;
	if ((info->class & WORD_TIME) != 0 && is_edition(r, p, i))
		return true;
	return (info->class & NO_NAME) == 0 || (info->class & (WORD_TITLE | WORD_FIRST)) != 0 ||
	    (is_initial(p, i) && token_is_mark(p, i + 1, '.')) || ((info->class & WORD_AUXILIARY) != 0 && (mention_begins_will(r, p, i) || is_surname(r, p, i)));
}

/* The token behind a stop that belongs to the name: "Dr. Ruiz", "J. Ruiz"; else i. */
static uint32_t
skip_stop(const struct reading *r, const struct prose *p, uint32_t i)
{
	uint32_t before = i - 1;

	if (!token_is_mark(p, i, '.') || p->token[i].blank || (i + 1 < p->n && p->token[i + 1].opens))
		return i;
	if (token_is_capital(p, i + 1) && (is_initial(p, before) ||
	    ((paragraph_info(r, p, before)->class & (WORD_TITLE | WORD_PLACE_PART)) != 0 && token_bytes(&p->token[before]) <= 4)))
		return i + 1;
	return i;
}

/* Token i is the "of" of "Department of Defense", "Bank of the North", the "for" of "Institute for Peace", whose name begins at token `start`: the token behind it that goes on; else i. */
static uint32_t
skip_of(const struct reading *r, const struct prose *p, uint32_t start, uint32_t i)
{
	uint32_t far = i + 1 + token_is_text(p, i + 1, "the");

	if (!(token_is_text(p, i, "of") || (start + 1 == i && token_is_text(p, i, "for"))) || !mention_heads_body(r, p, i - 1))
		return i;
	return name_may_run(r, p, far) ? far : i;
}

/* "Chief (Mrs.) Ana Ruiz": behind a title at token `title` a second one stands in brackets, from token i on: the name behind it; else i. */
static uint32_t
skip_bracket(const struct reading *r, const struct prose *p, uint32_t title, uint32_t i)
{
	uint32_t open = i + token_is_mark(p, i, '.'), close = open + 2 + token_is_mark(p, open + 2, '.');

	if (!token_is_mark(p, open, '(') || !token_is_mark(p, close, ')') || (paragraph_info(r, p, title)->class & WORD_TITLE) == 0 ||
	    (paragraph_info(r, p, open + 1)->class & WORD_TITLE) == 0)
		return i;
	return token_is_capital(p, close + 1) ? close + 1 : i;
}

/* A common word with a capital letter, and nobody's: "Trade", "Services". */
static bool
is_field(const struct reading *r, const struct prose *p, uint32_t i)
{
	const struct word_info *info = paragraph_info(r, p, i);

	return token_is_capital(p, i) && (info->name & NAMES_COMMON) != 0 && (info->class & (WORD_ORGAN | WORD_OFFICE | WORD_TITLE | WORD_FIRST | WORD_PLACE)) == 0;
}

/* Token i, in a name that has an "of", is the "and" of "Ministry of Trade and Industry": the token behind it; else i. */
static uint32_t
skip_and(const struct reading *r, const struct prose *p, uint32_t i)
{
	return token_is_text(p, i, "and") && is_field(r, p, i - 1) && is_field(r, p, i + 1) && name_may_run(r, p, i + 1) ? i + 1 : i;
}

uint32_t
name_run_end(const struct reading *r, const struct prose *p, uint32_t i)
{
	uint32_t start = i;
	bool has_of = false;

	while (i - start < NAME_TOKENS) {
		uint32_t next, of;

		if (p->token[i].possessive) {
			next = mention_behind_owners(r, p, i);
			if (next == i)
				return i + 1;
			i = next;
			continue;
		}
		next = skip_stop(r, p, i + 1);
		if (next < p->n && p->token[next].opens && next == i + 1)
			return i + 1;
		of = skip_of(r, p, start, next);
		has_of |= of > next;
		next = has_of ? skip_and(r, p, of) : of;
		if (next < p->n && p->token[next].kind == TOKEN_MARK)
			next = skip_bracket(r, p, i, next);
		if (name_may_run(r, p, next)) {
			i = next;
		} else if (token_is_mark(p, next, '-') && is_joined(p, next) && is_joined(p, next + 1) && p->token[next + 1].kind == TOKEN_WORD) {
			bool elect = office_last(r, p, i) > i && name_may_run(r, p, next + 2);	/* "President-elect Ruiz" */

			if (mention_is_tail(r, p, next + 1) && !elect)
				return i + 1;
			i = next + 1 + elect;
		} else if (token_is_mark(p, next, '&') && token_is_capital(p, next + 1)) {
			i = next + 1;
		} else if (next < p->n && is_particle(r, p, next)) {
			uint32_t far = next + 1;

			while (far < p->n && far < next + 4 && (is_particle(r, p, far) || token_is_mark(p, far, '-')))
				far++;
			if (!token_is_capital(p, far) || !name_may_run(r, p, far))
				return i + 1;
			i = far;
		} else {
			return i + 1;
		}
	}
	return i;
}
