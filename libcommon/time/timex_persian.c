/* SPDX-License-Identifier: ISC */
/*
 * The longest Persian expression at an item. Spans take in the "از ... تا ..."
 * of a range and the "تا" of a limit; what points back or on stands behind
 * its noun: "سال گذشته", "دو هفته پیش".
 */
#include "time/timex_persian.h"

enum { NOT_SAID = -1 };

static size_t
year_time(const struct items *s, size_t i, struct timex *t)
{
	size_t end;

	if (item_has(s, i, ROLE_YEAR_WORD) && (end = year_match(s, i, t)) != 0) {
		t->rule = "year";
		return end;
	}
	if ((end = bare_year_match(s, i, t)) != 0)
		return end;
	/* "از ۱۳۵۹ تا ۱۳۶۷" */
	if (i > 0 && item_digits(s, i, 4, 4) && item_at(s, i)->value > 1250 && item_at(s, i)->value < 1450 && (item_has(s, i - 1, ROLE_FROM) ||
	    item_has(s, i - 1, ROLE_UNTIL)) && !item_has(s, i + 1, ROLE_COUNTED) && !item_is(s, i + 1, TIME_UNIT)) {
		t->year = (int)item_at(s, i)->value;
		t->rule = "year";
		return i + 1;
	}
	return 0;
}

bool
persian_side(const struct items *s, size_t i, enum timex_origin *origin, int *shift)
{
	*origin = ORIGIN_DOCUMENT;
	if (item_has(s, i, ROLE_LAST) || item_has(s, i, ROLE_AGO))
		*shift = -1;
	else if (item_has(s, i, ROLE_NEXT) || item_has(s, i, ROLE_AWAY))
		*shift = 1;
	else if (item_has(s, i, ROLE_CURRENT) || item_has(s, i, ROLE_RECENT))
		*shift = 0;
	else if (item_has(s, i, ROLE_PREVIOUS) || item_has(s, i, ROLE_FOLLOWING) || item_has(s, i, ROLE_LATER)) {
		*origin = ORIGIN_TEXT;
		*shift = item_has(s, i, ROLE_PREVIOUS) ? -1 : 1;
	} else {
		return false;
	}
	return true;
}

/* "این هفته", "سال گذشته", "ماه‌های اخیر", "سال جاری" */
static size_t
unit_time(const struct items *s, size_t i, struct timex *t)
{
	bool this = item_has(s, i, ROLE_THIS), that = item_has(s, i, ROLE_THAT), behind;
	size_t at = i + (this || that), end;
	const struct time_word *w = item_at(s, at)->w;
	enum timex_origin origin;
	int shift = 0;
	bool plural;

	if ((this || that) && item_at(s, at)->kind == TOKEN_DIGITS && (end = persian_quantity(s, at, t)) != 0)
		return end;
	if (!item_is_counted(s, at) || w->unit < UNIT_DAY || (w->how & UNIT_WEAK) != 0)
		return 0;
	end = at + 1;
	plural = (w->how & UNIT_PLURAL) != 0;
	if (!plural && span_is(item_text(s, end), "های")) {	/* written apart */
		plural = true;
		end++;
	}
	behind = persian_side(s, end, &origin, &shift);
	if (!behind && !this && !that)
		return 0;
	/* "سال‌ها پیش" is long ago, "سال‌های پیش" are the years behind us */
	if (plural && (item_has(s, end, ROLE_AGO) || item_has(s, end, ROLE_LATER)) && span_ends(item_text(s, end - 1), SPAN("ها"))) {
		t->shift_vague = true;
		t->unit = (enum time_unit)w->unit;
		t->origin = origin;
		t->rule = shift < 0 ? "ago" : "later";
		return end + 1;
	}
	if (plural) {
		t->amount[0] = (struct timex_amount){ NOT_SAID, (enum time_unit)w->unit };
		t->amounts = 1;
		t->type = TIMEX_DURATION;
		t->rule = "vague-span";
		return end + behind;
	}
	t->origin = behind ? origin : that ? ORIGIN_TEXT : ORIGIN_DOCUMENT;
	t->shift = shift;
	t->unit = (enum time_unit)w->unit;
	t->rule = "relative-unit";
	if (t->unit == UNIT_NIGHT) {	/* "آن شب" */
		t->part = PART_NIGHT;
		t->type = TIMEX_TIME;
	}
	return end + behind;
}

