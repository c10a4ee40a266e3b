/* SPDX-License-Identifier: ISC */
#include "name_find.h"

void
namer_open(struct namer *n, struct tables *t, const struct people *people)
{
	*n = (struct namer){ .people = people };
	tongues_load(&n->tongues, t);
}

void
namer_close(struct namer *n)
{
	tongues_free(&n->tongues);
	reading_free(&n->reading);
	names_free(&n->names);
	names_free(&n->bodies);
}

static const char *
type_name(const struct entity *e)
{
	static const char *const types[] = {
		[NAME_UNKNOWN] = "other", [NAME_PERSON] = "person", [NAME_ORGAN] = "org", [NAME_PLACE] = "place",
		[NAME_GROUP] = "group", [NAME_OTHER] = "other"
	};

	return types[e->type];
}

/* "Karlsund said", "said Karlsund": who speaks is taken for a person. */
static bool
is_said(const struct namer *n, const struct prose *p, const struct mention *m)
{
	enum { SPEAKS = FORM_PAST | FORM_S };

	if (m->possessive)
		return false;
	/* "Baroness Okri of Sarab asked": it is none that Sarab did */
	if (m->to < p->n && !(m->from > 0 && (paragraph_info(&n->reading, p, m->from - 1)->class & WORD_PREPOSITION) != 0) && paragraph_info(&n->reading, p, m->to)->cue != NO_CUE && (paragraph_info(&n->reading, p, m->to)->form & SPEAKS) != 0)
		return true;
	return m->from > 0 && paragraph_info(&n->reading, p, m->from - 1)->cue != NO_CUE &&
	    (paragraph_info(&n->reading, p, m->from - 1)->form & SPEAKS) != 0;
}

/* What a name that nothing is known of is, by the words beside it: a place in "near Karlsund". */
static enum name_type
guess(const struct namer *n, const struct mention *m)
{
	const struct prose *p = &n->reading.par[m->par];
	const struct word_info *info = paragraph_info(&n->reading, p, m->name);

	if ((info->class & WORD_FIRST) != 0 || is_said(n, p, m))
		return NAME_PERSON;
	if (m->from > 0 && !p->token[m->from].opens && !m->possessive && (paragraph_info(&n->reading, p, m->from - 1)->name & NAMES_WHERE) != 0)
		return NAME_PLACE;
	return NAME_UNKNOWN;
}

static void
guess_types(struct namer *n)
{
	for (uint32_t i = 0; i < n->names.mentions; i++) {
		const struct mention *m = &n->names.mention[i];

		if (m->entity != ENTITY_NONE && n->names.entity[m->entity].type == NAME_UNKNOWN)
			n->names.entity[m->entity].type = guess(n, m);
	}
}

static void
put_body(struct namer *n, const struct mention *m)
{
	const struct prose *p = &n->reading.par[m->par];
	struct finding_maker f;

	finding_begin(&f, KIND_NAME, &p->passage, p->token[m->from].start + m->ahead, mention_end(p, m));
	f.rec.value = n->bodies.entity[m->entity].canonical;
	finding_more(&f, "type", span_of(type_name(&n->bodies.entity[m->entity])));
	finding_end(&f);
}

static void
put(struct namer *n, uint32_t par, size_t from, size_t to, uint32_t entity, struct span canonical)
{
	struct finding_maker f;

	finding_begin(&f, KIND_NAME, &n->reading.par[par].passage, from, to);
	f.rec.value = canonical;
	if (entity != ENTITY_NONE) {
		finding_more(&f, "type", span_of(type_name(&n->names.entity[entity])));
		finding_more(&f, "role", n->roles[entity]);
	}
	finding_end(&f);
}

/* "environment minister Mia Holm": at token i stands who it is. */
static bool
is_holder_behind(const struct namer *n, uint32_t par, uint32_t i)
{
	const struct mention *m = i < n->reading.par[par].n ? names_at(&n->names, par, i) : NULL;

	return m != NULL && m->from == i && m->type == NAME_PERSON;
}

/* "as mayor", "ran for mayor": an office, and nobody in it; "the young mayor" is somebody. */
static bool
is_nobody(const struct namer *n, const struct prose *p, uint32_t from)
{
	enum { ADJECTIVES = 3, NO_ADJECTIVE = WORD_DETERMINER | WORD_PREPOSITION | WORD_AUXILIARY | WORD_SUBJECT | WORD_CONJUNCTION | WORD_CLAUSE | WORD_INFINITIVE };
	uint32_t i = from;

	if (!reading_has_case(&n->reading) || p->is_head || p->token[from].opens || (paragraph_info(&n->reading, p, from)->class & WORD_DETERMINER) != 0)
		return false;
	while (i > 0 && from - i < ADJECTIVES && !p->token[i].opens && p->token[i - 1].kind == TOKEN_WORD && p->token[i - 1].shape == TOKEN_LOWER && (paragraph_info(&n->reading, p, i - 1)->class & NO_ADJECTIVE) == 0)
		i--;
	return i > 0 && !p->token[i].opens && p->token[i - 1].kind == TOKEN_WORD && (paragraph_info(&n->reading, p, i - 1)->class & WORD_DETERMINER) == 0 &&
	    (p->token[i - 1].shape == TOKEN_LOWER || p->token[i - 1].opens);
}

