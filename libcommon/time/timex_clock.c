/* SPDX-License-Identifier: ISC */
/* Clock times: "10:35 a.m. EST", "6 o'clock", "noon", "ساعت ۶:۳۰". */
#include "time/timex_match.h"

/* "9.15" and "10.30", as clocks of programmes go by fives */
static bool
is_stopped_clock(const struct items *s, size_t i)
{
	return item_digits(s, i, 1, 2) && item_at(s, i)->value >= 1 && item_at(s, i)->value < 24 && item_mark(s, i + 1, '.') && item_joined(s, i + 1) &&
	    item_joined(s, i + 2) && item_digits(s, i + 2, 2, 2) && item_at(s, i + 2)->value < 60 && item_at(s, i + 2)->value % 5 == 0;
}

/* "9.15 - 10.15 Swimming" at the begin of a line: a range of hours with stops, of which item i begins either end */
static bool
is_stopped_range(const struct items *s, size_t i)
{
	size_t first = i >= 4 && item_is_dash(s, i - 1) && is_stopped_clock(s, i - 4) ? i - 4 : i, end = first + 7;
	const struct item *behind = item_at(s, end);

	if (!is_stopped_clock(s, first) || !item_is_dash(s, first + 3) || !is_stopped_clock(s, first + 4) || item_at(s, first)->value < 6)
		return false;
	if (first > 0 && memchr(s->text.p + item_at(s, first - 1)->end, '\n', item_at(s, first)->start - item_at(s, first - 1)->end) == NULL)
		return false;
	return end >= s->n || ((behind->blank || behind->kind == TOKEN_MARK) && !item_mark(s, end, '%') && !word_has(behind->w, ROLE_COUNTED) &&
	    (behind->w->is & (TIME_UNIT | TIME_TIMES)) == 0 && behind->kind != TOKEN_DIGITS);
}

/* ":35" and ":07" behind an hour; ".35" where "a.m." or "p.m." follows: "9.30 am" */
static size_t
minutes_match(const struct items *s, size_t i, struct timex *t)
{
	bool stop = item_mark(s, i, '.') && (item_has(s, i + 2, ROLE_AM) || item_has(s, i + 2, ROLE_PM) || is_stopped_range(s, i - 1));

	if ((!item_mark(s, i, ':') && !stop) || !item_joined(s, i) || !item_joined(s, i + 1) || !item_digits(s, i + 1, 2, 2) ||
	    item_at(s, i + 1)->value > 59)
		return i;
	t->minute = (int)item_at(s, i + 1)->value;
	i += 2;
	if (item_mark(s, i, ':') && item_joined(s, i) && item_joined(s, i + 1) && item_digits(s, i + 1, 2, 2) &&
	    item_at(s, i + 1)->value <= 60) {
		t->second = (int)item_at(s, i + 1)->value;
		i += 2;
	}
	return i;
}

/* "a.m." with its last stop where the sentence goes on */
static size_t
half_day_match(const struct items *s, size_t i, struct timex *t, bool joined)
{
	bool am = item_has(s, i, ROLE_AM), pm = item_has(s, i, ROLE_PM);
	size_t end = i + 1;

	/* "I for one am proud" */
	if (am && item_text(s, i).len == 2 && item_at(s, i - 1)->kind == TOKEN_WORD && t->hour == 1)
		return i;
	if ((!am && !pm) || t->hour > 12 + (joined ? 12 : 0))
		return i;
	if (pm && t->hour < 12)
		t->hour += 12;
	if (am && t->hour == 12)
		t->hour = 0;
	if (item_mark(s, end, '.') && item_joined(s, end) && item_text(s, i).len > 2)
		end++;
	return end;
}

