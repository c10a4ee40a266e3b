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
	uint32_t *begin;		/* numbers of those that only begin a line */
	size_t begins, begin_capacity, longest;	/* longest: bytes of one */
	struct frontshapes fronts[5];	/* by what they are */
	struct buf scratch;
};

void menu_rules_load(struct menu_rules *r, struct tables *t);
void menu_rules_free(struct menu_rules *r);

/* Makes furniture of the menu and the banner ahead of the text; the paragraph behind them. */
size_t menu_drop_front(struct menu_rules *r, struct body *b);

/* A line below which there is no text: "Privacy policy", "© 2022 The Harbour Post". */
bool menu_is_foot(struct menu_rules *r, struct span text);

/* "Ministry of Ports", as a letterhead has it: few words, each with a capital. */
bool menu_is_house(struct menu_rules *r, struct span text);

/* "News ID: 4471902": a label of any/furniture, a colon, and a short value with a number */
bool menu_is_labelled(const struct table *furniture, struct buf *scratch, struct span text);

#endif
