/* SPDX-License-Identifier: ISC */
/* Puts groups of statements out as records. */
#ifndef SP_TELL_H
#define SP_TELL_H

#include "group.h"
#include "record/sink.h"

struct tell_settings {
	bool formulae;		/* tell of them too */
};

/* Writes all repeats of the archive's new documents, as the archive has them. False once writing has failed. */
bool tell(const struct archive *a, const struct groups *g, const struct tell_settings *settings, struct sink *out);

#endif
