/* SPDX-License-Identifier: ISC */
#include "clause.h"
#include "phrase.h"
#include "words/arabic.h"

enum { TAG_ATOMS = 12 };

static uint8_t
kind_of_mark(uint32_t mark)
{
	/* ATOM_WORD, which none is: ATOM_OTHER */
	static const uint8_t ascii[0x80] = {
		[','] = ATOM_COMMA, [':'] = ATOM_COLON, [';'] = ATOM_STOP, ['.'] = ATOM_STOP, ['?'] = ATOM_STOP, ['!'] = ATOM_STOP,
		['('] = ATOM_OPEN, ['['] = ATOM_OPEN, [')'] = ATOM_CLOSE, [']'] = ATOM_CLOSE
	};

	if (mark < sizeof(ascii))
		return ascii[mark] == ATOM_WORD ? ATOM_OTHER : ascii[mark];
	if (mark == 0x060C || mark == 0x061B)
		return mark == 0x060C ? ATOM_COMMA : ATOM_STOP;
	return mark_ends_sentence(mark) ? ATOM_STOP : mark_is_dash(mark) ? ATOM_DASH : ATOM_OTHER;
}

/* The comma of "3,000", the colon of "4:20"; a blank stands behind most others */
static bool
is_grouping(const struct prose *p, uint32_t i)
{
	const struct token *t = &p->token[i];

	return i > 0 && i + 1 < p->n && !t[1].blank && (token_mark(t) == ',' || token_mark(t) == ':') && !t->blank &&
	    t[-1].kind == TOKEN_DIGITS && t[1].kind == TOKEN_DIGITS;
}

/* "Frank's a good man", "Ruiz's the mayor": what stands at token i is said of him, and not his. */
static bool
is_said_of(const struct prose *p, uint32_t i)
{
	return token_is_text(p, i, "a") || token_is_text(p, i, "an") || token_is_text(p, i, "the") || token_is_text(p, i, "not");
}

/* True if it is a point of the clause. */
static bool
read_word(const struct lexis *lexis, const struct prose *p, struct atom *a, uint32_t i, uint32_t to)
{
	const struct word_info *info = lexis_info(lexis, p->word[i]);
	size_t used;

	a->class = info->class;
	a->sex = info->sex;
	a->possessive = p->token[i].possessive && !is_said_of(p, i + 1);
	a->capital = p->token[i].shape != TOKEN_LOWER;
	/* "in late May" */
	if ((a->class & WORD_AUXILIARY) != 0 && p->token[i].shape == TOKEN_CAPITAL && !a->begins && !p->is_head)
		a->class &= ~(uint32_t)WORD_AUXILIARY;
	if (info->cue != NO_CUE || info->phrase) {
		a->cue = lexis_cue(lexis, p->word + i, to - i, &a->form, &used);
		a->to = i + (uint32_t)used;
	}
	return a->cue != NO_CUE || (info->class & WORD_SOURCE) != 0;
}

/* True if it is a point of the clause. */
static bool
read_mark(const struct prose *p, struct atom *a, uint32_t i, uint32_t to)
{
	const struct token *t = &p->token[i];

	a->kind = is_grouping(p, i) ? ATOM_OTHER : kind_of_mark(token_mark(t));
	/* a double hyphen is a dash */
	if (token_mark(t) == '-' && ((t->blank && i + 1 < to && t[1].blank) || token_is_mark(p, i + 1, '-'))) {
		a->kind = ATOM_DASH;
		while (token_is_mark(p, a->to, '-') && a->to < to)
			a->to++;
	}
	return a->kind == ATOM_COLON || a->kind == ATOM_DASH;
}

/* Atoms of the words and marks from token i up to token `stop`, at least of one. Returns the token behind them. */
static uint32_t
read_plain(struct clause *c, uint32_t i, uint32_t stop, uint32_t to)
{
	const struct prose *p = c->p;
	const struct lexis *lexis = c->r->lexis;
	struct atom *a = &c->atom[c->n];

	do {
		bool is_point;

		*a = (struct atom){ .from = i, .to = i + 1, .depth = c->depth, .begins = p->token[i].opens || i == c->lead };
		if (a->begins)
			c->sentence[c->sentences++] = (uint32_t)(a - c->atom);
		if (p->token[i].kind != TOKEN_MARK) {
			is_point = read_word(lexis, p, a, i, to);
		} else {
			is_point = read_mark(p, a, i, to);
			c->depth += a->kind == ATOM_OPEN;
			c->depth -= a->kind == ATOM_CLOSE && c->depth > 0;
		}
		if (is_point)
			c->point[c->points++] = (uint32_t)(a - c->atom);
		i = a++->to;
	} while (i < stop);
	c->n = (uint32_t)(a - c->atom);
	return i;
}

