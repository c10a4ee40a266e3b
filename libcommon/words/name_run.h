/* SPDX-License-Identifier: ISC */
/* Runs of words with capitals, with the titles and particles among them. */
#ifndef SP_NAME_RUN_H
#define SP_NAME_RUN_H

#include "words/entity.h"
#include "words/name.h"

/* Token i has a capital, and may be a word of a name. */
bool name_may_run(const struct reading *r, const struct prose *p, uint32_t i);

/* The end of the run of name words that begins at token i: the token behind it. */
uint32_t name_run_end(const struct reading *r, const struct prose *p, uint32_t i);

/* No blank stands ahead of token i. */
static inline bool
is_joined(const struct prose *p, uint32_t i)
{
	return i < p->n && !p->token[i].blank;
}

/* One letter, a capital. */
static inline bool
is_initial(const struct prose *p, uint32_t i)
{
	return token_is_capital(p, i) && token_bytes(&p->token[i]) == 1;
}

#endif
