/* SPDX-License-Identifier: ISC */
/* Quarters, halves, seasons, decades, centuries, years: "the third quarter of 1984", "the '80s", "20th century". */
#include "time/timex_match.h"

enum { BARE_LEAST = 1100, BARE_LAST = 2099, LIKELY_LEAST = 1500 };

/* "19s": the decade of 1990 in digits, "1990's" too; the apostrophe of "'80s" stands ahead */
static size_t
decade_digits(const struct items *s, size_t i, struct timex *t)
{
	size_t next = i + 1;
	uint32_t n = item_at(s, i)->value;

	if (item_at(s, i)->kind != TOKEN_DIGITS || n % 10 != 0)
		return 0;
	if ((item_mark(s, next, '\'') || item_mark(s, next, 0x2019)) && item_joined(s, next))
		next++;
	if (!item_joined(s, next) || !span_is(item_text(s, next), "s"))
		return 0;
	if (item_digits(s, i, 2, 2))
		t->decade = (int)n;
	else if (item_digits(s, i, 3, 4) && n >= 100 && n < 3000)
		t->decade = (int)n;
	else
		return 0;
	t->rule = "decade";
	next++;
	if (item_has(s, next, ROLE_BC)) {
		t->bc = true;
		next++;
	} else if (n >= 1200 && n < 1500) {
		next = era_match(s, next, t);
	}
	return next;
}

/*
 * "of 1999", "of the last fiscal year", "of the '80s", "of this month of Sha'ban" behind a half or a quarter, or nothing
 * of the kind; not "of the game", nor "of the month", "of the century"
 */
static bool
is_of_time(const struct items *s, size_t i)
{
	size_t k = i + 1;
	struct timex year = timex_empty;

	if (!item_has(s, i, ROLE_OF))
		return true;
	while (k < i + 4 && (item_at(s, k)->w->is & ~(uint32_t)TIME_PHRASE) == 0 &&
	    word_has_any(item_at(s, k)->w))
		k++;
	if (item_at(s, k)->kind == TOKEN_DIGITS)
		return !item_digits(s, k, 4, 4) || bare_year_match(s, k, &year) != 0 || decade_digits(s, k, &year) != 0;
	if (item_is(s, k, TIME_UNIT) && !item_is(s, k, TIME_ORDINAL))
		return item_at(s, k)->w->unit == UNIT_YEAR || (item_at(s, k)->w->unit == UNIT_MONTH && item_has(s, k + 1, ROLE_OF));
	return item_at(s, k)->kind == TOKEN_MARK || (item_at(s, k)->w->is & ~(uint32_t)TIME_PHRASE) != 0;
}