/* What is to be seen of a paragraph from some token on: its next stretch, none of what stands within another, and its next mention. */
struct ahead {
	uint32_t stretch, stretches;
	uint32_t open;			/* the token at which the stretch begins; UINT32_MAX: none is left */
	const struct mention *mention, *end;
	uint32_t name;			/* the token at which the mention begins; UINT32_MAX: none is left */
};

/* Past the stretches that end ahead of token i, and those that do not stand in `outer` itself. */
static void
find_stretch(const struct clause *c, struct ahead *ahead, uint32_t i, uint32_t outer)
{
	const struct stretch *s = c->marks->s;

	while (ahead->stretch < ahead->stretches && (s[ahead->stretch].outer != outer || s[ahead->stretch].close <= i))
		ahead->stretch++;
	ahead->open = ahead->stretch < ahead->stretches ? s[ahead->stretch].open : UINT32_MAX;
}

/* Past the mentions that begin ahead of token i, and those that are no names. */
static void
find_mention(struct ahead *ahead, uint32_t i)
{
	while (ahead->mention < ahead->end && (ahead->mention->entity == ENTITY_NONE || ahead->mention->from < i))
		ahead->mention++;
	ahead->name = ahead->mention < ahead->end ? ahead->mention->from : UINT32_MAX;
}

/* No more atoms than tokens. */
static void
make_room(struct clause *c, size_t tokens)
{
	if (tokens <= c->capacity)
		return;
	c->capacity = tokens * 2;
	c->atom = mem_resize(c->atom, c->capacity, sizeof(*c->atom));
	c->sentence = mem_resize(c->sentence, c->capacity, sizeof(*c->sentence));
	c->point = mem_resize(c->point, c->capacity, sizeof(*c->point));
}

/* The atom of a stretch or of a name that begins at token i. */
static struct atom *
add_whole(struct clause *c, uint8_t kind, uint32_t ref, uint32_t i, uint32_t to)
{
	struct atom *a = &c->atom[c->n];

	*a = (struct atom){ .kind = kind, .ref = ref, .from = i, .to = to, .depth = c->depth, .begins = c->p->token[i].opens || i == c->lead };
	if (a->begins)
		c->sentence[c->sentences++] = c->n;
	c->n++;
	return a;
}

/* Atoms of tokens from..to. */
static void
read_atoms(struct clause *c, uint32_t from, uint32_t to, uint32_t outer)
{
	struct ahead ahead = { .stretch = c->marks->first[c->par], .stretches = c->marks->first[c->par + 1],
		.mention = c->names->mention + c->names->first[c->par], .end = c->names->mention + c->names->first[c->par + 1] };

	make_room(c, to - from);
	for (uint32_t i = from; i < to; ) {
		find_stretch(c, &ahead, i, outer);
		find_mention(&ahead, i);
		if (i == ahead.open) {
			c->point[c->points++] = c->n;
			i = add_whole(c, ATOM_QUOTE, ahead.stretch, i, c->marks->s[ahead.stretch].close)->to;
		} else if (i == ahead.name && ahead.mention->to <= to) {
			const struct mention *m = ahead.mention;
			struct atom *a = add_whole(c, ATOM_NAME, (uint32_t)(m - c->names->mention), i, m->to);

			a->possessive = m->possessive && !is_said_of(c->p, m->to);
			a->sex = c->names->entity[m->entity].sex;
			a->capital = true;
			i = m->to;
		} else {
			uint32_t stop = ahead.open < ahead.name ? ahead.open : ahead.name;

			i = read_plain(c, i, stop < to ? stop : to, to);
		}
	}
	if (c->n > 0)
		c->atom[0].begins = true;	/* what stands in marks begins one too */
}

/* The last word or mark inside a quotation. */
static uint32_t
last_mark(const struct clause *c, const struct atom *a)
{
	const struct token *t = &c->p->token[c->marks->s[a->ref].end - 1];

	return token_mark(t);
}

