/* SPDX-License-Identifier: ISC */
/*
 * What stands in quotation marks. Marks are paired by kind on a stack that is
 * emptied at the end of each paragraph, so a stray mark costs one paragraph.
 */
#ifndef SP_QUOTE_MARKS_H
#define SP_QUOTE_MARKS_H

#include "words/reading.h"

enum { STRETCH_NONE = UINT32_MAX, LEVELS = 8 };

/* One stretch between marks, within one paragraph. */
struct stretch {
	uint32_t par;
	uint32_t open, inner;	/* tokens of the opening mark: open..inner; alike where there is none */
	uint32_t end, close;	/* tokens of the closing mark: end..close; alike where there is none */
	uint32_t next;		/* the stretch that goes on with it in a later paragraph, or STRETCH_NONE */
	uint32_t outer;		/* the stretch it stands in, or STRETCH_NONE */
	uint8_t kind;
	uint8_t level;		/* 1: stands in no other */
	bool goes_on;		/* is the `next` of another */
	bool unclosed;
};

struct stretches {
	struct stretch *s;	/* by paragraph, then by opening mark */
	size_t n, capacity;
	uint32_t *first;	/* of each paragraph; first[pars] = n */
};

/*
 * Whether a text may have any, by its characters alone: false is certain. An
 * apostrophe between two ASCII letters is a part of a word (words/token.h).
 */
bool marks_may_be(struct span text);

/* Finds them all; they live in the document's arena. */
void marks_find(struct stretches *to, const struct reading *r);

/* Token `token` of paragraph `par` stands between marks. */
bool marks_cover(const struct stretches *marks, uint32_t par, uint32_t token);

/* The first word of a stretch of paragraph p begins with a capital letter, or is a number. */
bool stretch_begins_upper(const struct prose *p, const struct stretch *s);

#endif
