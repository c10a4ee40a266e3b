/* SPDX-License-Identifier: ISC */
/* The tense of a clause, from the verb that stands next; no tagger. */
#include "time/timex_match.h"

enum { REACH = 14 };

/* "?", "!", ";", a full stop that no abbreviation has */
static inline bool
ends_clause(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i);

	return item->kind == TOKEN_MARK && (item->value == ';' || item->value == '?' || item->value == '!' ||
	    item->value == 0x061F || (item->value == '.' && item_at(s, i + 1)->blank && item_at(s, i + 1)->shape != TOKEN_LOWER));
}

/* "opened", as far as letters and tables say */
static inline bool
is_participle(const struct items *s, const struct item *item)
{
	return item->shape == TOKEN_LOWER && item->w->is == 0 && item->end - item->start >= 2 &&
	    s->text.p[item->end - 1] == 'd' && s->text.p[item->end - 2] == 'e';
}

/* "will be missed", "is to be opened": the auxiliary rules the participle */
static bool
is_ruled_by_future(const struct items *s, size_t i)
{
	for (size_t k = 1; k <= 3 && k <= i; k++) {
		const struct item *item = item_at(s, i - k);

		if (item->kind != TOKEN_WORD)
			return false;
		/* "In May it snowed" */
		if (word_has(item->w, ROLE_FUTURE_TENSE) && ((item->w->is & TIME_MONTH) == 0 || item->shape == TOKEN_LOWER))
			return true;
	}
	return false;
}

/* "Talks resume Wednesday", "They meet on Friday": behind a subject in the plural; not "to meet", "did not meet" */
static bool
is_plural_future(const struct items *s, size_t i)
{
	const struct item *ahead = item_at(s, i - 1);

	if (i == 0 || !word_has(item_at(s, i)->w, ROLE_PLURAL_FUTURE) || ahead->kind != TOKEN_WORD)
		return false;
	return word_has(ahead->w, ROLE_SUBJECT) || (item_is_unknown(ahead) && ahead->end - ahead->start > 3 && s->text.p[ahead->end - 1] == 's');
}

static enum timex_tense
tense_of_verb(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i);

	if (item->kind != TOKEN_WORD || ((item->w->is & TIME_MONTH) != 0 && item->shape != TOKEN_LOWER))
		return TENSE_NONE;
	if (is_plural_future(s, i))
		return TENSE_FUTURE;
	/* "had been due to expire", "was scheduled for" */
	if (word_has(item->w, ROLE_FUTURE_TENSE))
		return i > 0 && item_has(s, i - 1, ROLE_AUXILIARY) ? TENSE_PAST : TENSE_FUTURE;
	/* "the case is heard in May", "they are getting married in May" */
	if (i > 0 && (item_has(s, i - 1, ROLE_PRESENT_TENSE) || (i > 1 && item_has(s, i - 2, ROLE_PRESENT_TENSE) &&
	    span_ends(item_text(s, i - 1), SPAN("ing")))) && (word_has(item->w, ROLE_PAST_TENSE) || is_participle(s, item)))
		return TENSE_FUTURE;
	/* "will be held" */
	if (word_has(item->w, ROLE_PAST_TENSE) && !word_has(item->w, ROLE_AUXILIARY) && is_ruled_by_future(s, i))
		return TENSE_FUTURE;
	if (word_has(item->w, ROLE_PAST_TENSE))	/* "were planning to" is ahead, "had scheduled" behind */
		return item_has(s, i + 1, ROLE_FUTURE_TENSE) && !word_has(item->w, ROLE_AUXILIARY) ? TENSE_FUTURE : TENSE_PAST;
	if (is_participle(s, item) && item->end - item->start > 4)
		return is_ruled_by_future(s, i) ? TENSE_FUTURE : TENSE_PAST;
	return TENSE_NONE;
}

