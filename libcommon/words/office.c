/* SPDX-License-Identifier: ISC */
/* Offices and who holds them, from what the document says. */
#include "words/arabic.h"
#include "words/entity.h"

enum { PHRASE_TOKENS = 24 };

uint32_t
office_complement(const struct reading *r, const struct prose *p, uint32_t head, uint32_t to)
{
	uint32_t capital = 0, any = 0;

	if (!reading_has_case(r))
		return office_plain_complement(r, p, head, to, 1);
	head = office_last(r, p, head);
	if (head + 1 >= to || (paragraph_info(r, p, head + 1)->class & WORD_PREPOSITION) == 0)
		return 0;
	for (uint32_t i = head + 2; i < to; i++) {
		/* "Leader of the Islamic Revolution Ayatollah": his next title */
		if (p->token[i].kind != TOKEN_WORD || (capital != 0 && (paragraph_info(r, p, i)->class & (WORD_TITLE | WORD_OFFICE)) != 0))
			break;
		if (token_is_capital(p, i))
			capital = p->word[i];
		else if ((paragraph_info(r, p, i)->class & (WORD_DETERMINER | WORD_PREPOSITION)) == 0)
			any = reading_word(r, p, i);
	}
	return capital != 0 ? capital : any;
}

/* "Ana Ruiz of Karlsund", "Ana Ruiz (R-Karlsund)", "Ana Ruiz, R-Karlsund": the last word of where; 0: it is not said. */
static uint32_t
of_behind(const struct reading *r, const struct prose *p, uint32_t i)
{
	if (!reading_has_case(r))
		return 0;
	if (token_is_text(p, i, "of"))
		i++;
	else if ((token_is_mark(p, i, '(') || token_is_mark(p, i, ',')) && token_is_mark(p, i + 2, '-') && token_is_capital(p, i + 1) &&
	    token_bytes(&p->token[i + 1]) == 1 && token_is_capital(p, i + 3) && !p->token[i + 3].blank)
		i += 3;
	else
		return 0;
	while (token_is_capital(p, i + 1) && !p->token[i + 1].opens)
		i++;
	return token_is_capital(p, i) ? reading_word(r, p, i) : 0;
}

/* "Sen." is a senator: the office that a title stands for; else the title. */
static uint32_t
office_of_title(const struct lexis *lexis, uint32_t title)
{
	for (size_t i = 0; i < lexis->aliases; i++)
		if (lexis->alias[i].word == title && lexis->alias[i].ahead == 0 && lexis->alias[i].which == 0)
			return lexis->alias[i].office;
	return title;
}

void
office_add(struct names *names, const struct prose *p, uint32_t token, uint32_t to, uint32_t mention)
{
	const struct reading *r = names->reading;
	const struct mention *m = &names->mention[mention];
	uint32_t word = office_bare(r, p->word[token]);
	struct office_name o = office_name(r, p, token);
	uint32_t complement = office_complement(r, p, token, to);
	struct span name = office_text(names, p, &o);

	/* "Sen. Ana Ruiz" */
	if (reading_has_case(r) && (paragraph_info(r, p, token)->class & WORD_OFFICE) == 0) {
		word = office_of_title(r->lexis, word);
		name = r->lexis->vocabulary.word[word];
	}
	/* the fold writes Arabic with the letters of Persian */
	if (!reading_has_case(r)) {
		o.charge = office_plain_complement(r, p, token, to, 2);
		name = token_text(&p->token[token], p->passage.place.text);
		if (word != p->word[token])
			name = span_cut(name, strlen(ARABIC_ARTICLE), name.len);
	}
	names->office = mem_grow(names->office, names->offices, &names->office_capacity, sizeof(*names->office));
	names->office[names->offices] = (struct office){ .word = word, .complement = complement, .rank = o.rank, .charge = o.charge, .past = o.past, .name = name,
		.entity = m->entity, .mention = mention, .next = names->by_office[word], .ahead = office_of_ahead(r, p, token) };
	if (names->office[names->offices].ahead == 0)
		names->office[names->offices].ahead = of_behind(r, p, m->to);
	names->by_office[word] = (uint32_t)++names->offices;
}

