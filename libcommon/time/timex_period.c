/* SPDX-License-Identifier: ISC */
/* Quarters, halves, seasons, decades, centuries, years: "the third quarter of 1984", "the '80s", "20th century". */
#include "time/timex_match.h"

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
	size_t k = i + 1, end;
	struct timex year = timex_empty;
	int nth;

	if (!item_has(s, i, ROLE_OF))
		return true;
	while (k < i + 4 && (item_at(s, k)->w->is & ~(uint32_t)TIME_PHRASE) == 0 &&
	    word_has_any(item_at(s, k)->w))
		k++;
	if ((end = ordinal_match(s, k, &nth)) != 0 && item_at(s, k)->kind == TOKEN_DIGITS)	/* "the first quarter of the 18th" */
		return item_is(s, end, TIME_UNIT) || item_is_dash(s, end);
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

/* "his", "her late", "their mid-" stand ahead of item i */
static bool
is_owned(const struct items *s, size_t i)
{
	size_t at = i > 1 && item_is_dash(s, i - 1) ? i - 1 : i;

	if (at > 1 && (item_has(s, at - 1, ROLE_EARLY) || item_has(s, at - 1, ROLE_LATE) || item_has(s, at - 1, ROLE_MID)))
		at--;
	return at > 0 && item_has(s, at - 1, ROLE_THEIR);
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
	/* "in his eighties", "in her early 30s" */
	if (is_owned(s, i) && !item_digits(s, next, 4, 4))
		return 0;
	/* "a woman, late 20s", as logs have it: a decade has its article, or stands behind "the" */
	if (t->mod != MOD_NONE && next > i && item_digits(s, next, 2, 2) && !item_has(s, i, ROLE_THE) && item_at(s, next)->value <= 40 && i > 0 &&
	    item_at(s, i - 1)->kind == TOKEN_MARK && !item_mark(s, i - 1, '('))
		return 0;
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
	/* "late 14th c." on labels; not "2nd c. 1850" */
	if (item_at(s, next)->kind == TOKEN_DIGITS && nth <= 21 && span_is(item_text(s, end), "c") && item_mark(s, end + 1, '.') && item_joined(s, end + 1) &&
	    item_at(s, end + 2)->kind != TOKEN_DIGITS && (item_at(s, end + 2)->kind != TOKEN_WORD || item_at(s, end + 2)->blank)) {
		t->century = nth;
		t->rule = "century";
		return era_match(s, end + 2, t);
	}
	if (item_is_dash(s, end) && item_joined(s, end))
		end++;
	if (!item_is(s, end, TIME_UNIT) || (item_at(s, end)->w->unit != UNIT_CENTURY && (item_at(s, end)->w->unit != UNIT_MILLENNIUM || nth > 9)))
		return 0;
	t->century = nth;
	if (item_at(s, end)->w->unit == UNIT_MILLENNIUM)
		t->unit = UNIT_MILLENNIUM;
	t->rule = "century";
	return era_match(s, end + 1, t);
}

/* "the first decade of the twentieth century": ten years of it; 0 where it is none */
static size_t
decade_of_century_match(const struct items *s, size_t begin, struct timex *t)
{
	struct timex c = timex_empty;
	size_t i = item_has(s, begin, ROLE_THE) ? begin + 1 : begin, end;
	int nth;
	bool last = item_has(s, i, ROLE_LAST) || item_has(s, i, ROLE_LAST_OF);

	end = last ? i + 1 : ordinal_match(s, i, &nth);
	if (end == 0 || !item_is(s, end, TIME_UNIT) || item_at(s, end)->w->unit != UNIT_DECADE || (item_at(s, end)->w->how & UNIT_PLURAL) != 0 ||
	    !item_has(s, end + 1, ROLE_OF) || (!last && (nth < 1 || nth > 10)) || (end = century_match(s, end + 2, &c)) == 0 || c.mod != MOD_NONE || c.bc ||
	    c.unit == UNIT_MILLENNIUM)
		return 0;
	t->decade = 100 * (c.century - 1) + 10 * ((last ? 10 : nth) - 1);
	t->calendar = c.calendar;
	t->rule = "decade";
	return end;
}

