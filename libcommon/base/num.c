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
		n = n > (most - (unsigned long)digit) / 10 ? most : n * 10 + (unsigned long)digit;
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
	unsigned long sum = 0, last = 0;

	if (word.len == 0 || word.len > 7)
		return 0;
	for (size_t i = word.len; i-- > 0;) {
		const char *digit = strchr(digits, word.p[i] | 0x20);
		unsigned long value = digit == NULL || *digit == '\0' ? 0 : values[digit - digits];

		if (value == 0)
			return 0;
		sum = value < last ? sum - value : sum + value;
		last = value < last ? last : value;
	}
	return sum;
}

size_t
num_write(size_t n, char *to)
{
	size_t len = 1;

	if (n < 10) {
		*to = (char)('0' + n);
		return 1;
	}
	for (size_t limit = 10; len < NUM_MOST && n >= limit; limit *= 10)
		len++;
	for (size_t i = len; i-- > 0; n /= 10)
		to[i] = (char)('0' + n % 10);
	return len;
}
