/* SPDX-License-Identifier: ISC */
/* Output that is checked: nothing is lost without out_close() saying so. */
#ifndef SP_OUT_H
#define SP_OUT_H

#include "base/buf.h"

struct out {
	int fd;
	int error;		/* errno of the first failure; from then on all is dropped */
	struct buf bytes;	/* not yet written; add to it freely */
};

void out_open(struct out *out, int fd);

/* To be called after each record: writes once there is enough. False once writing has failed. */
bool out_record(struct out *out);

/* Writes all that is there. False once writing has failed. */
bool out_flush(struct out *out);

/* Flushes, closes and frees. Returns 0, or errno of the first failure. */
int out_close(struct out *out);

#endif
