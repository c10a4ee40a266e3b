/* SPDX-License-Identifier: ISC */
/* Numbers of units of time in English: "10 years", "three-day", "a couple of weeks", "a year and a half". */
#include "time/timex_match.h"

enum { NOT_SAID = -1 };

/* "c. 1850", not "plan C. 1850" */
static bool
is_circa(const struct items *s, size_t i)
{
	return item_at(s, i)->shape == TOKEN_LOWER && item_mark(s, i + 1, '.') && item_joined(s, i + 1) && item_at(s, i + 2)->kind == TOKEN_DIGITS;
}

size_t
about_match(const struct items *s, size_t i, struct timex *t)
{
	for (int k = 0; k < 3; k++, i++) {
		if (item_has(s, i, ROLE_OVER))
			t->mod = MOD_MORE_THAN;
		else if (item_has(s, i, ROLE_UNDER))
			t->mod = MOD_LESS_THAN;
		else if (item_has(s, i, ROLE_ABOUT) || item_has(s, i, ROLE_NEARLY) || item_has(s, i, ROLE_SOME)) {
			if (item_text(s, i).len == 1 && !is_circa(s, i))
				break;
			t->mod = MOD_APPROX;
		} else if (!item_has(s, i, ROLE_JUST))
			break;
		/* "ca. 466 BC" */
		if (item_mark(s, i + 1, '.') && item_joined(s, i + 1) && item_text(s, i).len <= 2)
			i++;
	}
	return i;
}

/* "a couple of", "few", "several"; also behind "a" and "the last". */
static size_t
vague_match(const struct items *s, size_t i, double *n)
{
	if (item_has(s, i, ROLE_COUPLE)) {
		*n = 2;
		return item_has(s, i + 1, ROLE_OF) ? i + 2 : i + 1;
	}
	if (item_has(s, i, ROLE_FEW) || item_has(s, i, ROLE_SEVERAL) || item_has(s, i, ROLE_MANY)) {
		*n = NOT_SAID;
		return item_has(s, i + 1, ROLE_OF) ? i + 2 : i + 1;
	}
	return 0;
}

/* "half a", "half an", "half-", "half-a-" */
static size_t
half_match(const struct items *s, size_t i, double *n)
{
	size_t dash = item_is_dash(s, i + 1) && item_joined(s, i + 1);

	if (!item_has(s, i, ROLE_HALF))
		return 0;
	*n = 0.5;
	if (item_has(s, i + 1 + dash, ROLE_A))
		return i + 2 + dash;
	return dash ? i + 2 : 0;
}

/* "and a half" behind a number and ahead of its unit: "three and a half years", "two-and-a-half-year", "four and a quarter hours"; i where there is none */
static size_t
and_a_half(const struct items *s, size_t i, double *n)
{
	static const enum time_role words[] = { ROLE_AND, ROLE_A };
	size_t next = i;
	bool half;

	for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++) {
		next += item_is_dash(s, next) && item_joined(s, next);
		if (!item_has(s, next++, words[k]))
			return i;
	}
	next += item_is_dash(s, next) && item_joined(s, next);
	half = item_has(s, next, ROLE_HALF);
	if ((!half && !(item_is(s, next, TIME_UNIT) && item_at(s, next)->w->unit == UNIT_QUARTER)) ||
	    !item_is(s, next + 1 + (item_is_dash(s, next + 1) && item_joined(s, next + 1)), TIME_UNIT))
		return i;
	*n += half ? 0.5 : 0.25;
	return next + 1;
}

/* "thirty (30) days": the number again, in digits; i where it is not */
static size_t
number_again(const struct items *s, size_t i, double n)
{
	return item_mark(s, i, '(') && item_at(s, i + 1)->kind == TOKEN_DIGITS && item_at(s, i + 1)->value == n && item_mark(s, i + 2, ')') ? i + 3 : i;
}

/* How many: the number in front of a unit. */
static size_t
count_match(const struct items *s, size_t i, double *n)
{
	size_t end;

	if (item_has(s, i, ROLE_A)) {
		if (item_has(s, i + 1, ROLE_EXTRA) && (end = number_match(s, i + 2, n)) != 0)	/* "a mere two years" */
			return end;
		if ((end = vague_match(s, i + 1, n)) != 0)
			return end;
		if (item_is(s, i + 1, TIME_TIMES))
			return number_match(s, i + 1, n);
		*n = 1;
		if (item_has(s, i + 1, ROLE_HALF) && item_is(s, i + 2, TIME_UNIT)) {
			*n = 0.5;
			return i + 2;
		}
		return i + 1;
	}
	if ((end = vague_match(s, i, n)) != 0 || (end = half_match(s, i, n)) != 0)
		return end;
	if (item_has(s, i, ROLE_ANOTHER)) {
		if ((end = number_match(s, i + 1, n)) != 0)
			return end;
		*n = 1;
		return i + 1;
	}
	return (end = number_match(s, i, n)) != 0 ? number_again(s, and_a_half(s, end, n), *n) : 0;
}

