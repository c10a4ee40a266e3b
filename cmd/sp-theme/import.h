/* SPDX-License-Identifier: ISC */
/* Theme files of other programs, made into ours. */
#ifndef SP_IMPORT_H
#define SP_IMPORT_H

#include "base/buf.h"

struct import {
	struct span name;	/* of the file: its ending says what it is; warnings begin with it */
	struct buf themes;	/* the theme file */
	struct buf warnings;	/* "FILE:LINE: what" a line: what has no counterpart, and was left out */
	size_t rules;
};

/*
 * Reads a LIWC .dic, Lexicoder .lc3, WordStat .cat or quanteda .yml
 * dictionary. Returns NULL, or why it cannot be read at all.
 */
const char *import_read(struct import *im, struct span text);

/* One rule of the theme in the making; for the readers of the formats. A weight of 1 is not written. */
void import_rule(struct import *im, struct span theme, struct span pattern, struct span weight, size_t line);
void import_warn(struct import *im, size_t line, const char *what, struct span where);

/* As import_read(), for YAML. */
const char *import_yaml(struct import *im, struct span text);

void import_free(struct import *im);

#endif
