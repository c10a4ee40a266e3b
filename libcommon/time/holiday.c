/* SPDX-License-Identifier: ISC */
#include <stddef.h>

#include "base/num.h"
#include "time/holiday.h"

/* Reads a number with its sign off the front of *s; blanks and hyphens between numbers are dropped. */
static bool
read_int(struct span *s, int *value)
{
	unsigned long n;
	bool minus = false;
	size_t len;

	while (s->len > 0 && (*s->p == ' ' || *s->p == '+'))
		*s = span_cut(*s, 1, s->len);
	if (s->len > 0 && *s->p == '-') {
		minus = true;
		*s = span_cut(*s, 1, s->len);
	}
	len = num_read(*s, 9999, &n);
	*value = minus ? -(int)n : (int)n;
	*s = span_cut(*s, len, s->len);
	return len > 0;
}

/* "12-25" */
static bool
read_month_day(struct span s, struct holiday *h)
{
	if (!read_int(&s, &h->month))
		return false;
	if (s.len > 0 && *s.p == '-')
		s = span_cut(s, 1, s.len);
	return read_int(&s, &h->day) && s.len == 0;
}

static bool
read_named(struct span word, struct span rest, struct holiday *h)
{
	static const struct { const char *name; enum reckoning reckoning; } names[] = {
		{ "gregorian", CAL_GREGORIAN }, { "julian", CAL_JULIAN }, { "solar", CAL_SOLAR }, { "lunar", CAL_CIVIL }
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (span_is(word, names[i].name)) {
			h->rule = HOLIDAY_DAY;
			h->reckoning = names[i].reckoning;
			return read_month_day(rest, h);
		}
	return false;
}

bool
holiday_read(struct holiday *h, struct span rule)
{
	struct span rest = rule, word;

	*h = (struct holiday){ 0 };
	if (span_begins(rule, SPAN("easter")) || span_begins(rule, SPAN("orthodox"))) {
		h->rule = rule.p[0] == 'e' ? HOLIDAY_EASTER : HOLIDAY_ORTHODOX;
		rest = span_cut(rule, rule.p[0] == 'e' ? 6 : 8, rule.len);
		return read_int(&rest, &h->offset) && rest.len == 0;
	}
	word = span_next(&rest, ' ');
	if (rest.p == NULL)
		return false;
	if (span_is(word, "nth")) {
		h->rule = HOLIDAY_NTH;
		if (!read_int(&rest, &h->month) || !read_int(&rest, &h->nth) || !read_int(&rest, &h->weekday))
			return false;
		h->weekday--;
		return rest.len == 0;
	}
	if (span_is(word, "lastfriday")) {
		h->rule = HOLIDAY_LAST_FRIDAY;
		(void)span_next(&rest, ' ');
		return rest.p != NULL && read_int(&rest, &h->month);
	}
	if (span_is(word, "fixed")) {
		h->rule = HOLIDAY_FIXED;
		return read_int(&rest, &h->year) && rest.len > 0 && read_month_day(span_cut(rest, 1, rest.len), h);
	}
	return read_named(word, rest, h);
}

enum reckoning
holiday_reckoning(const struct holiday *h, enum reckoning lunar)
{
	if (h->rule == HOLIDAY_LAST_FRIDAY || (h->rule == HOLIDAY_DAY && h->reckoning == CAL_CIVIL))
		return lunar;
	return h->rule == HOLIDAY_DAY ? h->reckoning : CAL_GREGORIAN;
}

static long
nth_weekday(const struct holiday *h, int year)
{
	long first = cal_from_gregorian(year, h->month, 1);
	int days = cal_month_days(CAL_GREGORIAN, year, h->month), day;

	if (first == CAL_NO_SUCH_DAY)
		return CAL_NO_SUCH_DAY;
	day = (h->weekday - cal_weekday(first) + 7) % 7;
	if (h->nth > 0)
		return first + day + 7 * (h->nth - 1);
	while (day + 7 < days)
		day += 7;
	return first + day;
}

long
holiday_in(const struct holiday *h, int year, enum reckoning lunar)
{
	enum reckoning r = holiday_reckoning(h, lunar);
	long last;

	if (!cal_has_year(r, year) && r == lunar)
		r = CAL_CIVIL;
	switch (h->rule) {
	case HOLIDAY_DAY:
		return cal_from(r, year, h->month, h->day);
	case HOLIDAY_EASTER:
		return year < 1583 || year > 9999 ? CAL_NO_SUCH_DAY : cal_easter(year) + h->offset;
	case HOLIDAY_ORTHODOX:
		return year < 325 || year > 9999 ? CAL_NO_SUCH_DAY : cal_orthodox_easter(year) + h->offset;
	case HOLIDAY_NTH:
		return nth_weekday(h, year);
	case HOLIDAY_LAST_FRIDAY:
		last = cal_from(r, year, h->month, cal_month_days(r, year, h->month));
		return last == CAL_NO_SUCH_DAY ? last : last - (cal_weekday(last) + 3) % 7;
	case HOLIDAY_FIXED:
		return cal_from_gregorian(h->year, h->month, h->day);
	}
	return CAL_NO_SUCH_DAY;
}

long
holiday_near(const struct holiday *h, long near, enum reckoning lunar)
{
	struct cal_day at;
	long best = CAL_NO_SUCH_DAY;

	if (!cal_to(holiday_reckoning(h, lunar), near, &at) && !cal_to(CAL_CIVIL, near, &at))
		return CAL_NO_SUCH_DAY;
	for (int year = at.year - 1; year <= at.year + 1; year++) {
		long day = holiday_in(h, year, lunar);

		if (day != CAL_NO_SUCH_DAY && (best == CAL_NO_SUCH_DAY ||
		    (day > near ? day - near : near - day) < (best > near ? best - near : near - best)))
			best = day;
	}
	return best;
}
