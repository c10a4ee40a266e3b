/* SPDX-License-Identifier: ISC */
/* "last week", "the next two years", "that morning", "this September", "the following day", "the year". */
#include "time/timex_match.h"

/* What the words ahead of a unit say: where to count from and how far. */
struct direction {
	enum timex_origin origin;
	int shift;
	bool recent, period_or_next, nearest, year_ago, latest, spoken;
};

/*
 * "last", "the past", "this coming", "that same"; the item behind them, i where
 * there are none.
 */
static size_t
direction_match(const struct items *s, size_t i, struct direction *d)
{
	static const struct {
		enum time_role role;
		enum timex_origin origin;
		int shift;
	} words[] = {
		{ ROLE_LAST, ORIGIN_DOCUMENT, -1 }, { ROLE_PAST, ORIGIN_DOCUMENT, -1 }, { ROLE_RECENT, ORIGIN_DOCUMENT, -1 },
		{ ROLE_NEXT, ORIGIN_DOCUMENT, 1 }, { ROLE_COMING, ORIGIN_DOCUMENT, 1 }, { ROLE_CURRENT, ORIGIN_DOCUMENT, 0 },
		{ ROLE_THIS, ORIGIN_DOCUMENT, 0 }, { ROLE_THAT, ORIGIN_TEXT, 0 }, { ROLE_SAME, ORIGIN_TEXT, 0 },
		{ ROLE_PREVIOUS, ORIGIN_TEXT, -1 }, { ROLE_FOLLOWING, ORIGIN_TEXT, 1 }, { ROLE_LATEST, ORIGIN_TEXT, 0 },
		{ ROLE_YEAR_AGO, ORIGIN_TEXT, 0 }, { ROLE_DURING, ORIGIN_TEXT, 0 }
	};
	size_t begin = i;
	bool found = true;

	while (found && i < begin + 3 && (item_at(s, i)->begins & BEGINS_RELATIVE) != 0) {
		found = false;
		for (size_t k = 0; k < sizeof(words) / sizeof(words[0]); k++)
			if (item_has(s, i, words[k].role)) {
				d->origin = words[k].origin;
				d->shift = words[k].shift;
				d->recent |= words[k].role == ROLE_RECENT;
				d->period_or_next |= words[k].origin == ORIGIN_DOCUMENT;
				d->nearest = words[k].role == ROLE_THIS;
				d->year_ago |= words[k].role == ROLE_YEAR_AGO;
				d->latest |= words[k].role == ROLE_LATEST;
				d->spoken = true;
				found = true;
				i++;
				break;
			}
	}
	return i;
}

/* "next Tues.", not "the next Sun server": a short name with no noun behind it */
static bool
is_free_weekday(const struct items *s, size_t i)
{
	const struct item *behind = item_at(s, i + 1);

	return (item_at(s, i)->w->how & WEEKDAY_WEAK) == 0 || (item_at(s, i)->shape == TOKEN_LOWER && (item_at(s, i)->w->how & WEEKDAY_SHORT) != 0) || (item_at(s, i)->shape == TOKEN_CAPITAL && !item_at(s, i)->possessive &&
	    (behind->kind == TOKEN_MARK || word_has_any(behind->w) || (behind->w->is & TIME_PART) != 0));
}

/* A weekday, month, season, part of the day or named day behind a direction. */
static size_t
named_match(const struct items *s, size_t i, const struct direction *d, struct timex *t)
{
	const struct item *item = item_at(s, i);
	const struct time_word *w = item->w;
	size_t end = i + 1;

	if (item->kind != TOKEN_WORD)
		return 0;
	if ((w->is & TIME_WEEKDAY) != 0 && weekday_cased(item) && (w->how & WEEKDAY_PLURAL) == 0 && is_free_weekday(s, i)) {
		t->weekday = w->weekday - 1;
		t->rule = "relative-weekday";
		end += (w->how & WEEKDAY_WEAK) != 0 && item_mark(s, end, '.') && item_is(s, end + 1, TIME_PART);
	} else if ((w->is & TIME_MONTH) != 0 && month_cased(item) && (w->how & MONTH_ABBREVIATION) == 0) {
		struct timex m = *t;
		bool weak;

		end = date_match(s, i, &m);	/* "last June 5"; "this June 5, 2019" says its year itself */
		if (end != 0 && m.day != TIMEX_UNSAID && (m.year != TIMEX_UNSAID || d->origin != ORIGIN_DOCUMENT || item_has(s, i - 1, ROLE_PAST)))
			return 0;
		if (end == 0 || m.day == TIMEX_UNSAID) {
			m = *t;
			end = month_match(s, i, &m, &weak);
		}
		*t = m;
		t->rule = "relative-month";
	} else if ((w->is & TIME_SEASON) != 0 && (w->how & SEASON_PLURAL) == 0) {
		t->season = w->season;
		t->rule = "relative-season";
	} else if ((w->is & TIME_PART) != 0 && w->clock < 0 && (w->how & (PART_PLURAL | PART_TODAY | PART_ALONE)) == 0) {
		t->part = (enum time_part)w->part;
		t->type = TIMEX_TIME;
		t->rule = "relative-part";
	} else if ((w->is & TIME_HOLIDAY) != 0 && item->shape != TOKEN_LOWER) {
		t->holiday = &s->lexicon->holiday[w->holiday];
		t->rule = "relative-holiday";
	} else {
		return 0;
	}
	t->origin = d->origin;
	t->shift = d->shift;
	t->nearest = d->nearest;
	return end;
}

