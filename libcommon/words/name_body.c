/* SPDX-License-Identifier: ISC */
/* Organisations and places in Persian and Arabic: by the word that such a name begins with, and by the table of places. */
#include "words/name_full.h"

enum { BODY_WORDS = 5 };

/* What no name of a body goes on over. */
enum { STOPS = WORD_PRONOUN | WORD_CONJUNCTION | WORD_CLAUSE | WORD_AUXILIARY | WORD_REPORT | WORD_TIME | WORD_DETERMINER | WORD_PREPOSITION |
	WORD_SOURCE | WORD_QUESTION | WORD_ADVERB | WORD_RELATIVE | WORD_DOCUMENT | WORD_MEDIA };

static bool
is_arabic(const struct names *persons)
{
	return persons->reading->lexis->lang[0] == 'a';
}

static struct span
text_of(const struct prose *p, uint32_t i)
{
	return token_text(&p->token[i], p->passage.place.text);
}

/* "می‌رود", "نمی‌رود": a Persian verb. */
static bool
is_going(struct span text)
{
	return span_begins(text, SPAN("می\xE2\x80\x8C")) || span_begins(text, SPAN("نمی\xE2\x80\x8C")) || span_ends(text, SPAN("\xE2\x80\x8Cاند"));
}

/* The name ends ahead of token i, behind its first word at token `head`. */
static bool
stops(const struct names *persons, const struct prose *p, uint32_t par, uint32_t head, uint32_t i)
{
	const struct word_info *info;

	if (i >= p->n || p->token[i].kind != TOKEN_WORD || p->token[i].opens)
		return true;
	info = full_info(persons, p, i);
	if ((info->class & STOPS) != 0 || (info->frame & (FRAME_ACT | FRAME_OBJECT | FRAME_BARE)) != 0 || info->phrase || (info->cue != NO_CUE && (info->form & FORM_PAST) != 0))
		return true;
	return ((info->class & (WORD_OFFICE | WORD_TITLE)) != 0 && i > head + 1) || is_going(text_of(p, i)) || names_at(persons, par, i) != NULL;
}

/* "وزارت راه و شهرسازی": what "and" joins to a name, and is no body or person itself. */
static bool
is_joined(const struct names *persons, const struct prose *p, uint32_t par, uint32_t head, uint32_t i)
{
	enum { OTHER = WORD_OFFICE | WORD_TITLE | WORD_ORGAN | WORD_PERSON | WORD_GROUP | WORD_FAMILY | WORD_PLACE };

	return i > head + 1 && full_has(persons, p, i, WORD_CONJUNCTION) && !stops(persons, p, par, head, i + 1) &&
	    !full_has(persons, p, i + 1, OTHER) && (full_info(persons, p, i + 1)->name & NAMES_BODY) == 0;
}

/* "وزارت نیرو بودجه را", "وزارت راه و شهرسازی آلمان": past what the ministry at token `head` is in charge of, and whose it is; head if that is not told. */
static uint32_t
charge_end(const struct names *persons, const struct prose *p, uint32_t par, uint32_t head)
{
	uint32_t end = head + 1;

	/* "امور خارجه" */
	while (end <= head + 2 && !stops(persons, p, par, head, end) && (full_info(persons, p, end)->name & NAMES_CHARGE) != 0)
		end++;
	while (is_joined(persons, p, par, head, end) && (full_info(persons, p, end + 1)->name & NAMES_CHARGE) != 0)
		end += 2;
	if (end == head + 1 || !full_has(persons, p, head, WORD_ORGAN))
		return head;
	while (!stops(persons, p, par, head, end) && full_has(persons, p, end, WORD_PLACE | WORD_PLACE_PART | WORD_MODIFIER) && (full_info(persons, p, end)->name & NAMES_THING) == 0)
		end++;
	return end;
}

