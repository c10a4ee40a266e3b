/* SPDX-License-Identifier: ISC */
#include <math.h>
#include <stdlib.h>

#include "time/timex_match.h"
#include "time/timex_part.h"
#include "time/timex_resolve.h"
#include "time/timex_span.h"
#include "time/timex_year.h"

/* "4/18" is a day where the user or the other dates of the document say so. */
static bool
order_allows(const struct timex_context *c, const struct timex *t)
{
	bool mdy = c->settings.order == ORDER_MDY || (c->settings.order == ORDER_OPEN && c->order_mdy > c->order_dmy);
	bool dmy = c->settings.order == ORDER_DMY || (c->settings.order == ORDER_OPEN && c->order_dmy > c->order_mdy);

	return (mdy && !t->day_first) || (dmy && !t->month_first);
}

/* "Monday 3/11": the reading that falls on that day of the week, if only one does. */
static void
settle_by_weekday(int weekday, struct timex_time *time)
{
	struct timex_time other = *time;
	bool falls = time->from != CAL_NO_SUCH_DAY && cal_weekday(time->from) == weekday, other_falls;

	span_month(&other, time->calendar, time->reckoning, time->year, time->day, time->month);
	other_falls = other.from != CAL_NO_SUCH_DAY && cal_weekday(other.from) == weekday;
	if (falls == other_falls)
		return;
	if (other_falls)
		*time = other;
	time->ambiguous_order = false;
}

static void
month_time(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	/* two digits of a year in numbers alone say no calendar: "۵۷/۱۱/۲۲" */
	enum time_calendar calendar = t->calendar != CALENDAR_NONE ? t->calendar : t->language == LANGUAGE_PERSIAN ? CALENDAR_SOLAR :
	    CALENDAR_GREGORIAN;
	enum reckoning lunar = language_lunar(t->language), r = reckoning_of(calendar, t->year, lunar);
	int year = t->year, month = t->month, day = t->day;

	if (t->yearless && t->weekday == TIMEX_UNSAID && !order_allows(c, t))
		return;
	if (t->order_open) {
		bool mdy = c->settings.order == ORDER_MDY || (c->settings.order == ORDER_OPEN && (c->order_mdy > c->order_dmy ||
		    (c->order_mdy == c->order_dmy && t->language == LANGUAGE_ENGLISH)));

		time->ambiguous_order = c->settings.order == ORDER_OPEN && c->order_mdy == c->order_dmy;
		if (mdy) {
			month = t->day;
			day = t->month;
		}
	}
	if (year != TIMEX_UNSAID) {
		year = timex_full_year(c, t->bc ? 1 - year : year, t->short_year, calendar);
		if (calendar == CALENDAR_SOLAR && is_beyond_calendar(t))	/* "۳ شهریور ۲۰۰۲": within that year of Christ */
			year -= month < 11 ? 621 : 622;
	} else {
		if (calendar == CALENDAR_LUNAR)
			r = lunar;
		struct timex settled = *t;

		settled.month = month;
		settled.day = day;
		if (!timex_year_of_month(c, &settled, r, &year, &time->anchor))
			return;
	}
	if (calendar == CALENDAR_LUNAR && t->language == LANGUAGE_PERSIAN && t->year != TIMEX_UNSAID && !t->explicit_era)
		year = timex_lunar_year(c, year, month, lunar);
	r = reckoning_of(calendar, year, lunar);
	if (c->settings.julian && r == CAL_GREGORIAN && (year < 1582 || (year == 1582 && (month < 10 ||
	    (month == 10 && day != TIMEX_UNSAID && day < 15)))))
		r = CAL_JULIAN;
	span_month(time, calendar, r, year, month, day);
	if (time->ambiguous_order && t->weekday != TIMEX_UNSAID)
		settle_by_weekday(t->weekday, time);
}

/* Months and years are solar ones in Persian, and where a solar month or year was spoken of. */
static bool
counts_solar(const struct timex_context *c, const struct timex *t, const struct timex_time *base)
{
	bool persian = t->language == LANGUAGE_PERSIAN;

	return (persian && base == &c->document) ||
	    (base->calendar == CALENDAR_SOLAR && (persian || base->precision < PRECISION_DAY));
}

