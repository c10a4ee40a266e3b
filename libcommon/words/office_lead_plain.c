/* SPDX-License-Identifier: ISC */
/* In Persian and Arabic: the office in the first paragraph of a report, who holds it in the next one. */
#include "words/entity.h"

enum {
	NEXT_PARS = 3,		/* the report begins again no later than so many paragraphs behind its first one */
	DATELINE_TOKENS = 12,	/* a place, a day and an agency, with dashes */
	NO_TOKEN = UINT32_MAX
};

static const struct word_info *
info_at(const struct reading *r, const struct prose *p, uint32_t i)
{
	static const struct word_info none = { 0 };

	return i < p->n && p->token[i].kind == TOKEN_WORD ? paragraph_info(r, p, i) : &none;
}

/* "بغداد - وكالات", "كتبت: سلمى الحداد": a line that is no sentence. */
static bool
is_line(const struct prose *p)
{
	return p->n <= DATELINE_TOKENS && (p->n == 0 || p->token[p->n - 1].kind == TOKEN_WORD || token_mark(&p->token[p->n - 1]) == ':');
}

/* The next paragraph from par on that is no heading, note or line; r->pars if there is none. */
static uint32_t
next_text(const struct reading *r, uint32_t par)
{
	while (par < r->pars && (r->par[par].is_head || r->par[par].kind == KIND_NOTE || is_line(&r->par[par])))
		par++;
	return par;
}

/* Past "تهران - ایرنا - ", and "به گزارش خبرنگار ما، ". */
static uint32_t
past_dateline(const struct reading *r, const struct prose *p)
{
	uint32_t past = 0;

	for (uint32_t i = 1; (info_at(r, p, 0)->class & WORD_PREPOSITION) != 0 && (info_at(r, p, 1)->class & (WORD_SOURCE | WORD_DOCUMENT)) != 0 && i < DATELINE_TOKENS; i++)
		if (token_is_comma(p, i))
			return i + 1;

	for (uint32_t i = 0; i < p->n && i < DATELINE_TOKENS && info_at(r, p, i)->cue == NO_CUE; i++)
		if (p->token[i].kind == TOKEN_MARK && (token_mark(&p->token[i]) == '-' || mark_is_dash(token_mark(&p->token[i]))))
			past = i + 1;
	return past;
}

/* The office of which the paragraph tells first, and who holds it is not said; NO_TOKEN if there is none. */
static uint32_t
office_without_name(const struct names *names, uint32_t par, uint32_t *to)
{
	const struct reading *r = names->reading;
	const struct prose *p = &r->par[par];
	uint32_t i = past_dateline(r, p);

	i += r->lexis->lang[0] == 'a' && info_at(r, p, i)->cue != NO_CUE;
	if ((info_at(r, p, i)->class & WORD_OFFICE) == 0 && (info_at(r, p, i)->cue != NO_CUE || (lexis_info(r->lexis, i < p->n ? office_bare(r, p->word[i]) : 0)->class & WORD_OFFICE) == 0))
		return NO_TOKEN;
	*to = office_end(r, p, i);
	/* he may be named anywhere in it */
	for (uint32_t n = names->first[par]; n < names->first[par + 1]; n++)
		if (names->mention[n].type == NAME_PERSON)
			return NO_TOKEN;
	return i;
}

/* Somebody has said already what he is. */
static bool
has_office(const struct names *names, uint32_t entity)
{
	for (size_t k = 0; k < names->offices; k++)
		if (names->office[k].entity == entity)
			return true;
	return false;
}

/* "علی کریمی، کشاورز،", "علی کریمی از اهالی روستا": what else he is follows. */
static bool
is_told_of(const struct reading *r, const struct prose *p, uint32_t i)
{
	enum { NOUN = WORD_OFFICE | WORD_PERSON | WORD_FAMILY };
	uint32_t who = WORD_RELATIVE | (r->lexis->lang[0] == 'f' ? WORD_REPORT : 0);	/* in Persian "that" is "who" */

	return (info_at(r, p, i)->frame & FRAME_ON) != 0 || (info_at(r, p, i)->class & (NOUN | who)) != 0 ||
	    (token_is_comma(p, i) && (info_at(r, p, i + 1)->class & (NOUN | WORD_RELATIVE)) != 0);
}

/* "علی کریمی که ۲۲ امتیاز گرفت، ادامه داد": what is told of him is not who he is, for he goes on. Token i is "who". */
static bool
goes_on(const struct reading *r, const struct prose *p, uint32_t i)
{
	enum { CLAUSE_TOKENS = 24 };
	uint32_t most = i + CLAUSE_TOKENS;

	if (r->lexis->lang[0] != 'f' || (info_at(r, p, i)->class & WORD_REPORT) == 0)
		return false;
	while (++i < p->n && i < most && !p->token[i].opens)
		if (info_at(r, p, i)->cue != NO_CUE || info_at(r, p, i)->phrase)
			return (info_at(r, p, i)->frame & FRAME_MORE) != 0;
	return false;
}

/* The mention with which the paragraph begins, behind its source or its verb: of somebody new of whom no more is said; MENTION_NONE if there is none. */
static uint32_t
new_subject(const struct names *names, uint32_t par)
{
	const struct reading *r = names->reading;
	const struct prose *p = &r->par[par];
	uint32_t n = names->first[par];
	const struct mention *m = &names->mention[n];

	if (n == names->first[par + 1] || m->type != NAME_PERSON || m->entity == ENTITY_NONE || names->entity[m->entity].words < 2)
		return MENTION_NONE;
	if (!p->token[m->from].opens && !(r->lexis->lang[0] == 'a' ? info_at(r, p, m->from - 1)->cue != NO_CUE : token_is_comma(p, m->from - 1)))
		return MENTION_NONE;
	return (is_told_of(r, p, m->to) && !goes_on(r, p, m->to)) || has_office(names, m->entity) ? MENTION_NONE : n;
}

/* "امام جمعه تبریز: نان گران است", a headline, and in the text of it "علی کریمی گفت": his, of whom no more is said. */
static void
introduce_from_headline(struct names *names, uint32_t par)
{
	const struct reading *r = names->reading;
	uint32_t head = 0, to, office, mention;

	while (head < par && !r->par[head].is_head)
		head++;
	if (head >= par || (office = office_without_name(names, head, &to)) == NO_TOKEN || !token_is_mark(&r->par[head], to, ':'))
		return;
	mention = new_subject(names, par);
	if (mention != MENTION_NONE)
		office_add(names, &r->par[head], office, to, mention);
}

void
offices_introduce_plain(struct names *names)
{
	const struct reading *r = names->reading;
	uint32_t par = next_text(r, 0), to, office, next;

	if (par >= r->pars)
		return;
	if ((office = office_without_name(names, par, &to)) == NO_TOKEN) {
		introduce_from_headline(names, par);
		return;
	}
	next = par;
	for (int n = 0; n < NEXT_PARS && (next = next_text(r, next + 1)) < r->pars; n++) {
		uint32_t mention;

		if (names->first[next] == names->first[next + 1])
			continue;
		mention = new_subject(names, next);
		if (mention != MENTION_NONE)
			office_add(names, &r->par[par], office, to, mention);
		return;
	}
}
