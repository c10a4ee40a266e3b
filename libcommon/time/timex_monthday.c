/* SPDX-License-Identifier: ISC */
/*
 * Days of a month that is not named, and days as letters and minutes of meetings say them: "on the 26th", "the 3d instant",
 * "the 15th of next month", "پانزدهم ماه جاری", "15 من الشهر الجاري", "Tuesday last", "Wednesday week".
 */
#include "time/timex_arabic.h"
#include "time/timex_persian.h"

/* "26th", "3d" ahead of "instant" as letters once had it; 0 where there is none */
static size_t
day_match(const struct items *s, size_t i, int *day)
{
	size_t end = ordinal_match(s, i, day);

	if (end == 0 && item_digits(s, i, 1, 2) && item_joined(s, i + 1) && span_is(item_text(s, i + 1), "d") &&
	    (item_has(s, i + 2, ROLE_THIS_MONTH) || item_has(s, i + 2, ROLE_LAST_MONTH))) {
		*day = (int)item_at(s, i)->value;
		end = i + 2;
	}
	return end != 0 && *day >= 1 && *day <= 31 ? end : 0;
}

/* Does what stands there leave "on the 26th" a day: a mark, a verb, who acts; not "on the 26th floor", "the 5th and 6th" */
static bool
leaves_day(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i);

	if (item->kind == TOKEN_MARK)
		return item->value != '%' && item->value != '-' && item->value != '/' && item->value != 0x2013;
	return word_has(item->w, ROLE_SUBJECT) || word_has(item->w, ROLE_PAST_TENSE) || word_has(item->w, ROLE_FUTURE_TENSE) ||
	    word_has(item->w, ROLE_PRESENT_TENSE) || word_has(item->w, ROLE_AT) || word_has(item->w, ROLE_FOR) || word_has(item->w, ROLE_TO) ||
	    word_has(item->w, ROLE_THE) || word_has(item->w, ROLE_THEIR);
}

/* "to the 6th century", "to the 14th of June" behind "from the 8th": the first shares what follows the second */
static bool
is_range_behind(const struct items *s, size_t i)
{
	int nth;
	size_t end = item_has(s, i, ROLE_TO) || item_has(s, i, ROLE_UNTIL) || item_has(s, i, ROLE_AND) ?
	    ordinal_match(s, item_has(s, i + 1, ROLE_THE) ? i + 2 : i + 1, &nth) : 0;

	return end != 0 && ((item_is(s, end, TIME_UNIT) && item_at(s, end)->w->unit == UNIT_CENTURY) ||
	    item_is(s, end + item_has(s, end, ROLE_OF), TIME_MONTH));
}

static bool
begins_line(const struct items *s, size_t i)
{
	return i == 0 || memchr(s->text.p + item_at(s, i - 1)->end, '\n', item_at(s, i)->start - item_at(s, i - 1)->end) != NULL;
}

/* "Tue 6: closed", "Wed 7 (late)", "Sat 10 - Sun 11" at the begin of a line: a number that is the day's; i is behind the weekday */
static bool
is_row_of_days(const struct items *s, size_t i)
{
	if (i == 0 || !item_digits(s, i, 1, 2) || item_at(s, i)->value < 1 || item_at(s, i)->value > 31 || !item_is(s, i - 1, TIME_WEEKDAY) || !item_at(s, i)->blank)
		return false;
	if (!begins_line(s, i - 1) && !(i > 3 && item_is_dash(s, i - 2) && item_digits(s, i - 3, 1, 2) && item_is(s, i - 4, TIME_WEEKDAY) && begins_line(s, i - 4)))
		return false;
	return (item_mark(s, i + 1, ':') && item_joined(s, i + 1) && !item_joined(s, i + 2)) || item_mark(s, i + 1, '(') || i + 1 == s->n || begins_line(s, i + 1) ||
	    (item_is_dash(s, i + 1) && item_is(s, i + 2, TIME_WEEKDAY));
}

