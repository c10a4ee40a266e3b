/* SPDX-License-Identifier: ISC */
/* The page's style and script, compiled in from page.css and page.js. */
#ifndef SP_SHOW_FILES_H
#define SP_SHOW_FILES_H

#include "base/span.h"

struct file_data {
	const char *name;	/* "page.css" */
	const char *text;
	size_t len;
};

/* Ended by a row without name; made by files.awk. */
extern const struct file_data file_data[];

#endif
