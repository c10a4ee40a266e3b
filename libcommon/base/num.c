/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "base/num.h"
#include "base/utf.h"

size_t
num_read(struct span s, unsigned long most, unsigned long *value)
{
	const char *p = s.p, *end = s.p + s.len;
	unsigned long n = 0;

	while (p < end) {
		int32_t c;
		size_t len = utf_read(p, end, &c);
		int digit = utf_digit(c);

		if (digit < 0)
			break;
		n = (unsigned long)digit > most || n > (most - (unsigned long)digit) / 10 ? most : n * 10 + (unsigned long)digit;
		p += len;
	}
	*value = n;
	return (size_t)(p - s.p);
}

bool
num_size(struct span s, size_t *value)
{
	size_t n = 0;

	if (s.len == 0)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		size_t digit = (size_t)(s.p[i] - '0');

		if (s.p[i] < '0' || s.p[i] > '9' || n > (SIZE_MAX - digit) / 10)
			return false;
		n = n * 10 + digit;
	}
	*value = n;
	return true;
}

unsigned long
num_roman(struct span word)
{
	static const char digits[] = "ivxlcdm";
	static const unsigned long values[] = { 1, 5, 10, 50, 100, 500, 1000 };
	unsigned long sum = 0, last = 0;	/* read from the right; last: the greatest letter so far */

	if (word.len == 0 || word.len > 7)
		return 0;
	for (size_t i = word.len; i-- > 0;) {
		const char *digit = strchr(digits, word.p[i] | 0x20);
		unsigned long value = digit == NULL || *digit == '\0' ? 0 : values[digit - digits];

		if (value == 0 || (value < last && value > sum))
			return 0;	/* another letter, or more to subtract than there is: "LLLC" */
		sum = value < last ? sum - value : sum + value;
		last = value < last ? last : value;
	}
	return sum;
}

/*
 * How many decimal digits n has: its bits times log10(2), which is about
 * 1233 / 4096, rounded down; and one more from the next power of ten on.
 */
static inline size_t
digits_of(size_t n)
{
	static const uint64_t power[NUM_MOST] = {
		1u, 10u, 100u, 1000u, 10000u, 100000u, 1000000u, 10000000u, 100000000u, 1000000000u,
		10000000000u, 100000000000u, 1000000000000u, 10000000000000u, 100000000000000u,
		1000000000000000u, 10000000000000000u, 100000000000000000u, 1000000000000000000u,
		10000000000000000000u
	};
	size_t least = (size_t)(64 - __builtin_clzll(n | 1)) * 1233 >> 12;

	return least + (n >= power[least]);
}

size_t
num_write(size_t n, char *to)
{
	static const char pairs[] =
	    "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748"
	    "4950515253545556575859606162636465666768697071727374757677787980818283848586878889909192939495969798"
	    "99";
	size_t len = n < 10 ? 1 : digits_of(n);
	uint32_t rest;

	for (to += len; n > UINT32_MAX; n /= 100)
		memcpy(to -= 2, pairs + n % 100 * 2, 2);
	for (rest = (uint32_t)n; rest >= 100; rest /= 100)	/* 32 bits are divided faster than 64 */
		memcpy(to -= 2, pairs + rest % 100 * 2, 2);
	if (rest >= 10)
		memcpy(to - 2, pairs + rest * 2, 2);
	else
		to[-1] = (char)('0' + rest);
	return len;
}
