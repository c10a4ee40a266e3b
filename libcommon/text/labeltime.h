/* SPDX-License-Identifier: ISC */
/* Times beside labels, with dates and without. */
#ifndef SP_LABELTIME_H
#define SP_LABELTIME_H

#include "text/label.h"

/* The time at the front of a line, "[00:12]", "9:41 AM": its bytes, 0 if there is none; where it stands goes to *from, *to. */
size_t label_front_time(struct span line, size_t *from, size_t *to);

/*
 * The time that ends what stands from l->from to byte `to`: "Ann Lowe (00:12)", "Ann Lowe  1:02:10",
 * "Ann Lowe, [12.03.2024 09:41]", "ann_lowe — Today at 9:41 AM". It goes into l; returns where the
 * words ahead of it end, without comma or dash, `to` if there is none.
 */
size_t label_cut_time(struct label_words *words, struct label *l, struct span line, size_t to);

/*
 * The date and time that a message of a chat begins with, "[12/03/2024, 09:14:02] ", "12.03.24, 9:14 PM - ": its bytes,
 * with the blanks behind; where date and time themselves stand goes to *from, *to. 0 if there is none.
 */
size_t label_message_time(struct span line, size_t *from, size_t *to);

#endif
