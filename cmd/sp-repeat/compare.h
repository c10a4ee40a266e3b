/* SPDX-License-Identifier: ISC */
/* How much two statements say the same. */
#ifndef SP_COMPARE_H
#define SP_COMPARE_H

#include "statement.h"

/*
 * 0 to 1: the weight of the words that both have, by that of all words of
 * either (weighted Jaccard); lower where each has names that the other has
 * not. 0 where numbers, dates, or a "not" contradict each other.
 */
float compare(const struct statement_reader *r, const struct statement *a, const struct statement *b);

#endif
