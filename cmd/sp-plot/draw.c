/* SPDX-License-Identifier: ISC */
#include "draw.h"

enum { BARS = 15 };

static void
put_bar(struct buf *to, size_t row, size_t count, struct span label)
{
	script_number(to, (long long)row);
	script_number(to, (long long)count);
	buf_byte(to, '\t');
	script_words(to, label);
	buf_byte(to, '\n');
}

/* The data; returns how many bars there are. */
static size_t
put_bars(struct buf *to, struct tally *t, size_t most)
{
	uint32_t *order;
	size_t *sum, rest = 0, n = t->names < most ? t->names : most;

	tally_order(t, &order, &sum);
	buf_string(to, "$data << EOD\n");
	for (size_t i = 0; i < n; i++)
		put_bar(to, i, sum[order[i]], t->name[order[i]].text);
	for (size_t i = n; i < t->names; i++)
		rest += sum[order[i]];
	if (rest > 0)
		put_bar(to, n++, rest, SPAN("all others"));
	buf_string(to, "EOD\n");
	return n;
}

/* One bar a name, the longest first; all that is beyond d->most in one last bar. */
static void
draw_bars(struct buf *to, struct tally *t, const struct drawing *d, const char *title, const char *unit)
{
	struct buf data = { 0 };
	size_t n = put_bars(&data, t, d->most > 0 ? d->most : BARS);

	script_begin(to, d, d->form == FORM_TEXT ? 2 * n + 7 : 28 * n + 100, title);
	buf_string(to, "set xlabel ");
	script_quoted(to, span_of(unit));
	buf_string(to, "\nset xrange [0:*]\nset offsets 0, graph 0.08, 0, 0\nset yrange [");
	buf_number(to, n);
	buf_string(to, "-0.4:-0.6]\n");
	buf_add(to, buf_span(&data));
	buf_string(to, d->form == FORM_TEXT ?
	    "plot $data using (0):1:2:(0):ytic(3) with vectors nohead, " :
	    "plot $data using (0):1:(0):2:($1-0.36):($1+0.36):ytic(3) with boxxyerror fc rgb '" SCRIPT_BLUE "', ");
	buf_string(to, "'' using 2:1:2 with labels left offset 1,0\n");
	buf_free(&data);
}

/* True if what was counted does not all lie on one day: then it can be drawn over time. */
static bool
has_time(const struct tally *t)
{
	size_t first = 0;

	while (first < t->cells && t->cell[first].from == TALLY_NO_DAY)
		first++;
	return first < t->cells && t->cell[first].from != t->cell[t->cells - 1].from;
}

bool
draw(struct buf *to, struct gathered *g, const struct drawing *d)
{
	struct tally *t = &g->tally;

	if (t->cells == 0)
		return false;
	if (g->subject == PLOT_TIMELINE)
		draw_timeline(to, t, d, "Dates named");
	else if (g->subject == PLOT_SPEAKER)
		draw_bars(to, t, d, g->quotations ? "Quotations, by speaker" : "Words quoted, by speaker",
		    g->quotations ? "quotations" : "words");
	else if (has_time(t))
		draw_panels(to, t, d, "Themes over time");
	else
		draw_bars(to, t, d, "Themes", "passages");
	return true;
}
