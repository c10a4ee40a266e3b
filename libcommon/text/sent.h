/* SPDX-License-Identifier: ISC */
/*
 * Where sentences end. Stops of all scripts after UAX 29; English, Persian and
 * Arabic with their abbreviations, quotations, lists and ellipses. The words
 * come from tables: abbrev, starter, saying, opening of en, fa, ar and any.
 */
#ifndef SP_SENT_H
#define SP_SENT_H

#include "text/lexicon.h"

struct sent_rules;

/* Loads the tables, which stay borrowed until sent_rules_free(). */
struct sent_rules *sent_rules_new(struct tables *tables);

void sent_rules_free(struct sent_rules *rules);

/* What the tables know of a word beside a stop: the rules' own. */
struct lexicon *sent_lexicon(struct sent_rules *rules);

struct sent_settings {
	bool informal;		/* sentences may begin in lower case */
	bool keep_quotations;	/* none ends inside a quotation */
	struct span lang;	/* en, fa, ar, ...; empty or "und" where it is not known */
};

struct sent_bounds {
	size_t *end;		/* bytes of the text, one past each sentence's last byte; ascending */
	size_t n, capacity;	/* things; a zeroed struct is an empty one, mem_free(end) ends it */
};

/*
 * Splits one paragraph: valid UTF-8, white space folded to single blanks, none
 * at the ends. Replaces what is in `to`; its last bound is text.len. A sentence
 * begins at the first byte after a bound that is no blank; there need be no
 * blank. Linear in the text. An empty text has no sentence.
 */
void sent_split(struct sent_rules *rules, const struct sent_settings *settings, struct span text,
    struct sent_bounds *to);

#endif
