/* SPDX-License-Identifier: ISC */
#include "sift.h"

enum {
	LARGE = 4000000,	/* bytes of text: a shorter one has room for all it says */
	HASH_BITS = 64, BITS_LEAST = 22
};

void
sift_open(struct sift *s, size_t bytes)
{
	unsigned bits = BITS_LEAST;
	size_t words;

	sift_close(s);
	if (bytes < LARGE)
		return;
	/* a new phrase is met in some twenty bytes: of ten bits one is set, or two */
	while (bits < 40 && (size_t)1 << bits < bytes / 2)
		bits++;
	words = ((size_t)1 << bits) / 64;
	s->once = mem_zeroed(words, sizeof(*s->once));
	s->twice = mem_zeroed(words, sizeof(*s->twice));
	s->shift = HASH_BITS - bits;
}

void
sift_close(struct sift *s)
{
	mem_free(s->once);
	mem_free(s->twice);
	*s = (struct sift){ 0 };
}
