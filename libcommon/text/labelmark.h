/* SPDX-License-Identifier: ISC */
/* Labels that marks tell: stars, angle brackets, the number of a line; and what may stand around a label. */
#ifndef SP_LABELMARK_H
#define SP_LABELMARK_H

#include "text/label.h"

/*
 * Goes over what may stand between a label and its words from byte i on: stars,
 * a time, which goes into l, blanks. Returns where the words begin.
 */
size_t label_body(struct label *l, struct span line, size_t i);

/* The byte behind the hyphens and the one dash that stand at byte i, or i. */
size_t label_dashes(struct span line, size_t i);

/*
 * Each reads a label from byte `from` of a line on, behind the time that l
 * already has, and returns l as it came where there is none:
 * "**Name:** words", "**Name**: words", "**Name** – words"; and, if line_too, "**Name**" alone;
 */
struct label label_bold(struct label_words *words, struct span line, size_t from, bool line_too, struct label l);

/* "<v Name>words" and "<v.loud Name>words" at the front of the line; */
struct label label_voice(struct span line, struct label l);

/* "[SPEAKER_00] words", "[Ann Lowe]: words", not "[Applause] words"; */
struct label label_bracketed(struct label_words *words, struct span line, size_t from, struct label l);

/* behind the time of a line of a chat "<ana> hello"; */
struct label label_nick(struct span line, size_t from, struct label l);

/* behind the time of a message and "From " who sent it, "Ana Ruiz to Everyone:"; `from` is the byte behind that word; */
struct label label_from(struct span line, size_t from, struct label l);

/* behind the time of a message whoever wrote it, as he calls himself: "jonas:", "+46 70 123 45 67:", "~ Mia 🎣:"; */
struct label label_sender(struct span line, size_t from, struct label l);

/* alone on the line, whoever is heard, as the time behind tells: "the second guest (01:00):". */
struct label label_heard(struct label_words *words, struct span line, struct label l);

/* The bytes of "12. ", "3) " or "Q12 " at the front of a line whose turns are numbered, or 0. */
size_t label_number(struct span line);

/* The bytes of "### " at the front of a line. */
size_t label_heading_marks(struct span line);

#endif
