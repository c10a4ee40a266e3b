/* SPDX-License-Identifier: ISC */
/* Mentions in Persian and Arabic, which have no capital letters: titles, first names and appositions tell. */
#include "words/arabic.h"
#include "words/entity.h"

enum { NAME_WORDS = 3, SHORT_TITLE = 4 /* bytes */, ALONE = UINT32_MAX };	/* ALONE: a word that is a name all by itself, none stands ahead of it */

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
has_article(const struct prose *p, uint32_t i)
{
	return arabic_has_article(token_text(&p->token[i], p->passage.place.text));
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
	if (arabic_is_to(text) || (arabic_has_to(text) && (lexis_rest(names->reading->lexis, text, strlen(ARABIC_TO))->class &
	    (WORD_MEDIA | WORD_OFFICE | WORD_ORGAN | WORD_GROUP | WORD_PERSON | WORD_TITLE)) != 0))
		return true;
	return arabic_has_to_the(text) || arabic_has_by_the(text) || (arabic_has_article(text) && arabic_is_feminine(text));
}

/* In Arabic "and" is written onto the word: "and Karim" begins another name, "and the minister" an office, "and the delegation" neither. */
static bool
is_another(const struct names *names, const struct prose *p, uint32_t i)
{
	struct lexis *lexis = names->reading->lexis;
	struct span text = token_text(&p->token[i], p->passage.place.text);

	if (lexis->lang[0] != 'a' || !arabic_has_and(text))
		return false;
	return arabic_has_and_word(text) || (lexis_rest(lexis, text, strlen(ARABIC_AND))->class & (WORD_FIRST | WORD_TITLE | WORD_OFFICE)) != 0;
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

/* "القحطاني": a family's name goes on behind another one. */
static bool
is_family(const struct prose *p, uint32_t i)
{
	return has_article(p, i) && arabic_is_relative(token_text(&p->token[i], p->passage.place.text));
}

/* "وصف سامي الرفاعي القرار": behind an Arabic family's name stands no more of it, but another one or a first name. */
static bool
is_whole(const struct names *names, const struct prose *p, uint32_t start, uint32_t i)
{
	return names->reading->lexis->lang[0] == 'a' && i > start + 1 && has_article(p, i - 1) && (info_at(names, p, i - 2)->name & NAMES_PARTICLE) == 0 &&
	    !is_family(p, i) && (info_at(names, p, i)->class & WORD_FIRST) == 0;
}

/* The end of the plain words from token i on, NAME_WORDS at most, "bin" and "abd" not counted. */
static uint32_t
name_end(const struct names *names, const struct prose *p, uint32_t i)
{
	uint32_t start = i, words = 0;
	bool particle = false;

	while (i < p->n && p->token[i].kind == TOKEN_WORD && !(i > start && p->begins[i])) {
		bool small = (info_at(names, p, i)->name & NAMES_PARTICLE) != 0;

		if (!small && ((words >= NAME_WORDS && !particle) || !is_plain(names, p, i, i == start, particle) || is_whole(names, p, start, i)))
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

/* "بلهجة حازمة", in a hard tone, "الخطة": no unknown name begins so. */
static bool
begins_none(const struct prose *p, uint32_t i)
{
	struct span text = token_text(&p->token[i], p->passage.place.text);

	return arabic_has_article(text) || (arabic_has_by(text) && arabic_is_feminine(text));
}

/*
 * A name ends ahead of token i, behind somebody of whom the verb tells (NULL: none does). One without an object has
 * behind him whatever tells where, when or to whom; one that calls somebody something has another noun there.
 */
static bool
ends_holder(const struct names *names, const struct prose *p, uint32_t i, const struct word_info *verb)
{
	struct span text = token_text(&p->token[i], p->passage.place.text);
	bool says = verb != NULL && (verb->frame & FRAME_BARE) != 0, calls = verb != NULL && !says && names->reading->lexis->cue[verb->cue].class >= CUE_CALL;

	if (has(names, p, i, WORD_RELATIVE) || (has(names, p, i, WORD_REPORT) && !calls) || (says && (has(names, p, i, WORD_PREPOSITION | WORD_TIME | WORD_ADVERB) || is_noun(names, p, i))))
		return true;
	if (p->token[i].kind == TOKEN_MARK)
		return p->token[i].mark == ':' || mark_is_quotation(p->token[i].mark) ||
		    (token_is_comma(p, i) && (says || has(names, p, i + 1, WORD_RELATIVE | WORD_TIME)));
	/* "رئيس البلدية حردان الطفيلي الخطة": the family's name has an article, the word ahead has none, and is none that an adjective follows */
	return is_family(p, i - 1) && arabic_has_article(text) && !arabic_is_adjective(text);
}

/*
 * In Arabic "قال وزير الخارجية التركي هاكان يلماز إن": two or three words that no table knows, between somebody, whole,
 * of whom a verb tells that he spoke, and what he said or did.
 */
static bool
is_behind_office(const struct names *names, const struct prose *p, uint32_t i, uint32_t *end)
{
	enum { OFFICE_TOKENS = 6 };
	const struct word_info *verb = NULL;
	bool office = false;

	if (names->reading->lexis->lang[0] != 'a' || i < 2 || p->begins[i] || (!has_article(p, i - 1) && !has(names, p, i - 1, WORD_PLACE)))
		return false;
	for (uint32_t k = i; k-- > 0 && i - k <= OFFICE_TOKENS && p->token[k].kind == TOKEN_WORD && verb == NULL; ) {
		office |= has(names, p, k, WORD_OFFICE | WORD_PERSON);
		if (office && k > 0 && info_at(names, p, k - 1)->cue != NO_CUE)
			verb = info_at(names, p, k - 1);
		else if (p->begins[k])
			break;
	}
	if (!office || begins_none(p, i))
		return false;
	*end = name_end(names, p, i);
	/* "who" goes with what is definite: behind an office without a verb that is a name */
	if (verb == NULL && !(token_is_comma(p, *end) && has(names, p, *end + 1, WORD_RELATIVE)))
		return false;
	for (uint32_t k = i; k < *end; k++)
		if ((info_at(names, p, k)->class & ~(uint32_t)WORD_FIRST) != 0)
			return false;
	return *end >= i + 2 && *end < p->n && ends_holder(names, p, *end, verb);
}

/* Past titles, and the stop of "d." */
static uint32_t
titles_end(const struct names *names, const struct prose *p, uint32_t i)
{
	/* "حجت الاسلام و المسلمین": Hojjat alone is a first name */
	i += has(names, p, i, WORD_FIRST) && has(names, p, i + 1, WORD_TITLE) && has_article(p, i + 1);
	while (has(names, p, i, WORD_TITLE)) {
		i += token_is_mark(p, i + 1, '.') && !p->token[i + 1].blank && token_text(&p->token[i], p->passage.place.text).len <= SHORT_TITLE ? 2 : 1;
		i += has(names, p, i, WORD_CONJUNCTION) && has(names, p, i + 1, WORD_TITLE);
		i += i < p->n && (info_at(names, p, i)->frame & FRAME_ON) != 0;	/* "آیت الله" */
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

/* "Sami Rifai, the mayor of": two or three plain words that open a sentence, or stand behind an Arabic verb of speech; "Rima Adel, and she is a nurse". */
static bool
is_headed(const struct names *names, const struct prose *p, uint32_t i, uint32_t *end)
{
	bool said = names->reading->lexis->lang[0] == 'a' && i > 0 && info_at(names, p, i - 1)->cue != NO_CUE;

	if (!p->begins[i] && !token_is_comma(p, i - 1) && !said)
		return false;
	*end = name_end(names, p, i);
	if (*end < i + 2 || !token_is_comma(p, *end) || (said && begins_none(p, i)))
		return false;
	return has(names, p, *end + 1 + (said && has(names, p, *end + 1, WORD_ADVERB)), said || p->begins[i] ? WORD_OFFICE | WORD_PERSON : WORD_OFFICE);
}

/*
 * "السفير غادر", "استاد اقتصاد دانشگاه": what is a title and an office too has no name in one word behind it that looks
 * like none; in Persian only if a body stands behind that: "استاد کیانی" is somebody.
 */
static bool
is_of_office(const struct names *names, const struct prose *p, uint32_t name, uint32_t end)
{
	if (end != name + 1 || !has(names, p, name - 1, WORD_OFFICE) || has(names, p, name, WORD_FIRST))
		return false;
	return names->reading->lexis->lang[0] == 'a' ? !has_article(p, name) : has(names, p, end, WORD_ORGAN);
}

/* The mention that begins at token i: where its name begins and ends. */
static bool
mention_here(const struct names *names, const struct prose *p, uint32_t i, uint32_t *name, uint32_t *end)
{
	*name = titles_end(names, p, i);
	if (*name > i && !(i > 0 && has(names, p, i - 1, WORD_DETERMINER) && !p->begins[i])) {	/* "این استاد" is no title */
		*end = name_end(names, p, *name);
		return *end > *name && !is_of_office(names, p, *name, *end);
	}
	/* "المتحدث باسم": Basim is no spokesman's name */
	if (has(names, p, i, WORD_FIRST) && i > 0 && has(names, p, i - 1, WORD_OFFICE) && (info_at(names, p, i)->frame & FRAME_ON) != 0)
		return false;
	if (has(names, p, i, WORD_FIRST) && info_at(names, p, i)->cue == NO_CUE) {
		*end = name_end(names, p, i);
		return *end >= i + 2;
	}
	return is_apposition(names, p, i, end) || is_headed(names, p, i, end) || is_behind_office(names, p, i, end);
}

/* By word: the full name that ends on it, and the one of three words that has it in the middle. */
struct full {
	uint32_t ahead;		/* the word ahead of it; ALONE: it has none; 0: no name ends on it */
	uint32_t first, last;	/* of the three words */
};

/* "Vahid Karimi opened": of three plain words the last is none of the name, if the two are known for one. */
static uint32_t
without_object(const struct names *names, const struct prose *p, const struct full *full, uint32_t name, uint32_t end)
{
	if (end != name + 3 || full[p->word[name + 1]].ahead != p->word[name] || p->token[name + 1].kind != TOKEN_WORD ||
	    (info_at(names, p, name + 1)->name & NAMES_PARTICLE) != 0 || (names->reading->lexis->lang[0] == 'a' && is_family(p, name + 2)))
		return end;
	return name + 2;
}

/* The two words are a name: whatever stood behind them in one of three words is none of it. */
static void
learn_pair(struct full *full, uint32_t first, uint32_t second)
{
	full[second].ahead = first;
	if (full[second].first == first && full[full[second].last].ahead == second)
		full[full[second].last].ahead = 0;
}

/* Learns the full name of tokens name..end. */
static void
learn(const struct names *names, const struct prose *p, struct full *full, uint32_t name, uint32_t end)
{
	const uint32_t *word = p->word + name;

	end = without_object(names, p, full, name, end);
	if (end == name + 1)
		full[word[0]].ahead = ALONE;
	else if (end == name + 2)
		learn_pair(full, word[0], word[1]);
	else
		full[p->word[end - 1]].ahead = p->word[end - 2];
	if (end == name + 3 && !has(names, p, name + 1, WORD_FIRST) && !(names->reading->lexis->lang[0] == 'a' && is_family(p, name + 2))) {
		full[word[1]].first = word[0];
		full[word[1]].last = word[2];
	}
}

/*
 * "وأضاف الرفاعي", "به گفته رضایی": the second word of a name of three, alone where one is named who speaks: behind a verb
 * or a source, in Persian where a sentence begins.
 */
static void
learn_alone(const struct names *names, const struct prose *p, struct full *full, uint32_t i)
{
	const struct full *f = &full[p->word[i]];
	bool arabic = names->reading->lexis->lang[0] == 'a';

	if (f->first == 0 || (i + 1 < p->n && p->word[i + 1] == f->last))
		return;
	if (p->begins[i] ? !arabic : i > 0 && (has(names, p, i - 1, WORD_SOURCE) || (arabic && info_at(names, p, i - 1)->cue != NO_CUE)))
		learn_pair(full, f->first, p->word[i]);
}

/* "پیمان راستین سخنگوی وزارت": in Persian two plain words ahead of an office begin a sentence; a name, if the second opens another one. */
static bool
is_beside_office(const struct names *names, const struct prose *p, uint32_t i)
{
	return names->reading->lexis->lang[0] == 'f' && p->begins[i] && has(names, p, i + 2, WORD_OFFICE) && name_end(names, p, i) == i + 2;
}

/* The last words of the full names. */
static void
collect(const struct names *names, struct full *full)
{
	const struct reading *r = names->reading;

	for (uint32_t k = 0; k < r->pars; k++) {
		const struct prose *p = &r->par[k];
		uint32_t name, end;

		for (uint32_t i = 0; i < p->n; i++) {
			if (p->token[i].kind != TOKEN_WORD)
				continue;
			if (mention_here(names, p, i, &name, &end)) {
				learn(names, p, full, name, end);
				i = end - 1;
			} else if (is_beside_office(names, p, i)) {
				full[p->word[i + 1]].first = p->word[i];
			} else {
				learn_alone(names, p, full, i);
			}
		}
	}
}

/*
 * Names in the order of the text; and of the full ones the last word alone, or the last two: "Karimi Rad" of Ali
 * Karimi Rad.
 */
static void
add(struct names *names, const struct full *full, uint32_t par)
{
	const struct prose *p = &names->reading->par[par];

	for (uint32_t i = 0; i < p->n; ) {
		uint32_t name, end;

		if (p->token[i].kind != TOKEN_WORD) {
			i++;
		} else if (mention_here(names, p, i, &name, &end)) {
			end = without_object(names, p, full, name, end);
			/* "خانم کریمی دیروز": a title and a family's name that is known; what follows is none of it */
			if (name > i && end > name + 1 && full[p->word[name]].ahead != 0 && full[p->word[name]].ahead != ALONE && full[p->word[name + 1]].ahead != p->word[name])
				end = name + 1;
			mention_add(names, &(struct mention){ .par = par, .from = i, .name = name, .to = end, .type = NAME_PERSON,
			    .sex = info_at(names, p, name)->sex });
			i = end;
		} else {
			end = i + 1;
			if (end < p->n && p->token[end].kind == TOKEN_WORD && !p->begins[end] && full[p->word[end]].ahead == p->word[i])
				end++;
			if (full[p->word[end - 1]].ahead != 0)
				mention_add(names, &(struct mention){ .par = par, .from = i, .name = i, .to = end, .type = NAME_PERSON,
				    .weak = end != i + 2 || !is_beside_office(names, p, i) });
			i = end;
		}
	}
}

void
mentions_plain(struct names *names)
{
	const struct reading *r = names->reading;
	struct full *full = arena_array(&r->doc->arena, (size_t)r->lexis->vocabulary.words + 1, sizeof(*full));

	collect(names, full);
	for (uint32_t k = 0; k < r->pars; k++) {
		names->first[k] = (uint32_t)names->mentions;
		add(names, full, k);
	}
	names->first[r->pars] = (uint32_t)names->mentions;
}
