/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "base/utf.h"
#include "text/furniture.h"
#include "text/labelword.h"
#include "text/para.h"
#include "text/seam.h"
#include "text/stop.h"

enum {
	WIDEST = 160,		/* columns; longer lines are not wrapped by hand or by a program that prints */
	FIRST_LINE = 2,		/* columns of indent that begin a paragraph */
	CENTRED = 12,		/* columns of indent that centre a heading */
	LONG = 60,		/* columns of a line that is no heading */
	FEW = 6,		/* lines that tell nothing of a width below */
	FEW_COLUMNS = 40,	/* columns: they may be a title, and who wrote it */
	WRAPPED = 80,		/* columns, at which mails and notes are wrapped at the latest */
	SLACK = 15		/* columns: a line shorter by this ends on purpose, even where empty lines separate */
};

static uint32_t
right_edge(const struct line *line)
{
	return line->indent + line->columns;
}

/* True if the first word of `next` would not have fitted behind `line`. */
static bool
is_full(const struct line *line, const struct line *next, struct span source, uint32_t width, uint32_t slack)
{
	struct span text = line_text(next, source);
	uint32_t columns = right_edge(line) + 1 + slack;	/* with the word as far as it is counted */

	for (size_t i = 0; columns <= width && i < text.len && text.p[i] != ' '; i++)
		columns += ((unsigned char)text.p[i] & 0xC0) != 0x80;
	return columns > width;
}

/* The value that a given share (in percent) of the counted things, `total` in all, does not exceed. */
static uint32_t
percentile(const size_t *count, size_t total, size_t percent)
{
	size_t sum = count[0];
	uint32_t i = 0;

	while (sum * 100 < total * percent)
		sum += count[++i];
	return i;
}

struct counts {
	size_t indent[WIDEST + 1], edge[WIDEST + 1];	/* edge: right edges of lines with a line directly below */
	size_t lines, inner, empty_starts, indented;
};

/* No empty line, no indent, no label tells that a paragraph ends between the two; nor is the first one a label and little else. */
static bool
may_go_on(const struct line *above, const struct line *line)
{
	return line->empties == 0 && line->indent < above->indent + FIRST_LINE && !line->begins && above->label == 0;
}

static void
count_lines(struct counts *c, const struct lines *l)
{
	const struct line *above = NULL;

	for (size_t i = 0; i < l->n; i++) {
		const struct line *line = &l->line[i];

		if (line->role != LINE_BODY)
			continue;
		c->lines++;
		c->indent[line->indent < WIDEST ? line->indent : WIDEST]++;
		if (above != NULL && !line->edge) {
			if (may_go_on(above, line)) {
				c->edge[right_edge(above) < WIDEST ? right_edge(above) : WIDEST]++;
				c->inner++;
			}
			c->empty_starts += line->empties > 0;
			c->indented += line->empties == 0 && line->indent >= above->indent + FIRST_LINE;
		}
		above = line;
	}
}

/* How many of 100 lines that may go on in the next are filled to the width. */
static size_t
full_percent(const struct lines *l, struct span source, uint32_t width)
{
	const struct line *above = NULL;
	size_t full = 0, n = 0;

	for (size_t i = 0; i < l->n; i++) {
		const struct line *line = &l->line[i];

		if (line->role != LINE_BODY)
			continue;
		if (above != NULL && !line->edge && may_go_on(above, line)) {
			full += is_full(above, line, source, width, 0);
			n++;
		}
		above = line;
	}
	return n == 0 ? 0 : full * 100 / n;
}

/*
 * pdftotext joins the two halves of a word that a line's end broke, and with them the
 * two lines: the longest lines are nearly twice as wide as the text, and say nothing of its width.
 */
static void
measure_joined(struct layout_of_lines *layout, const struct counts *c, const struct lines *l, struct span source, uint32_t widest)
{
	uint32_t middle = percentile(c->edge, c->inner, 50), width;
	size_t single = 0, between = 0;

	if (middle < 30 || widest * 2 < middle * 3 || widest > middle * 2 + middle / 4)
		return;
	for (uint32_t i = 0; i * 2 < middle * 3; i++)
		single += c->edge[i];
	width = percentile(c->edge, single, 90);
	for (uint32_t i = width + width / 4; i < width + width / 2 && i <= WIDEST; i++)
		between += c->edge[i];
	/* few words are broken, and of lines that are paragraphs there are some of each width */
	if ((c->inner - single) * 3 > c->inner || between * 4 > c->inner - single || full_percent(l, source, width - width / 8) < 60)
		return;
	layout->width = width;
	layout->slack = width / 8;
}

