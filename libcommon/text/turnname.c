/* SPDX-License-Identifier: ISC */
#include "text/speaker.h"
#include "text/turnname.h"

static bool
same_speaker(struct label_words *words, const struct entry *a, const struct entry *b)
{
	return speaker_is_same(words, a->key, b->key, b->n == 1 && a->n >= TURN_MANY);
}

/* Few speakers have many labels: each is held against those ahead of it, up to a bound. */
static void
settle_names(struct label_words *words, struct entry *first)
{
	enum { HELD = 200 };
	size_t n = 0;

	for (struct entry *b = first; b != NULL; b = b->next) {
		size_t held = 0;

		b->who = b->name;
		b->group = b;
		b->all = b->n;
		if (n++ > HELD * 10)
			continue;
		for (const struct entry *a = first; a != b && held < HELD; a = a->next, held++)
			if (same_speaker(words, a, b) || speaker_holds_office(a->key, b->key)) {
				b->who = a->who;
				b->group = a->group;
				a->group->all += b->n;
				break;
			}
	}
}

/* A slip ahead of the true name: "MS. PASKI" before "MS. PSAKI". */
static void
settle_early_slips(struct label_words *words, struct entry *first)
{
	size_t n = 0;

	for (struct entry *a = first; a != NULL && n < 100; a = a->next, n++) {
		size_t held = 0;

		if (a->n != 1)
			continue;
		for (struct entry *b = a->next; b != NULL && held < 100; b = b->next, held++) {
			if (b->n >= TURN_MANY && same_speaker(words, b, a) && !same_speaker(words, a, b))
				a->who = b->who;
		}
	}
}

void
turn_names_settle(struct label_words *words, struct entry *first)
{
	settle_names(words, first);
	settle_early_slips(words, first);
}
