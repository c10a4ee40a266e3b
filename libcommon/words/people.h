/* SPDX-License-Identifier: ISC */
/* People files: sp-people(5). alias TAB canonical name [TAB sex]. */
#ifndef SP_PEOPLE_H
#define SP_PEOPLE_H

#include <stdint.h>

#include "words/table.h"

struct person {
	struct span alias;	/* folded */
	struct span name;	/* canonical, as the file has it */
	uint32_t line;
	char sex;		/* 'm', 'f' or 0 */
};

struct people_slot {
	uint32_t n;		/* number + 1, 0 is free */
	uint32_t hash;		/* of the alias */
};

struct people {
	struct person *person;
	size_t n, capacity;
	struct people_slot *slot;	/* hash table */
	size_t slots;		/* a power of two */
	struct arena arena;
};

/*
 * Reads a people file. Lines that are wrong, aliases with two names and
 * circles of aliases go to t->wrong. Chains are followed: A is B, B is C
 * makes A be C. The text stays borrowed.
 */
void people_read(struct people *p, struct tables *t, struct span text, const char *from);

/* The person an alias means, or NULL. `scratch` is for folding. */
const struct person *people_find(const struct people *p, struct span alias, struct buf *scratch);

/* Adds a name that is an alias of itself; it must live as long as p. */
void people_add(struct people *p, struct span name, struct buf *scratch);

/* The same for an alias of it. One that means another name too means nobody from then on: its name is empty. */
void people_alias(struct people *p, struct span alias, struct span name, struct buf *scratch);

/* Forgets all people; keeps some memory for the next ones. */
void people_empty(struct people *p);

void people_free(struct people *p);

#endif
