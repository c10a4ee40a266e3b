/* SPDX-License-Identifier: ISC */
/*
 * A point in time with all that stands around it: parts of the day, clock
 * times, "early", "the end of", the year that follows: "late last week", "the
 * morning of Sunday, 18 February 2024", "10 p.m. Wednesday", "July last year".
 */
#include "time/timex_match.h"

/* "at the time", "since that time", but not "the time of the flood", "for that time" */
static bool
is_behind_preposition(const struct items *s, size_t i)
{
	if (i == 0 || item_has(s, i + 1, ROLE_OF) || item_has(s, i + 1, ROLE_THAT) || span_is(item_text(s, i + 1), "when"))
		return false;
	return word_leads(item_at(s, i - 1)->w, item_at(s, i)->w);
}

size_t
reference_match(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;

	/* "in the past," but not "the past elections", "the past two years" */
	if (item_has(s, i, ROLE_THE) && item_has(s, i + 1, ROLE_PAST) && (item_at(s, i + 2)->kind == TOKEN_MARK ||
	    (item_at(s, i + 2)->w->is == 0 && word_has_any(item_at(s, i + 2)->w) &&
	    !item_has(s, i + 2, ROLE_FEW) && !item_has(s, i + 2, ROLE_SEVERAL) && !item_has(s, i + 2, ROLE_MANY) &&
	    !item_has(s, i + 2, ROLE_COUPLE)))) {
		t->rule = "reference";
		t->reference = REF_PAST;
		return i + 2;
	}
	/* "the present", "the present contract": the noun in the one, the word alone in the other */
	if (item_has(s, i, ROLE_THE) && span_is(item_text(s, i + 1), "present") && item_has(s, i + 1, ROLE_CURRENT) &&
	    (item_at(s, i + 2)->kind == TOKEN_MARK || item_at(s, i + 2)->w->role.bit[0] != 0)) {
		t->rule = "reference";
		t->reference = REF_PRESENT;
		return i + 2;
	}
	if (i > 0 && item_has(s, i - 1, ROLE_THE) && span_is(item_text(s, i), "present") && item_has(s, i, ROLE_CURRENT) &&
	    item_at(s, i + 1)->kind == TOKEN_WORD) {
		t->rule = "reference";
		t->reference = REF_PRESENT;
		return i + 1;
	}
	if ((w->is & TIME_REF) == 0 || ((w->how & (REF_AT | REF_BEHIND)) != 0 && !is_behind_preposition(s, i)))
		return 0;
	t->rule = "reference";
	t->reference = (enum time_reference)w->reference;
	if (w->reference == REF_DAY) {
		t->reference = REF_NONE;
		t->origin = ORIGIN_DOCUMENT;
		t->unit = UNIT_DAY;
		t->shift = w->offset;
		t->rule = "today";
	}
	return i + 1;
}

/* What can begin at item i. With "the" a day, a period or what narrows them begins only where it could behind the article too. */
static uint16_t
begins_at(const struct items *s, size_t i)
{
	const uint16_t both = BEGINS_CALENDAR | BEGINS_PERIOD | BEGINS_MONTHDAY | BEGINS_NARROWED;
	const struct item *item = item_at(s, i), *behind = item_at(s, i + 1);

	if (!word_has(item->w, ROLE_THE) || word_has(behind->w, ROLE_YEAR_WORD))	/* "the year two thousand" */
		return item->begins;
	return item->begins & (behind->begins | (uint16_t)~both);
}

static size_t
core_match(const struct items *s, size_t i, struct timex *t)
{
	static const struct matcher matchers[] = {
		{ BEGINS_CALENDAR, calendar_match }, { BEGINS_REFERENCE, reference_match }, { BEGINS_PERIOD, period_match },
		{ BEGINS_RELATIVE, relative_match }, { BEGINS_HOLIDAY, holiday_match }, { BEGINS_MONTHDAY, monthday_match }
	};

	return longest_match(matchers, sizeof(matchers) / sizeof(matchers[0]), begins_at(s, i), s, i, t);
}