struct layout_of_lines
para_measure(const struct lines *l, struct span source, struct lexicon *lexicon)
{
	struct counts c = { 0 };
	struct layout_of_lines layout = { .lexicon = lexicon };
	uint32_t width;

	count_lines(&c, l);
	while (layout.base < WIDEST && c.indent[layout.base] * 5 < c.lines)
		layout.base++;
	if (layout.base == WIDEST)
		layout.base = 0;
	layout.by_empty = c.empty_starts * 25 >= c.lines && c.empty_starts >= c.indented;
	layout.by_indent = c.indented * 25 >= c.lines && c.indented > 2;
	width = percentile(c.edge, c.inner, 90);
	if (c.inner < (layout.by_empty && width < FEW_COLUMNS ? FEW : 3) || width >= WIDEST || width < 20)
		return layout;
	/* a typewriter fills nearly all its lines to the last column; a book fills them within an eighth */
	if (full_percent(l, source, width) < 75)
		layout.slack = width / 8;
	if (full_percent(l, source, width - layout.slack) >= 55)
		layout.width = width;
	else
		measure_joined(&layout, &c, l, source, width);
	return layout;
}

static bool
begins_lower(struct span text)
{
	int32_t c;

	(void)utf_read(text.p, text.p + text.len, &c);
	return utf_is_lower(c);
}

/* Goes on in the next line, which begins with a small letter; "a. The roof" does not, but "c. 1905" and "v. The Board" may. */
static bool
is_carried_on(const struct layout_of_lines *layout, struct span a, struct span b)
{
	if (!begins_lower(b))
		return false;
	if (b.len > 3 && (b.p[1] == '.' || b.p[1] == ')') && b.p[2] == ' ' && (b.p[3] < '0' || b.p[3] > '9') &&
	    (lexicon_bits(layout->lexicon, span_cut(b, 0, 1)) & LEXICON_TITLE) == 0)
		return false;
	return !label_is_shouted(a);	/* "THE WALL", "by Ole Lind" */
}

static bool
begins_quotation(struct span text)
{
	int32_t c;

	(void)utf_read(text.p, text.p + text.len, &c);
	return c == '"' || c == 0x201C || c == 0xAB || c == 0x201E;
}

/* Marks of quotations that are open, as far as a count can tell. */
struct open_marks {
	bool straight;
	long curly, angle;
};

static void
count_marks(struct open_marks *open, struct span text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.p[i];

		if (c == '"') {
			open->straight = !open->straight;
		} else if (c == 0xE2 && i + 2 < text.len && text.p[i + 1] == '\x80') {
			open->curly += text.p[i + 2] == '\x9C';
			open->curly -= text.p[i + 2] == '\x9D';
		} else if (c == 0xC2 && i + 1 < text.len) {
			open->angle += text.p[i + 1] == '\xAB';
			open->angle -= text.p[i + 1] == '\xBB';
		}
	}
}

/* Over the end of a page. */
static bool
goes_on_over_page(const struct line *above, const struct line *line, const struct layout_of_lines *layout,
    struct span source, const struct open_marks *open)
{
	struct span a = line_text(above, source), b = line_text(line, source);
	bool is_open = open->straight || open->curly > 0 || open->angle > 0;

	if ((layout->width > 0 && line->indent >= layout->base + FIRST_LINE) || furniture_names_site(a))
		return false;
	if (begins_lower(b))
		return true;
	if (seam_ends_sentence(a)) {
		if (is_open)
			return !begins_quotation(b);
		return layout->width > 0 && layout->slack == 0 && !layout->by_empty &&
		    is_full(above, line, source, layout->width, 0);
	}
	/* a heading, or the last words of a list, are short */
	if (layout->width > 0)
		return is_full(above, line, source, layout->width, layout->width / 3);
	return above->columns > LONG || is_open;
}

/* "[House of Delegates]": a line by itself in the head of a record */
static bool
is_bracketed(struct span text)
{
	return text.p[0] == '[' && text.p[text.len - 1] == ']';
}

/* "*** START OF THE BOOK ***" */
static bool
is_banner(struct span text)
{
	return text.p[0] == '*' && span_begins(text, SPAN("***")) && span_ends(text, SPAN("***"));
}

/* "Mr." at a line's end, and "the No." where a number is next: their stop ends nothing. "A. No." is an answer. */
static bool
is_abbreviated(const struct layout_of_lines *layout, struct span a, struct span b)
{
	struct span word;
	unsigned bits;

	if (a.p[a.len - 1] != '.')
		return false;
	word = word_before(a, a.len - 1);
	bits = lexicon_abbreviation(layout->lexicon, word);
	if ((bits & LEXICON_TITLE) != 0)
		return word.p[0] >= 'A' && word.p[0] <= 'Z';
	return (bits & LEXICON_NUMBER) != 0 && b.p[0] >= '0' && b.p[0] <= '9' && word.p > a.p + 1 && utf_is_lower(word.p[-2] & 0x7F);
}

/* Two lines of one heading, each in the middle, with an empty line between: "The Minister's Address", "on the Eve of the Holidays". */
static bool
is_heading_carried_on(const struct line *above, const struct line *line, struct span a, struct span b)
{
	uint32_t upper = above->indent * 2 + above->columns, lower = line->indent * 2 + line->columns;

	return line->empties == 1 && line->indent >= CENTRED && above->indent >= CENTRED && upper <= lower + 4 && lower <= upper + 4 &&
	    !seam_ends_sentence(a) && (begins_lower(b) || seam_ends_small(a));
}

