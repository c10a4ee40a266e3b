/* SPDX-License-Identifier: ISC */
/* Named days in a text: "Christmas", "Ashura in 61 AH", "Christmas 1963", "Easter week". */
#include "time/timex_match.h"

size_t
holiday_match(const struct items *s, size_t i, struct timex *t)
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
