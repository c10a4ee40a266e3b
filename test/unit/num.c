/* SPDX-License-Identifier: ISC */
#include <stdint.h>
#include <stdio.h>

#include "base/num.h"
#include "tap.h"

static void
reads(struct span s, size_t bytes, unsigned long want, const char *what)
{
	unsigned long value;

	ok(num_read(s, 1000000, &value) == bytes && value == want, what);
}

static bool
writes(size_t n, const char *digits)
{
	char to[NUM_MOST];

	return span_is((struct span){ to, num_write(n, to) }, digits);
}

/* Numbers of all lengths, and those around each power of ten, as printf writes them. */
static bool
writes_all(void)
{
	char want[NUM_MOST + 1];
	size_t n = 0, step = 1;

	for (size_t i = 0; i < 120000; i++, n += step) {
		snprintf(want, sizeof(want), "%zu", n);
		if (!writes(n, want))
			return false;
		if (i > 100000)
			step += step / 2;
	}
	for (n = 1; n < SIZE_MAX / 10; n *= 10)
		for (size_t k = n - 1; k <= n + 1; k++) {
			snprintf(want, sizeof(want), "%zu", k);
			if (!writes(k, want))
				return false;
		}
	return true;
}

int
main(void)
{
	size_t n = 7;
	unsigned long held;

	reads(SPAN("2024-02"), 4, 2024, "digits up to a mark");
	reads(SPAN("x"), 0, 0, "no digit");
	reads(SPAN(""), 0, 0, "nothing");
	reads(SPAN("۱۴۰۲ x"), 8, 1402, "Persian digits");
	reads(SPAN("٢٩"), 4, 29, "Arabic-Indic digits");
	reads(SPAN("1٢۳"), 5, 123, "mixed ones");
	reads(SPAN("007"), 3, 7, "zeros ahead");
	reads(SPAN("1000001"), 7, 1000000, "held at the greatest");
	reads(SPAN("99999999999999999999999999999999"), 32, 1000000, "however long");
	ok(num_read(SPAN("79"), 5, &held) == 2 && held == 5 && num_read(SPAN("3"), 5, &held) == 1 && held == 3, "held below ten");
	ok(num_size(SPAN("0"), &n) && n == 0, "a size");
	ok(num_size(SPAN("18446744073709551615"), &n) && n == SIZE_MAX, "the greatest size");
	ok(!num_size(SPAN("18446744073709551616"), &n), "one more does not fit");
	ok(!num_size(SPAN(""), &n) && !num_size(SPAN("+1"), &n) && !num_size(SPAN("1 "), &n) &&
	    !num_size(SPAN("-1"), &n) && !num_size(SPAN("۱"), &n), "no size");
	ok(num_roman(SPAN("iv")) == 4 && num_roman(SPAN("XLIX")) == 49, "Roman numerals");
	ok(num_roman(SPAN("")) == 0 && num_roman(SPAN("ivory")) == 0 && num_roman(SPAN("viiiiiii")) == 0 &&
	    num_roman(SPAN("lllc")) == 0 && num_roman(SPAN("iix")) == 8, "and what is none");
	ok(writes(0, "0") && writes(7, "7") && writes(10, "10") && writes(999, "999") && writes(1000, "1000") &&
	    writes(SIZE_MAX, "18446744073709551615") && writes(10000000000000000000u, "10000000000000000000"), "digits written");
	ok(writes_all(), "as printf writes them");
	return tap_end();
}
