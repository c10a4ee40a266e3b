/* SPDX-License-Identifier: ISC */
#include "dialogue.h"
#include "speaker_part.h"

enum {
	LEAST = 3,	/* paragraphs that are nothing but quotations */
	SHARE = 5,	/* and at least one in so many of those that have any */
	MANY = 30,	/* in a book, so many */
	MANY_SHARE = 20,
	FEW = 2,	/* or, in a scene, so many */
	BRIEF = 10,	/* of so few tokens, */
	FEW_SHARE = 4,	/* and one in so many */
	APART = 4,	/* paragraphs from one that quotes to the next, in one talk */
	VOTES = 3,	/* so often is who tells the story spoken to beside what "I" say */
	SURE_REPLY = 55
};

/* One paragraph of a talk. */
struct line {
	uint32_t first, last;	/* its stretches of the first level */
	bool known;		/* its speaker */
	bool goes_on;		/* with what the line ahead has said */
	bool opens;		/* a talk: the line ahead is far */
	char sex;		/* of the "he" who speaks it; 0: no pronoun does */
	uint32_t called;	/* the entity that stands in it as one does who is spoken to, or ENTITY_NONE */
	uint32_t told;		/* whom the paragraphs between it and the line ahead name last, or ENTITY_NONE */
	uint32_t spoken_to;	/* the same, if it is somebody */
};

/* Paragraph par is nothing but what stands between marks. */
static bool
is_bare(const struct reading *r, const struct stretches *marks, uint32_t par)
{
	uint32_t at = 0;

	for (uint32_t s = marks->first[par]; s < marks->first[par + 1]; s++) {
		if (marks->s[s].level > 1)
			continue;
		if (marks->s[s].open != at)
			return false;
		at = marks->s[s].close;
	}
	return at > 0 && at == r->par[par].n;
}

bool
dialogue_is(const struct reading *r, const struct stretches *marks)
{
	uint32_t bare = 0, brief = 0, all = 0;

	for (uint32_t i = 0; i < r->pars; i++) {
		all += marks->first[i] < marks->first[i + 1];
		bare += is_bare(r, marks, i);
		brief += r->par[i].n <= BRIEF && is_bare(r, marks, i);
	}
	return (bare >= LEAST && bare >= all / SHARE) || (bare >= MANY && bare >= all / MANY_SHARE) || (brief >= FEW && brief * FEW_SHARE >= all);
}

static const struct speaker *
speaker_of_line(const struct attribution *a, const struct line *l)
{
	return &a->said[l->last].speaker;
}

static bool
is_same(const struct attribution *a, const struct line *l, const struct line *m)
{
	return l->known && m->known && span_same(speaker_of_line(a, l)->who, speaker_of_line(a, m)->who);
}

/* Line l is spoken by this speaker, if its pronoun does not forbid it. */
static bool
take(struct attribution *a, struct line *l, struct speaker speaker)
{
	if (l->sex != 0 && speaker.sex != 0 && speaker.sex != l->sex)
		return false;
	if (l->spoken_to != ENTITY_NONE && speaker.entity == l->spoken_to)
		return false;	/* nobody speaks to himself */
	for (uint32_t s = l->first; s <= l->last; s++) {
		struct said *said = &a->said[s];

		if (a->marks->s[s].level > 1 || said->form == FORM_SCARE)
			continue;
		if (said->speaker.as.len > 0)
			speaker.as = said->speaker.as;
		else
			said->rule = "reply";
		said->speaker = speaker;
		said->sure = SURE_REPLY;
	}
	l->known = true;
	return true;
}

static struct speaker
addressee(const struct attribution *a, uint32_t entity)
{
	struct speaker s = { .entity = ENTITY_NONE };

	speaker_take(&a->context, &s, entity);
	s.as = s.who;
	return s;
}

/* A person, or whoever says something anywhere in the document. */
static bool
is_somebody(const struct attribution *a, uint32_t entity)
{
	return a->names->entity[entity].type == NAME_PERSON || (a->talks != NULL && a->talks[entity]);
}

/* Whom paragraph par, in which nobody is quoted, names last; `told` if it names nobody. */
static uint32_t
told_of(const struct attribution *a, uint32_t par, uint32_t told)
{
	for (uint32_t k = a->names->first[par + 1]; k-- > a->names->first[par]; ) {
		const struct mention *m = &a->names->mention[k];

		if (m->entity != ENTITY_NONE && !m->possessive && is_somebody(a, m->entity))
			return m->entity;
	}
	return told;
}