static bool
goes_on(const struct line *above, const struct line *line, const struct layout_of_lines *layout, struct span source,
    const struct open_marks *open)
{
	struct span a = line_text(above, source), b = line_text(line, source);
	uint32_t slack = layout->slack;

	if (layout->by_empty && slack < SLACK)		/* of a narrow column it is less */
		slack = layout->width < SLACK * 5 ? layout->width / 5 : SLACK;
	if (line->begins || line->heading || above->heading)
		return false;
	if (line->empties > 0 && !line->edge)
		return is_heading_carried_on(above, line, a, b);
	if ((is_bracketed(a) && is_bracketed(b)) || is_banner(a) || seam_are_apart(a, b))
		return false;
	if (is_abbreviated(layout, a, b))
		return true;
	if (line->edge)
		return goes_on_over_page(above, line, layout, source, open);
	if (layout->width == 0)
		return !seam_ends_sentence(a) && (is_carried_on(layout, a, b) || (above->columns > LONG &&
		    ((b.p[0] >= '0' && b.p[0] <= '9') || (above->columns < WRAPPED && seam_ends_small(a)))));
	if (line->indent >= above->indent + FIRST_LINE)
		return false;
	/* two first lines, one below the other */
	if (layout->by_indent && line->indent >= layout->base + FIRST_LINE && seam_ends_sentence(a))
		return false;
	if (above->indent >= layout->base + CENTRED && line->indent + 4 <= above->indent)
		return false;
	if (!is_full(above, line, source, layout->width, slack))
		return !seam_ends_sentence(a) && (begins_lower(b) ||
		    (b.p[0] >= '0' && b.p[0] <= '9' && above->columns * 2 > layout->width));
	/* where lines are of many widths, one that falls short a little and ends a sentence ends the paragraph */
	return layout->slack == 0 || layout->by_empty || layout->by_indent || !seam_ends_sentence(a) ||
	    is_full(above, line, source, layout->width, 0);
}

void
para_join(struct lines *l, const struct layout_of_lines *layout, struct span source)
{
	const struct line *above = NULL;
	struct open_marks open = { 0 };
	size_t counted = 0;	/* lines ahead of this one are counted, or of another paragraph */

	for (size_t i = 0; i < l->n; i++) {
		struct line *line = &l->line[i];

		if (line->role != LINE_BODY)
			continue;
		/* what is open matters where a page ends only */
		for (; line->edge && counted < i; counted++)
			if (l->line[counted].role == LINE_BODY)
				count_marks(&open, line_text(&l->line[counted], source));
		line->cut = above != NULL && goes_on(above, line, layout, source, &open);
		if (!line->cut) {
			open = (struct open_marks){ 0 };
			counted = i;
		}
		above = line;
	}
}

/* A plain line, from byte `from` to `end`, and the blank that is due ahead of it, if any. */
static void
put_plain(struct place *p, struct arena *a, struct span source, size_t blank, size_t from, size_t end)
{
	struct span text = span_cut(source, from, end);
	int32_t c;

	if (blank != SIZE_MAX && p->text.len > 0) {
		if (blank + 1 == from) {
			place_put_behind_blank(p, a, text, from);
			return;
		}
		place_put(p, a, SPAN(" "), blank, utf_read(source.p + blank, source.p + source.len, &c), false);
	}
	place_put(p, a, text, from, text.len, false);
}

static size_t
last_of_paragraph(const struct lines *l, size_t n)
{
	for (size_t next = lines_next(l, n); next < l->n; next = lines_next(l, n))
		n = next;
	return n;
}

size_t
para_put(struct place *p, struct arena *a, struct hyphens *h, const struct lines *l, struct span source,
    size_t n, struct oddities *odd)
{
	size_t from = l->line[n].start, blank = SIZE_MAX;

	if (lines_next(l, n) < l->n)
		place_reserve(p, a, l->line[last_of_paragraph(l, n)].end - from);
	for (;;) {
		const struct line *line = &l->line[n];
		size_t next = lines_next(l, n), hyphen, end = line->end;
		enum hyphen what = HYPHEN_NONE;
		bool alone = next == l->n, ends;

		if (!alone && hyphen_may_be(source, line) && (what = hyphen_between(h, l, source, line, &l->line[next], &hyphen)) == HYPHEN_DROP)
			end = hyphen;
		/* lines with nothing but white space between them can be put in one go: it is folded there */
		ends = alone || what != HYPHEN_NONE || next != n + 1 || l->line[next].marked;
		if (line->plain && from == line->start && !odd->markdown && (ends || l->line[next].plain)) {
			put_plain(p, a, source, blank, from, end);
			odd->characters += end - from;
		} else if (ends) {
			source_put_behind(p, a, source, blank, from, end, odd);
		} else {
			n = next;
			continue;
		}
		if (alone)
			return n + 1;
		/* due only if the lines ahead turn out to be text: they may be no-break spaces, or marks */
		blank = what == HYPHEN_NONE ? source_blank(source, line->end, l->line[next].start) : SIZE_MAX;
		from = l->line[next].start;
		n = next;
	}
}
