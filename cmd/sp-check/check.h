/* SPDX-License-Identifier: ISC */
/* The proof of a stream: records well formed, true to their source, in order. */
#ifndef SP_CHECK_H
#define SP_CHECK_H

#include "record/place.h"
#include "record/rec.h"

/*
 * True to the source: reads the record's gap= and fix= and goes through its
 * text character by character. Returns NULL, or what is wrong in words that
 * follow "FILE:LINE: ". What is taken from the arena lives as long as it.
 */
const char *truth_check(const struct rec *rec, struct span source, struct arena *a);

/* Scratch of form_check(). A zeroed struct is ready for use. */
struct form {
	struct buf decoded, encoded;
};

/* The form of what rec_read() does not look into: encodings, blanks, `more`. NULL, or what is wrong. */
const char *form_check(const struct rec *rec, struct form *f);

void form_free(struct form *f);

/* What is known of the stream so far. A zeroed struct is the begin of one. */
struct order {
	struct buf doc;			/* of the record ahead */
	bool has_unit;			/* of this document came a unit */
	size_t unit_start, units_end;	/* of the last one; of the one that ends last */
	enum kind body;			/* the level of the body; KIND_OTHER: none yet */
	bool has_finding;		/* behind the last unit */
	size_t start, end;		/* of the last finding there */
	size_t reach_start, reach_end;	/* of the finding that reaches farthest, since the document began */
};

/*
 * The order of the stream: takes the next record. Returns NULL, or what is
 * wrong. *begins says whether it is the first record of a document.
 */
const char *order_check(struct order *o, const struct rec *rec, bool *begins);

void order_free(struct order *o);

#endif
