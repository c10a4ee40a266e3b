/* SPDX-License-Identifier: ISC */
/*
 * What two statements of the same words say by the order of these: "Rovers beat
 * United", "United beat Rovers"; by the one name that differs: "the mayor of
 * Kesten opened it"; and by "will" where the other has "has".
 */
#ifndef SP_WORDING_H
#define SP_WORDING_H

#include "corpus.h"

/* A statement word by word; kept so that the next one is soon read. */
struct wording {
	struct standing *word;
	size_t n, capacity;
	size_t statement;	/* of the corpus; 0: none */
};

/* Do the statements contradict each other so? Reads them into a and b unless they are there. */
bool wording_differs(const struct corpus *corpus, struct wording *a, size_t of_a, struct wording *b, size_t of_b);

#endif
