/* SPDX-License-Identifier: ISC */
/*
 * The matchers of time expressions, for the files of this room. Each looks at
 * the items from i on and fills *t; it returns the number of the item behind
 * the match, 0 where there is none (a match has at least one item, so 0 is
 * free). None looks further than a fixed number of items.
 */
#ifndef SP_TIMEX_MATCH_H
#define SP_TIMEX_MATCH_H

#include "time/timex.h"
#include "time/timex_sieve.h"

enum language { LANGUAGE_ENGLISH, LANGUAGE_PERSIAN, LANGUAGE_ARABIC, LANGUAGES };

struct timex_reader {
	struct timex_words lexicon[LANGUAGES];
	bool loaded[LANGUAGES];
	struct tables *tables;
	struct sieve sieve;		/* of English; filled for the first text that is looked through */
	struct items items;
};

/* The words of a language, loaded when they are first asked for. */
struct timex_words *timex_words_of(struct timex_reader *reader, enum language language);

/* The language whose words a text is read with: by its script and letters, `lang` deciding where they do not. */
enum language language_of(struct span text, struct span lang);

/* The lunar reckoning that a language's land keeps. */
enum reckoning language_lunar(enum language language);

/* The reckoning of a year in a calendar: the lunar table where it reaches, else the civil cycle. */
enum reckoning reckoning_of(enum time_calendar calendar, int year, enum reckoning lunar);

/* A zeroed expression is not an empty one: this is. */
extern const struct timex timex_empty;

/* The tense of the clause that items i to end stand in, by the verb next to them; by one behind them where verbs end their clause. */
enum timex_tense tense_around(const struct items *s, size_t i, size_t end, bool verb_last);

/*
 * Is what happens on the day of items i to end said to be still to come, by "will" or "must", and nothing in its clause to be
 * over? What counts from the day, or only has it by the way, may be ahead of a day that is behind: "years beginning after
 * December 31", "the talks, first set for 28 January, will resume". What is done as a rule, "is held in October", counts if asked for.
 */
bool tense_promises(const struct items *s, size_t i, size_t end, bool rule);

/* Written as the name of a weekday or a month has to be: "friday" too, "may" not. */
static inline bool
weekday_cased(const struct item *item)
{
	return item->shape != TOKEN_LOWER || (item->w->how & (WEEKDAY_CAPITAL | WEEKDAY_WEAK)) == 0 || (item->w->how & WEEKDAY_SHORT) != 0;
}

static inline bool
month_cased(const struct item *item)
{
	return item->shape != TOKEN_LOWER || (item->w->how & MONTH_CAPITAL) == 0;
}

/* timex_quantity.c: a number of units: "10 years", "three-day", "a couple of weeks", "a year and a half". */
size_t quantity_match(const struct items *s, size_t i, struct timex *t);

/* Makes a length a point so far from the origin: sign -1 "ago", 1 "later". An amount below 0, "some", leaves it open how far. */
void quantity_move(struct timex *t, enum timex_origin origin, int sign);

/* "nearly", "more than", "at least" ahead of a quantity; i where there is none. */
size_t about_match(const struct items *s, size_t i, struct timex *t);

/* timex_distance.c: "ago", "earlier", "later", "away", "from now", "before that" behind a length, which ends ahead of item i; i where there is none */
size_t distance_behind(const struct items *s, size_t i, struct timex *t);

/* "a week on Thursday", "two weeks from Friday", "in ten days' time": the length is items begin to i; the item behind all, 0 where it is none. */
size_t distance_named(const struct items *s, size_t begin, size_t i, struct timex *t);

/* "11,950 BP", "12,400 ± 60 BP", "3,000 years before present" */
size_t age_match(const struct items *s, size_t i, struct timex *t);

/* timex_relative.c: "last week", "the next two years", "that morning", "the year". */
size_t relative_match(const struct items *s, size_t i, struct timex *t);

/*
 * timex_nth.c: the ordinal that begins at i and a day or a part of one, without its article: "second day", "third day of May 1999".
 * Without a month it has no value.
 */
size_t nth_match(const struct items *s, size_t i, struct timex *t);

/*
 * timex_monthday.c: "on the 26th", "the 3d instant", "the 15th of next month": a day of a month that is not named. The
 * second is that of Persian and Arabic: "پانزدهم ماه جاری", "15 من الشهر الماضي".
 */
size_t monthday_match(const struct items *s, size_t i, struct timex *t);
size_t monthday_eastern(const struct items *s, size_t i, struct timex *t);

/* "21st" behind a weekday: "Tuesday 21st"; i is behind the weekday */
size_t weekday_nth(const struct items *s, size_t i, struct timex *t);

