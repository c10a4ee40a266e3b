/* SPDX-License-Identifier: ISC */
/* What stands around a stop: the run of stops, closing marks and notes behind it, the words on both sides. */
#ifndef SP_STOP_H
#define SP_STOP_H

#include <stdint.h>

#include "base/span.h"

enum { STOP_LEADER = 8 };

/* A run of stops, such as "?!", "..." or ". . .", with what closes behind it. */
struct stop {
	size_t at;		/* its first byte */
	size_t after;		/* one past its last byte */
	size_t end;		/* one past the closing marks and notes: where a sentence would end */
	size_t next;		/* the first byte behind that is no blank; text.len at the end */
	unsigned stops;		/* how many there are; three for an ellipsis; of STOP_LEADER a row of dots leads over to a number or a name */
	bool strong;		/* a ! or ? is among them */
	bool foreign;		/* or one of another script, which is never part of a word */
	bool quotation;		/* a closing quotation mark stands behind */
	bool bracket;		/* or a closing bracket */
	bool note;		/* or a number, of a note if it is not what an abbreviation counts */
};

/* What comes next. */
struct follow {
	int32_t c;		/* its first character that opens nothing; 0 at the end */
	bool quotation;		/* an opening quotation mark stands ahead of it */
	bool bracket;		/* or an opening bracket */
	bool dash;		/* or a dash */
	struct span word;	/* the word that it begins; empty where it is no letter or digit */
};

/* Is it one of the marks that end sentences outside Latin script? */
struct stop_marks {
	const int32_t *mark;	/* ascending */
	size_t n;
};

bool stop_is_foreign(const struct stop_marks *marks, int32_t c);

/* Reads the stop that begins at byte `at`. */
struct stop stop_read(const struct stop_marks *marks, struct span text, size_t at);

/* Reads what begins at byte `at`, which may be text.len. */
struct follow follow_read(struct span text, size_t at);

/*
 * Is it a Roman number? "I" is a word too: only where a part of a book is
 * counted, and no verb stands behind it, as in "vol. I of", "ch. I, p. 2".
 */
bool follow_is_roman(const struct follow *f, struct span text, bool part);

/* The word that ends at byte `at`, inner stops included ("U.S" of "U.S."); empty where it is none, or over 64 bytes. */
struct span word_before(struct span text, size_t at);

/* The word that begins at byte `at`, without inner stops; empty where it is none, or over 64 bytes. */
struct span word_at(struct span text, size_t at);

bool is_opening_quote(int32_t c);
bool is_dash(int32_t c);
bool is_bullet(int32_t c);

#endif
