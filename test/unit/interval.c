/* SPDX-License-Identifier: ISC */
#include "time/cal.h"
#include "time/interval.h"
#include "tap.h"

static void
spans(const char *iso, int year, int month, int day, int last_year, int last_month, int last_day)
{
	struct interval i = { 0, 0 };

	ok(interval_of(&i, span_of(iso)), iso);
	same(i.first, cal_from_gregorian(year, month, day), "its first day");
	same(i.last, cal_from_gregorian(last_year, last_month, last_day), "its last day");
}

int
main(void)
{
	static const char *const wrong[] = {
		"", "-", "24", "20240", "2024-", "2024-2", "2024-13", "2024-00", "2024-02-", "2024-02-30", "2023-02-29",
		"2024-02-18x", "2024-02-18-01", "2024/02/18", "2024-W06", "2024-SP", "197X", "P1Y", "x024", "--2024", " 2024", "2024 "
	};
	struct interval i;

	spans("2024", 2024, 1, 1, 2024, 12, 31);
	spans("2024-02", 2024, 2, 1, 2024, 2, 29);
	spans("2023-02", 2023, 2, 1, 2023, 2, 28);
	spans("2024-02-18", 2024, 2, 18, 2024, 2, 18);
	spans("2024-12-31", 2024, 12, 31, 2024, 12, 31);
	spans("-0492", -492, 1, 1, -492, 12, 31);
	spans("-0001-02-03", -1, 2, 3, -1, 2, 3);
	spans("0000-01", 0, 1, 1, 0, 1, 31);
	for (size_t n = 0; n < sizeof(wrong) / sizeof(wrong[0]); n++)
		ok(!interval_of(&i, span_of(wrong[n])), wrong[n]);
	return tap_end();
}