/* "the mayor of Karlsund", where the document or the people file says who that is. */
static uint32_t
put_office(struct namer *n, uint32_t par, uint32_t i)
{
	const struct prose *p = &n->reading.par[par];
	uint32_t from, head = names_office_whole(&n->names, par, i, &from), first = from, to, entity;
	struct span canonical;

	if (p->token[head].possessive)
		return head + 1;
	while (from > 0 && first - from < 4 && !p->token[from].opens && p->token[from - 1].kind == TOKEN_WORD &&
	    (paragraph_info(&n->reading, p, from - 1)->class & (WORD_DETERMINER | WORD_MODIFIER)) != 0 &&
	    (paragraph_info(&n->reading, p, from - 1)->class & WORD_REPORT) == 0 && names_at(&n->names, par, from - 1) == NULL)
		from--;
	/* the Friday Imam, the Night Mayor: another office */
	if (from > 0 && !p->token[from].opens && p->token[from].blank && !p->token[from - 1].opens && token_is_capital(p, from - 1) &&
	    !p->token[from - 1].possessive && names_at(&n->names, par, from - 1) == NULL)
		return head + 1;
	if (is_nobody(n, p, from) && !is_holder_behind(n, par, head + 1))
		return head + 1;
	to = names_office_end(&n->names, par, head);
	entity = names_office(&n->names, par, from, to, &canonical);
	if (entity == ENTITY_NONE && canonical.len == 0)
		return head + 1;
	put(n, par, p->token[from].start, token_end(&p->token[to - 1]), entity, canonical);
	return to;
}

/* The first word for an office from token i on, ahead of token `end`; `end` if there is none. */
static uint32_t
next_office(const struct reading *r, const struct prose *p, uint32_t i, uint32_t end)
{
	const uint32_t *word = p->word + i, *last = p->word + end;

	while (word < last && ((lexis_info(r->lexis, *word)->class & WORD_OFFICE) == 0 || p->token[word - p->word].possessive))
		word++;
	return (uint32_t)(word - p->word);
}

/* The first mention at m or behind it, ahead of `last`, that has an entity and begins at token i or behind it. */
static const struct mention *
next_mention(const struct mention *m, const struct mention *last, uint32_t i)
{
	while (m < last && (m->entity == ENTITY_NONE || m->from < i))
		m++;
	return m;
}

/* The mentions that are names in order, and the offices between them. */
static void
in_paragraph(struct namer *n, uint32_t par)
{
	const struct prose *p = &n->reading.par[par];
	const struct mention *m = n->names.mention + n->names.first[par], *last = n->names.mention + n->names.first[par + 1];
	const struct mention *b = n->bodies.mention + n->bodies.first[par], *bodies = n->bodies.mention + n->bodies.first[par + 1];

	for (uint32_t i = 0; i < p->n; ) {
		uint32_t stop;

		/* an office may have taken a name along: "the mayor of Karlsund" */
		while (m < last && (m->entity == ENTITY_NONE || m->to <= i))
			m++;
		b = next_mention(b, bodies, i);
		stop = m < last ? m->from : p->n;
		if (b < bodies && b->from < stop)
			stop = b->from;
		i = next_office(&n->reading, p, i, stop);
		if (i < stop) {
			i = put_office(n, par, i);
		} else if (b < bodies && b->from == stop) {
			put_body(n, b);
			i = b->to;
		} else if (m < last) {
			put(n, par, p->token[m->from].start, mention_end(p, m), m->entity, n->names.entity[m->entity].canonical);
			i = m->to;
		}
	}
}

bool
name_find(struct namer *n, struct document *doc, size_t most, struct sink *out)
{
	struct arena_mark mark;
	bool written = true;

	reading_open(&n->reading, doc, tongue_of(&n->tongues, doc->lang));
	names_find(&n->names, &n->reading, n->people);
	names_bodies(&n->bodies, &n->names);
	n->roles = arena_array(&doc->arena, n->names.entities + 1, sizeof(*n->roles));
	for (size_t i = n->names.offices; i-- > 0; )
		n->roles[n->names.office[i].entity] = n->names.office[i].name;
	guess_types(n);
	mark = arena_mark(&doc->arena);
	for (uint32_t i = 0; i < n->reading.pars && written && (most == 0 || doc->founds < most); i++) {
		in_paragraph(n, i);
		written = most > 0 || sink_found(out, doc, mark);
	}
	if (most > 0 && doc->founds > most)
		doc->founds = most;
	names_done(&n->bodies);
	names_done(&n->names);
	reading_done(&n->reading);
	return written;
}
