/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "text/embed.h"

enum { MARK = 3 };	/* bytes of each of the marks */

#define RIGHT_TO_LEFT SPAN("\xE2\x80\xAB")
#define LEFT_TO_RIGHT SPAN("\xE2\x80\xAA")
#define POP SPAN("\xE2\x80\xAC")

/* What is read from left to right in any text. */
static bool
has_own_order(int32_t c)
{
	return utf_is_digit(c) || utf_direction(c) > 0;
}

/* From the first to the last character of a run that has its own order; from == to: there is none. *words: letters are among them. */
static struct span
ordered_part(struct span run, bool *words)
{
	size_t from = run.len, to = run.len;
	int32_t c;

	*words = false;
	for (size_t i = 0, len; i < run.len; i += len) {
		len = utf_read(run.p + i, run.p + run.len, &c);
		if (!has_own_order(c))
			continue;
		from = from == run.len ? i : from;
		to = i + len;
		*words |= utf_direction(c) > 0;
	}
	return span_cut(run, from, to);
}

/* Where the number begins that ends at byte `to`: "1398", "2/3", "14:30". */
static size_t
number_begin(struct span run, size_t to)
{
	size_t from = to, joined = to;
	int32_t c;

	while (joined > 0) {
		joined -= utf_read_back(run.p + joined, run.p, &c);
		if (utf_is_digit(c))
			from = joined;
		else if (c == ' ' || joined + 2 < from)
			break;
	}
	return from;
}

/* The run in reading order goes to `out`, which has room for as many bytes: the last first, but for numbers and foreign words. */
static void
turn(struct span run, char *out)
{
	bool words;
	struct span part = ordered_part(run, &words);
	size_t to = run.len, from;
	int32_t c;

	for (; to > 0; to = from) {
		from = to - utf_read_back(run.p + to, run.p, &c);
		if (words && run.p + to == part.p + part.len)
			from = (size_t)(part.p - run.p);
		else if (!words && utf_is_digit(c))
			from = number_begin(run, to);
		memcpy(out, run.p + from, to - from);
		out += to - from;
	}
}

/* Text that goes into a record as it is. */
static bool
is_sound(struct span run)
{
	int32_t c = 0, last;

	for (size_t i = 0; i < run.len;) {
		last = c;
		i += utf_read(run.p + i, run.p + run.len, &c);
		if (c == UTF_BAD || (c == ' ' && last == ' ') || c == '&' || (c != ' ' && (utf_is_control(c) || utf_is_space(c) || utf_is_invisible(c))))
			return false;
	}
	return run.len > 0;
}

/* The next run of a line from byte `at` on, with its marks; false if there is none. */
static bool
find_run(struct span source, size_t at, size_t end, struct embed *run)
{
	const char *open = memmem(source.p + at, end - at, LEFT_TO_RIGHT.p, MARK), *close;

	if (open == NULL)
		return false;
	close = memmem(open, (size_t)(source.p + end - open), POP.p, MARK);
	if (close == NULL)
		return false;
	*run = (struct embed){ (size_t)(open - source.p), (size_t)(close - source.p) + MARK };
	return true;
}

static void
turn_line(struct embeds *e, struct arena *a, struct line *line, char *copy)
{
	struct span source = e->source;
	struct embed run;
	size_t at;

	line->start += MARK;
	line->columns--;
	line->marked = true;
	line->indent = 0;	/* it stands at the right, as all lines of a paragraph do; the left one tells of their width */
	if (span_ends(line_text(line, source), POP)) {
		line->end -= MARK;
		line->columns--;
	}
	while (line->start < line->end && source.p[line->start] == ' ')
		line->start++;
	for (at = line->start; find_run(source, at, line->end, &run); at = run.to) {
		struct span text = span_cut(source, run.from + MARK, run.to - MARK);
		size_t words = text.len;

		if (!is_sound(text))
			continue;
		turn(text, copy + run.from);
		memcpy(copy + run.from + words, LEFT_TO_RIGHT.p, MARK);
		memcpy(copy + run.from + words + MARK, POP.p, MARK);
		e->run = arena_grow(a, e->run, e->n, &e->capacity, sizeof(*e->run));
		e->run[e->n++] = run;
		line->columns -= 2;
		if (run.to == line->end) {	/* its last word ends the line */
			line->end = run.from + words;
			while (line->end > line->start && copy[line->end - 1] == ' ')
				line->end--;
			break;
		}
	}
}

const struct embeds *
embeds_turn(struct lines *l, struct arena *a, struct span *source)
{
	struct embeds *e = arena_array(a, 1, sizeof(*e));
	char *copy = arena_get(a, source->len);

	memcpy(copy, source->p, source->len);
	e->source = *source;
	for (size_t i = 0; i < l->n; i++)
		if (line_text(&l->line[i], *source).len > 2 * MARK && span_begins(line_text(&l->line[i], *source), RIGHT_TO_LEFT))
			turn_line(e, a, &l->line[i], copy);
	*source = (struct span){ copy, source->len };
	return e;
}

size_t
embeds_at(const struct embeds *e, size_t at)
{
	size_t low = 0, high = e->n;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (e->run[mid].to <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

size_t
embeds_source_byte(const struct embeds *e, struct span copy, size_t at)
{
	size_t n = embeds_at(e, at), from;
	int32_t c;

	if (n == e->n || at < e->run[n].from)
		return at;
	from = e->run[n].from + MARK;
	for (size_t i = e->run[n].from; i < at && from < e->run[n].to - MARK; i += utf_read(copy.p + i, copy.p + copy.len, &c))
		from += utf_read(e->source.p + from, e->source.p + e->source.len, &c);
	return at < e->run[n].to - 2 * MARK ? from : e->run[n].to;
}

/* One character, which stands for that many bytes of the source. */
static void
put_character(struct place *p, struct arena *a, const struct embeds *e, struct span c, size_t at, size_t len)
{
	bool same = c.len == len && memcmp(c.p, e->source.p + at, len) == 0;

	if (c.p[0] != ' ' || (p->text.len > 0 && !span_ends(p->text, SPAN(" "))))
		place_put(p, a, c, at, len, !same);
}

void
embed_put(struct place *p, struct arena *a, const struct embeds *e, size_t n, struct span copy, size_t to)
{
	const struct embed *run = &e->run[n];
	size_t end = run->to - MARK, from = run->from + MARK, words = run->to - 2 * MARK;	/* of the source; of the copy */
	size_t at = run->from, len, stands;
	int32_t c;

	if (words > to)
		words = to;
	if (at < words && copy.p[at] == ' ' && span_ends(p->text, SPAN(" ")))
		at++;
	for (; at < words; at += len, from += stands) {
		len = utf_read(copy.p + at, copy.p + words, &c);
		stands = from < end ? utf_read(e->source.p + from, e->source.p + end, &c) : MARK;
		/* the blank at the end stands for the mark there, and the stop ahead of it for all the rest: a sentence ends with it */
		if (at + len + 1 == words && copy.p[at + len] == ' ' && from < end)
			stands = end - from;
		put_character(p, a, e, span_cut(copy, at, at + len), from, stands);
	}
}
