/* SPDX-License-Identifier: ISC */
/* A command that is run on one file at a time. */
#ifndef SP_COMMAND_H
#define SP_COMMAND_H

#include "base/buf.h"

/*
 * From now on SIGHUP, SIGINT and SIGTERM do not end the program at once: they
 * are passed to the command that is running, and command_signal() tells of
 * them. To be called before command_run().
 */
void command_guard(void);

/* The signal that came, 0 if none did. */
int command_signal(void);

/* If a signal came, dies of it, as without command_guard(). */
void command_obey(void);

/*
 * The argv of the command for a file: each argument "{}" is replaced by the
 * path; if there is none, the path is added at the end. The array is ended by
 * NULL and to be freed by mem_free(); its strings are borrowed.
 */
char **command_line(char **command, const char *path);

/*
 * Runs the command, with an empty standard input, and waits for it. Returns 0 if
 * it ended with status 0; else something other than 0, and in *why what
 * happened, in words that follow the file's name. *started: whether it could be
 * started at all.
 */
int command_run(char **line, struct buf *why, bool *started);

#endif
