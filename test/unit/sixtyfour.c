/* SPDX-License-Identifier: ISC */
#include "base/sixtyfour.h"
#include "tap.h"

/* True if the bits of sixty-four bytes, each 0 or -1 as the bits of `set` say, are those of `set`. */
static bool
comes_back(uint64_t set)
{
	char bytes[64];
	struct sixtyfour x;

	for (unsigned i = 0; i < 64; i++)
		bytes[i] = (char)-(int)(set >> i & 1);
	x = sixtyfour_read(bytes);
	return sixtyfour_bits(&x) == set && sixtyfour_any(&x) == (set != 0);
}

int
main(void)
{
	bool one = true, many = true;
	uint64_t set = 1;

	for (unsigned i = 0; i < 64; i++)
		one &= comes_back((uint64_t)1 << i);
	ok(one && comes_back(0), "one of sixty-four bytes is the bit of its place");
	for (unsigned i = 0; i < 10000; i++) {
		set = set * 6364136223846793005u + 1442695040888963407u;	/* Knuth, MMIX */
		many &= comes_back(set ^ set >> 29);
	}
	ok(many, "any of them are theirs");
	return tap_end();
}
