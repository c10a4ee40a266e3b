/* SPDX-License-Identifier: ISC */
#include <string.h>

#include "base/num.h"
#include "text/filedate.h"
#include "time/cal.h"

static bool
is_digit_at(struct span s, size_t i)
{
	return i < s.len && s.p[i] >= '0' && s.p[i] <= '9';
}

bool
filedate_read(const char *path, char iso[11])
{
	const char *slash = strrchr(path, '/');
	struct span name = span_of(slash == NULL ? path : slash + 1);

	for (size_t i = 0; i + 8 <= name.len; i++) {
		bool parted = i + 10 <= name.len && strchr("-_.", name.p[i + 4]) != NULL && name.p[i + 7] == name.p[i + 4];
		size_t at_month = i + 4 + parted, at_day = at_month + 2 + parted, year, month, day;

		if ((i > 0 && is_digit_at(name, i - 1)) || is_digit_at(name, at_day + 2) ||
		    !num_size(span_cut(name, i, i + 4), &year) || year < 1800 || year > 2200 ||
		    !num_size(span_cut(name, at_month, at_month + 2), &month) || !num_size(span_cut(name, at_day, at_day + 2), &day) ||
		    cal_from_gregorian((int)year, (int)month, (int)day) == CAL_NO_SUCH_DAY)
			continue;
		memcpy(iso, name.p + i, 4);
		memcpy(iso + 5, name.p + at_month, 2);
		memcpy(iso + 8, name.p + at_day, 2);
		iso[4] = iso[7] = '-';
		iso[10] = '\0';
		return true;
	}
	return false;
}