/* A zone behind a time: "EST", "Tehran time", "+03:30"; i where there is none. */
static size_t
zone_match(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	bool place;

	if (item_mark(s, i, '+') && item_joined(s, i) && item_digits(s, i + 1, 2, 2) && item_mark(s, i + 2, ':') &&
	    item_digits(s, i + 3, 2, 2)) {
		t->zone = (int)(item_at(s, i + 1)->value * 60 + item_at(s, i + 3)->value);
		t->zone_in_value = true;
		return i + 4;
	}
	/* the head of a letter: "09:14:05 +0100", "09:14 -0500" */
	if (t->minute != TIMEX_UNSAID && (item_mark(s, i, '+') || (item_mark(s, i, '-') && item_at(s, i)->blank)) && item_digits(s, i + 1, 4, 4) &&
	    item_joined(s, i + 1) && item_at(s, i + 1)->value <= 1400 && item_at(s, i + 1)->value % 100 < 60) {
		int n = (int)item_at(s, i + 1)->value, minutes = n / 100 * 60 + n % 100;

		t->zone = item_mark(s, i, '-') ? -minutes : minutes;
		t->zone_in_value = true;
		return i + 2;
	}
	if (item_text(s, i).len == 1 && item_text(s, i).p[0] == 'Z' && item_joined(s, i)) {
		t->zone = 0;
		t->zone_in_value = true;
		return i + 1;
	}
	if ((w->is & TIME_ZONE) == 0)
		return i;
	place = (w->how & ZONE_PLACE) != 0;
	if (place && !item_has(s, i + 1, ROLE_TIME_WORD))
		return i;
	if (!place && item_at(s, i)->shape != TOKEN_UPPER && item_at(s, i)->shape != TOKEN_CAPITAL)
		return i;
	if (w->offset == ZONE_OPEN)	/* "5 p.m. local time" says no more than "5 p.m." */
		return i;
	t->zone = w->offset;
	t->zone_in_value = place;
	return place ? i + 2 : i + 1;
}

/* "6 o'clock", "19:00 hours" */
static size_t
oclock_match(const struct items *s, size_t i, const struct timex *t)
{
	if (item_is(s, i, TIME_UNIT) && t->minute == TIMEX_UNSAID)
		return i;
	return item_has(s, i, ROLE_OCLOCK) ? i + 1 : i;
}

/* "John 3:16": a name that no table of time knows, ahead of chapter and verse */
static bool
is_verse(const struct items *s, size_t i)
{
	const struct item *ahead = i > 0 ? item_at(s, i - 1) : &item_none;

	/* "depart Nairobi 09:10": no verse begins with a nought */
	return i > 1 && ahead->shape == TOKEN_CAPITAL && item_is_unknown(ahead) && item_at(s, i - 2)->kind == TOKEN_WORD &&
	    !(item_at(s, i)->digits == 2 && item_at(s, i)->value < 10);
}

/* "nine-thirty" behind "at", "by", "until": the item behind its minutes, `end` where it has none */
static size_t
spoken_minutes(const struct items *s, size_t i, size_t end, struct timex *t)
{
	static const enum time_role ahead[] = { ROLE_AT, ROLE_BY, ROLE_UNTIL, ROLE_BEFORE, ROLE_AFTER, ROLE_FROM, ROLE_ABOUT };
	const struct time_word *w = item_at(s, end + 1)->w;

	if (i == 0 || !item_is(s, i, TIME_CARDINAL) || !item_is_dash(s, end) || !item_joined(s, end) || !item_joined(s, end + 1) ||
	    (w->is & TIME_CARDINAL) == 0 || w->number < 10 || w->number > 50 || w->number % 5 != 0 || item_is(s, end + 2, TIME_UNIT))
		return end;
	for (size_t k = 0; k < sizeof(ahead) / sizeof(ahead[0]); k++)
		if (item_has(s, i - 1, ahead[k])) {
			t->minute = w->number;
			return end + 2;
		}
	return end;
}

static size_t
digits_match(const struct items *s, size_t i, struct timex *t)
{
	size_t end, after;
	double n;

	if (item_digits(s, i, 1, 2) && item_at(s, i)->value <= 24) {
		t->hour = (int)item_at(s, i)->value;
		end = minutes_match(s, i + 1, t);
		if (t->hour == 24 && t->minute != TIMEX_UNSAID && t->minute > 0)
			return 0;
	} else if (item_is(s, i, TIME_CARDINAL) && (end = number_match(s, i, &n)) == i + 1 && n >= 1 && n <= 12) {
		t->hour = (int)n;
	} else {
		return 0;
	}
	end = spoken_minutes(s, i, end, t);
	after = half_day_match(s, end, t, end > i + 1);
	after = oclock_match(s, after, t);
	/* "2:04.36" is how long a race took */
	if (after == end && t->minute != TIMEX_UNSAID && t->second == TIMEX_UNSAID && item_mark(s, end, '.') && item_joined(s, end) && item_joined(s, end + 1) &&
	    item_at(s, end + 1)->kind == TOKEN_DIGITS)
		return 0;
	/* "3:2" is a score, "John 3:16" a verse; a number alone is no time */
	if (after == end && (end == i + 1 || (i > 0 && item_at(s, i - 1)->kind == TOKEN_WORD && item_joined(s, i) &&
	    !span_is(item_text(s, i - 1), "T"))))	/* "2024-02-18T10:30" */
		return 0;
	if (after == end && item_at(s, i)->kind == TOKEN_DIGITS && (item_is_dash(s, end) && item_joined(s, end) && item_digits(s, end + 1, 1, 1) &&
	    !item_mark(s, end + 2, ':')))
		return 0;
	/* "2:21-cv-01873" */
	if (after == end && item_is_dash(s, end) && item_joined(s, end) && item_joined(s, end + 1) && item_is_unknown(item_at(s, end + 1)))
		return 0;
	if (after == end && t->second == TIMEX_UNSAID && is_verse(s, i) && zone_match(s, after, t) == after)
		return 0;
	return zone_match(s, after, t);
}