/* "half of" behind which a month stands: "the second half of this month of Sha'ban", "the first half of May" */
static size_t
half_month(const struct items *s, size_t i, struct timex *t)
{
	size_t next = i + 1, end;
	bool weak;

	if (t->half == TIMEX_UNSAID || !item_has(s, i, ROLE_OF))
		return i;
	if (item_has(s, next, ROLE_THE) || item_has(s, next, ROLE_THIS))
		next++;
	if (item_is(s, next, TIME_UNIT) && item_at(s, next)->w->unit == UNIT_MONTH && item_has(s, next + 1, ROLE_OF))
		next += 2;
	end = month_match(s, next, t, &weak);
	if (end == 0)
		return i;
	t->rule = "half-month";
	next = year_match(s, item_mark(s, end, ',') ? end + 1 : end, t);
	return next != 0 ? next : end;
}

size_t
outer_year_match(const struct items *s, size_t i, struct timex *t)
{
	size_t next = i, end;
	struct timex y = timex_empty;
	bool fine = t->month != TIMEX_UNSAID || t->season != TIMEX_UNSAID || t->quarter != TIMEX_UNSAID ||
	    t->half != TIMEX_UNSAID;

	if (!fine || t->year != TIMEX_UNSAID || t->origin != ORIGIN_NONE)
		return i;
	if ((end = half_month(s, i, t)) != i)
		return end;
	if (item_has(s, next, ROLE_OF) || item_has(s, next, ROLE_IN) || item_mark(s, next, ','))
		next++;
	if (item_digits(s, next, 4, 4) && item_has(s, i, ROLE_OF)) {
		end = bare_year_match(s, next, &y);
		if (end == 0)
			return i;
		t->year = y.year;
		return end;
	}
	/* "in the last half of the '80s", "the first quarter of the 20th century" */
	if (item_has(s, i, ROLE_OF) && (end = period_match(s, next, &y)) != 0 && (y.decade != TIMEX_UNSAID || y.century != TIMEX_UNSAID) &&
	    (t->half != TIMEX_UNSAID || t->quarter != TIMEX_UNSAID)) {
		bool first = t->half == 1 || t->quarter == 1, last = t->half == 2 || t->quarter == 4;

		*t = y;
		t->mod = first ? MOD_START : last ? MOD_END : MOD_MID;
		return end;
	}
	y = timex_empty;
	end = relative_match(s, next, &y);
	if (end == 0 && item_has(s, next, ROLE_FISCAL) && (end = fiscal_match(s, next, &y)) != 0) {	/* "of fiscal 1989", "of FY24" */
		t->year = y.year;
		t->short_year = y.short_year;
		return end;
	}
	if (end == 0 || y.unit != UNIT_YEAR || y.type == TIMEX_DURATION)
		return i;
	t->origin = y.origin;
	t->shift = y.shift;
	t->unit = UNIT_YEAR;
	t->definite = y.definite;
	return end;
}

/* ", July 19" behind "Sunday evening"; i where there is none */
static size_t
date_of_part(const struct items *s, size_t i, struct timex *t)
{
	struct timex date = *t;
	size_t end;

	if (t->weekday == TIMEX_UNSAID || t->day != TIMEX_UNSAID || t->origin != ORIGIN_NONE || !item_mark(s, i, ',') ||
	    (end = calendar_match(s, i + 1, &date)) == 0 || date.day == TIMEX_UNSAID || date.month == TIMEX_UNSAID || date.weekday != t->weekday)
		return i;
	date.rule = "weekday-date";
	*t = date;
	return end;
}

