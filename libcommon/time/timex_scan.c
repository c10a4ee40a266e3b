/* SPDX-License-Identifier: ISC */
/* From a text to its expressions: where to look, what to leave alone. */
#include "time/timex_match.h"

static size_t (*const language_match[LANGUAGES])(const struct items *, size_t, struct timex *) = {
	english_match, persian_match, arabic_match
};

/* "the Friday Imam", "15 Khordad Street", "خیابان پانزده خرداد": what stands ahead of such a word names no time */
static bool
is_name_part(const struct items *s, size_t i, size_t end, const struct timex *t)
{
	if (i > 0 && item_is(s, i - 1, TIME_AHEAD) && t->year == TIMEX_UNSAID && (t->weekday != TIMEX_UNSAID || t->day != TIMEX_UNSAID))
		return true;
	return item_is(s, end, TIME_BEHIND) && !item_at(s, end - 1)->possessive && t->year == TIMEX_UNSAID &&
	    (t->weekday != TIMEX_UNSAID || t->month != TIMEX_UNSAID || t->holiday != NULL);
}

/* Ages; and "soon" of what is told: "was soon defeated". */
static bool
is_no_time(const struct items *s, size_t i, const struct timex *t)
{
	if (t->rule[0] == 'a' && t->rule[2] == 'e')
		return true;
	return t->reference == REF_FUTURE && t->tense == TENSE_PAST && item_text(s, i).len == 4;
}

#define ROLE_BIT(half, role) ((role) / 64 == (half) ? (uint64_t)1 << (role) % 64 : 0)
#define INNER(half) (ROLE_BIT(half, ROLE_OF) | ROLE_BIT(half, ROLE_IN) | ROLE_BIT(half, ROLE_ON) | ROLE_BIT(half, ROLE_AT) | \
	ROLE_BIT(half, ROLE_FOR) | ROLE_BIT(half, ROLE_TO) | ROLE_BIT(half, ROLE_AND) | ROLE_BIT(half, ROLE_OR) | \
	ROLE_BIT(half, ROLE_UNTIL) | ROLE_BIT(half, ROLE_BETWEEN) | ROLE_BIT(half, ROLE_FROM) | ROLE_BIT(half, ROLE_SINCE) | \
	ROLE_BIT(half, ROLE_BY) | ROLE_BIT(half, ROLE_AGO) | ROLE_BIT(half, ROLE_THEIR) | ROLE_BIT(half, ROLE_PLURAL_S) | \
	ROLE_BIT(half, ROLE_AM) | ROLE_BIT(half, ROLE_PM) | ROLE_BIT(half, ROLE_PAST_TENSE) | ROLE_BIT(half, ROLE_FUTURE_TENSE) | \
	ROLE_BIT(half, ROLE_AUXILIARY) | ROLE_BIT(half, ROLE_COUNTED) | ROLE_BIT(half, ROLE_NUMBER_AHEAD) | ROLE_BIT(half, ROLE_NOT) | \
	ROLE_BIT(half, ROLE_ENDED) | ROLE_BIT(half, ROLE_PRESENT_TENSE) | ROLE_BIT(half, ROLE_THIS_MONTH) | \
	ROLE_BIT(half, ROLE_LAST_MONTH) | ROLE_BIT(half, ROLE_NEXT_MONTH) | ROLE_BIT(half, ROLE_SUBJECT))

/* "of", "was": words that stand within and beside English expressions, never first in one. */
static bool
is_inner(const struct time_word *w)
{
	static const uint64_t inner[2] = { INNER(0), INNER(1) };

	return (w->role.bit[0] & ~inner[0]) == 0 && (w->role.bit[1] & ~inner[1]) == 0;
}

/* Words that can begin an expression at all; most texts are passed over here. */
static bool
can_begin(const struct items *s, size_t i, enum language language)
{
	const struct item *item = &s->item[i];

	if (item->kind == TOKEN_DIGITS)
		return true;
	if (item->kind == TOKEN_MARK)
		return item->value == '\'' || item->value == 0x2019 || item->value == 0x2018;
	if (item->w->is != 0)
		return true;
	return language == LANGUAGE_ENGLISH ? !is_inner(item->w) : item->w->role.bit[0] != 0 || item->w->role.bit[1] != 0;
}

