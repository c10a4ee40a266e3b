/* SPDX-License-Identifier: ISC */
/* Dates in numbers alone: "2024-02-18", "18/2/2024", "۱۴۰۲/۱۱/۲۹", "18.2.2024". */
#include "time/timex_match.h"

/* Persian year numbers lie here, Gregorian ones above. */
enum { SOLAR_LEAST = 1200, SOLAR_LAST = 1499, YEAR_MOST = 9999 };

static bool
is_separator(const struct items *s, size_t i)
{
	return item_joined(s, i) && (item_mark(s, i, '/') || item_mark(s, i, '-') || item_mark(s, i, '.') ||
	    item_mark(s, i, 0x2010) || item_mark(s, i, 0x2011) || item_mark(s, i, 0x60D));
}

/* No further number may touch it: "1.2.3.4" and "12-34-56-78" are no dates. */
static bool
stands_alone(const struct items *s, size_t i, size_t end)
{
	if (i > 0 && item_joined(s, i)) {
		const struct item *ahead = item_at(s, i - 1);

		if (ahead->kind == TOKEN_WORD && (unsigned char)item_text(s, i - 1).p[0] < 0x80)
			return false;
		if (is_separator(s, i - 1) && item_at(s, i - 2)->kind == TOKEN_DIGITS)
			return false;
		if (ahead->value == '$' || ahead->value == '/' || ahead->value == '_')
			return false;
	}
	if (is_separator(s, end) && item_joined(s, end + 1) && item_at(s, end + 1)->kind == TOKEN_DIGITS)
		return false;
	return !(item_joined(s, end) && item_mark(s, end, '%'));
}

/* Arabic lands count no solar Hijri years: "1445/8/12" is of the lunar ones there */
static void
calendar_by_year(const struct items *s, struct timex *t)
{
	enum time_calendar hijri = s->lexicon->prefixes ? CALENDAR_LUNAR : CALENDAR_SOLAR;

	t->calendar = t->year >= SOLAR_LEAST && t->year <= SOLAR_LAST ? hijri : CALENDAR_GREGORIAN;
}

/* Day and month that leave one reading are settled; else as written, the order open. */
static void
set_day_month(struct timex *t, int a, int b)
{
	t->order_open = a <= 12 && b <= 12 && a != b;
	t->day_first = a > 12;
	t->month_first = b > 12;
	t->day = a;
	t->month = b;
	if (b > 12 && a <= 12) {
		t->day = b;
		t->month = a;
	}
}

static size_t
time_behind(const struct items *s, size_t end, struct timex *t)
{
	size_t next;

	/* "2024-02-18T10:30": the tokens are digits, the word T, digits */
	if (item_at(s, end)->kind == TOKEN_WORD && item_joined(s, end) && span_is(item_text(s, end), "T") &&
	    (next = clock_match(s, end + 1, t)) != 0)
		return next;
	return end;
}

static bool
in_range(int n, int least, int most)
{
	return n >= least && n <= most;
}

static size_t
three_parts(const struct items *s, size_t i, struct timex *t)
{
	int a = (int)item_at(s, i)->value, b = (int)item_at(s, i + 2)->value, c = (int)item_at(s, i + 4)->value;
	bool same = item_at(s, i + 1)->value == item_at(s, i + 3)->value;

	if (!same || !item_digits(s, i + 2, 1, 2))
		return 0;
	if (item_digits(s, i, 4, 4) && item_digits(s, i + 4, 1, 2)) {
		if (b > 12 || c > 31)
			return 0;
		t->year = a;
		t->month = b;
		t->day = c;
		calendar_by_year(s, t);
	} else if (item_digits(s, i, 1, 2) && item_digits(s, i + 4, 4, 4)) {
		if (!in_range(a, 1, 31) || !in_range(b, 1, 31) || (a > 12 && b > 12) || !in_range(c, 1000, 2999))
			return 0;
		t->year = c;
		calendar_by_year(s, t);
		set_day_month(t, a, b);
		t->order_open &= !item_mark(s, i + 1, '.');	/* with stops the day is first wherever they are in use */
	} else if (item_digits(s, i, 1, 2) && item_digits(s, i + 4, 2, 2) && item_mark(s, i + 1, '/')) {
		if (!in_range(b, 1, 31))
			return 0;
		t->year = c;
		t->short_year = true;
		set_day_month(t, a, b);
		if (a > 31 || (a > 12 && b > 12)) {	/* "57/11/22" */
			t->year = a;
			t->month = b;
			t->day = c;
			t->order_open = false;
			if (!in_range(b, 1, 12) || !in_range(c, 1, 31))
				return 0;
		}
	} else {
		return 0;
	}
	return i + 5;
}

/* "3/4", "1/8": with few parts, more often a fraction or a page than a day */
static bool
is_fraction(const struct items *s, size_t i)
{
	return item_at(s, i)->value < item_at(s, i + 2)->value && item_at(s, i + 2)->value <= 10;
}

