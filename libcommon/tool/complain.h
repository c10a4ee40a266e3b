/* SPDX-License-Identifier: ISC */
/* Messages on standard error: one line each, "TOOL: what" or "TOOL: name: what". */
#ifndef SP_COMPLAIN_H
#define SP_COMPLAIN_H

#include "base/out.h"

/*
 * Sets the tool's name. To be called first of all: from then on a program that
 * runs out of memory says so and ends with status 1.
 */
void complain_as(const char *tool);

/* Writes a message about `name`, or about the run if it is NULL; both are made safe for a terminal. */
void complain(const char *name, const char *what);

/* Sets what a message about memory is to name: the input being read, or NULL. Borrowed. */
void complain_about(const char *name);

/* Sets the output whose complete lines are still written when memory runs out, or NULL. Borrowed. */
void complain_after(struct out *out);

#endif