/* "last week", "two months ago", "the following year", "that day" */
static void
shifted_time(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	const struct timex_time *base = timex_base(c, t->definite && !c->narrative ? ORIGIN_DOCUMENT : t->origin);
	enum time_unit unit = t->unit;
	enum timex_precision least = unit <= UNIT_NIGHT ? PRECISION_DAY : unit <= UNIT_FORTNIGHT ? PRECISION_WEEK : PRECISION_NONE;
	double shift = t->shift - (unit == UNIT_PERIOD ? t->year_ago : 0);
	struct timex_time year;

	if (base == &c->document && c->heading.precision == PRECISION_DAY && t->rule[0] == 't' && t->origin == ORIGIN_DOCUMENT)
		base = &c->heading;	/* "yesterday", "tonight" in a diary */
	/* "in 1892 she left ... the late 19th century ... ten years later": years count from a year */
	if (base->precision == PRECISION_CENTURY && base != &c->document && unit < UNIT_CENTURY && unit >= UNIT_MONTH && c->last_year_from != CAL_NO_SUCH_DAY) {
		span_years(&year, PRECISION_YEAR, CALENDAR_GREGORIAN, timex_year_in(CAL_GREGORIAN, c->last_year_from), 1);
		base = &year;
	}
	if (base->precision < least) {
		/* a day counts from a day, a week from a week: the last day spoken of, if nothing newer is coarser by chance */
		if (t->origin == ORIGIN_TEXT && c->last_day.precision == PRECISION_DAY)
			base = &c->last_day;
		else
			return;
	}
	if (base->precision == PRECISION_NONE || t->shift_vague)
		return;
	time->anchor = timex_base_name(c, base);
	/* "a year earlier" keeps the quarter or month that is spoken of */
	if (unit == UNIT_YEAR && fabs(t->shift) == 1 && !t->definite && t->amounts == 0 && c->last_quarter != 0 &&
	    c->count - c->last_quarter_at <= 4 && (t->rule[0] == 'a' || t->rule[0] == 'e')) {
		span_part(time, PRECISION_QUARTER, c->last_quarter_year + (int)t->shift, c->last_quarter);
		return;
	}
	if (unit == UNIT_PERIOD && t->year_ago)
		unit = UNIT_YEAR;
	/* "over the weekend", said in the week: the one behind */
	if (unit == UNIT_WEEKEND && t->definite && base->precision == PRECISION_DAY && cal_weekday(base->from) < 4)
		shift -= timex_side(c, t) <= 0;
	/* "این هفته", said on a Saturday or Sunday: the week of Persian begins there, and has more days of the next one as ISO 8601 counts them */
	if (unit == UNIT_WEEK && t->language == LANGUAGE_PERSIAN && base->precision == PRECISION_DAY && cal_weekday(base->from) >= 5)
		shift++;
	if (t->same_day && base->precision == PRECISION_DAY)
		span_same_day(time, base->from + t->aside, unit, (int)shift);
	else if (!counts_solar(c, t, base) || !span_solar_shift(time, base, unit, shift))
		span_shift(time, base, unit, shift);
}

/* Is a year or decade without an era one of the solar calendar? */
static bool
is_solar_year(const struct timex_context *c, const struct timex *t, int year)
{
	if (t->explicit_era || t->bc || year < 1200 || year > 1450)
		return false;
	if (t->language == LANGUAGE_PERSIAN)
		return true;
	return c->solar_words > 0 || (c->years_medieval == 0 && year >= 1300 && t->decade != TIMEX_UNSAID);
}

static void
decade_time(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	int decade = t->decade;

	if (decade < 100) {
		if (t->language == LANGUAGE_PERSIAN)
			decade += 1300;
		else if (t->unit == UNIT_CENTURY && c->document.precision != PRECISION_NONE)	/* "ثمانينيات القرن الماضي" */
			decade += (c->document.year / 100 + (int)t->shift) * 100;
		else if (c->narrative && c->last.precision >= PRECISION_YEAR && c->last.year > 0)
			decade += c->last.year / 100 * 100;
		else
			decade += timex_full_year(c, decade + 10, true, CALENDAR_GREGORIAN) / 100 * 100 - (decade == 90 ? 100 : 0);
	}
	if (t->calendar == CALENDAR_LUNAR)	/* "the 1360s AH" */
		span_years(time, PRECISION_DECADE, CALENDAR_LUNAR, decade, 10);
	else if (t->calendar == CALENDAR_SOLAR || is_solar_year(c, t, decade))
		span_years(time, PRECISION_DECADE, CALENDAR_SOLAR, decade, 10);
	else
		span_years(time, PRECISION_DECADE, CALENDAR_GREGORIAN, t->bc ? -decade : decade, 10);
}

static void
year_time(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	enum time_calendar calendar = t->calendar;
	bool bc = t->bc;

	if (t->bare && t->year < 1000 && c->years_bc == 0)
		return;
	if (calendar == CALENDAR_NONE)
		calendar = is_solar_year(c, t, t->year) || (t->short_year && t->language == LANGUAGE_PERSIAN) ? CALENDAR_SOLAR : CALENDAR_GREGORIAN;
	/* "499" is BC where years BC were named, but for a text that has come to years AD */
	bc |= t->bare && t->year < 1000 && !(c->last.precision >= PRECISION_YEAR && c->last.year > 0 && c->last.year < 1000);
	span_years(time, PRECISION_YEAR, calendar, timex_full_year(c, bc ? 1 - t->year : t->year, t->short_year, calendar), 1);
}

