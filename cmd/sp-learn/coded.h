/* SPDX-License-Identifier: ISC */
/*
 * Coded units: which themes somebody gave to them. Either records of kind
 * theme alone, or units with theme records behind them (sp-theme -a).
 */
#ifndef SP_CODED_H
#define SP_CODED_H

#include "record/document.h"
#include "words/trie.h"

/* What a unit was given: theme numbers first..first+n of coded.theme. */
struct coded_unit {
	size_t first, n;
};

struct coded {
	struct vocabulary themes;	/* their names, numbers from 1 */
	uint32_t *theme;
	size_t n_themes, theme_capacity;
	struct coded_unit *unit;	/* of all documents */
	size_t units, capacity;
};

/*
 * Reads the units of `from`, each once, into `to` (an empty document; its
 * records borrow from `from`), and what they were given into *c.
 */
void coded_read(struct coded *c, const struct document *from, struct document *to);

/* Why no theme file can have a theme that was given; its name. NULL: all are fine. */
const char *coded_wrong(const struct coded *c, struct span *name);

/* True if every unit was given one theme. */
bool coded_is_single(const struct coded *c);

void coded_free(struct coded *c);

#endif
