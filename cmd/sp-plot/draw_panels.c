/* SPDX-License-Identifier: ISC */
#include "draw.h"

enum {
	PANELS = 8,		/* themes shown, where the user does not say how many */
	COLUMNS = 2,
	BINS = 60,		/* units of time that one panel can show */
	MARKS = 5		/* places on the axis that are named */
};

struct panels {
	enum step step;
	long first;		/* bin */
	size_t bins, n;		/* n panels */
	uint32_t *order;
	size_t *count;		/* by panel, then by bin */
	size_t most;		/* the highest of them */
};

static void
measure(struct panels *p, struct tally *t, size_t most)
{
	size_t *sum, dated = 0;

	while (t->cell[dated].from == TALLY_NO_DAY)
		dated++;
	p->step = script_step(t->cell[dated].from, t->cell[t->cells - 1].from, BINS);
	p->first = script_bin(p->step, t->cell[dated].from);
	p->bins = (size_t)(script_bin(p->step, t->cell[t->cells - 1].from) - p->first) + 1;
	tally_order(t, &p->order, &sum);
	p->n = t->names < most ? t->names : most;
}

static void
count(struct panels *p, struct tally *t)
{
	uint32_t *panel = arena_array(&t->arena, t->names, sizeof(*panel));

	for (size_t i = 0; i < t->names; i++)
		panel[p->order[i]] = (uint32_t)i;
	p->count = arena_array(&t->arena, p->n * p->bins, sizeof(*p->count));
	for (size_t i = 0; i < t->cells; i++) {
		const struct tally_cell *cell = &t->cell[i];
		size_t *at;

		if (cell->from == TALLY_NO_DAY || panel[cell->name] >= p->n)
			continue;
		at = &p->count[panel[cell->name] * p->bins + (size_t)(script_bin(p->step, cell->from) - p->first)];
		*at += cell->count;
		if (*at > p->most)
			p->most = *at;
	}
}

/* One line a unit of time: its first day, that of the next one, what each panel has. */
static void
put_data(struct buf *to, const struct panels *p)
{
	buf_string(to, "$data << EOD\n");
	for (size_t bin = 0; bin < p->bins; bin++) {
		script_number(to, script_bin_day(p->step, p->first + (long)bin));
		script_number(to, script_bin_day(p->step, p->first + (long)bin + 1));
		for (size_t i = 0; i < p->n; i++)
			script_number(to, (long long)p->count[i * p->bins + bin]);
		buf_byte(to, '\n');
	}
	buf_string(to, "EOD\n");
}

/* A round number, of which two or three come up to n: 1, 2 or 5 times a power of ten. */
static size_t
round_third(size_t n)
{
	static const size_t next[] = { 2, 5, 10 };
	size_t power = 1, i = 0, third = 1;

	while (3 * third < n) {
		third = power * next[i++];
		if (i == 3) {
			power *= 10;
			i = 0;
		}
	}
	return third;
}

static void
put_axes(struct buf *to, const struct panels *p)
{
	long first = script_bin_day(p->step, p->first), last = script_bin_day(p->step, p->first + (long)p->bins);

	script_range(to, first, last);
	script_marks(to, first, last, MARKS);
	buf_string(to, "set ytics ");
	buf_number(to, round_third(p->most));
	buf_string(to, "\nset yrange [0:");
	buf_number(to, p->most + p->most / 20 + 1);
	buf_string(to, "]\n");
}

static void
put_panel(struct buf *to, const struct panels *p, const struct tally *t, const struct drawing *d, size_t i)
{
	buf_string(to, "set title ");
	script_quoted(to, t->name[p->order[i]].text);
	buf_string(to, "\nplot $data using (($1+$2)/2):");
	buf_number(to, i + 3);
	buf_string(to, d->form == FORM_TEXT ? " with impulses\n" : ":(0.85*($2-$1)) with boxes fc rgb '" SCRIPT_BLUE "'\n");
}

void
draw_panels(struct buf *to, struct tally *t, const struct drawing *d, const char *title)
{
	struct panels p = { 0 };
	size_t rows;

	measure(&p, t, d->most > 0 ? d->most : PANELS);
	count(&p, t);
	rows = (p.n + COLUMNS - 1) / COLUMNS;
	script_begin(to, d, d->form == FORM_TEXT ? 12 : 150 * rows + 60, title);
	if (d->form != FORM_TEXT)
		buf_string(to, "unset grid\nset grid ytics back lc rgb '#e0e0e0' lt 1 lw 1\n");
	put_axes(to, &p);
	put_data(to, &p);
	/* characters have no room for charts side by side */
	if (d->form != FORM_TEXT) {
		buf_string(to, "set multiplot layout ");
		buf_number(to, rows);
		buf_string(to, ",2 title ");
		script_quoted(to, span_of(d->title != NULL ? d->title : title));
		buf_string(to, " font ',16'\nset title font ',13'\nset tmargin 2.5\nset bmargin 2\n");
	}
	for (size_t i = 0; i < p.n; i++)
		put_panel(to, &p, t, d, i);
	if (d->form != FORM_TEXT)
		buf_string(to, "unset multiplot\n");
}
