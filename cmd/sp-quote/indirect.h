/* SPDX-License-Identifier: ISC */
/* Reported speech: what stands in no marks, and mixed quotations to their full extent. */
#ifndef SP_QUOTE_INDIRECT_H
#define SP_QUOTE_INDIRECT_H

#include "attribute.h"

/* One report: a piece of a sentence, or two around the attribution. */
struct report {
	struct speaker speaker;
	const char *rule;
	uint32_t par;
	uint32_t from, to;		/* tokens */
	uint32_t from2, to2;		/* of the second piece; alike: none */
	uint16_t cue;
	uint8_t sure;
	bool mixed;			/* marks within */
};

struct reports {
	struct report *r;
	size_t n, capacity;
};

/*
 * Finds the reports of a sentence, whose events first..events have been
 * attributed. What stands in marks inside a report is said to belong to it.
 */
void indirect_find(struct attribution *a, struct reports *to, const struct sentence *s, uint32_t first, uint32_t events);

/* The sentence goes on with what a colon brought in the one ahead: "he said: The dam is full. We shall open it." */
void indirect_go_on(struct attribution *a, struct reports *to, const struct sentence *s);

#endif
