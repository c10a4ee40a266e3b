/* SPDX-License-Identifier: ISC */
#include <string.h>

#include "base/buf.h"
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

bool
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
