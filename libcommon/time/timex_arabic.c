/* SPDX-License-Identifier: ISC */
/* The longest Arabic expression at an item. Adjectives stand behind their noun: "الأسبوع الماضي", "خلال السنوات الخمس الأخيرة". */
#include "time/timex_arabic.h"

/* "هذا العام", "الشهر المقبل", "العام الجاري" */
static size_t
unit_time(const struct items *s, size_t i, struct timex *t)
{
	bool this = item_has(s, i, ROLE_THIS), that = item_has(s, i, ROLE_THAT) || item_has(s, i, ROLE_SAME), behind;
	size_t at = i + (this || that);
	const struct time_word *w = item_at(s, at)->w;
	enum timex_origin origin;
	int shift;

	if (!item_is_counted(s, at) || (w->how & UNIT_THE) == 0 || (w->how & UNIT_PLURAL) != 0 || w->unit < UNIT_DAY)
		return 0;
	behind = arabic_side(s, at + 1, &origin, &shift);
	if (!behind && !this && !that)
		return 0;
	t->origin = behind ? origin : that ? ORIGIN_TEXT : ORIGIN_DOCUMENT;
	t->shift = shift;
	t->unit = (enum time_unit)w->unit;
	t->rule = "relative-unit";
	if (w->unit == UNIT_NIGHT) {	/* "هذه الليلة" */
		t->part = PART_NIGHT;
		t->type = TIMEX_TIME;
	}
	return at + 1 + behind;
}

static size_t
reference_time(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;

	if ((w->is & TIME_REF) == 0)
		return 0;
	t->rule = "reference";
	t->reference = (enum time_reference)w->reference;
	/* "رحلتين في اليوم": so many a day */
	if (w->reference == REF_DAY && w->offset == 0 && i > 1 && item_has(s, i - 1, ROLE_IN)) {
		t->reference = REF_NONE;
		t->type = TIMEX_SET;
		t->rule = "set";
		t->amount[0] = (struct timex_amount){ 1, UNIT_DAY };
		t->amounts = 1;
		return i + 1;
	}
	if (w->reference == REF_DAY) {
		bool same = w->offset == 0 && item_has(s, i + 1, ROLE_SAME);	/* "اليوم نفسه" */

		t->reference = REF_NONE;
		t->origin = same ? ORIGIN_TEXT : ORIGIN_DOCUMENT;
		t->unit = UNIT_DAY;
		t->shift = w->offset;
		t->rule = same ? "relative-unit" : "today";
		if (same || item_is(s, i + 1, TIME_WEEKDAY))	/* "أمس الأحد" */
			return i + 2;
	}
	return i + 1;
}

static size_t
calendar_time(const struct items *s, size_t i, struct timex *t)
{
	size_t end = date_match(s, i, t), next;
	struct timex outer = timex_empty;
	enum timex_origin origin;
	int shift;

	if (end == 0 || t->bare)
		return 0;
	/* "مايو من العام الماضي" */
	if (t->month != TIMEX_UNSAID && t->year == TIMEX_UNSAID && item_has(s, end, ROLE_OF) && (next = unit_time(s, end + 1, &outer)) != 0 &&
	    outer.unit == UNIT_YEAR) {
		t->origin = outer.origin;
		t->shift = outer.shift;
		t->unit = UNIT_YEAR;
		return next;
	}
	if (arabic_side(s, end, &origin, &shift) && t->year == TIMEX_UNSAID) {	/* "18 فبراير الماضي" too */
		t->origin = origin;
		t->shift = shift;
		return end + 1;
	}
	return end;
}

static size_t
holiday_time(const struct items *s, size_t i, struct timex *t)
{
	size_t next;
	struct timex y = timex_empty;

	if (!item_is(s, i, TIME_HOLIDAY))
		return 0;
	t->holiday = &s->lexicon->holiday[item_at(s, i)->w->holiday];
	t->rule = "holiday";
	if ((next = year_match(s, i + 1, &y)) != 0) {
		t->year = y.year;
		t->calendar = y.calendar;
		return next;
	}
	return i + 1;
}

