/* SPDX-License-Identifier: ISC */
/* Clock times with their day: "10 p.m. Wednesday", "eleven at night", "8 o'clock tonight", "7:30 this evening". */
#include "time/timex_match.h"

/* An hour in digits or in a word, 1 to 12; 0 where there is none: "30 in the morning" are no hour. */
static int
hour_alone(const struct items *s, size_t i)
{
	int hour = item_at(s, i)->kind == TOKEN_DIGITS ? (int)item_at(s, i)->value : item_is(s, i, TIME_CARDINAL) ? item_at(s, i)->w->number : 0;

	return hour <= 12 ? hour : 0;
}

/* "six in the evening", "eleven at night": a number that the part of the day makes an hour */
static size_t
hour_of_part(const struct items *s, size_t i, struct timex *t)
{
	int hour = hour_alone(s, i);
	const struct item *in = item_at(s, i + 3), *at = item_at(s, i + 2);
	size_t end;

	if (hour != 0 && item_has(s, i + 1, ROLE_IN) && item_has(s, i + 2, ROLE_THE) && item_is(s, i + 3, TIME_PART)) {
		t->hour = hour < 12 && in->w->part >= PART_AFTERNOON ? hour + 12 : hour;
		end = i + 4;
	} else if (hour != 0 && item_has(s, i + 1, ROLE_AT) && item_is(s, i + 2, TIME_PART) && at->w->part == PART_NIGHT && at->w->how == 0) {
		t->hour = hour == 12 ? 24 : hour < 6 ? hour : hour + 12;
		end = i + 3;
	} else {
		return 0;
	}
	t->type = TIMEX_TIME;
	t->rule = "clock";
	return end;
}

/* "three" of "three in the afternoon": by the part of the day that is said with it */
static int
hour_in_part(int hour, enum time_part part)
{
	if (hour == 12 && part == PART_NIGHT)
		return 24;
	return hour < 12 && part >= PART_AFTERNOON && part <= PART_NIGHT ? hour + 12 : hour;
}

static bool
is_named_part(const struct items *s, size_t i)
{
	const struct time_word *w = item_at(s, i)->w;

	return (w->is & TIME_PART) != 0 && w->clock < 0 && (w->how & (PART_PLURAL | PART_TODAY | PART_ALONE)) == 0;
}

/* "tonight", "this evening", "yesterday morning", "Tuesday night" behind a clock time, whose part it says; 0 where there is none */
static size_t
day_with_part(const struct items *s, size_t i, struct timex *day)
{
	const struct time_word *w = item_at(s, i)->w;
	enum timex_origin origin = ORIGIN_DOCUMENT;
	size_t end;

	if ((w->is & TIME_PART) != 0 && (w->how & PART_TODAY) != 0) {
		day->part = (enum time_part)w->part;
		end = i + 1;
	} else if ((item_has(s, i, ROLE_THIS) || item_has(s, i, ROLE_THAT)) && is_named_part(s, i + 1)) {
		day->part = (enum time_part)item_at(s, i + 1)->w->part;
		origin = item_has(s, i, ROLE_THAT) ? ORIGIN_TEXT : ORIGIN_DOCUMENT;	/* "at 4 that afternoon" */
		end = i + 2;
	} else if (((w->is & TIME_REF) != 0 && w->reference == REF_DAY && (end = reference_match(s, i, day)) != 0 && is_named_part(s, end)) ||
	    ((w->is & TIME_WEEKDAY) != 0 && (end = calendar_match(s, i, day)) != 0 && day->day == TIMEX_UNSAID && is_named_part(s, end))) {
		day->part = (enum time_part)item_at(s, end)->w->part;
		return end + 1;
	} else {
		return 0;
	}
	day->origin = origin;
	day->unit = UNIT_DAY;
	day->shift = 0;
	return end;
}

/* No number of something else: "at 8.", "at 8 in the hall", not "at 8 Bridge Street". */
static bool
ends_hour(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i);

	if (item_is_dash(s, i) && item_joined(s, i))	/* "at eight-thirty" */
		return false;
	if (item->kind == TOKEN_MARK)
		return item->blank || !(item->value == ':' || item->value == '.' || item->value == '%' || item->value == '/') ||
		    item_at(s, i + 1)->kind != TOKEN_DIGITS;
	return word_has_any(item->w) && !item_has(s, i, ROLE_COUNTED) && (item->w->is & (TIME_UNIT | TIME_TIMES)) == 0;
}

/* "8 tonight", "9 this morning" behind "at"; 0 where there is none */
static size_t
hour_with_day(const struct items *s, size_t i, struct timex *t)
{
	struct timex day;
	int hour;
	size_t end;

	if (i == 0 || !item_has(s, i - 1, ROLE_AT) || (hour = hour_alone(s, i)) == 0)
		return 0;
	day = *t;
	if ((end = day_with_part(s, i + 1, &day)) == 0)
		return 0;
	day.hour = hour_in_part(hour, day.part);
	day.part = PART_NONE;
	day.type = TIMEX_TIME;
	day.rule = "clock";
	*t = day;
	return end;
}

size_t
clock_of_part(const struct items *s, size_t i, struct timex *t)
{
	size_t at = item_mark(s, i, ',') ? i + 1 : i, end;
	struct timex c = *t;

	if (!item_has(s, at, ROLE_AT))
		return i;
	if ((end = clock_match(s, at + 1, &c)) == 0) {
		if ((c.hour = hour_alone(s, at + 1)) == 0 || !ends_hour(s, at + 2))
			return i;
		end = at + 2;
	}
	c.hour = hour_in_part(c.hour, t->part);
	c.part = PART_NONE;
	c.rule = t->rule;
	*t = c;
	return end;
}

