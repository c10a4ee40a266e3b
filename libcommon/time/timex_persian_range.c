/* SPDX-License-Identifier: ISC */
/* Persian ranges whose first end has its month or year from the second: "۲۰ تا ۲۵ آگوست", "فروردین تا مهر ۱۳۵۸". */
#include "time/timex_persian.h"

/* "۲۰ تا ۲۵ آگوست", "روز های ششم تا هیجدهم سپتامبر": the first day, its month behind the second */
static size_t
shared_range(const struct items *s, size_t i, struct timex *t)
{
	size_t at = i, end;
	int day, weekday = TIMEX_UNSAID;
	double n;

	if (item_is(s, at, TIME_WEEKDAY) && (item_at(s, at)->w->how & WEEKDAY_PLURAL) == 0)	/* "شنبه ۷ تا دوشنبه ۹ بهمن" */
		weekday = item_at(s, at++)->w->weekday - 1;
	if (item_has(s, at, ROLE_DATE_WORD))
		at += span_is(item_text(s, at + 1), "های") ? 2 : 1;
	if ((end = ordinal_match(s, at, &day)) == 0) {
		if ((end = number_match(s, at, &n)) == 0 || n < 1 || n > 31)
			return 0;
		day = (int)n;
	}
	if (!item_has(s, end, ROLE_UNTIL) || (end = date_match(s, end + 1, t)) == 0 || t->day == TIMEX_UNSAID)
		return 0;
	t->day = day;
	t->weekday = weekday;
	t->range = true;
	return end;
}

/* "از بهار تا پاییز ۱۴۰۱": the first season, which alone may be another word, has the year of the second */
static size_t
season_range(const struct items *s, size_t i, struct timex *t)
{
	size_t end;
	int season = item_at(s, i)->w->season;

	if (!item_is(s, i, TIME_SEASON) || !item_has(s, i + 1, ROLE_UNTIL) || (end = persian_season(s, i + 2, t)) == 0 || t->season == season)
		return 0;
	if (t->year != TIMEX_UNSAID)
		t->year -= season > t->season;
	else if (t->origin != ORIGIN_NONE)
		t->shift -= season > t->season;
	t->season = season;
	t->range = true;
	return end;
}

/* "از فروردین تا مهر", "فروردین تا مهر ۱۳۵۸": two months, which alone may be other words; the year behind the second is of both */
static size_t
month_range(const struct items *s, size_t i, struct timex *t)
{
	struct timex last = timex_empty;
	bool weak;
	size_t end = month_match(s, i, t, &weak), next;

	if (end == 0 || !item_has(s, end, ROLE_UNTIL))
		return 0;
	if ((next = persian_month(s, end + 1, &last)) == 0) {
		last = timex_empty;
		next = month_match(s, end + 1, &last, &weak);
	}
	if (next == 0 || last.calendar != t->calendar)
		return 0;
	t->year = last.year == TIMEX_UNSAID ? TIMEX_UNSAID : last.year - (t->month > last.month);
	t->short_year = last.short_year;
	t->origin = last.origin;
	t->shift = last.shift - (last.origin != ORIGIN_NONE && t->month > last.month);
	t->unit = last.unit;
	t->range = true;
	t->rule = t->year == TIMEX_UNSAID ? "month" : "month-year";
	return next;
}

size_t
persian_range(const struct items *s, size_t i, struct timex *t)
{
	static size_t (*const matchers[])(const struct items *, size_t, struct timex *) = { shared_range, month_range, season_range };
	size_t end;

	for (size_t k = 0; k < sizeof(matchers) / sizeof(matchers[0]); k++) {
		struct timex m = timex_empty;

		if ((end = matchers[k](s, i, &m)) != 0) {
			*t = m;
			return end;
		}
	}
	return 0;
}
