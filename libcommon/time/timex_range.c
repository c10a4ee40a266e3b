/* SPDX-License-Identifier: ISC */
/*
 * Two ends that share their parts: "9 to 18 January 1978", "January 25-29",
 * "May 6 and 7", "499-493 BC", "1957-60", "May-August 1950", "May 15 to August 16, 1988".
 */
#include "time/timex_match.h"

static bool
is_joint(const struct items *s, size_t i)
{
	return item_is_dash(s, i) || item_has(s, i, ROLE_TO) || item_has(s, i, ROLE_AND) || item_has(s, i, ROLE_UNTIL) ||
	    item_has(s, i, ROLE_OR) || item_mark(s, i, '/') || item_mark(s, i, '&');
}

bool
is_lone_number(const struct items *s, size_t i, unsigned most)
{
	if (!item_digits(s, i, 1, most))
		return false;
	if (i > 0 && item_joined(s, i) && item_at(s, i - 1)->value != '(')
		return false;
	return i == 0 || (item_at(s, i - 1)->value != '$' && !item_is(s, i - 1, TIME_MONTH));
}

/* "the 18th" of "the 18th and 19th centuries": its number, 0 where there is none; *first is its first item */
static int
left_century(const struct items *s, size_t i, size_t *first)
{
	int nth;

	for (size_t len = 1; len <= 2 && i > len; len++) {
		*first = i - 1 - len;
		if (ordinal_match(s, *first, &nth) == i - 1)
			return nth;
	}
	return 0;
}

/* "late" ahead of "4th" in "the late 4th or early 3rd century": sets mod; the first item */
static size_t
left_edge(const struct items *s, size_t first, struct timex *left)
{
	size_t at = first > 1 && item_is_dash(s, first - 1) ? first - 2 : first - 1;

	left->mod = first == 0 ? MOD_NONE : item_has(s, at, ROLE_EARLY) ? MOD_START : item_has(s, at, ROLE_LATE) ? MOD_END :
	    item_has(s, at, ROLE_MID) ? MOD_MID : MOD_NONE;
	return left->mod != MOD_NONE ? at : first;
}

/* Arabic writes "and" onto the word: "شعبان ورمضان 1441" */
static bool
is_and_written_on(const struct items *s, size_t i)
{
	return s->lexicon->prefixes && span_begins(item_text(s, i), SPAN("و"));
}

bool
is_weak_month(const struct items *s, size_t i, enum time_calendar calendar)
{
	const struct item *item = item_at(s, i);
	bool cased = (unsigned char)item_text(s, i).p[0] < 0x80;

	return (item->w->is & TIME_MONTH) != 0 && (!cased || item->shape != TOKEN_LOWER) && item->w->calendar == calendar &&
	    (item->w->how & (MONTH_WEAK | MONTH_ABBREVIATION)) != 0;
}

/* The left end, one item, has all from the right one but its place; year_before: and its year, if it has one. */
static void
copy_left(const struct item *item, const struct timex *t, bool year_before, struct timex *left)
{
	*left = *t;
	left->mod = MOD_NONE;
	left->from = item->start;
	left->to = item->end;
	if (year_before && left->year != TIMEX_UNSAID)
		left->year -= t->bc ? -1 : 1;
}

/* "May and June 1990", "مهر و آبان ۱۳۵۷", "شعبان ورمضان 1441": the month ahead of that of item i; *left has what they share */
static bool
left_month(const struct items *s, size_t i, const struct timex *t, struct timex *left)
{
	size_t at = is_and_written_on(s, i) ? i - 1 : i - 2;

	if (t->month == TIMEX_UNSAID || t->day != TIMEX_UNSAID || !item_is(s, i, TIME_MONTH) || at >= i || (at == i - 2 && !is_joint(s, i - 1)) ||
	    !is_weak_month(s, at, t->calendar))
		return false;
	copy_left(item_at(s, at), t, item_at(s, at)->w->month > t->month, left);
	left->weekday = TIMEX_UNSAID;
	left->month = item_at(s, at)->w->month;
	return true;
}