/* "امروز", "دیشب", "پارسال", with what refines them: "امروز سوم تیر", "فردا صبح" */
static size_t
reference_time(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	bool this = item_has(s, i, ROLE_THIS_YEAR);
	size_t end = i + 1;
	struct timex d = timex_empty;

	if (this || item_has(s, i, ROLE_LAST_YEAR)) {
		t->origin = ORIGIN_DOCUMENT;
		t->unit = UNIT_YEAR;
		t->shift = this ? 0 : -1;
		t->calendar = CALENDAR_SOLAR;
		t->rule = "this-year";
		return end;
	}
	if ((w->is & TIME_PART) != 0 && (w->how & (PART_TODAY | PART_ALONE)) != 0) {
		t->part = (enum time_part)w->part;
		t->type = TIMEX_TIME;
		t->origin = ORIGIN_DOCUMENT;
		t->unit = UNIT_DAY;
		t->shift = (w->how & PART_TODAY) != 0 ? 0 : -1;
		t->rule = "tonight";
		return end;
	}
	if ((w->is & TIME_REF) == 0)
		return 0;
	t->rule = "reference";
	t->reference = (enum time_reference)w->reference;
	if (w->reference != REF_DAY)
		return end;
	if ((end = date_match(s, i + 1, &d)) != 0 && d.day != TIMEX_UNSAID) {
		*t = d;
		return end;
	}
	t->reference = REF_NONE;
	t->origin = ORIGIN_DOCUMENT;
	t->unit = UNIT_DAY;
	t->shift = w->offset;
	t->rule = "today";
	return item_is(s, i + 1, TIME_WEEKDAY) ? i + 2 : i + 1;	/* "امروز یکشنبه" */
}

static size_t
holiday_time(const struct items *s, size_t i, struct timex *t)
{
	if (!item_is(s, i, TIME_HOLIDAY))
		return 0;
	t->holiday = &s->lexicon->holiday[item_at(s, i)->w->holiday];
	t->rule = "holiday";
	return persian_year_of(s, i + 1, t, false);
}

/* A date of a calendar; a weekday with "گذشته" behind, a month with "امسال" */
static size_t
calendar_time(const struct items *s, size_t i, struct timex *t)
{
	size_t at = item_has(s, i, ROLE_DATE_WORD) ? i + 1 : i;
	size_t end = date_match(s, at, t);
	enum timex_origin origin;
	int shift;

	if (end == 0 || t->bare)
		return 0;
	if (t->rule[0] == 'w' && t->month == TIMEX_UNSAID) {
		if (item_has(s, end, ROLE_THIS) && item_is(s, end + 1, TIME_UNIT) && item_at(s, end + 1)->w->unit == UNIT_WEEK) {
			t->origin = ORIGIN_DOCUMENT;
			t->unit = UNIT_WEEK;
			return end + 2;
		}
		/* "دوشنبه هفته بعد" */
		if (item_is(s, end, TIME_UNIT) && item_at(s, end)->w->unit == UNIT_WEEK && (item_at(s, end)->w->how & UNIT_PLURAL) == 0 &&
		    persian_side(s, end + 1, &origin, &shift)) {
			t->origin = ORIGIN_DOCUMENT;
			t->unit = UNIT_WEEK;
			t->shift = shift;
			return end + 2;
		}
		if (persian_side(s, end, &origin, &shift)) {
			t->origin = origin;
			t->shift = shift;
			return end + 1;
		}
	}
	return t->month != TIMEX_UNSAID && t->year == TIMEX_UNSAID ? persian_year_from(s, end, t) : end;
}

