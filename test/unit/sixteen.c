/* SPDX-License-Identifier: ISC */
#include "base/sixteen.h"
#include "tap.h"

/* True if each test says of c amid fifteen others, at each place, what a plain comparison says. */
static bool
agrees(int c)
{
	char bytes[17];
	bool right = true;

	for (int i = 0; i < 16; i++) {
		struct sixteen x, y;

		memset(bytes, 'a', sizeof(bytes));
		bytes[i] = (char)c;
		bytes[i + 1] = ' ';
		x = sixteen_read(bytes);
		y = sixteen_read(bytes + 1);
		right &= sixteen_any(sixteen_odd(x)) == (c < 0x20 || c >= 0x80);
		right &= c < 0x20 || sixteen_any(sixteen_loose(x, y)) == (c == '&' || c == 0x7F || c == ' ');
		right &= sixteen_any(sixteen_control(x)) == (c < 0x20 || c == 0x7F);
		right &= c == 'a' || sixteen_bits(sixteen_equal(x, (char)c)) == (1u << i | (c == ' ' && i < 15 ? 2u << i : 0u));
		right &= sixteen_bits(sixteen_equal(sixteen_of_few(bytes, (size_t)i + 1), (char)c)) ==
		    (c == 'a' ? (2u << i) - 1 : 1u << i | (c == 'x' ? 0xFFFFu & ~((2u << i) - 1) : 0u)) || i == 15;
		right &= sixteen_any(x) == (c >= 0x80);
		right &= sixteen_any(sixteen_markdown(x)) == (c == '*' || c == '_' || c == '[' || c == '\\' || c == ']');
		/* the bytes around are letters */
		right &= sixteen_bits(sixteen_wordly(x)) == (0xFFFFu & ~(c >= 0x80 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ?
		    0u : 1u << i) & ~(i < 15 ? 2u << i : 0u));
		right &= sixteen_first(x) == (c >= 0x80 ? (size_t)i : 16);
		right &= sixteen_bits(x) == (c >= 0x80 ? 1u << i : 0u);
		right &= sixteen_sum(x) == (size_t)c + (i < 15 ? ' ' : 0) + 'a' * (i < 15 ? 14 : 15);
	}
	return right;
}

int
main(void)
{
	bool right = true;

	for (int c = 0; c < 256; c++)
		right &= agrees(c);
	ok(right, "sixteen bytes at a time are told as one at a time");
	return tap_end();
}
