/* SPDX-License-Identifier: ISC */
/* The date in the name of a file. */
#ifndef SP_FILEDATE_H
#define SP_FILEDATE_H

#include <stdbool.h>

/* Reads 2024-02-18, 2024_02_18 or 20240218 in the last part of the path: the day, ISO 8601, goes to iso. False if there is none. */
bool filedate_read(const char *path, char iso[11]);

#endif