static bool
is_plural_unit(const struct items *s, size_t i)
{
	return item_is(s, i, TIME_UNIT) && (item_at(s, i)->w->how & UNIT_PLURAL) != 0;
}

/* "recent years", "the coming months": spans that say no number */
static size_t
vague_span(const struct items *s, size_t i, const struct direction *d, struct timex *t)
{
	t->amount[0] = (struct timex_amount){ -1, (enum time_unit)item_at(s, i)->w->unit };
	t->amounts = 1;
	t->type = TIMEX_DURATION;
	t->rule = "vague-span";
	i++;
	if ((item_has(s, i, ROLE_AND) || item_has(s, i, ROLE_OR)) && is_plural_unit(s, i + 1)) {
		t->amounts = 0;
		t->type = TIMEX_DATE;
		t->reference = d->shift < 0 ? REF_PAST : REF_FUTURE;
		return i + 2;
	}
	return i;
}

/* "the next two years", "the first nine months": a number of units behind a direction */
static size_t
counted_span(const struct items *s, size_t i, struct timex *t)
{
	size_t end;
	double n;

	if (item_has(s, i, ROLE_A))
		return 0;
	end = quantity_match(s, i, t);
	/* "his last two-year term", but "the past twenty-one days" */
	if (end == 0 || (item_is_dash(s, i + 1) && item_joined(s, i + 1) && number_match(s, i, &n) == i + 1))
		return 0;
	t->rule = "span";
	return end;
}

/* "last century", "next century", not "the last century" */
static bool
is_named_century(const struct items *s, size_t i)
{
	return item_at(s, i)->w->unit == UNIT_CENTURY && (item_has(s, i - 1, ROLE_LAST) || item_has(s, i - 1, ROLE_NEXT)) &&
	    (i < 2 || !item_has(s, i - 2, ROLE_THE));
}

/* One unit, which is item i: "last week", "the past decade", "the current quarter" */
static size_t
unit_relative(const struct items *s, size_t i, const struct direction *d, struct timex *t)
{
	const struct item *item = item_at(s, i);
	const struct time_word *w = item->w;

	if ((w->how & UNIT_SET) != 0 || ((w->how & UNIT_WEAK) != 0 && (w->unit < UNIT_WEEK || !d->spoken)) || w->unit == UNIT_SECOND || w->unit == UNIT_TERM)
		return 0;
	if (is_plural_unit(s, i))
		return vague_span(s, i, d, t);
	if (d->recent)
		return 0;
	/* "the past decade" is a length, "the past year" a year */
	if (d->shift != 0 && d->period_or_next && w->unit >= UNIT_DECADE && w->unit <= UNIT_MILLENNIUM && !is_named_century(s, i)) {
		t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
		t->amounts = 1;
		t->type = TIMEX_DURATION;
		t->rule = "span";
		return i + 1;
	}
	if (w->unit < UNIT_DAY || (w->unit == UNIT_DAY && d->shift < 0 && d->origin == ORIGIN_DOCUMENT))	/* "Last day of term" is no yesterday */
		return 0;
	if (w->unit == UNIT_NIGHT) {
		t->part = PART_NIGHT;
		t->type = TIMEX_TIME;
	}
	t->origin = d->origin;
	t->shift = d->shift;
	t->year_ago = d->year_ago;
	t->nearest = d->nearest;
	t->unit = (enum time_unit)w->unit;
	t->latest = d->latest;
	t->rule = "relative-unit";
	return i + 1;
}

