/* SPDX-License-Identifier: ISC */
/* What stands ahead of a document about it: YAML between two "---", or the header of a mail (RFC 5322, 2.2). */
#ifndef SP_MATTER_H
#define SP_MATTER_H

#include "base/span.h"

/* Values as they stand in the source, without their quotation marks; empty where there is none. */
struct matter {
	size_t end;		/* one past its last byte; 0: there is none */
	struct span title, date, speaker, lang;
};

/* Reads the front matter of a source, behind nothing but empty lines; one that is never closed is none. A header has two fields that mail has, and an empty line behind it. */
void matter_read(struct matter *m, struct span source);

#endif
