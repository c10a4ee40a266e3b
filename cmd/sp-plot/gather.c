/* SPDX-License-Identifier: ISC */
#include "gather.h"
#include "time/interval.h"

/* First day of a date of records, "2024", "2024-02" or "2024-02-18", or its last one; TALLY_NO_DAY if it is none. */
static long
day_of(struct span date, bool last)
{
	struct interval days;

	if (!interval_of(&days, date))
		return TALLY_NO_DAY;
	return last ? days.last : days.first;
}

static void
count_theme(struct gathered *g, const struct document *doc, const struct rec *rec)
{
	struct span hits, none = { NULL, 0 };
	struct tally *to = rec_more(rec, "hits", &hits) ? &g->tally : &g->bare;
	long day = day_of(doc->date, false);

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
		    g->quotations ? 1 : rec_words(rec->text));
}

/* Durations and sets have no place on a line of time. */
static void
count_date(struct gathered *g, const struct rec *rec)
{
	struct span from, to;
	long first = TALLY_NO_DAY, last = TALLY_NO_DAY;

	if (rec_more(rec, "from", &from)) {
		first = day_of(from, false);
		last = day_of(rec_more(rec, "to", &to) ? to : from, true);
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
