/* SPDX-License-Identifier: ISC */
/* The whole proof of a stream, line by line. */
#ifndef SP_PROOF_H
#define SP_PROOF_H

#include "check.h"
#include "sources.h"

/* A zeroed struct with its sources' operands filled in is ready for use. */
struct proof {
	struct sources sources;
	struct order order;
	struct form form;
	struct arena arena;
	bool any_order;			/* the order of the records proves nothing */
	const char *no_source;		/* of the document at hand: why not; NULL: it is there */
	bool told;			/* that it is not */
	size_t proven, faults;		/* records */
};

/*
 * Takes a line of the stream. Returns NULL, or the first thing that is wrong
 * with it. That a source is missing is said once a document, all its records
 * count as faults.
 */
const char *proof_line(struct proof *p, struct span line, bool whole);

void proof_free(struct proof *p);

#endif
