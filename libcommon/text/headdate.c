/* SPDX-License-Identifier: ISC */
#include "text/headdate.h"
#include "text/stage.h"

enum {
	LETTERS = 24,		/* around a date, in a line that is little else */
	SHORT_LETTERS = 6,	/* where the year has two digits: "Friday, 2/26/10" */
	CLOCK_WITHIN = 12,	/* paragraphs in which the hour of a briefing stands */
	PLACE_LONGEST = 120	/* bytes ahead of the dash of "TABRIZ, 18 February 2024 (Agency) -" */
};

bool
headdate_is_american(struct timex_reader *reader, const struct body *b)
{
	for (size_t i = 0; i < b->pars && i < CLOCK_WITHIN; i++)
		if (stage_is_clock(b->par[i].place.text) && timex_is_american(reader, b->par[i].place.text))
			return true;
	return false;
}

bool
headdate_own(const struct head_dates *dates, struct span text, size_t *from, size_t *to, char iso[11])
{
	for (size_t i = 0; i < text.len; i++)
		if ((text.p[i] >= '0' && text.p[i] <= '9') || text.p[i] == '\xD9' || text.p[i] == '\xDB')
			return timex_own_date(dates->reader, dates->month_first, text, from, to, iso);
	return false;
}

/* The next hyphen, or the first byte of what may be a dash. */
static const char *
next_mark(const char *p, const char *end)
{
	const char *hyphen = memchr(p, '-', (size_t)(end - p));
	const char *wide = memchr(p, 0xE2, (size_t)((hyphen == NULL ? end : hyphen) - p));

	return wide != NULL ? wide : hyphen;
}

size_t
headdate_dash(struct span text)
{
	const char *end = text.p + (text.len < PLACE_LONGEST ? text.len : PLACE_LONGEST);

	if (text.len < 5)
		return 0;
	for (const char *p = text.p + 4; (p = next_mark(p, end)) != NULL; p++) {
		struct span rest = span_between(p, text.p + text.len);
		size_t i = (size_t)(p - text.p);

		if (p[-1] != ' ' && p[-1] != ')')
			continue;
		if (span_begins(rest, SPAN("—")) || span_begins(rest, SPAN("–")) || span_begins(rest, SPAN("-- ")))
			return i + 3 - (rest.p[0] == '-');
		if (span_begins(rest, SPAN("- ")))
			return i + 1;
	}
	return 0;
}

static size_t
letters_outside(struct span text, size_t from, size_t to)
{
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.p[i];

		n += (i < from || i >= to) && (c >= 0xC0 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'));
	}
	return n;
}

/* "15/09/2015 - 24/08/2018": from then till then, of which the first ends at byte `to`; a document has one day. */
static bool
is_range(const struct head_dates *dates, struct span text, size_t to)
{
	enum { AHEAD = 4 };	/* a dash has words ahead of it */
	size_t begin = to > AHEAD ? to - AHEAD : 0, dash = begin + headdate_dash(span_cut(text, begin, text.len)), from, end;
	char iso[11];

	return dash > to && span_trim(span_cut(text, to, dash)).len <= sizeof("\xE2\x80\x93") - 1 &&
	    headdate_own(dates, span_cut(text, dash, text.len), &from, &end, iso) && from <= 1;
}

/* Letters around the date of a line: few around "2/26/10", which may be in a sentence, "we met on 2/26/10 in the yard". */
static size_t
letters_most(struct span text, size_t from, size_t to)
{
	size_t digits = 0;

	for (size_t i = from; i < to && digits < 4; i++)
		digits = text.p[i] >= '0' && text.p[i] <= '9' ? digits + 1 : (unsigned char)text.p[i] >= 0x80 ? 4 : 0;
	return digits < 4 ? SHORT_LETTERS : LETTERS;
}

bool
headdate_is_line(const struct head_dates *dates, const struct paragraph *par, bool headline, char iso[11])
{
	struct span text = par->place.text;
	size_t from, to;

	if (text.len > HEADDATE_LONGEST || !headdate_own(dates, text, &from, &to, iso) || (headline && from > 3) ||
	    is_range(dates, text, to))
		return false;
	return letters_outside(text, from, to) <= letters_most(text, from, to) && (from < 40 || to + 12 > text.len);
}
