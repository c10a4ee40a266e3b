/* SPDX-License-Identifier: ISC */
#include "tap.h"
#include "time/cal.h"
#include "time/holiday.h"

/* The leap years of the official table, University of Tehran, 1206 to 1498; by computation 1201 and 1205. */
static const int leap_years[] = {
	1201, 1205, 1210, 1214, 1218, 1222, 1226, 1230, 1234, 1238, 1243, 1247, 1251, 1255, 1259, 1263, 1267, 1271, 1276, 1280,
	1284, 1288, 1292, 1296, 1300, 1304, 1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337, 1342, 1346, 1350, 1354, 1358, 1362,
	1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436, 1441, 1445,
	1449, 1453, 1457, 1461, 1465, 1469, 1474, 1478, 1482, 1486, 1490, 1494, 1498
};

static bool
is_in_table(int year)
{
	for (size_t i = 0; i < sizeof(leap_years) / sizeof(leap_years[0]); i++)
		if (leap_years[i] == year)
			return true;
	return false;
}

static void
leap_table(void)
{
	int wrong = 0;

	for (int year = 1201; year <= 1498; year++)
		wrong += (cal_month_days(CAL_SOLAR, year, 12) == 30) != is_in_table(year);
	same(wrong, 0, "leap years of the solar calendar are those of the official table");
	same(cal_month_days(CAL_SOLAR, 1502, 12), 29, "1502 is no leap year");
	same(cal_month_days(CAL_SOLAR, 1503, 12), 30, "1503 is one");
}

/* One day in two reckonings. */
static void
pair(enum reckoning r, int year, int month, int day, int gregorian_year, int gregorian_month, int gregorian_day, const char *what)
{
	struct cal_day d;
	long days = cal_from_gregorian(gregorian_year, gregorian_month, gregorian_day);

	same(cal_from(r, year, month, day), days, what);
	ok(cal_to(r, days, &d) && d.year == year && d.month == month && d.day == day, what);
}

static void
pairs(void)
{
	pair(CAL_SOLAR, 1402, 11, 29, 2024, 2, 18, "29 Bahman 1402");
	pair(CAL_SOLAR, 1357, 11, 22, 1979, 2, 11, "22 Bahman 1357");
	pair(CAL_SOLAR, 1403, 11, 22, 2025, 2, 10, "22 Bahman 1403 is a day earlier");
	pair(CAL_SOLAR, 1403, 12, 30, 2025, 3, 20, "the last day of a leap year");
	pair(CAL_SOLAR, 1, 1, 1, 622, 3, 21, "the first day of the solar calendar, by the 33-year rule");
	pair(CAL_SOLAR, 1503, 1, 1, 2124, 3, 20, "the year that the 33-year rule has wrong");
	pair(CAL_CIVIL, 61, 1, 10, 680, 10, 13, "Ashura of the year 61");
	pair(CAL_IRAN, 1399, 1, 10, 1978, 12, 11, "Ashura of 1357 in Iran");
	pair(CAL_UMALQURA, 1445, 9, 1, 2024, 3, 11, "Ramadan 1445 in Saudi Arabia");
	pair(CAL_IRAN, 1445, 9, 1, 2024, 3, 12, "and in Iran a day later");
	pair(CAL_JULIAN, 680, 10, 10, 680, 10, 13, "a Julian day");
	pair(CAL_JULIAN, 1582, 10, 4, 1582, 10, 14, "the day ahead of the reform");
	pair(CAL_JULIAN, -43, 3, 15, -43, 3, 13, "15 March 44 BC");
}

static void
no_such_days(void)
{
	ok(cal_from_gregorian(2023, 2, 29) == CAL_NO_SUCH_DAY, "no 29 February 2023");
	ok(cal_from_gregorian(1900, 2, 29) == CAL_NO_SUCH_DAY, "none 1900");
	ok(cal_from_gregorian(2000, 2, 29) != CAL_NO_SUCH_DAY, "but one 2000");
	ok(cal_from(CAL_SOLAR, 1402, 12, 30) == CAL_NO_SUCH_DAY, "no 30 Esfand 1402");
	ok(cal_from(CAL_SOLAR, 1402, 7, 31) == CAL_NO_SUCH_DAY, "no 31 Mehr");
	ok(cal_from(CAL_SOLAR, 9999, 1, 1) == CAL_NO_SUCH_DAY, "no solar year 9999");
	ok(cal_from(CAL_UMALQURA, 1501, 1, 1) == CAL_NO_SUCH_DAY, "none beyond the Saudi table");
	ok(cal_from_gregorian(2024, 13, 1) == CAL_NO_SUCH_DAY, "no month 13");
	ok(cal_from_gregorian(2024, 0, 1) == CAL_NO_SUCH_DAY, "no month 0");
	ok(cal_from_gregorian(10000, 1, 1) == CAL_NO_SUCH_DAY, "no year 10000");
}

/* There and back, day by day. */
static void
round_trips(void)
{
	static const enum reckoning all[] = { CAL_GREGORIAN, CAL_JULIAN, CAL_SOLAR, CAL_CIVIL, CAL_UMALQURA, CAL_IRAN };
	static const char *const names[] = { "Gregorian", "Julian", "solar", "lunar civil", "Umm al-Qura", "Iran's lunar" };

	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		int wrong = 0;

		for (long day = -62091; day < 84000; day++) {	/* 1800 to 2199 */
			struct cal_day d;

			if (cal_to(all[i], day, &d))
				wrong += cal_from(all[i], d.year, d.month, d.day) != day;
			else
				wrong += all[i] < CAL_UMALQURA;
		}
		same(wrong, 0, names[i]);
	}
}

static void
weeks(void)
{
	int year;

	same(cal_weekday(cal_from_gregorian(2024, 2, 18)), 6, "18 February 2024 was a Sunday");
	same(cal_week(cal_from_gregorian(2021, 1, 3), &year), 53, "3 January 2021 lies in week 53");
	same(year, 2020, "of 2020");
	same(cal_from_week(2020, 53), cal_from_gregorian(2020, 12, 28), "which began on 28 December");
}

/* A named day in a year, Gregorian month * 100 + day. */
static int
named(const char *rule, int year)
{
	struct holiday h;
	struct cal_day d;

	if (!holiday_read(&h, span_of(rule)) || !cal_to(CAL_GREGORIAN, holiday_in(&h, year, CAL_IRAN), &d))
		return -1;
	return 100 * d.month + d.day;
}

static void
named_days(void)
{
	struct holiday h;

	same(named("gregorian 12-25", 2023), 1225, "Christmas");
	same(named("easter+0", 2024), 331, "Easter 2024");
	same(named("orthodox+0", 2024), 505, "Orthodox Easter 2024");
	same(named("easter-2", 2023), 407, "Good Friday 2023");
	same(named("nth 11 4 4", 1999), 1125, "Thanksgiving 1999");
	same(named("nth 5 -1 1", 2024), 527, "Memorial Day 2024");
	same(named("solar 1-1", 1403), 320, "Nowruz 1403");
	same(named("lunar 1-10", 1445), 728, "Ashura 1445");
	same(named("lastfriday lunar 9", 1445), 405, "Quds Day 1445");
	ok(!holiday_read(&h, SPAN("yearly 1-1")), "no such rule");
	ok(!holiday_read(&h, SPAN("gregorian 12")), "a month without a day");
}

int
main(void)
{
	leap_table();
	pairs();
	no_such_days();
	round_trips();
	weeks();
	named_days();
	return tap_end();
}
