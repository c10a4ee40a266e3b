/* SPDX-License-Identifier: ISC */
/* The files of -t: sp-themes(5). */
#ifndef SP_THEME_FILES_H
#define SP_THEME_FILES_H

#include "tool/opt.h"
#include "words/theme.h"

/*
 * Reads all files of -t, built-in ones by name, into *themes; without -t the
 * built-in one called `otherwise`, unless that is NULL. A file that cannot be
 * read ends the program with status 2; wrong lines are left to
 * options_settle().
 */
void options_themes(struct options *opt, struct themes *themes, const char *otherwise);

#endif