/* "Friday morning", "tomorrow night", "yesterday afternoon", "Friday at 10 p.m." */
static size_t
part_behind(const struct items *s, size_t i, struct timex *t)
{
	const struct item *item = item_at(s, i);
	size_t next = i, end;
	bool day = t->day != TIMEX_UNSAID || t->weekday != TIMEX_UNSAID || t->unit == UNIT_DAY || t->holiday != NULL;
	struct timex c = *t;

	if (t->part != PART_NONE && t->hour == TIMEX_UNSAID && t->type == TIMEX_TIME)	/* "this evening at 8" */
		return clock_of_part(s, i, t);
	if (!day || t->hour != TIMEX_UNSAID || t->part != PART_NONE)
		return i;
	if ((item_has(s, i, ROLE_EARLY) || item_has(s, i, ROLE_LATE)) && item_is(s, i + 1, TIME_PART))
		item = item_at(s, i + 1);
	if ((item->w->is & TIME_PART) != 0 && (item->w->how & (PART_PLURAL | PART_TODAY)) == 0 &&
	    item->w->clock < 0) {
		t->part = (enum time_part)item->w->part;
		t->type = TIMEX_TIME;
		next = i + (item == item_at(s, i) ? 1 : 2);
		return (end = date_of_part(s, next, t)) != next ? end : clock_of_part(s, next, t);
	}
	if (item_has(s, next, ROLE_AT) || item_mark(s, next, ','))
		next++;
	else if (item_is_dash(s, next) && item_at(s, next)->blank && item_at(s, next + 1)->blank && t->day != TIMEX_UNSAID &&
	    t->year != TIMEX_UNSAID)	/* "8 Feb 2023 - 11:21" */
		next++;
	/* "Friday noon"; "at noon" is one of its own */
	if (item_is(s, next, TIME_PART) ? next > i : next == i && !item_mark(s, i + 1, ':') && !item_has(s, i + 1, ROLE_PM) &&
	    !item_has(s, i + 1, ROLE_AM))
		return i;
	end = clock_match(s, next, &c);
	if (end == 0)
		return i;
	*t = c;
	return end;
}

/* "'s third quarter" behind "this year", "last year" */
static size_t
inner_quarter(const struct items *s, size_t i, struct timex *t)
{
	struct timex q = timex_empty;
	size_t end, next = item_has(s, i, ROLE_THE) ? 0 : i;

	if (t->unit != UNIT_YEAR || next == 0 || t->origin == ORIGIN_NONE || !item_at(s, i - 1)->possessive)
		return i;
	if (item_is(s, i, TIME_UNIT) && item_at(s, i)->w->unit == UNIT_QUARTER) {
		t->unit = UNIT_QUARTER;
		t->year_ago = t->shift == -1;
		t->origin = ORIGIN_TEXT;
		t->shift = 0;
		return i + 1;
	}
	end = period_match(s, i, &q);
	if (end == 0 || (q.quarter == TIMEX_UNSAID && q.half == TIMEX_UNSAID && q.season == TIMEX_UNSAID))
		return i;
	t->quarter = q.quarter;
	t->half = q.half;
	t->season = q.season;
	return end;
}

/* "the quarter a year ago", "the corresponding period last year" */
static size_t
suffix_match(const struct items *s, size_t begin, size_t i, struct timex *t)
{
	size_t end = outer_year_match(s, i, t);

	if (end == i && (end = same_of_year(s, i, t)) != i)
		return end;
	end = inner_quarter(s, end, t);
	return direction_behind(s, begin, part_behind(s, end, t), t);
}

/* "mid-afternoon yesterday", "mid afternoon" */
static size_t
mid_part_match(const struct items *s, size_t i, struct timex *t)
{
	struct timex p, day;
	size_t next, end;
	const struct time_word *w;

	if (!item_has(s, i, ROLE_MID) && !item_has(s, i, ROLE_MIDDLE) && !(item_has(s, i, ROLE_THE) && item_has(s, i + 1, ROLE_MIDDLE)))
		return 0;
	p = timex_empty;
	next = modifier_match(s, i, &p);
	w = item_at(s, next)->w;
	if (next == i || (w->is & TIME_PART) == 0 || w->clock >= 0 || (w->how & PART_PLURAL) != 0 || p.mod != MOD_MID)
		return 0;
	p.part = (enum time_part)w->part;
	p.type = TIMEX_TIME;
	p.rule = "part";
	day = p;
	end = core_match(s, next + 1, &day);
	if (end != 0 && (day.day != TIMEX_UNSAID || day.weekday != TIMEX_UNSAID || day.unit == UNIT_DAY) && day.amounts == 0) {
		*t = day;
		return end;
	}
	*t = p;
	return next + 1;
}