/* "last", "next", "week" behind the day of items i to end: "Tuesday last", "Wednesday week"; the item behind, end where there is none. */
size_t direction_behind(const struct items *s, size_t i, size_t end, struct timex *t);

/* "last day of", "first weeks of" ahead of a month or a year: sets mod; the item behind, i where there is none. */
size_t edge_match(const struct items *s, size_t i, struct timex *t);

/* "the first nine months of 2023", "the last ten days of May": so many units at an edge of a year or month */
size_t edge_units_match(const struct items *s, size_t i, struct timex *t);

/*
 * timex_week.c: weeks by number, weekdays by count: "2024-W07", "week 12 of 2001", "the last Friday of November",
 * "the Friday before last", "two Fridays ago".
 */
size_t weekly_match(const struct items *s, size_t i, struct timex *t);

/* The same of Persian and Arabic: "هفته دوم اسفند", "الأسبوع الثاني من مايو", "آخرین جمعه آبان", "آخر جمعة من نوفمبر". */
size_t weekly_eastern(const struct items *s, size_t i, struct timex *t);

/* Can weekly_match() find anything here? A look at two items, for the many places where it cannot. */
static inline bool
weekly_begins(const struct items *s, size_t i)
{
	size_t at = item_has(s, i, ROLE_THE) ? i + 1 : i;

	if (item_at(s, i)->kind == TOKEN_DIGITS && item_at(s, i)->digits == 4)
		return item_joined(s, i + 1);
	return item_is(s, at + 1, TIME_WEEKDAY) || (item_is(s, at, TIME_UNIT | TIME_WEEKDAY | TIME_SEASON) && (item_at(s, at + 1)->kind == TOKEN_DIGITS ||
	    item_has(s, at + 1, ROLE_BEFORE) || item_has(s, at + 1, ROLE_AFTER)));
}

/* timex_period.c: quarters, halves, seasons, decades, centuries, years. */
size_t period_match(const struct items *s, size_t i, struct timex *t);

/* timex_fiscal.c: "fiscal 1989", "FY2019", "Q3 2021", "2021 H1". */
size_t fiscal_match(const struct items *s, size_t i, struct timex *t);

/* "AD 70", "A.D. 70". */
size_t era_first_match(const struct items *s, size_t i, struct timex *t);

/* "-42" behind 1941, "/24" behind 2023: the year goes on into the next. */
bool next_year_behind(const struct items *s, size_t i, int year);

/* timex_bareyear.c: a year by itself in digits: "1979", "'96". */
size_t bare_year_match(const struct items *s, size_t i, struct timex *t);

/* Has the calendar of a month not come to the year said with it? */
static inline bool
is_beyond_calendar(const struct timex *t)
{
	enum { LAST = 1600 };

	return (t->calendar == CALENDAR_SOLAR || t->calendar == CALENDAR_LUNAR) && !t->short_year && t->year > LAST;
}

/* Four digits that are hardly a count: of our times, and not round. "In 1973 people" are people of that year. */
bool is_uneven_year(const struct items *s, size_t i);

/* timex_modifier.c: "early", "mid-", "the beginning of", "late in": sets mod; the item behind, i where there is none. */
size_t modifier_match(const struct items *s, size_t i, struct timex *t);

/* "the morning of", "the night of", "the week of"; i where there is none. */
size_t inner_of_match(const struct items *s, size_t i, struct timex *t);

/* timex_holiday.c: a named day, its year and "week" behind it: "Ashura in 61 AH", "Easter week". */
size_t holiday_match(const struct items *s, size_t i, struct timex *t);

/* timex_point.c: a point in time with all that stands around it: "the morning of April 19", "late last week". */
size_t point_match(const struct items *s, size_t i, struct timex *t);

/* The year that a finer expression lies in: "January this year", "the spring of next year", "July 25 of that year"; i where there is none */
size_t outer_year_match(const struct items *s, size_t i, struct timex *t);

/* timex_same.c: the year behind "the same period", "the corresponding quarter"; i where there is none */
size_t same_of_year(const struct items *s, size_t i, struct timex *t);

/* "today", "yesterday", "now" */
size_t reference_match(const struct items *s, size_t i, struct timex *t);

/*
 * timex_timed.c: a clock time with its day: "10 p.m. Wednesday", "6:36 am Tehran time on 1 Farvardin 1403", "4 in the
 * morning", "8 o'clock tonight", "noon".
 */
size_t timed_match(const struct items *s, size_t i, struct timex *t);

