/* SPDX-License-Identifier: ISC */
/*
 * Giving up rights: a filter needs none but to read and to write its
 * descriptors. Landlock and seccomp on Linux; where the kernel lacks them
 * nothing happens, but with --confine=require the program ends with status 2.
 * A right that was given up does not come back.
 */
#ifndef SP_CONFINE_H
#define SP_CONFINE_H

#include "tool/opt.h"

/*
 * To be called once all tables and the first input are at hand, before any
 * byte of a document is looked at: from then on no writing to files, no
 * programs, no network; and no opening of files where standard input is all
 * there is to read.
 */
void confine(const struct options *opt);

/* As confine(), but files may still be opened for reading: sources that records name. */
void confine_but_reading(const struct options *opt);

/*
 * As confine_but_reading(), but files may also be made, written, renamed and
 * removed below the folder of this descriptor: a state, an archive.
 */
void confine_but_folder(const struct options *opt, int folder);

/*
 * Once the last file is open: from here on no opening at all. Does nothing
 * unless confine() was called before, nor where a folder is kept.
 */
void confine_no_more_files(void);

#endif