/* Where the Persian name ends whose first word is at token `head`: its words are tied to one another, and no letter says how far. */
static uint32_t
persian_end(const struct names *persons, const struct prose *p, uint32_t par, uint32_t head)
{
	uint32_t end = head + 1, charged = token_is_text(p, head, "وزارت") ? charge_end(persons, p, par, head) : head;

	if (charged > head)
		return charged;
	while (end - head <= BODY_WORDS) {
		if (is_joined(persons, p, par, head, end))
			end += 2;
		else if (stops(persons, p, par, head, end) || (full_info(persons, p, end)->name & NAMES_THING) != 0)
			break;
		else
			end++;
	}
	/* "به مرکز شهر رفتم.": the sentence ends on its verb */
	if (end > head + 2 && !p->is_head && token_is_mark(p, end, '.') && full_info(persons, p, end - 1)->class == 0)
		return end - 1;
	/* "موزه بسته شد": no name, unless it is somebody's office */
	if (end == head + 2 && (p->token[head].opens || full_has(persons, p, head - 1, WORD_CONJUNCTION | WORD_REPORT | WORD_CLAUSE)) && end < p->n && p->token[end].kind == TOKEN_WORD &&
	    (full_has(persons, p, end, WORD_AUXILIARY) || (full_info(persons, p, end)->frame & FRAME_BARE) != 0))
		return head;
	if (end > head + 2 && end < p->n && p->token[end].kind == TOKEN_WORD) {
		/* "بانک مرکزی نرخ ارز را", "شرکت گاز آماده است": an object, what is told of it */
		if ((full_info(persons, p, end)->frame & FRAME_OBJECT) != 0)
			return is_joined(persons, p, par, head, head + 2) ? head + 4 : head + 2;
		if ((full_info(persons, p, end)->frame & FRAME_BARE) != 0 || full_has(persons, p, end, WORD_AUXILIARY) || is_going(text_of(p, end)))
			return end - 1;
	}
	return end;
}

/* The article is written onto the word at token i, "and" left out where the word is known without it. */
static bool
has_article(const struct names *persons, const struct prose *p, uint32_t i)
{
	const struct lexis *lexis = persons->reading->lexis;

	return p->word[i] < lexis->infos ? arabic_has_article(lexis->vocabulary.word[p->word[i]]) : token_has_article(p, i);
}

/* What the table tells of an Arabic word, its article off. */
static struct word_info
bare_info(const struct names *persons, const struct prose *p, uint32_t i)
{
	if (i >= p->n || p->token[i].kind != TOKEN_WORD)
		return (struct word_info){ 0 };
	return has_article(persons, p, i) ? *lexis_info(persons->reading->lexis, office_bare(persons->reading, reading_word(persons->reading, p, i))) : *full_info(persons, p, i);
}

/* Past adjectives with the article from token i on: "الدولية", "المتحدة". */
static uint32_t
adjectives_end(const struct names *persons, const struct prose *p, uint32_t par, uint32_t head, uint32_t i)
{
	while (i < p->n && i - head <= BODY_WORDS && p->token[i].kind == TOKEN_WORD && !p->token[i].opens && names_at(persons, par, i) == NULL && token_has_article(p, i) &&
	    (bare_info(persons, p, i).frame & FRAME_ACT) == 0 && (arabic_is_adjective(text_of(p, i)) || (bare_info(persons, p, i).class & WORD_MODIFIER) != 0 || full_has(persons, p, i, WORD_PLACE | WORD_PLACE_PART)))
		i++;
	return i;
}

/* "والتعليم": joined to a noun of the name, and no body or person itself. */
static bool
is_and_noun(const struct names *persons, const struct prose *p, uint32_t i)
{
	enum { OTHER = WORD_OFFICE | WORD_TITLE | WORD_ORGAN | WORD_PERSON | WORD_GROUP };
	struct span text;

	if (i >= p->n || p->token[i].kind != TOKEN_WORD || p->token[i].opens)
		return false;
	text = text_of(p, i);
	return arabic_has_and_article(text) && (lexis_rest(persons->reading->lexis, text, strlen(ARABIC_AND ARABIC_ARTICLE))->class & OTHER) == 0;
}

/* "منظمة أطباء بلا حدود", "غرفة تجارة وصناعة الشارقة": past the nouns without an article from token i on. */
static uint32_t
construct_end(const struct names *persons, const struct prose *p, uint32_t par, uint32_t head)
{
	uint32_t i = head + 1, first = i;

	while (i - head <= BODY_WORDS && !stops(persons, p, par, head, i) && !token_has_article(p, i) && !full_has(persons, p, i, WORD_PLACE)) {
		/* "شركة خاصة", "منظمة دولية": no name */
		if (i == first && (arabic_is_adjective(text_of(p, i)) || full_has(persons, p, i, WORD_MODIFIER)))
			return head;
		i++;
		if (i < p->n && p->token[i].kind == TOKEN_WORD && (full_info(persons, p, i)->frame & FRAME_WITHOUT) != 0 && !stops(persons, p, par, head, i + 1) && token_is_text(p, i, "بلا"))
			return i + 2;
	}
	/* "حكومة مقبلة": of both the same ending, an adjective */
	if (i > first && arabic_is_feminine(text_of(p, head)) && arabic_is_feminine(text_of(p, first)) && (stops(persons, p, par, head, i) || i - head > BODY_WORDS))
		return head;
	/* where nothing definite follows, one word is the name: "حركة حماس تصر" */
	if (i > first && (i >= p->n || stops(persons, p, par, head, i) || i - head > BODY_WORDS))
		return first + 1;
	return i;
}