/* "12 to 18 months", "two or three years", "10-15 years": what stands behind the first number; "six to seven million" scales it */
static size_t
second_count(const struct items *s, size_t i, double *first)
{
	size_t end;
	double second;

	if (!item_has(s, i, ROLE_TO) && !item_has(s, i, ROLE_OR) && !item_is_dash(s, i) && !item_has(s, i, ROLE_AND))
		return i;
	end = number_match(s, i + 1, &second);
	/* "45,000-38,000 years ago" has the farther end first */
	if (end == 0 || (second <= *first && !(item_is(s, end, TIME_UNIT) && item_has(s, end + 1, ROLE_AGO))))
		return i;
	if (item_is(s, end - 1, TIME_TIMES) && !item_is(s, i - 1, TIME_TIMES) && *first * item_at(s, end - 1)->w->number < second)
		*first *= item_at(s, end - 1)->w->number;
	return end;
}

/* A unit that a number can count, in its right number of words. */
static size_t
unit_match(const struct items *s, size_t i, double n, enum time_unit *unit)
{
	const struct item *item = item_at(s, i);

	if ((item->w->is & TIME_UNIT) == 0 || (item->w->how & UNIT_SET) != 0 || item->w->unit >= UNIT_PERIOD)
		return 0;
	if (item->end - item->start == 1 && item->shape != TOKEN_LOWER)	/* "24 h", not "4-H" */
		return 0;
	/* "5 M", "another SEC commissioner" */
	if (item->shape == TOKEN_UPPER && (item->end - item->start < 3 || ((item->w->how & UNIT_WEAK) != 0 &&
	    item_at(s, i - 1)->kind != TOKEN_DIGITS)))
		return 0;
	/* "told 60 Minutes", "in 20 Minutes": a programme, a paper */
	if (item->shape == TOKEN_CAPITAL && (item->w->how & UNIT_PLURAL) != 0 && i > 1 && item_at(s, i - 1)->kind == TOKEN_DIGITS &&
	    (item_at(s, i - 2)->kind == TOKEN_WORD ? item_at(s, i - 2)->shape == TOKEN_LOWER && !item_has(s, i - 2, ROLE_THE) :
	    item_joined(s, i - 1) && item_at(s, i + 1)->kind == TOKEN_MARK))
		return 0;
	/* "second place": a number ahead of "second" is needed, and "a second" is mostly "another" */
	if (item->w->unit == UNIT_SECOND && (item->w->is & TIME_ORDINAL) != 0 && n != 1)
		return 0;
	*unit = (enum time_unit)item->w->unit;
	return i + 1;
}

/* "two years, six months" is one length; "three weeks, five hours" are two that a list has side by side */
static bool
is_next_finer(enum time_unit coarse, enum time_unit fine)
{
	static const enum time_unit finer[UNIT_TERM + 1] = {
		[UNIT_MINUTE] = UNIT_SECOND, [UNIT_HOUR] = UNIT_MINUTE, [UNIT_DAY] = UNIT_HOUR, [UNIT_WEEK] = UNIT_DAY,
		[UNIT_MONTH] = UNIT_DAY, [UNIT_YEAR] = UNIT_MONTH
	};

	return finer[coarse] == fine;
}

/* "and a half", "or two", "or so", "and 30 minutes" */
static size_t
tail_match(const struct items *s, size_t i, struct timex *t)
{
	enum time_unit unit;
	size_t end;
	double n;

	if (item_has(s, i, ROLE_AND) && item_has(s, i + 1, ROLE_A) && item_has(s, i + 2, ROLE_HALF)) {
		t->amount[0].n += 0.5;
		return i + 3;
	}
	if (item_has(s, i, ROLE_OR) && t->amount[0].n == 1 && item_is(s, i + 1, TIME_CARDINAL) &&
	    item_at(s, i + 1)->w->number == 2 && !item_is(s, i + 2, TIME_UNIT)) {
		t->amount[0].n = NOT_SAID;
		return i + 2;
	}
	if (item_has(s, i, ROLE_SO)) {
		t->mod = MOD_APPROX;
		return i + 1;
	}
	/* "1 hr 45 min" */
	if (item_at(s, i)->kind == TOKEN_DIGITS && t->amount[0].unit == UNIT_HOUR && item_joined(s, i + 1) && span_is(item_text(s, i + 1), "m") &&
	    item_at(s, i)->value < 60) {	/* "5h 45m" */
		t->amount[t->amounts++] = (struct timex_amount){ item_at(s, i)->value, UNIT_MINUTE };
		return i + 2;
	}
	if (item_at(s, i)->kind == TOKEN_DIGITS && (end = number_match(s, i, &n)) == i + 1 && (end = unit_match(s, end, n, &unit)) != 0 &&
	    is_next_finer(t->amount[0].unit, unit)) {
		t->amount[t->amounts++] = (struct timex_amount){ n, unit };
		return end;
	}
	if (t->amount[0].n >= 1 && (item_has(s, i, ROLE_AND) || item_mark(s, i, ','))) {	/* not "half an hour, forty minutes" */
		size_t next = item_mark(s, i, ',') && item_has(s, i + 1, ROLE_AND) ? i + 2 : i + 1;

		end = number_match(s, next, &n);
		if (end != 0 && (end = unit_match(s, end, n, &unit)) != 0 && unit < t->amount[0].unit &&
		    unit != UNIT_NIGHT && (next == i + 2 || item_has(s, i, ROLE_AND) ||
		    is_next_finer(t->amount[0].unit, unit))) {
			t->amount[t->amounts++] = (struct timex_amount){ n, unit };
			return end;
		}
		/* "recent weeks and months" is elsewhere; "weeks or months" is one vague span */
	}
	return i;
}

