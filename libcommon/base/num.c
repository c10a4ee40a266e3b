/* SPDX-License-Identifier: ISC */
#include <stdint.h>

#include "base/eight.h"
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

enum { EIGHT_DIGITS = 100000000 };

/*
 * The eight digits of n < EIGHT_DIGITS, a byte each, the first one lowest. All
 * at once: halves of four digits, each cut in two pairs, each pair in two
 * digits; 10486 / 2^20 and 103 / 2^10 are a hundredth and a tenth, near enough
 * for numbers below 10,000 and 100.
 */
static inline uint64_t
eight_digits(uint64_t n)
{
	uint64_t fours = n / 10000 | n % 10000 << 32;
	uint64_t hundreds = (fours * 10486 >> 20) & 0x0000007F0000007Fu;
	uint64_t pairs = hundreds | (fours - 100 * hundreds) << 16;
	uint64_t tens = (pairs * 103 >> 10) & 0x000F000F000F000Fu;

	return tens | (pairs - 10 * tens) << 8;
}

size_t
num_write(size_t n, char *to)
{
	const uint64_t zeros = 0x3030303030303030u;
	uint64_t digits;
	size_t len = 0, missing;

	if (n < 10) {
		*to = (char)('0' + n);
		return 1;
	}
	if (n >= EIGHT_DIGITS) {
		len = num_write(n / EIGHT_DIGITS, to);
		eight_write(to + len, eight_digits(n % EIGHT_DIGITS) | zeros);
		return len + 8;
	}
	digits = eight_digits(n);
	missing = (size_t)__builtin_ctzll(digits) / 8;
	eight_write(to, (digits | zeros) >> 8 * missing);
	return 8 - missing;
}
