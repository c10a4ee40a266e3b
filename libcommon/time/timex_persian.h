/* SPDX-License-Identifier: ISC */
/* The parts of the Persian matcher. */
#ifndef SP_TIMEX_PERSIAN_H
#define SP_TIMEX_PERSIAN_H

#include "time/timex_match.h"

/* A unit of time that can be counted. */
bool persian_is_unit(const struct items *s, size_t i);

/* "سه چهار ساعت", "دو هفته پیش", "۲ ساعت و سی دقیقه" */
size_t persian_quantity(const struct items *s, size_t i, struct timex *t);

/* "راس ساعت ۱۴ عصر", "ساعت پنج و نیم صبح", "۱۴:۱۲ ب.ظ" */
size_t persian_clock(const struct items *s, size_t i, struct timex *t);

#endif
