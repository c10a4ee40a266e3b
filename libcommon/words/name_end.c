/* SPDX-License-Identifier: ISC */
/* Which words a Persian or Arabic name has, and where it ends. */
#include "words/name_full.h"

enum { NAME_WORDS = 3 };

/* What stands in no name. */
enum { NO_NAME = WORD_PRONOUN | WORD_CONJUNCTION | WORD_CLAUSE | WORD_AUXILIARY | WORD_REPORT | WORD_TIME | WORD_DETERMINER |
	WORD_PREPOSITION | WORD_SOURCE | WORD_TITLE | WORD_OFFICE | WORD_PERSON | WORD_FAMILY | WORD_GROUP | WORD_ORGAN | WORD_DOCUMENT |
	WORD_PLACE | WORD_MEDIA | WORD_SCARE | WORD_QUESTION | WORD_ADVERB | WORD_MODIFIER | WORD_RELATIVE };

bool
full_is_noun(const struct names *names, const struct prose *p, uint32_t i)
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

/* "علي" is folded as the small word is, "على", but ends on another letter. */
static bool
is_ali(const struct prose *p, uint32_t i, const struct word_info *info)
{
	return (info->class & (WORD_FIRST | WORD_PREPOSITION)) == (WORD_FIRST | WORD_PREPOSITION) && arabic_is_relative(token_text(&p->token[i], p->passage.place.text));
}

/* "رفع العم صالح رأسه", his head: in Arabic no name behind the first one ends so. */
static bool
is_owned(const struct names *names, const struct prose *p, uint32_t i, const struct word_info *info)
{
	return names->reading->lexis->lang[0] == 'a' && (info->class & WORD_FIRST) == 0 && arabic_has_owner(token_text(&p->token[i], p->passage.place.text));
}

/* "قال كريم منصور لاهثا:"; "فارما" looks like it, but has no colon behind it there */
static bool
is_manner(const struct names *names, const struct prose *p, uint32_t i)
{
	return names->reading->lexis->lang[0] == 'a' && full_info(names, p, i)->class == 0 && arabic_is_manner(token_text(&p->token[i], p->passage.place.text)) &&
	    i + 1 < p->n && p->token[i + 1].kind == TOKEN_MARK && (token_mark(&p->token[i + 1]) == ':' || mark_is_quotation(token_mark(&p->token[i + 1])));
}

bool
full_is_plain(const struct names *names, const struct prose *p, uint32_t i, bool first, bool behind_particle)
{
	const struct word_info *info = full_info(names, p, i);

	if (behind_particle)
		return true;
	if (is_ali(p, i, info))
		return true;
	if (!first && (is_owned(names, p, i, info) || is_manner(names, p, i)))
		return false;
	return (info->class & NO_NAME) == 0 && (info->frame & FRAME_ACT) == 0 && info->cue == NO_CUE && !info->phrase && !full_is_noun(names, p, i) && (first || !is_another(names, p, i));
}

/* "وصف سامي الرفاعي القرار": behind an Arabic family's name stands no more of it, but another one or a first name. */
static bool
is_whole(const struct names *names, const struct prose *p, uint32_t start, uint32_t i)
{
	return names->reading->lexis->lang[0] == 'a' && i > start + 1 && token_has_article(p, i - 1) && (full_info(names, p, i - 2)->name & NAMES_PARTICLE) == 0 &&
	    !full_is_family(p, i) && (full_info(names, p, i)->class & WORD_FIRST) == 0;
}

/* "یدالله می‌آید", "استخدام شده‌اند", "صمد قصه‌های": a Persian verb, or many that something is told of. */
static bool
is_going(const struct names *names, const struct prose *p, uint32_t i)
{
	struct span text = token_text(&p->token[i], p->passage.place.text);

	return names->reading->lexis->lang[0] == 'f' && (span_begins(text, SPAN("می\xE2\x80\x8C")) || span_begins(text, SPAN("نمی\xE2\x80\x8C")) || span_ends(text, SPAN("\xE2\x80\x8Cاند")) ||
	    span_ends(text, SPAN("\xE2\x80\x8Cهای")));
}

