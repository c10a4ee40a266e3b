/* SPDX-License-Identifier: ISC */
/* How far off a time is: "ago", "later", "from now" behind a length; "a week on Thursday", "in ten days' time". */
#include "time/timex_match.h"

/* A distance that can lead to a day: weeks, months, years in whole numbers. */
static bool
can_keep_day(const struct timex *t)
{
	return (t->unit == UNIT_DAY || t->unit == UNIT_WEEK || t->unit == UNIT_MONTH || t->unit == UNIT_YEAR) && !t->shift_vague &&
	    t->shift > -1000 && t->shift < 1000 && t->shift == (int)t->shift;
}

/* "today", "yesterday" behind "a year ago", a weekday behind "two weeks ago": one day; i where there is none */
static size_t
day_of_ago(const struct items *s, size_t i, struct timex *t)
{
	const struct item *item = item_at(s, i);

	if (!can_keep_day(t))
		return i;
	if ((item->w->is & TIME_REF) != 0 && item->w->reference == REF_DAY) {
		t->same_day = true;
		t->aside = item->w->offset;
		return i + 1;
	}
	if (t->unit == UNIT_WEEK && (item->w->is & TIME_WEEKDAY) != 0 && (item->w->how & (WEEKDAY_PLURAL | WEEKDAY_WEAK)) == 0 &&
	    weekday_cased(item)) {
		t->weekday = item->w->weekday - 1;
		t->same_day = true;
		return i + 1;
	}
	return i;
}

size_t
distance_behind(const struct items *s, size_t i, struct timex *t)
{
	struct timex moved = *t;
	size_t end = i + 1;

	if (item_has(s, i, ROLE_FROM) && item_is(s, end, TIME_REF) && (item_at(s, end)->w->reference == REF_PRESENT ||
	    (item_at(s, end)->w->reference == REF_DAY && item_at(s, end)->w->offset == 0))) {	/* "from now" */
		quantity_move(&moved, ORIGIN_DOCUMENT, 1);
		moved.rule = "away";
		moved.same_day = item_at(s, end)->w->reference == REF_DAY && can_keep_day(&moved);
		end++;
	} else if (item_has(s, i, ROLE_AGO)) {
		quantity_move(&moved, ORIGIN_DOCUMENT, -1);
		moved.rule = "ago";
		end = day_of_ago(s, end, &moved);
	} else if (item_has(s, i, ROLE_AWAY)) {
		quantity_move(&moved, ORIGIN_DOCUMENT, 1);
		moved.rule = "away";
	} else if (item_has(s, i, ROLE_EARLIER) || (item_has(s, i, ROLE_BEFORE) && item_at(s, i + 1)->kind == TOKEN_MARK)) {
		quantity_move(&moved, ORIGIN_TEXT, -1);
		moved.rule = "earlier";
	} else if (item_has(s, i, ROLE_LATER) || (item_has(s, i, ROLE_AFTER) && item_at(s, i + 1)->kind == TOKEN_MARK) ||
	    (item_has(s, i, ROLE_ON) && item_mark(s, i + 1, ',') && t->amount[0].unit >= UNIT_MONTH)) {	/* "Ten years on, the lake is back" */
		quantity_move(&moved, ORIGIN_TEXT, 1);
		moved.rule = "later";
	} else {
		return i;
	}
	*t = moved;
	return end;
}

