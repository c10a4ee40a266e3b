/* SPDX-License-Identifier: ISC */
/* What a page of the web has around its text: menus, banners that ask for cookies, what stands at its foot. Letterheads too. */
#ifndef SP_MENU_H
#define SP_MENU_H

#include "text/body.h"
#include "text/wordshape.h"
#include "words/trie.h"

struct menu_rules {
	struct vocabulary words;	/* of any/menu, folded */
	uint8_t *what;			/* by number of the words */
	size_t capacity;
	size_t longest;			/* bytes of one that only begins a line */
	struct menu_front {
		struct frontshapes shapes;
		uint32_t *begin;	/* numbers of those that only begin a line */
		size_t n, capacity;
	} fronts[7];			/* by what they are */
	struct buf scratch;
};

void menu_rules_load(struct menu_rules *r, struct tables *t);
void menu_rules_free(struct menu_rules *r);

/* Makes furniture of the menu and the banner ahead of the text; the paragraph behind them. */
size_t menu_drop_front(struct menu_rules *r, struct body *b);

/* The same of a menu further down, which begins at paragraph i, as "Share", "Print" does below a title; its paragraphs, 0 if there is none. */
size_t menu_drop_run(struct menu_rules *r, struct body *b, size_t i);

/* A line of a menu, "Politics". */
bool menu_is_item(struct menu_rules *r, struct span text);

/* The path to a page: "Home / Politics". */
bool menu_is_path(struct menu_rules *r, struct span text);

/* "By Ana Roe" */
bool menu_is_byline(struct menu_rules *r, struct span text);

/* "Updated March 4, 2024 at 5:12 p.m.": when a page was published; the date is the caller's to read. */
bool menu_is_dated(struct menu_rules *r, struct span text);

/* A line below which there is no text: "Privacy policy", "© 2022 The Harbour Post". */
bool menu_is_foot(struct menu_rules *r, struct span text);

/* "Ministry of Ports", as a letterhead has it: few words, each with a capital. */
bool menu_is_house(struct menu_rules *r, struct span text);

/* "News ID: 4471902": a label of any/furniture, a colon, and a short value with a number; "Contact: Ana Roe": whom to ask, with one or none. */
bool menu_is_labelled(const struct table *furniture, struct buf *scratch, struct span text);

/* "SG/SM/19123", "PORTS-FERRY/1 (UPDATE 2)": what an office or an agency calls the document by. */
bool menu_is_symbol(struct span text);

#endif
