/* SPDX-License-Identifier: ISC */
/* A command that is run on one file at a time. */
#ifndef SP_COMMAND_H
#define SP_COMMAND_H

#include "base/buf.h"

/*
 * From now on SIGHUP, SIGINT and SIGTERM do not end the program at once: they
 * are handed to the command that runs, and command_signal() tells of them. To
 * be called ahead of command_run(), which must learn how the command ended.
 */
void command_guard(void);

/* The signal that came, 0 if none did. */
int command_signal(void);

/* Takes the default way again and dies of the signal that came, if one did. */
void command_obey(void);

/*
 * argv of the command for a file: each argument "{}" is the path, or, where
 * there is none, the path comes last. The array is NULL-ended and to be freed
 * by mem_free(); the strings are borrowed.
 */
char **command_line(char **command, const char *path);

/*
 * Runs it and waits; its standard input is empty. Returns 0 if it ended with
 * status 0. Otherwise returns what is not 0 and puts what happened into *why, in
 * words that follow the name of the file. *started: it could be started at all.
 */
int command_run(char **line, struct buf *why, bool *started);

#endif
