/* SPDX-License-Identifier: ISC */
#include "tap.h"
#include "time/timex.h"
#include "time/timex_resolve.h"

static struct timex_reader *reader;

/* The date that a line says its document has. */
static void
own(const char *line, const char *words, const char *iso)
{
	char got[11] = "";
	size_t from = 0, to = 0;
	bool found = timex_own_date(reader, false, span_of(line), &from, &to, got);

	same(found, iso[0] != '\0', line);
	if (found) {
		is(span_of(got), iso, line);
		is(span_cut(span_of(line), from, to), words, line);
	}
}

static void
own_dates(void)
{
	own("Almere - 18 /Feb/ 2024", "18 /Feb/ 2024", "2024-02-18");
	own("February 18, 2024", "February 18, 2024", "2024-02-18");
	own("FEBRUARY 18, 2024", "FEBRUARY 18, 2024", "2024-02-18");
	own("Sunday, 18 February 2024", "Sunday, 18 February 2024", "2024-02-18");
	own("Posted 2024-02-18 by the office", "2024-02-18", "2024-02-18");
	own("8 Feb 2023 - 11:21", "8 Feb 2023", "2023-02-08");
	own("Feb 5, 2024, 11:21 AM", "Feb 5, 2024", "2024-02-05");
	own("Mon 30 - May 2016 - 18:27", "Mon 30 - May 2016", "2016-05-30");
	own("7/26/2017", "7/26/2017", "2017-07-26");
	own("26.7.2017", "26.7.2017", "2017-07-26");
	own("7/6/2017", "", "");
	own("29 Bahman 1402", "29 Bahman 1402", "2024-02-18");
	own("۱۴۰۲/۱۱/۲۹", "۱۴۰۲/۱۱/۲۹", "2024-02-18");
	own("یکشنبه ۲۹ بهمن ۱۴۰۲", "یکشنبه ۲۹ بهمن ۱۴۰۲", "2024-02-18");
	own("٢٩ شباط ٢٠٢٤", "٢٩ شباط ٢٠٢٤", "2024-02-29");
	own("17 رجب 1445هـ", "17 رجب 1445هـ", "2024-01-29");
	own("Winter report, February 2024", "February 2024", "2024-02");
	own("In May 2001, 3 June 2002", "3 June 2002", "2002-06-03");
	own("version 1.2.2024.5", "", "");
	own("Vol. 12, 09 February 2018", "09 February 2018", "2018-02-09");
	own("ten in May. 10 students, 3 June 2001", "3 June 2001", "2001-06-03");
	own("30 February 2024", "", "");
	own("15 March 44 BC", "", "");
	own("3 May 0 AD", "", "");
	own("5 May", "", "");
	own("Muharram 1445", "", "");
	own("On Sunday, in 1999", "", "");
	own("", "", "");
}

/* How precise the date of a document is that is told so. */
static void
begins(const char *date, enum timex_precision precision)
{
	static const struct timex_settings settings;
	struct timex_context c;

	timex_begin(&c, &settings, span_of(date));
	same(c.document.precision, precision, date);
}

static void
documents(void)
{
	begins("", PRECISION_NONE);
	begins("soon", PRECISION_NONE);
	begins("2024", PRECISION_YEAR);
	begins("2024-", PRECISION_YEAR);
	begins("2024/02", PRECISION_YEAR);
	begins("2024-02", PRECISION_MONTH);
	begins("2024-02-18", PRECISION_DAY);
	begins("2024-02-18-05", PRECISION_DAY);
	begins("2024-02-18T05", PRECISION_DAY);
	begins("2024-02-30", PRECISION_NONE);
}

static void
counts(void)
{
	struct timex_list list = { 0 };

	timex_scan(reader, SPAN("They met on 3 May 2001 and again two years later."), SPAN("en"), &list);
	same(list.n, 2, "two expressions");
	same(list.timex[1].origin, ORIGIN_TEXT, "the second counts from the text");
	list.n = 0;
	timex_scan(reader, SPAN("She may march on; the second one is a fall guy."), SPAN("en"), &list);
	same(list.n, 0, "may, march, second, fall as other words");
	mem_free(list.timex);
}

int
main(void)
{
	struct tables tables = { 0 };

	reader = timex_reader_new(&tables);
	same(tables.wrongs, 0, "the built-in tables can be understood");
	own_dates();
	documents();
	counts();
	timex_reader_free(reader);
	tables_free(&tables);
	return tap_end();
}
