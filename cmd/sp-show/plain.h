/* SPDX-License-Identifier: ISC */
/* A document for the terminal. */
#ifndef SP_SHOW_PLAIN_H
#define SP_SHOW_PLAIN_H

#include "show.h"
#include "view.h"

/* Appends the document; `again`: there was another one ahead of it. */
void plain_write(const struct show *show, struct rolls *rolls, bool again, struct document *doc, struct buf *to);

#endif
