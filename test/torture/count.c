/* SPDX-License-Identifier: ISC */
/*
 * Linked into the programs of `make linear`, which are built with -fsanitize-coverage=trace-pc:
 * counts the work of a run, in basic blocks of ours and, by eights, the bytes that the C library
 * goes over for us. The same on every machine, and fifty times as fast as callgrind counts
 * instructions. The count goes to descriptor 9 at the end, if there is one.
 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t work;

void __sanitizer_cov_trace_pc(void);
void __sanitizer_cov_trace_pc(void) { work++; }

void *
memcpy(void *restrict to, const void *restrict from, size_t n)
{
	char *t = to;
	const char *f = from;

	work += n / 8;
	for (size_t i = 0; i < n; i++)
		t[i] = f[i];
	return to;
}

void *
memmove(void *to, const void *from, size_t n)
{
	char *t = to;
	const char *f = from;

	if ((uintptr_t)t <= (uintptr_t)f)
		return memcpy(to, from, n);
	work += n / 8;
	while (n-- > 0)
		t[n] = f[n];
	return to;
}

void *
memset(void *to, int c, size_t n)
{
	char *t = to;

	work += n / 8;
	for (size_t i = 0; i < n; i++)
		t[i] = (char)c;
	return to;
}

void *
memchr(const void *in, int c, size_t n)
{
	const unsigned char *p = in;

	for (size_t i = 0; i < n; i++)
		if (p[i] == (unsigned char)c) {
			work += i / 8;
			return (void *)(uintptr_t)(p + i);
		}
	work += n / 8;
	return NULL;
}

int
memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *p = a, *q = b;
	size_t i = 0;

	while (i < n && p[i] == q[i])
		i++;
	work += i / 8;
	return i == n ? 0 : p[i] - q[i];
}

__attribute__((destructor)) static void
say(void)
{
	(void)dprintf(9, "%ju\n", (uintmax_t)work);
}
