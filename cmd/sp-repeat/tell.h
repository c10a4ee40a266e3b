/* SPDX-License-Identifier: ISC */
/* Puts groups of statements out as records. */
#ifndef SP_TELL_H
#define SP_TELL_H

#include "group.h"
#include "record/sink.h"

struct tell_settings {
	float least;		/* likeness of one statement, above 0 */
	bool formulae;		/* tell of them too */
};

/* Finds and writes all repeats of the corpus's new documents. False once writing has failed. */
bool tell(struct corpus *a, const struct tell_settings *settings, struct sink *out);

#endif
