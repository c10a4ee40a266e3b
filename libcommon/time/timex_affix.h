/* SPDX-License-Identifier: ISC */
/* What Persian and Arabic write onto words of time. */
#ifndef SP_TIMEX_AFFIX_H
#define SP_TIMEX_AFFIX_H

#include "time/timex_item.h"

/*
 * Persian and Arabic write small words onto others: "شنبه‌ی", "والأحد", "ونهاية". The number of
 * the word of token t without them, or WORD_UNKNOWN; folds it into items->folded.
 */
uint32_t affix_stripped(struct items *items, const struct token *t);

#endif
