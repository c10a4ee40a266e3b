/* SPDX-License-Identifier: ISC */
/* Labels that name one speaker. Keys are folded, blanks of all kinds made one, stops of words gone. */
#ifndef SP_SPEAKER_H
#define SP_SPEAKER_H

#include "text/label.h"

/* A key taken apart: "governor of the coast region anna belk", "mr lewis of kentucky". */
struct speaker_parts {
	struct span key;
	struct span title;	/* the last title */
	struct span given;	/* the word ahead of the surname, if it is a name */
	struct span surname;	/* empty where the label is an office */
	struct span place;	/* what stands behind "of", after the surname */
};

/* All spans borrow the key. */
struct speaker_parts speaker_parts_of(struct label_words *words, struct span key);

/*
 * May a and b be one person: "governor of the coast region anna belk", "anna
 * belk", "ms belk"? misspelt: b may be a with a slip of the keys.
 */
bool speaker_is_same(const struct speaker_parts *a, const struct speaker_parts *b, bool misspelt);

/* Is a the office b with who holds it: "the presiding officer (mr poe)", "the presiding officer"? */
bool speaker_holds_office(struct span a, struct span b);

/* Is b the name a with more told of it, "anna (cont'd)", "ana ruiz (karlsund) (lab)"? Who holds an office, "(mr poe)", may be another one. */
bool speaker_is_told_more(struct label_words *words, struct span a, struct span b);

/* Is b who holds the office in a, "the minister for ports (mr per lund)", "mr per lund"? A name of one word is not enough. */
bool speaker_is_holder(struct span a, struct span b);

/* How many words a key has. */
size_t speaker_words(struct span key);

/* "Ana Ruiz (Karlsund)", whence a member is; not "(Listing 1)". */
bool speaker_has_place(struct span name);

#endif
