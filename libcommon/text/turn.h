/* SPDX-License-Identifier: ISC */
/*
 * Who speaks: labels at the begin of lines. Which shapes of label a document
 * uses is learnt from the document first: a shape stays if it comes again, or
 * if one of its labels has a known title.
 */
#ifndef SP_TURN_H
#define SP_TURN_H

#include "base/mem.h"
#include "text/labelword.h"

struct turns;

/*
 * Learns from the lines that could begin a paragraph or a turn: trimmed, in
 * order, UTF-8. The lines are borrowed as long as the result is used, which
 * lives in the arena and keeps a pointer to the array and to the words.
 */
struct turns *turns_learn(struct label_words *words, struct arena *arena, const struct span *line, size_t n);

/* The same of captions: one label in capitals tells who speaks, stage directions count, even without labels, and all that stands in square brackets or shouted in round ones is one. */
struct turns *turns_of_captions(struct label_words *words, struct arena *arena, const struct span *line, size_t n);

/* True if the document has labels at all. */
bool turns_any(const struct turns *turns);

struct turn_label {
	size_t from, to;	/* bytes of the line: the label as it stands (as=), without colon, stars, time */
	size_t body;		/* byte where the words begin; line.len where the label stands alone */
	struct span who;	/* the first full form of that speaker in the document; of "Q" the label; empty for ">>" alone */
	struct span at;		/* the time stamp beside the label, or on the line ahead, without brackets; or empty */
};

/*
 * True if the line begins a turn. Lines must be given in the document's order,
 * for a time stamp on a line of its own (which turns_note() takes for a note)
 * belongs to the name on the next.
 */
bool turns_label(const struct turns *turns, struct span line, struct turn_label *label);

/* True if the whole line is a stage direction or a clock line: "(Laughter.)", "10:06 A.M. EDT". It ends no turn, but a clock line does. */
bool turns_note(const struct turns *turns, struct span line);

/*
 * The first stage direction in the text from byte `at` on: its bytes go to
 * *from and *to, brackets and all, and a colon right behind them. False if there is none.
 */
bool turns_find_note(const struct turns *turns, struct span text, size_t at, size_t *from, size_t *to);

/*
 * True if nobody speaks behind this line, until the next label: "END", "END
 * 1:34 P.M. EDT", a clock line, "# # #", a rule of dashes. Headings do not end
 * a turn (so in the Congressional Record), nor do paragraphs without a label.
 */
bool turns_end(const struct turns *turns, struct span line);

#endif
