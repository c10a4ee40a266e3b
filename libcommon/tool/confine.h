/* SPDX-License-Identifier: ISC */
/*
 * Giving up rights: a filter needs none but to read from and write to its open
 * descriptors. By Landlock and seccomp on Linux; where the kernel lacks them
 * nothing happens, unless --confine=require was given: then the program ends
 * with status 2. A right that was given up does not come back.
 */
#ifndef SP_CONFINE_H
#define SP_CONFINE_H

#include "tool/opt.h"

/*
 * To be called once all tables are loaded, before any byte of a document is
 * read: from then on the process cannot write to files, start programs or use
 * the network; nor open files, if standard input is all it has to read.
 */
void confine(const struct options *opt);

/* As confine(), but files may still be opened for reading: the sources that records name. */
void confine_but_reading(const struct options *opt);

/*
 * As confine_but_reading(), but files may also be created, written, renamed and
 * removed below this folder (an open descriptor): a state, an archive.
 */
void confine_but_folder(const struct options *opt, int folder);

/*
 * To be called when the last file is open: from then on none can be opened.
 * Does nothing unless confine() was called before, nor where a folder was kept.
 */
void confine_no_more_files(void);

#endif