static bool
is_trigger(const struct item *item)
{
	return item->kind == TOKEN_DIGITS || (item->w->is & (TIME_TRIGGER | TIME_CARDINAL)) != 0 ||
	    word_has(item->w, ROLE_YEAR_AGO) || word_has(item->w, ROLE_THIS_YEAR) || word_has(item->w, ROLE_LAST_YEAR) ||
	    word_has(item->w, ROLE_PAST);
}

/*
 * Does something that an expression turns on stand at i or soon behind? *next is where the last answer came from.
 * No expression goes on over two words that the tables do not know, and hardly any over one ("every other week").
 */
static bool
trigger_near(const struct items *s, size_t i, size_t *next)
{
	enum { NEAR = 9, UNKNOWN = 2 };
	int unknown = 0;

	if (*next < i)
		*next = i;
	while (*next < s->n && *next < i + NEAR && !is_trigger(&s->item[*next]))
		++*next;
	if (*next >= s->n || *next >= i + NEAR)
		return false;
	if (item_has(s, i, ROLE_CURRENT) || item_has(s, i + 1, ROLE_CURRENT))
		return true;	/* "the present" turns on itself, where others are near */
	for (size_t k = i; k < *next && unknown < UNKNOWN; k++)
		unknown += item_is_unknown(&s->item[k]);
	return unknown < UNKNOWN;
}

void
timex_list_add(struct timex_list *list, const struct timex *t)
{
	list->timex = mem_grow(list->timex, list->n, &list->capacity, sizeof(*t));
	list->timex[list->n++] = *t;
}

/* The expressions of one stretch of text, which begins at byte `base` of the whole. */
static void
scan_stretch(struct items *s, struct timex_words *lexicon, enum language language, struct span text, size_t base,
    struct timex_list *list)
{
	size_t end, next_trigger = 0, first = list->n;

	items_read(s, text, lexicon);
	if (!s->trigger)
		return;
	for (size_t i = 0; i < s->n; i = end) {
		struct timex t = timex_empty;

		end = i + 1;
		if (!can_begin(s, i, language) || item_is(s, i, TIME_TRAP) || !trigger_near(s, i, &next_trigger))
			continue;
		end = language_match[language](s, i, &t);
		if (end == 0) {
			end = i + 1;
			continue;
		}
		t.tense = tense_around(s, i, end);
		if (t.tense == TENSE_NONE && t.mod == MOD_BEFORE)	/* "تا جمعه" */
			t.tense = TENSE_FUTURE;
		if (is_name_part(s, i, end, &t) || is_no_time(s, i, &t))
			continue;
		t.from = s->item[i].start;
		t.to = s->item[end - 1].end;
		t.language = language;
		t.announced = i == 0 || (item_has(s, i - 1, ROLE_IN) && item_at(s, i - 1)->shape == TOKEN_CAPITAL);
		t.over = i > 0 && item_has(s, i - 1, ROLE_ENDED) && item_has(s, i - 1, ROLE_PAST_TENSE);
		t.looked_back = i > 0 && item_has(s, i - 1, ROLE_SINCE);
		end = range_add(s, i, end, &t, list, first);
	}
	for (size_t i = first; i < list->n; i++) {
		list->timex[i].from += base;
		list->timex[i].to += base;
	}
}

void
timex_scan(struct timex_reader *reader, struct span text, struct span lang, struct timex_list *list)
{
	enum language language = language_of(text, lang);
	struct timex_words *lexicon = timex_words_of(reader, language);
	struct sieve_place at;

	if (language != LANGUAGE_ENGLISH) {
		scan_stretch(&reader->items, lexicon, language, text, 0, list);
		return;
	}
	sieve_begin(&reader->sieve, text, &at);
	while (sieve_next(&reader->sieve, text, &at))
		scan_stretch(&reader->items, lexicon, language, span_cut(text, at.from, at.to), at.from, list);
}