/* "spring and summer 1979", "بهار و تابستان ۱۴۰۱": a season that alone may be another word */
static bool
left_season(const struct items *s, size_t i, const struct timex *t, struct timex *left)
{
	const struct item *item = item_at(s, i - 2);

	if (i < 2 || t->season == TIMEX_UNSAID || !item_is(s, i, TIME_SEASON) || !is_joint(s, i - 1) || (item->w->is & TIME_SEASON) == 0 ||
	    (item->w->how & SEASON_PLURAL) != 0)
		return false;
	copy_left(item, t, item->w->season > t->season, left);
	left->season = item->w->season;
	return true;
}

/* "between 10 and 11 p.m.", "2-4 pm": an hour that has its half of the day from the other end */
static bool
left_hour(const struct items *s, size_t i, const struct timex *t, struct timex *left)
{
	const struct item *item = item_at(s, i - 2);
	size_t half = i + 1;

	if (t->hour == TIMEX_UNSAID || !item_digits(s, i, 1, 2) || !is_joint(s, i - 1) || !is_lone_number(s, i - 2, 2) ||
	    item->value < 1 || item->value > 12 || (item_has(s, i - 1, ROLE_AND) && !item_has(s, i - 3, ROLE_BETWEEN)))
		return false;
	/* "11:30 p.m.", not "3-5 May at 9 a.m." */
	while (item_mark(s, half, ':') || item_at(s, half)->kind == TOKEN_DIGITS)
		half++;
	if (!item_has(s, half, ROLE_AM) && !item_has(s, half, ROLE_PM))
		return false;
	*left = *t;
	left->mod = MOD_NONE;
	left->hour = (int)item->value % 12 + (t->hour >= 12 ? 12 : 0);
	if (left->hour > t->hour)	/* "from 11 to 1 p.m." */
		left->hour = left->hour >= 12 ? left->hour - 12 : left->hour + 12;
	left->minute = left->second = TIMEX_UNSAID;
	left->from = item->start;
	left->to = item->end;
	return true;
}

/* "Monday" ahead of the left day, which begins with item i: "Monday 20th to Friday 24th May" */
static void
left_day(const struct items *s, size_t i, struct timex *left)
{
	const struct item *ahead = item_at(s, i - 1);

	left->from = item_at(s, i)->start;
	if (i == 0 || (ahead->w->is & TIME_WEEKDAY) == 0 || (ahead->w->how & WEEKDAY_PLURAL) != 0 || !weekday_cased(ahead))
		return;
	left->weekday = ahead->w->weekday - 1;
	left->from = ahead->start;
	left->rule = "weekday-date";
}

/* The left end ahead of item i. */
static bool
left_end(const struct items *s, size_t i, const struct timex *t, struct timex *left)
{
	const struct item *item = item_at(s, i - 2);
	int nth;

	if (left_hour(s, i, t, left) || (i > 0 && t->type == TIMEX_DATE && !t->range && (left_month(s, i, t, left) ||
	    left_season(s, i, t, left))))
		return true;
	if (i < 2 || !is_joint(s, i - 1) || t->type != TIMEX_DATE || t->range)
		return false;
	*left = *t;
	left->weekday = TIMEX_UNSAID;
	left->from = item->start;
	left->to = item->end;
	/* "3rd-7th August" */
	if (t->day != TIMEX_UNSAID && t->month != TIMEX_UNSAID && item_digits(s, i - 3, 1, 2) && ordinal_match(s, i - 3, &nth) == i - 1 && nth <= 31) {
		left->day = nth;
		left_day(s, i - 3 - item_has(s, i - 4, ROLE_THE), left);
		return nth < t->day || item_has(s, i - 1, ROLE_AND);
	}
	if (t->day != TIMEX_UNSAID && (item_digits(s, i, 1, 2) || t->weekday != TIMEX_UNSAID) && is_lone_number(s, i - 2, 2) && item->value >= 1 &&
	    item->value <= 31) {
		left->day = (int)item->value;
		left_day(s, i - 2, left);
		return left->day < t->day || item_has(s, i - 1, ROLE_AND);
	}
	if (t->century != TIMEX_UNSAID) {
		size_t first = i;

		nth = left_century(s, i, &first);
		left->century = nth;
		first = left_edge(s, first, left);
		left->from = item_at(s, first > 0 && item_has(s, first - 1, ROLE_THE) ? first - 1 : first)->start;
		return nth != 0 && nth != t->century;
	}
	if (t->bc && t->day == TIMEX_UNSAID && t->month == TIMEX_UNSAID && is_lone_number(s, i - 2, 4) && (int)item->value >= t->year) {
		left->year = (int)item->value;
		return true;
	}
	return false;
}

