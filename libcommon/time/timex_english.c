/* SPDX-License-Identifier: ISC */
/* The longest English expression at an item. */
#include "time/timex_match.h"

/* "will one day rule", "One day they will": a day to come, not a length */
static bool
is_some_day(const struct items *s, size_t i, size_t end)
{
	if (!item_is(s, i, TIME_CARDINAL) || item_at(s, i)->w->number != 1 || end != i + 2 || item_at(s, i + 1)->w->unit != UNIT_DAY)
		return false;
	return (i > 0 && item_has(s, i - 1, ROLE_FUTURE_TENSE)) || item_has(s, end, ROLE_FUTURE_TENSE) ||
	    item_has(s, end + 1, ROLE_FUTURE_TENSE);
}

/* "One morning she left", "one night in May", not "for one night", "in one afternoon", "they stayed one night" */
static bool
is_some_part(const struct items *s, size_t i)
{
	const struct time_word *w = item_at(s, i + 1)->w;

	if (!item_is(s, i, TIME_CARDINAL) || item_at(s, i)->w->number != 1 || (w->is & TIME_PART) == 0 || w->clock >= 0 ||
	    (w->how & (PART_PLURAL | PART_TODAY | PART_ALONE | PART_WEAK)) != 0 || item_at(s, i + 1)->possessive ||
	    (i > 0 && (item_has(s, i - 1, ROLE_FOR) || item_has(s, i - 1, ROLE_IN))))
		return false;
	return w->part != PART_NIGHT || item_at(s, i)->shape == TOKEN_CAPITAL || item_has(s, i + 2, ROLE_IN);
}

static bool
is_number(const struct items *s, size_t i)
{
	return item_at(s, i)->kind == TOKEN_DIGITS || item_is(s, i, TIME_CARDINAL | TIME_TIMES) || item_has(s, i, ROLE_SEVERAL) ||
	    item_has(s, i, ROLE_MANY) || item_has(s, i, ROLE_FEW);
}

/* What is so often is told ahead of "a week": "$200", "20 cigarettes", "60 miles", "two days" */
static bool
is_rate(const struct items *s, size_t i)
{
	const struct item *noun = item_at(s, i - 1);

	if (i < 2 || !item_at(s, i)->blank)
		return false;
	if (is_number(s, i - 1))
		return item_mark(s, i - 2, '$') || item_mark(s, i - 2, 0xA3) || item_mark(s, i - 2, 0x20AC) ||
		    (item_is(s, i - 1, TIME_TIMES) && is_number(s, i - 2));
	return noun->kind == TOKEN_WORD && noun->shape == TOKEN_LOWER && !word_has(noun->w, ROLE_PRESENT_TENSE) && !word_has(noun->w, ROLE_PAST_TENSE) && span_ends(item_text(s, i - 1), SPAN("s")) &&
	    (is_number(s, i - 2) || (i > 2 && is_number(s, i - 3) && item_at(s, i - 2)->kind == TOKEN_WORD));
}

/* "a week", "each month" behind "five days": how often, with how much of it; 0 where there is none */
static size_t
each_behind(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i + 1)->w;

	if ((!item_has(s, i, ROLE_A) && !item_has(s, i, ROLE_EACH) && !item_has(s, i, ROLE_PER)) || !item_at(s, i)->blank || (w->is & TIME_UNIT) == 0 ||
	    (w->how & (UNIT_PLURAL | UNIT_SET | UNIT_WEAK)) != 0 || t->amounts != 1 || w->unit <= t->amount[0].unit || w->unit > UNIT_YEAR ||
	    w->unit < UNIT_DAY || item_has(s, i + 2, ROLE_AGO) || item_has(s, i + 2, ROLE_LATER) || item_has(s, i + 2, ROLE_EARLIER))
		return 0;
	t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
	t->type = TIMEX_SET;
	t->rule = "set";
	return i + 2;
}