/* The office is the word of a token of the mention's paragraph; its phrase ends ahead of token `to`. */
static void
add_office(struct names *names, uint32_t token, uint32_t to, uint32_t mention)
{
	office_add(names, names_prose(names, &names->mention[mention]), token, to, mention);
}

uint32_t
office_end(const struct reading *r, const struct prose *p, uint32_t i)
{
	uint32_t start = i;

	for (; i < p->n && i - start < PHRASE_TOKENS && !(i > start && p->token[i].opens); i++) {
		const struct word_info *info = paragraph_info(r, p, i);

		if (p->token[i].kind == TOKEN_MARK && token_mark(&p->token[i]) != '-')
			return i;
		if ((info->class & (WORD_AUXILIARY | WORD_SUBJECT | WORD_CLAUSE | WORD_RELATIVE | WORD_REPORT)) != 0 &&
		    (info->class & (WORD_PREPOSITION | WORD_DETERMINER)) == 0)
			return i;
		if (info->cue != NO_CUE && (info->form & (FORM_PAST | FORM_S)) != 0 && i > start)
			return i;
	}
	return i;
}

static uint32_t
office_word(const struct reading *r, const struct prose *p, uint32_t from, uint32_t to)
{
	uint32_t head = phrase_head(r, p, from, to);

	return (paragraph_info(r, p, head)->class & WORD_OFFICE) != 0 && !p->token[head].possessive ? head : UINT32_MAX;
}

/* "Ana Ruiz, met the mayor": what has an article in its midst begins with a verb, and is no apposition. */
static bool
has_article_within(const struct reading *r, const struct prose *p, uint32_t from, uint32_t head)
{
	for (uint32_t i = from + 1; i < head; i++)
		if ((paragraph_info(r, p, i)->class & (WORD_DETERMINER | WORD_PREPOSITION)) == WORD_DETERMINER)
			return true;
	return false;
}

/* "According to Ana Ruiz, the mayor had been asked": somebody else, of whom something is told. */
static bool
begins_clause(const struct reading *r, const struct prose *p, uint32_t from, uint32_t to)
{
	return (paragraph_info(r, p, from)->class & WORD_DETERMINER) != 0 && to < p->n && p->token[to].kind == TOKEN_WORD &&
	    ((paragraph_info(r, p, to)->class & WORD_AUXILIARY) != 0 || paragraph_info(r, p, to)->cue != NO_CUE);
}

/* "Minister of Health Ana Ruiz": the title says what the office is of. */
static bool
has_whole_office(const struct prose *p, const struct mention *m)
{
	uint32_t i = m->from;

	while (i < m->name && !token_is_text(p, i, "of"))
		i++;
	return i < m->name;
}

/* "Cllr J. Ruiz (Chair)": nothing but an office stands in the brackets. */
static void
join_bracket(struct names *names, const struct prose *p, uint32_t n)
{
	const struct reading *r = names->reading;
	const struct mention *m = &names->mention[n];
	uint32_t to, head;

	if (!reading_has_case(r) || m->type != NAME_PERSON || m->possessive || !token_is_mark(p, m->to, '(') || token_is_text(p, m->to + 1, "The"))
		return;		/* "The Last Tycoon" is what he made */
	to = office_end(r, p, m->to + 1);
	if (to == m->to + 1 || !token_is_mark(p, to, ')'))
		return;
	head = office_word(r, p, m->to + 1, to);
	if (head != UINT32_MAX)
		add_office(names, head, to, n);
}