/* The second of two decades or centuries whose word is said once: where it ends, 0 if there is none. */
static size_t
right_of_many(const struct items *s, size_t i, size_t end, struct timex *t, struct timex *right)
{
	const struct item *item = item_at(s, end + 1);
	size_t next;
	int n;

	/* "دهه‌های ۱۳۶۰ و ۱۳۷۰" */
	if (t->decade != TIMEX_UNSAID && item_has(s, end, ROLE_AND) && item_at(s, end - 1)->kind == TOKEN_DIGITS && end > i + 1 &&
	    item_digits(s, end + 1, item_at(s, end - 1)->digits, item_at(s, end - 1)->digits) && item->value % 10 == 0 &&
	    (int)item->value > t->decade && !item_is(s, end + 2, TIME_UNIT) && !item_has(s, end + 2, ROLE_COUNTED)) {
		*right = *t;
		right->from = item->start;
		right->decade = (int)item->value;
		return end + 2;
	}
	/* "القرنين الخامس والسادس للهجرة" */
	if (t->century != TIMEX_UNSAID && is_and_written_on(s, end) && (next = ordinal_match(s, end, &n)) != 0 && n == t->century + 1) {
		next = era_match(s, next, t);
		*right = *t;
		right->from = item_at(s, end)->start;
		right->century = n;
		return next;
	}
	return 0;
}

/* The right end behind item `end`; the item behind it, 0 where there is none. */
static size_t
right_end(const struct items *s, size_t i, size_t end, struct timex *t, struct timex *right)
{
	const struct item *item = item_at(s, end + 1);
	struct timex year = timex_empty;
	size_t behind = right_of_many(s, i, end, t, right), next;
	bool slash = item_mark(s, end, '/');
	int day;

	if (behind != 0)
		return behind;
	behind = end + 2;
	/* "the 2023/24 season" */
	if (!is_joint(s, end) || !item_digits(s, end + 1, 1, 2) || t->type != TIMEX_DATE || (slash && (!item_digits(s, end + 1, 2, 2) ||
	    t->rule[0] != 'y' || (int)item->value != (t->year + 1) % 100)))
		return 0;
	*right = *t;
	right->weekday = TIMEX_UNSAID;
	right->from = item->start;
	/* "1957-60", "1999-00" */
	if (t->rule[0] == 'y' && t->month == TIMEX_UNSAID && item_digits(s, end - 1, 4, 4) && item_digits(s, end + 1, 2, 2) &&
	    (item_is_dash(s, end) || slash) && item_joined(s, end + 1) && !t->bc &&
	    ((int)item->value > t->year % 100 || (int)item->value == (t->year + 1) % 100) &&
	    !(item_is_dash(s, behind) && item_joined(s, behind))) {
		right->year = t->year - t->year % 100 + (int)item->value + ((int)item->value < t->year % 100 ? 100 : 0);
		right->double_year = right->year == t->year + 1;
		return behind;
	}
	/* "January 25-29", "May 6 and 7th": month ahead of the day */
	if (t->day == TIMEX_UNSAID || t->year != TIMEX_UNSAID || t->yearless || !item_digits(s, end - 1, 1, 2))
		return 0;
	next = ordinal_match(s, end + 1, &day);
	if (next != 0)
		behind = next;
	else
		day = (int)item->value;
	if (day <= t->day || day > 31 || item_is(s, behind, TIME_UNIT | TIME_MONTH | TIME_TIMES) || item_mark(s, behind, '%') ||
	    item_has(s, behind, ROLE_COUNTED) || (item_mark(s, behind, ':') && item_joined(s, behind) && item_joined(s, behind + 1)) ||
	    (!item_is_dash(s, end) && next == 0 && item_at(s, behind)->kind == TOKEN_WORD && item_at(s, behind)->w->role.bit[0] == 0 &&
	    item_at(s, behind)->w->role.bit[1] == 0))
		return 0;
	right->day = day;
	if (item_mark(s, behind, ',') && item_digits(s, behind + 1, 4, 4) && (next = bare_year_match(s, behind + 1, &year)) != 0) {
		right->year = t->year = year.year;
		behind = next;
	}
	return behind;
}

