/* SPDX-License-Identifier: ISC */
#include "base/mem.h"
#include "date.h"

static void
scan_passages(struct date_finder *finder, struct document *doc)
{
	struct timex_list *list = &finder->list;
	struct found_dates *dates = &finder->dates;
	struct passage p;
	size_t next = 0;

	dates->n = dates->passages = 0;
	while (passage_next(&p, doc, &next)) {
		list->n = 0;
		timex_scan(finder->reader, p.place.text, doc->lang, list);
		if (list->n == 0)
			continue;
		dates->passage = mem_grow(dates->passage, dates->passages, &dates->passage_capacity, sizeof(p));
		dates->passage[dates->passages] = p;
		for (size_t i = 0; i < list->n; i++) {
			dates->date = mem_grow(dates->date, dates->n, &dates->capacity, sizeof(*dates->date));
			dates->date[dates->n++] = (struct found_date){ .timex = list->timex[i], .passage = dates->passages };
		}
		dates->passages++;
	}
}

/* Is the passage the first of what a speaker says? */
static bool
begins_turn(const struct passage *p)
{
	struct span who = document_unit(p->doc, p->first)->who;

	return !span_is(who, "-") && (p->first == 0 || !span_same(document_unit(p->doc, p->first - 1)->who, who));
}

/* A day that has a line of its own, or the begin of one: "Saturday 11 May", "3 June. Rain all day.", "Friday: bright spells" */
static bool
is_heading(const struct found_dates *dates, const struct found_date *d)
{
	const struct timex *t = &d->timex;
	const struct passage *p = &dates->passage[d->passage];
	struct span text = p->place.text, rest;
	size_t line = t->from;
	bool begins;

	if (d->time.precision != PRECISION_DAY || t->type != TIMEX_DATE || (t->day == TIMEX_UNSAID && t->weekday == TIMEX_UNSAID))
		return false;
	/* "A. Friday. I was at home." answers; "Two weeks ago Monday." is told from the day that it stands in */
	if (t->day == TIMEX_UNSAID ? t->origin != ORIGIN_NONE || !span_is(document_unit(p->doc, p->first)->who, "-") : begins_turn(p))
		return false;
	while (line > 0 && text.p[line - 1] == ' ')
		line--;
	if (line > 0 && text.p[line - 1] != '\n')
		return false;
	/* behind a dateline it begins no line, if it has none of its own */
	begins = line > 0 || p->first == 0 || document_unit(p->doc, p->first - 1)->kind != KIND_DATELINE;
	rest = span_cut(text, t->to, text.len);
	if (begins && (span_begins(rest, SPAN(".")) || span_begins(rest, SPAN(":"))))
		return rest.len == 1 || rest.p[1] == ' ' || rest.p[1] == '\n';
	while (rest.len > 0 && (*rest.p == ' ' || *rest.p == '\r'))
		rest = span_cut(rest, 1, rest.len);
	return rest.len == 0 || *rest.p == '\n';
}

static void
resolve_all(struct timex_context *c, struct found_dates *dates)
{
	for (size_t i = 0; i < dates->n; i++)
		timex_survey(c, &dates->date[i].timex);
	timex_surveyed(c);
	for (size_t i = 0; i < dates->n; i++) {
		struct found_date *d = &dates->date[i];

		if (d->pair == d + 1)
			pair_resolve(c, d, d + 1);
		if (d->time.precision == PRECISION_NONE)
			apposition_resolve(c, dates, d);
		if (d->time.precision == PRECISION_NONE)
			weekday_resolve(c, dates, d);
		if (d->time.precision == PRECISION_NONE)
			range_resolve(c, dates, d);
		if (d->time.precision == PRECISION_NONE)
			ended_resolve(c, dates, d);
		if (d->time.precision == PRECISION_NONE)
			timex_resolve(c, &d->timex, &d->time);
		else
			timex_remember(c, &d->timex, &d->time);
		if (is_heading(dates, d))	/* the document's own day is none that others count from instead */
			c->heading = d->time.from == c->document.from ? (struct timex_time){ 0 } : d->time;
	}
}

/* "Thank you. April." at the end of what a speaker says calls somebody; an answer may be a month */
static bool
is_call(const struct found_dates *dates, const struct found_date *d)
{
	const struct passage *p = &dates->passage[d->passage];

	return d->timex.called && !span_is(document_unit(p->doc, p->first)->who, "-") && !begins_turn(p);
}

/* What is said only in other documents' terms is not put out: a bare "499" where no year BC was named. */
static bool
is_kept(const struct found_date *d, const struct date_settings *settings)
{
	if (d->timex.reference != REF_NONE && !settings->vague)
		return false;
	return (!d->timex.bare && (!d->timex.yearless || d->timex.weekday != TIMEX_UNSAID)) || d->time.precision != PRECISION_NONE;
}

static const char *
type_name(enum timex_type type)
{
	static const char *const names[] = { "DATE", "TIME", "DURATION", "SET" };

	return names[type];
}

