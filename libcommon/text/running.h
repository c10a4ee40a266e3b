/* SPDX-License-Identifier: ISC */
/* Things in running text that are no words: addresses, and the stamps and closings of mail that lost its lines. */
#ifndef SP_RUNNING_H
#define SP_RUNNING_H

#include "base/span.h"

/* The address ("https://...") whose "://" stands at byte `colon`: one past it, its own stops included but none behind it; or 0. */
size_t running_address_end(struct span text, size_t colon);

/* The mail address whose "@" stands at byte `at`: one past it, or 0. */
size_t running_mail_end(struct span text, size_t at);

/*
 * The stamp "05/25/2001 12:45 PM" whose first slash stands at byte `slash`:
 * where it begins goes to *begin; returns one past it, or 0.
 */
size_t running_stamp_end(struct span text, size_t slash, size_t *begin);

#endif
