/* SPDX-License-Identifier: ISC */
/* Mentions in Persian and Arabic, which have no capital letters: titles, first names and appositions tell. */
#include "words/entity.h"

enum { NAME_WORDS = 3 };

/* What stands in no name. */
enum { NO_NAME = WORD_PRONOUN | WORD_CONJUNCTION | WORD_CLAUSE | WORD_AUXILIARY | WORD_REPORT | WORD_TIME | WORD_DETERMINER |
	WORD_PREPOSITION | WORD_SOURCE | WORD_TITLE | WORD_OFFICE | WORD_PERSON | WORD_GROUP | WORD_ORGAN | WORD_DOCUMENT |
	WORD_PLACE | WORD_MEDIA | WORD_SCARE | WORD_QUESTION | WORD_ADVERB };

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
	tokens_read(&lexis->scratch, span_cut(text, strlen("و"), text.len), &lexis->vocabulary, false);
	return lexis->scratch.n == 1 && (lexis_info(lexis, lexis->scratch.word[0])->class & (WORD_FIRST | WORD_TITLE | WORD_OFFICE)) != 0;
}

/* The end of the plain words from token i on, NAME_WORDS at most. */
static uint32_t
name_end(const struct names *names, const struct prose *p, uint32_t i)
{
	uint32_t start = i, words = 0;

	while (i < p->n && words < NAME_WORDS && p->token[i].kind == TOKEN_WORD && !(i > start && p->begins[i])) {
		const struct word_info *info = info_at(names, p, i);

		if ((info->class & NO_NAME) != 0 || info->cue != NO_CUE || info->phrase || (i > start && (is_noun(names, p, i) || is_another(names, p, i))))
			break;
		i++;
		/* "al-Rifai" may be written with a hyphen */
		if (token_is_mark(p, i, '-') && !p->token[i].blank && i + 1 < p->n && p->token[i + 1].kind == TOKEN_WORD && !p->token[i + 1].blank)
			i++;
		else
			words++;
	}
	/* "Rezaei-who" has no hyphen in the name */
	return i > start && p->token[i - 1].kind == TOKEN_MARK ? i - 1 : i;
}

/* Past titles, and the stop of "d." */
static uint32_t
titles_end(const struct names *names, const struct prose *p, uint32_t i)
{
	while (has(names, p, i, WORD_TITLE))
		i += token_is_mark(p, i + 1, '.') && !p->token[i + 1].blank ? 2 : 1;
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
	if (*name > i) {
		*end = name_end(names, p, *name);
		return *end > *name;
	}
	if (has(names, p, i, WORD_FIRST) && info_at(names, p, i)->cue == NO_CUE) {
		*end = name_end(names, p, i);
		return *end >= i + 2;
	}
	return is_apposition(names, p, i, end) || is_headed(names, p, i, end);
}

static void
scan(struct names *names, bool *last, bool collect)
{
	const struct reading *r = names->reading;

	for (uint32_t k = 0; k < r->pars; k++) {
		const struct prose *p = &r->par[k];

		names->first[k] = (uint32_t)names->mentions;
		for (uint32_t i = 0; i < p->n; ) {
			uint32_t name, end;

			if (p->token[i].kind == TOKEN_WORD && mention_here(names, p, i, &name, &end)) {
				if (collect)
					last[p->word[end - 1]] = true;
				else
					mention_add(names, &(struct mention){ .par = k, .from = i, .name = name, .to = end, .type = NAME_PERSON,
					    .sex = info_at(names, p, name)->sex });
				i = end;
				continue;
			}
			if (!collect && p->token[i].kind == TOKEN_WORD && last[p->word[i]])
				mention_add(names, &(struct mention){ .par = k, .from = i, .name = i, .to = i + 1, .type = NAME_PERSON, .weak = true });
			i++;
		}
	}
	names->first[r->pars] = (uint32_t)names->mentions;
}

void
mentions_plain(struct names *names)
{
	bool *last = arena_array(&names->reading->doc->arena, (size_t)names->reading->lexis->vocabulary.words + 1, sizeof(*last));

	scan(names, last, true);
	scan(names, last, false);
}
