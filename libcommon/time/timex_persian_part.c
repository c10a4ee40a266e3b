/* SPDX-License-Identifier: ISC */
/* Persian parts of a year, decades and centuries: "بهار سال آینده", "نیمه اول سال ۱۴۰۲", "سه ماهه دوم امسال", "مهرماه سال جاری". */
#include "time/timex_persian.h"

size_t
persian_year_from(const struct items *s, size_t i, struct timex *t)
{
	enum timex_origin origin;
	size_t end;
	int shift;

	if (item_has(s, i, ROLE_THIS_YEAR) || item_has(s, i, ROLE_LAST_YEAR)) {
		origin = ORIGIN_DOCUMENT;
		shift = item_has(s, i, ROLE_THIS_YEAR) ? 0 : -1;
		end = i + 1;
	} else if (item_is(s, i, TIME_UNIT) && item_at(s, i)->w->unit == UNIT_YEAR && (item_at(s, i)->w->how & (UNIT_PLURAL | UNIT_WEAK)) == 0 &&
	    persian_side(s, i + 1, &origin, &shift)) {
		end = i + 2;
	} else if (item_has(s, i, ROLE_THAT) && item_is(s, i + 1, TIME_UNIT) && item_at(s, i + 1)->w->unit == UNIT_YEAR &&
	    (item_at(s, i + 1)->w->how & (UNIT_PLURAL | UNIT_WEAK)) == 0) {	/* "۲۹ بهمن همان سال" */
		origin = ORIGIN_TEXT;
		shift = 0;
		end = i + 2;
	} else {
		return i;
	}
	t->origin = origin;
	t->shift = shift;
	t->unit = UNIT_YEAR;
	return end;
}

size_t
persian_year_of(const struct items *s, size_t i, struct timex *t, bool definite)
{
	struct timex y = *t;
	size_t end = year_match(s, i, &y);

	/* "آبان دو هزار نفر آمدند": a count, not a year of Iran's calendar */
	if (end != 0 && !(is_beyond_calendar(&y) && item_is(s, i, TIME_CARDINAL | TIME_TIMES))) {
		*t = y;
		return end;
	}
	if ((end = persian_year_from(s, i, t)) != i || !definite || !item_has(s, i, ROLE_YEAR_WORD))
		return end;
	t->origin = ORIGIN_TEXT;
	t->shift = 0;
	t->unit = UNIT_YEAR;
	return i + 1;
}

/* "۹۵" of "بهار ۹۵": no day of a month, and nothing that is counted */
static bool
is_short_year(const struct items *s, size_t i)
{
	enum { DAYS = 31 };

	return item_digits(s, i, 2, 2) && (item_at(s, i)->value > DAYS || item_at(s, i + 1)->kind == TOKEN_MARK || i + 1 == s->n) &&
	    !item_has(s, i + 1, ROLE_COUNTED) && !item_is(s, i + 1, TIME_UNIT | TIME_TIMES) && !item_mark(s, i + 1, '%') && !item_mark(s, i + 1, 0x66A) &&
	    !(item_joined(s, i + 1) && item_joined(s, i + 2) && item_at(s, i + 2)->kind == TOKEN_DIGITS);
}

size_t
persian_season(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	bool named = item_is(s, i, TIME_UNIT) && w->unit == UNIT_SEASON;
	size_t end;

	if (named)	/* "فصل تابستان" */
		w = item_at(s, ++i)->w;
	if ((w->is & TIME_SEASON) == 0)
		return 0;
	t->season = w->season;
	t->rule = "season";
	if ((w->how & SEASON_PLURAL) != 0) {	/* "تابستان‌ها": each of them */
		t->type = TIMEX_SET;
		return i + 1;
	}
	if ((end = persian_year_of(s, i + 1, t, false)) != i + 1)
		return end;
	if (is_short_year(s, i + 1)) {
		t->year = (int)item_at(s, i + 1)->value;
		t->short_year = true;
		t->calendar = CALENDAR_SOLAR;
		return i + 2;
	}
	if (item_has(s, i + 1, ROLE_LAST) || item_has(s, i + 1, ROLE_NEXT)) {
		t->origin = ORIGIN_DOCUMENT;
		t->shift = item_has(s, i + 1, ROLE_LAST) ? -1 : 1;
		return i + 2;
	}
	return (w->how & SEASON_WEAK) != 0 && !named ? 0 : i + 1;
}

/* "نه ماه نخست", "سه ماهه پایانی": so many months at an edge of the year; the item behind, 0 where there is none */
static size_t
edge_months(const struct items *s, size_t i, double n, struct timex *t)
{
	int nth = item_has(s, i, ROLE_FIRST) ? 1 : 0;
	size_t end = nth != 0 || item_has(s, i, ROLE_LAST_OF) ? i + 1 : ordinal_match(s, i, &nth);

	if (end == 0 || nth > 1 || n < 2 || n > 11 || n != (int)n)
		return 0;
	t->edge = nth == 1 ? (int)n : -(int)n;
	t->edge_unit = UNIT_MONTH;
	return end;
}

