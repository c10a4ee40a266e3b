/* SPDX-License-Identifier: ISC */
/* Labels that name one speaker. Keys are folded, blanks of all kinds made one, stops of words gone. */
#ifndef SP_SPEAKER_H
#define SP_SPEAKER_H

#include "text/label.h"

/*
 * May a and b be one person: "governor of the coast region anna belk", "anna
 * belk", "ms belk"? misspelt: b may be a with a slip of the keys.
 */
bool speaker_is_same(struct label_words *words, struct span a, struct span b, bool misspelt);

/* Is a the office b with who holds it: "the presiding officer (mr poe)", "the presiding officer"? */
bool speaker_holds_office(struct span a, struct span b);

/* Is b who holds the office in a, "the minister for ports (per lund)", "per lund"? A last name with a title is not enough. */
bool speaker_is_holder(struct label_words *words, struct span a, struct span b);

/* How many words a key has. */
size_t speaker_words(struct span key);

/* "Ana Ruiz (Karlsund)", whence a member is; not "(Listing 1)". */
bool speaker_has_place(struct span name);

#endif
