/* SPDX-License-Identifier: ISC */
/* Quotation marks of one paragraph, paired by kind on a stack. */
#ifndef SP_QUOTE_PAIR_H
#define SP_QUOTE_PAIR_H

#include "marks.h"

enum mark_kind { NO_MARK, STRAIGHT, DOUBLE, LOW, GUILLEMET, ANGLE, SINGLE, TICK, TICKS, GRAVE, CORNER, DASH, CITED };

struct pairing {
	struct stretches *to;
	const struct reading *r;
	const struct prose *p;
	uint32_t par;
	const uint32_t *mark;		/* the tokens of p that are quotation marks, p->marks of them */
	uint32_t stack[LEVELS];		/* stretches that are open */
	unsigned depth;
	uint32_t last_single;		/* the last token that could close a single one */
	uint32_t last_straight;
	uint32_t *moved;		/* by stretch of the paragraph: where those that stay go */
	size_t moved_capacity;
};

/* Takes the quotation mark at token i; returns how many tokens it has. */
uint32_t pair_take(struct pairing *m, uint32_t i);

/* Opens a stretch; the mark is tokens open..inner. Deeper than LEVELS, and where no word follows, nothing is opened. */
void pair_push(struct pairing *m, enum mark_kind kind, uint32_t open, uint32_t inner);

/* Ends the open stretch at this place of the stack (from 1), which another one of its kind cuts short at a token. */
void pair_cut_short(struct pairing *m, unsigned place, uint32_t at);

/* A single mark that may close: something ahead of it, no letter behind. */
bool pair_may_close_single(const struct prose *p, uint32_t i);

#endif
