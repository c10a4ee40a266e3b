/* SPDX-License-Identifier: ISC */
#include "time/timex_match.h"

size_t
arabic_match(const struct items *s, size_t i, struct timex *t)
{
	return date_match(s, i, t);
}
