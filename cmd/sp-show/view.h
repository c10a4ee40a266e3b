/* SPDX-License-Identifier: ISC */
/*
 * A document as one reads it: blocks of text one after the other, and what was
 * found in each, joined to it by the bytes of the source. Made anew for each
 * document; lives in the document's arena.
 */
#ifndef SP_SHOW_VIEW_H
#define SP_SHOW_VIEW_H

#include "record/document.h"
#include "words/trie.h"

/* What has one number throughout a run, from 1 on in the order in which they came: a speaker has one colour in all documents. */
struct rolls {
	struct vocabulary speakers, themes, groups;
};

/* A finding that is shown in the text: quotation, date, name, key phrase, repeat. */
struct note {
	const struct rec *rec;
	size_t number;		/* in the document, from 1, in the order of the text; 0: in no text */
	size_t speaker;		/* whose words, or 0 */
	size_t group;		/* of a repeat, or 0 */
	size_t next;		/* index of the next one of its group in the document, going round */
	size_t block;		/* index of the block where it begins; blocks if it is in no text */
	size_t slot;		/* number among the notes beside its block, or 0: for the form of output */
	size_t last_mark;	/* for the making: its last mark in the block at hand, plus 1 */
};

/* A stretch of a block's text: a note's; or, note NULL and empty, where one of the units begins that it is put together of. */
struct mark {
	struct note *note;
	const struct rec *rec;
	size_t from, to;	/* bytes of the block's text */
	bool first, last;	/* of the note's stretches; never where there is none */
};

/* A theme of a block: all that its units say of it, added up. */
struct block_theme {
	size_t block;
	size_t theme;
	double score;
	bool is_told;		/* by words of its own, not by its neighbours alone */
};

struct block {
	const struct rec *rec;	/* its first unit */
	struct place place;	/* its text, and the way back to the source */
	size_t end;		/* one past its last byte of the source */
	struct mark *mark;	/* by begin, the longest first */
	size_t marks;
	const struct block_theme *theme;	/* the strongest first */
	size_t themes;
	size_t speaker;		/* whose turn it is, or 0 */
	bool begins_turn;
	bool is_read;		/* not publisher, not furniture */
	bool is_head;		/* title, date line, publisher: no part of the body, never filtered away */
	int direction;		/* of its first strong letter: 1 left to right, -1 right to left, 0 none */
};

struct view {
	struct document *doc;
	struct rolls *rolls;
	struct block *block;
	size_t blocks, block_capacity;
	struct note *note;	/* in the order of the text */
	size_t notes, note_capacity;
	struct block_theme *theme;
	size_t themes, theme_capacity;
	struct span title;	/* of the document, or its name */
	bool has_title;
	size_t words;		/* of the body, or of the findings that stand for it */
};

/* Makes the view of a document; enters its names into the rolls. */
void view_make(struct view *v, struct document *doc, struct rolls *rolls);

#endif
