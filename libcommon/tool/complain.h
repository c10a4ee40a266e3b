/* SPDX-License-Identifier: ISC */
/*
 * What goes to standard error: "TOOL: what", one line each.
 */
#ifndef SP_COMPLAIN_H
#define SP_COMPLAIN_H

#include "base/out.h"

/* Whose messages these are, and what is said when memory runs out (status 1). To be called first of all. */
void complain_as(const char *tool);

/* "TOOL: what", "TOOL: name: what" to standard error; the name is made safe for a terminal. */
void complain(const char *name, const char *what);

/* What is being read, for messages when memory runs out; NULL: nothing. Borrowed. */
void complain_about(const char *name);

/* What is to be written out before the end when memory runs out; NULL: nothing. Borrowed. */
void complain_after(struct out *out);

#endif