/* Where the Arabic name ends whose first word is at token `head`; head if there is none. */
static uint32_t
arabic_end(const struct names *persons, const struct prose *p, uint32_t par, uint32_t head)
{
	uint32_t end;

	if (has_article(persons, p, head)) {
		end = adjectives_end(persons, p, par, head, head + 1);
		if (end == head + 1)
			return head;
		if (end < p->n && p->token[end].kind == TOKEN_WORD && arabic_has_to_the(text_of(p, end)) && (full_info(persons, p, end)->class & STOPS) == 0)
			end = adjectives_end(persons, p, par, head, end + 1);	/* "الشركة السورية للمياه" */
		return end;
	}
	end = construct_end(persons, p, par, head);
	if (end == head || stops(persons, p, par, head, end) || !(token_has_article(p, end) || full_has(persons, p, end, WORD_PLACE)))
		return end == head + 1 ? head : end;
	/* "برئاسة المستشار سامي الرفاعي": somebody's, and no body */
	if (end == head + 1 && (bare_info(persons, p, end).class & (WORD_OFFICE | WORD_TITLE)) != 0 && names_at(persons, par, end + 1) != NULL)
		return head;
	/* "جامعة الملك سعود" */
	end += (bare_info(persons, p, end).class & (WORD_OFFICE | WORD_TITLE)) != 0 && full_has(persons, p, end + 1, WORD_FIRST) && !stops(persons, p, par, head, end + 1);
	end = adjectives_end(persons, p, par, head, end + 1);
	while (is_and_noun(persons, p, end))
		end = adjectives_end(persons, p, par, head, end + 1);
	return end;
}

/* Past the words of a place at token i: "کره جنوبی", "ایالات متحده آمریکا". */
static uint32_t
spot_end(const struct names *persons, const struct prose *p, uint32_t par, uint32_t i)
{
	uint32_t end = i;
	bool whole = false;

	while (end < p->n && !(end > i && p->token[end].opens) && full_has(persons, p, end, WORD_PLACE | WORD_PLACE_PART)) {
		bool place = full_has(persons, p, end, WORD_PLACE);

		if (place && whole && end == i + 1 && full_has(persons, p, i, WORD_PLACE))
			break;		/* two places beside one another */
		whole |= place || end > i;
		end++;
	}
	/* "الولايات المتحدة", but not "القطاع الخاص" */
	if (is_arabic(persons) && full_has(persons, p, i, WORD_PLACE_PART) && end == i + 1 &&
	    (office_bare(persons->reading, p->word[i]) == p->word[i] || (bare_info(persons, p, i).class & WORD_PLACE_PART) == 0))
		return adjectives_end(persons, p, par, i, end) > end ? adjectives_end(persons, p, par, i, end) : whole ? end : i;
	return whole ? end : i;
}

/* What the name is that begins at token i, and where it begins and ends; NAME_UNKNOWN if none does. */
static enum name_type
body_here(const struct names *persons, const struct prose *p, uint32_t par, uint32_t i, uint32_t *from, uint32_t *end)
{
	struct word_info head = is_arabic(persons) ? bare_info(persons, p, i) : *full_info(persons, p, i);

	*from = i;
	if (full_has(persons, p, i, WORD_PLACE | WORD_PLACE_PART)) {
		*end = spot_end(persons, p, par, i);
		return *end > i ? NAME_PLACE : NAME_UNKNOWN;
	}
	if ((head.name & (NAMES_BODY | NAMES_SPOT | NAMES_WHERE)) == 0) {
		*end = i + 1;
		/* "التجارة الخارجية": an adjective; "وزير الخارجية": of an office */
		if (is_arabic(persons) && i > 0 && !p->token[i].opens && p->token[i - 1].kind == TOKEN_WORD && token_has_article(p, i) &&
		    (token_has_article(p, i - 1) || full_has(persons, p, i - 1, WORD_OFFICE)))
			return NAME_UNKNOWN;
		return (head.class & WORD_ORGAN) != 0 && (full_info(persons, p, i)->name & NAMES_THING) == 0 ? NAME_ORGAN : NAME_UNKNOWN;
	}
	/* "این سازمان ملی", "بزرگ‌ترین دریاچه جهان" are no names */
	if (i > 0 && !p->token[i].opens && p->token[i - 1].kind == TOKEN_WORD && (full_has(persons, p, i - 1, WORD_DETERMINER) || span_ends(text_of(p, i - 1), SPAN("ترین"))))
		return NAME_UNKNOWN;
	if ((head.name & NAMES_BODY) != 0) {
		*end = is_arabic(persons) ? arabic_end(persons, p, par, i) : persian_end(persons, p, par, i);
		/* "مركز المدينة", "اداره پست": a noun alone makes no name of every one */
		if (*end == i + 2 && (head.name & NAMES_THING) != 0 && !full_has(persons, p, i + 1, WORD_PLACE) && (is_arabic(persons) ? token_has_article(p, i + 1) && !has_article(persons, p, i) : true))
			return NAME_UNKNOWN;
		return *end > i + 1 ? NAME_ORGAN : NAME_UNKNOWN;
	}
	if (stops(persons, p, par, i, i + 1) || (full_info(persons, p, i + 1)->name & (NAMES_THING | NAMES_BODY)) != 0 ||
	    full_has(persons, p, i + 1, WORD_MODIFIER | WORD_ORGAN | WORD_OFFICE | WORD_GROUP | WORD_PERSON))
		return NAME_UNKNOWN;
	if (is_arabic(persons) && (has_article(persons, p, i) ? (head.name & NAMES_WHERE) != 0 || adjectives_end(persons, p, par, i, i + 1) == i + 1 : arabic_is_adjective(text_of(p, i + 1)) && !token_has_article(p, i + 1) && arabic_is_feminine(text_of(p, i + 1))))
		return NAME_UNKNOWN;
	/* "از دریاچه کوچ کردند", "به شهر رفتم.": verbs */
	if (!is_arabic(persons) && i + 2 < p->n && (p->token[i + 2].kind == TOKEN_WORD ? (full_info(persons, p, i + 2)->frame & FRAME_BARE) != 0 :
	    !p->is_head && token_mark(&p->token[i + 2]) == '.' && full_info(persons, p, i + 1)->class == 0))
		return NAME_UNKNOWN;
	*end = i + 2;
	*from = (head.name & NAMES_WHERE) != 0 ? i + 1 : i;
	while (*end < p->n && !p->token[*end].opens && full_has(persons, p, *end, WORD_PLACE_PART))
		(*end)++;
	return NAME_PLACE;
}

