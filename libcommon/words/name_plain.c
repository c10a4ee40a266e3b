/* SPDX-License-Identifier: ISC */
/* Mentions in Persian and Arabic, which have no capital letters: titles, first names and appositions tell. */
#include "words/entity.h"

enum { NAME_WORDS = 3, ALONE = UINT32_MAX };	/* ALONE: a word that is a name all by itself, none stands ahead of it */

/* What stands in no name. */
enum { NO_NAME = WORD_PRONOUN | WORD_CONJUNCTION | WORD_CLAUSE | WORD_AUXILIARY | WORD_REPORT | WORD_TIME | WORD_DETERMINER |
	WORD_PREPOSITION | WORD_SOURCE | WORD_TITLE | WORD_OFFICE | WORD_PERSON | WORD_GROUP | WORD_ORGAN | WORD_DOCUMENT |
	WORD_PLACE | WORD_MEDIA | WORD_SCARE | WORD_QUESTION | WORD_ADVERB | WORD_MODIFIER | WORD_RELATIVE };

static const struct word_info *
info_at(const struct names *names, const struct prose *p, uint32_t i)
{
	return paragraph_info(names->reading, p, i);
}

static bool
has(const struct names *names, const struct prose *p, uint32_t i, uint32_t class)
{
	return i < p->n && p->token[i].kind == TOKEN_WORD && (info_at(names, p, i)->class & class) != 0;
}

/*
 * In Arabic: a preposition written onto the article ("for the press"), or a definite noun of the
 * feminine ("the plan"), which no family is called.
 */
static bool
is_noun(const struct names *names, const struct prose *p, uint32_t i)
{
	struct span text = token_text(&p->token[i], p->passage.place.text);

	if (names->reading->lexis->lang[0] != 'a')
		return false;
	if (span_is(text, "ل") || span_is(text, "لـ") || (span_begins(text, SPAN("ل")) && (lexis_rest(names->reading->lexis, text, strlen("ل"))->class &
	    (WORD_MEDIA | WORD_OFFICE | WORD_ORGAN | WORD_GROUP | WORD_PERSON | WORD_TITLE)) != 0))
		return true;
	return span_begins(text, SPAN("لل")) || span_begins(text, SPAN("بال")) || (span_begins(text, SPAN("ال")) && span_ends(text, SPAN("ة")));
}

/* In Arabic "and" is written onto the word: "and Karim" begins another name, "and the minister" an office. */
static bool
is_another(const struct names *names, const struct prose *p, uint32_t i)
{
	struct lexis *lexis = names->reading->lexis;
	struct span text = token_text(&p->token[i], p->passage.place.text);

	if (lexis->lang[0] != 'a' || !span_begins(text, SPAN("و")))
		return false;
	return (lexis_rest(lexis, text, strlen("و"))->class & (WORD_FIRST | WORD_TITLE | WORD_OFFICE)) != 0;
}

/* A word that a name can have at token i; behind "bin" any. */
static bool
is_plain(const struct names *names, const struct prose *p, uint32_t i, bool first, bool behind_particle)
{
	const struct word_info *info = info_at(names, p, i);

	if (behind_particle)
		return true;
	return (info->class & NO_NAME) == 0 && info->cue == NO_CUE && !info->phrase && !is_noun(names, p, i) && (first || !is_another(names, p, i));
}

/* The end of the plain words from token i on, NAME_WORDS at most, "bin" and "abd" not counted. */
static uint32_t
name_end(const struct names *names, const struct prose *p, uint32_t i)
{
	uint32_t start = i, words = 0;
	bool particle = false;

	while (i < p->n && p->token[i].kind == TOKEN_WORD && !(i > start && p->begins[i])) {
		bool small = (info_at(names, p, i)->name & NAMES_PARTICLE) != 0;

		if (!small && ((words >= NAME_WORDS && !particle) || !is_plain(names, p, i, i == start, particle)))
			break;
		i++;
		/* "al-Rifai" may be written with a hyphen */
		if (token_is_mark(p, i, '-') && !p->token[i].blank && i + 1 < p->n && p->token[i + 1].kind == TOKEN_WORD && !p->token[i + 1].blank)
			i++;
		else
			words += !small;
		particle = small;
	}
	/* "Rezaei-who" has no hyphen in the name, nor does one end on "bin" */
	while (i > start && (p->token[i - 1].kind == TOKEN_MARK || (info_at(names, p, i - 1)->name & NAMES_PARTICLE) != 0))
		i--;
	return i;
}

/*
 * In Arabic "قال وزير الخارجية التركي هاكان يلماز إن": two or three words that no table knows, between an office, whole,
 * of whom a verb tells that he spoke, and what he said.
 */
static bool
is_behind_office(const struct names *names, const struct prose *p, uint32_t i, uint32_t *end)
{
	enum { OFFICE_TOKENS = 6 };
	bool office = false, told = false, says = false;

	if (names->reading->lexis->lang[0] != 'a' || i < 2 || p->begins[i] || (!span_begins(token_text(&p->token[i - 1], p->passage.place.text), SPAN("ال")) &&
	    !has(names, p, i - 1, WORD_PLACE)))
		return false;
	for (uint32_t k = i; k-- > 0 && i - k <= OFFICE_TOKENS && p->token[k].kind == TOKEN_WORD && !told; ) {
		office |= has(names, p, k, WORD_OFFICE);
		told = office && k > 0 && info_at(names, p, k - 1)->cue != NO_CUE;
		/* "to say" has no object that could stand there, "to stress" has */
		says = told && span_is(names->reading->lexis->cue[info_at(names, p, k - 1)->cue].lemma, "قال");
		if (p->begins[k] && !told)
			break;
	}
	if (!told || span_begins(token_text(&p->token[i], p->passage.place.text), SPAN("ال")))
		return false;
	*end = name_end(names, p, i);
	for (uint32_t k = i; k < *end; k++)
		if ((info_at(names, p, k)->class & ~(uint32_t)WORD_FIRST) != 0)
			return false;
	return *end >= i + 2 && *end < p->n && (has(names, p, *end, WORD_REPORT) || (says && (has(names, p, *end, WORD_PREPOSITION | WORD_TIME | WORD_ADVERB) ||
	    is_noun(names, p, *end))) || token_is_mark(p, *end, ':') ||
	    (p->token[*end].kind == TOKEN_MARK && mark_is_quotation(p->token[*end].mark)) || (token_is_comma(p, *end) && has(names, p, *end + 1, WORD_RELATIVE)));
}

