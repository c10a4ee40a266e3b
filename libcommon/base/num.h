/* SPDX-License-Identifier: ISC */
/* Numbers in digits of any script. */
#ifndef SP_NUM_H
#define SP_NUM_H

#include "base/span.h"

/*
 * Reads the decimal digits (of any script) at the front of s: their value,
 * held at `most` if it is greater, goes to *value. Returns the bytes read, 0
 * if s begins with no digit.
 */
size_t num_read(struct span s, unsigned long most, unsigned long *value);

enum { NUM_MOST = 20 };	/* digits that the greatest size takes */

/* Writes n in decimal digits to at most NUM_MOST bytes; returns how many. */
size_t num_write(size_t n, char *to);

/*
 * The value of a Roman numeral of at most seven letters, in either case; 0 if the word is none. "IIX" and
 * "XXXX", which printers write, are numerals too.
 */
unsigned long num_roman(struct span word);

/* The whole of s as a size in ASCII digits. False if it is anything else or does not fit. */
bool num_size(struct span s, size_t *value);

#endif
