/* SPDX-License-Identifier: ISC */
/* Years: their eras, those behind a month or the word for year, and which numbers alone are one. */
#include "time/timex_match.h"

enum { YEAR_LEAST = 1000, YEAR_LAST = 2999, BARE_LEAST = 1100, BARE_LAST = 2099, LIKELY_LEAST = 1500 };

size_t
era_match(const struct items *s, size_t i, struct timex *t)
{
	size_t end = i;

	if (item_mark(s, i, '('))
		end = i + 1;
	if (item_has(s, end, ROLE_LUNAR_ERA))
		t->calendar = CALENDAR_LUNAR;
	else if (item_has(s, end, ROLE_SOLAR_ERA))
		t->calendar = CALENDAR_SOLAR;
	else if (item_has(s, end, ROLE_BC)) {
		t->calendar = CALENDAR_GREGORIAN;
		t->bc = true;
	} else if (item_has(s, end, ROLE_AD)) {
		t->calendar = CALENDAR_GREGORIAN;
	} else {
		return i;
	}
	t->explicit_era = true;
	end++;
	/* "A.H." keeps its second stop */
	if (item_mark(s, end, '.') && item_joined(s, end) && memchr(item_text(s, end - 1).p, '.', item_text(s, end - 1).len) != NULL)
		end++;
	if (end > i + 1 && item_mark(s, i, '(')) {
		if (!item_mark(s, end, ')'))
			return i;
		end++;
	}
	return end;
}

/* "یازدهم هجری", "إحدى عشرة للهجرة" behind "year": with its era; 0 where it is none */
static size_t
year_in_words(const struct items *s, size_t i, struct timex *t)
{
	struct timex year = *t;
	double n = 0;
	size_t end = item_is_eastern(s, i) ? ordinal_match(s, i, &year.year) : 0;

	if (end == 0 && item_is_eastern(s, i) && (end = number_match(s, i, &n)) != 0)
		year.year = (int)n;
	/* "سال پنجاه و هفت"; "سال بیست" may go on with what is counted */
	if (end > i + 1 && n > 20 && n < 100 && !s->lexicon->prefixes && item_at(s, i)->kind == TOKEN_WORD && !item_has(s, end, ROLE_COUNTED) &&
	    !item_is(s, end, TIME_UNIT) && !(i > 1 && item_has(s, i - 2, ROLE_EACH)) && era_match(s, end, t) == end) {
		t->year = (int)n;
		t->short_year = true;
		return end;
	}
	if (end == 0 || (end = era_match(s, end, &year)) == 0 || !year.explicit_era)
		return 0;
	*t = year;
	return end;
}

size_t
year_match(const struct items *s, size_t i, struct timex *t)
{
	size_t next = i, end;
	bool said = false;
	int words;

	if (item_has(s, next, ROLE_YEAR_WORD)) {	/* "سال ۱۳۷۶", "the year 2000", "عام 1445" */
		next++;
		said = true;
	}
	if ((end = year_words_match(s, next, &words)) != 0) {
		t->year = words;
		return era_match(s, end, t);
	}
	if (!item_digits(s, next, 1, 4))
		return said ? year_in_words(s, next, t) : 0;
	t->year = (int)item_at(s, next)->value;
	end = era_match(s, next + 1, t);
	if (t->explicit_era)
		return end;
	/* a year of another calendar may be any: the resolver says what is out of range */
	if (item_digits(s, next, 4, 4) && t->year >= YEAR_LEAST && (t->year <= YEAR_LAST || t->calendar > CALENDAR_GREGORIAN))
		return end;
	if (item_digits(s, next, 2, 2) && (said || t->calendar == CALENDAR_SOLAR) && item_is_eastern(s, i)) {
		t->short_year = true;
		return end;
	}
	if (said && item_digits(s, next, 3, 4))
		return end;
	t->year = TIMEX_UNSAID;
	return 0;
}

bool
is_uneven_year(const struct items *s, size_t i)
{
	enum { MODERN = 1700, COMING = 2050 };
	const struct item *item = item_at(s, i);

	return item_digits(s, i, 4, 4) && item->value >= MODERN && item->value < COMING && item->value % 100 != 0;
}