/* "Cho looked up. Q": line l is his whom the paragraphs ahead of it tell of, and is no report that has lost its closing mark. */
static bool
take_told(struct attribution *a, struct line *l)
{
	return !l->goes_on && l->told != ENTITY_NONE && l->sex != 'p' && !a->marks->s[l->last].unclosed && take(a, l, addressee(a, l->told));
}

/* The lines of one talk, n of them: what is not known, from those ahead, then from those behind. */
static void
fill(struct attribution *a, struct line *line, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (line[i].known)
			continue;
		if (i == 0) {
			if (n > 1)
				(void)take_told(a, &line[i]);
			continue;
		}
		if (line[i].goes_on && line[i - 1].known && take(a, &line[i], *speaker_of_line(a, &line[i - 1])))
			continue;
		if (!line[i].goes_on && line[i - 1].spoken_to != ENTITY_NONE && take(a, &line[i], addressee(a, line[i - 1].spoken_to)))
			continue;
		if (!line[i].goes_on && i + 1 < n && line[i + 1].spoken_to != ENTITY_NONE && take(a, &line[i], addressee(a, line[i + 1].spoken_to)))
			continue;
		if (take_told(a, &line[i]))
			continue;
		if (i > 1 && line[i - 2].known && !is_same(a, &line[i - 2], &line[i - 1]))
			(void)take(a, &line[i], *speaker_of_line(a, &line[i - 2]));
	}
	for (size_t i = n; i-- > 0; )
		if (!line[i].known && i + 2 < n && line[i + 2].known && !is_same(a, &line[i + 2], &line[i + 1]))
			(void)take(a, &line[i], *speaker_of_line(a, &line[i + 2]));
}

static bool
is_pause(const struct prose *p, uint32_t i)
{
	return i < p->n && p->token[i].kind == TOKEN_MARK && (token_is_comma(p, i) || mark_ends_sentence(token_mark(&p->token[i])) || mark_is_quotation(token_mark(&p->token[i])));
}

/* A person, or a first name. */
static bool
is_name(const struct attribution *a, const struct prose *p, const struct mention *m)
{
	return a->names->entity[m->entity].type == NAME_PERSON || (paragraph_info(a->r, p, m->name)->class & WORD_FIRST) != 0;
}

static bool
is_word(const struct prose *p, uint32_t i, const char *word)
{
	return text_is_word(token_text(&p->token[i], p->passage.place.text), span_of(word));
}

/* "My dear Omar, come in.": the token that the call of the name at token i begins with, at `from` at the earliest. */
static uint32_t
call_begin(const struct attribution *a, const struct prose *p, uint32_t from, uint32_t i)
{
	while (i > from && p->token[i - 1].kind == TOKEN_WORD && (paragraph_info(a->r, p, i - 1)->ahead || is_word(p, i - 1, "my") || is_word(p, i - 1, "oh")))
		i--;
	return i;
}

/* "Come in, Omar.", "Omar, come in.": who is named between pauses, one of them a comma. ENTITY_NONE if nobody is. */
static uint32_t
called(const struct attribution *a, const struct stretch *s)
{
	const struct prose *p = &a->r->par[s->par];

	for (uint32_t n = a->names->first[s->par]; n < a->names->first[s->par + 1]; n++) {
		const struct mention *m = &a->names->mention[n];
		uint32_t i = m->to, from;

		if (m->from < s->inner || m->from >= s->end || m->entity == ENTITY_NONE || !is_name(a, p, m) || m->possessive || m->from == 0)
			continue;
		from = call_begin(a, p, s->inner, m->from);
		if (is_pause(p, from - 1) && is_pause(p, i) && (from < m->from || token_is_comma(p, from - 1) || token_is_comma(p, i)) && !token_is_text(p, i + 1, "and"))
			return m->entity;
	}
	return ENTITY_NONE;
}

/* Reads the line of paragraph par. False if it has none. */
static bool
read_line(const struct attribution *a, uint32_t par, struct line *l)
{
	const struct stretches *marks = a->marks;

	*l = (struct line){ .first = STRETCH_NONE, .called = ENTITY_NONE, .told = ENTITY_NONE, .spoken_to = ENTITY_NONE };
	for (uint32_t s = marks->first[par]; s < marks->first[par + 1]; s++) {
		if (marks->s[s].level > 1 || a->said[s].form == FORM_SCARE)
			continue;
		if (l->first == STRETCH_NONE) {
			l->first = s;
			l->goes_on = marks->s[s].goes_on;
		}
		l->last = s;
		if (l->called == ENTITY_NONE)
			l->called = called(a, &marks->s[s]);
		if (l->called != ENTITY_NONE && is_somebody(a, l->called))
			l->spoken_to = l->called;
		l->known = a->said[s].speaker.who.len > 0 || a->said[s].speaker.sex == 'i';
		l->sex = l->known ? 0 : a->said[s].speaker.sex;
	}
	return l->first != STRETCH_NONE;
}

