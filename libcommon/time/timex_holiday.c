/* SPDX-License-Identifier: ISC */
/* Named days in a text: "Christmas", "Ashura in 61 AH", "Christmas 1963", "Easter week", "the day after Christmas". */
#include "time/timex_match.h"

static size_t
named_day(const struct items *s, size_t i, struct timex *t)
{
	const struct item *item = item_at(s, i);
	size_t next, end;

	if ((item->w->is & TIME_HOLIDAY) == 0 || item->shape == TOKEN_LOWER)
		return 0;
	t->holiday = &s->lexicon->holiday[item->w->holiday];
	t->rule = "holiday";
	next = i + 1;
	if (item_is(s, next, TIME_UNIT) && item_at(s, next)->w->unit == UNIT_WEEK && (item_at(s, next)->w->how & (UNIT_PLURAL | UNIT_SET)) == 0) {
		t->week = 0;	/* "Easter week" */
		next++;
	}
	if (item_has(s, next, ROLE_OF) || item_has(s, next, ROLE_IN) || item_mark(s, next, ','))
		next++;
	if (item_digits(s, next, 1, 4) || item_has(s, next, ROLE_YEAR_WORD)) {
		struct timex y = *t;

		end = year_match(s, next, &y);
		if (end != 0) {
			*t = y;
			return end;
		}
	}
	return t->week == 0 ? i + 2 : i + 1;
}

/* "9/11", "pre-9/11", a fixed day by its numbers; not "5/9/11", "9/11/2001", "9/11 %" */
static size_t
by_numbers(const struct items *s, size_t i, struct timex *t)
{
	const struct timex_words *l = s->lexicon;

	if (!item_joined(s, i + 1) || !item_joined(s, i + 2) || !item_digits(s, i, 1, 2) || !item_digits(s, i + 2, 1, 2) ||
	    item_mark(s, i + 3, '%') || (item_joined(s, i + 3) && (item_mark(s, i + 3, '/') || item_at(s, i + 3)->kind == TOKEN_WORD)) ||
	    (i > 0 && item_joined(s, i) && (item_mark(s, i - 1, '/') || item_mark(s, i - 1, '$') ||
	    (item_is_dash(s, i - 1) && (i < 2 || item_at(s, i - 2)->kind != TOKEN_WORD)))))
		return 0;
	for (size_t k = 0; k < l->holidays; k++)
		if (l->holiday[k].rule == HOLIDAY_FIXED && l->holiday[k].month == (int)item_at(s, i)->value &&
		    l->holiday[k].day == (int)item_at(s, i + 2)->value) {
			t->holiday = &l->holiday[k];
			t->rule = "holiday";
			return i + 3;
		}
	return 0;
}

/* "the Friday before" ahead of a named day; the item behind, i where there is none */
static size_t
weekday_ahead(const struct items *s, size_t i, struct timex *t)
{
	const struct item *day = item_at(s, i + 1);

	if (!item_has(s, i, ROLE_THE) || (day->w->is & TIME_WEEKDAY) == 0 || (day->w->how & (WEEKDAY_PLURAL | WEEKDAY_WEAK)) != 0 || !weekday_cased(day) ||
	    (!item_has(s, i + 2, ROLE_BEFORE) && !item_has(s, i + 2, ROLE_AFTER)))
		return i;
	t->weekday = day->w->weekday - 1;
	t->shift = item_has(s, i + 2, ROLE_BEFORE) ? -1 : 1;
	return i + 3;
}

/* "the day after", "two days before", "the eve of" ahead of a named day: days from it; the item behind, i where there is none */
static size_t
distance_ahead(const struct items *s, size_t i, int *days)
{
	bool article = item_has(s, i, ROLE_THE) || item_has(s, i, ROLE_A), week;
	double n = 1;

	if (article && item_has(s, i + 1, ROLE_BEFORE)) {	/* "the eve of", a phrase of the table */
		*days = -1;
		return i + 2;
	}
	if (!item_is(s, i + 1, TIME_UNIT) || (!item_has(s, i + 2, ROLE_BEFORE) && !item_has(s, i + 2, ROLE_AFTER)))
		return i;
	week = item_at(s, i + 1)->w->unit == UNIT_WEEK;
	if ((!week && item_at(s, i + 1)->w->unit != UNIT_DAY) || (!article && (number_match(s, i, &n) != i + 1 || n > 100)))
		return i;
	*days = (int)n * (week ? 7 : 1) * (item_has(s, i + 2, ROLE_BEFORE) ? -1 : 1);
	return i + 3;
}

size_t
holiday_match(const struct items *s, size_t i, struct timex *t)
{
	int days = 0;
	const struct item *next;
	size_t at, end;

	if (item_is(s, i, TIME_HOLIDAY))
		return named_day(s, i, t);
	next = item_at(s, i + 1);
	if (next->kind == TOKEN_MARK)
		return next->value == '/' ? by_numbers(s, i, t) : 0;
	if ((next->w->is & TIME_WEEKDAY) != 0) {
		if ((at = weekday_ahead(s, i, t)) == i || (end = named_day(s, at, t)) == 0 || t->week == 0)
			return 0;
		t->unit = UNIT_WEEK;
		return end;
	}
	if ((next->w->is & TIME_UNIT) == 0 && !word_has(next->w, ROLE_BEFORE))
		return 0;
	if ((at = distance_ahead(s, i, &days)) == i || (end = named_day(s, at, t)) == 0)
		return 0;
	if (t->week == 0)	/* "the day after Easter week" */
		return 0;
	t->unit = UNIT_DAY;
	t->shift = days;
	return end;
}
