/* SPDX-License-Identifier: ISC */
/* The tokens of a unit, and what each of them is to a phrase. */
#ifndef SP_KEY_TERMS_H
#define SP_KEY_TERMS_H

#include "tongue.h"

/* What a token is to a phrase. */
struct item {
	uint32_t stem;
	uint8_t band;		/* enum band; of digits BAND_NOTHING */
	bool outside;		/* it may stand at the end of a phrase, */
	bool begins;		/* and this at its begin */
	bool low;		/* a word that says something, without a capital */
	bool weak;		/* at the end, or (Arabic) at the begin of a phrase only if this stands elsewhere too: right ahead of a verb, behind "and" in one word */
};

struct terms {
	struct tokens tokens;
	struct item *item;	/* by token, as the next two */
	bool *report, *out;	/* verbs of saying; what is no part of what is said: who speaks, and the verb */
	size_t capacity;
	bool weak;		/* an item was weak, since somebody set this to false */
};

/* Replaces what was there. Stems are numbered in `stems`, of all languages. */
void terms_read(struct terms *x, struct tongue *t, struct vocabulary *stems, struct span text);

/* Who speaks in the document at hand, tongue.document: names with a word of this are "out". */
void terms_speaker(struct terms *x, struct tongue *t, struct span who);

void terms_free(struct terms *x);

#endif
