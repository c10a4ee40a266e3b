/* SPDX-License-Identifier: ISC */
/* What is looked for, as an expression of SQLite's FTS5. */
#ifndef SP_PHRASE_H
#define SP_PHRASE_H

#include "base/buf.h"

/*
 * Appends the expression for operands that must all be there: each a word, a
 * phrase of several, or either with "*" behind: its last word goes on. They are
 * data: no character of them is syntax. With `exact` also the letters must be as
 * written. `columns` are those of the index that have folded words and are
 * looked at. False if one has no word in it, so that nothing can be found.
 */
bool phrase_write(struct buf *to, char **operand, size_t n, const char *columns, bool exact);

/* Appends operands that are an expression already, with their words folded as those of the index are. */
void phrase_write_query(struct buf *to, char **operand, size_t n, const char *columns);

/* The columns that hold what filters read, and what they found as well. */
extern const char phrase_read[], phrase_all[];

/* An operand without the "*" behind it. */
struct span phrase_text(const char *operand);

#endif
