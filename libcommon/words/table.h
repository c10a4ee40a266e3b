/* SPDX-License-Identifier: ISC */
/*
 * Word tables: sp-tables(5). Lines of tab-separated cells, "#" comments. The
 * built-in lines come first, then those of each folder that the user names; a
 * later line with the same key wins, a key with "-" ahead takes one away.
 */
#ifndef SP_TABLE_H
#define SP_TABLE_H

#include <stdint.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/span.h"

enum { TABLE_CELLS = 8 };	/* a line has at most so many; more are an error */

struct table_row {
	struct span *cell;		/* as many as a line of the table may have; missing ones are empty */
	const char *from;		/* "built-in" or the path of a file */
	uint32_t line;			/* in it, from 1 */
	uint32_t cells;			/* those that are there */
};

struct table {
	const char *name;		/* "en/cue" */
	struct table_row *row;
	size_t rows, capacity;
	struct arena_mark begun;	/* what lies ahead of it in the arena of the tables */
};

/* Where tables come from, and where they are kept. */
struct tables {
	struct arena arena;
	const char *const *folder;	/* the user's, first to last; later ones win */
	size_t folders;
	struct buf wrong;		/* what is wrong with the user's lines: "FILE:LINE: what" a line, ten at most */
	size_t wrongs;			/* how many there are in all */
};

/* A built-in table; data/tables.c, made by tables.awk, has them all, sorted by name, ended by a NULL name. */
struct table_data {
	const char *name;
	const char *text;
	size_t len;			/* bytes */
	size_t lines;
};
extern const struct table_data table_data[];

/*
 * Loads the table of this name. The key of a line is its first cell, or its
 * first N cells where the built-in table has a comment "#key N". A line with
 * fewer than `least` cells or more than `most` is wrong. A table that exists
 * nowhere is empty. What is wrong goes to t->wrong.
 */
void table_load(struct table *table, struct tables *t, const char *name, unsigned least, unsigned most);

/* The same of the table FOLDER/NAME, such as a language's: "en/common". */
void table_load_of(struct table *table, struct tables *t, struct span folder, const char *name, unsigned least, unsigned most);

/* How many lines the built-in table of this name has, comments too. */
size_t table_lines(const char *name);

/*
 * Forgets a table that was loaded last, where all that it says was taken over: no cell of it is pointed to.
 * The rows of ten thousand words take more than the words.
 */
void table_done(struct table *table, struct tables *t);

/*
 * Splits text into rows behind what the table has, by the same grammar, keys
 * not looked at. For theme and people files. `from` is kept.
 */
void table_read(struct table *table, struct tables *t, struct span text, const char *from,
    unsigned least, unsigned most);

/* Says that something is wrong with a row; for a caller's own checks. */
void table_complain(struct tables *t, const struct table_row *row, const char *what);
void table_complain_at(struct tables *t, const char *from, size_t line, const char *what);

/* Has the user a folder of tables for this language? */
bool tables_speak(const struct tables *t, struct span lang);

/* Appends the table in force, each line with where it came from as a comment behind it. */
void table_print(struct buf *to, const struct table *table);

void tables_free(struct tables *t);

#endif