/* "صباحا", "حتى الظهر", "في المساء": a part of the day by its ending, or led to; behind an hour it is the hour's */
static size_t
part_alone(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	bool adverb = (item_has(s, i, ROLE_AM) || item_has(s, i, ROLE_PM)) && (w->how & PART_WEAK) == 0;
	bool led = i > 0 && span_begins(item_text(s, i), SPAN("ال")) && (item_has(s, i - 1, ROLE_IN) || item_has(s, i - 1, ROLE_UNTIL) ||
	    item_has(s, i - 1, ROLE_SINCE)) && (item_is(s, i + 1, TIME_TRIGGER) || !span_begins(item_text(s, i + 1), SPAN("ال")));

	if (!led && (!adverb || (item_at(s, i + 1)->kind == TOKEN_WORD && !span_ends(item_text(s, i), SPAN("ا"))) || item_at(s, i - 1)->kind == TOKEN_DIGITS ||
	    item_is(s, i - 1, TIME_ORDINAL | TIME_CARDINAL | TIME_UNIT)))
		return 0;
	t->part = (enum time_part)w->part;
	t->type = TIMEX_TIME;
	t->rule = "part";
	return i + 1;
}

/* "صباح الأحد ١٨ فبراير", "مساء أمس" */
static size_t
part_time(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	struct timex d = timex_empty;
	size_t end, at = item_has(s, i + 1, ROLE_DATE_WORD) ? i + 2 : i + 1;

	if ((w->is & TIME_PART) == 0)
		return 0;
	if ((w->how & PART_ALONE) != 0) {
		t->part = (enum time_part)w->part;
		t->type = TIMEX_TIME;
		t->origin = ORIGIN_DOCUMENT;
		t->unit = UNIT_DAY;
		t->shift = -1;
		t->rule = "tonight";
		return i + 1;
	}
	if (((end = calendar_time(s, at, &d)) == 0 || (d.day == TIMEX_UNSAID && d.weekday == TIMEX_UNSAID)) &&
	    ((end = unit_time(s, at, &d)) == 0 || d.unit != UNIT_DAY) && ((end = reference_time(s, at, &d)) == 0 || d.unit != UNIT_DAY) && (w->clock >= 0 || (end = holiday_time(s, at, &d)) == 0))
		return w->clock >= 0 ? clock_match(s, i, t) : part_alone(s, i, t);	/* "منتصف الليل" */
	*t = d;
	if (w->clock >= 0) {
		t->hour = w->clock / 60;
		t->minute = w->clock % 60;
	}
	t->part = (enum time_part)w->part;
	t->type = TIMEX_TIME;
	return end;
}

/* "القرن الماضي", "القرن العشرين" behind a decade; i where there is none */
static size_t
century_of_decade(const struct items *s, size_t i, struct timex *t)
{
	enum timex_origin origin;
	size_t of = item_has(s, i, ROLE_OF) ? i + 1 : i, end;
	int nth, shift;

	if (of != i && item_is(s, of, TIME_UNIT) && item_at(s, of)->w->unit == UNIT_CENTURY) {	/* "السبعينيات من القرن الماضي" */
		end = century_of_decade(s, of, t);
		return end != of ? end : i;
	}
	if (!item_is(s, i, TIME_UNIT) || item_at(s, i)->w->unit != UNIT_CENTURY)
		return i;
	if ((end = ordinal_match(s, i + 1, &nth)) != 0 && nth > 1) {
		t->decade += 100 * (nth - 1);
		return end;
	}
	if (!arabic_side(s, i + 1, &origin, &shift))
		return i;
	t->unit = UNIT_CENTURY;
	t->shift = shift;
	return i + 2;
}

