/* SPDX-License-Identifier: ISC */
#include "wordform.h"

#include <string.h>

#define NON_JOINER "\xE2\x80\x8C"

enum { LETTER = 2, SHORTEST = 4, SHORTEST_FUTURE = 5 };		/* bytes; letters */

static bool
ends_with_one(struct span word, const char *const *ending, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_ends(word, span_of(ending[i])))
			return true;
	return false;
}

static bool
begins_with_one(struct span word, const char *const *beginning, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (span_begins(word, span_of(beginning[i])))
			return true;
	return false;
}

bool
wordform_is_persian_verb(struct span word)
{
	static const char *const ahead[] = { "می" NON_JOINER, "نمی" NON_JOINER }, *const behind[] = { NON_JOINER "ام", NON_JOINER "ایم", NON_JOINER "اید", NON_JOINER "اند" };

	if (memchr(word.p, (unsigned char)NON_JOINER[0], word.len) == NULL)	/* most words have none */
		return false;
	return begins_with_one(word, ahead, sizeof(ahead) / sizeof(*ahead)) || ends_with_one(word, behind, sizeof(behind) / sizeof(*behind));
}

/* Letter n of a word in Arabic letters, from 0, is this one. */
static bool
has_letter(struct span word, size_t n, const char *letter)
{
	return span_begins(span_cut(word, n * LETTER < word.len ? n * LETTER : word.len, word.len), span_of(letter));
}

bool
wordform_is_arabic_verb(struct span word)
{
	static const char *const noun[] = { "ة", "ا", "و", "ء", "ات", "ي" };
	size_t letters;

	/* most words neither begin so nor end so */
	if (!(span_begins(word, SPAN("ي")) || span_begins(word, SPAN("س")) || span_begins(word, SPAN("و")) || span_ends(word, SPAN("ت"))))
		return false;
	/* "ويضيف", "وسيرمم" */
	if (has_letter(word, 0, "و") && (has_letter(word, 1, "ي") || span_begins(word, SPAN("وس"))))
		word = span_cut(word, LETTER, word.len);
	letters = word.len / LETTER;
	if (letters < SHORTEST)
		return false;
	/* "سيلتقي"; but "سياسي" */
	if (span_begins(word, SPAN("سي")) && letters >= SHORTEST_FUTURE && span_ends(word, SPAN("ي")) && !has_letter(word, 2, "ا"))
		return true;
	if (span_begins(word, SPAN("ي")) || (span_begins(word, SPAN("سي")) && letters >= SHORTEST_FUTURE))
		return !ends_with_one(word, noun, sizeof(noun) / sizeof(*noun));
	/* "ستصرف"; but "ستارة", "ستوديو", "ستين" */
	if (span_begins(word, SPAN("ست")) && letters >= SHORTEST_FUTURE)
		return !ends_with_one(word, noun, sizeof(noun) / sizeof(*noun)) && !span_ends(word, SPAN("ين")) && !has_letter(word, 2, "ا") && !has_letter(word, 2, "و");
	/* "دخلت"; but "بيروت", "الوقت", "ثابت", "إنترنت" */
	return span_ends(word, SPAN("ت")) && !has_letter(word, letters - 2, "ا") && !has_letter(word, letters - 2, "و") && !has_letter(word, letters - 2, "ي") &&
	    !has_letter(word, 1, "ا") && !has_letter(word, 0, "إ") && !span_begins(word, SPAN("ال")) && !wordform_is_joined(word);
}

bool
wordform_is_joined(struct span word)
{
	static const char *const ahead[] = { "وال", "فال", "بال", "كال", "لل", "وإ", "وأ", "لإ", "بإ", "لأ", "بأ" };

	/* most words begin with another letter */
	if (!(span_begins(word, SPAN("و")) || span_begins(word, SPAN("ف")) || span_begins(word, SPAN("ب")) || span_begins(word, SPAN("ك")) || span_begins(word, SPAN("ل"))))
		return false;
	return begins_with_one(word, ahead, sizeof(ahead) / sizeof(*ahead));
}