/* "the year", "the quarter", "the weekend": the one spoken of */
static bool
is_definite_unit(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i);

	if (item->kind != TOKEN_WORD || item->shape == TOKEN_UPPER)
		return false;
	if ((item->w->is & TIME_PART) != 0)
		return item->w->clock < 0 && (item->w->how & (PART_PLURAL | PART_TODAY | PART_ALONE | PART_WEAK)) == 0;
	return (item->w->is & TIME_UNIT) != 0 && (item->w->how & (UNIT_PLURAL | UNIT_SET | UNIT_WEAK)) == 0 && item->w->unit >= UNIT_DAY && item->w->unit <= UNIT_YEAR &&
	    item->w->unit != UNIT_HALF && !(item->w->unit == UNIT_QUARTER && item_is_dash(s, i + 1) && item_joined(s, i + 1));	/* "the quarter-final" */
}

/* "2022" of "year-end 2022"; i where there is none */
static size_t
year_of_end(const struct items *s, size_t i, struct timex *t)
{
	struct timex y = timex_empty;
	size_t end = t->unit == UNIT_YEAR && item_digits(s, i, 4, 4) ? bare_year_match(s, i, &y) : 0;

	if (end == 0)
		return i;
	y.mod = t->mod;
	*t = y;
	return end;
}

/* "year-end", "year's end", "month's end" */
static size_t
end_match(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	size_t end = i + 1;

	if ((w->is & TIME_UNIT) == 0 || w->unit < UNIT_WEEK || w->unit > UNIT_DECADE || (w->how & UNIT_PLURAL) != 0)
		return 0;
	if ((w->how & UNIT_END) == 0) {
		if (!item_at(s, i)->possessive || !item_has(s, i + 1, ROLE_END))
			return 0;
		end++;
	}
	t->origin = ORIGIN_TEXT;
	t->unit = (enum time_unit)w->unit;
	t->definite = true;
	t->mod = MOD_END;
	t->rule = "definite";
	return year_of_end(s, end, t);
}

/*
 * "the year before", "the day after", "the year earlier": beside the time told
 * of; "the day before he left" is told by its clause: 0. i where it is neither.
 */
static size_t
beside_match(const struct items *s, size_t i, struct timex *t)
{
	bool earlier = item_has(s, i + 1, ROLE_EARLIER), later = item_has(s, i + 1, ROLE_LATER);

	if (!item_is(s, i, TIME_UNIT))
		return i;
	if (item_has(s, i + 1, ROLE_BEFORE) || item_has(s, i + 1, ROLE_AFTER)) {
		if (item_is(s, i + 3, TIME_UNIT) && (item_at(s, i + 2)->kind == TOKEN_DIGITS || item_is(s, i + 2, TIME_CARDINAL)))
			return i;	/* "at the end of the year after 35 years" */
		if (item_at(s, i + 2)->kind == TOKEN_WORD)
			return 0;
		earlier = item_has(s, i + 1, ROLE_BEFORE);
		later = !earlier;
	}
	later |= item_has(s, i + 1, ROLE_FOLLOWING) && item_at(s, i + 2)->kind == TOKEN_MARK;	/* "the month following." */
	if (!earlier && !later)
		return i;
	t->origin = ORIGIN_TEXT;
	t->unit = (enum time_unit)item_at(s, i)->w->unit;
	t->shift = earlier ? -1 : 1;
	t->rule = earlier ? "earlier" : "later";
	return i + 2;
}

static size_t
definite_match(const struct items *s, size_t i, struct timex *t)
{
	struct direction d = { .origin = ORIGIN_TEXT };
	size_t end;

	if (!is_definite_unit(s, i))
		return 0;
	/* "earlier in the day" says no more than "then" */
	if (item_is(s, i, TIME_UNIT) && item_at(s, i)->w->unit == UNIT_DAY && i > 2 && item_has(s, i - 2, ROLE_IN) &&
	    item_has(s, i - 3, ROLE_EARLIER))
		return 0;
	/* "the month of May" says no more than "May" */
	if (item_is(s, i, TIME_UNIT) && item_at(s, i)->w->unit == UNIT_MONTH && item_has(s, i + 1, ROLE_OF) && item_is(s, i + 2, TIME_MONTH))
		return 0;
	if ((end = beside_match(s, i, t)) != i)
		return end;
	end = item_is(s, i, TIME_UNIT) ? unit_relative(s, i, &d, t) : named_match(s, i, &d, t);
	t->definite = true;
	t->rule = "definite";
	/* "the year ended March 31" is a length */
	if (t->unit == UNIT_YEAR && item_has(s, end, ROLE_ENDED)) {
		t->amount[0] = (struct timex_amount){ 1, UNIT_YEAR };
		t->amounts = 1;
		t->type = TIMEX_DURATION;
	}
	return end;
}

