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
		/* its neighbours have no part in the answer */
		memset(bytes, 1, sizeof(bytes));
		bytes[3] = (char)c;
	}
	return right;
}

int
main(void)
{
	bool right = true;

	for (int c = 0; c < 256; c++)
		right &= agrees(c);
	ok(right, "eight bytes at a time are told as one at a time");
	return tap_end();
}
