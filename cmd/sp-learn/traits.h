/* SPDX-License-Identifier: ISC */
/* What a unit offers for learning, each written as a learnt theme file has it. */
#ifndef SP_TRAITS_H
#define SP_TRAITS_H

#include "svm.h"
#include "words/score.h"

struct features {
	struct vocabulary names;	/* "budget", "budget deficit", "<budget", "@economy"; numbers from 1 */
	uint32_t *count;		/* by number, as the next, while reading: in how many units */
	uint32_t *last;			/* the example that had it last, + 1 */
	size_t count_capacity;
	struct vocabulary stems;	/* words by stem... */
	struct span *form;		/* ...and the form of each that was met first */
	size_t form_capacity;
	struct arena arena;
	struct stemmer *stemmer[STEMMERS];
	struct feature *feature;
	size_t features, capacity;
	struct example *example;
	size_t examples, example_capacity;
	struct buf key;
};

/* Loads what the languages need that the user has tables for: ahead of all documents. */
void features_prepare_user(struct features *f, struct scorer *s);

/* Adds an example for each unit of the document, which the scorer has just read. */
void features_read(struct features *f, struct scorer *s, const struct document *doc, uint32_t number);

/* Words met in fewer units than this go, of all examples. To be called once all are read. */
void features_prune(struct features *f, uint32_t least);

/* What a weight learnt for this feature is worth in a theme file. */
double features_scale(const struct features *f, uint32_t number);

void features_free(struct features *f);

#endif
