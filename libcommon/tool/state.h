/* SPDX-License-Identifier: ISC */
/*
 * A file kept from run to run: -s FILE. One run at a time has it (a lock on
 * FILE.lock, which stays). It is replaced as a whole: at any moment the old one
 * or the new one is there, never half. No symbolic link is followed.
 */
#ifndef SP_STATE_H
#define SP_STATE_H

#include "base/out.h"

struct state {
	const char *path;
	int lock, folder;	/* descriptors; -1: none */
	struct buf bytes;	/* what was in it */
	struct buf name;	/* of the new file, until it takes the old one's place */
	bool is_new;		/* there was none */
};

/*
 * Waits for the lock, or with no_wait does not, and reads what is there.
 * Returns 0, or errno: EWOULDBLOCK another run has it; ELOOP it is a symbolic
 * link; EINVAL it is no regular file.
 */
int state_open(struct state *s, const char *path, bool no_wait);

/*
 * As state_open(), for a main(): says what is wrong and ends the program, with
 * status 2 if it can never be the state, else 1.
 */
void state_open_or_exit(struct state *s, const char *path, bool no_wait);

/* Begins the new file: fill *out, then call state_commit(). Returns 0 or errno. */
int state_begin(struct state *s, struct out *out);

/*
 * Brings the new file to the disk and puts it in the place of the old one.
 * Returns 0 or errno: then the old one stands as it was, and the new one is gone.
 */
int state_commit(struct state *s, struct out *out);

void state_close(struct state *s);

#endif
