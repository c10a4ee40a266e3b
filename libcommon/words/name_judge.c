/* SPDX-License-Identifier: ISC */
/* What kind of name a mention is, by its own words and the article ahead. */
#include "words/entity.h"

/* Letters: a longer word in capitals is one that is written so; a title of more is no abbreviation. */
enum { ACRONYM = 6, ABBREVIATED = 4, SURNAMES = 64 };

/* What the words of a mention say. */
struct signs {
	uint32_t words, places, capitals, initials, commons;
	uint32_t last;		/* token of the last word */
	bool organ, firm;
};

/* "the Islamic Revolution": no person's name has an article. */
bool
mention_has_article(const struct reading *r, const struct prose *p, uint32_t from)
{
	return from > 0 && !p->token[from].opens && (paragraph_info(r, p, from)->class & WORD_FIRST) == 0 &&
	    (token_is_text(p, from - 1, "the") || token_is_text(p, from - 1, "The"));
}

static void
add_word(struct signs *s, const struct word_info *info, const struct token *t)
{
	s->words++;
	s->initials += token_bytes(t) == 1;
	s->places += (info->class & (WORD_PLACE | WORD_PLACE_PART)) != 0;
	s->capitals += t->shape == TOKEN_UPPER;
	s->commons += (info->name & NAMES_COMMON) != 0;
	/* Kim Jong-un is not of the UN */
	s->organ |= (info->class & (WORD_ORGAN | WORD_DOCUMENT)) != 0 && (info->class & WORD_FIRST) == 0 && t->shape != TOKEN_LOWER;
}

static struct signs
signs_of(const struct reading *r, const struct prose *p, struct mention *m)
{
	struct signs s = { .last = m->name };

	for (uint32_t i = m->from; i < m->to; i++) {
		const struct word_info *info = paragraph_info(r, p, i);

		/* "Lane & Pike" is a firm, "Ana & Omar" are two */
		if (i > m->name && token_is_mark(p, i, '&'))
			s.firm = ((paragraph_info(r, p, i - 1)->class | paragraph_info(r, p, i + 1)->class) & WORD_FIRST) == 0;
		if (p->token[i].kind != TOKEN_WORD)
			continue;
		if (i < m->name) {
			if ((info->class & WORD_TITLE) != 0 && (info->sex == 'm' || info->sex == 'f'))
				m->sex = info->sex;
			continue;
		}
		if ((info->class & WORD_FIRST) != 0 && i == m->name && (m->sex == 0) && m->to > i + 1)
			m->sex = info->sex;
		add_word(&s, info, &p->token[i]);
		s.last = i;
	}
	return s;
}

/* "U.N.", "D.C.": a table knows the bodies; of the others those of two letters are places. */
static enum name_type
acronym_type(const struct reading *r, const struct prose *p, const struct mention *m)
{
	char letters[ACRONYM];
	size_t n = 0;
	uint32_t word;

	for (uint32_t i = m->name; i < m->to; i++)
		if (p->token[i].kind == TOKEN_WORD)
			letters[n++] = (char)(p->passage.place.text.p[p->token[i].start] | 0x20);
	word = vocabulary_find(&r->lexis->vocabulary, (struct span){ letters, n });
	if (word != WORD_UNKNOWN && (lexis_info(r->lexis, word)->class & WORD_ORGAN) != 0)
		return NAME_ORGAN;
	if (word != WORD_UNKNOWN && (lexis_info(r->lexis, word)->class & WORD_PLACE) != 0)
		return NAME_PLACE;
	return n == 2 ? NAME_PLACE : NAME_ORGAN;
}

/* The place a report comes from. */
static bool
is_dateline(const struct reading *r, const struct prose *p, const struct mention *m)
{
	return m->from == 0 && m->to < names_dateline_end(r, p);
}

/* "BankNorth": a capital within, behind four letters; but Mac, Fitz and their like have fewer, or are names of persons. */
static bool
has_inner_capital(struct span word)
{
	enum { LEAST = 4 };

	if (span_begins(word, SPAN("Fitz")) || span_begins(word, SPAN("Vander")))
		return false;
	for (size_t i = LEAST; i + 1 < word.len; i++)
		if (word.p[i] >= 'A' && word.p[i] <= 'Z' && word.p[i - 1] >= 'a' && word.p[i - 1] <= 'z' && word.p[i + 1] >= 'a' && word.p[i + 1] <= 'z')
			return true;
	return false;
}