/*
 * "at dawn", "by late morning", "until evening": a part of the day that a preposition makes a time; "by night", "at night"
 * is how, "morning prayers" no time
 */
static size_t
led_part_match(const struct items *s, size_t i, struct timex *t)
{
	bool early = item_has(s, i, ROLE_EARLY), late = item_has(s, i, ROLE_LATE);
	size_t at = i + (early || late);
	const struct time_word *w = item_at(s, at)->w;
	bool narrow = (w->how & PART_WEAK) != 0 || w->part == PART_MIDDAY;

	if ((w->is & TIME_PART) == 0 || w->clock >= 0 || (w->how & (PART_PLURAL | PART_TODAY | PART_ALONE)) != 0 || w->part == PART_NIGHT ||
	    i == 0 || item_at(s, at)->shape != TOKEN_LOWER || item_at(s, at)->possessive)
		return 0;
	if (!item_has(s, i - 1, ROLE_BY) && !item_has(s, i - 1, ROLE_UNTIL) && !item_has(s, i - 1, ROLE_BEFORE) &&
	    !(narrow && item_has(s, i - 1, ROLE_AT)))
		return 0;
	t->part = (enum time_part)w->part;
	t->mod = early ? MOD_START : late ? MOD_END : MOD_NONE;
	t->type = TIMEX_TIME;
	t->rule = "part";
	return at + 1;
}

/* "early last week", "the end of May", "the morning of April 19": what narrows a point stands ahead */
static size_t
narrowed_match(const struct items *s, size_t i, struct timex *t)
{
	struct timex p = timex_empty;
	size_t next = inner_of_match(s, i, &p), again, core;

	if (next == i)
		next = modifier_match(s, i, &p);
	if (next == i)
		return 0;
	again = inner_of_match(s, next, &p);
	again = again == next ? modifier_match(s, next, &p) : again;
	core = core_match(s, again, &p);
	/* "earlier in the day" is no more than then */
	if (core != 0 && p.definite && p.unit == UNIT_DAY && p.part == PART_NONE && p.mod == MOD_NONE)
		return 0;
	if (core == 0 || p.type == TIMEX_DURATION || p.reference != REF_NONE || p.amounts != 0)
		return 0;
	*t = p;
	return suffix_match(s, i, core, t);
}

/* "about 1850", "some time around 9 May" */
static size_t
about_day(const struct items *s, size_t i, struct timex *t)
{
	struct timex p = timex_empty;
	size_t next = about_match(s, i, &p), core = next > i ? core_match(s, next, &p) : 0;

	if (core == 0 || (p.day == TIMEX_UNSAID && (p.year == TIMEX_UNSAID || p.type != TIMEX_DATE)))
		return 0;
	p.mod = MOD_APPROX;
	*t = p;
	return suffix_match(s, i, core, t);
}

size_t
point_match(const struct items *s, size_t i, struct timex *t)
{
	uint16_t begins = begins_at(s, i);
	struct timex p = timex_empty;
	size_t end, core;

	if ((begins & BEGINS_CLOCK) != 0 && (end = timed_match(s, i, t)) != 0)
		return end;
	/* "Earlier Friday": the day alone */
	if ((item_has(s, i, ROLE_EARLIER) || item_has(s, i, ROLE_LATER)) && item_is(s, i + 1, TIME_WEEKDAY))
		return 0;
	if ((begins & BEGINS_NARROWED) != 0 && (end = narrowed_match(s, i, t)) != 0)
		return end;
	if (item_has(s, i, ROLE_ABOUT) && (end = about_day(s, i, t)) != 0)
		return end;
	if ((begins & BEGINS_NARROWED) != 0 && ((end = mid_part_match(s, i, t)) != 0 || (end = led_part_match(s, i, t)) != 0))
		return end;
	core = core_match(s, i, &p);
	if (weekly_begins(s, i)) {
		struct timex weekly = timex_empty;

		if ((end = weekly_match(s, i, &weekly)) > core) {
			core = end;
			p = weekly;
		}
	}
	if (core == 0)
		return 0;
	*t = p;
	return p.amounts > 0 || p.reference != REF_NONE ? core : suffix_match(s, i, core, t);
}
