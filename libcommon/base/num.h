/* SPDX-License-Identifier: ISC */
/* Numbers in digits: read in any script, or as Roman numerals, and written in ASCII. */
#ifndef SP_NUM_H
#define SP_NUM_H

#include "base/span.h"

/*
 * Reads the decimal digits (of any script) at the front of s. Their value goes
 * to *value, or `most` where it would be greater. Returns the bytes read: 0, and
 * a value of 0, if s does not begin with a digit.
 */
size_t num_read(struct span s, unsigned long most, unsigned long *value);

enum { NUM_MOST = 20 };	/* decimal digits of the greatest size_t */

/* Writes n in decimal digits to at most NUM_MOST bytes; returns how many. */
size_t num_write(size_t n, char *to);

/*
 * The value of a Roman numeral of one to seven letters, in either case; 0 if
 * the word is none. "IIX" and "XXXX", as some printers have them, count too.
 */
unsigned long num_roman(struct span word);

/* Reads all of s, ASCII digits, as a size. False if it is anything else, is empty or does not fit; *value is then not set. */
bool num_size(struct span s, size_t *value);

#endif
