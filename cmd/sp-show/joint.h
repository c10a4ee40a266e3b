/* SPDX-License-Identifier: ISC */
/* Findings joined to the blocks they were found in, by the bytes of the source. */
#ifndef SP_SHOW_JOINT_H
#define SP_SHOW_JOINT_H

#include "view.h"

/* Puts the marks of all notes into the blocks; numbers the notes. */
void joint_notes(struct view *v);

/* Gives each block its themes. */
void joint_themes(struct view *v);

#endif
