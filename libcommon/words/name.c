/* SPDX-License-Identifier: ISC */
/* Mentions of names: runs of capitalised words with their titles and particles. */
#include "words/entity.h"
#include "words/name.h"

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

static bool
is_joined(const struct prose *p, uint32_t i)
{
	return i < p->n && !p->token[i].blank;
}

static inline bool
is_initial(const struct prose *p, uint32_t i)
{
	return token_is_capital(p, i) && p->token[i].end - p->token[i].start == 1;
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

static bool
may_be_name(const struct reading *r, const struct prose *p, uint32_t i)
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
	return (info->class & NO_NAME) == 0 || (info->class & (WORD_TITLE | WORD_FIRST)) != 0 ||
	    (is_initial(p, i) && token_is_mark(p, i + 1, '.')) || ((info->class & WORD_AUXILIARY) != 0 && mention_begins_will(r, p, i));
}

/* The token behind a stop that belongs to the name: "Dr. Ruiz", "J. Ruiz"; else i. */
static uint32_t
skip_stop(const struct reading *r, const struct prose *p, uint32_t i)
{
	uint32_t before = i - 1;

	if (!token_is_mark(p, i, '.') || p->token[i].blank || (i + 1 < p->n && p->begins[i + 1]))
		return i;
	if (token_is_capital(p, i + 1) && (is_initial(p, before) ||
	    ((paragraph_info(r, p, before)->class & (WORD_TITLE | WORD_PLACE_PART)) != 0 && p->token[before].end - p->token[before].start <= 4)))
		return i + 1;
	return i;
}

/* Token i is the "of" of "Department of Defense", "Bank of the North": the token behind it that goes on; else i. */
static uint32_t
skip_of(const struct reading *r, const struct prose *p, uint32_t i)
{
	uint32_t far = i + 1 + token_is_text(p, i + 1, "the");

	if (!token_is_text(p, i, "of") || !mention_heads_body(r, p, i - 1))
		return i;
	return may_be_name(r, p, far) ? far : i;
}

/* The end of the run of name words that begins at token i. */
static uint32_t
run_end(const struct reading *r, const struct prose *p, uint32_t i)
{
	uint32_t start = i;

	while (i - start < NAME_TOKENS) {
		uint32_t next;

		if (p->token[i].possessive) {
			next = mention_behind_owners(r, p, i);
			if (next == i)
				return i + 1;
			i = next;
			continue;
		}
		next = skip_stop(r, p, i + 1);
		if (next < p->n && p->begins[next] && next == i + 1)
			return i + 1;
		next = skip_of(r, p, next);
		if (may_be_name(r, p, next)) {
			i = next;
		} else if (token_is_mark(p, next, '-') && is_joined(p, next) && is_joined(p, next + 1) && p->token[next + 1].kind == TOKEN_WORD) {
			bool elect = office_last(r, p, i) > i && may_be_name(r, p, next + 2);	/* "President-elect Ruiz" */

			if (mention_is_tail(r, p, next + 1) && !elect)
				return i + 1;
			i = next + 1 + elect;
		} else if (token_is_mark(p, next, '&') && token_is_capital(p, next + 1)) {
			i = next + 1;
		} else if (next < p->n && is_particle(r, p, next)) {
			uint32_t far = next + 1;

			while (far < p->n && far < next + 4 && (is_particle(r, p, far) || token_is_mark(p, far, '-')))
				far++;
			if (!token_is_capital(p, far) || !may_be_name(r, p, far))
				return i + 1;
			i = far;
		} else {
			return i + 1;
		}
	}
	return i;
}

/* Where the name proper begins: behind the last title or office of the run, but for the last word. */
static uint32_t
name_start(const struct reading *r, const struct prose *p, uint32_t from, uint32_t to)
{
	uint32_t name = from;

	if (mention_is_body(r, p, from, to))
		return from;
	for (uint32_t i = from; i < to; i++) {
		const struct word_info *info = paragraph_info(r, p, i);

		if (p->token[i].kind != TOKEN_WORD || (info->class & (WORD_TITLE | WORD_OFFICE | WORD_MODIFIER)) == 0)
			continue;
		if (i > from && is_initial(p, i) && i > name)
			continue;
		if ((info->class & WORD_FIRST) != 0 && (info->class & WORD_OFFICE) == 0)
			continue;	/* "Dean", "Grant" */
		if ((info->class & (WORD_TITLE | WORD_OFFICE | WORD_PLACE_PART)) == WORD_PLACE_PART)
			continue;	/* "New York" */
		if (mention_ends_so(r, p, name, i, to))
			continue;
		if (token_is_mark(p, i + 1, '-') && is_joined(p, i + 1) && office_last(r, p, i) == i)
			continue;
		name = office_last(r, p, i) + 1;
		while (name < to && p->token[name].kind == TOKEN_MARK)
			name++;
	}
	return name;
}