/* The tense that a word gives; most give none, and are known by one look. */
static inline enum timex_tense
tense_of(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i);

	if (!word_has(item->w, ROLE_FUTURE_TENSE) && !word_has(item->w, ROLE_PAST_TENSE) && !word_has(item->w, ROLE_PLURAL_FUTURE) &&
	    !is_participle(s, item))
		return TENSE_NONE;
	return tense_of_verb(s, i);
}

enum timex_tense
tense_around(const struct items *s, size_t i, size_t end, bool verb_last)
{
	enum timex_tense ahead = TENSE_NONE, behind = TENSE_NONE;
	size_t left = REACH, right = REACH;
	bool tomorrow = false;

	if (i > 0 && (item_has(s, i - 1, ROLE_BY) || item_has(s, i - 1, ROLE_UNTIL)) && (item_at(s, i - 1)->shape == TOKEN_LOWER || span_ends(item_text(s, i - 1), SPAN("e"))))
		return TENSE_FUTURE;
	for (size_t k = 1; k < REACH && k <= i && !ends_clause(s, i - k); k++) {
		const struct time_word *w = item_at(s, i - k)->w;

		if ((ahead = tense_of(s, i - k)) != TENSE_NONE) {
			left = k;
			break;
		}
		tomorrow |= (w->is & TIME_REF) != 0 && w->reference == REF_DAY && w->offset > 0;
	}
	for (size_t k = 0; k < REACH && end + k < s->n && !ends_clause(s, end + k); k++) {
		/* "expects sales to grow in the second half and said" */
		if (k == 0 && ahead == TENSE_FUTURE && item_has(s, end, ROLE_AND) && tense_of(s, end + 1) != TENSE_NONE)
			break;
		if ((behind = tense_of(s, end + k)) != TENSE_NONE) {
			right = k + 1;
			break;
		}
	}
	if (ahead == TENSE_NONE && behind == TENSE_NONE && tomorrow)	/* "they travel tomorrow and play on Saturday" */
		return TENSE_FUTURE;
	if (ahead == TENSE_NONE)
		return behind;
	if (behind == TENSE_NONE)
		return ahead;
	return left <= right + 2 && !verb_last ? ahead : behind;
}

/* Does an item say that a thing will be or, as a rule, is done (1), or that it was (-1)? */
static int
promise_of(const struct items *s, size_t i, bool rule)
{
	enum timex_tense tense;

	if (item_has(s, i, ROLE_PROMISE) && ((item_at(s, i)->w->is & TIME_MONTH) == 0 || item_at(s, i)->shape == TOKEN_LOWER))
		return 1;
	tense = tense_of(s, i);
	if (tense == TENSE_PAST)
		return -1;
	return rule && tense == TENSE_FUTURE && i > 0 && (item_has(s, i - 1, ROLE_PRESENT_TENSE) || (i > 1 && item_has(s, i - 2, ROLE_PRESENT_TENSE)));
}

bool
tense_promises(const struct items *s, size_t i, size_t end, bool rule)
{
	static const enum time_role counts_from[] = { ROLE_AFTER, ROLE_SINCE, ROLE_FROM, ROLE_FOR, ROLE_BEFORE };
	bool leads = i == 0 || item_at(s, i - 1)->shape == TOKEN_CAPITAL, promised = false;
	int says;

	for (size_t k = 0; i > 0 && k < sizeof(counts_from) / sizeof(counts_from[0]); k++)
		if (item_has(s, i - 1, counts_from[k]))
			return false;
	for (size_t k = 1; k < REACH && k <= i && !ends_clause(s, i - k); k++) {
		if ((says = promise_of(s, i - k, rule)) < 0)
			return false;
		promised |= says > 0;
	}
	for (size_t k = 0; k < REACH && end + k < s->n && !ends_clause(s, end + k); k++) {
		if ((says = promise_of(s, end + k, rule)) < 0)
			return promised;
		/* ahead of a comma only a day that its clause begins with: "On 28 January, the council will meet" */
		if (item_mark(s, end + k, ',') && !leads)
			return promised;
		promised |= says > 0;
	}
	return promised;
}
