/* SPDX-License-Identifier: ISC */
#include "base/buf.h"
#include "base/mem.h"
#include "base/num.h"

char *
buf_more_room(struct buf *b, size_t bytes)
{
	size_t wanted = b->len + bytes;

	if (wanted < b->len)
		wanted = (size_t)-1;
	if (wanted < b->capacity * 2)
		wanted = b->capacity * 2;
	if (wanted < 64)
		wanted = 64;
	b->p = mem_resize(b->p, wanted, 1);
	b->capacity = wanted;
	return b->p + b->len;
}

void
buf_number(struct buf *b, size_t n)
{
	b->len += num_write(n, buf_room(b, NUM_MOST));
}

void
buf_signed(struct buf *b, long long n)
{
	if (n < 0)
		buf_byte(b, '-');
	buf_number(b, n < 0 ? (size_t)-(n + 1) + 1 : (size_t)n);
}

void
buf_padded(struct buf *b, size_t n, unsigned width)
{
	char digits[24];
	size_t at = sizeof(digits);

	do {
		digits[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0);
	while (sizeof(digits) - at < width && at > 0)
		digits[--at] = '0';
	buf_add(b, (struct span){ digits + at, sizeof(digits) - at });
}

const char *
buf_cstring(struct buf *b)
{
	*buf_room(b, 1) = '\0';
	return b->p;
}

void
buf_free(struct buf *b)
{
	mem_free(b->p);
	*b = (struct buf){ 0 };
}
