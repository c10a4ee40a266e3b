/* SPDX-License-Identifier: ISC */
/* Persian numbers of units and clock times: "سه چهار روز پیش", "ساعت پنج و نیم صبح". */
#include "time/timex_persian.h"

enum { NOT_SAID = -1 };

/* "سه چهار", "دو سه", "۵ ۶", "چند", "نیم", "صدها"; the item behind */
static size_t
count_match(const struct items *s, size_t i, double *n)
{
	size_t end, next;
	double second;

	if (item_has(s, i, ROLE_FEW) || item_has(s, i, ROLE_SEVERAL) || item_has(s, i, ROLE_MANY)) {
		*n = NOT_SAID;
		return i + 1;
	}
	if (item_has(s, i, ROLE_HALF) && item_is(s, i + 1, TIME_UNIT)) {
		*n = 0.5;
		return i + 1;
	}
	if ((end = number_match(s, i, n)) == 0)
		return 0;
	next = item_has(s, end, ROLE_UNTIL) || item_has(s, end, ROLE_OR) || item_is_dash(s, end) ? end + 1 : end;
	if ((item_at(s, next)->kind == TOKEN_DIGITS || item_is(s, next, TIME_CARDINAL)) && (next = number_match(s, next, &second)) != 0 &&
	    second > *n && item_is(s, next, TIME_UNIT))
		return next;
	return end;
}

/* "پیش", "بعد", "دیگر", "آینده", "گذشته", "اخیر" behind a quantity */
static size_t
distance_match(const struct items *s, size_t i, struct timex *t)
{
	int sign = item_has(s, i, ROLE_AGO) ? -1 : item_has(s, i, ROLE_AWAY) || item_has(s, i, ROLE_LATER) ? 1 : 0;

	if (sign != 0) {
		quantity_move(t, item_has(s, i, ROLE_LATER) ? ORIGIN_TEXT : ORIGIN_DOCUMENT, sign);
		t->rule = sign < 0 ? "ago" : "later";
		return i + 1;
	}
	if (item_has(s, i, ROLE_LAST) || item_has(s, i, ROLE_NEXT) || item_has(s, i, ROLE_RECENT) || item_has(s, i, ROLE_EXTRA) ||
	    item_has(s, i, ROLE_SO))
		return i + 1;
	return i;
}

size_t
persian_quantity(const struct items *s, size_t i, struct timex *t)
{
	size_t end = count_match(s, i, &t->amount[0].n), next;
	double n;

	if (end == 0 || !item_is_counted(s, end) || (item_at(s, end)->w->how & UNIT_PLURAL) != 0)
		return 0;
	t->amount[0].unit = (enum time_unit)item_at(s, end)->w->unit;
	t->amounts = 1;
	t->type = TIMEX_DURATION;
	t->rule = "duration";
	end++;
	if (span_is(item_text(s, end), "ای"))
		end++;
	if (item_has(s, end, ROLE_AND) && (next = count_match(s, end + 1, &n)) != 0 && item_is_counted(s, next) &&
	    item_at(s, next)->w->unit < t->amount[0].unit && (item_at(s, next)->w->how & UNIT_WEAK) == 0) {
		t->amount[t->amounts++] = (struct timex_amount){ n, (enum time_unit)item_at(s, next)->w->unit };
		end = next + 1;
	} else if (item_has(s, end, ROLE_AND) && item_has(s, end + 1, ROLE_HALF)) {
		t->amount[0].n += 0.5;
		end += 2;
	} else if (item_has(s, end, ROLE_AND) && item_has(s, end + 1, ROLE_QUARTER_HOUR) && t->amount[0].unit == UNIT_HOUR) {
		t->amount[t->amounts++] = (struct timex_amount){ 15, UNIT_MINUTE };	/* "سه ساعت و ربع" */
		end += 2;
	}
	return distance_match(s, end, t);
}

/* ":30", "و سی دقیقه", "و نیم", "و ربع" behind an hour */
static size_t
minutes(const struct items *s, size_t i, struct timex *t)
{
	size_t end;
	double n;

	if (item_mark(s, i, ':') && item_digits(s, i + 1, 2, 2) && item_at(s, i + 1)->value < 60) {
		t->minute = (int)item_at(s, i + 1)->value;
		return i + 2;
	}
	if (!item_has(s, i, ROLE_AND))
		return i;
	if (item_has(s, i + 1, ROLE_HALF) || item_has(s, i + 1, ROLE_QUARTER_HOUR)) {
		t->minute = item_has(s, i + 1, ROLE_HALF) ? 30 : 15;
		return i + 2;
	}
	/* "ساعت ۱۰ و پنج نفر" */
	if ((end = number_match(s, i + 1, &n)) == 0 || n >= 60 || item_has(s, end, ROLE_COUNTED) ||
	    (item_is(s, end, TIME_UNIT) && item_at(s, end)->w->unit != UNIT_MINUTE))
		return i;
	t->minute = (int)n;
	return item_is(s, end, TIME_UNIT) ? end + 1 : end;
}

