/* SPDX-License-Identifier: ISC */
#include "compare.h"

/* What other names on both sides leave of the likeness. */
static const float other_names = 0.95f;

/* True if each list has something that the other has not. */
static bool
both_differ(const uint32_t *a, size_t as, const uint32_t *b, size_t bs)
{
	size_t i = 0, j = 0;
	bool only_a = false, only_b = false;

	while (i < as || j < bs) {
		if (j == bs || (i < as && a[i] < b[j])) {
			only_a = true;
			i++;
		} else if (i == as || b[j] < a[i]) {
			only_b = true;
			j++;
		} else {
			i++;
			j++;
		}
	}
	return only_a && only_b;
}

/* How many of its numbers are no tags: they stand ahead. */
static size_t
plain_numbers(const struct statement *s)
{
	size_t n = s->numbers;

	while (n > 0 && statement_is_tag(s->number[n - 1]))
		n--;
	return n;
}

/* Where the tags that share all but the choice with the one at i end. */
static size_t
kind_end(const struct statement *s, size_t i)
{
	uint32_t kind = s->number[i] >> STATEMENT_CHOICE_BITS;

	while (i < s->numbers && s->number[i] >> STATEMENT_CHOICE_BITS == kind)
		i++;
	return i;
}

/* "2.5 million", "2.5 billion"; "40 francs a day", "40 francs a week"; "stays open", "stays closed". */
static bool
choose_otherwise(const struct statement *a, size_t i, const struct statement *b, size_t j)
{
	while (i < a->numbers && j < b->numbers) {
		uint32_t x = a->number[i] >> STATEMENT_CHOICE_BITS, y = b->number[j] >> STATEMENT_CHOICE_BITS;
		size_t i_end = kind_end(a, i), j_end = kind_end(b, j);

		if (x == y && both_differ(a->number + i, i_end - i, b->number + j, j_end - j))
			return true;
		i = x <= y ? i_end : i;
		j = y <= x ? j_end : j;
	}
	return false;
}

/* Where only one has numbers there is no contradiction, and mostly none has. */
static bool
count_otherwise(const struct statement *a, const struct statement *b)
{
	size_t as = plain_numbers(a), bs = plain_numbers(b);

	return both_differ(a->number, as, b->number, bs) || choose_otherwise(a, as, b, bs);
}

/* "exports rose 5%", "exports rose 8%"; "we will", "we will not". More numbers on one side are more detail. */
static bool
contradict(const struct statement *a, const struct statement *b)
{
	unsigned up_or_down = STATEMENT_UP | STATEMENT_DOWN;

	if ((a->flags & STATEMENT_DENIES) != (b->flags & STATEMENT_DENIES))
		return true;
	if ((a->flags & up_or_down) + (b->flags & up_or_down) == up_or_down &&
	    (a->flags & up_or_down) != 0 && (b->flags & up_or_down) != 0)
		return true;
	return (a->numbers > 0 && b->numbers > 0 && count_otherwise(a, b)) ||
	    both_differ(a->date, a->dates, b->date, b->dates);
}

static float
shared_weight(const struct statement_reader *r, const struct statement *a, const struct statement *b)
{
	float shared = 0;
	size_t i = 0, j = 0;

	while (i < a->words && j < b->words) {
		if (a->word[i] < b->word[j]) {
			i++;
		} else if (b->word[j] < a->word[i]) {
			j++;
		} else {
			shared += statement_weight(r, a->word[i]);
			i++;
			j++;
		}
	}
	return shared;
}

float
compare(const struct statement_reader *r, const struct statement *a, const struct statement *b)
{
	float shared, likeness;

	if (contradict(a, b))
		return 0;
	shared = shared_weight(r, a, b);
	likeness = shared / (a->weight + b->weight - shared);
	if (both_differ(a->name, a->names, b->name, b->names))
		likeness *= other_names;
	return likeness > 1 ? 1 : likeness;
}