/* "سه ماهه اول", "شش ماهه دوم", "نیمه نخست": sets quarter, half or edge; the item behind, 0 where there is none */
static size_t
part_match(const struct items *s, size_t i, struct timex *t)
{
	size_t end, behind;
	double n = 6;
	int nth;

	if (item_has(s, i, ROLE_HALF)) {
		end = i + 1;
	} else if (item_is(s, i, TIME_UNIT) && (item_at(s, i)->w->unit == UNIT_QUARTER || item_at(s, i)->w->unit == UNIT_HALF)) {
		n = item_at(s, i)->w->unit == UNIT_QUARTER ? 3 : 6;	/* "سه‌ماهه" in one word */
		end = i + 1;
	} else {
		if ((end = number_match(s, i, &n)) == 0 || !item_is(s, end, TIME_UNIT) || item_at(s, end)->w->unit != UNIT_MONTH ||
		    (item_at(s, end)->w->how & UNIT_PLURAL) != 0)
			return 0;
		end++;
	}
	/* "ده ماهه امسال": of the year's begin */
	if (item_has(s, end, ROLE_THIS_YEAR) && n >= 2 && n <= 11 && n == (int)n && !item_has(s, i, ROLE_HALF)) {
		t->edge = (int)n;
		t->edge_unit = UNIT_MONTH;
		return end;
	}
	if ((behind = ordinal_match(s, end, &nth)) == 0 || nth < 1 || (n != 3 && n != 6) || nth > (n == 3 ? 4 : 2))
		return edge_months(s, end, n, t);
	if (n == 3)
		t->quarter = nth;
	else
		t->half = nth;
	return behind;
}

/* "بهمن", "ماه شعبان ۱۴۴۵" behind "نیمه دوم"; 0 where no month follows */
static size_t
half_month(const struct items *s, size_t i, struct timex *t)
{
	bool weak;
	size_t month = month_match(s, i, t, &weak);

	if (month == 0)
		return 0;
	t->rule = "half-month";
	return persian_year_of(s, month, t, false);
}

size_t
persian_part_of_year(const struct items *s, size_t i, struct timex *t)
{
	size_t part = part_match(s, i, t), end;
	struct timex outer = timex_empty;

	/* "نیمه اول قرن نوزدهم", "نیمه دوم دهه ۱۳۶۰" */
	if (part != 0 && t->half != TIMEX_UNSAID && (end = persian_decade(s, part, &outer)) != 0 && outer.third == TIMEX_UNSAID) {
		outer.mod = t->half == 1 ? MOD_START : MOD_END;
		*t = outer;
		return end;
	}
	if (part != 0 && t->half != TIMEX_UNSAID && item_has(s, i, ROLE_HALF) && (end = half_month(s, part, t)) != 0)
		return end;
	if (part == 0 || (end = persian_year_of(s, part, t, true)) == part)
		return 0;
	t->rule = t->edge != 0 ? "part-of" : "quarter";
	return end;
}

/* "مدت مشابه سال گذشته", "مدت مشابه در سال ۱۴۰۱": what was spoken of, in that year */
size_t
persian_same_period(const struct items *s, size_t i, struct timex *t)
{
	size_t at = i + 1 + item_has(s, i + 1, ROLE_IN), end;

	if (!item_has(s, i, ROLE_YEAR_AGO) || (end = persian_year_of(s, at, t, false)) == at)
		return 0;
	t->unit = UNIT_PERIOD;
	t->same_part = true;
	t->rule = "same-part";
	return end;
}

size_t
persian_month(const struct items *s, size_t i, struct timex *t)
{
	bool weak;
	size_t month = month_match(s, i, t, &weak), end;
	int side = 0;

	/* "شهریور ۲۰ نفر": twenty men */
	if (month == 0 || (item_digits(s, month, 2, 2) && (item_has(s, month + 1, ROLE_COUNTED) || item_is(s, month + 1, TIME_UNIT))) ||
	    (end = persian_year_of(s, month, t, false)) == month) {
		if (month == 0 || !(item_has(s, month, ROLE_LAST) || item_has(s, month, ROLE_NEXT) || item_has(s, month, ROLE_CURRENT)))
			return 0;
		(void)persian_side(s, month, &t->origin, &side);	/* "ژانویه گذشته", "اسفندماه جاری" */
		t->shift = side;
		t->rule = "relative-month";
		return month + 1;
	}
	t->rule = "month-year";
	return end;
}

/* "دهه شصت", "دهه ۱۳۶۰", "دهه دوم محرم", "قرن هشتم هجری شمسی", "قرن اخیر" */
size_t
persian_decade(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	size_t end;
	int nth;
	double n;
	bool weak;

	if ((w->is & TIME_UNIT) == 0 || (w->unit != UNIT_DECADE && w->unit != UNIT_CENTURY))
		return 0;
	t->rule = w->unit == UNIT_DECADE ? "decade" : "century";
	if ((end = ordinal_match(s, i + 1, &nth)) != 0 && nth <= 30) {
		if (w->unit == UNIT_CENTURY) {
			t->century = nth;
			return era_match(s, end, t);
		}
		if (nth > 3 || (end = month_match(s, end, t, &weak)) == 0)
			return 0;
		t->third = nth;
		return item_has(s, end, ROLE_THIS_YEAR) ? end + 1 : end;
	}
	if (w->unit == UNIT_DECADE && (end = number_match(s, i + 1, &n)) != 0 && n >= 10 && n < 2100 && (int)n % 10 == 0) {
		t->decade = (int)n;
		return era_match(s, end, t);
	}
	if (w->unit == UNIT_CENTURY && (end = number_match(s, i + 1, &n)) != 0 && n >= 1 && n <= 30) {
		t->century = (int)n;
		return era_match(s, end, t);
	}
	return 0;
}