/* "Tuesday 21st", "Friday the 3rd": i is behind the weekday */
size_t
weekday_nth(const struct items *s, size_t i, struct timex *t)
{
	size_t at = item_has(s, i, ROLE_THE) ? i + 1 : i, end;
	int day;

	if (is_row_of_days(s, i)) {
		t->day = (int)item_at(s, i)->value;
		t->rule = "weekday-date";
		return i + 1;
	}
	if (item_at(s, at)->kind != TOKEN_DIGITS || (end = day_match(s, at, &day)) == 0 || !leaves_day(s, end) || is_range_behind(s, end))
		return 0;
	t->day = day;
	t->rule = "weekday-date";
	return end;
}

/* "instant", "ult.", "prox." behind a day */
static size_t
letter_month(const struct items *s, size_t i, struct timex *t)
{
	size_t end = i + 1;

	if (item_has(s, i, ROLE_LAST_MONTH))
		t->shift = -1;
	else if (item_has(s, i, ROLE_NEXT_MONTH))
		t->shift = 1;
	else if (!item_has(s, i, ROLE_THIS_MONTH))
		return 0;
	t->origin = ORIGIN_DOCUMENT;
	t->unit = UNIT_MONTH;
	if (item_mark(s, end, '.') && (item_mark(s, end + 1, ',') ||
	    (item_at(s, end + 1)->kind == TOKEN_WORD && item_at(s, end + 1)->shape == TOKEN_LOWER)))
		end++;
	return end;
}

/* "of this month", "of the following month" behind a day */
static size_t
month_of_day(const struct items *s, size_t i, struct timex *t)
{
	struct timex month = timex_empty;
	size_t end = item_has(s, i, ROLE_OF) ? relative_match(s, i + 1, &month) : 0;

	if (end == 0 || month.unit != UNIT_MONTH || month.type != TIMEX_DATE || month.shift_vague)
		return 0;
	t->origin = month.origin;
	t->shift = month.shift;
	t->unit = UNIT_MONTH;
	return end;
}

/* "on the 26th", "by the 3rd" */
static size_t
day_alone(const struct items *s, size_t i, size_t end)
{
	static const enum time_role ahead[] = { ROLE_ON, ROLE_BY, ROLE_UNTIL, ROLE_SINCE, ROLE_BEFORE, ROLE_FROM };

	if (i == 0 || !item_has(s, i, ROLE_THE) || item_at(s, i + 1)->kind != TOKEN_DIGITS || !leaves_day(s, end) ||
	    is_range_behind(s, end))
		return 0;
	for (size_t k = 0; k < sizeof(ahead) / sizeof(ahead[0]); k++)
		if (item_has(s, i - 1, ahead[k]))
			return end;
	return i > 1 && item_has(s, i - 1, ROLE_OF) && item_is(s, i - 2, TIME_PART) ? end : 0;	/* "on the morning of the 2nd" */
}

size_t
monthday_match(const struct items *s, size_t i, struct timex *t)
{
	size_t at = item_has(s, i, ROLE_THE) ? i + 1 : i, day, end;
	int n;

	if ((item_at(s, at)->kind != TOKEN_DIGITS && !item_is(s, at, TIME_ORDINAL | TIME_CARDINAL)) || (day = day_match(s, at, &n)) == 0)
		return 0;
	if ((end = letter_month(s, day, t)) == 0 && (end = month_of_day(s, day, t)) == 0 && (end = day_alone(s, i, day)) == 0)
		return 0;
	t->day = n;
	t->rule = "month-day";
	return end;
}