/* "عام 1979", "القرن العشرين", "الستينيات", "صيف 2006" */
static size_t
period_time(const struct items *s, size_t i, struct timex *t)
{
	const struct time_word *w = item_at(s, i)->w;
	size_t end;
	int nth;

	if ((w->is & TIME_DECADE) != 0) {
		t->decade = w->number;
		t->rule = "decade";
		return century_of_decade(s, i + 1, t);
	}
	if ((w->is & TIME_UNIT) != 0 && w->unit == UNIT_DECADE && (end = ordinal_match(s, i + 1, &nth)) != 0 && nth <= 10 && item_has(s, end, ROLE_OF)) {
		size_t behind;	/* "العقد الأول من القرن العشرين" */

		t->decade = 10 * (nth - 1);
		t->rule = "decade";
		return (behind = century_of_decade(s, end + 1, t)) != end + 1 && t->unit != UNIT_CENTURY ? behind : 0;
	}
	if ((w->is & TIME_UNIT) != 0 && w->unit == UNIT_CENTURY && (end = ordinal_match(s, i + 1, &nth)) != 0 && nth <= 30) {
		t->century = nth;
		t->rule = "century";
		return era_match(s, end, t);
	}
	if ((w->is & TIME_SEASON) != 0) {
		size_t at = item_has(s, i + 1, ROLE_YEAR_WORD) ? i + 2 : i + 1;
		struct timex outer = timex_empty;
		enum timex_origin origin;
		int shift;

		t->season = w->season;
		t->rule = "season";
		if ((end = year_match(s, at, t)) != 0)
			return end;
		if (arabic_side(s, i + 1, &origin, &shift)) {
			t->origin = origin;
			t->shift = shift;
			return i + 2;
		}
		if ((end = unit_time(s, i + 1, &outer)) != 0 && outer.unit == UNIT_YEAR) {	/* "صيف العام الماضي" */
			t->origin = outer.origin;
			t->shift = outer.shift;
			t->unit = UNIT_YEAR;
			return end;
		}
		/* "في الصيف", not "الصيف حار", "في الربيع العربي" */
		return span_begins(item_text(s, i), SPAN("ال")) && i > 0 && (item_has(s, i - 1, ROLE_IN) || item_has(s, i - 1, ROLE_UNTIL) ||
		    item_has(s, i - 1, ROLE_SINCE) || item_has(s, i - 1, ROLE_DURING)) && !span_begins(item_text(s, i + 1), SPAN("ال")) ? i + 1 : 0;
	}
	if (item_has(s, i, ROLE_YEAR_WORD) && (end = year_match(s, i, t)) != 0) {
		t->rule = "year";
		return end;
	}
	return bare_year_match(s, i, t);
}

/* "الأشهر التسعة الأولى من عام 2023", "أول تسعة أشهر من العام الجاري" */
static size_t
edge_months(const struct items *s, size_t i, struct timex *t)
{
	struct timex q = timex_empty, outer = timex_empty;
	int first = 0;
	size_t at = item_at(s, i)->w->number == 1 && ordinal_match(s, i, &first) == i + 1 ? i + 1 : i, end = arabic_quantity(s, at, &q), of = end;
	double n = q.amount[0].n;

	if (end == 0 || q.amount[0].unit != UNIT_MONTH || n < 2 || n > 11 || n != (int)n)
		return 0;
	if (first == 0 && item_has(s, end, ROLE_RECENT))	/* "الأشهر الثلاثة الأخيرة من عام 2019" */
		of = end + 1;
	else if (first == 0 && ((of = ordinal_match(s, end, &first)) == 0 || first != 1))
		return 0;
	if (!item_has(s, of, ROLE_OF) || ((end = period_time(s, of + 1, &outer)) == 0 && (end = unit_time(s, of + 1, &outer)) == 0) ||
	    (outer.unit != UNIT_YEAR && (outer.year == TIMEX_UNSAID || outer.season != TIMEX_UNSAID)))
		return 0;
	outer.edge = first == 1 ? (int)n : -(int)n;
	outer.edge_unit = UNIT_MONTH;
	outer.rule = "part-of";
	*t = outer;
	return end;
}

/* "الربع الثاني من 2023", "النصف الأول من القرن التاسع عشر", "النصف الثاني من شعبان" */
static size_t
inner_time(const struct items *s, size_t i, struct timex *t)
{
	bool half = item_has(s, i, ROLE_HALF), quarter = item_is(s, i, TIME_UNIT) && item_at(s, i)->w->unit == UNIT_QUARTER;
	struct timex outer = timex_empty;
	size_t of, end;
	int nth;

	if (!half && !quarter)
		return 0;
	if (item_has(s, i + 1, ROLE_RECENT)) {	/* "الربع الأخير" */
		nth = half ? 2 : 4;
		of = i + 2;
	} else if ((of = ordinal_match(s, i + 1, &nth)) == 0 || nth > (half ? 2 : 4)) {
		return 0;
	}
	if (!item_has(s, of, ROLE_OF) || ((end = period_time(s, of + 1, &outer)) == 0 && (end = unit_time(s, of + 1, &outer)) == 0 &&
	    (end = date_match(s, of + 1, &outer)) == 0))
		return 0;
	outer.bare = false;	/* "شعبان", which alone may be a name */
	if (outer.century != TIMEX_UNSAID || outer.decade != TIMEX_UNSAID) {
		outer.mod = nth == 1 ? MOD_START : nth == (half ? 2 : 4) ? MOD_END : MOD_MID;
	} else if ((outer.month != TIMEX_UNSAID && half && outer.day == TIMEX_UNSAID) || (outer.month == TIMEX_UNSAID &&
	    outer.weekday == TIMEX_UNSAID && outer.season == TIMEX_UNSAID && (outer.year != TIMEX_UNSAID || outer.unit == UNIT_YEAR))) {
		*(half ? &outer.half : &outer.quarter) = nth;
		outer.rule = outer.month != TIMEX_UNSAID ? "half-month" : "quarter";
	} else {
		return 0;
	}
	*t = outer;
	return end;
}

