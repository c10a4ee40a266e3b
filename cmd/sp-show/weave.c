/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
#include "weave.h"

struct loom {
	const struct weaver *w;
	const struct mark *open[WEAVE_DEEPEST];
	size_t depth;
};

/* Closes all that ends at this byte; what lies above it is broken and opens again. */
static void
close_at(struct loom *l, size_t at)
{
	size_t low = 0, kept;

	while (low < l->depth && l->open[low]->to > at)
		low++;
	for (size_t i = l->depth; i > low; i--)
		l->w->close(l->w->to, l->open[i - 1], l->open[i - 1]->to <= at);
	kept = low;
	for (size_t i = low; i < l->depth; i++) {
		if (l->open[i]->to <= at)
			continue;
		l->open[kept++] = l->open[i];
		l->w->open(l->w->to, l->open[kept - 1], false);
	}
	l->depth = kept;
}

/* The next byte at which something ends or begins. */
static size_t
next_stop(const struct loom *l, const struct block *b, size_t next)
{
	size_t stop = b->place.text.len;

	for (size_t i = 0; i < l->depth; i++)
		if (l->open[i]->to < stop)
			stop = l->open[i]->to;
	if (next < b->marks && b->mark[next].from < stop)
		stop = b->mark[next].from;
	return stop;
}

void
weave(const struct block *b, const struct weaver *w)
{
	struct loom l = { .w = w };
	size_t at = 0, next = 0;

	for (;;) {
		size_t stop;

		close_at(&l, at);
		for (; next < b->marks && b->mark[next].from <= at; next++) {
			if (b->mark[next].to == b->mark[next].from) {
				w->open(w->to, &b->mark[next], true);
				w->close(w->to, &b->mark[next], true);
			}
			if (l.depth == WEAVE_DEEPEST || b->mark[next].to <= at)
				continue;
			l.open[l.depth++] = &b->mark[next];
			w->open(w->to, &b->mark[next], true);
		}
		stop = next_stop(&l, b, next);
		if (stop <= at)
			break;
		w->text(w->to, span_cut(b->place.text, at, stop));
		at = stop;
	}
}

static bool
is_closing(int32_t c)
{
	switch (c) {
	case '"': case '\'': case ')': case ']': case '.': case ',': case '!': case '?': case ';': case ':':
	case 0xBB: case 0x2019: case 0x201C: case 0x201D: case 0x203A: case 0x300D: case 0x300F:
	case 0x060C: case 0x061B: case 0x061F: case 0x06D4:
		return true;
	default:
		return false;
	}
}

size_t
weave_closing(struct span text)
{
	size_t n = 0, len;
	int32_t c;

	for (int i = 0; i < 3 && n < text.len; i++) {
		len = utf_read(text.p + n, text.p + text.len, &c);
		if (!is_closing(c))
			break;
		n += len;
	}
	return n;
}
