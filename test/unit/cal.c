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
	ok(cal_from_gregorian(-10000, 1, 1) == CAL_NO_SUCH_DAY, "no year -10000");
	ok(cal_from(CAL_JULIAN, 1900, 2, 29) != CAL_NO_SUCH_DAY, "a Julian 29 February 1900");
	ok(cal_from(CAL_JULIAN, 1901, 2, 29) == CAL_NO_SUCH_DAY, "none 1901");
	ok(cal_from(CAL_JULIAN, 1900, 2, 0) == CAL_NO_SUCH_DAY, "no day 0");
	ok(cal_from(CAL_JULIAN, 10000, 1, 1) == CAL_NO_SUCH_DAY, "no Julian year 10000");
	ok(cal_from(CAL_JULIAN, -10000, 1, 1) == CAL_NO_SUCH_DAY, "no Julian year -10000");
	ok(cal_from(CAL_SOLAR, 1402, 1, 0) == CAL_NO_SUCH_DAY, "no 0 Farvardin");
	ok(cal_from(CAL_SOLAR, 0, 1, 1) == CAL_NO_SUCH_DAY, "no solar year 0");
	ok(cal_from(CAL_SOLAR, 1402, 0, 1) == CAL_NO_SUCH_DAY, "no solar month 0");
	ok(cal_from(CAL_SOLAR, 1402, 13, 1) == CAL_NO_SUCH_DAY, "no solar month 13");
	ok(cal_from(CAL_CIVIL, 0, 1, 1) == CAL_NO_SUCH_DAY, "no lunar year 0");
	ok(cal_from(CAL_CIVIL, 9999, 1, 1) == CAL_NO_SUCH_DAY, "no lunar year 9999");
	ok(cal_from(CAL_CIVIL, 1445, 0, 1) == CAL_NO_SUCH_DAY, "no lunar month 0");
	ok(cal_from(CAL_CIVIL, 1445, 13, 1) == CAL_NO_SUCH_DAY, "no lunar month 13");
	ok(cal_from(CAL_CIVIL, 1445, 2, 30) == CAL_NO_SUCH_DAY, "no 30 Safar by the cycle");
	ok(cal_from(CAL_CIVIL, 1445, 1, 0) == CAL_NO_SUCH_DAY, "no 0 Muharram");
	same(cal_month_days(CAL_JULIAN, 1900, 2), 29, "a Julian February of 29 days");
	same(cal_month_days(CAL_JULIAN, 1901, 2), 28, "and one of 28");
	ok(cal_from_week(10000, 1) == CAL_NO_SUCH_DAY, "no week of the year 10000");
}

static void
within(enum reckoning r, int year, bool has, const char *what)
{
	ok(cal_has_year(r, year) == has, what);
}

/* Where the reckonings begin and end. */
static void
ends(void)
{
	struct cal_day d;
	long first = cal_from_gregorian(-9999, 1, 1), last = cal_from_gregorian(9999, 12, 31);

	within(CAL_GREGORIAN, 9999, true, "a Gregorian year 9999");
	within(CAL_GREGORIAN, 10000, false, "and no more");
	within(CAL_GREGORIAN, -10000, false, "nor less than -9999");
	within(CAL_JULIAN, -9999, true, "a Julian year -9999");
	within(CAL_SOLAR, 9377, true, "the last solar year");
	within(CAL_SOLAR, 9378, false, "and the one behind it");
	ok(cal_to(CAL_GREGORIAN, first, &d) && d.year == -9999 && d.month == 1 && d.day == 1, "the first day");
	ok(cal_to(CAL_GREGORIAN, last, &d) && d.year == 9999 && d.month == 12 && d.day == 31, "the last day");
	ok(!cal_to(CAL_GREGORIAN, first - 1, &d), "no day ahead of the first");
	ok(!cal_to(CAL_GREGORIAN, last + 1, &d), "no day behind the last");
	ok(!cal_to(CAL_SOLAR, last, &d), "the last day is of no solar year that ends");
	ok(!cal_to(CAL_SOLAR, cal_from(CAL_SOLAR, 1, 1, 1) - 1, &d), "the day ahead of the solar calendar");
	ok(!cal_to(CAL_SOLAR, first, &d), "long ahead of it");
	ok(!cal_to(CAL_CIVIL, last, &d), "the last day is of no lunar year that ends");
	ok(cal_to(CAL_CIVIL, cal_from_gregorian(622, 7, 19), &d) && d.year == 1 && d.month == 1 && d.day == 1, "the Hijra");
	ok(!cal_to(CAL_CIVIL, cal_from_gregorian(622, 7, 18), &d), "the day ahead of it");
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

/* The named day next to a day, Gregorian month * 100 + day; -1 where there is none. */
static int
near_to(const char *rule, int year, int month, int day)
{
	struct holiday h;
	struct cal_day d;

	if (!holiday_read(&h, span_of(rule)) || !cal_to(CAL_GREGORIAN, holiday_near(&h, cal_from_gregorian(year, month, day), CAL_IRAN), &d))
		return -1;
	return 10000 * d.year + 100 * d.month + d.day;
}

static void
nearest(void)
{
	same(near_to("gregorian 12-25", 2024, 2, 18), 20231225, "Christmas is nearer behind");
	same(near_to("gregorian 12-25", 2024, 8, 18), 20241225, "or ahead");
	same(near_to("solar 1-1", 2024, 3, 20), 20240320, "Nowruz on the day itself");
	same(near_to("lunar 1-10", 680, 9, 1), 6801013, "Ashura where Iran has no table");
	same(near_to("lunar 1-10", -9999, 9, 1), -1, "none where no year is lunar");
	same(near_to("easter+0", 1500, 4, 1), -1, "no Easter by the Gregorian rule near 1500");
}

static void
named_days(void)
{
	static const char *const wrong[] = {
		"", "easter", "easter+x", "easter+1x", "orthodox", "gregorian", "gregorian x", "gregorian 12-x", "gregorian 12.25",
		"gregorian 12-25-1", "nth", "nth x", "nth 11", "nth 11 x", "nth 11 4", "nth 11 4 x", "nth 11 4 4 4", "lastfriday", "lastfriday lunar",
		"lastfriday lunar x", "fixed", "fixed x", "fixed 2001", "fixed 2001-x", "fixed 2001-9"
	};
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
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		ok(!holiday_read(&h, span_of(wrong[i])), wrong[i]);
	same(named("fixed 2001-9-11", 1999), 911, "one day of history, whatever the year");
	same(named("julian 12-25", 2023), 107, "Christmas by the Julian calendar");
	same(named("easter+0", 1583), 410, "the first Easter by the Gregorian rule");
	same(named("easter+0", 1582), -1, "none ahead of it");
	same(named("easter+0", 10000), -1, "nor in the year 10000");
	same(named("orthodox+0", 324), -1, "no Orthodox Easter before Nicaea");
	same(named("orthodox+0", 10000), -1, "nor in the year 10000");
	same(named("nth 11 4 4", 10000), -1, "no Thanksgiving in the year 10000");
	same(named("nth 13 1 1", 2024), -1, "no thirteenth month");
	same(named("solar 1-1", 9999), -1, "no Nowruz of 9999");
	same(named("lunar 1-10", 61), 1013, "a lunar year that the table lacks, by the cycle");
	same(named("lastfriday lunar 9", 9999), -1, "no Quds Day of 9999");
	nearest();
}

int
main(void)
{
	leap_table();
	pairs();
	no_such_days();
	ends();
	round_trips();
	weeks();
	named_days();
	return tap_end();
}
