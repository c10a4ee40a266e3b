/* SPDX-License-Identifier: ISC */
/*
 * What is counted: names (a theme, a speaker, a date's value), each on some
 * days. As much memory as there are different ones, however often they come.
 */
#ifndef SP_TALLY_H
#define SP_TALLY_H

#include <limits.h>
#include <stdint.h>

#include "words/trie.h"

#define TALLY_NO_DAY LONG_MIN

struct tally_name {
	struct span text;
	struct span note;	/* what else is known of it: how the text first said a date */
};

struct tally_cell {
	uint32_t name;
	long from, to;		/* days from 1970-01-01, first and last; TALLY_NO_DAY: none is known */
	size_t count;
};

/* A zeroed struct is an empty one. */
struct tally {
	struct arena arena;
	struct vocabulary known;	/* the names: a word's number is that of its name + 1 */
	struct tally_name *name;
	size_t names, name_capacity;
	struct tally_cell *cell;
	size_t cells, cell_capacity;
};

/* The number of a name; the note is kept if the name is new. Both are copied. */
uint32_t tally_name(struct tally *t, struct span text, struct span note);

/* Counts `count` more of a name on the days from..to. */
void tally_count(struct tally *t, uint32_t name, long from, long to, size_t count);

/* Makes one cell of those with the same name and days, and orders them by days, then by name. */
void tally_settle(struct tally *t);

/*
 * The names by how much was counted of each, most first, equal ones in order
 * of their bytes: *order gets their numbers, *sum what was counted by number.
 * Both are of the tally's arena.
 */
void tally_order(struct tally *t, uint32_t **order, size_t **sum);

void tally_free(struct tally *t);

#endif