/*
 * "It failed at 10 a.m. on Friday. By 10:20 it was back": the day of the clock time just ahead; not "The next meeting is on
 * 13 December at 7.30 pm. The meeting closed at 9.15 pm", of what is over.
 */
static bool
goes_on_by_clock(const struct timex_context *c, const struct timex *t)
{
	enum { CLOSE = 2 };

	return t->hour != TIMEX_UNSAID && t->origin == ORIGIN_NONE && c->last_timed_at != 0 && c->count - c->last_timed_at <= CLOSE &&
	    !(t->tense == TENSE_PAST && c->document.precision == PRECISION_DAY && c->last_timed.from > c->document.from);
}

/* A clock time or part of a day without a day: that of the text, else of the document. */
static void
day_of_time(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	const struct timex_time *base = c->last_day.precision == PRECISION_DAY && (c->narrative || t->origin == ORIGIN_TEXT) ?
	    &c->last_day : &c->document;

	if (t->origin == ORIGIN_DOCUMENT && !c->narrative)
		base = &c->document;
	if (base == &c->document && c->narrative && t->origin != ORIGIN_DOCUMENT)
		return;
	if (base == &c->document && goes_on_by_clock(c, t))
		base = &c->last_timed;
	if (base == &c->document && c->heading.precision == PRECISION_DAY)
		base = &c->heading;
	if (base->precision != PRECISION_DAY)
		return;
	time->anchor = timex_base_name(c, base);
	span_gregorian_day(time, base->from + (long)t->shift);
}

/* Half of a month, or a third of it: ten days, the last one to its end. */
static void
part_of_month(const struct timex *t, struct timex_time *time)
{
	long days = time->to - time->from + 1;

	if (time->precision != PRECISION_MONTH || time->from == CAL_NO_SUCH_DAY)
		return;
	time->precision = PRECISION_THIRD;
	if (t->half == 1) {
		time->to = time->from + days / 2 - 1;
	} else if (t->half == 2) {
		time->from += days / 2;
	} else {
		time->from += 10L * (t->third - 1);
		if (t->third < 3)
			time->to = time->from + 9;
	}
}

/*
 * Is a day surely none of its weekday? Not where its year was not said and is far from the document's day, "Monday, November
 * 18th" in a novel; nor, as long as England kept the old calendar, where they agree in that one: "Friday 13 October 1307".
 */
static bool
is_weekday_sure(const struct timex_context *c, const struct timex *t, const struct timex_time *time)
{
	enum { NEAR_DAYS = 75, OLD_CALENDAR = 1752 };

	if (t->month == TIMEX_UNSAID)
		return true;
	if (t->year == TIMEX_UNSAID)
		return c->document.precision == PRECISION_DAY && labs(time->from - c->document.from) <= NEAR_DAYS;
	return time->reckoning != CAL_GREGORIAN || time->year > OLD_CALENDAR ||
	    cal_weekday(cal_from(CAL_JULIAN, time->year, time->month, time->day)) != t->weekday;
}

void
timex_try(const struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	*time = (struct timex_time){ .from = CAL_NO_SUCH_DAY, .to = CAL_NO_SUCH_DAY };
	if (t->type == TIMEX_DURATION || t->type == TIMEX_SET || t->reference != REF_NONE)
		return;
	if (t->same_part)
		same_part_time(c, t, time);
	else if (t->holiday != NULL)
		holiday_time(c, t, time);
	else if (t->month != TIMEX_UNSAID)
		month_time(c, t, time);
	else if (t->day != TIMEX_UNSAID)
		timex_day_of_month(c, t, time);
	else if (t->quarter != TIMEX_UNSAID || t->half != TIMEX_UNSAID || t->season != TIMEX_UNSAID)
		part_time(c, t, time);
	else if (t->century != TIMEX_UNSAID)
		(t->unit == UNIT_MILLENNIUM ? span_millennium : span_century)(time, t->calendar, t->century, t->bc);
	else if (t->decade != TIMEX_UNSAID)
		decade_time(c, t, time);
	else if (t->week > 0)
		week_time(c, t, time);
	else if (t->year != TIMEX_UNSAID && !(t->unit == UNIT_QUARTER && quarter_spoken_of(c, t, time)))
		year_time(c, t, time);
	else if (t->year != TIMEX_UNSAID)
		;
	else if (t->weekday != TIMEX_UNSAID)
		timex_weekday_time(c, t, time);
	else if (t->unit != UNIT_NONE && !quarter_spoken_of(c, t, time))
		shifted_time(c, t, time);
	else if (t->unit == UNIT_NONE && (t->hour != TIMEX_UNSAID || t->part != PART_NONE))
		day_of_time(c, t, time);
	if (t->month != TIMEX_UNSAID && (t->half != TIMEX_UNSAID || t->third != TIMEX_UNSAID))
		part_of_month(t, time);
	if (t->nth != 0)
		nth_weekday_time(t, time);
	if (t->edge != 0)
		edge_time(t, time);
	if (time->precision == PRECISION_DAY && t->week == 0)
		span_week_of(time, time->from);
	if (time->precision == PRECISION_DAY && t->weekend)
		span_shift(time, time, UNIT_WEEKEND, 0);
	if (time->precision == PRECISION_DAY && t->weekday != TIMEX_UNSAID && cal_weekday(time->from) != t->weekday)
		time->weekday_mismatch = is_weekday_sure(c, t, time);
}

