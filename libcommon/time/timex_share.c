/* SPDX-License-Identifier: ISC */
/*
 * What neighbours have from one another: the year behind a list of months, the tense at the begin of a range, the day
 * beside a clock time: "January and February 2020", "20 January at noon", "between 2:00 and 3:30 a.m. on 5 May".
 */
#include "time/timex_match.h"

/* Words that say that what stands ahead begins what stands behind. */
static bool
is_range_word(struct span between)
{
	return span_is(between, "to") || span_is(between, "through") || span_is(between, "until") || span_is(between, "till") ||
	    span_is(between, "تا") || span_is(between, "إلى") || span_is(between, "الى") || span_is(between, "حتى");
}

/* "He worked there from May until August": "until" looks ahead from the first end, not from the day of the telling. */
static void
share_tense(const struct items *s, const struct timex *left, struct timex *right)
{
	struct span between = span_trim(span_cut(s->text, left->to, right->from));

	if (left->tense == TENSE_PAST && (span_is(between, "until") || span_is(between, "till") || span_is(between, "حتى")))
		right->tense = TENSE_PAST;
}

/* Words and marks between two ends that share a year; a comma only within a list. */
static bool
is_shared_between(struct span between, bool list)
{
	static const char *const words[] = { "-", "\xE2\x80\x93", "and", "or", "/", "و", "یا", "أو" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (span_is(between, words[i]))
			return true;
	return is_range_word(between) || (list && (span_is(between, ",") || span_is(between, "،")));
}

/* What stands between two expressions; the "و" that Arabic writes onto a month too. */
static struct span
between_of(const struct items *s, const struct timex *left, const struct timex *right)
{
	struct span between = span_trim(span_cut(s->text, left->to, right->from));

	if (span_begins(between, SPAN(".")))	/* "Oct.-Dec. 2019", "Jan., Feb. and Mar. 2020" */
		between = span_trim(span_cut(between, 1, between.len));
	if (span_begins(between, SPAN(",")) && between.len > 1)	/* "May, June, and July" */
		between = span_trim(span_cut(between, 1, between.len));
	if (between.len == 0 && s->lexicon->prefixes && span_begins(span_cut(s->text, right->from, right->to), SPAN("و")))
		return SPAN("و");
	return between;
}

/*
 * A month or season said without its year takes that of the other end: "May 15 to August 16, 1988", "the spring and
 * summer of 1979", "January and February last year". False where it has not the other's year behind this.
 */
static bool
share_year(const struct items *s, struct timex *left, const struct timex *right, bool list)
{
	bool seasons = left->season != TIMEX_UNSAID && right->season != TIMEX_UNSAID && left->type == TIMEX_DATE;
	struct span between = between_of(s, left, right);

	if ((!seasons && (left->month == TIMEX_UNSAID || right->month == TIMEX_UNSAID)) || left->calendar != right->calendar ||
	    !is_shared_between(between, list && left->day == TIMEX_UNSAID))
		return false;
	if (left->year != TIMEX_UNSAID || left->origin != ORIGIN_NONE)
		return left->year == right->year && left->origin == right->origin;
	if (right->year == TIMEX_UNSAID && right->origin != ORIGIN_NONE && right->unit == UNIT_YEAR) {
		left->origin = right->origin;
		left->shift = right->shift;
		left->unit = UNIT_YEAR;
		left->definite = right->definite;
		return true;
	}
	if (right->year == TIMEX_UNSAID) {
		left->begins_range = is_range_word(between);
		return false;
	}
	left->year = right->year;
	left->bc = right->bc;
	left->short_year = right->short_year;
	if (seasons ? left->season > right->season : left->month > right->month)
		left->year -= right->bc ? -1 : 1;
	return true;
}

/* "January, February and March 2020": from the last joint back */
void
share_back(const struct items *s, struct timex_list *list, size_t first, const struct timex *t)
{
	const struct timex *right = t;

	for (size_t k = list->n; k > first && share_year(s, &list->timex[k - 1], right, k < list->n); k--)
		right = &list->timex[k - 1];
}

static bool
follows_between(struct span ahead)
{
	return span_ends(ahead, SPAN("between")) || span_ends(ahead, SPAN("بين")) || span_ends(ahead, SPAN("عامي")) || span_ends(ahead, SPAN("بین"));
}

/* "1200-1000 BC", "between 1200 and 1000 BC", "1441-1445هـ": the era of both stands behind the second */
static void
share_era(const struct items *s, struct timex *left, const struct timex *right)
{
	struct span between = span_trim(span_cut(s->text, left->to, right->from));

	if (!right->explicit_era || right->month != TIMEX_UNSAID || right->year == TIMEX_UNSAID || left->year == TIMEX_UNSAID ||
	    left->month != TIMEX_UNSAID || left->explicit_era || left->short_year || (right->bc ? left->year < right->year : left->year > right->year))
		return;
	if (!is_range_word(between) && !span_is(between, "-") && !span_is(between, "\xE2\x80\x93") &&
	    !((span_is(between, "and") || span_is(between, "و")) && follows_between(span_trim(span_cut(s->text, 0, left->from)))))
		return;
	left->bc = right->bc;
	left->explicit_era = true;
	left->calendar = right->calendar;
	left->bare = false;
}

/* A clock time that says no day, or "at dawn". */
static bool
is_dayless(const struct timex *t)
{
	return (t->hour != TIMEX_UNSAID || (t->part != PART_NONE && strcmp(t->rule, "part") == 0)) && t->unit == UNIT_NONE && t->day == TIMEX_UNSAID && t->weekday == TIMEX_UNSAID && t->holiday == NULL &&
	    t->origin == ORIGIN_NONE;
}

static bool
says_day(const struct timex *t)
{
	return (t->type == TIMEX_DATE || t->type == TIMEX_TIME) && (t->day != TIMEX_UNSAID || t->weekday != TIMEX_UNSAID || t->holiday != NULL ||
	    (t->unit == UNIT_DAY && t->origin == ORIGIN_DOCUMENT && !t->shift_vague)) && t->nth == 0 && t->week == TIMEX_UNSAID && !t->range && t->mod != MOD_BEFORE;
}

/* What can stand between a day and its clock time. */
static bool
joins_clock(struct span between)
{
	static const char *const words[] = { "", ",", "at", ", at", "@", "(", "،", "ساعت", "، ساعت", "در ساعت", "عند", "في", "الساعة" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (span_is(between, words[i]))
			return true;
	return false;
}

/* The day that one of two says goes over to the clock time beside it. */
static void
take_day(struct timex *clock, const struct timex *day)
{
	struct timex t = *day;

	t.from = clock->from;
	t.to = clock->to;
	t.type = TIMEX_TIME;
	t.rule = clock->rule;
	t.hour = clock->hour;
	t.minute = clock->minute;
	t.second = clock->second;
	t.zone = clock->zone;
	t.zone_in_value = clock->zone_in_value;
	t.part = clock->part;
	t.mod = clock->mod;
	*clock = t;
}

/* "6:15-7:15 pm": the half of the day is said once; "9:30-5:30": the end is behind the begin */
static void
share_half(const struct items *s, struct timex *left, struct timex *right, bool range)
{
	const char *p = s->text.p;
	bool open = left->hour != TIMEX_UNSAID && p[left->to - 1] >= '0' && p[left->to - 1] <= '9';
	bool pm = is_dayless(right) && right->hour >= 12 && (memchr(p + right->from, 'p', right->to - right->from) != NULL ||
	    memchr(p + right->from, 'P', right->to - right->from) != NULL);

	if (range && open && pm && left->hour + 12 <= right->hour)
		left->hour += 12;
	if (range && open && is_dayless(right) && right->hour > 0 && right->hour < left->hour && left->hour <= 12 && p[right->to - 1] >= '0' &&
	    p[right->to - 1] <= '9')
		right->hour += 12;
}

/* "20 January at noon", "ساعت ۱۸:۳۰ روز جمعه", "2:00 and 3:30 a.m. on 5 May" */
static void
share_day(const struct items *s, struct timex *left, struct timex *right)
{
	struct span between = span_trim(span_cut(s->text, left->to, right->from));
	bool range = is_range_word(between) || span_is(between, "and") || span_is(between, "-") || span_is(between, "\xE2\x80\x93") ||
	    span_is(between, "و");

	share_half(s, left, right, range);
	if (is_dayless(right) && left->hour != TIMEX_UNSAID && left->zone != TIMEX_UNSAID && right->zone != TIMEX_UNSAID && says_day(left) &&
	    (span_is(between, "/") || span_is(between, "(") || span_is(between, ", ")))	/* "8 p.m. ET / 5 p.m. PT" */
		take_day(right, left);
	else if (is_dayless(right) && left->type == TIMEX_SET && left->weekday != TIMEX_UNSAID && left->part == PART_NONE &&
	    (left->hour == TIMEX_UNSAID ? joins_clock(between) : range)) {
		right->type = TIMEX_SET;	/* "every Sunday at 9am" */
		right->weekday = left->weekday;
	} else if (is_dayless(right) && says_day(left) && left->part == PART_NONE && (left->hour == TIMEX_UNSAID ? joins_clock(between) :
	    range && right->hour > left->hour))
		take_day(right, left);
	else if (is_dayless(left) && says_day(right) && (right->hour != TIMEX_UNSAID ? range :
	    (between.len == 0 || span_is(between, ", on")) && right->type == TIMEX_DATE)) {
		/* "between 2:00 and 3:30 p.m." */
		if (right->hour >= 12 && left->hour + 12 <= right->hour && span_cut(s->text, left->from, left->to).len <= 5)
			left->hour += 12;
		take_day(left, right);
	}
}

/* A weekday, or a month or day, that says nothing of where it lies. */
static bool
is_open_weekday(const struct timex *t)
{
	return (t->type == TIMEX_DATE || t->type == TIMEX_TIME) && t->weekday != TIMEX_UNSAID && t->day == TIMEX_UNSAID &&
	    t->month == TIMEX_UNSAID && t->origin == ORIGIN_NONE && t->nth == 0;
}

static bool
is_open_month(const struct timex *t)
{
	return t->type == TIMEX_DATE && t->month != TIMEX_UNSAID && t->year == TIMEX_UNSAID && t->origin == ORIGIN_NONE && t->nth == 0;
}

void
share_order(const struct items *s, const struct timex *left, struct timex *right)
{
	struct span between = between_of(s, left, right);
	bool ends = is_range_word(between) || span_is(between, "-") || span_is(between, "\xE2\x80\x93");

	right->follows = is_open_weekday(left) ? is_open_weekday(right) && is_shared_between(between, true) :
	    is_open_month(left) && is_open_month(right) && left->calendar == right->calendar &&
	    (ends || (is_shared_between(between, false) && left->day == TIMEX_UNSAID && right->day == TIMEX_UNSAID && right->month > left->month));
}

/* Does a sentence end in a text? "They play on Saturday; kick-off is at 3 p.m." is one. */
static bool
ends_within(struct span text)
{
	for (size_t i = 0; i < text.len; i++)
		if (memchr(".!?", text.p[i], 3) != NULL || span_begins(span_cut(text, i, text.len), SPAN("؟")))
			return true;
	return false;
}

/* "On Friday the minister will speak at 3 p.m.": the day named ahead in the sentence. */
static void
share_day_ahead(const struct items *s, const struct timex_list *list, size_t first, struct timex *clock)
{
	enum { REACH = 3 };
	size_t next = clock->from;

	for (size_t k = list->n, n = 0; k > first && n < REACH; k--, n++) {
		const struct timex *day = &list->timex[k - 1];

		if (day->to > next || ends_within(span_cut(s->text, day->to, next)))
			return;
		if (says_day(day) && day->hour == TIMEX_UNSAID && day->part == PART_NONE) {
			take_day(clock, day);
			return;
		}
		next = day->from;
	}
}

/* "دوشنبه مورخ ۱۴۰۱/۰۶/۰۷": the weekday is that of the date behind */
static void
share_date(const struct items *s, struct timex *left, const struct timex *right)
{
	struct span between;

	if (!is_open_weekday(left) || left->type != TIMEX_DATE || right->day == TIMEX_UNSAID || right->month == TIMEX_UNSAID || right->weekday != TIMEX_UNSAID)
		return;
	between = span_trim(span_cut(s->text, left->to, right->from));
	if (!span_is(between, "مورخ") && !span_is(between, "مورخه") && !span_is(between, "مورخهٔ"))
		return;
	left->day = right->day;
	left->month = right->month;
	left->year = right->year;
	left->short_year = right->short_year;
	left->calendar = right->calendar;
	left->explicit_era = right->explicit_era;
	left->rule = "weekday-date";
}

/* "open Tuesday to Sunday": the second day is one of many as the first */
static void
share_set(const struct items *s, const struct timex *left, struct timex *right)
{
	struct span between = span_trim(span_cut(s->text, left->to, right->from));

	if (right->mod == MOD_BEFORE && between.len == 0 && span_begins(span_cut(s->text, right->from, right->to), SPAN("تا")))	/* "روزهای شنبه تا چهارشنبه" */
		between = SPAN("تا");
	if (left->type != TIMEX_SET || left->weekday == TIMEX_UNSAID || !is_open_weekday(right) || right->type != TIMEX_DATE || right->weekday == left->weekday ||
	    (!is_range_word(between) && !span_is(between, "-") && !span_is(between, "\xE2\x80\x93")))
		return;
	right->type = TIMEX_SET;
	right->mod = MOD_NONE;
	right->rule = "set";
}

/* What the last of the list, if it is a neighbour, and t have from one another, ahead of what comes between. */
void
share_last(const struct items *s, struct timex_list *list, size_t first, struct timex *t)
{
	struct timex *last;

	if (list->n == first)
		return;
	last = &list->timex[list->n - 1];
	if (t->from < last->to)
		return;
	share_tense(s, last, t);
	share_day(s, last, t);
	share_order(s, last, t);
	share_era(s, last, t);
	share_date(s, last, t);
	share_set(s, last, t);
	if (is_dayless(t))
		share_day_ahead(s, list, first, t);
}