/* "۱۳۹۸ و ۱۳۹۹", "عامي 680 و683", "1348, 1361 and 1369": a year that alone could be a number, behind one; 0 where there is none */
static size_t
year_behind(const struct items *s, size_t end, const struct timex *t, struct timex *right)
{
	const struct item *year = item_at(s, end + 1), *last = item_at(s, end - 1);
	bool list = item_mark(s, end, ',') || item_mark(s, end, 0x60C);

	if (strstr(t->rule, "year") == NULL || t->type != TIMEX_DATE || t->month != TIMEX_UNSAID || t->range || last->kind != TOKEN_DIGITS ||
	    ((unsigned char)s->text.p[t->from] < 0x80 && t->year >= 1500))
		return 0;
	if ((!list && !item_has(s, end, ROLE_AND) && !item_has(s, end, ROLE_OR)) || year->kind != TOKEN_DIGITS || year->digits != last->digits ||
	    year->digits < 2 || year->value <= last->value || year->value > last->value + 100 || (list && item_joined(s, end + 1)))
		return 0;
	if (item_has(s, end + 2, ROLE_COUNTED) || item_is(s, end + 2, TIME_UNIT | TIME_MONTH | TIME_TIMES) || item_mark(s, end + 2, '%') ||
	    item_mark(s, end + 2, 0x66A) || (item_joined(s, end + 2) && item_joined(s, end + 3) && item_at(s, end + 3)->kind == TOKEN_DIGITS))
		return 0;
	*right = *t;
	right->from = year->start;
	right->to = year->end;
	right->year += (int)(year->value - last->value);
	if (t->explicit_era && year->digits == 3) {	/* "406 or 407 AD" */
		end = era_match(s, end + 2, right);
		right->to = item_at(s, end - 1)->end;
		return end;
	}
	return end + 2;
}

/* "the night of 3-4 May", "the weekend of 5-6 May": the part of the day or week is that of the left end */
static void
take_part(const struct items *s, struct timex *left, struct timex_list *list, size_t first)
{
	const struct timex *part;

	if (list->n == first)
		return;
	part = &list->timex[list->n - 1];
	if (!part->definite || (part->part == PART_NONE && part->unit != UNIT_WEEKEND) ||
	    !span_is(span_trim(span_cut(s->text, part->to, left->from)), "of"))
		return;
	left->part = part->part;
	left->type = part->type;
	left->weekend = part->unit == UNIT_WEEKEND;
	left->from = part->from;
	list->n--;
}

size_t
range_add(const struct items *s, size_t i, size_t end, struct timex *t, struct timex_list *list, size_t first)
{
	struct timex left, right;
	bool has_left = left_end(s, i, t, &left) && (list->n == first || list->timex[list->n - 1].to <= left.from ||
	    (left.weekday != TIMEX_UNSAID && list->timex[list->n - 1].from == left.from));
	size_t behind = right_end(s, i, end, t, &right);

	if (has_left && list->n > first && list->timex[list->n - 1].from == left.from)
		list->n--;	/* the weekday of the left day, alone */
	share_last(s, list, first, t);
	if (has_left) {
		list_ahead(s, i, is_and_written_on(s, i) ? i - 1 : i - 2, &left, list, first);
		take_part(s, &left, list, first);
		timex_list_add(list, &left);
		share_order(s, &left, t);
	}
	share_back(s, list, first, t);
	timex_list_add(list, t);
	if (behind != 0) {
		right.to = s->item[behind - 1].end;
		timex_list_add(list, &right);
		return behind;
	}
	while ((behind = year_behind(s, end, t, &right)) != 0) {
		timex_list_add(list, &right);
		*t = right;
		end = behind;
	}
	return end;
}
