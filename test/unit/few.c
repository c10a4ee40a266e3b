/* SPDX-License-Identifier: ISC */
#include "base/few.h"
#include "tap.h"

struct card {
	int number;
	char suit;
};

static int
card_order(const void *a, const void *b)
{
	const struct card *x = a, *y = b;

	return x->number != y->number ? (x->number > y->number) - (x->number < y->number) : (x->suit > y->suit) - (x->suit < y->suit);
}

/* True if so many cards, dealt in a way of their own, are in order after, and none is lost. */
static bool
sorts(size_t n, int step)
{
	struct card card[3 * FEW_THINGS];
	int sum = 0;

	for (size_t i = 0; i < n; i++)
		card[i] = (struct card){ (int)(i * (size_t)step % 11), (char)('a' + i * 5 % 7) };
	for (size_t i = 0; i < n; i++)
		sum += card[i].number;
	few_sort(card, n, sizeof(card[0]), card_order);
	for (size_t i = 0; i < n; i++)
		sum -= card[i].number;
	for (size_t i = 1; i < n; i++)
		if (card_order(&card[i - 1], &card[i]) > 0)
			return false;
	return sum == 0;
}

int
main(void)
{
	bool right = true;

	for (size_t n = 0; n <= 3 * FEW_THINGS; n++)
		for (int step = 0; step < 11; step++)
			right &= sorts(n, step);
	ok(right, "few and many are put in order");
	few_sort(NULL, 0, sizeof(struct card), card_order);
	return tap_end();
}