/* "third-quarter", "first half", "fiscal second-quarter", "first two quarters" */
static size_t
quarter_match(const struct items *s, size_t i, struct timex *t)
{
	size_t end, next = i;
	int nth;
	bool owned = item_has(s, next, ROLE_THE);

	next += owned;
	if (item_has(s, next, ROLE_YEAR_AGO)) {
		t->year_ago = true;
		next++;
	}
	if (item_digits(s, next, 4, 4) && ordinal_match(s, next + 1, &nth) != 0 && item_at(s, next)->value > 1900 &&
	    item_at(s, next)->value < 2100) {
		t->year = (int)item_at(s, next)->value;
		next++;
	}
	/* "the 1988 quarter", "the 1988 period": the quarter spoken of, in that year */
	if (next > i && item_digits(s, next, 4, 4) && item_is(s, next + 1, TIME_UNIT) && item_at(s, next)->value > 1900 &&
	    item_at(s, next)->value < 2100 && (item_at(s, next + 1)->w->unit == UNIT_QUARTER || item_at(s, next + 1)->w->unit == UNIT_PERIOD)) {
		t->year = (int)item_at(s, next)->value;
		t->unit = UNIT_QUARTER;
		t->rule = "quarter";
		return next + 2;
	}
	if (item_has(s, next, ROLE_FISCAL)) {
		t->fiscal = true;
		next++;
	}
	if (item_has(s, next, ROLE_LAST_OF) || item_has(s, next, ROLE_LAST)) {
		nth = 4;
		end = next + 1;
	} else if ((end = ordinal_match(s, next, &nth)) == 0) {
		return 0;
	}
	if (item_has(s, end, ROLE_FISCAL))
		end++;
	if (item_is_dash(s, end)) {
		if (owned)	/* "the third-quarter loss": the article belongs to the loss */
			return 0;
		end++;
	}
	if (item_is(s, end, TIME_CARDINAL) && item_at(s, end)->w->number == 2 && nth == 1 && item_is(s, end + 1, TIME_UNIT) &&
	    item_at(s, end + 1)->w->unit == UNIT_QUARTER) {
		t->half = 1;
		return end + 2;
	}
	if (item_is(s, end, TIME_UNIT) && item_at(s, end)->w->unit == UNIT_QUARTER && nth <= 4 &&
	    (item_at(s, end)->w->how & UNIT_SET) == 0) {
		if (!item_has(s, next, ROLE_LAST) || item_has(s, end + 1, ROLE_OF))
			t->quarter = nth;
	} else if (item_has(s, end, ROLE_HALF) && (nth <= 2 || item_has(s, next, ROLE_LAST))) {
		t->half = nth > 1 ? 2 : 1;
	}
	t->rule = "quarter";
	return (t->quarter == TIMEX_UNSAID && t->half == TIMEX_UNSAID) || !is_of_time(s, end + 1) ? 0 : end + 1;
}

static size_t
decade_match(const struct items *s, size_t i, struct timex *t)
{
	size_t next = item_has(s, i, ROLE_THE) ? i + 1 : i;
	size_t end;

	if (item_has(s, next, ROLE_EARLY) || item_has(s, next, ROLE_LATE) || item_has(s, next, ROLE_MID)) {
		t->mod = item_has(s, next, ROLE_EARLY) ? MOD_START : item_has(s, next, ROLE_LATE) ? MOD_END : MOD_MID;
		next++;
		if (item_is_dash(s, next))
			next++;
	}
	if (item_is(s, next, TIME_DECADE)) {
		t->decade = item_at(s, next)->w->number;
		t->rule = "decade";
		return next + 1;
	}
	/* "nineteen eighties" */
	if (item_is(s, next, TIME_CARDINAL) && item_is(s, next + 1, TIME_DECADE) && item_at(s, next)->w->number < 21) {
		t->decade = item_at(s, next)->w->number * 100 + item_at(s, next + 1)->w->number;
		t->rule = "decade";
		return next + 2;
	}
	if (item_mark(s, next, '\'') || item_mark(s, next, 0x2019) || item_mark(s, next, 0x2018))
		return item_joined(s, next + 1) && item_digits(s, next + 1, 2, 2) ? decade_digits(s, next + 1, t) : 0;
	if ((end = decade_digits(s, next, t)) == 0)
		return 0;
	/* "30s": seconds or ages; with "the" it is a decade */
	return item_digits(s, next, 2, 2) && next == i ? 0 : end;
}

static size_t
century_match(const struct items *s, size_t i, struct timex *t)
{
	size_t next = item_has(s, i, ROLE_THE) ? i + 1 : i, end;
	int nth;

	if (item_has(s, next, ROLE_EARLY) || item_has(s, next, ROLE_LATE) || item_has(s, next, ROLE_MID)) {
		t->mod = item_has(s, next, ROLE_EARLY) ? MOD_START : item_has(s, next, ROLE_LATE) ? MOD_END : MOD_MID;
		next++;
		if (item_is_dash(s, next))
			next++;
	}
	if ((end = ordinal_match(s, next, &nth)) == 0 || nth < 1 || nth > 99)
		return 0;
	if (item_is_dash(s, end) && item_joined(s, end))
		end++;
	if (!item_is(s, end, TIME_UNIT) || item_at(s, end)->w->unit != UNIT_CENTURY)
		return 0;
	t->century = nth;
	t->rule = "century";
	return era_match(s, end + 1, t);
}

