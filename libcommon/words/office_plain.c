/* SPDX-License-Identifier: ISC */
/* Offices in Persian and Arabic: what they are of stands behind them without a word between, the name behind that. */
#include "words/arabic.h"
#include "words/entity.h"

enum { COMPLEMENT = 4 };

uint32_t
office_plain_complement(const struct reading *r, const struct prose *p, uint32_t head, uint32_t to, uint32_t n)
{
	enum { NONE = WORD_PREPOSITION | WORD_CONJUNCTION | WORD_DETERMINER | WORD_PRONOUN | WORD_REPORT | WORD_AUXILIARY | WORD_TIME | WORD_CLAUSE | WORD_ADVERB };

	/* "رئیس این مرکز": of the centre */
	if (head + 1 < to && head + 1 < p->n && (paragraph_info(r, p, head + 1)->class & (WORD_DETERMINER | WORD_REPORT)) == WORD_DETERMINER)
		head++;
	for (uint32_t i = head + 1; i < to && i < p->n && p->token[i].kind == TOKEN_WORD; i++) {
		if ((paragraph_info(r, p, i)->class & NONE) != 0 || paragraph_info(r, p, i)->cue != NO_CUE)
			break;
		n += (paragraph_info(r, p, i)->frame & FRAME_ON) != 0;	/* "وزیر امور خارجه" is "وزیر خارجه" */
		if (i == head + n)
			return reading_word(r, p, i);
	}
	return 0;
}

uint32_t
office_bare(const struct reading *r, uint32_t word)
{
	struct span text;
	uint32_t bare;

	if (r->lexis->lang[0] != 'a' || word == WORD_UNKNOWN)	/* "«": a mark may stand where an office is looked for */
		return word;
	text = r->lexis->vocabulary.word[word];
	if (arabic_has_article(text))
		text = span_cut(text, strlen(ARABIC_ARTICLE), text.len);
	else if (arabic_has_to(text) && (lexis_info(r->lexis, word)->class & WORD_OFFICE) == 0)
		text = arabic_behind_to(text);
	else
		return word;
	bare = vocabulary_find(&r->lexis->vocabulary, text);
	return bare == WORD_UNKNOWN ? word : bare;
}

uint32_t
office_plain_ahead(const struct reading *r, const struct prose *p, uint32_t name)
{
	if (p->token[name].opens)
		return UINT32_MAX;
	name -= name > 1 && token_is_mark(p, name - 1, '(');	/* "مدیرکل هواشناسی تهران (مریم کاظمی)" */
	for (uint32_t i = name; i-- > 0 && name - i <= COMPLEMENT + 1; ) {
		uint32_t class = paragraph_info(r, p, i)->class;

		if (p->token[i].kind != TOKEN_WORD || paragraph_info(r, p, i)->cue != NO_CUE ||
		    (class & (WORD_PREPOSITION | WORD_CONJUNCTION | WORD_CLAUSE | WORD_AUXILIARY | WORD_REPORT | WORD_TIME)) != 0)
			break;
		if ((class & WORD_OFFICE) != 0 && i > 0 && !p->token[i].opens && p->token[i - 1].kind == TOKEN_WORD && (paragraph_info(r, p, i - 1)->class & WORD_OFFICE) != 0)
			continue;	/* "نائب رئيس الحكومة" */
		if ((class & WORD_OFFICE) != 0)
			return name - i > 1 || office_bare(r, p->word[i]) != p->word[i] ? i : UINT32_MAX;
		if (p->token[i].opens)
			break;
	}
	return UINT32_MAX;
}

/* "أكد سامي الرفاعي وزير النقل أن": of whom the verb ahead of token `from` tells that he spoke, and which has no person as its object. */
static bool
is_of_who_said(const struct reading *r, const struct prose *p, uint32_t from)
{
	const struct word_info *verb = from > 0 && !p->token[from].opens && p->token[from - 1].kind == TOKEN_WORD ? paragraph_info(r, p, from - 1) : NULL;

	return verb != NULL && verb->cue != NO_CUE && r->lexis->cue[verb->cue].class == CUE_SAY;
}

bool
office_plain_behind(const struct reading *r, const struct prose *p, uint32_t from, uint32_t i)
{
	if (!(r->lexis->lang[0] == 'f' || (r->lexis->lang[0] == 'a' && is_of_who_said(r, p, from) && i < p->n && !token_has_article(p, i))) || i + 1 >= p->n || p->token[i].opens || p->token[i].kind != TOKEN_WORD || (paragraph_info(r, p, i)->class & WORD_OFFICE) == 0)
		return false;
	for (uint32_t k = i + 1; k < p->n && k <= i + COMPLEMENT && p->token[k].kind == TOKEN_WORD; k++)
		if ((paragraph_info(r, p, k)->frame & FRAME_OBJECT) != 0)
			return false;	/* "علی کریمی وزیر نیرو را": whom he meets */
	return office_plain_complement(r, p, i, p->n, 1) != 0;
}

bool
office_plain_governed(const struct reading *r, const struct prose *p, uint32_t head, uint32_t to)
{
	uint32_t i = head;

	if (r->lexis->lang[0] != 'f' || token_is_comma(p, to))
		return false;
	while (i > 0 && !p->token[i].opens && p->token[i - 1].kind == TOKEN_WORD)
		i--;
	return i < head && (paragraph_info(r, p, i)->class & WORD_PREPOSITION) != 0;
}

bool
office_opens(const struct reading *r, const struct prose *p, uint32_t from, uint32_t head)
{
	return reading_has_case(r) || head == from || (paragraph_info(r, p, from)->class & (WORD_MODIFIER | WORD_DETERMINER | WORD_TITLE | WORD_ADVERB)) != 0;
}

/* One of them is not said, or they are the same. */
static bool
agree(uint32_t a, uint32_t b)
{
	return a == 0 || b == 0 || a == b;
}

bool
office_has_complement(const struct lexis *lexis, uint32_t a, uint32_t b)
{
	struct span x, y;

	if (agree(a, b) || lexis->lang[0] == 'e')
		return agree(a, b);
	x = lexis->vocabulary.word[a];
	y = lexis->vocabulary.word[b];
	if (lexis->lang[0] == 'a')	/* "وكيل الوزارة" is "وكيل وزارة الصحة" */
		return span_same(arabic_without_article(x), arabic_without_article(y));
	return x.len < y.len ? span_begins(y, x) && span_is(span_cut(y, x.len, y.len), "ی") : span_begins(x, y) && span_is(span_cut(x, y.len, x.len), "ی");
}
