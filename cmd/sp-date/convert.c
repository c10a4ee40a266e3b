/* SPDX-License-Identifier: ISC */
/* --to: one date a line in, the same day in another reckoning out. */
#include <string.h>

#include "date.h"

int
convert_to(const char *name)
{
	static const struct { const char *name; enum reckoning reckoning; } names[] = {
		{ "gregorian", CAL_GREGORIAN }, { "julian", CAL_JULIAN }, { "solar", CAL_SOLAR }, { "lunar", CAL_IRAN },
		{ "umalqura", CAL_UMALQURA }, { "civil", CAL_CIVIL }
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(name, names[i].name) == 0)
			return (int)names[i].reckoning;
	return -1;
}
