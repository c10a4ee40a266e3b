/* SPDX-License-Identifier: ISC */
/* Days that are counted, and the edges of months and years: "the third day of May", "the last days of 1944". */
#include "time/timex_match.h"

/* "in the year of our Lord two thousand twenty-four" behind a month, with its comma; 0 where no year follows */
static size_t
year_of_grace(const struct items *s, size_t i, struct timex *t)
{
	size_t next = item_mark(s, i, ',') ? i + 1 : i;

	if (item_has(s, next, ROLE_IN) && item_has(s, next + 1, ROLE_THE) && item_has(s, next + 2, ROLE_YEAR_WORD)) {
		next += 3;
		if (item_has(s, next, ROLE_OF) && item_has(s, next + 1, ROLE_THEIR))
			next += 3;
	}
	return year_match(s, next, t);
}

/* "of May 1979" behind "the first day"; 0 where no month follows */
static size_t
nth_of_month(const struct items *s, size_t i, int nth, struct timex *t)
{
	size_t end, year;
	bool weak;

	if (!item_has(s, i, ROLE_OF) || nth > 31 || (end = month_match(s, i + 1, t, &weak)) == 0)
		return 0;
	t->day = nth;
	t->rule = "day-month";
	year = year_of_grace(s, end, t);
	return year != 0 ? year : end;
}

/* "the second day", "on the third evening": which one, its story says */
size_t
nth_match(const struct items *s, size_t i, struct timex *t)
{
	int nth;
	size_t end;
	size_t unit = ordinal_match(s, i, &nth);
	const struct time_word *w = item_at(s, unit)->w;

	if (item_at(s, unit)->kind != TOKEN_WORD || (item_at(s, unit)->shape != TOKEN_LOWER))
		return 0;
	if ((w->is & TIME_PART) != 0 && w->clock < 0 && (w->how & (PART_PLURAL | PART_TODAY | PART_ALONE | PART_WEAK)) == 0)
		t->type = TIMEX_TIME;
	else if ((w->is & TIME_UNIT) == 0 || (w->how & UNIT_PLURAL) != 0 || (w->unit != UNIT_DAY && w->unit != UNIT_NIGHT))
		return 0;
	if (w->unit == UNIT_DAY && (end = nth_of_month(s, unit + 1, nth, t)) != 0)
		return end;
	/* "the fifth day of each month" */
	if (w->unit == UNIT_DAY && item_has(s, unit + 1, ROLE_OF) && item_has(s, unit + 2, ROLE_EACH) && item_is(s, unit + 3, TIME_UNIT) &&
	    item_at(s, unit + 3)->w->unit == UNIT_MONTH) {
		t->amount[0] = (struct timex_amount){ 1, UNIT_MONTH };
		t->amounts = 1;
		t->type = TIMEX_SET;
		t->rule = "set";
		return unit + 4;
	}
	t->rule = "nth";
	return unit + 1;
}

/* The year or month that "the first nine months of" is part of; the item behind it, 0 where there is none. */
static size_t
edge_whole(const struct items *s, size_t i, struct timex *t)
{
	struct timex whole = timex_empty;
	size_t end = calendar_match(s, i, &whole);

	if (end == 0 || whole.day != TIMEX_UNSAID || whole.month == TIMEX_UNSAID) {
		whole = timex_empty;
		if ((end = year_match(s, i, &whole)) == 0 && (end = relative_match(s, i, &whole)) != 0 && (whole.unit != UNIT_YEAR ||
		    whole.type != TIMEX_DATE || whole.origin != ORIGIN_DOCUMENT || whole.shift_vague))
			return 0;
	}
	if (end != 0)
		*t = whole;
	return end;
}

size_t
edge_units_match(const struct items *s, size_t i, struct timex *t)
{
	size_t next = item_has(s, i, ROLE_THE) ? i + 1 : i, end;
	bool first = item_has(s, next, ROLE_FIRST), last = item_has(s, next, ROLE_LAST) || item_has(s, next, ROLE_LAST_OF);
	const struct time_word *unit;
	double n;

	if ((!first && !last) || (end = number_match(s, next + 1, &n)) == 0 || n < 1 || n > 99 || n != (int)n)
		return 0;
	unit = item_at(s, end)->w;
	if ((unit->is & TIME_UNIT) == 0 || (unit->unit != UNIT_MONTH && unit->unit != UNIT_WEEK && unit->unit != UNIT_DAY) ||
	    (unit->how & UNIT_SET) != 0 || !(item_has(s, end + 1, ROLE_OF) || item_has(s, end + 1, ROLE_IN)) ||
	    (end = edge_whole(s, end + 2, t)) == 0 || (unit->unit == UNIT_MONTH && (t->month != TIMEX_UNSAID || n >= 12)))
		return 0;
	t->edge = first ? (int)n : -(int)n;
	t->edge_unit = (enum time_unit)unit->unit;
	t->rule = "part-of";
	return end;
}

/* "this month", "last year", "the year" */
static bool
is_said_unit(const struct items *s, size_t i)
{
	const struct time_word *unit = item_at(s, i + 1)->w;

	return (item_has(s, i, ROLE_THIS) || item_has(s, i, ROLE_LAST) || item_has(s, i, ROLE_NEXT) || item_has(s, i, ROLE_THE) ||
	    item_has(s, i, ROLE_THAT)) && (unit->is & TIME_UNIT) != 0 && (unit->how & (UNIT_PLURAL | UNIT_SET)) == 0 &&
	    (unit->unit == UNIT_MONTH || unit->unit == UNIT_YEAR);
}

/* "the last day of", "the first weeks of", "the final months of", ahead of a month or a year */
size_t
edge_match(const struct items *s, size_t i, struct timex *t)
{
	bool last = item_has(s, i, ROLE_LAST) || item_has(s, i, ROLE_LAST_OF) || item_has(s, i, ROLE_END) || item_has(s, i, ROLE_LATE);
	bool first = item_has(s, i, ROLE_FIRST) || item_has(s, i, ROLE_BEGIN) || item_has(s, i, ROLE_EARLY);
	const struct time_word *unit = item_at(s, i + 1)->w;
	int nth;

	if ((unit->is & TIME_UNIT) == 0)
		return i;
	/* "the second week of May": within the month */
	if (unit->unit == UNIT_WEEK && !first && (unit->how & (UNIT_PLURAL | UNIT_SET)) == 0 && item_has(s, i + 2, ROLE_OF) &&
	    item_is(s, i + 3, TIME_MONTH) && ordinal_match(s, i, &nth) == i + 1)
		return i + 3;
	if ((!last && !first) || unit->unit < UNIT_DAY || unit->unit > UNIT_MONTH ||
	    (first && unit->unit == UNIT_DAY && (unit->how & UNIT_PLURAL) == 0) || !item_has(s, i + 2, ROLE_OF))
		return i;
	if (!item_is(s, i + 3, TIME_MONTH) && !item_digits(s, i + 3, 4, 4) && !is_said_unit(s, i + 3))
		return i;
	t->mod = last ? MOD_END : MOD_START;
	return i + 3;
}
