/* SPDX-License-Identifier: ISC */
/*
 * What follows from the classes and roles of a word, for all words when they are loaded: which English rules can begin
 * with it, the first question of each matcher. A matcher that comes to take something more as its first item has it here too.
 */
#include "time/timex_word.h"

/* by enum time_role */
static const uint16_t of_role[ROLES] = {
	[ROLE_THE] = BEGINS_CALENDAR | BEGINS_REFERENCE | BEGINS_PERIOD | BEGINS_RELATIVE | BEGINS_HOLIDAY | BEGINS_MONTHDAY | BEGINS_NARROWED,
	[ROLE_A] = BEGINS_HOLIDAY | BEGINS_CLOCK | BEGINS_LENGTH,
	[ROLE_THIS] = BEGINS_RELATIVE,
	[ROLE_THAT] = BEGINS_RELATIVE,
	[ROLE_SAME] = BEGINS_RELATIVE,
	[ROLE_EACH] = BEGINS_SET | BEGINS_ALONE,
	[ROLE_PER] = BEGINS_SET | BEGINS_ALONE,
	[ROLE_LAST] = BEGINS_PERIOD | BEGINS_RELATIVE | BEGINS_NARROWED,
	[ROLE_PAST] = BEGINS_RELATIVE,
	[ROLE_PREVIOUS] = BEGINS_RELATIVE,
	[ROLE_LATEST] = BEGINS_RELATIVE,
	[ROLE_RECENT] = BEGINS_RELATIVE,
	[ROLE_NEXT] = BEGINS_RELATIVE,
	[ROLE_COMING] = BEGINS_RELATIVE,
	[ROLE_FOLLOWING] = BEGINS_RELATIVE,
	[ROLE_DURING] = BEGINS_RELATIVE,
	[ROLE_CURRENT] = BEGINS_REFERENCE | BEGINS_RELATIVE | BEGINS_ALONE,
	[ROLE_EARLIER] = BEGINS_NARROWED,
	[ROLE_LATER] = BEGINS_NARROWED,
	[ROLE_ABOUT] = BEGINS_CLOCK | BEGINS_LENGTH,
	[ROLE_NEARLY] = BEGINS_CLOCK | BEGINS_LENGTH,
	[ROLE_SOME] = BEGINS_CLOCK | BEGINS_LENGTH | BEGINS_PLURAL,
	[ROLE_JUST] = BEGINS_CLOCK | BEGINS_LENGTH,
	[ROLE_OVER] = BEGINS_RELATIVE | BEGINS_CLOCK | BEGINS_LENGTH,
	[ROLE_UNDER] = BEGINS_RELATIVE | BEGINS_CLOCK | BEGINS_LENGTH,
	[ROLE_ANOTHER] = BEGINS_LENGTH,
	[ROLE_FEW] = BEGINS_LENGTH,
	[ROLE_SEVERAL] = BEGINS_LENGTH,
	[ROLE_MANY] = BEGINS_LENGTH,
	[ROLE_COUPLE] = BEGINS_LENGTH,
	[ROLE_HALF] = BEGINS_CLOCK | BEGINS_LENGTH | BEGINS_ALONE,
	[ROLE_EARLY] = BEGINS_PERIOD | BEGINS_NARROWED,
	[ROLE_LATE] = BEGINS_PERIOD | BEGINS_NARROWED,
	[ROLE_MID] = BEGINS_PERIOD | BEGINS_NARROWED,
	[ROLE_MIDDLE] = BEGINS_NARROWED,
	[ROLE_BEGIN] = BEGINS_NARROWED,
	[ROLE_END] = BEGINS_NARROWED,
	[ROLE_REST] = BEGINS_NARROWED,
	[ROLE_FIRST] = BEGINS_NARROWED,
	[ROLE_LAST_OF] = BEGINS_PERIOD | BEGINS_NARROWED,
	[ROLE_FISCAL] = BEGINS_PERIOD,
	[ROLE_YEAR_AGO] = BEGINS_PERIOD | BEGINS_RELATIVE | BEGINS_ALONE,
	[ROLE_SOMETIME] = BEGINS_NARROWED,
	[ROLE_AD] = BEGINS_PERIOD,
	[ROLE_MONTH_WORD] = BEGINS_CALENDAR,
	[ROLE_YEAR_WORD] = BEGINS_CALENDAR,
	[ROLE_ONCE] = BEGINS_SET,
	[ROLE_QUARTER_CODE] = BEGINS_PERIOD,
	[ROLE_HALF_CODE] = BEGINS_PERIOD
};

