/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "draw.h"

enum {
	ROWS = 40,		/* dates, where the user does not say how many */
	BINS = 48,		/* units of time, where there are more dates */
	MARKS = 8,		/* places on the axis that are named */
	LONGEST = 40		/* characters of a text beside its date */
};

/* The text of a date, not longer than fits, and how often it came. */
static void
put_note(struct buf *to, struct span note, size_t count)
{
	const char *p = note.p, *end = note.p + note.len;
	int32_t c;

	for (size_t n = 0; p < end && n < LONGEST; n++)
		p += utf_read(p, end, &c);
	script_words(to, span_between(note.p, p));
	if (p < end)
		buf_string(to, "\u2026");
	if (count > 1) {
		buf_string(to, " (");
		buf_number(to, count);
		buf_string(to, " times)");
	}
}

/* "2024-02-18" as it is; of a decade "199" and of a century "19" what people write: "1990s", "1900s" */
static void
put_value(struct buf *to, struct span value)
{
	bool digits = value.len == 2 || value.len == 3;

	for (size_t i = 0; i < value.len; i++)
		digits = digits && value.p[i] >= '0' && value.p[i] <= '9';
	script_words(to, value);
	if (digits)
		buf_string(to, value.len == 2 ? "00s" : "0s");
}

/* Row, first and last day, value, and the text: to the right of its date, or to the left in the right half. */
static void
put_row(struct buf *to, const struct tally *t, size_t row, long middle)
{
	const struct tally_cell *cell = &t->cell[row];
	const struct tally_name *name = &t->name[cell->name];
	bool right = cell->to / 2 + cell->from / 2 > middle;

	script_number(to, (long long)row);
	script_number(to, cell->from);
	script_number(to, cell->to + 1);
	buf_byte(to, '\t');
	put_value(to, name->text);
	buf_byte(to, '\t');
	if (!right)
		put_note(to, name->note, cell->count);
	buf_byte(to, '\t');
	if (right)
		put_note(to, name->note, cell->count);
	buf_byte(to, '\n');
}

static void
put_rows(struct buf *to, const struct tally *t, const struct drawing *d, long first, long last)
{
	long margin = (last - first) / 20 + 1;

	script_range(to, first - margin, last + margin);
	script_marks(to, first - margin, last + margin, MARKS);
	buf_string(to, "set yrange [");
	buf_number(to, t->cells);
	buf_string(to, "-0.4:-0.6]\n$data << EOD\n");
	for (size_t i = 0; i < t->cells; i++)
		put_row(to, t, i, first / 2 + last / 2);
	buf_string(to, "EOD\n");
	if (d->form == FORM_TEXT)
		buf_string(to, "plot $data using 2:1:($3-$2):(0):ytic(4) with vectors nohead, "
		    "'' using 2:1 with points pt 'o'");
	else
		buf_string(to, "plot $data using 2:1:2:3:($1-0.3):($1+0.3):ytic(4) with boxxyerror fc rgb '" SCRIPT_SKY "', "
		    "'' using 2:1 with points pt 7 ps 0.6 lc rgb '" SCRIPT_BLUE "'");
	buf_string(to, ", '' using 3:1:5 with labels left offset 1,0, '' using 2:1:6 with labels right offset -1,0\n");
}

static void
put_counts(struct buf *to, const struct tally *t, const struct drawing *d, long first, long last)
{
	enum step step = script_step(first, last, BINS);
	size_t count = 0;

	first = script_bin_day(step, script_bin(step, first));
	last = script_bin_day(step, script_bin(step, last) + 1);
	script_range(to, first, last);
	script_marks(to, first, last, MARKS);
	buf_string(to, "set ylabel 'mentions'\nset yrange [0:*]\n$data << EOD\n");
	for (size_t i = 0; i < t->cells; i++) {
		long bin = script_bin(step, t->cell[i].from);

		count += t->cell[i].count;
		if (i + 1 < t->cells && script_bin(step, t->cell[i + 1].from) == bin)
			continue;
		/* in the middle of its unit, as wide as that */
		script_number(to, script_bin_day(step, bin));
		script_number(to, script_bin_day(step, bin + 1));
		script_number(to, (long long)count);
		buf_byte(to, '\n');
		count = 0;
	}
	buf_string(to, "EOD\nplot $data using ");
	buf_string(to, d->form == FORM_TEXT ? "(($1+$2)/2):3 with impulses\n" :
	    "(($1+$2)/2):3:(0.9*($2-$1)) with boxes fc rgb '" SCRIPT_BLUE "'\n");
}

void
draw_timeline(struct buf *to, struct tally *t, const struct drawing *d, const char *title)
{
	long first = t->cell[0].from, last = first;
	size_t most = d->most > 0 ? d->most : ROWS, height;
	bool rows = t->cells <= most;

	for (size_t i = 0; i < t->cells; i++)
		last = t->cell[i].to > last ? t->cell[i].to : last;
	if (d->form == FORM_TEXT)
		height = rows ? 2 * t->cells + 6 : 20;
	else
		height = rows ? 24 * t->cells + 100 : 400;
	script_begin(to, d, height, title);
	if (rows)
		put_rows(to, t, d, first, last);
	else
		put_counts(to, t, d, first, last);
}
