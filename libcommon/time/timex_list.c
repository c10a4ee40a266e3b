/* SPDX-License-Identifier: ISC */
/* Lists whose parts share what stands behind the last: "3, 7 and 9 May", "March, May and August 2020", "the 17th, 18th and 19th centuries". */
#include "time/timex_match.h"

/* "3, 7 and 9 May": the days ahead of the left end, which is item i */
static void
add_days_ahead(const struct items *s, size_t i, const struct timex *left, struct timex_list *list, size_t first)
{
	size_t at = i, from = list->n == first ? 0 : list->timex[list->n - 1].to;

	if (left->day == TIMEX_UNSAID)
		return;
	/* each less than the next, so no more than a month has */
	while (at > 1 && item_mark(s, at - 1, ',') && item_joined(s, at - 1) && !item_joined(s, at) && is_lone_number(s, at - 2, 2) &&
	    item_at(s, at - 2)->value >= 1 && item_at(s, at - 2)->value < item_at(s, at)->value && item_at(s, at - 2)->start >= from)
		at -= 2;
	for (; at < i; at += 2) {
		struct timex day = *left;

		day.day = (int)item_at(s, at)->value;
		day.from = item_at(s, at)->start;
		day.to = item_at(s, at)->end;
		timex_list_add(list, &day);
	}
}

/* "the 17th, 18th and 19th centuries": those ahead of the left end, which ends ahead of item i */
static void
add_centuries_ahead(const struct items *s, size_t i, const struct timex *left, struct timex_list *list, size_t first)
{
	size_t at = i, from = list->n == first ? 0 : list->timex[list->n - 1].to;
	int nth, next = left->century;

	if (left->century == TIMEX_UNSAID)
		return;
	while (at > 0 && s->item[at].start > left->from)
		at--;
	while (at > 2 && item_mark(s, at - 1, ',') && ((item_digits(s, at - 3, 1, 2) && ordinal_match(s, at - 3, &nth) == at - 1) ||
	    ordinal_match(s, at - 2, &nth) == at - 1) && nth < next && item_at(s, at - 3)->start >= from) {
		at -= item_digits(s, at - 3, 1, 2) ? 3 : 2;
		next = nth;
	}
	while (s->item[at].start < left->from) {
		struct timex century = *left;
		size_t end = ordinal_match(s, at, &century.century);

		century.mod = MOD_NONE;
		century.from = item_at(s, at > 0 && item_has(s, at - 1, ROLE_THE) ? at - 1 : at)->start;
		century.to = item_at(s, end - 1)->end;
		timex_list_add(list, &century);
		at = end + 1;
	}
}

/* "March, May and August 2020", "مهر، آبان و آذر ۱۳۵۷": the weak months ahead of the left end */
static void
add_months_ahead(const struct items *s, size_t i, const struct timex *left, struct timex_list *list, size_t first)
{
	size_t at = i, from = list->n == first ? 0 : list->timex[list->n - 1].to;

	if (left->month == TIMEX_UNSAID || left->day != TIMEX_UNSAID)
		return;
	while (at > 1 && (item_mark(s, at - 1, ',') || item_mark(s, at - 1, 0x60C)) && is_weak_month(s, at - 2, left->calendar) &&
	    item_at(s, at - 2)->w->month < item_at(s, at)->w->month && item_at(s, at - 2)->start >= from)
		at -= 2;
	for (; at < i; at += 2) {
		struct timex month = *left;

		month.month = item_at(s, at)->w->month;
		month.from = item_at(s, at)->start;
		month.to = item_at(s, at)->end;
		timex_list_add(list, &month);
	}
}

void
list_ahead(const struct items *s, size_t i, size_t at, const struct timex *left, struct timex_list *list, size_t first)
{
	add_days_ahead(s, i - 2, left, list, first);
	add_centuries_ahead(s, i, left, list, first);
	add_months_ahead(s, at, left, list, first);
}