/* A number wants what it counts behind it: "one man" begins nothing. */
static const struct {
	uint32_t is;
	uint16_t begins;
} of_class[] = {
	{ TIME_CARDINAL, BEGINS_PERIOD | BEGINS_HOLIDAY | BEGINS_CLOCK | BEGINS_LENGTH | BEGINS_SET },
	{ TIME_TIMES, BEGINS_PERIOD | BEGINS_HOLIDAY | BEGINS_LENGTH },
	{ TIME_ORDINAL, BEGINS_CALENDAR | BEGINS_PERIOD | BEGINS_MONTHDAY | BEGINS_NARROWED },
	{ TIME_DECADE | TIME_SEASON, BEGINS_PERIOD | BEGINS_ALONE },
	{ TIME_MONTH, BEGINS_CALENDAR | BEGINS_ALONE },
	{ TIME_WEEKDAY, BEGINS_CALENDAR | BEGINS_SET | BEGINS_ALONE },
	{ TIME_PART, BEGINS_CLOCK | BEGINS_NARROWED | BEGINS_PART | BEGINS_ALONE },
	{ TIME_REF, BEGINS_REFERENCE | BEGINS_ALONE },
	{ TIME_HOLIDAY, BEGINS_HOLIDAY | BEGINS_ALONE }
};

/* Few rules can begin with just any unit. */
static uint16_t
begins_of_unit(const struct time_word *w)
{
	bool plural = (w->how & UNIT_PLURAL) != 0;
	uint16_t begins = 0;

	if (w->unit >= UNIT_WEEK && w->unit <= UNIT_DECADE && !plural)	/* "year-end", "month's end" */
		begins |= BEGINS_RELATIVE;
	if (w->unit == UNIT_QUARTER && !plural)	/* "quarter to six" */
		begins |= BEGINS_CLOCK;
	if ((w->unit == UNIT_WEEK || w->unit == UNIT_WEEKEND || w->unit == UNIT_NIGHT) && !plural)	/* "week of May 5" */
		begins |= BEGINS_NARROWED;
	if ((w->how & UNIT_SET) != 0)
		begins |= BEGINS_SET;
	if (plural || (w->how & (UNIT_SET | UNIT_END)) != 0)	/* "years", "daily", "year-end" */
		begins |= BEGINS_ALONE;
	return plural ? begins | BEGINS_PLURAL : begins;
}

static uint16_t
begins_of(const struct time_word *w)
{
	uint16_t begins = 0;

	for (size_t i = 0; w->is != 0 && i < sizeof(of_class) / sizeof(of_class[0]); i++)
		if ((w->is & of_class[i].is) != 0)
			begins |= of_class[i].begins;
	if ((w->is & TIME_UNIT) != 0)
		begins |= begins_of_unit(w);
	if ((w->is & TIME_CARDINAL) != 0 && w->number >= 20)	/* "twenty-first of May" */
		begins |= BEGINS_CALENDAR | BEGINS_MONTHDAY;
	for (unsigned half = 0; half < 2; half++)
		for (uint64_t left = w->role.bit[half]; left != 0; left &= left - 1)
			begins |= of_role[64 * half + (unsigned)__builtin_ctzll(left)];
	return begins;
}

bool
word_leads(const struct time_word *ahead, const struct time_word *reference)
{
	static const enum time_role others[] = { ROLE_IN, ROLE_BY, ROLE_SINCE, ROLE_UNTIL, ROLE_ABOUT, ROLE_FROM, ROLE_BEFORE };

	if (word_has(ahead, ROLE_AT))
		return true;
	for (size_t i = 0; (reference->how & REF_BEHIND) != 0 && i < sizeof(others) / sizeof(others[0]); i++)
		if (word_has(ahead, others[i]))
			return true;
	return false;
}

void
word_settle(struct time_word *w)
{
	bool year = word_has(w, ROLE_YEAR_AGO) || word_has(w, ROLE_PAST) || word_has(w, ROLE_THIS_YEAR) || word_has(w, ROLE_LAST_YEAR);

	w->begins = begins_of(w);
	w->triggers = (w->is & (TIME_TRIGGER | TIME_CARDINAL)) != 0 || year;
	/* "nineteen ninety-six" turns on its first number, "in the past" on the last */
	w->turns_on = (w->is & TIME_TRIGGER) != 0 || ((w->is & TIME_CARDINAL) != 0 && w->number >= 18 && w->number <= 20) || year ||
	    word_has(w, ROLE_OCLOCK) || word_has(w, ROLE_AM) || word_has(w, ROLE_PM);
}
