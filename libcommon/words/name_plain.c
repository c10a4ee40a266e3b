/* SPDX-License-Identifier: ISC */
/* Mentions in Persian and Arabic, which have no capital letters: titles, first names and appositions tell. */
#include "words/name_full.h"

enum { SHORT_TITLE = 4 /* bytes */, TITLE_TOKENS = 16 /* of one name */ };

/* "بلهجة حازمة", in a hard tone, "بارتكابه خطأ", "الخطة": no unknown name begins so. */
static bool
begins_none(const struct prose *p, uint32_t i)
{
	struct span text = token_text(&p->token[i], p->passage.place.text);

	return arabic_has_article(text) || (arabic_has_by(text) && (arabic_is_feminine(text) || arabic_has_owner(text)));
}

/* "وئام السيد غرد": a verb of speech, behind its subject. */
static bool
speaks_at(const struct names *names, const struct prose *p, uint32_t i)
{
	return p->token[i].kind == TOKEN_WORD && full_info(names, p, i)->cue != NO_CUE && (full_info(names, p, i)->form & FORM_PAST) != 0;
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

	if ((verb == NULL && speaks_at(names, p, i)) || (p->token[i].kind == TOKEN_WORD && (full_info(names, p, i)->frame & FRAME_ACT) != 0))
		return true;
	if (full_has(names, p, i, WORD_RELATIVE) || (full_has(names, p, i, WORD_REPORT | WORD_PREPOSITION) && !calls) || (says && (full_has(names, p, i, WORD_PREPOSITION | WORD_TIME | WORD_ADVERB) || full_is_noun(names, p, i))))
		return true;
	if (p->token[i].kind == TOKEN_MARK)
		return token_mark(&p->token[i]) == ':' || mark_is_quotation(token_mark(&p->token[i])) ||
		    (token_is_comma(p, i) && (says || full_has(names, p, i + 1, WORD_RELATIVE | WORD_TIME)));
	/* "رئيس البلدية حردان الطفيلي الخطة": the family's name has an article, the word ahead has none, and is none that an adjective follows */
	return full_is_family(p, i - 1) && arabic_has_article(text) && !arabic_is_adjective(text);
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
	bool office = false, topic = false;

	if (names->reading->lexis->lang[0] != 'a' || i < 2 || p->token[i].opens || (!token_has_article(p, i - 1) && !full_has(names, p, i - 1, WORD_PLACE)))
		return false;
	for (uint32_t k = i; k-- > 0 && i - k <= OFFICE_TOKENS && p->token[k].kind == TOKEN_WORD && verb == NULL; ) {
		office |= full_has(names, p, k, WORD_OFFICE | WORD_PERSON);
		topic |= (full_info(names, p, k)->frame & FRAME_TOPIC) != 0;
		if (full_has(names, p, k, WORD_REPORT))
			break;		/* "قال الوزير إن الخطة ستعرض قريبا على": of what he said */
		if (office && k > 0 && full_info(names, p, k - 1)->cue != NO_CUE)
			verb = full_info(names, p, k - 1);
		else if (p->token[k].opens)
			break;
	}
	if (!office || begins_none(p, i))
		return false;
	*end = full_end(names, p, i);
	/* "who" goes with what is definite: behind an office without a verb that is a name, as is what a verb of speech follows */
	if (verb == NULL && !(token_is_comma(p, *end) && full_has(names, p, *end + 1, WORD_RELATIVE)) && !(*end < p->n && (speaks_at(names, p, *end) || (topic && token_is_comma(p, *end)))))
		return false;
	for (uint32_t k = i; k < *end; k++)
		if ((full_info(names, p, k)->class & ~(uint32_t)WORD_FIRST) != 0)
			return false;
	return *end >= i + 2 && *end < p->n && ((topic && token_is_comma(p, *end)) || ends_holder(names, p, *end, verb));
}

/* Past titles, and the stop of "d." */
static uint32_t
titles_end(const struct names *names, const struct prose *p, uint32_t i)
{
	uint32_t most = i + TITLE_TOKENS;

	/* "حجت الاسلام و المسلمین": Hojjat alone is a first name */
	i += full_has(names, p, i, WORD_FIRST) && full_has(names, p, i + 1, WORD_TITLE) && token_has_article(p, i + 1);
	while (i < most && full_has(names, p, i, WORD_TITLE)) {
		i += token_is_mark(p, i + 1, '.') && !p->token[i + 1].blank && token_text(&p->token[i], p->passage.place.text).len <= SHORT_TITLE ? 2 : 1;
		i += full_has(names, p, i, WORD_CONJUNCTION) && full_has(names, p, i + 1, WORD_TITLE);
		i += i < p->n && (full_info(names, p, i)->frame & FRAME_ON) != 0;	/* "آیت الله" */
	}
	return i;
}

