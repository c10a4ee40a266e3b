/* SPDX-License-Identifier: ISC */
/* Does a stop end its sentence? All that the words on both sides have to say about it. */
#ifndef SP_ENDING_H
#define SP_ENDING_H

#include "text/lexicon.h"
#include "text/stop.h"

struct ending {
	struct lexicon *lexicon;
	struct span text;	/* of the paragraph */
	size_t begin;		/* byte of it where the sentence begins */
	bool informal;		/* sentences may begin in lower case */
	bool pauses;		/* an ellipsis is a pause, as in Arabic */
};

/*
 * One past a sentence that ends as nearly all do, known without a closer look:
 * "word. The", "Word? The", "word." The" and the last of the paragraph. 0 where
 * it may be something else. `at` is the byte of a stop.
 */
size_t ending_plain(const struct ending *e, size_t at);

/* True if the sentence ends behind the stop, which is not the paragraph's last. */
bool ending_is(const struct ending *e, const struct stop *stop);

/* A word that begins sentences, capitalised, at byte `at`; not "I", whose capital says nothing. */
bool ending_starter_at(const struct ending *e, size_t at);

#endif