bool
next_year_behind(const struct items *s, size_t i, int year)
{
	return (item_is_dash(s, i) || item_mark(s, i, '/')) && item_joined(s, i) && item_joined(s, i + 1) && item_digits(s, i + 1, 2, 2) &&
	    (int)item_at(s, i + 1)->value == (year + 1) % 100 && !(item_joined(s, i + 2) && (item_at(s, i + 2)->kind != TOKEN_MARK ||
	    item_mark(s, i + 2, '/') || item_is_dash(s, i + 2)));
}

/* "the summer of 1979", "Summer 1962", "winter" */
/* "Ada Winter": a name goes on */
static bool
is_season_surname(const struct items *s, size_t i)
{
	return i > 0 && item_at(s, i)->shape == TOKEN_CAPITAL && item_at(s, i)->blank &&
	    item_at(s, i - 1)->shape == TOKEN_CAPITAL && item_is_unknown(item_at(s, i - 1));
}

static size_t
season_match(const struct items *s, size_t i, struct timex *t)
{
	bool the = item_has(s, i, ROLE_THE);
	size_t at = the ? i + 1 : i, next;
	const struct item *item = item_at(s, at);
	bool weak = (item->w->how & SEASON_WEAK) != 0;

	if ((item->w->is & TIME_SEASON) == 0 || (item->w->how & SEASON_PLURAL) != 0)
		return 0;
	t->season = item->w->season;
	t->rule = "season";
	next = at + 1;
	if (item_has(s, next, ROLE_OF) || item_mark(s, next, ','))
		next++;
	if (item_has(s, next, ROLE_THE) && item_has(s, next + 1, ROLE_YEAR_WORD))
		next++;
	if (item_digits(s, next, 3, 4) || item_has(s, next, ROLE_YEAR_WORD)) {
		size_t end = year_match(s, next, t);

		if (end != 0)
			return next_year_behind(s, end, t->year) ? end + 2 : end;	/* "the winter of 1941-42" */
	}
	if (item_mark(s, next, '\'') && item_digits(s, next + 1, 2, 2) && item_joined(s, next + 1)) {
		t->year = (int)item_at(s, next + 1)->value;
		t->short_year = true;
		return next + 2;
	}
	/* "the winter of nineteen ninety-four", "the fall of Atlanta" */
	if (item_has(s, at + 1, ROLE_OF)) {
		size_t end = year_words_match(s, at + 2, &t->year);

		if (end != 0 || (end = era_first_match(s, at + 2, t)) != 0) {	/* "the autumn of A.D. 376" */
			t->rule = "season";
			return end;
		}
		if (weak && item_at(s, at + 2)->kind == TOKEN_WORD && item_at(s, at + 2)->w->role.bit[0] == 0)
			return 0;
	}
	if (!weak || the)
		return is_season_surname(s, i) ? 0 : at + 1;
	/* "in spring", "late spring" */
	return i > 0 && (item_has(s, i - 1, ROLE_IN) || item_has(s, i - 1, ROLE_EARLY) || item_has(s, i - 1, ROLE_LATE)) ? at + 1 : 0;
}

/* A word ahead that a year likes: "in 1998", "since 1998", "the 1998 elections", "(1998" */
static bool
year_ahead(const struct items *s, size_t i)
{
	static const enum time_role roles[] = {
		ROLE_IN, ROLE_SINCE, ROLE_BY, ROLE_OF, ROLE_FROM, ROLE_UNTIL, ROLE_TO, ROLE_BEFORE, ROLE_AFTER, ROLE_AND,
		ROLE_BETWEEN, ROLE_FOR, ROLE_EARLY, ROLE_LATE, ROLE_MID, ROLE_THE, ROLE_THEIR, ROLE_FISCAL, ROLE_LAST, ROLE_YEAR_WORD
	};

	for (size_t k = 0; k < sizeof(roles) / sizeof(roles[0]); k++)
		if (item_has(s, i - 1, roles[k]))
			return true;
	return i == 0 || item_at(s, i - 1)->kind == TOKEN_MARK;
}