/* "two weeks", "nearly three years ago", "more than a decade earlier" */
static size_t
length_match(const struct items *s, size_t i, struct timex *t)
{
	struct timex q = timex_empty;
	size_t at = about_match(s, i, &q), end = quantity_match(s, at, &q), next;
	bool nothing_ahead = at == i;

	if (is_some_part(s, i)) {
		t->type = TIMEX_TIME;
		t->rule = "nth";
		return i + 2;
	}
	if (end == 0 && item_has(s, at, ROLE_A)) {	/* "a three-year period" */
		end = quantity_match(s, at + 1, &q);
		if (end == 0 || !item_is(s, end, TIME_UNIT) || item_at(s, end)->w->unit != UNIT_PERIOD)
			return 0;
		end++;
		if (item_has(s, i, ROLE_OVER) && item_text(s, i).len == 4)
			return 0;
	}
	if (end == 0)
		return 0;
	/* "over several years" is within them */
	if (!nothing_ahead && q.amount[0].n < 0 && item_has(s, i, ROLE_OVER) && item_text(s, i).len == 4)
		return 0;
	/* "Over 12 weeks the mean fell" is within them too */
	if (!nothing_ahead && item_at(s, i)->shape == TOKEN_CAPITAL && item_has(s, i, ROLE_OVER) && item_text(s, i).len == 4 &&
	    (item_has(s, end, ROLE_THE) || item_mark(s, end, ',')))
		return 0;
	/* "a second", "a night": an ordinal, a rate */
	if (item_has(s, at, ROLE_A) && nothing_ahead && end == at + 2 && (q.amount[0].unit == UNIT_SECOND ||
	    q.amount[0].unit == UNIT_NIGHT || q.amount[0].unit == UNIT_WEEKEND))
		return 0;
	*t = q;
	if (nothing_ahead && item_has(s, at, ROLE_A) && end == at + 2 && is_rate(s, i) && distance_behind(s, end, t) == end) {
		t->type = TIMEX_SET;
		t->rule = "set";
		return end;
	}
	*t = q;
	if (nothing_ahead && is_some_day(s, i, end)) {
		t->type = TIMEX_DATE;
		t->amounts = 0;
		t->reference = REF_FUTURE;
		t->rule = "reference";
		return end;
	}
	if (nothing_ahead && (next = each_behind(s, end, t)) != 0)
		return next;
	if ((next = distance_named(s, i, end, t)) != 0)
		return next;
	next = end + (item_mark(s, end, '.') && (item_at(s, end - 1)->w->how & UNIT_WEAK) != 0);
	q.to = distance_behind(s, next, t);	/* "18 mos. ago" */
	if (q.to == next)
		q.to = end;
	/* "only five hours" */
	if (item_has(s, i, ROLE_JUST) && q.to == end)
		return 0;
	return q.to;
}

/* "years later", "months ago", "weeks", "decades": no number */
static size_t
plural_match(const struct items *s, size_t i, struct timex *t)
{
	bool some = item_has(s, i, ROLE_SOME);
	const struct item *item = item_at(s, i + some);
	size_t end = i + some + 1;

	if ((item->w->is & TIME_UNIT) == 0 || (item->w->how & UNIT_PLURAL) == 0 ||
	    item->shape == TOKEN_UPPER || (item->shape == TOKEN_CAPITAL && !some && item_at(s, i - 1)->kind == TOKEN_DIGITS) || item->w->unit == UNIT_NIGHT || item->w->unit == UNIT_WEEKEND || item->w->unit == UNIT_QUARTER ||
	    item->w->unit == UNIT_SECOND)
		return 0;
	if (i > 0 && item->shape == TOKEN_CAPITAL && !some && ((item_has(s, i - 1, ROLE_AND) && i > 1 && item_at(s, i - 2)->shape == TOKEN_CAPITAL) ||
	    (item_at(s, i - 1)->shape == TOKEN_CAPITAL && item_is_unknown(item_at(s, i - 1)))))	/* "Mrs. Day and Weeks", "Anna Weeks" */
		return 0;
	if (i > 0 && item->w->unit == UNIT_HOUR && item_at(s, i - 1)->possessive && item_is_unknown(item_at(s, i - 1)))	/* "the clerk's hours" */
		return 0;
	if (item_mark(s, end, ':') && i == 0)	/* "Hours: 9 to 5" */
		return 0;
	if (item->shape == TOKEN_CAPITAL && !some && item_at(s, end)->kind == TOKEN_DIGITS)	/* "Years 7 to 9" of a school */
		return 0;
	/* "Minutes of the board", "Minutes of 4 September" are a paper */
	if (item->w->unit == UNIT_MINUTE && item->shape == TOKEN_CAPITAL && item_has(s, end, ROLE_OF) && (item_has(s, end + 1, ROLE_THE) ||
	    item_at(s, end + 1)->kind == TOKEN_DIGITS || item_at(s, end + 1)->shape == TOKEN_CAPITAL))
		return 0;
	if (item->w->unit == UNIT_MINUTE && i > 0 && item_has(s, i - 1, ROLE_THE) && !item_has(s, end, ROLE_BEFORE) && !item_has(s, end, ROLE_AFTER))
		return 0;	/* "the minutes were approved" */
	/* "hundreds of years", "on days when" */
	if (i > 0 && (item_has(s, i - 1, ROLE_OF) || item_has(s, i - 1, ROLE_ON)))
		return 0;
	t->amount[0] = (struct timex_amount){ -1, (enum time_unit)item->w->unit };
	t->amounts = 1;
	t->type = TIMEX_DURATION;
	t->rule = "plural";
	if ((item_has(s, end, ROLE_OR) || item_has(s, end, ROLE_AND)) && item_is(s, end + 1, TIME_UNIT) &&
	    (item_at(s, end + 1)->w->how & UNIT_PLURAL) != 0)
		return end + 2;
	if (item_is_dash(s, end) && item_joined(s, end) && (item_has(s, end + 1, ROLE_EXTRA) || item_has(s, end + 1, ROLE_OLD)))
		return end + 2;
	return distance_behind(s, end, t);
}