/* "at 8", "at 8:30 p.m." behind "tonight"; i where there is none */
size_t clock_of_part(const struct items *s, size_t i, struct timex *t);

/* A rule of English, and what an item must be able to begin for it to be asked: enum time_begins, or-ed. */
struct matcher {
	uint16_t begins;
	size_t (*match)(const struct items *, size_t, struct timex *);
};

/* timex_english.c: the longest match at i of those among n rules that are asked for `begins`, of equal ones the first; each goes on from *t. */
size_t longest_match(const struct matcher *matchers, size_t n, uint16_t begins, const struct items *s, size_t i, struct timex *t);

/* timex_english.c, timex_persian.c, timex_arabic.c: the longest expression at i; *t is an empty one. */
size_t english_match(const struct items *s, size_t i, struct timex *t);
size_t persian_match(const struct items *s, size_t i, struct timex *t);
size_t arabic_match(const struct items *s, size_t i, struct timex *t);

/*
 * timex_range.c: adds the expression t of items i to end to the list, and with it what shares its
 * parts on either side; returns the item behind all. t->from and t->to are set. `first` is where
 * the expressions of this text begin in the list.
 */
size_t range_add(const struct items *s, size_t i, size_t end, struct timex *t, struct timex_list *list, size_t first);

/* A number alone: no part of a longer one, no money, nothing counted. */
bool is_lone_number(const struct items *s, size_t i, unsigned most);

/* A month that is none by itself, "May", "Jan", "مهر", but beside one of its calendar with its year. */
bool is_weak_month(const struct items *s, size_t i, enum time_calendar calendar);

/*
 * timex_list.c: puts the days, centuries and months of a list that stand ahead of its last two, of which the expression
 * at item i is the one, *left the other, and a month of it item `at`.
 */
void list_ahead(const struct items *s, size_t i, size_t at, const struct timex *left, struct timex_list *list, size_t first);

/*
 * timex_share.c: what the last of a list and t, which goes behind it, have from one another: the tense of a range, its
 * order, the day of a clock time.
 */
void share_last(const struct items *s, struct timex_list *list, size_t first, struct timex *t);

/* Sets right->follows: "from Monday to Friday", "Monday, Wednesday and Friday", "4 Sept - 20 Dec" are in the order of time. */
void share_order(const struct items *s, const struct timex *left, struct timex *right);

/* The months and seasons at the end of a list take the year of t: "January, February and March 2020". */
void share_back(const struct items *s, struct timex_list *list, size_t first, const struct timex *t);

/* timex_scan.c */
void timex_list_add(struct timex_list *list, const struct timex *t);

/* timex_number.c: "24", "1,460", "22.8", "5 1/2", "twenty-four", "a hundred", "بیست و چهار". */
size_t number_match(const struct items *s, size_t i, double *n);

/* "third", "21st", "twenty-first", "بیست و یکم". */
size_t ordinal_match(const struct items *s, size_t i, int *n);

/* "nineteen ninety-seven", "two thousand (and) five" */
size_t year_words_match(const struct items *s, size_t i, int *year);

/* timex_date.c: a date of a calendar: day, month, year as far as they are there, a weekday ahead. */
size_t date_match(const struct items *s, size_t i, struct timex *t);

/* timex_alone.c: the same in English, but for words that are no dates: "the March to the sea", "Jan left", "June Carver said". */
size_t calendar_match(const struct items *s, size_t i, struct timex *t);

/*
 * Words of direction ("last", "following", "this") at item `at`, behind "the" if that is item i, that are other words:
 * "talks last two days", "the week following last month's fall", the programme "This Week". `unit` is the item behind them.
 */
bool is_no_direction(const struct items *s, size_t i, size_t at, size_t unit);

/* The month that an item names, with its full stop; *weak if it must have company. */
size_t month_match(const struct items *s, size_t i, struct timex *t, bool *weak);

/* A year in digits behind a month or a preposition, with its era. */
size_t year_match(const struct items *s, size_t i, struct timex *t);

/* An era behind a year: "AH", "BC", "هـ"; sets calendar and bc. */
size_t era_match(const struct items *s, size_t i, struct timex *t);

/* timex_numeric.c: "2024-02-18", "18/2/2024", "۱۴۰۲/۱۱/۲۹". */
size_t numeric_match(const struct items *s, size_t i, struct timex *t);

/* timex_clock.c: "10:35 a.m. EST", "6 o'clock", "noon". */
size_t clock_match(const struct items *s, size_t i, struct timex *t);

/* "12:46 P.M. EDT": in English, with a zone of North America, where the month goes first in numbers. */
bool clock_is_american(const struct timex *t);

#endif