/* "Ana Ruiz, the mayor of Karlsund," and "the mayor of Karlsund, Ana Ruiz,": the comma is token c. */
static void
join_apposition(struct names *names, uint32_t par, uint32_t n)
{
	const struct reading *r = names->reading;
	const struct prose *p = &r->par[par];
	const struct mention *m = &names->mention[n];
	uint32_t head;

	if (token_is_comma(p, m->to) && m->to + 1 < p->n && !m->possessive && !p->token[m->to + 1].opens) {
		uint32_t to = office_end(r, p, m->to + 1);

		head = office_word(r, p, m->to + 1, to);
		if (head != UINT32_MAX && !has_article_within(r, p, m->to + 1, head) && !begins_clause(r, p, m->to + 1, to) && office_opens(r, p, m->to + 1, head))
			add_office(names, head, to, n);
	}
	join_bracket(names, p, n);
	/* "the mayor, Ana Ruiz"; but "the mayor, Ana Ruiz's sister", and "the mayor, Minister of Health Ana Ruiz" in a list */
	if (m->from > 1 && !m->possessive && token_is_comma(p, m->from - 1) && !has_whole_office(p, m) && !office_plain_behind(r, p, m->from, m->to)) {
		uint32_t from = m->from - 1;

		/* "A Republican was told by the host, Ana Ruiz": the verb parts them */
		while (from > 0 && m->from - from < PHRASE_TOKENS && !p->token[from].opens &&
		    (p->token[from - 1].kind != TOKEN_MARK || token_mark(&p->token[from - 1]) == '-') &&
		    (paragraph_info(r, p, from - 1)->class & WORD_AUXILIARY) == 0)
			from--;
		/* the article that begins it */
		while (from + 1 < m->from && (paragraph_info(r, p, from)->class & (WORD_DETERMINER | WORD_OFFICE | WORD_POSSESSIVE)) == 0)
			from++;
		head = office_word(r, p, from, m->from - 1);
		if (head != UINT32_MAX && !office_plain_governed(r, p, head, m->to))
			add_office(names, head, m->from - 1, n);
	}
}

uint32_t
office_ahead(const struct names *names, const struct mention *m)
{
	const struct prose *p = &names->reading->par[m->par];

	return reading_has_case(names->reading) ? office_right_ahead(names->reading, p, m->from) : office_plain_ahead(names->reading, p, m->from);
}

/*
 * The offices ahead of a name in its mention: those that say what she is first, "senator" and "attorney general",
 * then what else she may be called, "the Republican", "the attorney".
 */
static void
join_title(struct names *names, uint32_t n, bool chief)
{
	const struct reading *r = names->reading;
	const struct mention *m = &names->mention[n];
	const struct prose *p = &r->par[m->par];

	for (uint32_t i = m->from; i < m->name; i++) {
		uint32_t class = paragraph_info(r, p, i)->class;
		bool title = chief && (class & (WORD_OFFICE | WORD_TITLE)) == WORD_TITLE && office_of_title(r->lexis, p->word[i]) != p->word[i];

		if (title || ((class & WORD_OFFICE) != 0 && chief == ((class & WORD_MODIFIER) == 0 && office_head(r, p, i, m->name) == i)))
			add_office(names, i, m->name, n);
	}
}

void
offices_join(struct names *names)
{
	for (uint32_t n = 0; n < names->mentions; n++) {
		const struct mention *m = &names->mention[n];
		uint32_t ahead;

		if (m->entity == ENTITY_NONE || names->entity[m->entity].type == NAME_PLACE || names->entity[m->entity].type == NAME_ORGAN)
			continue;
		join_title(names, n, true);
		join_title(names, n, false);
		join_apposition(names, m->par, n);
		if (m->type == NAME_PERSON && (ahead = office_ahead(names, m)) != UINT32_MAX)
			add_office(names, ahead, reading_has_case(names->reading) ? ahead : m->from, n);
		if (m->type == NAME_PERSON && office_plain_behind(names->reading, &names->reading->par[m->par], m->from, m->to))
			add_office(names, m->to, office_end(names->reading, &names->reading->par[m->par], m->to), n);
	}
	if (reading_has_case(names->reading))
		offices_introduce(names);
	else
		offices_introduce_plain(names);
}
