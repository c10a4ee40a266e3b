/* SPDX-License-Identifier: ISC */
/* Mentions of names: runs of capitalised words with their titles and particles. */
#include "words/name_run.h"

enum { STATE = 5 };	/* bytes: "Calif", "Minn" */

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
	return mention_is_common(info) || p->token[i].opens || (i > 0 && p->token[i - 1].kind == TOKEN_MARK && token_mark(&p->token[i - 1]) != ',');
}

/* A sentence begins here, or with the quotation mark ahead. */
static bool
begins_words(const struct prose *p, uint32_t i)
{
	return p->token[i].opens || (p->token[i - 1].opens && p->token[i - 1].kind == TOKEN_MARK && mark_is_quotation(token_mark(&p->token[i - 1])));
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

/* Rockville, "Md.", said: a short word with a stop, in commas behind what may be a place, is where that lies; so both are places. */
static void
judge_state(struct names *names, const struct prose *p, struct mention *m)
{
	struct mention *town = names->mentions > 0 ? &names->mention[names->mentions - 1] : NULL;
	uint32_t i = m->from;

	if (m->to != i + 1 || i < 2 || !token_is_mark(p, i - 1, ',') || !token_is_mark(p, i + 1, '.') || p->token[i + 1].blank || token_bytes(&p->token[i]) > STATE ||
	    town == NULL || town->par != m->par || town->to != i - 1 || town->name > town->from || (town->type != NAME_PLACE && town->type != NAME_UNKNOWN) ||
	    !(m->type == NAME_UNKNOWN || m->type == NAME_PERSON || m->type == NAME_PLACE) || !(token_is_mark(p, i + 2, ',') || (i + 2 < p->n && p->token[i + 2].shape == TOKEN_LOWER)))
		return;
	m->type = town->type = NAME_PLACE;
	m->sex = town->sex = 0;
}

/* "Smith (2004) argues", "Okafor and Lund (2011)": a year in brackets, behind this name or one beside it, cites who wrote. */
static bool
is_cited(const struct prose *p, uint32_t i)
{
	if ((token_is_text(p, i, "and") || token_is_mark(p, i, '&')) && token_is_capital(p, i + 1))
		i += 2;
	return i + 2 < p->n && token_is_mark(p, i, '(') && p->token[i + 1].kind == TOKEN_DIGITS && token_bytes(&p->token[i + 1]) == 4;
}

/*
 * "Five minutes with Clara Voss", "Remarks by President Lena Aumann at": a first name and a family's in a heading of small letters,
 * or behind a title and ahead of a small word, is a name though it is nowhere else.
 */
static bool
is_plain_in_heading(const struct reading *r, const struct prose *p, const struct mention *m)
{
	if (m->type != NAME_PERSON || m->to != m->name + 2 || p->token[m->name].shape != TOKEN_CAPITAL || p->token[m->name + 1].shape != TOKEN_CAPITAL ||
	    (paragraph_info(r, p, m->name)->class & WORD_FIRST) == 0 || paragraph_info(r, p, m->name + 1)->class != 0)
		return false;
	return !prose_is_capitalised(p) || (m->from + 1 == m->name && (m->to >= p->n || p->token[m->to].shape == TOKEN_LOWER));
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
	if (m.name + 1 == to && (paragraph_info(r, p, m.name)->class & (WORD_GROUP | WORD_FIRST | WORD_ORGAN)) == WORD_GROUP &&
	    (m.name > from || (paragraph_info(r, p, m.name)->name & NAMES_PEOPLE) == 0))
		return;		/* "Senators", "Republican Senators" */
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
	judge_state(names, p, &m);
	if (is_initial(p, from) && ((m.from + 1 == m.to && m.type == NAME_UNKNOWN) ||
	    (m.from + 3 == m.to && token_is_mark(p, from + 1, '-') && p->token[from + 2].shape == TOKEN_UPPER)))
		return;		/* "G20", "exhibit A"; "(R-TX)" */
	if (m.type == NAME_UNKNOWN && m.from + 1 == m.to && is_cited(p, m.to))
		m.type = NAME_PERSON;
	m.weak |= (p->is_head && !is_plain_in_heading(r, p, &m)) || opens_as_body(r, p, &m) || mention_is_shouted(r, p, &m) || (m.from + 1 == m.to && m.type == NAME_UNKNOWN && opens_or_is_common(r, p, from));
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

/* "Senators Lane and Pike": what two are, with a capital ahead of the surname of one; "Teachers Union and", "Troops Will and" are none. */
static bool
is_calling_two(const struct reading *r, const struct prose *p, uint32_t i, uint32_t to)
{
	const struct word_info *next = paragraph_info(r, p, i + 1);

	return i + 2 == to && (paragraph_info(r, p, i)->class & (WORD_GROUP | WORD_ORGAN)) == WORD_GROUP && (next->class & ~WORD_FIRST) == 0 &&
	    (next->name & (NAMES_COMMON | NAMES_BODY | NAMES_SPOT | NAMES_THING)) == 0 && token_is_text(p, to, "and") && token_is_capital(p, to + 1);
}

/* "Paramedic Ana Ruiz", "Senators Ana Ruiz and Mia Lund", "Texan Ana Ruiz": what she is, with a capital ahead of a first name and another. */
static bool
is_calling(const struct reading *r, const struct prose *p, uint32_t i, uint32_t to)
{
	const struct word_info *info = paragraph_info(r, p, i);

	return i + 2 < to && (info->class & (WORD_FIRST | WORD_TITLE | WORD_OFFICE)) == 0 && ((info->class & (WORD_PERSON | WORD_GROUP)) != 0 || (info->name & NAMES_PEOPLE) != 0) &&
	    p->token[i + 2].kind == TOKEN_WORD && (paragraph_info(r, p, i + 1)->class & WORD_FIRST) != 0 && !mention_is_body(r, p, i, to);
}

/* "Mother-of-three Ana Ruiz": past what she is, to the name ahead of token `to`; else i. */
static uint32_t
past_parent(const struct prose *p, uint32_t i, uint32_t to)
{
	enum { PARENT_TOKENS = 5 };	/* Mother - of - three */

	return i + PARENT_TOKENS < to && token_is_mark(p, i + 1, '-') && token_is_text(p, i + 2, "of") && token_is_mark(p, i + 3, '-') ? i + PARENT_TOKENS : i;
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

	uint32_t other = 0;	/* "Senators Lane and Pike": where the second one begins */

	for (uint32_t i = next_capital(p, 0), to; i < p->n; i = next_capital(p, to)) {
		size_t before = names->mentions;
		bool two;

		to = i + 1;
		/* "anti-Trump" is nobody */
		if (!name_may_run(r, p, i) || (i > 1 && !p->token[i].blank && token_is_mark(p, i - 1, '-') &&
		    !p->token[i - 1].blank && p->token[i - 2].kind == TOKEN_WORD))
			continue;
		to = name_run_end(r, p, i);
		i = past_parent(p, i, to);
		two = is_calling_two(r, p, i, to);
		if (two || (i + 1 < to && ((begins_words(p, i) && is_opening(r, p, i, to)) || is_calling(r, p, i, to))))
			i++;
		add_mention(names, par, i, to);
		if ((two || (other > 0 && i == other)) && names->mentions > before && names->mention[before].type == NAME_UNKNOWN)
			names->mention[before].type = NAME_PERSON;
		other = two ? to + 1 : other;
	}
}

/* "U.S": initials without blanks, and the stop behind them. */
static bool
is_acronym(const struct prose *p, const struct mention *m)
{
	if (m->to < m->name + 3 || !token_is_mark(p, m->to, '.') || p->token[m->to].blank)
		return false;
	for (uint32_t i = m->name; i < m->to; i++)
		if (token_bytes(&p->token[i]) != 1 || (i > m->name && p->token[i].blank) ||
		    ((i - m->name) % 2 == 0 ? p->token[i].kind != TOKEN_WORD : !token_is_mark(p, i, '.')))
			return false;
	return true;
}

size_t
mention_end(const struct prose *p, const struct mention *m)
{
	size_t end = token_end(&p->token[m->to - 1]);
	struct span text = span_cut(p->passage.place.text, p->token[m->to - 1].start, end);

	if (!m->possessive)
		return is_acronym(p, m) ? token_end(&p->token[m->to]) : end;
	return span_ends(text, SPAN("'s")) ? end - 2 : span_ends(text, SPAN("\xE2\x80\x99s")) ? end - 4 : end;
}

/* The last mention of a paragraph that begins at the token or ahead of it; the first if there is none. */
static uint32_t
last_begun(const struct names *names, uint32_t par, uint32_t token)
{
	uint32_t low = names->first[par], high = names->first[par + 1];

	while (high - low > 1) {
		uint32_t mid = low + (high - low) / 2;

		if (names->mention[mid].from <= token)
			low = mid;
		else
			high = mid;
	}
	return low;
}

static bool
covers(const struct mention *m, uint32_t token)
{
	return m->from <= token && token < m->to && m->entity != ENTITY_NONE;
}

const struct mention *
names_at(const struct names *names, uint32_t par, uint32_t token)
{
	uint32_t n = last_begun(names, par, token);

	return n < names->first[par + 1] && covers(&names->mention[n], token) ? &names->mention[n] : NULL;
}

uint32_t
names_next(const struct names *names, uint32_t par, uint32_t token, uint32_t end)
{
	for (uint32_t n = last_begun(names, par, token); n < names->first[par + 1] && names->mention[n].from < end; n++) {
		const struct mention *m = &names->mention[n];

		if (covers(m, m->from > token ? m->from : token))
			return m->from > token ? m->from : token;
	}
	return end;
}

/* Zeros in place of an array by word number, which has none but zeros. */
static uint32_t *
zeros_for(uint32_t *array, size_t words)
{
	mem_free(array);
	return mem_zeroed(words, sizeof(*array));
}

/* The arrays by word number, kept from document to document, are zero where nothing was found: all of them, between two documents. */
static void
make_room(struct names *names, size_t words)
{
	size_t more = names->words == 0 ? 4096 : names->words;

	if (words <= names->words)
		return;
	while (more < words)
		more *= 2;
	names->by_first = zeros_for(names->by_first, more);
	names->by_last = zeros_for(names->by_last, more);
	names->by_office = zeros_for(names->by_office, more);
	names->words = more;
}

void
names_begin(struct names *names, const struct reading *r, const struct people *people)
{
	names->reading = r;
	names->people = people;
	names->mentions = names->entities = names->offices = 0;
	names->first = arena_array(&r->doc->arena, r->pars + 1, sizeof(*names->first));
}

void
names_join(struct names *names)
{
	names->first[names->reading->pars] = (uint32_t)names->mentions;
	make_room(names, (size_t)names->reading->lexis->vocabulary.words + 1);
	entities_join(names);
}

void
names_find(struct names *names, const struct reading *r, const struct people *people)
{
	names_begin(names, r, people);
	if (!reading_has_case(r))
		mentions_plain(names);
	for (uint32_t i = 0; reading_has_case(r) && i < r->pars; i++) {
		names->first[i] = (uint32_t)names->mentions;
		if (r->par[i].kind != KIND_DATELINE && r->par[i].kind != KIND_NOTE)
			find_in_paragraph(names, i);
	}
	names_join(names);
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
	names->mention = mem_idle(names->mention, &names->mention_capacity, sizeof(*names->mention));
	names->entity = mem_idle(names->entity, &names->entity_capacity, sizeof(*names->entity));
	names->office = mem_idle(names->office, &names->office_capacity, sizeof(*names->office));
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