/* The hour behind "past" and "to": one to twelve, in words or digits, and no count of something. */
static size_t
hour_match(const struct items *s, size_t i, struct timex *t)
{
	size_t end;
	double n;

	if (!item_digits(s, i, 1, 2) && !item_is(s, i, TIME_CARDINAL))
		return 0;
	end = number_match(s, i, &n);
	if (end != i + 1 || n < 1 || n > 12 || n != (int)n || item_is(s, end, TIME_UNIT | TIME_TIMES | TIME_MONTH) ||
	    item_has(s, end, ROLE_COUNTED) || item_mark(s, end, '%') || (item_joined(s, end) && item_at(s, end)->kind != TOKEN_MARK))
		return 0;
	t->hour = (int)n;
	return end;
}

/* Do "past" or "to" stand near behind what can be minutes? */
static bool
past_begins(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i);

	if ((item->w->is & (TIME_CARDINAL | TIME_UNIT)) == 0 && item->kind != TOKEN_DIGITS && !word_has(item->w, ROLE_HALF) &&
	    !(word_has(item->w, ROLE_A) && item_is(s, i + 1, TIME_UNIT)))
		return false;
	for (size_t k = i + 1; k <= i + 3; k++)
		if (item_has(s, k, ROLE_PAST) || item_has(s, k, ROLE_TO))
			return true;
	return false;
}

/* "half past three", "a quarter to six", "twenty past nine", "ten minutes to six" */
static size_t
past_match(const struct items *s, size_t i, struct timex *t)
{
	size_t at = item_has(s, i, ROLE_A) ? i + 1 : i, next = at + 1, end;
	bool half = item_has(s, at, ROLE_HALF), quarter = item_is(s, at, TIME_UNIT) && item_at(s, at)->w->unit == UNIT_QUARTER &&
	    (item_at(s, at)->w->how & UNIT_PLURAL) == 0, minutes = false;
	double n = half ? 30 : 15;
	bool to;

	if (!half && !quarter) {
		if (at != i || (next = number_match(s, i, &n)) == 0 || n < 1 || n > 59 || n != (int)n)
			return 0;
		minutes = item_is(s, next, TIME_UNIT) && item_at(s, next)->w->unit == UNIT_MINUTE;
		next += minutes;
	}
	else if (item_is_dash(s, next))	/* "half-past two" */
		next++;
	/* "from ten to six" is a range, "two past presidents" no time */
	to = item_has(s, next, ROLE_TO) && span_is(item_text(s, next), "to");
	if (to ? half || !(quarter || minutes) : !span_is(item_text(s, next), "past") || (!half && !quarter && !minutes && (int)n % 5 != 0))
		return 0;
	if ((end = hour_match(s, next + 1, t)) == 0)
		return 0;
	t->minute = to ? 60 - (int)n : (int)n;
	end = oclock_match(s, half_day_match(s, end, t, true), t);
	if (to)
		t->hour = t->hour == 0 ? 23 : t->hour - 1;
	return zone_match(s, end, t);
}

