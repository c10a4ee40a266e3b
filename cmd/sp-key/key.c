/* SPDX-License-Identifier: ISC */
#include <math.h>
#include <stdio.h>

#include "base/mem.h"
#include "key.h"

/* Is x better than y? Of two equally good ones the earlier, of two at one place the longer. */
static bool
is_better(const struct phrase *x, const struct phrase *y)
{
	if (x->score != y->score)
		return x->score > y->score;
	if (x->unit != y->unit)
		return x->unit < y->unit;
	return x->start != y->start ? x->start < y->start : x->end > y->end;
}

/* Lets the phrase at i of a heap of n, numbers of phrases, sink to where both below it are no better. */
static void
sink(const struct phrase *phrase, uint32_t *heap, size_t n, size_t i)
{
	uint32_t falls = heap[i];

	for (size_t below; (below = 2 * i + 1) < n; i = below) {
		below += below + 1 < n && is_better(&phrase[heap[below + 1]], &phrase[heap[below]]);
		if (!is_better(&phrase[heap[below]], &phrase[falls]))
			break;
		heap[i] = heap[below];
	}
	heap[i] = falls;
}

/* Are the words of `small` all in `large`, in a row? */
static bool
is_within(const struct phrase *small, const struct phrase *large)
{
	for (int i = 0; i + small->words <= large->words; i++)
		if (memcmp(small->stem, large->stem + i, small->words * sizeof(small->stem[0])) == 0)
			return true;
	return false;
}

/* "crossed the border" beside "trucks of food crossed": one thought, cut twice. */
static bool
lies_over(const struct phrase *x, const struct phrase *y)
{
	return x->unit == y->unit && x->start < y->end && y->start < x->end;
}

/* Is the phrase part of a chosen one, or a chosen one part of it, and hardly ever apart from it? */
static bool
says_nothing_new(const struct phrase *phrase, const struct phrase *chosen, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (phrase->times == 1 && lies_over(phrase, &chosen[i]))
			return true;
		if (is_within(phrase, &chosen[i]) && phrase->times < 2 * chosen[i].times + 1)
			return true;
		if (is_within(&chosen[i], phrase) && (phrase->times == 1 || chosen[i].words == 1))
			return true;
	}
	return false;
}

static int
place_order(const void *a, const void *b)
{
	const struct phrase *x = a, *y = b;

	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	return x->start != y->start ? (x->start < y->start ? -1 : 1) : (x->end < y->end) - (x->end > y->end);
}

/*
 * The best, in the order of their places; *chosen of them, in memory of the document. A heap,
 * since of some thousand phrases a dozen is wanted.
 */
static struct phrase *
choose(struct phrases *phrases, struct document *doc, const struct phrase *phrase, size_t n,
    const struct key_settings *settings, size_t *chosen)
{
	uint32_t *heap = arena_array(&doc->arena, n, sizeof(*heap));
	struct phrase *best;
	size_t left = 0;

	for (size_t i = 0; i < n; i++)
		if (phrase[i].score > 0 && phrase[i].score >= settings->least)
			heap[left++] = (uint32_t)i;
	for (size_t i = left / 2; i-- > 0;)
		sink(phrase, heap, left, i);
	best = arena_array(&doc->arena, left < settings->most ? left : settings->most, sizeof(*best));
	for (*chosen = 0; left > 0 && *chosen < settings->most;) {
		const struct phrase *next = &phrase[heap[0]];

		heap[0] = heap[--left];
		sink(phrase, heap, left, 0);
		if (!says_nothing_new(next, best, *chosen) && !phrases_speaks(phrases, next))
			best[(*chosen)++] = *next;
	}
	mem_sort(best, *chosen, sizeof(*best), place_order);
	return best;
}

/* Where the word behind byte i of a phrase begins, or its end: behind a blank or a hyphen; "11th" is two. */
static size_t
next_word(struct span words, size_t i)
{
	for (i++; i < words.len; i++) {
		bool digit = words.p[i] >= '0' && words.p[i] <= '9', was = words.p[i - 1] >= '0' && words.p[i - 1] <= '9';

		if (words.p[i - 1] == ' ' || words.p[i - 1] == '-' || (digit != was && words.p[i] != ' ' && words.p[i] != '-'))
			return i;
	}
	return i;
}

/* Lower case but for names: "National Unity" at the begin of a sentence is "national unity" elsewhere. */
static struct span
value_of(struct document *doc, const struct phrases *phrases, const struct phrase *phrase, struct span text)
{
	struct span words = arena_copy(&doc->arena, span_cut(text, phrase->start, phrase->end));
	char *to = (char *)words.p;

	if (phrase->name)
		return words;
	for (size_t n = 0, from = 0, end; from < words.len; n++, from = end) {
		end = next_word(words, from);
		for (size_t i = from; i < end && !(n < phrase->words && phrases_name(phrases, phrase, n)); i++)
			if (to[i] >= 'A' && to[i] <= 'Z')
				to[i] = (char)(to[i] + 32);
	}
	return words;
}

static void
tell(const struct phrases *phrases, const struct phrase *phrase, const struct passage *p)
{
	struct finding_maker f;
	char digits[40];
	int hundredths = (int)floor(fmin(phrase->score, 1e6) * 100 + 0.5);
	int n = snprintf(digits, sizeof(digits), "%d.%02d", hundredths / 100, hundredths % 100);

	finding_begin(&f, KIND_KEY, p, phrase->start, phrase->end);
	f.rec.value = value_of(p->doc, phrases, phrase, p->place.text);
	finding_more(&f, "score", (struct span){ digits, n > 0 ? (size_t)n : 0 });
	finding_more_number(&f, "times", phrase->times);
	finding_end(&f);
}

void
key_find(struct phrases *phrases, struct document *doc, const struct key_settings *settings)
{
	size_t n, chosen;
	const struct phrase *phrase = phrases_read(phrases, doc, &n), *best;
	struct passage p;

	best = choose(phrases, doc, phrase, n, settings, &chosen);
	for (size_t k = 0; k < chosen; k++) {
		size_t unit = best[k].unit;

		if (k == 0 || unit != best[k - 1].unit)
			(void)passage_unit(&p, doc, &unit);
		tell(phrases, &best[k], &p);
	}
}