/* "at noon", "10 - noon", not "high noon", a phrase */
static bool
is_led_to(const struct items *s, size_t i)
{
	static const enum time_role ahead[] = {
		ROLE_AT, ROLE_BY, ROLE_UNTIL, ROLE_BEFORE, ROLE_AFTER, ROLE_FROM, ROLE_TO, ROLE_BETWEEN
	};

	for (size_t k = 0; i > 0 && k < sizeof(ahead) / sizeof(ahead[0]); k++)
		if (item_has(s, i - 1, ahead[k]))
			return true;
	return i > 1 && item_is_dash(s, i - 1) && item_at(s, i - 2)->kind == TOKEN_DIGITS;
}

/* "midnight" of "between 10 p.m. and midnight", "between noon and midnight" */
static bool
is_end_of_between(const struct items *s, size_t i)
{
	enum { REACH = 8 };
	struct timex clock = timex_empty;

	for (size_t k = 2; i > 0 && item_has(s, i - 1, ROLE_AND) && k <= REACH && k < i; k++)
		if (item_has(s, i - k - 1, ROLE_BETWEEN))
			return clock_match(s, i - k, &clock) == i - 1;
	return false;
}

/* "9 am - 5.30 pm Friday 9 am - 8 pm", "5.30 pm" and on the next line "Sunday and Monday": the weekday behind a clock time, items i to end, begins a row of its own */
static bool
begins_row(const struct items *s, size_t clock, size_t i, size_t end)
{
	struct timex next = timex_empty;
	bool range = clock > 0 && (item_is_dash(s, clock - 1) || item_has(s, clock - 1, ROLE_TO));
	bool line = memchr(s->text.p + item_at(s, i - 1)->end, '\n', item_at(s, i)->start - item_at(s, i - 1)->end) != NULL;

	if (!range && !line)
		return false;
	/* "8am to 6pm Monday to Friday" */
	if ((item_has(s, end, ROLE_TO) || item_is_dash(s, end)) && item_is(s, end + 1, TIME_WEEKDAY))
		return true;
	return (line && (item_mark(s, end, ':') || item_has(s, end, ROLE_AND) || item_has(s, end, ROLE_TO))) || clock_match(s, end, &next) != 0;
}

size_t
timed_match(const struct items *s, size_t i, struct timex *t)
{
	struct timex c = *t, day;
	size_t at = about_match(s, i, &c), end = clock_match(s, at, &c), next, after;

	if (end == 0 && (end = hour_of_part(s, at, &c)) == 0)
		return hour_with_day(s, at, t);
	/* "3:45 in the afternoon" */
	if (c.minute != TIMEX_UNSAID && item_has(s, end, ROLE_IN) && item_has(s, end + 1, ROLE_THE) && item_is(s, end + 2, TIME_PART) &&
	    item_at(s, end + 2)->w->clock < 0 && !item_has(s, end + 3, ROLE_OF)) {
		c.hour += c.hour < 12 && item_at(s, end + 2)->w->part >= PART_AFTERNOON ? 12 : 0;
		end += 3;
	}
	next = end;
	if (item_is(s, next, TIME_ZONE) && item_at(s, next)->w->offset == ZONE_OPEN && item_has(s, next + 1, ROLE_TIME_WORD))
		next += 2;	/* "00:01 local time on Friday" */
	if (item_mark(s, next, '(') && item_digits(s, next + 1, 4, 4) && item_is(s, next + 2, TIME_ZONE) && item_mark(s, next + 3, ')'))
		next += 4;	/* "10:35 a.m. (0735 GMT) Friday" */
	if (item_has(s, next, ROLE_ON) || item_mark(s, next, ','))
		next++;
	day = c;
	if ((after = day_with_part(s, next, &day)) != 0) {
		*t = day;
		t->type = TIMEX_TIME;
		t->hour = hour_in_part(c.hour, day.part);
		t->part = PART_NONE;
		return after;
	}
	day = c;
	/* "11:45 p.m. on the night of August 8", "9 o'clock in the morning of 14 June" */
	next = inner_of_match(s, item_has(s, next, ROLE_IN) ? next + 1 : next, &day);
	if (day.part >= PART_AFTERNOON && day.part <= PART_EVENING && c.hour < 12)
		c.hour += 12;
	after = calendar_match(s, next, &day);
	if (after != 0 && day.weekday != TIMEX_UNSAID && day.day == TIMEX_UNSAID && (item_is_dash(s, after) || (item_mark(s, after, '.') && item_is_dash(s, after + 1)) ||
	    begins_row(s, i, next, after)))
		after = 0;	/* "8 a.m., Mon-Fri" */
	if (after != 0 && day.day != TIMEX_UNSAID)	/* "10 p.m. on 13 January this year" */
		after = outer_year_match(s, after, &day);
	if (after == 0) {
		day = c;
		after = reference_match(s, next, &day);
		if (after != 0 && day.unit != UNIT_DAY)
			after = 0;
	}
	if (after != 0 && (day.day != TIMEX_UNSAID || day.weekday != TIMEX_UNSAID || day.unit == UNIT_DAY)) {
		*t = day;
		t->type = TIMEX_TIME;
		t->hour = c.hour;
		t->minute = c.minute;
		t->second = c.second;
		return after;
	}
	if (c.rule[0] == 'n' && i == at && c.zone == TIMEX_UNSAID && !is_led_to(s, i) && !is_end_of_between(s, i))
		return 0;
	*t = c;
	return end;
}

