/* SPDX-License-Identifier: ISC */
/* The parts of the Arabic matcher. */
#ifndef SP_TIMEX_ARABIC_H
#define SP_TIMEX_ARABIC_H

#include "time/timex_match.h"

/* What a word behind a noun says: "الماضي", "المقبل", "الجاري"; false if nothing. */
bool arabic_side(const struct items *s, size_t i, enum timex_origin *origin, int *shift);

/* "خمسة عقود", "عامين", "سنة ونصف", "بضع سنوات", "السنوات الخمس" */
size_t arabic_quantity(const struct items *s, size_t i, struct timex *t);

/* "قبل خمسة عقود", "منذ عامين", "بعد ثلاثة أيام", "خلال السنوات الخمس الماضية" */
size_t arabic_length(const struct items *s, size_t i, struct timex *t);

/* "الساعة العاشرة صباحا", "الساعة الثالثة والنصف", "الساعة الثامنة إلا ربعا", "الساعة 15:30 بتوقيت طهران" */
size_t arabic_clock(const struct items *s, size_t i, struct timex *t);

/* timex_arabic_set.c: "كل يوم", "يوميا", "مرتين في الأسبوع". */
size_t arabic_set(const struct items *s, size_t i, struct timex *t);

#endif
