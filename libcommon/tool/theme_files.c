/* SPDX-License-Identifier: ISC */
#include <errno.h>
#include <unistd.h>

#include "tool/theme_files.h"

static void
read_one(struct options *opt, struct themes *themes, const char *name)
{
	size_t wrongs = opt->tables.wrongs;

	if (strchr(name, '/') == NULL && themes_load(themes, &opt->tables, name))
		return;
	/* "cpa" for "cap": no file was meant */
	if (opt->tables.wrongs == wrongs && strpbrk(name, "/.") == NULL && access(name, F_OK) != 0 && errno == ENOENT) {
		complain(name, "no such file, and none of that name is built in: sp-themes(5)");
		opt->tables.wrongs++;
	}
	if (opt->tables.wrongs == wrongs)
		themes_read(themes, &opt->tables, options_file(opt, name), name);
}

void
options_themes(struct options *opt, struct themes *themes, const char *otherwise)
{
	(void)theme_number(themes, SPAN("*"));
	if (opt->print_table != NULL)
		return;
	for (size_t i = 0; i < opt->n_themes; i++)
		read_one(opt, themes, opt->themes[i]);
	if (opt->n_themes == 0 && otherwise != NULL)
		read_one(opt, themes, otherwise);
}
