/* SPDX-License-Identifier: ISC */
/* Phrases of a document, counted: runs of one to four words, any form of a word being one. */
#ifndef SP_PHRASE_H
#define SP_PHRASE_H

#include "record/document.h"
#include "words/stem.h"
#include "words/token.h"

enum { PHRASE_WORDS = 4 };

struct phrase {
	uint32_t stem[PHRASE_WORDS];
	double score;
	uint32_t unit;		/* where it stands first: unit of the document... */
	uint32_t start, end;	/* ...and bytes of its text */
	uint32_t times;
	uint32_t weak;		/* times it stands where it is a phrase only if it stands elsewhere too */
	uint32_t spoken;	/* times it stands in an attribution: who speaks, and the verb */
	uint8_t words;
	bool name;		/* each word has a capital of its own each time */
	bool inside;		/* the first one has one within a sentence */
	bool clause;		/* has a word of BAND_CLAUSE */
};

struct phrases;

/* The tables must outlive it. */
struct phrases *phrases_new(struct tables *tables);

/* Loads what the languages need that the user has tables for: ahead of all documents. */
void phrases_prepare(struct phrases *p);

/* Counts the phrases of a document as background; may be called again and again, before phrases_read(). */
void phrases_background(struct phrases *p, const struct document *doc);

/* The phrases of a document, scored, in no order; *n of them, borrowed until the next call. */
const struct phrase *phrases_read(struct phrases *p, const struct document *doc, size_t *n);

/* Is one of its words mostly the name of who speaks? Of a phrase of the last call. */
bool phrases_speaks(const struct phrases *p, const struct phrase *phrase);

/* Is its word at i, from 0, a name? */
bool phrases_name(const struct phrases *p, const struct phrase *phrase, size_t i);

void phrases_free(struct phrases *p);

#endif
