/* SPDX-License-Identifier: ISC */
/* The calendars against ICU, an independent judge, day by day; where ICU is not installed, a skip. */
#include "tap.h"
#include "time/cal.h"

#ifdef WITH_ICU
#include <unicode/ucal.h>

/* Days 1800-01-01 to 2200-12-31 on which ICU reads another date; ICU's own months count from 0. */
static int
differences(const char *locale, enum reckoning r, long from, long to)
{
	UErrorCode error = U_ZERO_ERROR;
	static const UChar utc[] = { 'U', 'T', 'C' };
	UCalendar *calendar = ucal_open(utc, 3, locale, UCAL_TRADITIONAL, &error);
	int wrong = 0;

	for (long day = from; day <= to && U_SUCCESS(error); day++) {
		struct cal_day d;

		ucal_setMillis(calendar, (double)day * 86400000.0, &error);
		if (!cal_to(r, day, &d) || d.year != ucal_get(calendar, UCAL_YEAR, &error) ||
		    d.month != ucal_get(calendar, UCAL_MONTH, &error) + 1 || d.day != ucal_get(calendar, UCAL_DATE, &error))
			wrong++;
	}
	ucal_close(calendar);
	return U_SUCCESS(error) ? wrong : -1;
}

int
main(void)
{
	long first = cal_from_gregorian(1800, 1, 1), last = cal_from_gregorian(2200, 12, 31);

	same(differences("fa_IR@calendar=persian", CAL_SOLAR, first, cal_from_gregorian(2124, 3, 19)), 0, "solar, to 1502");
	same(differences("fa_IR@calendar=persian", CAL_SOLAR, cal_from_gregorian(2125, 3, 21), last), 0, "solar, from 1504");
	same(differences("ar@calendar=islamic-civil", CAL_CIVIL, first, last), 0, "lunar civil");
	same(differences("ar@calendar=islamic-umalqura", CAL_UMALQURA, cal_from(CAL_UMALQURA, 1420, 1, 1),
	    cal_from(CAL_UMALQURA, 1449, 12, 29)), 0, "Umm al-Qura 1420 to 1449, where ICU keeps the Saudi table");
	same(differences("en@calendar=gregorian", CAL_GREGORIAN, first, last), 0, "Gregorian");
	return tap_end();
}

#else

int
main(void)
{
	(void)printf("ok 1 - calendars against ICU # skip no libicu-dev\n");
	(void)tap_is;
	(void)tap_same;
	(void)tap_end;
	return 0;
}

#endif