/* "ماه جاری", "همین ماه", "الشهر الماضي", "هذا الشهر" behind the day */
static size_t
eastern_month(const struct items *s, size_t i, struct timex *t)
{
	bool this = item_has(s, i, ROLE_THIS), that = item_has(s, i, ROLE_THAT) || item_has(s, i, ROLE_SAME), behind;	/* "من نفس الشهر" */
	size_t at = i + (this || that);
	enum timex_origin origin;
	int shift = 0;

	if (!item_is(s, at, TIME_UNIT) || item_at(s, at)->w->unit != UNIT_MONTH ||
	    (item_at(s, at)->w->how & (UNIT_PLURAL | UNIT_SET | UNIT_WEAK)) != 0)
		return 0;
	behind = s->lexicon->prefixes ? arabic_side(s, at + 1, &origin, &shift) : persian_side(s, at + 1, &origin, &shift);
	if (!behind && !this && !that)
		return 0;
	t->origin = behind ? origin : that ? ORIGIN_TEXT : ORIGIN_DOCUMENT;
	t->shift = shift;
	t->unit = UNIT_MONTH;
	return at + 1 + behind;
}

size_t
monthday_eastern(const struct items *s, size_t i, struct timex *t)
{
	size_t at = item_has(s, i, ROLE_DATE_WORD) ? i + 1 : i, end = ordinal_match(s, at, &t->day);

	if (end == 0 && item_digits(s, at, 1, 2)) {
		t->day = (int)item_at(s, at)->value;
		end = at + 1;
	}
	if (end == 0 || t->day < 1 || t->day > 31)
		return 0;
	/* "جلسه دوم ماه گذشته", "النصف الثاني من الشهر الماضي": an ordinal of the noun ahead */
	if (at == i && i > 0 && item_at(s, i)->blank && item_at(s, i - 1)->kind == TOKEN_WORD && (!word_has_any(item_at(s, i - 1)->w) || item_has(s, i - 1, ROLE_HALF)))
		return 0;
	/* "15 ماه گذشته" is a length: the last 15 months; with "من" it is a day */
	if (item_has(s, end, ROLE_OF))
		end++;
	else if (s->lexicon->prefixes || (item_at(s, end - 1)->kind == TOKEN_DIGITS && at == i))
		return 0;
	t->rule = "month-day";
	return eastern_month(s, end, t);
}

/* Nothing of a time goes on there: "on Tuesday last he spoke", not "on Tuesday last week" */
static bool
ends_there(const struct items *s, size_t i, size_t begin)
{
	const struct item *item = item_at(s, i);

	if (item->kind == TOKEN_MARK)
		return item->value != '-' && item->value != '%';
	return item->kind == TOKEN_WORD && item->shape == TOKEN_LOWER && (item->w->is & ~(uint32_t)TIME_PHRASE) == 0 && begin > 0 &&
	    item_has(s, begin - 1, ROLE_ON);
}

size_t
direction_behind(const struct items *s, size_t i, size_t end, struct timex *t)
{
	bool last = span_is(item_text(s, end), "last"), next = span_is(item_text(s, end), "next");
	const struct time_word *w = item_at(s, end)->w;

	bool week = (w->is & TIME_UNIT) != 0 && w->unit == UNIT_WEEK && word_has_any(item_at(s, end + 1)->w);	/* "for London Wednesday week and will" */

	if (t->year != TIMEX_UNSAID || t->origin != ORIGIN_NONE || t->unit != UNIT_NONE || t->nth != 0 || t->hour != TIMEX_UNSAID ||
	    (t->weekday == TIMEX_UNSAID && t->month == TIMEX_UNSAID) || (!week && !ends_there(s, end + 1, i)))
		return end;
	if (last || next) {	/* "Tuesday last", "12th February last", "Tuesday evening last" */
		t->shift = last ? -1 : 1;
	} else if (t->month == TIMEX_UNSAID && t->part == PART_NONE && (w->is & TIME_UNIT) != 0 && w->unit == UNIT_WEEK &&
	    (w->how & (UNIT_PLURAL | UNIT_SET)) == 0 && item_at(s, end)->shape == TOKEN_LOWER) {
		t->shift = 2;	/* "Wednesday week": a week behind the next one */
	} else {
		return end;
	}
	t->origin = ORIGIN_DOCUMENT;
	return end + 1;
}
