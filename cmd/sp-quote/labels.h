/* SPDX-License-Identifier: ISC */
/* Who has the turns of a transcript, by their labels and by what others call them. */
#ifndef SP_QUOTE_LABELS_H
#define SP_QUOTE_LABELS_H

#include "words/people.h"
#include "words/reading.h"

/*
 * Reads the labels of the turns, in place of those that were there. "The Minister for Ports (Mr Ivo Keane)" is also
 * "the Minister for Ports", "the Minister", "Mr Ivo Keane" and "Mr Keane", if no other label is that too. What they
 * point to is the document's.
 */
void labels_read(struct people *labels, const struct reading *r, struct buf *scratch);

/* The label that text means; empty if it means none. NULL labels have none. */
struct span labels_find(const struct people *labels, struct span text, struct buf *scratch);

#endif
