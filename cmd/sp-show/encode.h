/* SPDX-License-Identifier: ISC */
/* Bytes written out: for what a page carries within itself. */
#ifndef SP_SHOW_ENCODE_H
#define SP_SHOW_ENCODE_H

#include "base/buf.h"

/* RFC 4648, section 4, with padding. */
void base64(struct buf *to, struct span bytes);

/* 'sha256-...' as a Content-Security-Policy names an inline style or script (CSP Level 3, section 2.3.1). */
void policy_hash(struct buf *to, struct span bytes);

#endif