bool
next_year_behind(const struct items *s, size_t i, int year)
{
	return (item_is_dash(s, i) || item_mark(s, i, '/')) && item_joined(s, i) && item_joined(s, i + 1) && item_digits(s, i + 1, 2, 2) &&
	    (int)item_at(s, i + 1)->value == (year + 1) % 100 && !(item_joined(s, i + 2) && (item_at(s, i + 2)->kind != TOKEN_MARK ||
	    item_mark(s, i + 2, '/') || item_is_dash(s, i + 2)));
}

/* "Ada Winter": a name goes on */
static bool
is_season_surname(const struct items *s, size_t i)
{
	return i > 0 && item_at(s, i)->shape == TOKEN_CAPITAL && item_at(s, i)->blank &&
	    item_at(s, i - 1)->shape == TOKEN_CAPITAL && item_is_unknown(item_at(s, i - 1));
}

/* "Atlanta", "the regime": what falls */
static bool
is_no_time_word(const struct items *s, size_t i)
{
	return item_at(s, i)->kind == TOKEN_WORD && item_is_unknown(item_at(s, word_has_any(item_at(s, i)->w) ? i + 1 : i));
}

/* "the summer of 1979", "Summer 1962", "winter" */
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
		if (weak && is_no_time_word(s, at + 2))
			return 0;
	}
	/* "the fall in prices" */
	if (weak && the && item_has(s, at + 1, ROLE_IN) && item_is_unknown(item_at(s, at + 2)) && item_at(s, at + 2)->shape == TOKEN_LOWER)
		return 0;
	if (!weak || the)
		return is_season_surname(s, i) ? 0 : at + 1;
	/* "in spring", "late spring" */
	return i > 0 && (item_has(s, i - 1, ROLE_IN) || item_has(s, i - 1, ROLE_EARLY) || item_has(s, i - 1, ROLE_LATE)) ? at + 1 : 0;
}

/* "7 people", "5.", "2019 brought": digits that at most a mark is joined to, and that nothing of a quarter, a decade or an account goes with */
static bool
is_number_alone(const struct items *s, size_t i)
{
	const struct item *item = item_at(s, i), *behind = item_at(s, i + 1);
	bool year = item->digits == 4;

	if (item->kind != TOKEN_DIGITS || item->w->is != 0 || word_has_any(item->w))
		return false;
	if (behind->kind == TOKEN_MARK)
		return behind->value != '\'' && behind->value != 0x2019 && !(year && item_is_dash(s, i + 1));
	/* "3 ام" has its ending behind a blank */
	return behind->blank && !(year && !item_is_unknown(behind)) && (unsigned char)item_text(s, i + 1).p[0] < 0x80;
}

/* "two thousand francs", "a legacy of one thousand": hundreds and thousands in words are a year behind a preposition of time alone: "in two thousand and five" */
static bool
is_count(const struct items *s, size_t i, size_t end, int year)
{
	static const enum time_role ahead[] = { ROLE_IN, ROLE_SINCE, ROLE_UNTIL, ROLE_FROM, ROLE_BEFORE, ROLE_AFTER, ROLE_YEAR_WORD };
	const struct item *behind = item_at(s, end);
	bool round = false;

	for (size_t k = i; k < end; k++)
		round |= item_is(s, k, TIME_CARDINAL | TIME_TIMES) && item_at(s, k)->w->number >= 100;
	if (!round)
		return false;
	if (year % 100 == 0 && item_is_unknown(behind) && behind->shape == TOKEN_LOWER)
		return true;
	for (size_t k = 0; i > 0 && k < sizeof(ahead) / sizeof(ahead[0]); k++)
		if (item_has(s, i - 1, ahead[k]))
			return false;
	return i == 0 || !item_is(s, i - 1 - (i > 1 && item_has(s, i - 1, ROLE_OF)), TIME_MONTH);	/* "April of two thousand five" */
}

size_t
period_match(const struct items *s, size_t i, struct timex *t)
{
	static size_t (*const matchers[])(const struct items *, size_t, struct timex *) = {
		quarter_match, decade_match, century_match, season_match, decade_of_century_match
	};
	size_t end;

	if (is_number_alone(s, i))
		return bare_year_match(s, i, t);
	if ((end = edge_units_match(s, i, t)) != 0)
		return end;
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
		if (is_count(s, i, end, t->year))
			return 0;
		t->rule = "year-words";
		return end;
	}
	return bare_year_match(s, i, t);
}