/* "In the first nine months": what is compared with it next is of the year before, and no quarter; the months are over. */
static void
remember_months(struct timex_context *c, const struct timex *t)
{
	int year = c->document.year;

	if (c->narrative || c->document.precision < PRECISION_MONTH || t->amounts != 1 || t->amount[0].unit != UNIT_MONTH ||
	    t->amount[0].n <= 3 || strcmp(t->rule, "span") != 0)
		return;
	year = c->last_quarter != 0 ? c->last_quarter_year : year - (c->document.month <= t->amount[0].n);
	c->last_quarter = 0;
	span_years(&c->last, PRECISION_YEAR, CALENDAR_GREGORIAN, year, 1);
}

void
timex_remember(struct timex_context *c, const struct timex *t, const struct timex_time *time)
{
	int year, month, day;
	struct cal_day solar;

	if (t->yearless && time->precision == PRECISION_NONE)	/* "3/4", perhaps of something else */
		return;
	c->count++;
	if (t->type == TIMEX_DURATION)
		remember_months(c, t);
	if (time->precision == PRECISION_NONE || time->no_such_day || time->from == CAL_NO_SUCH_DAY)
		return;
	/* "two years ago" in a speech that a narrative quotes counts from nowhere we know */
	if (c->narrative && (t->origin == ORIGIN_DOCUMENT || t->looked_back))
		return;
	/* "the accounts of 2025/26 were read; the hall is shut on 3 May" */
	if (t->double_year && c->document.precision == PRECISION_NONE)
		return;
	/* "at five o'clock" of no day that was told is none to count from */
	if (t->hour != TIMEX_UNSAID && t->unit == UNIT_NONE && t->day == TIMEX_UNSAID && t->weekday == TIMEX_UNSAID && t->holiday == NULL) {
		if (c->last_timed_at != 0 && c->last_timed.from == time->from)
			c->last_timed_at = c->count;
		return;
	}
	c->last = *time;
	if (t->language == LANGUAGE_PERSIAN && time->precision == PRECISION_DAY && time->calendar != CALENDAR_SOLAR && t->month == TIMEX_UNSAID &&
	    t->holiday == NULL && cal_to(CAL_SOLAR, time->from, &solar))	/* "فردا ... ماه بعد" */
		timex_day(&c->last, CALENDAR_SOLAR, CAL_SOLAR, solar.year, solar.month, solar.day);
	if (t->type == TIMEX_TIME && t->hour != TIMEX_UNSAID && time->precision == PRECISION_DAY) {
		c->last_timed = *time;
		c->last_timed_at = c->count;
	}
	if (t->year != TIMEX_UNSAID) {
		c->said_times = time->year == c->said_year ? c->said_times + 1 : 1;
		c->said_year = time->year;
	}
	if (time->precision >= PRECISION_YEAR) {
		c->last_year_from = time->from;
		c->last_year_announced = t->announced;
	}
	if (t->month != TIMEX_UNSAID || t->day != TIMEX_UNSAID) {
		c->last_month_from = time->from;
		c->last_month_at = c->count;
	}
	if (time->precision == PRECISION_DAY) {
		c->last_day = *time;
		if (t->year != TIMEX_UNSAID && time->year > 0)
			c->full_year[time->calendar][time->month][time->day] = time->year;
	}
	if (time->precision == PRECISION_QUARTER && !t->year_ago && (t->year == TIMEX_UNSAID || t->year >= c->document.year) &&
	    !(t->origin != ORIGIN_NONE && t->shift < 0)) {
		cal_to_gregorian(time->from, &year, &month, &day);
		c->last_quarter_year = year;
		c->last_quarter = time->part;
		c->last_quarter_at = c->count;
	}
}

void
timex_resolve(struct timex_context *c, const struct timex *t, struct timex_time *time)
{
	timex_try(c, t, time);
	timex_remember(c, t, time);
}
