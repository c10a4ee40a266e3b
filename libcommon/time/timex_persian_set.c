/* SPDX-License-Identifier: ISC */
/* How often, in Persian: "هر سه روز یک بار", "هفته‌ای دو بار", "روزهای جمعه". */
#include "time/timex_persian.h"

/* "روزهای جمعه", "پنجشنبه‌ها" are all such days, "روزهای جمعه و شنبه" are two days; 0 where there are none */
static size_t
weekdays_match(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	enum timex_origin origin;
	int shift;

	if (item_has(s, i, ROLE_DATE_WORD) && (w->how & UNIT_PLURAL) != 0 && item_is(s, i + 1, TIME_WEEKDAY) &&
	    !item_has(s, i + 2, ROLE_AND) && !item_is(s, i + 2, TIME_UNIT | TIME_WEEKDAY | TIME_CARDINAL | TIME_ORDINAL) &&
	    item_at(s, i + 2)->kind != TOKEN_DIGITS && !item_mark(s, i + 2, 0x60C) && !persian_side(s, i + 2, &origin, &shift)) {
		t->weekday = item_at(s, i + 1)->w->weekday - 1;
		return i + 2;
	}
	if ((w->is & TIME_WEEKDAY) == 0 || !span_ends(item_text(s, i), SPAN("ها")))
		return 0;
	t->weekday = w->weekday - 1;
	return i + 1;
}

/* "روز پنجم هر ماه": ahead of how often; 0 where there is none */
static size_t
day_of_each(const struct items *s, size_t i, struct timex *t)
{
	size_t end;
	int nth;

	if (!item_has(s, i, ROLE_DATE_WORD) || ((end = ordinal_match(s, i + 1, &nth)) == 0 && !item_digits(s, i + 1, 1, 2)))
		return 0;
	end = end != 0 ? end : i + 2;
	if (!item_has(s, end, ROLE_EACH) || !item_is_counted(s, end + 1) || item_at(s, end + 1)->w->unit < UNIT_WEEK || (item_at(s, end + 1)->w->how & UNIT_WEAK) != 0)
		return 0;
	t->amount[0] = (struct timex_amount){ 1, (enum time_unit)item_at(s, end + 1)->w->unit };
	t->amounts = 1;
	return end + 2;
}

size_t
persian_set(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	struct timex length = timex_empty;
	size_t end = 0;
	double n;

	t->type = TIMEX_SET;
	t->rule = "set";
	if ((w->is & TIME_UNIT) != 0 && (w->how & UNIT_SET) != 0) {
		t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
		t->amounts = 1;
		return i + 1;
	}
	/* "هفته‌ای دو بار", "سالی یک بار" */
	if ((w->is & TIME_UNIT) != 0 && (w->how & UNIT_WEAK) != 0 && (item_has(s, i + 1, ROLE_SO) ||
	    ((end = number_match(s, i + 1, &n)) != 0 && item_has(s, end, ROLE_ONCE)))) {
		t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
		t->amounts = 1;
		return item_has(s, i + 1, ROLE_SO) ? i + 2 : end + 1;
	}
	/* "روزی دو ساعت": how often, ahead of how long */
	if ((w->is & TIME_UNIT) != 0 && (w->how & UNIT_WEAK) != 0 && w->unit >= UNIT_DAY && span_ends(item_text(s, i), SPAN("ی")) &&
	    persian_quantity(s, i + 1, &length) != 0 && length.amount[0].unit < w->unit && length.type == TIMEX_DURATION) {
		t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
		t->amounts = 1;
		return i + 1;
	}
	if ((end = weekdays_match(s, i, t)) != 0 || (end = day_of_each(s, i, t)) != 0)
		return end;
	if (!item_has(s, i, ROLE_EACH))
		return 0;
	if ((end = persian_quantity(s, i + 1, t)) != 0) {
		t->type = TIMEX_SET;
		t->rule = "set";
		return end;
	}
	w = item_at(s, i + 1)->w;
	/* "هر روز صبح" */
	if (item_is_counted(s, i + 1) && w->unit == UNIT_DAY && item_is(s, i + 2, TIME_PART) &&
	    item_at(s, i + 2)->w->clock < 0 && (item_at(s, i + 2)->w->how & (PART_PLURAL | PART_TODAY | PART_ALONE)) == 0) {
		t->part = (enum time_part)item_at(s, i + 2)->w->part;
		return i + 3;
	}
	if (item_is_counted(s, i + 1)) {
		t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
		t->amounts = 1;
		return item_has(s, i + 2, ROLE_SO) ? i + 3 : i + 2;
	}
	if ((w->is & TIME_WEEKDAY) != 0) {
		t->weekday = w->weekday - 1;
		return i + 2;
	}
	if ((w->is & TIME_PART) != 0) {
		t->part = (enum time_part)w->part;
		return i + 2;
	}
	return 0;
}