/* "a week on Thursday", "two weeks from Friday", "a fortnight last Sunday": so many weeks beside the next or last such day; 0 where it is none */
static size_t
weeks_beside_day(const struct items *s, size_t begin, size_t i, struct timex *t)
{
	const struct timex_amount *a = &t->amount[0];
	double weeks = a->unit == UNIT_FORTNIGHT ? 2 * a->n : a->n;
	bool last = item_has(s, i, ROLE_LAST), from = item_has(s, i, ROLE_FROM);
	const struct item *day = item_at(s, i + 1);

	if (a->unit == UNIT_WEEK && a->n == 1 && t->amounts == 1 && item_is(s, i, TIME_REF) && item_at(s, i)->w->reference == REF_DAY && item_at(s, i)->w->offset >= 0 &&
	    t->mod == MOD_NONE && !(begin > 0 && item_has(s, begin - 1, ROLE_FOR))) {	/* "until a week today", "a week tomorrow" */
		int days = 7 + item_at(s, i)->w->offset;

		*t = timex_empty;
		t->origin = ORIGIN_DOCUMENT;
		t->unit = UNIT_DAY;
		t->shift = days;
		t->rule = "away";
		return i + 1;
	}
	if ((a->unit != UNIT_WEEK && a->unit != UNIT_FORTNIGHT) || t->amounts != 1 || weeks < 1 || weeks != (int)weeks || t->mod != MOD_NONE ||
	    (!from && (a->n != 1 || (!last && !item_has(s, i, ROLE_ON)))) || (day->w->is & TIME_WEEKDAY) == 0 ||
	    (day->w->how & (WEEKDAY_PLURAL | WEEKDAY_WEAK)) != 0 || !weekday_cased(day) ||
	    (item_at(s, i + 2)->shape == TOKEN_CAPITAL && item_is_unknown(item_at(s, i + 2))))	/* "Thursday Island" */
		return 0;
	*t = timex_empty;
	t->weekday = day->w->weekday - 1;
	t->origin = ORIGIN_DOCUMENT;
	t->shift = (last ? -1 : 1) * (weeks + 1);
	t->rule = "relative-weekday";
	return i + 2;
}

/* "in a year's time", "in ten days' time": the length ends ahead of item i; 0 where it is none */
static size_t
time_behind(const struct items *s, size_t begin, size_t i, struct timex *t)
{
	bool apart = (item_mark(s, i, '\'') || item_mark(s, i, 0x2019)) && item_joined(s, i);	/* "days'" */

	if (begin == 0 || !item_has(s, begin - 1, ROLE_IN) || (!apart && !item_at(s, i - 1)->possessive) || !item_has(s, i + apart, ROLE_TIME_WORD))
		return 0;
	quantity_move(t, ORIGIN_DOCUMENT, 1);
	t->rule = "away";
	return i + apart + 1;
}

size_t
distance_named(const struct items *s, size_t begin, size_t i, struct timex *t)
{
	size_t end = time_behind(s, begin, i, t);

	return end != 0 ? end : weeks_beside_day(s, begin, i, t);
}

/* "BP" that is no company: "11,950 BP the lake", not "300 BP stations", "in 2010 BP sold it" */
static bool
is_before_present(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i), *ahead = item_at(s, i - 1);

	if (!item_has(s, i, ROLE_BEFORE_PRESENT))
		return false;
	if (item->end - item->start > 6)	/* in words */
		return true;
	return item->shape != TOKEN_LOWER && !item_is_unknown(item_at(s, i + 1)) && !item_has(s, i + 1, ROLE_COUNTED) &&
	    !(ahead->digits == 4 && ahead->value >= 1900 && ahead->value < 2100);
}

/* "11,950 BP", "12,400 ± 60 BP", "3,000 years before present": ages of the laboratory */
size_t
age_match(const struct items *s, size_t i, struct timex *t)
{
	enum { LEAST = 100 };	/* "for 5 years BP has" */
	double n, error;
	size_t end;

	if (item_at(s, i)->kind != TOKEN_DIGITS || (end = number_match(s, i, &n)) == 0 || n < LEAST)
		return 0;
	if (item_mark(s, end, 0xB1) && item_at(s, end + 1)->kind == TOKEN_DIGITS)
		end = number_match(s, end + 1, &error);
	if (item_is(s, end, TIME_UNIT) && item_at(s, end)->w->unit == UNIT_YEAR)
		end++;
	if (!is_before_present(s, end))
		return 0;
	t->amount[0] = (struct timex_amount){ n, UNIT_YEAR };
	quantity_move(t, ORIGIN_DOCUMENT, -1);
	t->rule = "ago";
	return end + 1;
}
