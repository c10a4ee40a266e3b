/* SPDX-License-Identifier: ISC */
/* What is looked for, as an expression of SQLite's FTS5. */
#ifndef SP_PHRASE_H
#define SP_PHRASE_H

#include "base/buf.h"

/*
 * Appends the expression for operands that must all occur: each is a word, a
 * phrase of several words, or either followed by "*", which stands for the rest
 * of the last word. They are data: no character in them is syntax. `columns`,
 * phrase_read or phrase_all, says where to look; with `exact` the letters must
 * also be as written. False if an operand holds no word, so that nothing can be
 * found.
 */
bool phrase_write(struct buf *to, char **operand, size_t n, const char *columns, bool exact);

/* Appends operands that are an expression already, with their words folded as in the index. */
void phrase_write_query(struct buf *to, char **operand, size_t n, const char *columns);

/* The columns to search: the words of units, and of findings too. */
extern const char phrase_read[], phrase_all[];

/* An operand without the "*" at its end. */
struct span phrase_text(const char *operand);

#endif
