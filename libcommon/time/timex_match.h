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

enum language { LANGUAGE_ENGLISH, LANGUAGE_PERSIAN, LANGUAGE_ARABIC, LANGUAGES };

struct timex_reader {
	struct timex_words lexicon[LANGUAGES];
	struct items items;
};

/* The language whose words a text is read with: by its script and letters, `lang` deciding where they do not. */
enum language language_of(struct span text, struct span lang);

/* The lunar reckoning that a language's land keeps. */
enum reckoning language_lunar(enum language language);

/* The reckoning of a year in a calendar: the lunar table where it reaches, else the civil cycle. */
enum reckoning reckoning_of(enum time_calendar calendar, int year, enum reckoning lunar);

/* A zeroed expression is not an empty one: this is. */
extern const struct timex timex_empty;

/* timex_number.c: "24", "1,460", "22.8", "5 1/2", "twenty-four", "a hundred", "بیست و چهار". */
size_t number_match(const struct items *s, size_t i, double *n);

/* "third", "21st", "twenty-first", "بیست و یکم". */
size_t ordinal_match(const struct items *s, size_t i, int *n);

/* "nineteen ninety-seven", "two thousand (and) five" */
size_t year_words_match(const struct items *s, size_t i, int *year);

/* timex_date.c: a date of a calendar: day, month, year as far as they are there, a weekday ahead. */
size_t date_match(const struct items *s, size_t i, struct timex *t);

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

/* A zone behind a time: "EST", "Tehran time", "+03:30"; i where there is none. */
size_t zone_match(const struct items *s, size_t i, struct timex *t);

#endif