/* "0700-0930": four digits each, the first with a nought ahead; item i begins either end */
static bool
is_timetable_range(const struct items *s, size_t i)
{
	size_t first = i > 1 && item_is_dash(s, i - 1) && item_joined(s, i) && item_digits(s, i - 2, 4, 4) ? i - 2 : i;
	const struct item *from = item_at(s, first), *to = item_at(s, first + 2);

	return item_is_dash(s, first + 1) && item_joined(s, first + 1) && item_joined(s, first + 2) && item_digits(s, first, 4, 4) && item_digits(s, first + 2, 4, 4) &&
	    item_text(s, first).p[0] == '0' && from->value < to->value && to->value < 2400 && from->value % 100 < 60 && to->value % 100 < 60 &&
	    !(item_is_dash(s, first + 3) && item_joined(s, first + 3)) && !(first > 0 && item_joined(s, first) && !item_mark(s, first - 1, '('));
}

/* "at 0730", "by 0415": no year and no count begins with a nought; not "at 0800 123 456" */
static bool
is_log_hour(const struct items *s, size_t i)
{
	static const enum time_role ahead[] = { ROLE_AT, ROLE_BY, ROLE_UNTIL, ROLE_FROM, ROLE_SINCE, ROLE_BEFORE, ROLE_AFTER, ROLE_TO };
	const struct item *behind = item_at(s, i + 1);

	/* "{time}  1015", as the record of the US Congress marks the hour */
	if (i > 2 && item_mark(s, i - 1, '}') && item_mark(s, i - 3, '{') && item_has(s, i - 2, ROLE_TIME_WORD))
		return true;
	if (item_text(s, i).p[0] != '0' || i == 0 || item_joined(s, i) || behind->kind == TOKEN_DIGITS ||
	    (i + 1 < s->n && item_joined(s, i + 1) && (behind->kind == TOKEN_WORD || (item_joined(s, i + 2) && item_at(s, i + 2)->kind == TOKEN_DIGITS))))
		return false;
	for (size_t k = 0; k < sizeof(ahead) / sizeof(ahead[0]); k++)
		if (item_has(s, i - 1, ahead[k]))
			return true;
	return false;
}

/* "0630 GMT", "at 1400 hours" */
static size_t
four_digits(const struct items *s, size_t i, struct timex *t)
{
	int n = (int)item_at(s, i)->value;
	size_t end;

	if (n > 2400 || n % 100 > 59)
		return 0;
	end = zone_match(s, i + 1, t);
	if (end == i + 1 && (is_timetable_range(s, i) || (!item_has(s, end, ROLE_OCLOCK) && is_log_hour(s, i)))) {
		t->hour = n / 100;
		t->minute = n % 100;
		return end;
	}
	if (end == i + 1) {
		/* "0015 hrs" of a log: no length begins with a nought */
		if (!item_has(s, end, ROLE_OCLOCK) || item_has(s, end + 1, ROLE_OF) || (item_text(s, i).p[0] != '0' && (i == 0 || !(item_has(s, i - 1, ROLE_AT) ||
		    item_has(s, i - 1, ROLE_UNTIL) || item_has(s, i - 1, ROLE_FROM) || item_has(s, i - 1, ROLE_SINCE) || (item_has(s, i - 1, ROLE_BY) && n % 100 != 0)))))
			return 0;
		end++;
	} else if (!item_at(s, i + 1)->blank) {
		return 0;
	}
	t->hour = n / 100;
	t->minute = n % 100;
	return end;
}

size_t
clock_match(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	bool twelve = false;
	size_t end;

	/* "12 noon" */
	if (item_digits(s, i, 2, 2) && item_at(s, i)->value == 12 && item_is(s, i + 1, TIME_PART) && item_at(s, i + 1)->w->clock >= 0)
		w = item_at(s, (twelve = true, ++i))->w;
	if ((w->is & TIME_PART) != 0 && w->clock >= 0) {
		t->hour = w->clock / 60;
		t->minute = w->clock % 60;
		t->type = TIMEX_TIME;
		t->rule = twelve ? "clock" : "noon";
		return zone_match(s, i + 1, t);
	}
	if ((end = digits_match(s, i, t)) == 0)
		end = item_digits(s, i, 4, 4) ? four_digits(s, i, t) : past_begins(s, i) ? past_match(s, i, t) : 0;
	if (end == 0)
		return 0;
	t->type = TIMEX_TIME;
	t->rule = "clock";
	return end;
}

bool
clock_is_american(const struct timex *t)
{
	enum { WEST = -8 * 60, EAST = -4 * 60 };	/* minutes ahead of UTC: Pacific to eastern time */

	return t->hour != TIMEX_UNSAID && t->zone != TIMEX_UNSAID && !t->zone_in_value && t->language == LANGUAGE_ENGLISH && t->zone >= WEST && t->zone <= EAST;
}
