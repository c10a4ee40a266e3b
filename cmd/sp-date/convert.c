/* SPDX-License-Identifier: ISC */
#include <string.h>

#include "base/buf.h"
#include "base/in.h"
#include "convert.h"

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

/*
 * Puts the day that a line names, written YYYY-MM-DD in the given reckoning,
 * and a line end; "-" where the line names none or the reckoning does not
 * reach. Returns false then.
 */
static bool
convert_line(struct timex_reader *reader, struct span line, enum reckoning to, struct out *out)
{
	struct buf b = { 0 };
	struct cal_day d;
	long day;
	bool found = timex_own_day(reader, line, &day) && cal_to(to, day, &d);

	if (found) {
		if (d.year < 0)
			buf_byte(&b, '-');
		buf_padded(&b, (size_t)(d.year < 0 ? -d.year : d.year), 4);
		buf_byte(&b, '-');
		buf_padded(&b, (size_t)d.month, 2);
		buf_byte(&b, '-');
		buf_padded(&b, (size_t)d.day, 2);
	} else {
		buf_byte(&b, '-');
	}
	buf_byte(&b, '\n');
	buf_add(&out->bytes, buf_span(&b));
	buf_free(&b);
	(void)out_record(out);
	return found;
}

size_t
convert_all(struct timex_reader *reader, char **paths, enum reckoning to, struct out *out,
    void (*complain)(const char *name, const char *what))
{
	char *standard_input[] = { (char *)"-", NULL };
	struct in in = { 0 };
	size_t failures = 0;
	struct span line;
	bool whole;

	for (char **path = *paths != NULL ? paths : standard_input; *path != NULL; path++) {
		if (in_open(&in, *path))
			while (in_line(&in, &line, &whole))
				failures += !convert_line(reader, line, to, out);
		if (in.error != 0) {
			complain(*path, strerror(in.error));
			failures++;
		}
		in_close(&in);
	}
	in_free(&in);
	return failures;
}
