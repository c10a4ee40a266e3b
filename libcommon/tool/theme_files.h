/* SPDX-License-Identifier: ISC */
/* The files of -t: sp-themes(5). */
#ifndef SP_THEME_FILES_H
#define SP_THEME_FILES_H

#include "tool/opt.h"
#include "words/theme.h"

/*
 * Reads all files of -t, built-in ones by name, into *themes; `otherwise`, if
 * not NULL, is the built-in one to take where no -t was given. One that cannot
 * be read ends the program with status 2; lines that are wrong are for
 * options_settle() to tell.
 */
void options_themes(struct options *opt, struct themes *themes, const char *otherwise);

#endif