static enum name_type
single_type(const struct reading *r, const struct prose *p, const struct mention *m, const struct signs *s)
{
	const struct word_info *info = paragraph_info(r, p, m->name);
	uint32_t len = token_bytes(&p->token[m->name]);

	if (is_dateline(r, p, m))
		return NAME_PLACE;
	if ((info->name & NAMES_PEOPLE) != 0)
		return NAME_GROUP;
	if (s->organ || (info->name & (NAMES_BODY | NAMES_COMMON)) == NAMES_BODY)
		return NAME_ORGAN;
	if ((info->class & WORD_PLACE) != 0 || ((info->name & NAMES_SPOT) != 0 && mention_has_article(r, p, m->from)))
		return NAME_PLACE;
	/* "FACTS:" is a heading */
	if (s->capitals > 0 && len <= ACRONYM && !((info->name & NAMES_COMMON) != 0 && token_is_mark(p, m->to, ':')))
		return NAME_ORGAN;
	/* but "#OpenDoor" is none */
	if (!(m->from > 0 && token_is_mark(p, m->from - 1, '#')) && has_inner_capital(token_text(&p->token[m->name], p->passage.place.text)))
		return NAME_ORGAN;
	return NAME_UNKNOWN;
}

static enum name_type
type_of(const struct reading *r, const struct prose *p, const struct mention *m, const struct signs *s)
{
	const struct word_info *first = paragraph_info(r, p, m->name), *last = paragraph_info(r, p, s->last);
	bool named = (first->class & (WORD_FIRST | WORD_AUXILIARY)) != 0;	/* "Will" */

	if (m->name > m->from)
		return NAME_PERSON;
	if (s->words > 1 && s->words <= ACRONYM && s->initials == s->words)
		return acronym_type(r, p, m);
	if (s->words < 2)
		return single_type(r, p, m, s);
	if (s->firm)
		return NAME_ORGAN;
	if (named && s->words == 2 && !s->organ)
		return NAME_PERSON;	/* "Jane Park" */
	if ((last->name & NAMES_PEOPLE) != 0)
		return named ? NAME_PERSON : NAME_GROUP;
	if ((last->name & NAMES_THING) != 0)
		return NAME_OTHER;
	/* "FC Goa" */
	if (s->organ || (last->name & NAMES_BODY) != 0 || ((first->name & NAMES_BODY) != 0 && p->token[m->name].shape == TOKEN_UPPER))
		return NAME_ORGAN;
	if ((last->name & NAMES_SPOT) != 0)
		return NAME_PLACE;
	if (s->places == 0 && mention_has_article(r, p, m->from))
		return NAME_ORGAN;
	if (named)
		return NAME_PERSON;
	if (s->places > 0 && s->places * 2 >= s->words)
		return NAME_PLACE;
	return s->commons > 0 ? NAME_OTHER : NAME_PERSON;
}

bool
mention_begins_will(const struct reading *r, const struct prose *p, uint32_t i)
{
	return (paragraph_info(r, p, i)->class & WORD_AUXILIARY) != 0 && !p->is_head && i > 0 && !p->token[i].opens && p->token[i].shape == TOKEN_CAPITAL &&
	    p->token[i - 1].kind == TOKEN_WORD && p->token[i - 1].shape == TOKEN_LOWER && token_is_capital(p, i + 1) &&
	    (paragraph_info(r, p, i + 1)->class & (WORD_PRONOUN | WORD_DETERMINER | WORD_PREPOSITION | WORD_AUXILIARY | WORD_TIME)) == 0;
}

void
mention_judge(const struct reading *r, struct mention *m)
{
	const struct prose *p = &r->par[m->par];
	struct signs s = signs_of(r, p, m);

	m->type = type_of(r, p, m, &s);
	if (m->type != NAME_PERSON)
		m->sex = 0;
}

bool
mention_is_shouted(const struct reading *r, const struct prose *p, const struct mention *m)
{
	uint32_t words = 0;

	if (m->name > m->from || (paragraph_info(r, p, m->name)->class & WORD_FIRST) != 0)
		return false;
	for (uint32_t i = m->name; i < m->to; i++) {
		if (p->token[i].kind != TOKEN_WORD)
			continue;
		if (p->token[i].shape != TOKEN_UPPER)
			return false;
		words++;
	}
	return words > 1;
}

bool
mention_heads_body(const struct reading *r, const struct prose *p, uint32_t i)
{
	const struct word_info *info = paragraph_info(r, p, i);

	return p->token[i].shape == TOKEN_CAPITAL && !p->token[i].possessive && (info->class & (WORD_FIRST | WORD_TITLE | WORD_OFFICE)) == 0 &&
	    ((info->class & WORD_ORGAN) != 0 || (info->name & NAMES_BODY) != 0);
}

