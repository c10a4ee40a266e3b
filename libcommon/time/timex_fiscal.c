/* SPDX-License-Identifier: ISC */
/* Years and their parts as accounts write them: "fiscal 1989", "FY2019", "Q3 2021", "2021 H1"; and eras ahead: "AD 70". */
#include "time/timex_match.h"

/* A year of four digits that accounts can have; UNSAID where there is none. */
static int
year_at(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i);

	return item_digits(s, i, 4, 4) && item->value >= 1900 && item->value < 2100 ? (int)item->value : TIMEX_UNSAID;
}

/* "Q3", "3Q", "H1": the part of a year in a capital and a digit; the item behind, 0 where there is none */
static size_t
code_match(const struct items *s, size_t i, struct timex *t)
{
	bool letter_first = item_at(s, i)->kind == TOKEN_WORD;
	size_t letter = letter_first ? i : i + 1;
	const struct item *digit = item_at(s, letter_first ? i + 1 : i);
	bool quarter = item_has(s, letter, ROLE_QUARTER_CODE), half = item_has(s, letter, ROLE_HALF_CODE);

	if ((!quarter && !half) || item_at(s, letter)->shape == TOKEN_LOWER || !item_joined(s, i + 1) || digit->kind != TOKEN_DIGITS || digit->digits != 1 ||
	    digit->value < 1 || digit->value > (quarter ? 4 : 2))
		return 0;
	if (quarter)
		t->quarter = (int)digit->value;
	else
		t->half = (int)digit->value;
	return i + 2;
}

/* "of", a comma, a dash or "FY" between a part and its year */
static size_t
between_match(const struct items *s, size_t i, struct timex *t)
{
	if (item_has(s, i, ROLE_OF) || item_mark(s, i, ',') || item_is_dash(s, i))
		i++;
	if (item_has(s, i, ROLE_FISCAL)) {
		t->fiscal = true;
		i++;
	}
	return i;
}

/* "FY 19", written apart; "fiscal" is a word like others */
static bool
is_fiscal_code(const struct items *s, size_t i)
{
	return item_has(s, i, ROLE_FISCAL) && item_at(s, i)->shape == TOKEN_UPPER;
}

/*
 * "'23" and, behind "FY" or on the letter of "3Q", "23": sets year and short_year; the item behind, i where there is
 * none
 */
static size_t
short_year(const struct items *s, size_t i, struct timex *t)
{
	size_t digits = item_mark(s, i, '\'') || item_mark(s, i, 0x2019) ? i + 1 : i;

	if (!item_digits(s, digits, 2, 2) || (digits == i && !item_has(s, i - 1, ROLE_FISCAL) && item_at(s, i - 1)->kind != TOKEN_WORD) ||
	    (!item_joined(s, digits) && !is_fiscal_code(s, i - 1)))
		return i;
	t->year = (int)item_at(s, digits)->value;
	t->short_year = true;
	return digits + 1;
}

/* "in Q4", "since Q2", "Q1 next year"; elsewhere "Q1" is a question */
static bool
is_quarter_alone(const struct items *s, size_t i, size_t end)
{
	static const enum time_role ahead[] = { ROLE_IN, ROLE_OF, ROLE_FOR, ROLE_SINCE, ROLE_UNTIL, ROLE_FROM, ROLE_BY };

	if ((item_has(s, end, ROLE_NEXT) || item_has(s, end, ROLE_LAST) || item_has(s, end, ROLE_THIS)) && item_is(s, end + 1, TIME_UNIT) &&
	    item_at(s, end + 1)->w->unit == UNIT_YEAR)
		return true;
	for (size_t k = 0; i > 0 && k < sizeof(ahead) / sizeof(ahead[0]); k++)
		if (item_has(s, i - 1, ahead[k]))
			return true;
	return false;
}

/* "Q3 2021", "3Q of FY2021", "2021 Q3", "2021-Q3"; a part without its year may be a question's number */
static size_t
coded_match(const struct items *s, size_t i, struct timex *t)
{
	struct timex part = *t;
	size_t end = code_match(s, i, t);

	if (end != 0) {
		end = between_match(s, end, t);
		end = short_year(s, end, t);
		if (t->short_year) {
			t->rule = "quarter";
			return end;
		}
		t->year = year_at(s, end);
		if (t->year == TIMEX_UNSAID && t->quarter != TIMEX_UNSAID && is_quarter_alone(s, i, code_match(s, i, &part))) {
			t->rule = "quarter";
			return i + 2;
		}
	} else if ((t->year = year_at(s, i)) != TIMEX_UNSAID) {
		end = code_match(s, item_is_dash(s, i + 1) ? i + 2 : i + 1, t) - 1;
	}
	if (t->year == TIMEX_UNSAID || (t->quarter == TIMEX_UNSAID && t->half == TIMEX_UNSAID))
		return 0;
	t->rule = "quarter";
	return end + 1;
}

size_t
fiscal_match(const struct items *s, size_t i, struct timex *t)
{
	struct timex coded = *t;
	size_t end = coded_match(s, i, &coded), next = i + 1;

	if (end != 0) {
		*t = coded;
		return end;
	}
	if (!item_has(s, i, ROLE_FISCAL))
		return 0;
	if (item_has(s, next, ROLE_YEAR_WORD))	/* "fiscal year 2020" */
		next++;
	if (item_digits(s, next, 2, 2) && next == i + 1 && (item_joined(s, next) ||
	    (is_fiscal_code(s, i) && !item_has(s, next + 1, ROLE_COUNTED)))) {
		t->year = (int)item_at(s, next)->value;
		t->short_year = true;
	} else if ((t->year = year_at(s, next)) == TIMEX_UNSAID) {
		return 0;
	}
	t->fiscal = true;
	t->rule = "year";
	return next_year_behind(s, next + 1, t->year) ? next + 3 : next + 1;	/* "FY2019-20" is one year */
}

size_t
era_first_match(const struct items *s, size_t i, struct timex *t)
{
	size_t next = i + 1;
	struct span era = item_text(s, i);

	if (!item_has(s, i, ROLE_AD) || (item_at(s, i)->shape != TOKEN_UPPER && era.p[1] != '.'))
		return 0;
	if (item_mark(s, next, '.') && item_joined(s, next))
		next++;
	/* "AD44" */
	if (!item_digits(s, next, 1, 4) || item_at(s, next)->value == 0 || (!item_at(s, next)->blank && item_at(s, i)->shape != TOKEN_UPPER))
		return 0;
	t->year = (int)item_at(s, next)->value;
	t->calendar = CALENDAR_GREGORIAN;
	t->explicit_era = true;
	t->rule = "year";
	return next + 1;
}