/* "circa 1490", "c. 1200-1250": what makes an early year one, whatever stands behind it */
static bool
early_ahead(const struct items *s, size_t i)
{
	const struct item *first = item_at(s, i - 2);

	if (item_is_dash(s, i - 1) && item_joined(s, i - 1))
		return first->digits == 4 && first->value >= BARE_LEAST && first->value < item_at(s, i)->value &&
		    year_ahead(s, i - 2);
	i -= item_mark(s, i - 1, '.');
	return item_has(s, i - 1, ROLE_ABOUT) && item_text(s, i - 1).p[0] == 'c';
}

/* Marks ahead that make a number something else: money, parts of longer numbers. */
static bool
touched_ahead(const struct items *s, size_t i)
{
	const struct item *ahead = i > 0 ? item_at(s, i - 1) : NULL;

	if (ahead != NULL && item_joined(s, i)) {
		if (ahead->kind == TOKEN_DIGITS || (ahead->kind == TOKEN_WORD && !word_has(ahead->w, ROLE_UNTIL) &&
		    !word_has(ahead->w, ROLE_AND)))	/* "و1995" */
			return true;
		if (ahead->kind == TOKEN_MARK && ahead->value != '(' && ahead->value != '"' && ahead->value != '[' && ahead->value != '\'' &&
		    ahead->value != 0x201C && ahead->value != 0x2018 && ahead->value != 0x2019 && ahead->value != 0x2013 && ahead->value != 0x2014 &&
		    ahead->value != '-' && ahead->value != '/' && ahead->value != ',')
			return true;
		if ((ahead->value == ',' || ahead->value == '/' || ahead->value == '-') && i > 1 && item_joined(s, i - 1) &&
		    item_at(s, i - 2)->kind == TOKEN_DIGITS && !item_digits(s, i - 2, 4, 4))
			return true;
	}
	return ahead != NULL && (ahead->value == '$' || ahead->value == 0xA3 || ahead->value == 0x20AC || ahead->value == '#') &&
	    ahead->kind == TOKEN_MARK;
}

/* Marks on either side: decimals and hundredths too. */
static bool
touched_by_number(const struct items *s, size_t i)
{
	const struct item *behind = item_at(s, i + 1);

	if (touched_ahead(s, i))
		return true;
	if (!behind->blank) {
		if (behind->kind == TOKEN_WORD)
			return true;
		/* "1979: the landing", but not "1979:12" */
		if ((behind->value == '%' || (behind->value == ':' && item_joined(s, i + 2)) || behind->value == '/' || behind->value == 0xB0) &&
		    !(behind->value == '/' && (!item_digits(s, i + 2, 1, 3) ||
		    next_year_behind(s, i + 1, (int)item_at(s, i)->value))))
			return true;
		if ((behind->value == ',' || behind->value == '.') && item_joined(s, i + 2) && item_at(s, i + 2)->kind == TOKEN_DIGITS)
			return true;
	}
	return behind->kind == TOKEN_MARK && behind->value == '%';
}

/* "1990م", "1410هـ": Arabic and Persian write the letter of the era onto the year; "44BC" */
static bool
joins_era(const struct items *s, size_t i)
{
	if ((item_has(s, i + 1, ROLE_BC) || item_has(s, i + 1, ROLE_AD)) && item_at(s, i + 1)->shape == TOKEN_UPPER)
		return item_digits(s, i, 1, 4);
	return item_digits(s, i, 4, 4) && item_at(s, i + 1)->kind == TOKEN_WORD && (unsigned char)item_text(s, i + 1).p[0] >= 0xD8;
}