void
mention_add(struct names *names, const struct mention *m)
{
	names->mention = mem_grow(names->mention, names->mentions, &names->mention_capacity, sizeof(*names->mention));
	names->mention[names->mentions] = *m;
	names->mention[names->mentions++].entity = ENTITY_NONE;
}

/* The capital of token i may be that of what it opens, or it is a common word; "Melanie" is a first name and nothing else. */
static bool
opens_or_is_common(const struct reading *r, const struct prose *p, uint32_t i)
{
	const struct word_info *info = paragraph_info(r, p, i);

	if (info->class == WORD_FIRST && info->name == 0 && info->cue == NO_CUE && info->form == 0)
		return false;
	return mention_is_common(info) || p->begins[i] || (i > 0 && p->token[i - 1].kind == TOKEN_MARK && p->token[i - 1].mark != ',');
}

/* A sentence begins here, or with the quotation mark ahead. */
static bool
begins_words(const struct prose *p, uint32_t i)
{
	return p->begins[i] || (p->begins[i - 1] && p->token[i - 1].kind == TOKEN_MARK && mark_is_quotation(p->token[i - 1].mark));
}

/* "Team" doctors, "Police" at the begin of a sentence: a word for a body, which has the capital of what it opens; not "NATO's". */
static bool
opens_as_body(const struct reading *r, const struct prose *p, const struct mention *m)
{
	struct span word = token_text(&p->token[m->from], p->passage.place.text);

	return m->from + 1 == m->to && m->type == NAME_ORGAN && begins_words(p, m->from) && word.len > 1 && word.p[1] >= 'a' &&
	    (paragraph_info(r, p, m->from)->class & WORD_ORGAN) != 0;
}

/* Where the title begins whose last word is this office; it is no mention by itself, nor is the "Republic" behind it. */
static uint32_t
take_title(struct names *names, uint32_t par, uint32_t office)
{
	size_t n = names->mentions;

	while (n > 0 && names->mention[n - 1].par == par && names->mention[n - 1].from > office)
		n--;
	names->mentions = n;
	return n == 0 || names->mention[n - 1].par != par || names->mention[n - 1].to != office + 1 ? office : names->mention[--names->mentions].from;
}

/* In a headline most words are capitalised: only what is a name elsewhere counts. */
static void
add_mention(struct names *names, uint32_t par, uint32_t from, uint32_t to)
{
	const struct reading *r = names->reading;
	const struct prose *p = &r->par[par];
	struct mention m = { .par = par, .to = to };
	uint32_t office, name = mention_behind_complement(names, p, from, to, &office);

	if (name > from)
		from = take_title(names, par, office);
	else
		name = from = mention_behind_common(r, p, from, to);
	m.from = from;
	m.name = name_start(r, p, name, to);
	if (m.name == from + 1 && m.name < to && (paragraph_info(r, p, from)->name & NAMES_PAST) != 0)
		m.from = from = m.name;		/* "Former Karlsund" mayors: no title */
	if (m.name >= to) {
		/* an office without a name; or "Mrs. King", where an Ana King is elsewhere */
		if (mention_has_article(r, p, from) || p->token[to - 1].kind != TOKEN_WORD)
			return;
		m.name = to - 1;
		m.weak = true;
	}
	for (uint32_t i = m.name; i < to; i++)
		(void)reading_word(r, p, i);
	m.possessive = p->token[to - 1].possessive;
	mention_judge(r, &m);
	if (is_initial(p, from) && ((m.from + 1 == m.to && m.type == NAME_UNKNOWN) ||
	    (m.from + 3 == m.to && token_is_mark(p, from + 1, '-') && p->token[from + 2].shape == TOKEN_UPPER)))
		return;		/* "G20", "exhibit A"; "(R-TX)" */
	m.weak |= p->is_head || opens_as_body(r, p, &m) || mention_is_shouted(r, p, &m) || (m.from + 1 == m.to && m.type == NAME_UNKNOWN && opens_or_is_common(r, p, from));
	mention_add(names, &m);
}

