/* SPDX-License-Identifier: ISC */
/* What turn.c knows of a document's labels, and which shapes of them the document means. */
#ifndef SP_TURNSHAPE_H
#define SP_TURNSHAPE_H

#include "text/turn.h"
#include "text/turnname.h"

enum {
	TURN_AGAIN = 2,	/* a label or a shape that comes so often is no chance */
	TURN_LINES = 8, TURN_LINES_OF_SPEECH = 1500	/* a name alone, any label stands above so many lines at the most, as the mean */
};

struct turns {
	struct label_words *words;
	struct turn_names names;
	size_t n[LABEL_SHAPES];		/* lines with a label of each shape */
	size_t again[LABEL_SHAPES];	/* those of labels that come again */
	size_t q, a;			/* lines with a letter each */
	size_t stamped, clocks;		/* lines with a time in brackets, times on lines below names alone */
	size_t bare;			/* lines such as "ANNA. Father", with nothing but a name in capitals */
	size_t spoken;			/* labels that come again, words behind them each time */
	struct span title;		/* of a name alone that comes again: "deputy" */
	size_t askers;			/* names of one label each that ask something */
	size_t leaders;			/* lines with nothing but an office, ahead of speech */
	size_t close, timed;		/* timed lines right behind another, which lies ahead of line `timed` */
	bool stays[LABEL_SHAPES];
	bool any;		/* labels of a shape that stays */
	bool transcript;	/* what was spoken, even without labels */
	bool play;		/* in which all brackets are directions */
	bool captions;		/* which tell of sounds in brackets */
	const struct span *line;	/* from which it was learnt */
	size_t lines;
	struct candidate {	/* the lines that may have a label, in their order: most have none whatever stands ahead */
		size_t line;
		struct label label;
		bool final;	/* and this is it, if no time stamp stands ahead */
	} *candidate;
	size_t candidates, capacity;
	struct place_in_lines {
		struct span stamp;	/* of the line last asked for; empty if it was no time stamp */
		size_t next;		/* of the lines that were learnt from, the one to be asked for next */
		size_t candidate;	/* and the first candidate there or behind it */
		struct span examiner;	/* whose questions these are, in a court; empty */
		bool begun;		/* somebody has spoken */
	} *at;
};

/* Which shapes the document means: `stays` and `any`, by the counts and the names, which are settled. */
void turn_shapes_settle(struct turns *t);

/* Is this label, of a shape that stays, believed? */
bool turn_is_believed(const struct turns *t, const struct entry *e, const struct label *l, struct span line);

#endif
