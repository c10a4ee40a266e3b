/* SPDX-License-Identifier: ISC */
/*
 * What the letters of a Persian or Arabic word tell where no table has it. The word is as it stands, not folded: a
 * zero-width non-joiner and the last letter matter.
 */
#ifndef SP_KEY_WORDFORM_H
#define SP_KEY_WORDFORM_H

#include <stdbool.h>

#include "base/span.h"

/* "می‌ماند", "نوشته‌ایم": by what stands ahead of the non-joiner, or behind the last one. */
bool wordform_is_persian_verb(struct span word);

/*
 * "يحضر", "سيفاتح", "دخلت": begins as a verb of the present or the future does and does not end as most nouns, or ends as
 * one of the past does. Some nouns are taken for verbs ("يخت"); first names begin so too, and are told by their table.
 */
bool wordform_is_arabic_verb(struct span word);

/* "والثروة", "للفوز", "بإطلاق": something is written onto the word with which no phrase begins. */
bool wordform_is_joined(struct span word);

#endif