/* Behind a quotation that a colon brought in atom i begins what brings in another one: "پرسید: «چرا؟» شهردار گفت: «نه.»" */
static bool
brings_another(const struct clause *c, uint32_t i)
{
	if (i < 2 || c->atom[i - 2].kind != ATOM_COLON)
		return false;
	for (uint32_t k = i; k + 1 < c->n && k < i + TAG_ATOMS && c->atom[k].kind <= ATOM_COLON && !(k > i && c->atom[k].begins) && c->atom[k].kind != ATOM_QUOTE; k++)
		if (c->atom[k].kind == ATOM_COLON)
			return c->atom[k + 1].kind == ATOM_QUOTE;
	return false;
}

/* In Persian and Arabic: "and", or a verb of speech that no "and" is written onto, goes on with the sentence. */
static bool
goes_on(const struct clause *c, uint32_t i)
{
	if (reading_has_case(c->r))
		return true;
	if (last_mark(c, &c->atom[i - 1]) != '.')
		return (c->atom[i].class & WORD_CONJUNCTION) != 0 || c->atom[i].cue != NO_CUE || !brings_another(c, i);
	return (c->atom[i].class & WORD_CONJUNCTION) != 0 ||
	    (c->atom[i].cue != NO_CUE && !(c->r->lexis->lang[0] == 'a' && arabic_has_conjunction(atom_text(c, i))));
}

/* "Why?" Ana Ruiz asked: no sentence begins behind the quotation. */
static void
join_tags(struct clause *c)
{
	for (uint32_t k = 0; k < c->points; k++) {
		uint32_t i = c->point[k] + 1, end;
		struct atom *a = &c->atom[i];

		if (c->atom[i - 1].kind != ATOM_QUOTE || i == c->n || !a->begins)
			continue;
		if ((a->kind == ATOM_WORD && !a->capital && goes_on(c, i)) || a->kind == ATOM_DASH)
			a->begins = false;
		else if (last_mark(c, &c->atom[i - 1]) != '.' && (reading_has_case(c->r) || !brings_another(c, i)) && phrase_right(c, i, &end) &&
		    end < c->n && c->atom[end].cue != NO_CUE && (c->atom[end].form & (FORM_PAST | FORM_S)) != 0)
			a->begins = false;
	}
}

/* "Why!" Ana Ruiz, the mayor, asked: the same, seen from the verb. */
static void
join_events(struct clause *c)
{
	for (uint32_t k = 0; k < c->events; k++) {
		const struct event *e = &c->event[k];

		if (e->begin > 0 && c->atom[e->begin].begins && c->atom[e->begin - 1].kind == ATOM_QUOTE && e->from < e->to &&
		    last_mark(c, &c->atom[e->begin - 1]) != '.' && (e->form & (FORM_PAST | FORM_S)) != 0)
			c->atom[e->begin].begins = false;
	}
}

/* The token behind what a paragraph begins with and no sentence has: a dateline, "14." 0 if there is none. */
static uint32_t
lead_of(const struct reading *r, const struct prose *p)
{
	if (p->n > 2 && p->token[0].kind == TOKEN_DIGITS && token_is_mark(p, 1, '.') && !p->token[1].blank && p->token[2].blank)
		return 2;
	return names_dateline_end(r, p);
}

void
clause_read(struct clause *c, uint32_t par, uint32_t from, uint32_t to, uint32_t outer)
{
	c->par = par;
	c->p = &c->r->par[par];
	c->n = c->sentences = c->points = c->events = c->depth = 0;
	c->lead = reading_has_case(c->r) && outer == STRETCH_NONE ? lead_of(c->r, c->p) : 0;
	read_atoms(c, from, to, outer);
	join_tags(c);
	if (!reading_has_case(c->r)) {
		events_plain(c);
		return;
	}
	events_find(c);
	join_events(c);
}

void
clause_free(struct clause *c)
{
	mem_free(c->atom);
	mem_free(c->sentence);
	mem_free(c->point);
	mem_free(c->event);
}

uint32_t
clause_next_event(const struct clause *c, uint32_t k, uint32_t events)
{
	while (k < events && c->event[k].noun && (c->event[k].shared || c->event[k].from == c->event[k].to))
		k++;
	return k < events ? k : NO_EVENT;
}

bool
sentence_next(const struct clause *c, struct sentence *s)
{
	if (s->end == c->n)
		return false;
	s->begin = s->end;
	while (s->next < c->sentences && (c->sentence[s->next] <= s->begin || !c->atom[c->sentence[s->next]].begins))
		s->next++;
	s->end = s->next < c->sentences ? c->sentence[s->next] : c->n;
	s->from = s->to;
	while (s->to < c->points && c->point[s->to] < s->end)
		s->to++;
	return true;
}