/* "Unlike Carthage", "Preventing Iran", "Shopkeeper Ana Ruiz": the capital is the sentence's. The run ends ahead of token `to`. */
static bool
is_opening(const struct reading *r, const struct prose *p, uint32_t i, uint32_t to)
{
	const struct word_info *info = paragraph_info(r, p, i);
	struct span word = token_text(&p->token[i], p->passage.place.text);

	if (!token_is_capital(p, i + 1) || p->token[i].shape != TOKEN_CAPITAL ||
	    (info->class & (WORD_FIRST | WORD_TITLE | WORD_OFFICE | WORD_PLACE | WORD_PLACE_PART | WORD_ORGAN)) != 0)
		return false;
	if ((info->class & WORD_PERSON) != 0 && i + 2 < to && !mention_is_body(r, p, i, to))
		return true;
	return (info->name & NAMES_OPENING) != 0 || (word.len > 4 && (span_ends(word, SPAN("ing")) || span_ends(word, SPAN("ly"))));
}

/* The first word with a capital from token i on, or the end: most words are small. */
static uint32_t
next_capital(const struct prose *p, uint32_t i)
{
	const struct token *t = p->token + i, *end = p->token + p->n;

	while (t < end && t->shape == TOKEN_LOWER)
		t++;
	return (uint32_t)(t - p->token);
}

static void
find_in_paragraph(struct names *names, uint32_t par)
{
	const struct reading *r = names->reading;
	const struct prose *p = &r->par[par];

	for (uint32_t i = next_capital(p, 0), to; i < p->n; i = next_capital(p, to)) {
		to = i + 1;
		/* "anti-Trump" is nobody */
		if (!may_be_name(r, p, i) || (i > 1 && !p->token[i].blank && token_is_mark(p, i - 1, '-') &&
		    !p->token[i - 1].blank && p->token[i - 2].kind == TOKEN_WORD))
			continue;
		to = run_end(r, p, i);
		if (i + 1 < to && begins_words(p, i) && is_opening(r, p, i, to))
			i++;
		add_mention(names, par, i, to);
	}
}

static void
map_tokens(struct names *names)
{
	const struct reading *r = names->reading;

	for (size_t k = 0; k < names->mentions; k++) {
		const struct mention *m = &names->mention[k];

		if (m->entity == ENTITY_NONE)
			continue;
		if (names->at[m->par] == NULL)
			names->at[m->par] = arena_array(&r->doc->arena, r->par[m->par].n + 1, sizeof(**names->at));
		for (uint32_t i = m->from; i < m->to; i++)
			names->at[m->par][i] = (uint32_t)k + 1;
	}
}

/* The arrays by word number, kept from document to document, are zero where nothing was found. */
static void
make_room(struct names *names, size_t words)
{
	size_t old = names->words, more = old == 0 ? 4096 : old;

	if (words <= old)
		return;
	while (more < words)
		more *= 2;
	names->by_first = mem_resize(names->by_first, more, sizeof(*names->by_first));
	names->by_last = mem_resize(names->by_last, more, sizeof(*names->by_last));
	names->by_office = mem_resize(names->by_office, more, sizeof(*names->by_office));
	memset(names->by_first + old, 0, (more - old) * sizeof(*names->by_first));
	memset(names->by_last + old, 0, (more - old) * sizeof(*names->by_last));
	memset(names->by_office + old, 0, (more - old) * sizeof(*names->by_office));
	names->words = more;
}

void
names_find(struct names *names, const struct reading *r, const struct people *people)
{
	struct arena *a = &r->doc->arena;

	names->reading = r;
	names->people = people;
	names->mentions = names->entities = names->offices = 0;
	names->at = arena_array(a, r->pars + 1, sizeof(*names->at));
	names->first = arena_array(a, r->pars + 1, sizeof(*names->first));
	if (!reading_has_case(r))
		mentions_plain(names);
	for (uint32_t i = 0; reading_has_case(r) && i < r->pars; i++) {
		names->first[i] = (uint32_t)names->mentions;
		if (r->par[i].kind != KIND_DATELINE && r->par[i].kind != KIND_NOTE)
			find_in_paragraph(names, i);
	}
	names->first[r->pars] = (uint32_t)names->mentions;
	make_room(names, (size_t)r->lexis->vocabulary.words + 1);
	entities_join(names);
	map_tokens(names);
	offices_join(names);
}

void
names_done(struct names *names)
{
	for (size_t i = 0; i < names->entities; i++) {
		names->by_first[names->entity[i].first_word] = 0;
		names->by_last[names->entity[i].last_word] = 0;
	}
	for (size_t i = 0; i < names->offices; i++)
		names->by_office[names->office[i].word] = 0;
	names->entities = names->offices = names->mentions = 0;
}

void
names_free(struct names *names)
{
	mem_free(names->mention);
	mem_free(names->entity);
	mem_free(names->office);
	mem_free(names->by_first);
	mem_free(names->by_last);
	mem_free(names->by_office);
	buf_free(&names->scratch);
}
