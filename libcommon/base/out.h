/* SPDX-License-Identifier: ISC */
/* Checked output: nothing is lost without out_close() saying so. */
#ifndef SP_OUT_H
#define SP_OUT_H

#include "base/buf.h"

struct out {
	int fd;
	int error;		/* errno of the first failure; from then on all is dropped */
	struct buf bytes;	/* not yet written; callers append to it, then call out_record() */
};

/* Output to this descriptor, which out_close() closes. */
void out_open(struct out *out, int fd);

/* To be called after each record: writes when enough has come together. False once writing has failed. */
bool out_record(struct out *out);

/* Writes all that is there. False once writing has failed. */
bool out_flush(struct out *out);

/* Flushes, closes and frees. Returns 0, or errno of the first failure. */
int out_close(struct out *out);

#endif
