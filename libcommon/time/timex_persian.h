/* SPDX-License-Identifier: ISC */
/* The parts of the Persian matcher. */
#ifndef SP_TIMEX_PERSIAN_H
#define SP_TIMEX_PERSIAN_H

#include "time/timex_match.h"

/* "سه چهار ساعت", "دو هفته پیش", "۲ ساعت و سی دقیقه" */
size_t persian_quantity(const struct items *s, size_t i, struct timex *t);

/* "راس ساعت ۱۴ عصر", "ساعت پنج و نیم صبح", "۱۴:۱۲ ب.ظ" */
size_t persian_clock(const struct items *s, size_t i, struct timex *t);

/* "هر روز", "هر سه روز یک بار", "هر سال"; "روزانه"; "هفته‌ای دو بار"; "روزهای جمعه" */
size_t persian_set(const struct items *s, size_t i, struct timex *t);

/* What a word behind a noun says: "گذشته", "آینده", "جاری"; false if nothing. */
bool persian_side(const struct items *s, size_t i, enum timex_origin *origin, int *shift);

/*
 * timex_persian_part.c: the year that a part or a named day lies in, behind it: "سال ۱۴۰۲", "امسال", "سال گذشته",
 * "سال" alone where `definite` allows it. Sets the year, or origin, shift and unit. The item behind; i where there is none.
 */
size_t persian_year_of(const struct items *s, size_t i, struct timex *t, bool definite);

/* The same without a year in numbers: "امسال", "سال گذشته", "همان سال". */
size_t persian_year_from(const struct items *s, size_t i, struct timex *t);

/* "بهار سال آینده"; "دهه شصت"; "نیمه اول سال ۱۴۰۲"; "مهرماه سال جاری". */
size_t persian_season(const struct items *s, size_t i, struct timex *t);
size_t persian_part_of_year(const struct items *s, size_t i, struct timex *t);
size_t persian_decade(const struct items *s, size_t i, struct timex *t);
size_t persian_month(const struct items *s, size_t i, struct timex *t);
size_t persian_same_period(const struct items *s, size_t i, struct timex *t);

/* timex_persian_range.c: "۲۰ تا ۲۵ آگوست", "فروردین تا مهر ۱۳۵۸", "بهار تا پاییز ۱۴۰۱"; value is that of the first end. */
size_t persian_range(const struct items *s, size_t i, struct timex *t);

#endif