uint32_t
mention_behind_owners(const struct reading *r, const struct prose *p, uint32_t i)
{
	uint32_t next = i + 1 + (token_is_mark(p, i + 1, '\'') || token_is_mark(p, i + 1, 0x2019));

	/* "the Nurses' Union", "the Sheriff's Office" */
	return ((paragraph_info(r, p, i)->class & (WORD_GROUP | WORD_ORGAN)) == WORD_GROUP ||
	    (paragraph_info(r, p, i)->class & (WORD_OFFICE | WORD_TITLE)) == (WORD_OFFICE | WORD_TITLE)) && (paragraph_info(r, p, i)->name & NAMES_PEOPLE) == 0 && token_is_capital(p, next) &&
	    !p->token[next].opens && ((paragraph_info(r, p, next)->class & WORD_ORGAN) != 0 || (paragraph_info(r, p, next)->name & NAMES_BODY) != 0) ? next : i;
}

uint32_t
mention_of(const struct prose *p, uint32_t from, uint32_t to)
{
	while (from < to && !token_is_text(p, from, "of"))
		from++;
	return from;
}

/* "Department of Defense", and no mayor or "Ana" behind it. */
static bool
is_body_of(const struct reading *r, const struct prose *p, uint32_t from, uint32_t to)
{
	uint32_t of = mention_of(p, from, to);

	if (of == from || of == to || !mention_heads_body(r, p, of - 1))
		return false;
	for (uint32_t i = of + 1; i < to; i++)
		if ((paragraph_info(r, p, i)->class & (WORD_FIRST | WORD_TITLE | WORD_OFFICE)) != 0)
			return false;
	return true;
}

bool
mention_is_body(const struct reading *r, const struct prose *p, uint32_t from, uint32_t to)
{
	const struct word_info *info;

	while (to > from && p->token[to - 1].kind == TOKEN_MARK)
		to--;
	if (to < from + 2 || p->token[to - 1].shape == TOKEN_LOWER)
		return false;
	if (is_body_of(r, p, from, to))
		return true;
	info = paragraph_info(r, p, to - 1);
	if ((info->class & (WORD_FIRST | WORD_TITLE)) != 0 || ((info->class & WORD_ORGAN) == 0 && (info->name & (NAMES_BODY | NAMES_THING)) == 0))
		return false;
	info = paragraph_info(r, p, from);
	/* "King Solomon School" */
	if ((info->class & WORD_OFFICE) != 0 && to > from + 2 && token_bytes(&p->token[from]) >= ABBREVIATED)
		return true;
	return (info->class & WORD_TITLE) == 0 || (info->sex == 0 && token_bytes(&p->token[from]) > ABBREVIATED);
}

/* "J.": a letter that stands for a first name. */
static bool
is_lettered(const struct prose *p, uint32_t i)
{
	return token_bytes(&p->token[i]) == 1 && token_is_capital(p, i) && token_is_mark(p, i + 1, '.');
}

bool
mention_ends_so(const struct reading *r, const struct prose *p, uint32_t name, uint32_t i, uint32_t to)
{
	const struct word_info *first = paragraph_info(r, p, name), *before;
	uint32_t ahead = i;

	if (i + 1 < to || i == name || (paragraph_info(r, p, i)->class & (WORD_MODIFIER | WORD_GROUP)) != 0)
		return false;
	if (i == name + 1 && first->class == 0 && (paragraph_info(r, p, i)->class & (WORD_TITLE | WORD_OFFICE)) == WORD_TITLE && !token_is_mark(p, i + 1, '.'))
		return true;	/* "Dipankar Sen" */
	ahead -= token_is_mark(p, i - 1, '-') ? 2 : 1;	/* "Ana Ruiz-King" */
	while (ahead > name && token_is_mark(p, ahead, '.'))	/* "Ana T. King", "J. King" */
		ahead -= ahead > name + 1 ? 2 : 1;
	before = paragraph_info(r, p, ahead);
	return ((first->class & (WORD_FIRST | WORD_PLACE)) == WORD_FIRST || is_lettered(p, name)) && p->token[ahead].kind == TOKEN_WORD &&
	    (ahead == name || ((before->class & (WORD_ORGAN | WORD_TITLE | WORD_OFFICE | WORD_PLACE)) == 0 && (before->name & NAMES_COMMON) == 0));
}

bool
mention_is_tail(const struct reading *r, const struct prose *p, uint32_t i)
{
	struct span word = token_text(&p->token[i], p->passage.place.text);

	return p->token[i].shape == TOKEN_LOWER && ((paragraph_info(r, p, i)->name & NAMES_TAIL) != 0 ||
	    (word.len > 5 && (span_ends(word, SPAN("ed")) || span_ends(word, SPAN("ing")))));
}

bool
mention_is_common(const struct word_info *info)
{
	return (info->name & (NAMES_COMMON | NAMES_OPENING | NAMES_THING)) != 0 && (info->class & WORD_FIRST) == 0;
}

uint32_t
mention_behind_common(const struct reading *r, const struct prose *p, uint32_t from, uint32_t to)
{
	uint32_t i = from;

	while (i + 2 < to && p->token[i].kind == TOKEN_WORD && mention_is_common(paragraph_info(r, p, i)) &&
	    (paragraph_info(r, p, i)->class & (WORD_TITLE | WORD_OFFICE | WORD_MODIFIER)) == 0)
		i++;
	return i > from && (paragraph_info(r, p, i)->class & WORD_FIRST) != 0 && !mention_is_body(r, p, from, to) ? i : from;
}