/* The hour of a day that an hour of twelve is in its part: "یک ظهر", "پنج عصر", "ده شب"; "دوازده شب" ends the day, "دو شب" is in the next */
static int
hour_in_part(int hour, enum time_part part)
{
	enum { NOON_LAST = 4, NIGHT_FIRST = 6, NOON = 12, END = 24 };

	if (part == PART_NIGHT)
		return hour == NOON ? END : hour < NIGHT_FIRST || hour > NOON ? hour : hour + NOON;
	if (part == PART_MIDDAY)
		return hour <= NOON_LAST ? hour + NOON : hour;
	return part >= PART_AFTERNOON && hour < NOON ? hour + NOON : hour;
}

/* "صبح", "عصر" behind a clock time, and "به وقت تهران" */
static size_t
behind_clock(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;

	if ((w->is & TIME_PART) != 0) {	/* "نیمه شب" has a clock time of its own and is no part */
		t->hour = hour_in_part(t->hour, w->clock < 0 ? (enum time_part)w->part : PART_NIGHT);
		if ((w->how & PART_TODAY) != 0) {	/* "ساعت ۲۰ امشب" */
			t->origin = ORIGIN_DOCUMENT;
			t->unit = UNIT_DAY;
		}
		i++;
	} else if (item_has(s, i, ROLE_AM) || item_has(s, i, ROLE_PM)) {
		if (item_has(s, i, ROLE_PM) && t->hour < 12)
			t->hour += 12;
		i++;
		if (item_mark(s, i, '.') && item_joined(s, i) && memchr(item_text(s, i - 1).p, '.', item_text(s, i - 1).len) != NULL)
			i++;	/* of "ب.ظ." */
	}
	if (item_has(s, i, ROLE_ZONE_WORD) && item_at(s, i + 1)->kind == TOKEN_WORD) {
		if (item_is(s, i + 1, TIME_ZONE)) {
			t->zone = item_at(s, i + 1)->w->offset;
			t->zone_in_value = true;
		}
		i += 2;
	}
	return i;
}

/* "سه صبح", "ده و نیم شب": an hour in words that the part of its day makes one; "ده شب" are ten nights */
static bool
is_spoken_hour(const struct items *s, size_t i, size_t end, double n)
{
	bool half = item_has(s, end, ROLE_AND) && (item_has(s, end + 1, ROLE_HALF) || item_has(s, end + 1, ROLE_QUARTER_HOUR));
	const struct time_word *part = item_at(s, end + 2 * half)->w;

	return item_is(s, i, TIME_CARDINAL) && end == i + 1 && n >= 1 && n <= 12 && (part->is & TIME_PART) != 0 && part->clock < 0 &&
	    (part->how & (PART_PLURAL | PART_TODAY | PART_ALONE)) == 0 && (half || (part->part != PART_NIGHT && (part->is & TIME_UNIT) == 0));
}

/* "راس ساعت ۱۴ عصر", "ساعت پنج و نیم صبح", "صبح ساعت ۵", "۱۴:۱۲ ب.ظ" */
size_t
persian_clock(const struct items *s, size_t i, struct timex *t)
{
	size_t at = i, end;
	bool named;
	double n;

	if (item_is(s, at, TIME_PART) && (item_has(s, at + 1, ROLE_CLOCK) || (item_has(s, at + 1, ROLE_ABOUT) && item_has(s, at + 2, ROLE_CLOCK))))
		at++;
	if (item_has(s, at, ROLE_EXACT) || (item_has(s, at, ROLE_ABOUT) && item_has(s, at + 1, ROLE_CLOCK)))
		at++;
	named = item_has(s, at, ROLE_CLOCK);
	if ((end = number_match(s, at + named, &n)) == 0 || n > 24 || n != (int)n)
		return 0;
	if (!named && !is_spoken_hour(s, at, end, n) && !(item_at(s, at)->kind == TOKEN_DIGITS && ((item_mark(s, end, ':') && item_joined(s, end) && item_digits(s, end + 1, 2, 2)) ||
	    item_has(s, end, ROLE_AM) || item_has(s, end, ROLE_PM) || (item_is(s, end, TIME_PART) && item_at(s, end)->w->clock < 0))))
		return 0;
	t->hour = (int)n;
	t->type = TIMEX_TIME;
	t->rule = "clock";
	end = minutes(s, end, t);
	return behind_clock(s, end, t);
}
