/* SPDX-License-Identifier: ISC */
#include "say.h"
#include "time/cal.h"
#include "time/interval.h"

#define BETWEEN " \xC2\xB7 "		/* U+00B7 MIDDLE DOT */
#define EN_DASH "\xE2\x80\x93"

static void
separate(struct buf *to)
{
	if (to->len > 0)
		buf_string(to, BETWEEN);
}

/* Words of the document, or of its author: on their own, where they may be written from right to left. */
static void
isolate(struct buf *to, struct span what)
{
	bool plain = span_is_ascii(what);

	if (!plain)
		buf_byte(to, SAY_ISOLATE);
	for (size_t i = 0; i < what.len; i++)
		buf_byte(to, (unsigned char)what.p[i] < 0x20 ? ' ' : what.p[i]);
	if (!plain)
		buf_byte(to, SAY_END);
}

static void
say(struct buf *to, const char *before, struct span what)
{
	separate(to);
	buf_string(to, before);
	isolate(to, what);
}

void
say_more(struct buf *to, const struct rec *rec, const char *name, const char *before)
{
	struct span value;
	struct buf decoded = { 0 };

	if (!rec_more(rec, name, &value))
		return;
	more_decode(&decoded, value);
	say(to, before, buf_span(&decoded));
	buf_free(&decoded);
}

void
say_quotation(struct buf *to, const struct rec *rec)
{
	if (!span_same(rec->value, rec_none))
		say(to, "", rec->value);
	say_more(to, rec, "form", "");
	say_more(to, rec, "as", "as ");
	say_more(to, rec, "sure", "sure ");
	say_more(to, rec, "level", "level ");
	say_more(to, rec, "warn", "");
}

/* The day that the date names; CAL_NO_SUCH_DAY where it names none, or more than one. */
static long
day_of(const struct rec *rec)
{
	struct span from, to;
	struct interval days;

	if (!rec_more(rec, "from", &from) || !rec_more(rec, "to", &to) || !span_same(from, to) ||
	    !interval_of(&days, from) || days.first != days.last)
		return CAL_NO_SUCH_DAY;
	return days.first;
}

static bool
say_day(struct buf *to, const char *calendar, enum reckoning r, long days)
{
	struct cal_day day;

	if (!cal_to(r, days, &day))
		return false;
	say(to, calendar, SPAN(" "));
	buf_padded(to, (size_t)day.year, 4);
	buf_byte(to, '-');
	buf_padded(to, (size_t)day.month, 2);
	buf_byte(to, '-');
	buf_padded(to, (size_t)day.day, 2);
	return true;
}

void
say_calendars(struct buf *to, const struct rec *rec, bool native)
{
	struct span calendar = SPAN("gregorian"), as_written;
	long days = day_of(rec);

	(void)rec_more(rec, "cal", &calendar);
	if (rec_more(rec, "native", &as_written) && !span_is(calendar, "gregorian")) {
		say_more(to, rec, "cal", "");
		buf_byte(to, ' ');
		isolate(to, as_written);
	}
	if (native || days == CAL_NO_SUCH_DAY)
		return;
	if (!span_is(calendar, "solar"))
		(void)say_day(to, "solar", CAL_SOLAR, days);
	if (!span_begins(calendar, SPAN("lunar")) && !say_day(to, "lunar", CAL_IRAN, days) &&
	    !say_day(to, "lunar", CAL_UMALQURA, days))
		(void)say_day(to, "lunar", CAL_CIVIL, days);
}

/* "2023-12-01 to 2024-02-29", where that is more than a day */
static void
say_reach(struct buf *to, const struct rec *rec)
{
	struct span from, until;

	if (!rec_more(rec, "from", &from) || !rec_more(rec, "to", &until) || span_same(from, until))
		return;
	say_more(to, rec, "from", "");
	buf_string(to, " to ");
	isolate(to, until);
}

void
say_date(struct buf *to, const struct rec *rec)
{
	say_reach(to, rec);
	say_calendars(to, rec, false);
	say_more(to, rec, "mod", "");
	say_more(to, rec, "pair", "pair ");
	say_more(to, rec, "readings", "or ");
	say_more(to, rec, "warn", "");
}

void
say_bytes(struct buf *to, const struct rec *rec)
{
	buf_number(to, rec->start);
	buf_string(to, EN_DASH);
	buf_number(to, rec->end);
}

void
say_all(struct buf *to, const struct rec *rec)
{
	struct span value = rec->kind == KIND_QUOTE ? rec->who : rec->value;

	buf_cut(to, 0);
	if (rec->kind == KIND_KEY || rec->kind == KIND_REPEAT)
		say(to, rec->kind == KIND_KEY ? "key phrase" : "said again", SPAN(""));
	else if (!span_same(value, rec_none))
		say(to, "", value);
	else
		say(to, rec->kind == KIND_QUOTE ? "nobody named" : "no value", SPAN(""));
	if (rec->kind == KIND_QUOTE)
		say_quotation(to, rec);
	if (rec->kind == KIND_DATE)
		say_date(to, rec);
	if (rec->kind == KIND_NAME) {
		say_more(to, rec, "type", "");
		say_more(to, rec, "role", "");
	}
	say_more(to, rec, "sim", "alike ");
	say_more(to, rec, "times", "times ");
	say_more(to, rec, "diff", "differs ");
	say(to, "bytes ", SPAN(""));
	say_bytes(to, rec);
}

bool
say_is_moment(struct span v)
{
	static const char *const shapes[] = {
		"dddd", "dddd-dd", "dddd-dd-dd", "dddd-dd-ddTdd:dd", "dddd-dd-ddTdd:dd:dd", "dddd-Wdd", NULL
	};

	for (size_t i = 0; shapes[i] != NULL; i++) {
		size_t n = 0;

		while (n < v.len && shapes[i][n] != '\0' &&
		    (shapes[i][n] == 'd' ? v.p[n] >= '0' && v.p[n] <= '9' : v.p[n] == shapes[i][n]))
			n++;
		if (n == v.len && shapes[i][n] == '\0')
			return true;
	}
	return false;
}