/* Does what stands around "4/18" leave it a day: "on 4/18", "(4/18)", "4/18: Kick-off"; not "by 3/4", "won 4/18", "1/2 cup" */
static bool
is_place_of_day(const struct items *s, size_t i)
{
	static const enum time_role ahead[] = {
		ROLE_BY, ROLE_UNTIL, ROLE_SINCE, ROLE_FROM, ROLE_BEFORE, ROLE_AFTER, ROLE_TO, ROLE_THE, ROLE_AND, ROLE_BETWEEN
	};
	const struct item *left = item_at(s, i - 1), *right = item_at(s, i + 3);
	bool on = i > 0 && (item_has(s, i - 1, ROLE_ON) || (left->w->is & TIME_WEEKDAY) != 0), led = i == 0 || on;

	if ((unsigned char)item_text(s, i).p[0] >= 0x80 || (i > 0 && (unsigned char)s->text.p[left->start] >= 0xD8) ||
	    (i + 3 < s->n && (unsigned char)s->text.p[right->start] >= 0xD8))
		return false;
	if (item_is(s, i + 3, TIME_UNIT | TIME_TIMES) || item_has(s, i + 3, ROLE_COUNTED) || item_has(s, i + 3, ROLE_OF) ||
	    (item_joined(s, i + 3) && (right->kind == TOKEN_WORD || (item_is_dash(s, i + 3) && item_joined(s, i + 4)))))
		return false;
	if (!on && (is_fraction(s, i) || (item_is_unknown(right) && right->shape == TOKEN_LOWER)))
		return false;
	for (size_t k = 0; k < sizeof(ahead) / sizeof(ahead[0]); k++)
		led |= item_has(s, i - 1, ahead[k]);
	return led || (left->kind == TOKEN_MARK && memchr("(,;:-", (int)left->value, 5) != NULL &&
	    !(left->value == '-' && item_joined(s, i)));	/* "post-9/11" */
}

/* "09/2022" where a date is looked for: "in 09/2022", "(3/2019)"; not "resolution 12/2003" */
static size_t
month_year(const struct items *s, size_t i, struct timex *t)
{
	static const enum time_role ahead[] = { ROLE_IN, ROLE_SINCE, ROLE_UNTIL, ROLE_FROM, ROLE_TO, ROLE_BY, ROLE_BEFORE, ROLE_AFTER };
	enum { FIRST = 1900, LAST = 2099 };
	bool led = i > 0 && item_mark(s, i - 1, '(') && item_mark(s, i + 3, ')');

	if (!item_mark(s, i + 1, '/') || !item_digits(s, i, 1, 2) || !item_digits(s, i + 2, 4, 4) || !in_range((int)item_at(s, i)->value, 1, 12) ||
	    !in_range((int)item_at(s, i + 2)->value, FIRST, LAST) || !stands_alone(s, i, i + 3))
		return 0;
	for (size_t k = 0; k < sizeof(ahead) / sizeof(ahead[0]); k++)
		led |= i > 0 && item_has(s, i - 1, ahead[k]);
	if (!led)
		return 0;
	t->month = (int)item_at(s, i)->value;
	t->year = (int)item_at(s, i + 2)->value;
	t->calendar = CALENDAR_GREGORIAN;
	t->rule = "numeric";
	return i + 3;
}

/* "4/18", "18/4": a day and its month */
static size_t
two_parts(const struct items *s, size_t i, struct timex *t)
{
	int a = (int)item_at(s, i)->value, b = (int)item_at(s, i + 2)->value;
	struct timex named = timex_empty;

	if (!item_mark(s, i + 1, '/') || !item_digits(s, i, 1, 2) || !item_digits(s, i + 2, 1, 2) || !in_range(a, 1, 31) ||
	    !in_range(b, 1, 31) || (a > 12 && b > 12) || !stands_alone(s, i, i + 3) || !is_place_of_day(s, i) ||
	    holiday_match(s, i, &named) != 0)	/* "9/11" */
		return 0;
	t->calendar = CALENDAR_GREGORIAN;
	set_day_month(t, a, b);
	t->yearless = true;
	t->rule = "numeric";
	return i + 3;
}

size_t
numeric_match(const struct items *s, size_t i, struct timex *t)
{
	size_t end;

	if (!item_digits(s, i, 1, 4) || !is_separator(s, i + 1) || !item_joined(s, i + 2) || !item_digits(s, i + 2, 1, 4))
		return 0;
	if (is_separator(s, i + 3) && item_joined(s, i + 4) && item_digits(s, i + 4, 1, 4)) {
		end = three_parts(s, i, t);
		if (end == 0 || !stands_alone(s, i, end))
			return 0;
		end = t->short_year ? end : era_match(s, end, t);	/* "5/3/1444هـ" */
		t->rule = "numeric";
		t->mixed_digits = item_at(s, i)->mixed || item_at(s, i + 2)->mixed || item_at(s, i + 4)->mixed;
		return time_behind(s, end, t);
	}
	/* "2024-02", "1402/11" */
	if (item_digits(s, i, 4, 4) && item_digits(s, i + 2, 2, 2) && item_mark(s, i + 1, '-') &&
	    in_range((int)item_at(s, i)->value, 1000, 2999) && in_range((int)item_at(s, i + 2)->value, 1, 12) &&
	    stands_alone(s, i, i + 3) && (item_at(s, i + 2)->value < 10 || item_at(s, i)->value % 100 > item_at(s, i + 2)->value)) {
		t->year = (int)item_at(s, i)->value;
		t->month = (int)item_at(s, i + 2)->value;
		calendar_by_year(s, t);
		t->rule = "numeric";
		return i + 3;
	}
	return (end = month_year(s, i, t)) != 0 ? end : two_parts(s, i, t);
}
