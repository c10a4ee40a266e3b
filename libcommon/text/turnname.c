/* SPDX-License-Identifier: ISC */
#include "base/utf.h"
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

struct span
turn_name_of(struct span line, const struct label *l)
{
	const char *comma = l->shape == LABEL_CAPS ? memchr(line.p + l->from, ',', l->to - l->from) : NULL;
	size_t to = comma != NULL ? (size_t)(comma - line.p) : l->to, open;

	if (to > l->from && line.p[to - 1] == ')') {
		for (open = to - 1; open > l->from && line.p[open] != '('; open--)
			;
		if (open > l->from + 1 && line.p[open + 1] >= 'a' && line.p[open + 1] <= 'z' && line.p[open - 1] == ' ')
			to = open - 1;
	}
	return span_cut(line, l->from, to);
}

void
turn_name_key(struct buf *to, struct span name)
{
	struct span word;
	size_t i = 0;

	buf_cut(to, 0);
	while ((word = label_word(name, &i)).len > 0) {
		if (to->len > 0)
			buf_byte(to, ' ');
		while (word.len > 0 && memchr(".,:", word.p[word.len - 1], 3) != NULL)
			word.len--;
		utf_fold(to, word);
	}
}
