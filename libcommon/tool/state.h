/* SPDX-License-Identifier: ISC */
/*
 * A file kept from run to run: -s FILE. Only one run at a time has it, by a lock
 * on FILE.lock, a file that stays. It is always replaced as a whole: at any
 * moment the old or the new one is there, never half of one. Symbolic links are
 * not followed.
 */
#ifndef SP_STATE_H
#define SP_STATE_H

#include "base/out.h"

struct state {
	const char *path;
	int lock, folder;	/* descriptors; -1: none */
	struct buf bytes;	/* what the file held when it was opened */
	struct buf name;	/* of the new file, from state_begin() to state_commit() */
	bool is_new;		/* there was no file */
};

/*
 * Takes the lock, waiting for it unless no_wait, and reads the file. Returns 0,
 * or errno: EWOULDBLOCK if another run has it, ELOOP if it is a symbolic link,
 * EINVAL if it is not a regular file. state_close() is to be called all the same.
 */
int state_open(struct state *s, const char *path, bool no_wait);

/*
 * As state_open(), for a main(): a failure is said and ends the program, with
 * status 2 if this can never be a state, else 1.
 */
void state_open_or_exit(struct state *s, const char *path, bool no_wait);

/* Begins a new file beside the old one: fill *out, then call state_commit(). Returns 0 or errno. */
int state_begin(struct state *s, struct out *out);

/*
 * Closes *out, brings the new file to the disk and puts it in the place of the
 * old one. Returns 0, or errno: then the old file is as it was, and the new one
 * is gone.
 */
int state_commit(struct state *s, struct out *out);

/* Gives up the lock; a new file that was begun and not committed is removed. */
void state_close(struct state *s);

#endif