/*
 * "والأمم المتحدة", "لإيران": "and", "so", "by", "to" are written onto a word that begins such a name without it, and
 * none that is known with it. The number of that word, and in *ahead how many bytes stand ahead of it; WORD_UNKNOWN if it is none.
 */
static uint32_t
behind_letter(const struct names *persons, const struct prose *p, uint32_t i, uint8_t *ahead)
{
	enum { BEGINS = NAMES_BODY | NAMES_SPOT | NAMES_WHERE };
	const struct reading *r = persons->reading;
	struct span text = text_of(p, i);
	uint32_t word, bare;

	if (!is_arabic(persons) || full_info(persons, p, i)->class != 0 || full_info(persons, p, i)->name != 0 || full_info(persons, p, i)->cue != NO_CUE ||
	    !(arabic_has_conjunction(text) || arabic_has_by(text) || arabic_has_to(text)))
		return WORD_UNKNOWN;
	*ahead = (uint8_t)strlen(ARABIC_AND);
	(void)lexis_rest(r->lexis, text, *ahead);
	word = r->lexis->scratch.n == 1 ? r->lexis->scratch.word[0] : WORD_UNKNOWN;
	if (word == WORD_UNKNOWN)
		return word;
	bare = office_bare(r, word);
	return (lexis_info(r->lexis, word)->class & (WORD_PLACE | WORD_PLACE_PART)) != 0 || (lexis_info(r->lexis, bare)->name & BEGINS) != 0 ? word : WORD_UNKNOWN;
}

static void
add_bodies(struct names *bodies, const struct names *persons, uint32_t par)
{
	const struct prose *p = &bodies->reading->par[par];

	for (uint32_t i = 0; i < p->n; ) {
		uint32_t from, end, whole, word;
		enum name_type type;
		uint8_t ahead = 0;

		if (p->token[i].kind != TOKEN_WORD || names_at(persons, par, i) != NULL) {
			i++;
			continue;
		}
		whole = p->word[i];
		word = behind_letter(persons, p, i, &ahead);
		if (word != WORD_UNKNOWN)
			p->word[i] = word;
		type = body_here(persons, p, par, i, &from, &end);
		if (type == NAME_UNKNOWN) {
			p->word[i++] = whole;
			continue;
		}
		for (uint32_t k = from; k < end; k++)
			(void)reading_word(bodies->reading, p, k);
		mention_add(bodies, &(struct mention){ .par = par, .from = from, .name = from, .to = end, .type = (uint8_t)type, .ahead = word != WORD_UNKNOWN && from == i ? ahead : 0 });
		i = end;
	}
}

void
names_bodies(struct names *bodies, const struct names *persons)
{
	const struct reading *r = persons->reading;

	names_begin(bodies, r, persons->people);
	for (uint32_t par = 0; par < r->pars; par++) {
		bodies->first[par] = (uint32_t)bodies->mentions;
		if (!reading_has_case(r))
			add_bodies(bodies, persons, par);
	}
	names_join(bodies);
}
