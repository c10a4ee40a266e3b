/* SPDX-License-Identifier: ISC */
/* Arabic clock times: "الساعة العاشرة صباحا", "الساعة الثامنة إلا ربعا", "الساعة التاسعة وعشر دقائق", "الساعة 10:30 مساء". */
#include "time/timex_arabic.h"

/* "والنصف", "وعشر دقائق", "إلا ربعا" behind the hour; the item behind, i where there is none. Less than none is ahead of the hour. */
static size_t
minutes_behind(const struct items *s, size_t i, struct timex *t)
{
	bool less = item_has(s, i, ROLE_NOT);
	size_t at = i + less, end = at + 1;
	double n;

	if (item_has(s, at, ROLE_HALF) || item_has(s, at, ROLE_QUARTER_HOUR)) {
		n = item_has(s, at, ROLE_HALF) ? 30 : 15;
	} else {
		if ((!less && !span_begins(item_text(s, at), SPAN("و"))) || (end = number_match(s, at, &n)) == 0 || n < 1 || n > 59 ||
		    !item_is(s, end, TIME_UNIT) || item_at(s, end)->w->unit != UNIT_MINUTE)
			return i;
		end++;
	}
	t->minute = less ? -(int)n : (int)n;
	return end;
}

/* The hour as it is spoken: an ordinal, or a number. */
static size_t
hour_match(const struct items *s, size_t i, int *hour)
{
	size_t end = ordinal_match(s, i, hour);
	double n;

	if (end != 0)
		return *hour <= 12 ? end : 0;
	if ((end = number_match(s, i, &n)) == 0 || n > 24)
		return 0;
	*hour = (int)n;
	return end;
}

/* The hour of a day that an hour at night is: "التاسعة ليلا", "الثانية عشرة ليلا", "الواحدة ليلا" */
static int
hour_at_night(int hour)
{
	enum { EVENING = 6, NOON = 12 };

	return hour >= EVENING && hour <= NOON ? hour + NOON : hour;
}

/* "صباحا", or minutes and then it: "والنصف صباحا" */
static bool
is_half_of_day(const struct items *s, size_t i)
{
	size_t at = item_has(s, i, ROLE_HALF) || item_has(s, i, ROLE_QUARTER_HOUR) ? i + 1 : i;

	return item_has(s, at, ROLE_AM) || item_has(s, at, ROLE_PM);
}

/* "08:00 بتوقيت غرينتش", "08:30 صباحا", "- 20:00" on a line of a programme: no score, nor a verse */
static bool
is_digital(const struct items *s, size_t i)
{
	if (!item_digits(s, i, 1, 2) || !item_mark(s, i + 1, ':') || !item_joined(s, i + 1) || !item_joined(s, i + 2) || !item_digits(s, i + 2, 2, 2) ||
	    item_at(s, i + 2)->value >= 60 || (item_mark(s, i + 3, ':') && item_joined(s, i + 3)))
		return false;
	return item_has(s, i + 3, ROLE_ZONE_WORD) || item_has(s, i + 3, ROLE_AM) || item_has(s, i + 3, ROLE_PM) ||
	    (item_at(s, i)->digits == 2 && i > 0 && item_at(s, i - 1)->kind == TOKEN_MARK && item_at(s, i + 3)->kind == TOKEN_MARK);
}

size_t
arabic_clock(const struct items *s, size_t i, struct timex *t)
{
	bool named = item_has(s, i, ROLE_CLOCK);
	size_t end;

	/* "في الثامنة صباحا" leaves out the hour's name */
	if (!named && (!item_is(s, i, TIME_ORDINAL) || !is_half_of_day(s, i + 1)) && !is_digital(s, i))
		return 0;
	if ((end = hour_match(s, i + named, &t->hour)) == 0)
		return 0;
	t->type = TIMEX_TIME;
	t->rule = "clock";
	if (item_mark(s, end, ':') && item_digits(s, end + 1, 2, 2) && item_at(s, end + 1)->value < 60) {
		t->minute = (int)item_at(s, end + 1)->value;
		end += 2;
	} else {
		end = minutes_behind(s, end, t);
	}
	if (item_has(s, end, ROLE_AM) || item_has(s, end, ROLE_PM)) {
		if (item_is(s, end, TIME_PART) && item_at(s, end)->w->part == PART_NIGHT)	/* "ليلا" */
			t->hour = hour_at_night(t->hour);
		else if (item_has(s, end, ROLE_PM) && t->hour < 12)
			t->hour += 12;
		if (item_has(s, end, ROLE_AM) && t->hour == 12)
			t->hour = 0;
		end++;
	}
	if (t->minute != TIMEX_UNSAID && t->minute < 0) {
		t->minute += 60;
		t->hour = (t->hour + 23) % 24;
	}
	if (item_has(s, end, ROLE_ZONE_WORD) && item_is(s, end + 1, TIME_ZONE)) {	/* "بتوقيت طهران" */
		t->zone = item_at(s, end + 1)->w->offset;
		t->zone_in_value = true;
		return end + 2;
	}
	return end;
}
