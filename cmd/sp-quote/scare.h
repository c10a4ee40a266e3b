/* SPDX-License-Identifier: ISC */
/* What stands in marks and is no quotation: titles, nicknames, words as words. */
#ifndef SP_QUOTE_SCARE_H
#define SP_QUOTE_SCARE_H

#include "attribute.h"

/* Atom q, a quotation of the sentence begin..end that has been attributed; the events nearest to it. */
bool is_scare(const struct attribution *a, uint32_t q, uint32_t begin, uint32_t end, const struct around *near);

/* "We danced," she said in her memoir, Q: atom q, behind a comma, is the title of what she said it in. */
bool scare_is_work(const struct attribution *a, uint32_t q);

#endif