static bool
unit_that_repeats(const struct items *s, size_t i)
{
	const struct time_word *w = item_at(s, i)->w;

	return (w->is & TIME_UNIT) != 0 && (w->how & (UNIT_PLURAL | UNIT_SET | UNIT_WEAK)) == 0 && w->unit < UNIT_PERIOD;
}

/* "the state-run daily Al-Nahar", "the Party weekly Zaman", "Moscow's daily Novosti": a newspaper, not how often */
static bool
is_newspaper(const struct items *s, size_t i)
{
	const struct item *behind = item_at(s, i + 1);
	size_t ahead = i - 1;

	if (behind->kind != TOKEN_WORD || (behind->shape != TOKEN_CAPITAL && behind->shape != TOKEN_UPPER) || behind->w->is != 0 || i == 0)
		return false;
	if (item_at(s, ahead)->kind != TOKEN_WORD || item_has(s, ahead, ROLE_THE) || item_has(s, ahead, ROLE_A))
		return false;
	if (ahead > 1 && item_is_dash(s, ahead - 1) && item_joined(s, ahead)) {
		ahead -= 2;
		if (ahead == 0 || item_at(s, ahead - 1)->kind == TOKEN_MARK)	/* "State-run daily Zarya" */
			return true;
	} else if (item_at(s, ahead)->shape == TOKEN_CAPITAL) {
		return item_at(s, ahead)->w->is == 0;
	}
	return ahead > 0 && (item_has(s, ahead - 1, ROLE_THE) || item_has(s, ahead - 1, ROLE_A));
}

/* "twice a day", "three times a week", "twice daily" */
static size_t
times_match(const struct items *s, size_t i, struct timex *t)
{
	size_t at = item_has(s, i, ROLE_ONCE) ? i + 1 : i + 2;
	const struct time_word *w = item_at(s, at + 1)->w;

	if (item_is(s, at, TIME_UNIT) && (item_at(s, at)->w->how & UNIT_SET) != 0) {	/* "twice daily" */
		t->amount[0] = (struct timex_amount){ 1, (enum time_unit)item_at(s, at)->w->unit };
		t->amounts = 1;
		return at + 1;
	}
	if ((!item_has(s, at, ROLE_A) && !item_has(s, at, ROLE_EACH)) || (w->is & TIME_UNIT) == 0)
		return 0;
	t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
	t->amounts = 1;
	return at + 2;
}

/* "each Monday", "every two weeks", "per day" */
static size_t
each_match(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i + 1)->w;
	size_t end;
	int nth;

	/* "every other week", "every other Tuesday" */
	if (span_is(item_text(s, i + 1), "other") && (unit_that_repeats(s, i + 2) || (item_is(s, i + 2, TIME_WEEKDAY) &&
	    weekday_cased(item_at(s, i + 2))))) {
		bool unit = item_is(s, i + 2, TIME_UNIT);

		t->amount[0] = (struct timex_amount){ 2, unit ? (enum time_unit)item_at(s, i + 2)->w->unit : UNIT_WEEK };
		t->amounts = 1;
		return i + 3;
	}
	/* "every second Tuesday", "every first Monday of the month" */
	if ((end = ordinal_match(s, i + 1, &nth)) != 0 && item_is(s, end, TIME_WEEKDAY) && weekday_cased(item_at(s, end))) {
		bool month = item_has(s, end + 1, ROLE_OF) && (item_has(s, end + 2, ROLE_THE) || item_has(s, end + 2, ROLE_EACH)) &&
		    item_is(s, end + 3, TIME_UNIT) && item_at(s, end + 3)->w->unit == UNIT_MONTH;

		t->amount[0] = (struct timex_amount){ month ? 1 : nth, month ? UNIT_MONTH : UNIT_WEEK };
		t->amounts = 1;
		return month ? end + 4 : end + 1;
	}
	if ((end = quantity_match(s, i + 1, t)) != 0) {
		t->type = TIMEX_SET;
		t->rule = "set";
		return end;
	}
	if (unit_that_repeats(s, i + 1)) {
		t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
		t->amounts = 1;
		return i + 2;
	}
	if (item_has(s, i, ROLE_PER))
		return 0;
	if ((w->is & TIME_WEEKDAY) != 0 && weekday_cased(item_at(s, i + 1))) {
		const struct time_word *part = item_at(s, i + 2)->w;
		bool has_part = (part->is & TIME_PART) != 0 && part->clock < 0 && (part->how & (PART_PLURAL | PART_TODAY | PART_ALONE)) == 0;

		t->weekday = w->weekday - 1;
		t->part = has_part ? (enum time_part)part->part : PART_NONE;	/* "every Saturday night" */
		return i + 2 + has_part;
	}
	if ((w->is & TIME_MONTH) != 0 && month_cased(item_at(s, i + 1))) {
		t->month = w->month;
		t->calendar = (enum time_calendar)w->calendar;
		return i + 2;
	}
	if ((w->is & TIME_PART) != 0 && w->clock < 0) {
		t->part = (enum time_part)w->part;
		return i + 2;
	}
	if ((w->is & TIME_SEASON) != 0) {
		t->season = w->season;
		return i + 2;
	}
	return 0;
}

