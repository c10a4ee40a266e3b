/* SPDX-License-Identifier: ISC */
/*
 * A finding told in words: what the notes, cards and registers of all forms of
 * output say. No escapes yet. Words that may run against ours stand between
 * SAY_ISOLATE and SAY_END, two controls, which no text has: each form of
 * output has its own way to isolate.
 */
#ifndef SP_SHOW_SAY_H
#define SP_SHOW_SAY_H

#include "base/buf.h"
#include "record/rec.h"

enum { SAY_ISOLATE = 2, SAY_END = 3 };

/* "say · direct · as He · sure 95", without the speaker */
void say_quotation(struct buf *to, const struct rec *rec);

/* "solar 1402-07-29 · lunar 1445-04-06 · pair-mismatch": the day in the other calendars, what does not fit */
void say_date(struct buf *to, const struct rec *rec);

/* Only the calendars, as many as are known; `native`: only the one in which the date is written, where it is no Gregorian one. */
void say_calendars(struct buf *to, const struct rec *rec, bool native);

/* All of a finding: who or what, the rest, and "bytes 1005–1115". */
void say_all(struct buf *to, const struct rec *rec);

/* "1005–1115" */
void say_bytes(struct buf *to, const struct rec *rec);

/* name= of more, decoded, with `before` ahead of it; a separator ahead where `to` is not empty. Nothing if there is none. */
void say_more(struct buf *to, const struct rec *rec, const char *name, const char *before);

/* The value as <time datetime> may have it: a date, a month, a year, a moment. */
bool say_is_moment(struct span value);

#endif