/* A common word, or a place of one word, as an office may be of. */
static bool
may_be_complement(const struct reading *r, const struct prose *p, uint32_t i)
{
	const struct word_info *info = paragraph_info(r, p, i);

	if (p->token[i].kind != TOKEN_WORD || (info->class & WORD_MODIFIER) != 0)
		return false;
	return mention_is_common(info) || (info->class & (WORD_PLACE | WORD_PLACE_PART)) == WORD_PLACE;
}

/* What a land, a town or a part of one is said to be: the Republic, the City. */
static bool
is_land(const struct word_info *info)
{
	return (info->class & (WORD_OFFICE | WORD_TITLE | WORD_FIRST)) == 0 && ((info->name & NAMES_SPOT) != 0 || (info->class & WORD_PLACE_PART) != 0);
}

/* "Secretary of", "Speaker of the", "Minister of Health and" ahead of token i: the office's token. */
static bool
follows_office(const struct reading *r, const struct prose *p, uint32_t i, uint32_t *office)
{
	if (i > 3 && token_is_text(p, i - 1, "and") && token_is_capital(p, i - 2))
		i -= 2;
	if (i > 2 && token_is_text(p, i - 1, "the"))
		i--;
	/* "President of the Republic of" */
	if (i > 4 && token_is_text(p, i - 1, "of") && token_is_capital(p, i - 2) && is_land(paragraph_info(r, p, i - 2))) {
		i -= 2;
		i -= token_is_text(p, i - 1, "the");
	}
	/* "Ambassador to Norland" */
	if (i < 2 || !(token_is_text(p, i - 1, "of") || token_is_text(p, i - 1, "for") || (token_is_text(p, i - 1, "to") && (paragraph_info(r, p, i)->class & WORD_PLACE) != 0)) || !token_is_capital(p, i - 2) || p->token[i - 2].possessive)
		return false;
	/* "Assistant to the President for Ports Omar Rao": he is no president */
	if (i > 3 && token_is_text(p, i - 1, "for") && token_is_text(p, i - 3, "the") && token_is_text(p, i - 4, "to"))
		return false;
	*office = i - 2;
	return (paragraph_info(r, p, i - 2)->class & WORD_OFFICE) != 0;
}

/* Somebody of that surname was named not long ago. */
static bool
is_surname(const struct names *names, uint32_t word)
{
	for (size_t n = names->mentions, seen = 0; n-- > 0 && seen < SURNAMES; seen++) {
		const struct mention *m = &names->mention[n];

		if (m->type == NAME_PERSON && m->name < m->to && names->reading->par[m->par].word[m->to - 1] == word)
			return true;
	}
	return false;
}

/* "King of Spain Felipe": a land, and a first name alone. */
static bool
is_reign(const struct word_info *first, const struct word_info *last)
{
	return (first->class & (WORD_PLACE | WORD_PLACE_PART)) == WORD_PLACE && (last->class & (WORD_PLACE | WORD_PLACE_PART)) == 0 &&
	    !mention_is_common(last);
}

uint32_t
mention_behind_complement(const struct names *names, const struct prose *p, uint32_t from, uint32_t to, uint32_t *office)
{
	const struct reading *r = names->reading;
	const struct word_info *first = paragraph_info(r, p, from), *last = paragraph_info(r, p, to - 1);
	uint32_t i;

	if (from + 1 >= to || !follows_office(r, p, from, office) || mention_is_body(r, p, from, to) ||
	    (first->class & (WORD_FIRST | WORD_PLACE)) == WORD_FIRST)
		return from;
	for (i = from + 1; i < to; i++)
		if ((paragraph_info(r, p, i)->class & (WORD_FIRST | WORD_PLACE_PART)) == WORD_FIRST && (i + 1 < to || is_reign(first, last)))
			return i;
	if ((last->class & (WORD_PLACE | WORD_PLACE_PART)) != 0 || mention_is_common(last))
		return from;	/* "Mayor of New York City" */
	for (i = from; i + 2 < to && may_be_complement(r, p, i); i++)
		;
	if (i + 2 == to && may_be_complement(r, p, i) && is_surname(names, p->word[to - 1]))
		i++;		/* "Secretary of State Holm", once it was said who that is */
	/* "Minister for Ports Omar Rao": nothing is known of the words, so the last two are the name */
	if (i == from && to > from + 2 && token_is_text(p, from - 1, "for") && (paragraph_info(r, p, *office)->class & WORD_TITLE) != 0)
		i = to - 2;
	return mention_is_body(r, p, i, to) ? from : i;
}