size_t
bare_year_match(const struct items *s, size_t i, struct timex *t)
{
	const struct item *item = item_at(s, i), *behind = item_at(s, i + 1);
	size_t end;

	if (item_mark(s, i, '\'') || item_mark(s, i, 0x2019) || item_mark(s, i, 0x2018)) {	/* "in '96" */
		if (!item->blank || !item_joined(s, i + 1) || !item_digits(s, i + 1, 2, 2) || touched_by_number(s, i + 1) ||
		    !year_ahead(s, i))
			return 0;
		t->year = (int)item_at(s, i + 1)->value;
		t->short_year = true;
		t->rule = "year";
		return i + 2;
	}
	if (!item_digits(s, i, 1, 4))
		return 0;
	t->year = (int)item->value;
	t->rule = "year";
	end = era_match(s, i + 1, t);
	if (t->explicit_era && (!touched_by_number(s, i) || (item_is_dash(s, i - 1) && item_digits(s, i - 2, 1, 4)) ||
	    (joins_era(s, i) && !touched_ahead(s, i))))
		return end;
	if (t->explicit_era || touched_by_number(s, i))
		return 0;
	/* "in 1066"; "in 499" counts where the document speaks of years BC: the resolver knows */
	if (item_digits(s, i, 3, 4) && t->year < BARE_LEAST && i > 0 && (item_has(s, i - 1, ROLE_IN) || item_has(s, i - 1, ROLE_SINCE) ||
	    item_has(s, i - 1, ROLE_UNTIL) || item_has(s, i - 1, ROLE_BY) || item_has(s, i - 1, ROLE_OF) ||
	    item_has(s, i - 1, ROLE_FROM) || item_has(s, i - 1, ROLE_AND)) &&
	    (behind->kind == TOKEN_MARK || behind->w->role.bit[0] != 0 || behind->w->role.bit[1] != 0) && !word_has(behind->w, ROLE_COUNTED)) {
		t->bare = true;
		t->rule = "short-year";
		return i + 1;
	}
	if (!item_digits(s, i, 4, 4) || t->year < BARE_LEAST || t->year > BARE_LAST)
		return 0;
	if (word_has(behind->w, ROLE_COUNTED) || (i > 0 && item_has(s, i - 1, ROLE_NUMBER_AHEAD)) ||
	    (i > 1 && item_mark(s, i - 1, '.') && item_joined(s, i - 1) && item_has(s, i - 2, ROLE_NUMBER_AHEAD)) ||
	    ((behind->w->is & (TIME_TIMES)) != 0))
		return 0;
	if ((behind->w->is & TIME_UNIT) != 0 && (behind->w->how & UNIT_PLURAL) != 0)
		return 0;
	if (i > 2 && item_is_dash(s, i - 1) && item_at(s, i - 2)->kind == TOKEN_DIGITS &&	/* "pp. 1990-2001" */
	    item_has(s, i - 3 - (i > 3 && item_mark(s, i - 3, '.')), ROLE_NUMBER_AHEAD))
		return 0;
	if (early_ahead(s, i))
		return i + 1;
	if (year_ahead(s, i))
		return t->year >= LIKELY_LEAST || behind->kind == TOKEN_MARK || item_has(s, i - 1, ROLE_IN) || item_has(s, i - 1, ROLE_SINCE) ? i + 1 : 0;
	return t->year >= LIKELY_LEAST && t->year % 100 != 0 ? i + 1 : 0;
}

size_t
period_match(const struct items *s, size_t i, struct timex *t)
{
	static size_t (*const matchers[])(const struct items *, size_t, struct timex *) = {
		quarter_match, decade_match, century_match, season_match
	};
	size_t end;

	for (size_t k = 0; k < sizeof(matchers) / sizeof(matchers[0]); k++) {
		struct timex p = *t;

		if ((end = matchers[k](s, i, &p)) != 0) {
			*t = p;
			return end;
		}
	}
	/* "the year two thousand", "the year 1066", "the years 1955" */
	if (item_has(s, i, ROLE_THE) && item_has(s, i + 1, ROLE_YEAR_WORD) && (end = year_match(s, i + 1, t)) != 0) {
		t->rule = "year";
		return end;
	}
	if ((end = fiscal_match(s, i, t)) != 0 || (end = era_first_match(s, i, t)) != 0)
		return end;
	if ((end = year_words_match(s, i, &t->year)) != 0) {
		t->rule = "year-words";
		return end;
	}
	return bare_year_match(s, i, t);
}