/* "-long", "year-long"; "-old" and "years old", "years of age" are ages, no spans of time */
static size_t
length_behind(const struct items *s, size_t i, struct timex *t)
{
	size_t next = item_is_dash(s, i) && item_joined(s, i) && item_joined(s, i + 1) ? i + 1 : i;

	if (item_has(s, next, ROLE_OLD)) {
		t->rule = "age";
		return next + 1;
	}
	return next > i && item_has(s, next, ROLE_EXTRA) ? next + 1 : i;
}

/* "a quarter of a century", "a quarter-century": 25 years; 0 where it is not */
static size_t
quarter_century(const struct items *s, size_t i, struct timex *t)
{
	size_t next = i + 2;

	if (!item_has(s, i, ROLE_A) || !item_is(s, i + 1, TIME_UNIT) || item_at(s, i + 1)->w->unit != UNIT_QUARTER)
		return 0;
	if (item_has(s, next, ROLE_OF) && item_has(s, next + 1, ROLE_A))
		next += 2;
	else if (item_is_dash(s, next) && item_joined(s, next))
		next++;
	if (!item_is(s, next, TIME_UNIT) || item_at(s, next)->w->unit != UNIT_CENTURY)
		return 0;
	t->amount[0] = (struct timex_amount){ 25, UNIT_YEAR };
	t->amounts = 1;
	t->type = TIMEX_DURATION;
	t->rule = "duration";
	return next + 1;
}

/* "40-odd years", "forty odd years": about so many; i where it is not */
static size_t
odd_match(const struct items *s, size_t i, struct timex *t)
{
	size_t next = item_is_dash(s, i) && item_joined(s, i) ? i + 1 : i;

	if (!span_is(item_text(s, next), "odd") || !item_is(s, next + 1, TIME_UNIT))
		return i;
	t->mod = MOD_APPROX;
	return next + 1;
}

size_t
quantity_match(const struct items *s, size_t i, struct timex *t)
{
	size_t end, next;
	enum time_unit unit;
	double n;

	/* the end of "45,000" */
	if (i > 1 && item_at(s, i)->kind == TOKEN_DIGITS && item_joined(s, i) && item_joined(s, i - 1) && item_mark(s, i - 1, ',') &&
	    item_at(s, i - 2)->kind == TOKEN_DIGITS)
		return 0;
	if ((end = quarter_century(s, i, t)) != 0)
		return end;
	if ((end = count_match(s, i, &n)) == 0)
		return 0;
	end = odd_match(s, end, t);
	next = second_count(s, end, &n);
	if (next != end && item_is_dash(s, next) && item_is_dash(s, end))
		next = end;	/* "1914-18-year" is nothing */
	end = next;
	for (int k = 0; k < 2 && item_has(s, end, ROLE_EXTRA); k++)
		end++;
	if (item_is_dash(s, end) && (item_joined(s, end) || item_joined(s, end + 1)))
		end++;
	if (item_has(s, end, ROLE_FISCAL))
		end++;
	if ((end = unit_match(s, end, n, &unit)) == 0)
		return 0;
	/* "the 1850 quarter eagle", "the 1850 quarters": a year and a coin */
	if (unit == UNIT_QUARTER && end == i + 2 && item_digits(s, i, 4, 4))
		return 0;
	/* "a quarter of the junk", "a several-year tenure", "a decades-long feud" */
	if (item_has(s, i, ROLE_A) && (unit == UNIT_QUARTER || (n < 0 && item_is_dash(s, end - 2)) ||
	    (end == i + 2 && (item_at(s, i + 1)->w->how & UNIT_PLURAL) != 0)))
		return 0;
	t->amount[0] = (struct timex_amount){ n, unit };
	t->amounts = 1;
	end = tail_match(s, end, t);
	t->type = TIMEX_DURATION;
	t->rule = "duration";
	return length_behind(s, end, t);
}

void
quantity_move(struct timex *t, enum timex_origin origin, int sign)
{
	t->origin = origin;
	t->unit = t->amount[0].unit;
	t->shift_vague = t->amount[0].n < 0;
	t->shift = t->shift_vague ? 0 : sign * t->amount[0].n;
	t->type = t->unit <= UNIT_HOUR ? TIMEX_TIME : TIMEX_DATE;
	t->amounts = 0;
}
