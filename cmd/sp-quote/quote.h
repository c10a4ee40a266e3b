/* SPDX-License-Identifier: ISC */
/* sp-quote: what a document quotes, and whose words these are. */
#ifndef SP_QUOTE_QUOTE_H
#define SP_QUOTE_QUOTE_H

#include "record/sink.h"
#include "words/name.h"

struct quote_settings {
	bool indirect;		/* -i: reported speech too */
	bool scare;		/* --scare: what stands in marks and is no quotation */
	unsigned least;		/* -m: records at least so sure */
	size_t most;		/* -n: at most so many a document, 0: no limit */
};

struct quoter;

/* Loads the tables of all languages. `people` may be NULL and stays borrowed. */
struct quoter *quoter_new(struct tables *t, const struct people *people);
void quoter_free(struct quoter *q);

/* Puts what is found into the document; of many the first ones go to the sink at once. False if it could not take them. */
bool quote_find(struct quoter *q, const struct quote_settings *settings, struct document *doc, struct sink *out);

#endif