/* Words ahead of an early year that make it likely, if what stands behind is no noun: "by 1348 the", "between 1348 and" */
static bool
early_likely(const struct items *s, size_t i)
{
	static const enum time_role roles[] = {
		ROLE_IN, ROLE_SINCE, ROLE_UNTIL, ROLE_BY, ROLE_OF, ROLE_FROM, ROLE_AND, ROLE_BETWEEN, ROLE_BEFORE, ROLE_AFTER,
		ROLE_EARLY, ROLE_LATE
	};
	const struct item *behind = item_at(s, i + 1);

	if (i == 0 || word_has(behind->w, ROLE_COUNTED) || (behind->kind != TOKEN_MARK && !word_has_any(behind->w)))
		return false;
	for (size_t k = 0; k < sizeof(roles) / sizeof(roles[0]); k++)
		if (item_has(s, i - 1, roles[k]))
			return true;
	/* "from 1066 to 1087", "in 1485 or 1486" */
	return i > 2 && (item_has(s, i - 1, ROLE_TO) || item_has(s, i - 1, ROLE_OR)) && item_digits(s, i - 2, 3, 4) &&
	    item_at(s, i - 2)->value < item_at(s, i)->value && (item_has(s, i - 3, ROLE_FROM) || item_has(s, i - 3, ROLE_IN));
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
		return first->digits == 4 && first->value < item_at(s, i)->value && (first->value >= BARE_LEAST ? year_ahead(s, i - 2) :
		    i > 4 && !item_is_dash(s, i - 3) && early_ahead(s, i - 2));
	/* "(r. 1314-1318)", "(d. 1347)" */
	if (i > 2 && item_mark(s, i - 1, '.') && item_joined(s, i - 1) && item_mark(s, i - 3, '(') && first->shape == TOKEN_LOWER && first->end - first->start <= 2 &&
	    !word_has(first->w, ROLE_NUMBER_AHEAD) && (item_mark(s, i + 1, ')') || (item_is_dash(s, i + 1) && item_digits(s, i + 2, 2, 4) && item_mark(s, i + 3, ')'))))
		return true;
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

/* "2019/1474": an order by its year and number; not "2022/1401", one year in two calendars */
static bool
is_numbered_act(const struct items *s, size_t i)
{
	enum { LUNAR_LEAST = 578, SOLAR_MOST = 622 };
	const struct item *first = item_at(s, i), *second = item_at(s, i + 2);

	return item_mark(s, i + 1, '/') && item_digits(s, i, 4, 4) && item_digits(s, i + 2, 4, 4) && item_joined(s, i + 1) && item_joined(s, i + 2) &&
	    second->value < first->value && (first->value - second->value < LUNAR_LEAST || first->value - second->value > SOLAR_MOST);
}

/* Marks on either side: decimals and hundredths too. */
static bool
touched_by_number(const struct items *s, size_t i)
{
	const struct item *behind = item_at(s, i + 1);

	if (touched_ahead(s, i) || is_numbered_act(s, i) || (i > 1 && is_numbered_act(s, i - 2)))
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
	/* "200م" is a length */
	return item_digits(s, i, item_has(s, i + 1, ROLE_LUNAR_ERA) ? 3 : 4, 4) && item_at(s, i + 1)->kind == TOKEN_WORD && (unsigned char)item_text(s, i + 1).p[0] >= 0xD8;
}

/* "8,500 BC"; 0 where it is none */
static size_t
grouped_year(const struct items *s, size_t i, struct timex *t)
{
	struct timex year = *t;
	size_t end;

	if (!item_digits(s, i, 1, 2) || !item_mark(s, i + 1, ',') || !item_joined(s, i + 1) || !item_joined(s, i + 2) ||
	    !item_digits(s, i + 2, 3, 3) || touched_ahead(s, i))
		return 0;
	year.year = (int)(1000 * item_at(s, i)->value + item_at(s, i + 2)->value);
	year.rule = "year";
	end = era_match(s, i + 3, &year);
	if (!year.bc)
		return 0;
	*t = year;
	return end;
}

/* "407 AD" behind "in 406 or": its era is of both; 0 where it has none */
static size_t
era_of_second(const struct items *s, size_t i, struct timex *t)
{
	struct timex second = timex_empty;
	size_t end = item_digits(s, i, 3, 3) ? era_match(s, i + 1, &second) : 0;

	if (!second.explicit_era)
		return 0;
	t->bc = second.bc;
	t->calendar = second.calendar;
	t->explicit_era = true;
	return end;
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
	if (item_mark(s, i + 1, ',') && (end = grouped_year(s, i, t)) != 0)
		return end;
	t->year = (int)item->value;
	t->rule = "year";
	end = era_match(s, i + 1, t);
	if (t->explicit_era && (!touched_by_number(s, i) || (item_is_dash(s, i - 1) && item_digits(s, i - 2, 1, 4)) ||
	    (joins_era(s, i) && !touched_ahead(s, i))))
		return end;
	if (t->explicit_era || touched_by_number(s, i))
		return 0;
	if (item_digits(s, i, 3, 3) && (item_has(s, i + 1, ROLE_OR) || item_has(s, i + 1, ROLE_AND)) && era_of_second(s, i + 2, t) != 0)
		return i + 1;
	/* "in 1066"; "in 499" counts where the document speaks of years BC: the resolver knows */
	if (item_digits(s, i, 3, 4) && t->year < BARE_LEAST && early_likely(s, i)) {
		t->bare = true;
		t->rule = "short-year";
		return i + 1;
	}
	if (item_digits(s, i, 3, 4) && t->year < BARE_LEAST && i > 1 && (t->year >= YEAR_LEAST || item_is_dash(s, i + 1) || item_mark(s, i + 1, ')') ||
	    item_mark(s, i + 1, ';') || (item_mark(s, i + 1, '.') && !item_joined(s, i + 2))) && early_ahead(s, i))
		return i + 1;
	if (!item_digits(s, i, 4, 4) || t->year < BARE_LEAST || t->year > BARE_LAST)
		return 0;
	if ((word_has(behind->w, ROLE_COUNTED) && !(is_uneven_year(s, i) && (item_has(s, i - 1, ROLE_IN) || item_has(s, i - 1, ROLE_SINCE)))) || (i > 0 && item_has(s, i - 1, ROLE_NUMBER_AHEAD)) ||
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
	if (year_ahead(s, i) && (t->year >= LIKELY_LEAST || behind->kind == TOKEN_MARK || item_has(s, i - 1, ROLE_IN) || item_has(s, i - 1, ROLE_SINCE)))
		return i + 1;
	return t->year % 100 != 0 && (t->year >= LIKELY_LEAST || early_likely(s, i)) ? i + 1 : 0;
}