static const char *
mod_name(enum timex_mod mod)
{
	static const char *const names[] = {
		"", "START", "MID", "END", "APPROX", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "BEFORE", "AFTER"
	};

	return names[mod];
}

static const char *
calendar_name(const struct timex_time *time)
{
	switch (time->reckoning) {
	case CAL_JULIAN: return "julian";
	case CAL_SOLAR: return "solar";
	case CAL_CIVIL: return "lunar-civil";
	case CAL_UMALQURA: return "lunar-umalqura";
	case CAL_IRAN: return "lunar-iran";
	default: return "gregorian";
	}
}

static void
more_interval(struct finding_maker *f, const struct found_date *d, struct buf *b)
{
	if (d->time.from == CAL_NO_SUCH_DAY || d->time.precision == PRECISION_NONE)
		return;
	buf_cut(b, 0);
	timex_write_day(b, d->time.from);
	finding_more(f, "from", buf_span(b));
	buf_cut(b, 0);
	timex_write_day(b, d->time.to);
	finding_more(f, "to", buf_span(b));
}

/* "5 p.m. EST": the offset, which TIMEX3 values leave out for zones in letters */
static void
more_zone(struct finding_maker *f, const struct found_date *d, struct buf *b)
{
	if (d->timex.zone == TIMEX_UNSAID)
		return;
	buf_cut(b, 0);
	timex_write_zone(b, d->timex.zone);
	finding_more(f, "zone", buf_span(b));
}

/* Both readings of "1/2/2024", where neither the document nor --order decides. */
static void
more_readings(struct finding_maker *f, const struct found_date *d, struct buf *b)
{
	struct cal_day day;

	if (!d->time.ambiguous_order || !cal_to(CAL_GREGORIAN, d->time.from, &day))
		return;
	buf_cut(b, 0);
	timex_write_day(b, d->time.from);
	buf_byte(b, ',');
	timex_write_day(b, cal_from_gregorian(day.year, day.day, day.month));
	finding_more(f, "readings", buf_span(b));
}

static void
more_warnings(struct finding_maker *f, const struct found_date *d, struct buf *b)
{
	buf_cut(b, 0);
	for (size_t i = 0; i < d->warnings; i++) {
		if (i > 0)
			buf_byte(b, ',');
		buf_string(b, d->warning[i]);
	}
	finding_more(f, "warn", buf_span(b));
}

/* more, in the order of the manual: type cal from to native mod pair anchor zone rule readings warn */
static void
describe(struct finding_maker *f, const struct found_date *d, struct buf *b)
{
	bool resolved = d->time.precision != PRECISION_NONE;

	finding_more(f, "type", span_of(type_name(d->timex.type)));
	if (resolved)
		finding_more(f, "cal", span_of(calendar_name(&d->time)));
	more_interval(f, d, b);
	if (resolved && (d->time.reckoning != CAL_GREGORIAN)) {
		buf_cut(b, 0);
		timex_write_native(b, &d->time);
		finding_more(f, "native", buf_span(b));
	}
	finding_more(f, "mod", span_of(mod_name(d->timex.mod)));
	if (d->pair != NULL)
		finding_more(f, "pair", span_of(d->agreement));
	if (d->time.anchor != NULL)
		finding_more(f, "anchor", span_of(d->time.anchor));
	more_zone(f, d, b);
	finding_more(f, "rule", span_of(d->timex.rule));
	more_readings(f, d, b);
	more_warnings(f, d, b);
}

static void
put(struct date_finder *finder, const struct found_date *d, const struct timex_context *c, struct document *doc)
{
	struct buf *b = &finder->value;
	struct finding_maker f;

	finding_begin(&f, KIND_DATE, &finder->dates.passage[d->passage], d->timex.from, d->timex.to);
	buf_cut(b, 0);
	if (finder->settings->format == DATE_EDTF)
		timex_write_edtf(b, &d->timex, &d->time, c);
	else
		timex_write(b, &d->timex, &d->time);
	if (b->len > 0)
		f.rec.value = arena_copy(&doc->arena, buf_span(b));
	describe(&f, d, b);
	finding_end(&f);
}

void
date_find(struct date_finder *finder, struct document *doc)
{
	struct found_dates *dates = &finder->dates;
	struct timex_context context;

	scan_passages(finder, doc);
	if (dates->n == 0)
		return;
	timex_begin(&context, &finder->settings->timex, doc->date);
	pair_find(dates, &finder->joints);
	resolve_all(&context, dates);
	warning_find(dates, &context);
	for (size_t i = 0; i < dates->n; i++)
		if (is_kept(&dates->date[i], finder->settings) && !is_call(dates, &dates->date[i]))
			put(finder, &dates->date[i], &context, doc);
	document_sort(doc);
}

void
date_finder_free(struct date_finder *finder)
{
	mem_free(finder->list.timex);
	mem_free(finder->dates.date);
	mem_free(finder->dates.passage);
	buf_free(&finder->value);
}
