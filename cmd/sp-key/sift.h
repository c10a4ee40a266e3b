/* SPDX-License-Identifier: ISC */
/*
 * Which phrases a large document says more than once, ahead of the counting: of those that it says
 * once there are millions, none of which marks it, and to remember them takes more than the text.
 */
#ifndef SP_KEY_SIFT_H
#define SP_KEY_SIFT_H

#include "base/mem.h"

struct sift {
	uint64_t *once, *twice;		/* a bit for each hash; NULL: all pass */
	unsigned shift;			/* of a hash: its first bits tell the place */
};

/* Forgets all; for a text of so many bytes. If that is not many the sift stays closed, and all pass it. */
void sift_open(struct sift *s, size_t bytes);

static inline bool
sift_is_open(const struct sift *s)
{
	return s->once != NULL;
}

/* A phrase of this hash was met. */
static inline void
sift_meet(struct sift *s, uint64_t hash)
{
	size_t at = (size_t)(hash >> s->shift);
	uint64_t bit = (uint64_t)1 << (at & 63);

	s->twice[at / 64] |= s->once[at / 64] & bit;
	s->once[at / 64] |= bit;
}

/* May one have been met twice? Of a hundred that were not, a few pass as well. */
static inline bool
sift_passes(const struct sift *s, uint64_t hash)
{
	size_t at;

	if (!sift_is_open(s))
		return true;
	at = (size_t)(hash >> s->shift);
	return (s->twice[at / 64] >> (at & 63) & 1) != 0;
}

void sift_close(struct sift *s);

#endif
