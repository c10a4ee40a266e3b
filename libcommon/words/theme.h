/* SPDX-License-Identifier: ISC */
/*
 * Theme files, sp-themes(5): rules that say which words speak for which theme.
 * Here they are read and checked; words/match.h finds them in text.
 */
#ifndef SP_THEME_H
#define SP_THEME_H

#include <stdint.h>

#include "words/table.h"

enum {
	THEME_WORDS = 12,	/* words of one pattern, or of one piece of it between gaps, at most */
	THEME_PIECES = 4	/* pieces of one pattern, "..." between them, at most */
};

/* Theme number of "*": a shield for all themes. */
enum { THEME_ALL = 0 };

enum theme_place {
	THEME_BEFORE = -1,	/* "<word": in the unit before */
	THEME_HERE,
	THEME_AFTER		/* ">word": in the unit after */
};

struct theme_rule {
	struct span pattern;	/* without "<" and ">" */
	double weight;
	uint32_t theme;
	enum theme_place place;
	bool linear;		/* out of a learnt file: adds, whatever lies over it */
	bool exact;		/* words match as they stand, no other forms */
};

/* A learnt weight for a theme of the rules that a learnt file carries along. */
struct theme_link {
	uint32_t theme, of;
	double weight;
	enum theme_place place;
};

struct themes {
	struct span *name;	/* by number; 0 is "*"; carried ones begin with "@" */
	double *bias;		/* by number */
	bool *learnt;		/* by number: it has linear rules */
	uint32_t n;
	size_t capacity;
	struct theme_rule *rule;
	size_t rules, rule_capacity;
	struct theme_link *link;
	size_t links, link_capacity;
	struct vocabulary *number;	/* of names */
	bool any_learnt;
};

/* What is wrong with a name for a theme, which is not empty; NULL: nothing. */
const char *theme_name_wrong(struct span name);

/*
 * Adds the rules of one file's text; `from` names it and is kept, as is the
 * text. What is wrong with its lines goes to the tables.
 */
void themes_read(struct themes *t, struct tables *tables, struct span text, const char *from);

/*
 * NULL, or what is wrong with a line of an exact theme file, without its end;
 * for those who write them.
 */
const char *theme_check(struct span line);

/* Adds the rules of the table "themes/NAME". False if there is none. */
bool themes_load(struct themes *t, struct tables *tables, const char *name);

/* The number of a theme, made if there is none. */
uint32_t theme_number(struct themes *t, struct span name);

void themes_free(struct themes *t);

#endif