/* "at least" ahead of "the past 18 months"; i where there is none */
static size_t
floor_match(const struct items *s, size_t i, struct timex *t)
{
	if (item_text(s, i).len < 8 || (!item_has(s, i, ROLE_OVER) && !item_has(s, i, ROLE_UNDER)) ||
	    !item_has(s, i + 1, ROLE_THE))
		return i;
	return about_match(s, i, t);
}

/* "the early years" */
static size_t
early_span(const struct items *s, size_t i, const struct direction *d, struct timex *t)
{
	if ((!item_has(s, i, ROLE_EARLY) && !item_has(s, i, ROLE_LATE)) || !is_plural_unit(s, i + 1) ||
	    item_at(s, i + 1)->w->unit < UNIT_DAY)
		return 0;
	t->mod = item_has(s, i, ROLE_EARLY) ? MOD_START : MOD_END;
	return vague_span(s, i + 1, d, t);
}

/* Behind "the" with no word of direction: "the second day", "the weeks ahead", "the early years". */
static size_t
definite_span(const struct items *s, size_t next, const struct direction *d, struct timex *t)
{
	size_t end;
	int nth;

	/* "the first nine months", "the second day", "the final day" */
	if (item_has(s, next, ROLE_FIRST) || item_has(s, next, ROLE_LAST_OF)) {
		if ((end = counted_span(s, next + 1, t)) != 0)
			return end;
		if (is_plural_unit(s, next + 1))
			return vague_span(s, next + 1, d, t);
	}
	if (ordinal_match(s, next, &nth) != 0)
		return nth_match(s, next, t);
	if ((end = early_span(s, next, d, t)) != 0)
		return end;
	if ((end = counted_span(s, next, t)) != 0)
		return end;
	/* "the weeks ahead", "the years" */
	if (is_plural_unit(s, next) && item_at(s, next)->w->unit >= UNIT_DAY && item_at(s, next)->w->unit != UNIT_WEEKEND) {
		end = vague_span(s, next, d, t);
		return item_has(s, end, ROLE_AHEAD) ? end + 1 : end;
	}
	return definite_match(s, item_has(s, next, ROLE_EXTRA) ? next + 1 : next, t);
}

size_t
relative_match(const struct items *s, size_t i, struct timex *t)
{
	struct direction d = { 0 };
	size_t at = floor_match(s, i, t), next, end;
	bool the = item_has(s, at, ROLE_THE);
	int nth;

	if ((end = end_match(s, at + the, t)) != 0)
		return end;
	at += the;
	/* "this eighteenth day of February" */
	if (item_has(s, at, ROLE_THIS) && ordinal_match(s, at + 1, &nth) != 0 && (end = nth_match(s, at + 1, t)) != 0 && t->day == nth)
		return end;
	next = direction_match(s, at, &d);
	if (is_no_direction(s, i, at, next))
		return 0;
	if (the && item_has(s, at, ROLE_NEXT))	/* "the next day": after what was told */
		d.origin = ORIGIN_TEXT;
	if (item_has(s, next, ROLE_FISCAL)) {
		t->fiscal = true;
		next++;
	}
	if (!d.spoken)
		return the ? definite_span(s, next, &d, t) : 0;
	if ((end = counted_span(s, next, t)) != 0)	/* "it seemed that four days" */
		return span_is(item_text(s, next - 1), "that") && is_plural_unit(s, end - 1) ? 0 : end;
	if (item_is(s, next, TIME_UNIT) && (end = unit_relative(s, next, &d, t)) != 0) {
		if (t->unit == UNIT_DAY && d.nearest && next == i + 1 && i > 0 && span_is(item_text(s, i - 1), "to")) {	/* "to this day" */
			*t = timex_empty;
			t->reference = REF_PRESENT;
			t->rule = "reference";
		}
		if (item_has(s, end, ROLE_SO)) {	/* "the next year or so" */
			t->mod = MOD_APPROX;
			end++;
		}
		return end;
	}
	/* "year-earlier results": the word by itself */
	if (d.year_ago && !the && next == i + 1 && item_text(s, i).len > 6 && item_text(s, i).p[4] == '-') {
		t->origin = ORIGIN_TEXT;
		t->unit = UNIT_PERIOD;
		t->year_ago = true;
		t->rule = "year-ago";
		return next;
	}
	return named_match(s, next, &d, t);
}
