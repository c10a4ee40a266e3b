/* SPDX-License-Identifier: ISC */
/* Unit tests as TAP: "ok" and "not ok" lines; `return tap_end();` ends main(). */
#ifndef SP_TAP_H
#define SP_TAP_H

#include <stdio.h>
#include <stdlib.h>

#include "base/span.h"

static int tap_count, tap_failed;

/* One test: a condition and what it says. */
#define ok(condition, what) tap_ok((condition), (what), __FILE__, __LINE__)

/* One test: a span is this string; shows both where it is not. */
#define is(got, want, what) tap_is((got), (want), (what), __FILE__, __LINE__)

/* One test: two whole numbers are the same. */
#define same(got, want, what) tap_same((long long)(got), (long long)(want), (what), __FILE__, __LINE__)

static inline bool
tap_ok(bool condition, const char *what, const char *file, int line)
{
	(void)printf("%sok %d - %s\n", condition ? "" : "not ", ++tap_count, what);
	if (!condition) {
		(void)printf("# %s:%d\n", file, line);
		tap_failed++;
	}
	return condition;
}

static inline bool
tap_is(struct span got, const char *want, const char *what, const char *file, int line)
{
	if (tap_ok(span_is(got, want), what, file, line))
		return true;
	(void)printf("#  got: %.*s\n# want: %s\n", (int)got.len, got.len == 0 ? "" : got.p, want);
	return false;
}

static inline bool
tap_same(long long got, long long want, const char *what, const char *file, int line)
{
	if (tap_ok(got == want, what, file, line))
		return true;
	(void)printf("#  got: %lld\n# want: %lld\n", got, want);
	return false;
}

static inline int
tap_end(void)
{
	(void)printf("1..%d\n", tap_count);
	return tap_failed > 0;
}

#endif
