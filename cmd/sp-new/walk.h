/* SPDX-License-Identifier: ISC */
/* The files of folders that could be transcripts. */
#ifndef SP_WALK_H
#define SP_WALK_H

#include <sys/types.h>

#include "base/mem.h"

/* A file, or something that should have been one. Spans live as long as the walk. */
struct candidate {
	struct span path;	/* the operand, and what the walk added to it; ended by NUL */
	struct span key;	/* the real path: the same file has the same key, however it was reached */
	int error;		/* 0: it is a file; else errno of why it cannot be looked at */
};

struct walk {
	struct arena arena;
	struct candidate *candidate;	/* by key, each key once */
	size_t n, capacity;
	const char **match;	/* patterns of glob(7) for the name of a file in a folder; borrowed */
	size_t matches;		/* 0: every name will do */
	const char *state;	/* the state file's name without its folder; NULL: none */
	dev_t state_device;	/* the folder it is in */
	ino_t state_folder;
};

/*
 * Adds the operand if it is a file, or the files below it if it is a folder,
 * all levels deep. Left out in folders: what is no regular file (links too);
 * names that begin with "." or end as half-written and saved files do ("~",
 * ".tmp", ".part", ".swp", ".filepart", ".crdownload"); names that no pattern
 * matches; the state file and what lies beside it under its name.
 */
void walk_add(struct walk *w, const char *operand);

/* To be called once all are added: sorts the candidates by key, and keeps each once. */
void walk_settle(struct walk *w);

void walk_free(struct walk *w);

#endif