/* Past titles, and the stop of "d." */
static uint32_t
titles_end(const struct names *names, const struct prose *p, uint32_t i)
{
	/* "حجت الاسلام و المسلمین": Hojjat alone is a first name */
	i += has(names, p, i, WORD_FIRST) && has(names, p, i + 1, WORD_TITLE) && span_begins(token_text(&p->token[i + 1], p->passage.place.text), SPAN("ال"));
	while (has(names, p, i, WORD_TITLE)) {
		i += token_is_mark(p, i + 1, '.') && !p->token[i + 1].blank ? 2 : 1;
		i += has(names, p, i, WORD_CONJUNCTION) && has(names, p, i + 1, WORD_TITLE);
		i += i < p->n && span_is(token_text(&p->token[i], p->passage.place.text), "الله");	/* "آیت الله" */
	}
	return i;
}

/* Behind "the minister of transport,": two or three plain words and a comma are a name. */
static bool
is_apposition(const struct names *names, const struct prose *p, uint32_t i, uint32_t *end)
{
	bool office = false;

	if (i == 0 || !token_is_comma(p, i - 1) || p->begins[i])
		return false;
	for (uint32_t k = i - 1; k-- > 0 && i - k < 10; ) {
		if (p->token[k].kind == TOKEN_MARK)
			break;
		office |= has(names, p, k, WORD_OFFICE);
		if (p->begins[k])
			break;
	}
	*end = name_end(names, p, i);
	return office && *end >= i + 2 && token_is_comma(p, *end);
}

/* "Sami Rifai, the mayor of": two or three plain words that open a sentence. */
static bool
is_headed(const struct names *names, const struct prose *p, uint32_t i, uint32_t *end)
{
	if (!p->begins[i] && !token_is_comma(p, i - 1))
		return false;
	*end = name_end(names, p, i);
	return *end >= i + 2 && token_is_comma(p, *end) && has(names, p, *end + 1, WORD_OFFICE);
}

/* The mention that begins at token i: where its name begins and ends. */
static bool
mention_here(const struct names *names, const struct prose *p, uint32_t i, uint32_t *name, uint32_t *end)
{
	*name = titles_end(names, p, i);
	if (*name > i && !(i > 0 && has(names, p, i - 1, WORD_DETERMINER) && !p->begins[i])) {	/* "این استاد" is no title */
		*end = name_end(names, p, *name);
		return *end > *name;
	}
	/* "المتحدث باسم": Basim is no spokesman's name */
	if (has(names, p, i, WORD_FIRST) && i > 0 && has(names, p, i - 1, WORD_OFFICE) && span_is(token_text(&p->token[i], p->passage.place.text), "باسم"))
		return false;
	if (has(names, p, i, WORD_FIRST) && info_at(names, p, i)->cue == NO_CUE) {
		*end = name_end(names, p, i);
		return *end >= i + 2;
	}
	return is_apposition(names, p, i, end) || is_headed(names, p, i, end) || is_behind_office(names, p, i, end);
}

/*
 * Names in the order of the text. In a first go the last words of the full ones are learnt, with the word ahead of each;
 * in a second one such a word alone, or both, are names too: "Karimi Rad" of Ali Karimi Rad.
 */
static void
scan(struct names *names, uint32_t *ahead, bool collect)
{
	const struct reading *r = names->reading;

	for (uint32_t k = 0; k < r->pars; k++) {
		const struct prose *p = &r->par[k];

		names->first[k] = (uint32_t)names->mentions;
		for (uint32_t i = 0; i < p->n; ) {
			uint32_t name, end;

			if (p->token[i].kind == TOKEN_WORD && mention_here(names, p, i, &name, &end)) {
				if (collect)
					ahead[p->word[end - 1]] = end > name + 1 ? p->word[end - 2] : ALONE;
				else
					mention_add(names, &(struct mention){ .par = k, .from = i, .name = name, .to = end, .type = NAME_PERSON,
					    .sex = info_at(names, p, name)->sex });
				i = end;
				continue;
			}
			if (!collect && p->token[i].kind == TOKEN_WORD && i + 1 < p->n && p->token[i + 1].kind == TOKEN_WORD && !p->begins[i + 1] &&
			    ahead[p->word[i + 1]] == p->word[i])
				end = i + 2;
			else
				end = i + 1;
			if (!collect && p->token[i].kind == TOKEN_WORD && ahead[p->word[end - 1]] != 0)
				mention_add(names, &(struct mention){ .par = k, .from = i, .name = i, .to = end, .type = NAME_PERSON, .weak = true });
			i = end;
		}
	}
	names->first[r->pars] = (uint32_t)names->mentions;
}

void
mentions_plain(struct names *names)
{
	/* by word: the one ahead of it in a full name; 0: it is the last of none */
	uint32_t *ahead = arena_array(&names->reading->doc->arena, (size_t)names->reading->lexis->vocabulary.words + 1, sizeof(*ahead));

	scan(names, ahead, true);
	scan(names, ahead, false);
}
