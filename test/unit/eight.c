/* SPDX-License-Identifier: ISC */
#include "base/eight.h"
#include "tap.h"

/* True if each test says of eight times the byte c, and of c amid others, what a plain comparison says. */
static bool
agrees(int c)
{
	char bytes[8];
	uint64_t x;
	bool right = true;

	memset(bytes, c, sizeof(bytes));
	for (int i = 0; i < 2; i++) {
		x = eight_read(bytes);
		right &= (eight_wide(x) != 0) == (c >= 0x80);
		right &= i == 1 || eight_printed(x) == (c >= 0x20 && c < 0x7F);
		right &= (eight_equal(x, '.') != 0) == (c == '.');
		right &= (eight_no_letters(x) != EIGHT_HIGH) == ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
		/* its neighbours have no part in the answer */
		memset(bytes, 1, sizeof(bytes));
		bytes[3] = (char)c;
	}
	return right;
}

/* How many letters a text of at most eight bytes begins with, and their bytes alone. */
static bool
begins(const char *text, unsigned letters)
{
	size_t len = strlen(text);
	uint64_t x = len == 8 ? eight_in_order(text) : eight_of_few(text, len);
	unsigned bits = eight_bits_ahead(eight_no_letters(x));

	return bits == 8 * letters && (letters == 8 || eight_cut(x, bits) == eight_of_few(text, letters));
}

/* True if the n bytes that are read are those that are written again, zeros behind them. */
static bool
writes(const char *text, size_t n)
{
	char again[8], want[8] = { 0 };

	memcpy(want, text, n);
	eight_write(again, eight_of_few(text, n));
	return memcmp(again, want, sizeof(want)) == 0;
}

int
main(void)
{
	bool right = true;

	for (int c = 0; c < 256; c++)
		right &= agrees(c);
	ok(right, "eight bytes at a time are told as one at a time");
	for (size_t n = 0; n < 8; n++)
		right &= writes("abcdefgh", n);
	ok(right, "few bytes are read, and eight written, in their order");
	ok(begins("", 0) && begins("a", 1) && begins("a b", 1) && begins(".abc", 0) && begins("people's", 6) && begins("Abcdefgh", 8) &&
	    begins("abcdefg1", 7) && begins("ab\xC3\xA9z", 2), "the letters in front");
	return tap_end();
}
