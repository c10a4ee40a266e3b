/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "script.h"
#include "time/cal.h"

static void
put_terminal(struct buf *to, const struct drawing *d, size_t height)
{
	static const struct { const char *begin, *end; } terminal[FORMS] = {
		[FORM_SVG] = { "svg noenhanced size ", " font 'sans-serif,13' background '#ffffff'" },
		[FORM_PNG] = { "pngcairo noenhanced size ", " font 'sans,11' background '#ffffff'" },
		[FORM_TEXT] = { "dumb noenhanced mono size ", "" }
	};
	long width = d->form == FORM_TEXT ? (long)d->columns : 800;

	buf_string(to, "set terminal ");
	buf_string(to, terminal[d->form].begin);
	buf_signed(to, d->width > 0 ? d->width : width);
	buf_byte(to, ',');
	buf_signed(to, d->height > 0 ? d->height : (long)height);
	buf_string(to, terminal[d->form].end);
	buf_byte(to, '\n');
}

void
script_begin(struct buf *to, const struct drawing *d, size_t height, const char *title)
{
	buf_string(to, "set encoding utf8\n");
	put_terminal(to, d, height);
	buf_string(to,
	    "set datafile separator \"\\t\"\n"
	    "set datafile commentschars ''\n"
	    "unset key\n"
	    "set border 0\n"
	    "set xtics nomirror scale 0 tc rgb '#303030'\n"
	    "set ytics nomirror scale 0 tc rgb '#303030'\n"
	    "set style fill solid 1.0 noborder\n");
	if (d->form != FORM_TEXT)
		buf_string(to, "set grid back lc rgb '#e0e0e0' lt 1 lw 1\n");
	buf_string(to, "set title ");
	script_quoted(to, span_of(d->title != NULL ? d->title : title));
	buf_string(to, d->form == FORM_SVG ? " font ',16'\n" : d->form == FORM_PNG ? " font ',14'\n" : "\n");
}

void
script_words(struct buf *to, struct span words)
{
	const char *p = words.p, *end = words.p + words.len;

	while (p < end) {
		int32_t c;
		size_t len = utf_read(p, end, &c);

		switch (c) {
		case '"': buf_string(to, "\u201D"); break;
		case '\'': case '`': buf_string(to, "\u2019"); break;
		case '\\': buf_string(to, "\u2216"); break;
		case '\t': case '\n': buf_byte(to, ' '); break;
		default:
			if (!utf_is_control(c) && !utf_is_bidi_control(c))
				buf_add(to, span_between(p, p + len));
		}
		p += len;
	}
}

void
script_quoted(struct buf *to, struct span words)
{
	buf_byte(to, '\'');
	script_words(to, words);
	buf_byte(to, '\'');
}

void
script_number(struct buf *to, long long n)
{
	if (to->p[to->len - 1] != '\n')
		buf_byte(to, '\t');
	buf_signed(to, n);
}

long
script_bin(enum step step, long day)
{
	int year, month, unused;

	if (step == STEP_DAY)
		return day;
	cal_to_gregorian(day, &year, &month, &unused);
	if (step == STEP_MONTH)
		return 12L * year + month - 1;
	return step == STEP_YEAR ? year : (year - (year % 10 + 10) % 10) / 10;
}

/* Quotient rounded down. */
static long
floor_by(long n, long by)
{
	return n / by - (n % by < 0);
}

/* The first day of a month of any year: an axis goes on beyond the years of the calendar. */
static long
month_begins(long year, long month)
{
	long cycles = floor_by(year, 400);

	return cal_from_gregorian((int)(year - 400 * cycles), (int)month, 1) + 146097 * cycles;
}

long
script_bin_day(enum step step, long bin)
{
	switch (step) {
	case STEP_DAY: return bin;
	case STEP_MONTH: return month_begins(floor_by(bin, 12), bin - 12 * floor_by(bin, 12) + 1);
	case STEP_YEAR: return month_begins(bin, 1);
	default: return month_begins(bin * 10, 1);
	}
}

enum step
script_step(long first, long last, long most)
{
	enum step step = STEP_DAY;

	while (step < STEP_DECADE && script_bin(step, last) - script_bin(step, first) >= most)
		step++;
	return step;
}

/* "2024", "2024-02" or "2024-02-18": the label of a mark, none of which is a decade. */
static void
put_label(struct buf *to, enum step step, long bin)
{
	int year, month, day;

	cal_to_gregorian(script_bin_day(step, bin), &year, &month, &day);
	if (year < 0)
		buf_byte(to, '-');
	buf_padded(to, (size_t)(year < 0 ? -year : year), 4);
	if (step == STEP_YEAR)
		return;
	buf_byte(to, '-');
	buf_padded(to, (size_t)month, 2);
	if (step == STEP_MONTH)
		return;
	buf_byte(to, '-');
	buf_padded(to, (size_t)day, 2);
}

/* What the marks of an axis may be apart, from close to far. */
static const struct { enum step step; long apart; } grid[] = {
	{ STEP_DAY, 1 }, { STEP_DAY, 2 }, { STEP_DAY, 5 }, { STEP_DAY, 10 },
	{ STEP_MONTH, 1 }, { STEP_MONTH, 2 }, { STEP_MONTH, 3 }, { STEP_MONTH, 6 },
	{ STEP_YEAR, 1 }, { STEP_YEAR, 2 }, { STEP_YEAR, 5 }, { STEP_YEAR, 10 }, { STEP_YEAR, 20 },
	{ STEP_YEAR, 50 }, { STEP_YEAR, 100 }, { STEP_YEAR, 200 }, { STEP_YEAR, 500 }, { STEP_YEAR, 1000 },
	{ STEP_YEAR, 5000 }
};

void
script_marks(struct buf *to, long first, long last, long most)
{
	size_t g = 0;
	long bin;
	bool any = false;

	while (g + 1 < sizeof(grid) / sizeof(grid[0]) &&
	    script_bin(grid[g].step, last) - script_bin(grid[g].step, first) > grid[g].apart * most)
		g++;
	bin = script_bin(grid[g].step, first);
	bin -= (bin % grid[g].apart + grid[g].apart) % grid[g].apart;
	buf_string(to, "set xtics (");
	for (; script_bin_day(grid[g].step, bin) <= last; bin += grid[g].apart) {
		if (script_bin_day(grid[g].step, bin) < first)
			continue;
		buf_string(to, any ? ", '" : "'");
		put_label(to, grid[g].step, bin);
		buf_string(to, "' ");
		buf_signed(to, script_bin_day(grid[g].step, bin));
		any = true;
	}
	buf_string(to, ")\n");
}

void
script_range(struct buf *to, long first, long last)
{
	buf_string(to, "set xrange [");
	buf_signed(to, first);
	buf_byte(to, ':');
	buf_signed(to, last);
	buf_string(to, "]\n");
}
