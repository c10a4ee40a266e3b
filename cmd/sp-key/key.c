/* SPDX-License-Identifier: ISC */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "key.h"

static int
phrase_order(const void *a, const void *b)
{
	const struct phrase *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	return x->start != y->start ? (x->start < y->start ? -1 : 1) : (x->end < y->end) - (x->end > y->end);
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

/* Is the phrase part of a chosen one, or a chosen one part of it, and hardly ever apart from it? */
static bool
says_nothing_new(const struct phrase *phrase, const struct phrase *chosen, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (is_within(phrase, &chosen[i]) && phrase->times < 2 * chosen[i].times + 1)
			return true;
		if (is_within(&chosen[i], phrase))
			return true;
	}
	return false;
}

/* Moves the best to the front of the list; returns how many. */
static size_t
choose(struct phrase *phrase, size_t n, const struct key_settings *settings)
{
	size_t chosen = 0;

	mem_sort(phrase, n, sizeof(*phrase), phrase_order);
	for (size_t i = 0; i < n && chosen < settings->most && phrase[i].score > 0; i++)
		if (phrase[i].score >= settings->least && !says_nothing_new(&phrase[i], phrase, chosen)) {
			struct phrase t = phrase[i];

			/* keep all: what is passed over stays behind the chosen ones */
			phrase[i] = phrase[chosen];
			phrase[chosen++] = t;
		}
	return chosen;
}

static int
place_order(const void *a, const void *b)
{
	const struct phrase *x = a, *y = b;

	if (x->unit != y->unit)
		return x->unit < y->unit ? -1 : 1;
	return x->start != y->start ? (x->start < y->start ? -1 : 1) : (x->end < y->end) - (x->end > y->end);
}

/* Lower case but for names: "National Unity" at the begin of a sentence is "national unity" elsewhere. */
static struct span
value_of(struct document *doc, const struct phrase *phrase, struct span text)
{
	struct span words = span_cut(text, phrase->start, phrase->end);
	char *to;

	if (phrase->name)
		return arena_copy(&doc->arena, words);
	to = (char *)arena_copy(&doc->arena, words).p;
	for (size_t i = 0; i < words.len; i++)
		if (to[i] >= 'A' && to[i] <= 'Z')
			to[i] = (char)(to[i] + 32);
	return (struct span){ to, words.len };
}

static void
tell(const struct phrase *phrase, const struct passage *p)
{
	struct finding_maker f;
	char digits[40];
	int hundredths = (int)floor(fmin(phrase->score, 1e6) * 100 + 0.5);
	int n = snprintf(digits, sizeof(digits), "%d.%02d", hundredths / 100, hundredths % 100);

	finding_begin(&f, KIND_KEY, p, phrase->start, phrase->end);
	f.rec.value = value_of(p->doc, phrase, p->place.text);
	finding_more(&f, "score", (struct span){ digits, n > 0 ? (size_t)n : 0 });
	finding_more_number(&f, "times", phrase->times);
	finding_end(&f);
}

void
key_find(struct phrases *phrases, struct document *doc, const struct key_settings *settings)
{
	size_t n, chosen, next = 0, k = 0;
	struct phrase *phrase = phrases_read(phrases, doc, &n);
	struct passage p;

	chosen = choose(phrase, n, settings);
	mem_sort(phrase, chosen, sizeof(*phrase), place_order);
	for (size_t u = 0; k < chosen && passage_unit(&p, doc, &next); u++)
		while (k < chosen && phrase[k].unit == u)
			tell(&phrase[k++], &p);
}