void
dialogue_begin(struct attribution *a, uint32_t par)
{
	struct context *x = &a->context;
	struct line l;
	bool quotes = read_line(a, par, &l), opens = quotes && !l.goes_on && a->marks->s[l.first].open == 0;

	x->answers = opens && x->unknown % 2 == 0;
	x->outer = quotes ? l.spoken_to : ENTITY_NONE;
	if (!opens || (x->spoken_to.who.len > 0 && x->spoken_to.par + APART < par))
		x->spoken_to.who.len = 0;
}

void
dialogue_end(struct attribution *a, uint32_t par)
{
	struct context *x = &a->context;
	struct line l;

	x->outer = ENTITY_NONE;
	if (!read_line(a, par, &l))
		return;
	x->unknown += !l.known;
	x->spoken_to.who.len = 0;
	if (l.spoken_to != ENTITY_NONE) {
		x->spoken_to = addressee(a, l.spoken_to);
		x->spoken_to.par = par;
	}
}

/* Votes for and against the entity that is spoken to, if one is. */
static void
vote(int32_t *votes, uint32_t entity, int32_t n)
{
	if (entity != ENTITY_NONE)
		votes[entity] += n;
}

/* Of n lines, the entity that is spoken to most beside those that "I" speak, and not by me; ENTITY_NONE if none is often enough. */
static uint32_t
narrator(const struct attribution *a, const struct line *line, size_t n)
{
	int32_t *votes = arena_array(&a->r->doc->arena, a->names->entities + 1, sizeof(*votes)), all = 0;
	uint32_t best = 0;

	for (size_t i = 0; i < n; i++) {
		if (speaker_of_line(a, &line[i])->sex != 'i')
			continue;
		if (i > 0 && !line[i].opens)
			vote(votes, line[i - 1].called, 1);
		if (i + 1 < n && !line[i + 1].opens)
			vote(votes, line[i + 1].called, 1);
		vote(votes, line[i].called, -2);
	}
	for (uint32_t e = 0; e < a->names->entities; e++) {
		all += votes[e] > 0 ? votes[e] : 0;
		if (votes[e] > votes[best])
			best = e;
	}
	return votes[best] >= VOTES && votes[best] * 2 > all ? best : ENTITY_NONE;
}

/* "I" is this entity. */
static void
name_narrator(struct attribution *a, uint32_t entity)
{
	for (size_t s = 0; s < a->marks->n; s++)
		if (a->said[s].speaker.sex == 'i' && a->said[s].speaker.who.len == 0 && a->marks->s[s].level == 1) {
			speaker_take(&a->context, &a->said[s].speaker, entity);
			a->said[s].speaker.sex = 'i';
		}
}

void
dialogue_fill(struct attribution *a)
{
	struct line *line = arena_array(&a->r->doc->arena, a->r->pars + 1, sizeof(*line));
	uint32_t par = 0, entity, told = ENTITY_NONE;
	size_t n = 0;

	a->talks = arena_array(&a->r->doc->arena, a->names->entities + 1, sizeof(*a->talks));
	for (size_t s = 0; s < a->marks->n; s++)
		if (a->said[s].speaker.entity != ENTITY_NONE)
			a->talks[a->said[s].speaker.entity] = true;
	for (uint32_t i = 0; i < a->r->pars; i++) {
		if (!read_line(a, i, &line[n])) {
			told = told_of(a, i, told);
			continue;
		}
		line[n].told = told;
		told = ENTITY_NONE;
		line[n++].opens = i > par + APART;
		par = i;
	}
	entity = narrator(a, line, n);
	if (entity != ENTITY_NONE)
		name_narrator(a, entity);
	for (size_t i = 0; i < n && entity != ENTITY_NONE; i++)
		if (line[i].called == entity)
			line[i].spoken_to = entity;
	for (size_t from = 0, to; from < n; from = to) {
		for (to = from + 1; to < n && !line[to].opens; to++)
			;
		fill(a, line + from, to - from);
	}
}
