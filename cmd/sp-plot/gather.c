/* SPDX-License-Identifier: ISC */
#include "base/num.h"
#include "gather.h"
#include "time/cal.h"

long
gather_day(struct span date, bool last)
{
	bool before_christ = date.len > 0 && date.p[0] == '-';
	size_t part[3] = { 0, last ? 12 : 1, 1 };
	size_t n = 0;
	struct span rest = before_christ ? span_cut(date, 1, date.len) : date;
	int year, month;

	while (rest.p != NULL && n < 3)
		if (!num_size(span_next(&rest, '-'), &part[n++]))
			return TALLY_NO_DAY;
	if (rest.p != NULL || n == 0 || part[0] > 9999 || part[1] > 12 || part[2] > 31)
		return TALLY_NO_DAY;
	year = before_christ ? -(int)part[0] : (int)part[0];
	month = (int)part[1];
	if (last && n < 3)
		part[2] = (size_t)cal_month_days(CAL_GREGORIAN, year, month);
	return cal_from_gregorian(year, month, (int)part[2]);
}

static size_t
words(struct span text)
{
	size_t n = 1;

	for (size_t i = 0; i < text.len; i++)
		n += text.p[i] == ' ';
	return n;
}

static void
count_theme(struct gathered *g, const struct document *doc, const struct rec *rec)
{
	struct span hits, none = { NULL, 0 };
	struct tally *to = rec_more(rec, "hits", &hits) ? &g->tally : &g->bare;
	long day = gather_day(doc->date, false);

	tally_count(to, tally_name(to, rec->value, none), day, day, 1);
}

static void
count_quotation(struct gathered *g, const struct rec *rec)
{
	struct span none = { NULL, 0 };

	if (span_same(rec->who, rec_none))
		g->nameless++;
	else
		tally_count(&g->tally, tally_name(&g->tally, rec->who, none), TALLY_NO_DAY, TALLY_NO_DAY,
		    g->quotations ? 1 : words(rec->text));
}

/* Durations and sets have no place on a line of time. */
static void
count_date(struct gathered *g, const struct rec *rec)
{
	struct span from, to;
	long first = TALLY_NO_DAY, last = TALLY_NO_DAY;

	if (rec_more(rec, "from", &from)) {
		first = gather_day(from, false);
		last = gather_day(rec_more(rec, "to", &to) ? to : from, true);
	}
	if (first == TALLY_NO_DAY || last == TALLY_NO_DAY || last < first)
		g->nameless++;
	else
		tally_count(&g->tally, tally_name(&g->tally, rec->value, rec->text), first, last, 1);
}

void
gather(struct gathered *g, const struct document *doc)
{
	static const enum kind kinds[PLOT_SUBJECTS] = { KIND_THEME, KIND_QUOTE, KIND_DATE };

	for (size_t i = 0; i < doc->recs; i++) {
		const struct rec *rec = &doc->rec[i];

		if (rec->kind != kinds[g->subject])
			continue;
		if (g->subject == PLOT_THEMES)
			count_theme(g, doc, rec);
		else if (g->subject == PLOT_SPEAKER)
			count_quotation(g, rec);
		else
			count_date(g, rec);
	}
}

/* A theme without words anywhere, as one that was learnt, counts by its units. */
void
gather_end(struct gathered *g)
{
	size_t with_words = g->tally.names;

	for (size_t i = 0; i < g->bare.cells; i++) {
		const struct tally_cell *cell = &g->bare.cell[i];
		struct span none = { NULL, 0 };
		uint32_t name = tally_name(&g->tally, g->bare.name[cell->name].text, none);

		if (name >= with_words)
			tally_count(&g->tally, name, cell->from, cell->to, cell->count);
	}
	tally_settle(&g->tally);
}

void
gather_free(struct gathered *g)
{
	tally_free(&g->tally);
	tally_free(&g->bare);
}