/* "صبح یکشنبه ۲۹ بهمن ۱۴۰۲", "عصر دیروز"; a part alone */
static size_t
part_time(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	struct timex d = timex_empty;
	size_t end;

	if ((w->is & TIME_PART) == 0 || (w->how & (PART_TODAY | PART_ALONE)) != 0)
		return 0;
	if (w->clock >= 0) {	/* "نیمه شب", "نیمه‌شب سه‌شنبه" */
		if ((end = calendar_time(s, i + 1, &d)) == 0 || (d.day == TIMEX_UNSAID && d.weekday == TIMEX_UNSAID))
			return clock_match(s, i, t);
		*t = d;
		(void)clock_match(s, i, t);
		return end;
	}
	if ((w->how & PART_PLURAL) == 0 && (((end = calendar_time(s, i + 1, &d)) != 0 &&
	    (d.day != TIMEX_UNSAID || d.weekday != TIMEX_UNSAID)) ||
	    ((end = reference_time(s, i + 1, &d)) != 0 && d.unit == UNIT_DAY) ||
	    ((end = unit_time(s, i + 1, &d)) != 0 && d.unit == UNIT_DAY && d.type == TIMEX_DATE) ||	/* "عصر روز گذشته" */
	    (end = holiday_time(s, item_has(s, i + 1, ROLE_DATE_WORD) ? i + 2 : i + 1, &d)) != 0)) {
		*t = d;
		t->part = (enum time_part)w->part;
		t->type = TIMEX_TIME;
		return end;
	}
	if ((w->how & PART_WEAK) != 0)
		return 0;
	t->part = (enum time_part)w->part;
	t->type = TIMEX_TIME;
	t->rule = "part";
	return i + 1;
}

/* "دوشنبه‌شب", in one word */
static bool
is_night_of(const struct items *s, size_t i)
{
	return item_is(s, i, TIME_WEEKDAY) && span_ends(item_text(s, i), SPAN("شب"));
}

/* Expression i to end, with "دوشنبه شب", "امروز صبح", "فردا عصر"; behind a weekday other parts of the day stand for themselves */
static size_t
part_behind(const struct items *s, size_t i, size_t end, struct timex *t)
{
	const struct time_word *w = item_at(s, end)->w;

	if (t->type != TIMEX_DATE)
		return end;
	if (is_night_of(s, i) || is_night_of(s, end - 1)) {
		t->part = PART_NIGHT;
		t->type = TIMEX_TIME;
		return end;
	}
	if ((w->is & TIME_PART) == 0 || (w->how & (PART_PLURAL | PART_TODAY | PART_ALONE)) != 0)
		return end;
	if (w->clock >= 0 && (t->weekday != TIMEX_UNSAID || t->day != TIMEX_UNSAID || strcmp(t->rule, "today") == 0))	/* "دیروز نیمه شب" */
		return clock_match(s, end, t);
	if (t->weekday != TIMEX_UNSAID ? w->part != PART_NIGHT : strcmp(t->rule, "today") != 0)
		return end;
	t->part = (enum time_part)w->part;
	t->type = TIMEX_TIME;
	return end + 1;
}

static size_t
core(const struct items *s, size_t i, struct timex *t)
{
	static size_t (*const matchers[])(const struct items *, size_t, struct timex *) = {
		persian_set, calendar_time, persian_clock, persian_quantity, unit_time, reference_time, holiday_time, part_time, persian_season,
		persian_part_of_year, persian_month, persian_decade, persian_same_period, year_time, weekly_eastern, monthday_eastern
	};
	size_t best = 0;
	struct timex found = timex_empty;

	for (size_t k = 0; k < sizeof(matchers) / sizeof(matchers[0]); k++) {
		struct timex m = timex_empty;
		size_t end = matchers[k](s, i, &m);

		if (end > best) {
			best = end;
			found = m;
		}
	}
	*t = found;
	return best == 0 ? 0 : part_behind(s, i, best, t);
}

