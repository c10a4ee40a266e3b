/* SPDX-License-Identifier: ISC */
/*
 * What a statement says, for comparing: its words (any form of a word is one),
 * numbers, dates and names, and whether it denies. Who is said to say it does
 * not count: "he added that" is no part of the statement.
 */
#ifndef SP_STATEMENT_H
#define SP_STATEMENT_H

#include "words/stem.h"
#include "words/token.h"

enum {
	STATEMENT_DENIES = 1,	/* "not", "never" */
	STATEMENT_UP = 2,	/* "rose" */
	STATEMENT_DOWN = 4,
	STATEMENT_FORMULA = 8	/* a greeting, a prayer: little else is in it */
};

/* Numbers of words, each list sorted, no number twice. Borrowed. */
struct statement {
	/* number: "1650", "three", and behind them the tags; date: months and weekdays */
	const uint32_t *word, *number, *date, *name;
	uint16_t words, numbers, dates, names;		/* of a longer one the first 65535 */
	uint8_t flags;
	float weight;		/* of all words */
};

/*
 * A tag says of which number the text has what: 2.5 of "million", 40 of "mile",
 * or which of several sides of one thing: "open". The low bits are the choice;
 * two tags whose other bits are the same contradict each other. Greater than
 * the number of any word.
 */
enum { STATEMENT_CHOICE_BITS = 7 };

static inline bool
statement_is_tag(uint32_t number)
{
	return number >> 31 != 0;
}

struct statement_reader;

/* Loads the tables; they must outlive it. */
struct statement_reader *statement_reader_new(struct tables *tables);

/* Makes the words known of English, Persian, Arabic and the languages that the user has tables for. */
void statement_prepare(struct statement_reader *r);

/*
 * Reads the text of one unit. The lists last until the next call. Days as
 * "today" are compared only with those of texts of the same date, with none if
 * that is not known, "-". False if it is too short to be a statement: "Thank you."
 */
bool statement_read(struct statement_reader *r, struct span lang, struct span date, struct span text, struct statement *s);

/*
 * The tokens of a text and, by token, which are left out, since they say who says it: both last
 * until the next text is read. The number among all words of a word of the tokens.
 */
struct tongue;
const struct tongue *statement_tokens(struct statement_reader *r, struct span lang, struct span text, const bool **left_out);
uint32_t statement_stem(struct statement_reader *r, struct span lang, uint32_t word);

/* How much a word says, 0 to 1. */
float statement_weight(const struct statement_reader *r, uint32_t word);

/* The highest number of a word so far. */
uint32_t statement_words(const struct statement_reader *r);

void statement_reader_free(struct statement_reader *r);

#endif