/* Arabic or Persian letter. */
static bool
ends_on_i(const struct prose *p, uint32_t i)
{
	struct span text = token_text(&p->token[i], p->passage.place.text);

	return span_ends(text, SPAN("ی")) || span_ends(text, SPAN("ي"));
}

/*
 * "علی کریمی عملکرد تیمش را", "علی کریمی بودجه را": a Persian family's name on -i is whole; a third word is none of it that does
 * not end so, nor is known to end such a name, if an object's mark or one more plain word follows.
 */
static bool
is_behind_family(const struct names *names, const struct prose *p, uint32_t start, uint32_t i)
{
	const struct word_info *info = full_info(names, p, i);

	if (names->reading->lexis->lang[0] != 'f' || i != start + 2 || !full_has(names, p, start, WORD_FIRST) || !ends_on_i(p, i - 1) || ends_on_i(p, i) || (info->frame & FRAME_FAMILY) != 0 ||
	    (info->class & WORD_FIRST) != 0 || i + 1 >= p->n || p->token[i + 1].kind != TOKEN_WORD || p->token[i + 1].opens)
		return false;
	info = full_info(names, p, i + 1);
	return (info->frame & FRAME_OBJECT) != 0 || (info->class == 0 && info->cue == NO_CUE && !info->phrase);
}

/* "سلیمان نگاه کرد", "گلناز سرش را": in Persian what opens a sentence with a name may go on with a part of the verb, or with what is hers. */
static bool
is_of_verb(const struct names *names, const struct prose *p, uint32_t start, uint32_t i)
{
	if (names->reading->lexis->lang[0] != 'f' || !p->token[start].opens || i + 1 >= p->n)
		return false;
	/* "ناصر خندید.": the verb stands last */
	if (p->token[i + 1].kind != TOKEN_WORD)
		return i == start + 1 && full_has(names, p, start, WORD_FIRST) && mark_ends_sentence(token_mark(&p->token[i + 1]));
	return (full_info(names, p, i + 1)->frame & FRAME_BARE) != 0 || ((full_info(names, p, i + 1)->frame & FRAME_OBJECT) != 0 &&
	    span_ends(token_text(&p->token[i], p->passage.place.text), SPAN("ش")));
}

/*
 * "المدير، سامي القاضي، إن", "قال ماهر القضاة إن": an Arabic family's name may be a word for an office or for many. It is no one that is
 * told something where both commas or a verb without an object stand around.
 */
static bool
is_trade(const struct names *names, const struct prose *p, uint32_t start, uint32_t i)
{
	if (names->reading->lexis->lang[0] != 'a' || i != start + 1 || start == 0 || p->token[start].opens || i + 1 >= p->n || !full_has(names, p, start, WORD_FIRST) ||
	    (full_info(names, p, i)->class & ~(uint32_t)(WORD_OFFICE | WORD_PERSON | WORD_GROUP)) != 0 || full_info(names, p, i)->cue != NO_CUE || !token_has_article(p, i))
		return false;
	if (token_is_comma(p, start - 1))
		return token_is_comma(p, i + 1);
	return (full_info(names, p, start - 1)->frame & FRAME_BARE) != 0 && full_has(names, p, i + 1, WORD_REPORT);
}

uint32_t
full_end(const struct names *names, const struct prose *p, uint32_t i)
{
	uint32_t start = i, words = 0;
	bool particle = false;

	while (i < p->n && p->token[i].kind == TOKEN_WORD && !(i > start && p->token[i].opens)) {
		bool small = (full_info(names, p, i)->name & NAMES_PARTICLE) != 0;

		if (i > start && (is_going(names, p, i) || is_of_verb(names, p, start, i) || is_behind_family(names, p, start, i)))
			break;
		if (is_trade(names, p, start, i))
			return i + 1;
		if (!small && ((words >= NAME_WORDS && !particle) || !full_is_plain(names, p, i, i == start, particle) || is_whole(names, p, start, i)))
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
	while (i > start && (p->token[i - 1].kind == TOKEN_MARK || (full_info(names, p, i - 1)->name & NAMES_PARTICLE) != 0))
		i--;
	return i;
}
