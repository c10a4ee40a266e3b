/* SPDX-License-Identifier: ISC */
/*
 * Word forms made one: "elections" and "election", "the workers" and "worker".
 * The only room that knows libstemmer. What it does not do is in the tables
 * LANG/form (a form and what it counts as) and LANG/ending (endings that go).
 */
#ifndef SP_STEM_H
#define SP_STEM_H

#include "base/buf.h"
#include "words/table.h"

struct stemmer;

/*
 * For texts of this language. Words in Latin letters get the stemmer of the
 * language, English where there is none; words in Arabic letters that of
 * Arabic or, in all other languages, the endings of Persian. Loads its tables.
 */
struct stemmer *stemmer_new(struct tables *tables, struct span lang);

/*
 * The languages that differ from each other for stemmer_new(): returns the
 * number of one, at most STEMMERS - 1, 0 for all that have none of their own.
 */
enum { STEMMERS = 32 };
size_t stemmer_number(struct span lang);

/*
 * Calls prepare() for each of these languages that the user has tables for: once rights are
 * given up they could not be opened, nor could anybody be told what is wrong with them.
 */
void stemmers_of_user(const struct tables *tables, void (*prepare)(void *of, struct span lang), void *of);

/* What the folded word (utf_fold()) counts as. Borrowed until the next call; never empty if the word is not. */
struct span stem_of(struct stemmer *s, struct span folded);

void stemmer_free(struct stemmer *s);

#endif