/* Behind "the minister of transport,": two or three plain words and a comma are a name. */
static bool
is_apposition(const struct names *names, const struct prose *p, uint32_t i, uint32_t *end)
{
	bool office = false;

	if (i == 0 || !token_is_comma(p, i - 1) || p->token[i].opens)
		return false;
	for (uint32_t k = i - 1; k-- > 0 && i - k < 10; ) {
		if (p->token[k].kind == TOKEN_MARK)
			break;
		office |= full_has(names, p, k, WORD_OFFICE);
		if (p->token[k].opens)
			break;
	}
	*end = full_end(names, p, i);
	return office && *end >= i + 2 && token_is_comma(p, *end);
}

/* "به گفته مهمت اوزدمیر، شهردار", "به نقل از": a source, and its preposition. */
static bool
is_behind_source(const struct names *names, const struct prose *p, uint32_t i)
{
	return full_has(names, p, i - 1, WORD_SOURCE) || (i > 1 && !p->token[i - 1].opens && full_has(names, p, i - 1, WORD_PREPOSITION) && full_has(names, p, i - 2, WORD_SOURCE));
}

/* "Sami Rifai, the mayor of": two or three plain words that open a sentence, or stand behind an Arabic verb of speech; "Rima Adel, and she is a nurse". */
static bool
is_headed(const struct names *names, const struct prose *p, uint32_t i, uint32_t *end)
{
	bool said = names->reading->lexis->lang[0] == 'a' && i > 0 && full_info(names, p, i - 1)->cue != NO_CUE;

	if (!p->token[i].opens && !token_is_comma(p, i - 1) && !said && !(p->token[i - 1].opens && full_has(names, p, i - 1, WORD_CLAUSE)) && !is_behind_source(names, p, i))
		return false;
	/* "وصل سامي الرفاعي، وكيل الوزارة": ahead of a first name stands a verb */
	if (names->reading->lexis->lang[0] == 'a' && p->token[i].opens && !full_has(names, p, i, WORD_FIRST) && full_has(names, p, i + 1, WORD_FIRST))
		return false;
	*end = full_end(names, p, i);
	if (*end < i + 2 || !token_is_comma(p, *end) || (said && begins_none(p, i)))
		return false;
	return full_has(names, p, *end + 1 + (said && full_has(names, p, *end + 1, WORD_ADVERB)), said || p->token[i].opens ? WORD_OFFICE | WORD_PERSON : WORD_OFFICE);
}

/*
 * "السفير غادر", "استاد اقتصاد دانشگاه": what is a title and an office too has no name in one word behind it that looks
 * like none; in Persian only if a body stands behind that: "استاد کیانی" is somebody.
 */
static bool
is_of_office(const struct names *names, const struct prose *p, uint32_t name, uint32_t end)
{
	if (end != name + 1 || !full_has(names, p, name - 1, WORD_OFFICE) || full_has(names, p, name, WORD_FIRST))
		return false;
	return names->reading->lexis->lang[0] == 'a' ? !token_has_article(p, name) : full_has(names, p, end, WORD_ORGAN);
}

/* "أبو مازن", "أم يزن", "المزارع أبو كرار": father or mother of; but "مازن أم يزن" is Mazin or Yazan. */
static bool
is_parent(const struct names *names, const struct prose *p, uint32_t i)
{
	return (full_info(names, p, i)->name & NAMES_PARTICLE) != 0 && full_has(names, p, i, WORD_FAMILY) &&
	    (full_has(names, p, i + 1, WORD_FIRST) || (i > 0 && !p->token[i].opens && token_has_article(p, i - 1) && full_has(names, p, i - 1, WORD_OFFICE | WORD_PERSON))) &&
	    !(i > 0 && !p->token[i].opens && full_has(names, p, i - 1, WORD_FIRST));
}

/* "رستمی‌نژاد": a Persian word whose second half ends a family's name. */
static bool
is_family(const struct names *names, const struct prose *p, uint32_t i)
{
	struct span text;

	if (i >= p->n || p->token[i].kind != TOKEN_WORD || full_info(names, p, i)->class != 0)
		return false;
	text = token_text(&p->token[i], p->passage.place.text);
	for (size_t at = text.len; at-- > 0; )
		if (text.p[at] == '\x8C' && at > 1 && span_begins(span_cut(text, at - 2, text.len), SPAN("\xE2\x80\x8C")))
			return (lexis_rest(names->reading->lexis, text, at + 1)->frame & FRAME_FAMILY) != 0;
	return false;
}