/* "الشهر نفسه", "نفس الشهر": the end of it; 0 if it is nothing of the kind. */
static size_t
same_unit(const struct items *s, size_t i, enum time_unit *unit)
{
	struct timex t = timex_empty;
	size_t end = unit_time(s, i, &t);

	*unit = t.unit;
	return end == i + 2 && t.origin == ORIGIN_TEXT && t.shift == 0 && t.unit >= UNIT_DAY && t.unit <= UNIT_HALF && t.unit != UNIT_WEEKEND &&
	    (item_has(s, i, ROLE_SAME) || item_has(s, i + 1, ROLE_SAME)) ? end : 0;
}

/* "الفترة نفسها من العام الماضي", "نفس الفترة من 2022", "الشهر نفسه من العام الماضي": what was spoken of, in that year */
static size_t
same_period(const struct items *s, size_t i, struct timex *t)
{
	struct timex year = timex_empty;
	enum time_unit unit = UNIT_PERIOD;
	size_t at = item_has(s, i, ROLE_YEAR_AGO) ? i + 1 : same_unit(s, i, &unit), end;

	if (at == 0)
		return 0;
	at += item_has(s, at, ROLE_OF);
	if (((end = period_time(s, at, &year)) == 0 || strcmp(year.rule, "year") != 0) && ((end = unit_time(s, at, &year)) == 0 || year.unit != UNIT_YEAR))
		return 0;
	*t = year;
	t->unit = unit;
	t->same_part = true;
	t->rule = "same-part";
	return end;
}

static size_t
core(const struct items *s, size_t i, struct timex *t)
{
	static size_t (*const matchers[])(const struct items *, size_t, struct timex *) = {
		calendar_time, arabic_length, unit_time, reference_time, arabic_clock, part_time, holiday_time, period_time, arabic_set, inner_time,
		edge_months, same_period, weekly_eastern, monthday_eastern
	};
	size_t best = 0;
	struct timex found = timex_empty;

	for (size_t k = 0; k < sizeof(matchers) / sizeof(matchers[0]); k++) {
		struct timex m = timex_empty;
		size_t end = matchers[k](s, i, &m);

		if (end > best) {
			best = end;
			found = m;
		}
	}
	*t = found;
	return best;
}

/* "العام", "الشهر", not "العام الدراسي", which begins at another time */
static bool
is_the_unit(const struct items *s, size_t i)
{
	const struct time_word *w = item_at(s, i)->w;

	return item_is_counted(s, i) && (w->how & UNIT_THE) != 0 && (w->how & UNIT_PLURAL) == 0 && w->unit >= UNIT_WEEK && w->unit <= UNIT_YEAR &&
	    w->unit != UNIT_QUARTER && !span_begins(item_text(s, i + 1), SPAN("ال"));
}

size_t
arabic_match(const struct items *s, size_t i, struct timex *t)
{
	enum timex_mod mod = item_has(s, i, ROLE_BEGIN) ? MOD_START : item_has(s, i, ROLE_MIDDLE) ? MOD_MID :
	    item_has(s, i, ROLE_END) ? MOD_END : MOD_NONE;
	size_t end = mod != MOD_NONE ? core(s, i + 1, t) : 0;

	if (end == 0 && mod != MOD_NONE && is_the_unit(s, i + 1)) {	/* "منذ بداية العام" */
		*t = timex_empty;
		t->origin = ORIGIN_TEXT;
		t->definite = true;
		t->unit = (enum time_unit)item_at(s, i + 1)->w->unit;
		t->rule = "definite";
		end = i + 2;
	}
	if (end != 0) {
		t->mod = mod;
		return end;
	}
	return core(s, i, t);
}
