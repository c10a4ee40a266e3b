/* SPDX-License-Identifier: ISC */
#include "text/unroll.h"

enum {
	TAIL = 64,	/* words of the cues ahead that a cue is held against */
	ROLLING = 4	/* one cue in so many repeats a whole line: the captions roll */
};

struct unroller {
	struct captions *c;
	struct span source;
	struct span tail[TAIL];	/* ring of the last words given */
	size_t words;		/* given in all */
};

/* In a piece, which ends with its line. */
static bool
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Steps over one word from *i on; the word, empty at the end. */
static struct span
next_word(struct span s, size_t *i)
{
	size_t from;

	while (*i < s.len && is_blank(s.p[*i]))
		++*i;
	from = *i;
	while (*i < s.len && !is_blank(s.p[*i]))
		++*i;
	return span_cut(s, from, *i);
}

static struct span
piece_text(const struct unroller *r, const struct caption_piece *p)
{
	return span_cut(r->source, p->start, p->end);
}

/* The first words of a cue, TAIL at most. */
static size_t
first_words(const struct unroller *r, const struct caption_cue *cue, struct span *word)
{
	size_t n = 0;

	for (size_t k = 0; k < cue->pieces; k++) {
		struct span text = piece_text(r, &r->c->piece[cue->piece + k]), w;
		size_t i = 0;

		while (n < TAIL && (w = next_word(text, &i)).len > 0)
			word[n++] = w;
	}
	return n;
}

/* The longest run of words that ends what was given and begins the cue. */
static size_t
overlap(const struct unroller *r, const struct span *word, size_t n)
{
	size_t k = n < r->words ? n : r->words;

	for (; k > 0; k--) {
		size_t i = 0;

		while (i < k && span_same(word[i], r->tail[(r->words - k + i) % TAIL]))
			i++;
		if (i == k)
			break;
	}
	return k;
}

/* Drops the first k words of a cue, and remembers the others. */
static void
give_words(struct unroller *r, struct caption_cue *cue, size_t k)
{
	for (size_t n = 0; n < cue->pieces; n++) {
		struct caption_piece *p = &r->c->piece[cue->piece + n];
		struct span text = piece_text(r, p), w;
		size_t i = 0, stays = text.len;

		while ((w = next_word(text, &i)).len > 0) {
			if (k > 0) {
				k--;
				continue;
			}
			if (stays == text.len)
				stays = (size_t)(w.p - text.p);
			r->tail[r->words++ % TAIL] = w;
		}
		p->start += stays;
	}
}

/* How many words the first line of a cue has. */
static size_t
line_words(const struct unroller *r, const struct caption_cue *cue)
{
	size_t n = 0;

	for (size_t k = 0; k < cue->pieces; k++) {
		const struct caption_piece *p = &r->c->piece[cue->piece + k];
		size_t i = 0;

		if (k > 0 && p->line)
			break;
		while (next_word(piece_text(r, p), &i).len > 0)
			n++;
	}
	return n;
}

/* Runs over all cues: counts those that repeat a whole line, or drops what they repeat. */
static size_t
unroll(struct unroller *r, bool drop)
{
	struct span word[TAIL];
	size_t rolling = 0;

	r->words = 0;
	for (size_t i = 0; i < r->c->cues; i++) {
		struct caption_cue *cue = &r->c->cue[i];
		size_t n = first_words(r, cue, word), k = overlap(r, word, n);

		rolling += k > 0 && k >= line_words(r, cue);
		give_words(r, cue, drop ? k : 0);
	}
	return rolling;
}

/* Takes out the pieces of which nothing is left. */
static void
drop_empty(struct captions *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->cues; i++)
		c->cue[i].pieces = 0;
	for (size_t i = 0; i < c->pieces; i++) {
		struct caption_cue *cue = &c->cue[c->piece[i].cue];

		if (c->piece[i].start == c->piece[i].end)
			continue;
		if (cue->pieces++ == 0)
			cue->piece = n;
		c->piece[n++] = c->piece[i];
	}
	c->pieces = n;
}

void
captions_unroll(struct captions *c, struct span source)
{
	struct unroller r = { .c = c, .source = source };

	if (c->cues <= ROLLING || unroll(&r, false) * ROLLING < c->cues)
		return;
	unroll(&r, true);
	drop_empty(c);
}
