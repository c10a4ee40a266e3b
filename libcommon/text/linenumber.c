/* SPDX-License-Identifier: ISC */
#include "base/num.h"
#include "base/utf.h"
#include "text/linenumber.h"

/* The number at the front of the line, and the columns of white space behind it (large where nothing follows). */
static bool
front_number(const struct line *line, struct span source, unsigned long *number, size_t *len)
{
	struct span text = line_text(line, source);
	unsigned char front = (unsigned char)text.p[0];
	size_t digits = front < 0x80 && utf_is_letter(front) ? 0 : num_read(text, 100000, number), blanks = digits;

	if (digits == 0)	/* no digit stands for a letter, as at the front of most lines */
		return false;
	while (blanks < text.len && (text.p[blanks] == ' ' || text.p[blanks] == '\t'))
		blanks++;
	*len = blanks;
	return blanks == text.len || blanks - digits >= 2 || text.p[digits] == '\t';
}

/*
 * Line numbers begin anew with a page: it begins behind the last line that has
 * a number, of the `kept` that are done, so with its head; else with `line`.
 */
static void
restart_page(struct lines *l, size_t kept, struct line *line)
{
	size_t first = kept;

	if (line->feed)
		return;
	while (first > 0 && kept - first < 4 && !l->line[first - 1].marked)
		if (l->line[--first].feed)
			return;		/* the page's end shows of itself */
	if (first < kept)
		line = &l->line[first];
	line->feed = true;
	l->feeds++;
}

/* "2      Bureau of Statistics" at the top of a page numbers the page: the lines below begin with 1 */
static bool
numbers_page(const struct line *line, unsigned long number, unsigned long last)
{
	return line->feed && number != 1 && number != last + 1;
}

void
linenumber_drop(struct lines *l, struct span source)
{
	unsigned long number, last = 0;
	size_t numbered = 0, steps = 0, len, kept = 0;
	uint32_t empties = 0;

	for (size_t i = 0; i < l->n; i++)
		if (front_number(&l->line[i], source, &number, &len)) {
			steps += number == last + 1;
			last = number;
			numbered++;
		}
	/* nearly all lines, counting up but for a new page here and there */
	if (numbered < 8 || numbered * 10 < l->n * 7 || steps * 10 < numbered * 8)
		return;
	last = 0;
	for (size_t i = 0; i < l->n; i++) {
		struct line line = l->line[i];

		if (front_number(&line, source, &number, &len) && !numbers_page(&line, number, last)) {
			if (number == 1 && last > 1)
				restart_page(l, kept, &line);
			last = number;
			line.start += len;
			line.marked = true;
			line.columns -= (uint32_t)len;
			line.indent = 0;
		}
		if (line.start >= line.end) {
			empties += line.empties + 1;
			continue;
		}
		line.empties += empties;
		empties = 0;
		l->line[kept++] = line;
	}
	l->n = kept;
}
