/* SPDX-License-Identifier: ISC */
/* How often, in Arabic: "كل يوم", "كل أسبوعين", "يوميا", "مرتين في الأسبوع". */
#include "time/timex_arabic.h"

/* "مرتين يوميا", "ثلاث مرات في اليوم" */
static size_t
times_time(const struct items *s, size_t i, struct timex *t)
{
	size_t at = item_has(s, i, ROLE_ONCE) ? i + 1 : item_has(s, i + 1, ROLE_ONCE) && (item_is(s, i, TIME_CARDINAL) ||
	    item_at(s, i)->kind == TOKEN_DIGITS) ? i + 2 : 0;
	const struct time_word *w;

	if (at == 0)
		return 0;
	w = item_at(s, at)->w;
	if ((w->is & TIME_UNIT) == 0 || (w->how & UNIT_SET) == 0) {
		w = item_at(s, ++at)->w;
		if (!item_has(s, at - 1, ROLE_IN) || (w->is & TIME_UNIT) == 0 || (w->how & UNIT_THE) == 0 || (w->how & UNIT_PLURAL) != 0)
			return 0;
	}
	t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
	t->amounts = 1;
	t->type = TIMEX_SET;
	return at + 1;
}

/* "اليوم الأول من كل شهر": ahead of how often; 0 where there is none */
static size_t
day_of_each(const struct items *s, size_t i, struct timex *t)
{
	size_t end;
	int nth;

	if (!item_is_counted(s, i) || item_at(s, i)->w->unit != UNIT_DAY || (end = ordinal_match(s, i + 1, &nth)) == 0 || !item_has(s, end, ROLE_OF) ||
	    !item_has(s, end + 1, ROLE_EACH) || !item_is_counted(s, end + 2) || item_at(s, end + 2)->w->unit < UNIT_WEEK ||
	    (item_at(s, end + 2)->w->how & (UNIT_THE | UNIT_PLURAL | UNIT_TWO)) != 0)
		return 0;
	t->amount[0] = (struct timex_amount){ 1, (enum time_unit)item_at(s, end + 2)->w->unit };
	t->amounts = 1;
	t->type = TIMEX_SET;
	return end + 3;
}

size_t
arabic_set(const struct items *s, size_t i, struct timex *t)
{
	bool each = item_has(s, i, ROLE_EACH);
	const struct time_word *w = item_at(s, i + each)->w;
	size_t end = times_time(s, i, t);

	t->rule = "set";
	if (end != 0 || (end = day_of_each(s, i, t)) != 0)
		return end;
	if (!each && (w->is & TIME_UNIT) != 0 && (w->how & UNIT_SET) != 0) {
		end = i + 1;
	} else if (item_is_counted(s, i + each) && w->unit == UNIT_DAY && (each || (w->how & UNIT_PLURAL) != 0) && item_is(s, i + each + 1, TIME_WEEKDAY)) {
		t->weekday = item_at(s, i + each + 1)->w->weekday - 1;	/* "كل يوم جمعة", "أيام الجمعة" */
		t->type = TIMEX_SET;
		return i + each + 2;
	} else if (each && (w->is & TIME_WEEKDAY) != 0) {	/* "كل ثلاثاء" */
		t->weekday = w->weekday - 1;
		t->type = TIMEX_SET;
		return i + 2;
	} else if (item_has(s, i, ROLE_EACH) && (end = arabic_quantity(s, i + 1, t)) != 0) {
		t->type = TIMEX_SET;
		return end;
	} else if (each && (w->is & TIME_PART) != 0 && w->clock < 0 && (w->how & PART_ALONE) == 0) {	/* "كل صباح" */
		t->part = (enum time_part)w->part;
		t->amounts = 0;
		t->type = TIMEX_SET;
		return i + 2;
	} else if (item_has(s, i, ROLE_EACH) && item_is_counted(s, i + 1)) {
		w = item_at(s, i + 1)->w;
		end = i + 2;
	} else {
		return 0;
	}
	t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
	t->amounts = 1;
	t->type = TIMEX_SET;
	return end;
}