/* "اوایل", "پایان", "نیمه اول" ahead */
static size_t
modified(const struct items *s, size_t i, struct timex *t)
{
	bool mid = item_has(s, i, ROLE_MIDDLE) || (item_has(s, i, ROLE_HALF) && item_is(s, i + 1, TIME_MONTH));	/* "نیمه خرداد" */
	enum timex_mod mod = item_has(s, i, ROLE_BEGIN) ? MOD_START : mid ? MOD_MID :
	    item_has(s, i, ROLE_END) ? MOD_END : MOD_NONE;
	size_t end = 0;
	bool weak;

	if (mod != MOD_NONE || item_has(s, i, ROLE_REST)) {
		if ((end = core(s, i + 1, t)) == 0 && (end = month_match(s, i + 1, t, &weak)) != 0)
			t->rule = "month";	/* "اواسط مرداد" */
		if (end == 0 && item_is_counted(s, i + 1) && item_at(s, i + 1)->w->unit >= UNIT_DAY) {
			*t = timex_empty;
			t->origin = ORIGIN_TEXT;
			t->definite = true;
			t->unit = (enum time_unit)item_at(s, i + 1)->w->unit;
			t->rule = "definite";
			end = i + 2;
		}
		t->mod = mod;
	}
	if (end == 0)
		end = core(s, i, t);
	/* "شنبه ها" */
	return end != 0 && (span_is(item_text(s, end), "ها") || span_is(item_text(s, end), "های")) ? end + 1 : end;
}

/* The second end of a range; behind a part of the day also one that needs company elsewhere: "از صبح تا شب" */
static size_t
second_end(const struct items *s, size_t i, const struct timex *first, struct timex *t)
{
	size_t end = modified(s, i, t);

	if (end == 0 && first->hour != TIMEX_UNSAID && item_digits(s, i, 1, 2) && item_at(s, i)->value <= 24 &&
	    !item_has(s, i + 1, ROLE_COUNTED))	/* "ساعت ۸ تا ۱۴" */
		return i + 1;
	return end == 0 && first->part != PART_NONE && item_is(s, i, TIME_PART) ? i + 1 : end;
}

size_t
persian_match(const struct items *s, size_t i, struct timex *t)
{
	bool from = item_has(s, i, ROLE_FROM), until = item_has(s, i, ROLE_UNTIL);
	bool about = item_has(s, i, ROLE_ABOUT) || item_has(s, i, ROLE_DURING) || item_has(s, i, ROLE_FOR);
	bool in_date = item_has(s, i, ROLE_IN) && (item_has(s, i + 1, ROLE_DATE_WORD) || item_has(s, i + 1, ROLE_MONTH_WORD) ||
	    (item_is_counted(s, i + 1) && item_at(s, i + 1)->w->unit != UNIT_DECADE && item_at(s, i + 1)->w->unit != UNIT_YEAR));
	bool after = item_has(s, i, ROLE_LATER) || item_has(s, i, ROLE_AFTER);
	size_t at = i + (from || until || about || in_date || after), end = modified(s, at, t), next;
	struct timex second = timex_empty;

	if ((next = persian_range(s, i + from, &second)) != 0) {
		*t = second;
		return next;
	}
	if (end == 0)
		return 0;
	if (after && t->amounts == 0)
		return 0;
	if (about && t->amounts == 0 && t->type != TIMEX_TIME)
		return item_has(s, i, ROLE_ABOUT) ? end : 0;
	if (until)
		t->mod = MOD_BEFORE;
	if (item_has(s, end, ROLE_UNTIL) && (from || t->type == TIMEX_TIME || t->day != TIMEX_UNSAID || (t->year != TIMEX_UNSAID && strcmp(t->rule, "year") == 0)) &&
	    (next = second_end(s, end + 1, t, &second)) != 0) {
		t->range = true;
		return next;
	}
	return end;
}