/* "شاهرخ رستمی‌نژاد": in Persian a word that no table knows and such a family's name, where a name may stand. */
static bool
is_by_family(const struct names *names, const struct prose *p, uint32_t i, uint32_t *end)
{
	if (names->reading->lexis->lang[0] != 'f' || !(p->token[i].opens || token_is_comma(p, i - 1) || full_has(names, p, i - 1, WORD_OFFICE | WORD_PERSON | WORD_PLACE | WORD_CLAUSE)) ||
	    !full_is_plain(names, p, i, true, false) || !is_family(names, p, i + 1) || p->token[i + 1].opens)
		return false;
	*end = i + 2;
	return true;
}

/* "البرتغالي كارلوس مينديش": where he is from stands ahead of a name of two words, and is none of it. */
static bool
is_from(const struct names *names, const struct prose *p, uint32_t i, uint32_t end)
{
	return names->reading->lexis->lang[0] == 'a' && end >= i + 3 && token_has_article(p, i) && !token_has_article(p, i + 1) && !full_has(names, p, i, WORD_FIRST) &&
	    arabic_is_adjective(token_text(&p->token[i], p->passage.place.text));
}

/* The mention that begins at token i: where its name begins and ends. */
static bool
mention_here(const struct names *names, const struct prose *p, uint32_t i, uint32_t *name, uint32_t *end)
{
	*name = titles_end(names, p, i);
	if (*name > i && !(i > 0 && full_has(names, p, i - 1, WORD_DETERMINER) && !p->token[i].opens)) {	/* "این استاد" is no title */
		*end = full_end(names, p, *name);
		return *end > *name && !is_of_office(names, p, *name, *end);
	}
	/* "المتحدث باسم": Basim is no spokesman's name */
	if (full_has(names, p, i, WORD_FIRST) && i > 0 && full_has(names, p, i - 1, WORD_OFFICE) && (full_info(names, p, i)->frame & FRAME_ON) != 0)
		return false;
	if ((full_has(names, p, i, WORD_FIRST) && full_info(names, p, i)->cue == NO_CUE) || is_parent(names, p, i)) {
		*end = full_end(names, p, i);
		/* "أم كامل تتنفس": of whom, and a family's name at most */
		if (*end > i + 2 && full_has(names, p, i, WORD_FAMILY) && is_parent(names, p, i) && (full_info(names, p, i + 1)->name & NAMES_PARTICLE) == 0)
			*end = i + 2 + full_is_family(p, i + 2);
		return *end >= i + 2;
	}
	if (!is_by_family(names, p, i, end) && !is_apposition(names, p, i, end) && !is_headed(names, p, i, end) && !is_behind_office(names, p, i, end))
		return false;
	*name += is_from(names, p, i, *end);
	return true;
}

/* "پیمان راستین سخنگوی وزارت": in Persian two plain words ahead of an office begin a sentence; a name, if the second opens another one. */
static bool
is_beside_office(const struct names *names, const struct prose *p, uint32_t i)
{
	return names->reading->lexis->lang[0] == 'f' && p->token[i].opens && full_has(names, p, i + 2, WORD_OFFICE) && full_end(names, p, i) == i + 2;
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
				if (full_has(names, p, name, WORD_FIRST))
					full_learn_called(names, p, full, name, end);
				full_learn(names, p, full, name, end);
				i = end - 1;
			} else if (full_has(names, p, i, WORD_FIRST)) {
				full_learn_called(names, p, full, i, i + 1);
				full_learn_alone(names, p, full, i);
			} else if (is_beside_office(names, p, i)) {
				full[p->word[i + 1]].first = p->word[i];
			} else {
				full_learn_alone(names, p, full, i);
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
			end = full_is_called(full, p->word[name]) && end > name + 1 ? name + 1 : full_cut(names, p, full, name, end);
			/* "خانم کریمی دیروز": a title and a family's name that is known; what follows is none of it */
			if (name > i && end > name + 1 && full[p->word[name]].ahead != 0 && full[p->word[name]].ahead != NAME_ALONE && full[p->word[name + 1]].ahead != p->word[name])
				end = name + 1;
			mention_add(names, &(struct mention){ .par = par, .from = i, .name = name, .to = end, .type = NAME_PERSON,
			    .sex = full_info(names, p, name)->sex });
			i = end;
		} else if (full_is_called(full, p->word[i]) && full_has(names, p, i, WORD_FIRST)) {
			mention_add(names, &(struct mention){ .par = par, .from = i, .name = i, .to = i + 1, .type = NAME_PERSON, .sex = full_info(names, p, i)->sex });
			i++;
		} else {
			end = i + 1;
			if (end < p->n && p->token[end].kind == TOKEN_WORD && !p->token[end].opens && full[p->word[end]].ahead == p->word[i])
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
