/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "time/timex_affix.h"

enum { UNIT_BYTES = 24 };	/* of the longest unit, "to" ahead of it */

#define AFFIX(letters) { (letters), sizeof(letters) - 1 }

/* What nearly all letters of one script differ in. */
static char
last_byte(struct span word)
{
	return word.p[word.len - 1];
}

/*
 * "بالعام الماضي", "للشهر الجاري": the unit with its article, which is hidden behind "to"; WORD_UNKNOWN if it is none, or a day:
 * "لليوم الثاني" is no today. The folded word
 * is `items->folded`.
 */
static uint32_t
unit_behind_letter(struct items *items)
{
	const struct timex_words *l = items->lexicon;
	struct span word = buf_span(&items->folded), unit;
	char text[UNIT_BYTES];
	uint32_t n;
	bool to;

	if (span_begins(word, SPAN("ول")) || span_begins(word, SPAN("وبال")))
		word = span_cut(word, strlen("و"), word.len);
	to = span_begins(word, SPAN("لل"));
	if (!l->prefixes || word.len > sizeof(text) || !(to || span_begins(word, SPAN("بال"))))
		return WORD_UNKNOWN;
	unit = span_cut(word, strlen("ب"), word.len);
	if (to) {
		memcpy(text, word.p, word.len);
		memcpy(text, "ا", strlen("ا"));
		unit = (struct span){ text, word.len };
	}
	n = vocabulary_find_kept(&l->vocabulary, unit);
	return n != WORD_UNKNOWN && (l->word[n].is & TIME_UNIT) != 0 && (l->word[n].how & UNIT_THE) != 0 && l->word[n].unit > UNIT_DAY ? n : WORD_UNKNOWN;
}

uint32_t
affix_stripped(struct items *items, const struct token *t)
{
	const uint32_t classes = TIME_MONTH | TIME_WEEKDAY | TIME_UNIT | TIME_PART | TIME_HOLIDAY | TIME_ORDINAL | TIME_CARDINAL | TIME_REF |
	    TIME_DECADE | (items->lexicon->prefixes ? TIME_SEASON : 0);	/* "زمستانی" is wintry */
	static const struct span ahead[] = {
		AFFIX("و"), AFFIX("وال"), AFFIX("بال"), AFFIX("لل"), AFFIX("فال"), AFFIX("ال"), AFFIX("ب"), AFFIX("ل"), AFFIX("ف")
	};
	static const struct span behind[] = {
		AFFIX("ماه"), AFFIX("های"), AFFIX("هایی"), AFFIX("ها"), AFFIX("مین"), AFFIX("ی"), AFFIX("م"), AFFIX("ه")
	};
	const struct timex_words *l = items->lexicon;
	struct span word;
	uint32_t n = WORD_UNKNOWN;

	buf_cut(&items->folded, 0);
	utf_fold(&items->folded, token_text(t, items->text));
	word = buf_span(&items->folded);
	n = unit_behind_letter(items);
	for (size_t k = 0; !l->prefixes && n == WORD_UNKNOWN && k < sizeof(behind) / sizeof(behind[0]); k++)
		if (word.len > behind[k].len + 3 && last_byte(word) == last_byte(behind[k]) && span_ends(word, behind[k]))
			n = vocabulary_find_kept(&l->vocabulary, span_cut(word, 0, word.len - behind[k].len));
	for (size_t k = 0; l->prefixes && n == WORD_UNKNOWN && k < sizeof(ahead) / sizeof(ahead[0]); k++)
		if (word.len > ahead[k].len + 3 && word.p[1] == ahead[k].p[1] && span_begins(word, ahead[k]))
			n = vocabulary_find_kept(&l->vocabulary, span_cut(word, ahead[k].len, word.len));
	if (n == WORD_UNKNOWN)
		return WORD_UNKNOWN;
	/* "and" goes onto small words and phrases too: "ونهاية", "وبعد غد", "with" onto phrases: "بالفترة نفسها" */
	if (l->prefixes && (l->word[n].is & (classes | TIME_PHRASE)) == TIME_PHRASE && (span_begins(word, SPAN("بال")) ||
	    (span_begins(word, SPAN("ب")) && word_has(&l->word[n], ROLE_SAME))))
		return n;
	if ((l->word[n].is & classes) == 0 && !(l->prefixes && span_begins(word, SPAN("و")) && ((l->word[n].is & TIME_PHRASE) != 0 ||
	    word_has_any(&l->word[n]))))
		return WORD_UNKNOWN;
	/* "اینکه" is no form of "اینک" */
	return !l->prefixes && (l->word[n].is & TIME_REF) != 0 ? WORD_UNKNOWN : n;
}
