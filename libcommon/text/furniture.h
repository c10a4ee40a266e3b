/* SPDX-License-Identifier: ISC */
/* Lines that are no part of a text, known by themselves: page numbers, rules, "check against delivery". */
#ifndef SP_FURNITURE_H
#define SP_FURNITURE_H

#include <stdint.h>

#include "base/buf.h"
#include "text/wordshape.h"
#include "words/table.h"
#include "words/trie.h"

struct furniture {
	struct table phrases;	/* any/furniture */
	struct vocabulary lines;	/* its whole lines */
	bool begins[256];	/* bytes with which its whole lines begin */
	uint32_t goes_on[256];	/* and the letters behind them, a bit each */
	size_t longest;		/* bytes of the longest of them */
	struct wordshapes page;	/* of its words that stand beside a page's number */
	struct buf key;		/* scratch */
};

void furniture_load(struct furniture *f, struct tables *t);
void furniture_free(struct furniture *f);

/* "12", "- 3 -", "Page 2 of 9", "iv", "[[Page S693]]", "1/9" */
bool furniture_is_number(struct furniture *f, struct span text);

/*
 * A line, not empty, that begins with a letter of ASCII as no phrase does, as
 * nearly all do: it is neither rule nor page mark nor phrase.
 */
static inline bool
furniture_begins_prose(const struct furniture *f, struct span line)
{
	unsigned char first = (unsigned char)line.p[0] | 0x20, second = line.len > 1 ? (unsigned char)line.p[1] : 0;

	return first >= 'a' && first <= 'z' && (!f->begins[first] ||
	    ((second | 0x20) >= 'a' && (second | 0x20) <= 'z' && (f->goes_on[first] >> (second & 31) & 1) == 0));
}

/* "CHAPTER II", "Act 3": the number of a part of a book, and nothing else */
bool furniture_is_chapter(struct furniture *f, struct span text);

/* "---", "____", "* * *" */
bool furniture_is_rule(struct span text);

/* "From the Record Online [www.example.org]" */
bool furniture_names_site(struct span text);

/* "Contact: Jane Poe, press@example.org" */
bool furniture_has_address(struct span text);

/* "###", "# # #": the end of a press release. */
bool furniture_is_end(struct span text);

/* "[[Page S693]]", as a parliament's record has it amid the text */
bool furniture_is_page_mark(struct span text);

/* A line of any/furniture, marks around it or not. */
bool furniture_is_phrase(struct furniture *f, struct span text);

/* "Fig. 3. The lamp, 1904.": what stands below a picture. */
bool furniture_is_caption(struct furniture *f, struct span text);

/* "Title of the talk          3", "4          Bureau of Statistics": the number that stands apart at either end. */
bool furniture_number_apart(struct span text, unsigned long *number);

/* "Print | Share | English", "Home > News > Region": where a page leads to, no words of the document */
bool furniture_is_menu(struct span text);

/* "(Laughter.)" recurs, and is no furniture. */
bool furniture_is_bracketed(struct span text);

/* "[House] [Page H12]": square brackets, and nothing between them. */
bool furniture_is_all_brackets(struct span text);

/* "- 12 -": a page's number, wherever it stands. */
bool furniture_is_dashed_number(struct span text);

#endif
