/* SPDX-License-Identifier: ISC */
/*
 * Which contents are done: the state of sp-new, as text. The first line is
 * "#! sp-new 1", the last "#! end"; between them a line a file: SHA-256 of what
 * was in it, TAB, its name without links and dots, encoded as the first field
 * of a record is. The order of the lines does not matter.
 */
#ifndef SP_LEDGER_H
#define SP_LEDGER_H

#include "base/digest.h"
#include "base/mem.h"
#include "base/out.h"

struct ledger_entry {
	struct span key;
	unsigned char digest[DIGEST];
};

/* A zeroed struct is an empty one. */
struct ledger {
	struct arena arena;
	struct ledger_entry *entry;	/* the first `sorted` by key */
	size_t n, capacity, sorted;
};

/* Reads what ledger_write() wrote; text must outlive the ledger. Returns NULL, or what is wrong with it. */
const char *ledger_read(struct ledger *l, struct span text);

/* True if this content of this file is done. Files that were put since the last ledger_write() are not known yet. */
bool ledger_has(const struct ledger *l, struct span key, const unsigned char digest[DIGEST]);

/* From now on this content is done; key must outlive the ledger, and be put once between two ledger_write(). */
void ledger_put(struct ledger *l, struct span key, const unsigned char digest[DIGEST]);

void ledger_write(struct ledger *l, struct out *out);

void ledger_free(struct ledger *l);

#endif