/* "each month", "every two years", "every Friday", "per day", "daily", "annually" */
static size_t
set_match(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;

	t->type = TIMEX_SET;
	t->rule = "set";
	if ((w->is & TIME_UNIT) != 0 && (w->how & UNIT_SET) != 0) {
		if (is_newspaper(s, i))
			return 0;
		t->amount[0] = (struct timex_amount){ 1, (enum time_unit)w->unit };
		t->amounts = 1;
		return i + 1;
	}
	if ((w->is & TIME_WEEKDAY) != 0 && (w->how & WEEKDAY_PLURAL) != 0 && item_at(s, i)->shape != TOKEN_LOWER) {
		t->weekday = w->weekday - 1;
		return i + 1;
	}
	/* "Sunday mornings" */
	if ((w->is & TIME_WEEKDAY) != 0 && weekday_cased(item_at(s, i)) && item_is(s, i + 1, TIME_PART) &&
	    (item_at(s, i + 1)->w->how & PART_PLURAL) != 0) {
		t->weekday = w->weekday - 1;
		t->part = (enum time_part)item_at(s, i + 1)->w->part;
		return i + 2;
	}
	if (item_has(s, i, ROLE_ONCE) || (item_is(s, i, TIME_CARDINAL) && item_has(s, i + 1, ROLE_ONCE)))
		return times_match(s, i, t);
	return item_has(s, i, ROLE_EACH) || item_has(s, i, ROLE_PER) ? each_match(s, i, t) : 0;
}

/* "tonight", "overnight" */
static size_t
part_alone(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;

	if ((w->is & TIME_PART) == 0 || (w->how & (PART_TODAY | PART_ALONE)) == 0)
		return 0;
	t->part = (enum time_part)w->part;
	t->type = TIMEX_TIME;
	t->rule = "tonight";
	t->origin = ORIGIN_DOCUMENT;
	t->unit = UNIT_DAY;
	t->shift = (w->how & PART_TODAY) != 0 ? 0 : -1;
	return (w->how & PART_TODAY) != 0 ? clock_of_part(s, i + 1, t) : i + 1;
}

size_t
longest_match(const struct matcher *matchers, size_t n, uint16_t begins, const struct items *s, size_t i, struct timex *t)
{
	struct timex m[2];
	size_t best = 0, now = 0;	/* the best one is in the other place */

	for (size_t k = 0; k < n; k++) {
		size_t end;

		if ((begins & matchers[k].begins) == 0)
			continue;
		m[now] = *t;
		end = matchers[k].match(s, i, &m[now]);
		if (end > best) {
			best = end;
			now = 1 - now;
		}
	}
	if (best > 0)
		*t = m[1 - now];
	return best;
}

size_t
english_match(const struct items *s, size_t i, struct timex *t)
{
	static const struct matcher matchers[] = {
		{ UINT16_MAX, point_match }, { BEGINS_LENGTH, length_match }, { BEGINS_LENGTH, age_match }, { BEGINS_SET, set_match }, { BEGINS_PLURAL, plural_match },
		{ BEGINS_PART, part_alone }
	};

	return longest_match(matchers, sizeof(matchers) / sizeof(matchers[0]), item_at(s, i)->begins, s, i, t);
}
