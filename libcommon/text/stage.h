/* SPDX-License-Identifier: ISC */
/* Lines of a transcript that nobody speaks. */
#ifndef SP_STAGE_H
#define SP_STAGE_H

#include "text/labelword.h"

enum { STAGE_INSIDE_MOST = 80 };	/* bytes of a stage direction inside a paragraph */

/* "(Laughter.)", "[APPLAUSE]", "10:06 A.M. EDT", "The meeting rose at noon." and the like, alone on the line. */
bool stage_is(struct label_words *words, struct span line);

/* The same of brackets that may stand among what is said: "(Laughter.)", "[ . . . ]"; "(10.04 am)" is said there. */
bool stage_is_brackets(struct label_words *words, struct span brackets);

/* "[Ship horn]", "(SHIP HORN)": whatever it tells of, nobody says it where there are turns. */
bool stage_is_cue(struct span line);

/* "(The speaker takes a question)": brackets around all of a line, a capital behind the first, and no stop. "(He means it.)" is said, but where `stops` are of directions too. */
bool stage_is_told(struct span line, bool stops);

/* The next brackets of the text from byte *at on, closed within STAGE_INSIDE_MOST: their bytes go to *from and *to, and *at goes on. False if there are none. */
bool stage_brackets(struct span text, size_t *at, size_t *from, size_t *to);

/* "(Applause.)" and the like twice in the lines: a speech that was taken down, though nobody has a label. */
bool stage_is_taken_down(struct label_words *words, const struct span *line, size_t n);

/* "10:06 A.M. EDT", and nothing else. */
bool stage_is_clock(struct span line);

/* "END", "END 1:34 P.M. EDT", "# # #", "_____": what closes a transcript. */
bool stage_is_end(struct span line);

#endif
